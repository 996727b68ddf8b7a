"""How time and memory grow with the articles: reading by one process and by two, and the stages of one large story.

    python benchmarks/growth.py [DIR] [--read N …] [--sizes N …] [--picture FILE] [--write]

DIR holds TOPIC/articles.jsonl as Timeline17 has them; all topics are thrown together into one story. Without DIR the
articles are invented. Where fewer are given than asked for they come again, each with a line that tells the copy, so
that no copy is taken for an article that was read before. Reading (--read) is timed from the articles' texts to dated
readings, by one process and by two; the stages (--sizes) by processor time over what was read, each size in a process
of its own, on articles drawn evenly from the whole. The exponent of growth is the slope of log time against log
articles; n log n has the slope `n_log_n` over the same sizes. --picture draws time against articles, --write renews
the section of SCALE.md. The last line printed is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import math
import multiprocessing
import os
import random
import resource
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from build import write_article, write_lines
from plot import Series, draw_growth
from sections import replace_section
from timeline17 import write_seeds

from sitegen import __version__
from sitegen.model.contents import Content
from sitegen.model.drafts import Draft
from sitegen.pipeline.drafting import settle_draft
from sitegen.pipeline.steps import Read
from sitegen.pipeline.telling import tell_story
from sitegen.stages.align import align_claims
from sitegen.stages.extract import extract_claims
from sitegen.stages.reconcile import reconcile_claims
from sitegen.workspace.loading import load_project, read_project
from sitegen.workspace.projects import Project
from sitegen.workspace.workers import Workers

HERE = Path(__file__).parent
READ = (100, 2000)
SIZES = (25, 50, 100, 200, 370, 700)
STAGES = ("extract", "align", "reconcile", "compose")
# How often memory is asked for, in seconds.
_ASK_EVERY = 0.25
_LINES, _SHARED = 30, 24


@dataclass(frozen=True, slots=True)
class Reading:
    """One run of reading: `cpu_s` is the time of all processes, `mib` the peak of all together at one moment.

    `alone_s` is the processor time of what one process does while no other can help: before the first article is read
    and after the last. `load` is that of the machine before the run.
    """

    articles: int
    processes: int
    wall_s: float
    cpu_s: float
    alone_s: float
    mib: float
    load: float

    @property
    def least_wall_s(self) -> float:
        """The wall time on cores that nobody else uses, by the processor times: what others' load cannot spoil."""
        return self.alone_s + (self.cpu_s - self.alone_s) / self.processes


@dataclass(frozen=True, slots=True)
class Staged:
    """Processor seconds of each stage over one story, and the peak memory of the process."""

    articles: int
    claims: int
    facts: int
    seconds: Mapping[str, float]
    mib: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, prints each measure as it is taken, then what it comes to."""
    parser = argparse.ArgumentParser(description="Measure how time and memory grow with the articles.")
    parser.add_argument("topics", type=Path, nargs="?", metavar="DIR")
    parser.add_argument("--read", type=int, nargs="*", default=READ, metavar="N")
    parser.add_argument("--sizes", type=int, nargs="*", default=SIZES, metavar="N")
    parser.add_argument("--picture", type=Path, metavar="FILE")
    parser.add_argument("--write", action="store_true", help="renew the section of SCALE.md")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        given = write_corpus(options.topics, root / "given", max((*options.read, *options.sizes), default=1))
        print(f"{len(given)} articles given", flush=True)
        readings = tuple(
            measure_reading(given, count, processes, root / f"read-{count}-{processes}")
            for count in options.read
            for processes in (1, 2)
        )
        staged = tuple(measure_stages(given, options.sizes, root / "story"))
    figures = {"given": len(given), **sum_readings(readings), **sum_stages(staged)}
    if options.picture and staged:
        options.picture.write_text(draw_stages(staged), "utf-8")
    if options.write:
        replace_section(HERE / "SCALE.md", describe_growth(figures, readings, staged))
    print(json.dumps(figures))
    return 0


def write_corpus(topics: Path | None, folder: Path, count: int) -> list[Path]:
    """The articles at hand: those of all topics, or invented ones, `count` of them."""
    if topics is None:
        return invent_story(folder, count)
    for topic in sorted(path.parent for path in topics.glob("*/articles.jsonl")):
        (folder / topic.name).mkdir(parents=True)
        write_seeds(topic, folder / topic.name)
    return sorted(folder.glob("*/*.txt"))


def invent_story(folder: Path, count: int) -> list[Path]:
    """Articles of one invented story: each tells what some others tell, and something that no other does."""
    chance = random.Random(3)
    pool: list[str] = []
    paths = []
    for number in range(count):
        pool += write_lines(chance, _LINES - _SHARED)
        told = chance.sample(pool[-20 * _LINES :], min(_SHARED, len(pool))) + write_lines(chance, _LINES - _SHARED)
        paths.append(folder / f"{number:05}.txt")
        write_article(paths[-1], told)
    return paths


def lay_out(given: Sequence[Path], count: int, folder: Path) -> Project:
    """A project of `count` articles drawn evenly from those given, which come again where they are too few."""
    (folder / "seeds").mkdir(parents=True)
    (folder / "content").mkdir()
    rounds = -(-count // len(given))
    for number in range(count):
        at = number * len(given) // count if rounds == 1 else number % len(given)
        text, copy = given[at].read_text("utf-8"), number // len(given)
        again = f"\nThis is copy {copy} of the report.\n" if rounds > 1 and copy else ""
        (folder / "seeds" / f"{number:05}.txt").write_text(text + again, "utf-8")
    return Project(folder)


def measure_reading(given: Sequence[Path], count: int, processes: int, folder: Path) -> Reading:
    """`count` articles read in a project that read nothing before."""
    lay_out(given, count, folder)
    load = os.getloadavg()[0]
    with _open_process() as pool, MemoryWatch() as watch:
        wall, cpu, alone = pool.submit(read_folder, folder, processes).result()
    found = Reading(count, processes, wall, cpu, alone, watch.peak_mib, load)
    print(
        f"read {count} by {processes}: {wall:.1f} s, {cpu:.1f} s of processors, {alone:.1f} s of them alone, "
        f"{found.mib:.0f} MiB",
        flush=True,
    )
    return found


def read_folder(folder: Path, processes: int) -> tuple[float, float, float]:
    """Wall seconds and processor seconds, those of the workers included, to read the project; and those alone."""
    loaded = load_project(Project(folder, workers=Workers(processes)))
    marks: dict[bool, float] = {}

    def note(stage: str, done: int, total: int) -> None:
        if stage == "read" and done in (0, total):
            marks[done == total] = time.process_time()

    start, before, own = time.perf_counter(), sum(os.times()[:4]), time.process_time()
    read, _, problems = read_project(loaded, tell=note)
    if read is None:
        raise SystemExit("\n".join(map(str, problems)))
    wall, cpu = time.perf_counter() - start, sum(os.times()[:4]) - before
    return wall, cpu, (marks[False] - own) + (time.process_time() - marks[True])


def measure_stages(given: Sequence[Path], sizes: Sequence[int], folder: Path) -> Iterator[Staged]:
    """The stages over stories of these sizes; the largest is read first, and of it the others are drawn."""
    if not sizes:
        return
    largest = max(sizes)
    project = lay_out(given, largest, folder)
    for size in sorted(sizes):
        with _open_process() as pool:
            found = pool.submit(run_stages, project, size).result()
        parts = ", ".join(f"{name} {found.seconds[name]:.1f} s" for name in STAGES)
        print(f"{size} articles, {found.claims} claims, {found.facts} facts: {parts}; {found.mib:.0f} MiB", flush=True)
        yield found


def run_stages(project: Project, size: int) -> Staged:
    """The stages over `size` articles of the project; what was read of it before is not read again."""
    read, engine, problems = read_project(load_project(project), tell=_keep_silent)
    if read is None:
        raise SystemExit("\n".join(map(str, problems)))
    read = draw_articles(read, size)
    marks = [time.process_time()]
    claims = extract_claims(read.articles, read.layouts, read.dating.readings, read.entities)
    marks.append(time.process_time())
    groups = align_claims(claims, read.dating.readings)
    marks.append(time.process_time())
    reconciled = reconcile_claims(read.articles, read.dating, claims, groups, read.entities)
    marks.append(time.process_time())
    draft = Draft(read.articles, read.layouts, read.dating, read.entities, claims, groups, reconciled)
    ledger, sources, _ = settle_draft(draft, Content(), seeds_hash="", engine=engine)
    tell_story(replace(Content(), ledger=ledger, sources=sources), read, tool_version=__version__)
    marks.append(time.process_time())
    seconds = {name: later - before for name, before, later in zip(STAGES, marks, marks[1:], strict=False)}
    mib = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Staged(size, len(claims), len(reconciled.facts), seconds, mib)


def draw_articles(read: Read, size: int) -> Read:
    """`size` articles drawn evenly from what was read."""
    count = len(read.articles)
    places = [at * count // size for at in range(size)]
    ids = {read.articles[at].id for at in places}
    dating = replace(
        read.dating,
        readings=tuple(read.dating.readings[at] for at in places),
        published=tuple(one for one in read.dating.published if one[0] in ids),
    )
    articles, layouts = ([of[at] for at in places] for of in (read.articles, read.layouts))
    return Read(tuple(articles), tuple(layouts), dating, read.entities)


class MemoryWatch:
    """Asks, while it is open, how much memory the processes below this one hold together; a page they share once."""

    def __init__(self) -> None:
        self.peak_mib = 0.0
        self._is_over = threading.Event()
        self._thread = threading.Thread(target=self._watch)

    def __enter__(self) -> MemoryWatch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._is_over.wait(_ASK_EVERY):
            self.peak_mib = max(self.peak_mib, sum(map(weigh_process, list_descendants(os.getpid()))))


def list_descendants(process: int) -> list[int]:
    """The processes that a process began, and those that they began."""
    found: list[int] = []
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            numbers = [int(number) for number in children.read_text().split()]
        except OSError:
            continue
        for number in numbers:
            found += [number, *list_descendants(number)]
    return found


def weigh_process(process: int) -> float:
    """Mebibytes of a process, a page that several share counted in parts; 0 for one that is gone."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def fit_exponent(points: Sequence[tuple[float, float]]) -> float:
    """The slope of log y against log x by least squares; 0 for fewer than two points."""
    logs = [(math.log(x), math.log(max(y, 1e-3))) for x, y in points]
    if len(logs) < 2:
        return 0.0
    mean_x, mean_y = (sum(values) / len(logs) for values in zip(*logs, strict=True))
    spread = sum((x - mean_x) ** 2 for x, _ in logs)
    return sum((x - mean_x) * (y - mean_y) for x, y in logs) / spread if spread else 0.0


def sum_readings(readings: Sequence[Reading]) -> dict[str, float]:
    """Of each number of articles: times faster by two processes, seconds an article, and the peak memory."""
    figures: dict[str, float] = {}
    for one, two in zip(readings[::2], readings[1::2], strict=True):
        name = f"read_{one.articles}"
        figures[f"{name}_speedup"] = round(one.wall_s / two.wall_s, 2)
        figures[f"{name}_speedup_by_processors"] = round(one.least_wall_s / two.least_wall_s, 2)
        figures[f"{name}_cpu_ms_an_article"] = round(1000 * one.cpu_s / one.articles, 1)
        figures[f"{name}_cpu_ms_an_article_by_two"] = round(1000 * two.cpu_s / two.articles, 1)
        figures[f"{name}_mib"] = round(max(one.mib, two.mib))
    return figures


def sum_stages(staged: Sequence[Staged]) -> dict[str, float]:
    """The exponent of each stage, that of n log n over the same sizes, and the largest story's figures."""
    if not staged:
        return {}
    figures = {
        f"{name}_exponent": round(fit_exponent([(one.articles, one.seconds[name]) for one in staged]), 2)
        for name in STAGES
    }
    curve = [(one.articles, one.articles * math.log(one.articles)) for one in staged]
    figures["n_log_n"] = round(fit_exponent(curve), 2)
    figures["largest_s"] = round(sum(staged[-1].seconds.values()), 1)
    figures["largest_mib"] = round(staged[-1].mib)
    return figures


def draw_stages(staged: Sequence[Staged]) -> str:
    """The picture: the seconds of each stage against articles, with n log n beside them."""
    series = [Series(name, tuple((one.articles, one.seconds[name]) for one in staged)) for name in STAGES]
    first, last = staged[0], staged[-1]
    base = max(last.seconds.values()) / (last.articles * math.log(last.articles))
    curve = tuple((one.articles, base * one.articles * math.log(one.articles)) for one in (first, *staged[1:]))
    return draw_growth(
        (*series, Series("n log n", curve, is_guide=True)), x_name="articles of a story", y_name="processor seconds"
    )


def describe_growth(figures: Mapping[str, float], readings: Sequence[Reading], staged: Sequence[Staged]) -> str:
    """The section of SCALE.md: what was measured, in tables."""
    rows = "\n".join(
        f"| {one.articles:,} | {one.processes} | {one.wall_s:.0f} s | {one.cpu_s:.0f} s | {one.least_wall_s:.0f} s "
        f"| {1000 * one.cpu_s / one.articles:.0f} ms | {one.mib:.0f} MiB | {one.load:.1f} |"
        for one in readings
    )
    stages = "\n".join(
        f"| {one.articles} | {one.claims:,} | {one.facts:,} | "
        + " | ".join(f"{one.seconds[name]:.1f} s" for name in STAGES)
        + f" | {one.mib:.0f} MiB |"
        for one in staged
    )
    exponents = ", ".join(f"{name} {figures.get(f'{name}_exponent', 0):.2f}" for name in STAGES)
    of_reading = f"""
## Reading
From texts to dated readings. {figures["given"]:,} articles were given; where more were read they came again, each copy
with a line of its own. Memory is the peak of all processes together. "Free cores" is the wall time
that the processor times come to where nobody else uses the cores: what one process does alone, and the rest divided.

| articles | processes | wall | processors | free cores | an article | memory | load before |
|---|---|---|---|---|---|---|---|
{rows}
"""
    of_story = f"""
## One story
Processor time over what was read, one process, articles drawn evenly from all topics thrown together. The memory holds
what was read of all articles of the largest story.

| articles | claims | facts | {" | ".join(STAGES)} | memory |
|---|---|---|{"---|" * len(STAGES)}---|
{stages}

Slope of log time against log articles: {exponents}; n log n has {figures.get("n_log_n", 0):.2f} over these sizes.

![Time against articles](growth.svg)
"""
    command = "python benchmarks/growth.py DIR --picture benchmarks/growth.svg --write"
    parts = ("# How cost grows", f"Written by `{command}`.", of_reading if rows else "", of_story if stages else "")
    return "\n\n".join(part.strip() for part in parts if part) + "\n"


def _open_process() -> ProcessPoolExecutor:
    """A fresh process, so that what is measured is its own."""
    return ProcessPoolExecutor(1, multiprocessing.get_context("spawn"))


def _keep_silent(stage: str, done: int, total: int) -> None:
    """No progress is shown."""


if __name__ == "__main__":
    sys.exit(main())
