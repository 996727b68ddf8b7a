"""What a million articles a day would need, by simulation with unit costs measured here.

    python benchmarks/scale.py ARTICLES_DIR [--per-day N] [--write]

ARTICLES_DIR holds stories, a folder of articles each. Measured on them, one process, one core: seconds to read an
article, seconds to draft and build a story of n articles (fitted as a * n * log2(n) + b), bytes kept of an article and
written for a story. Then a day is simulated minute by minute: articles arrive with the rhythm of a newsroom's day,
are read first come, first served, and join stories whose sizes follow Zipf's law; a story is drafted and built anew
once in REBUILD_MINUTES while articles come in. The number of machines is the least with which 95 of 100 articles stand
on a page within LATENCY_MINUTES. With --write its section of SCALE.md, beside this script, is renewed. The last line
printed is one JSON object.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from sections import replace_section

HERE = Path(__file__).parent
CORES, GIB = 8, 32
LATENCY_MINUTES, REBUILD_MINUTES = 10, 5
# Share of a day's articles in each hour, UTC, of a feed that spans Europe and America.
RHYTHM = (2, 2, 2, 2, 3, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 6, 5, 5, 4, 4, 3, 3, 2, 2)
# Articles of a story over its life: the k-th largest has 1/k of the largest; most stories are small.
LARGEST_STORY, SMALLEST_STORY = 700, 2


@dataclass(frozen=True, slots=True)
class Costs:
    """Unit costs: seconds of one core, bytes, mebibytes of one process."""

    read_s: float
    story_s: float
    story_base_s: float
    kept_bytes: float
    site_bytes: float
    process_mib: float


@dataclass(frozen=True, slots=True)
class Day:
    """A simulated day: busy core seconds, and minutes from arrival to page for 50 and 95 of 100 articles."""

    machines: int
    core_hours: float
    median_minutes: float
    late_minutes: float


def main(arguments: Sequence[str] | None = None) -> int:
    """Measures, simulates, and prints what it comes to."""
    parser = argparse.ArgumentParser(description="Estimate what a stream of articles needs.")
    parser.add_argument("articles", type=Path, metavar="ARTICLES_DIR")
    parser.add_argument("--per-day", type=int, default=1_000_000, metavar="N")
    parser.add_argument("--write", action="store_true", help="write SCALE.md")
    options = parser.parse_args(arguments)
    costs = measure_costs(sorted(path for path in options.articles.iterdir() if path.is_dir()))
    print(json.dumps(asdict(costs)))
    day = find_least_machines(costs, options.per_day)
    figures = {
        "per_day": options.per_day,
        **{name: round(value, 4) for name, value in asdict(costs).items()},
        "machines": day.machines,
        "core_hours": round(day.core_hours),
        "median_minutes": day.median_minutes,
        "late_minutes": day.late_minutes,
        "kept_gib_a_day": round(options.per_day * costs.kept_bytes / 2**30, 1),
        "site_gib_a_day": round(len(draw_stories(options.per_day)) * costs.site_bytes / 2**30, 1),
    }
    if options.write:
        replace_section(HERE / "SCALE.md", describe_scale(figures))
    print(json.dumps(figures))
    return 0


def measure_costs(stories: Sequence[Path]) -> Costs:
    """Each story read, drafted and built in processes of their own with one worker."""
    with tempfile.TemporaryDirectory() as name:
        rows = [measure_story(story, Path(name) / story.name) for story in stories]
    articles = sum(row[0] for row in rows)
    slope, base = fit_line([(row[0] * math.log2(max(2, row[0])), row[2]) for row in rows])
    return Costs(
        read_s=sum(row[1] for row in rows) / articles,
        story_s=slope,
        story_base_s=base,
        kept_bytes=sum(row[3] for row in rows) / articles,
        site_bytes=sum(row[4] for row in rows) / len(rows),
        process_mib=max(row[5] for row in rows),
    )


def measure_story(story: Path, folder: Path) -> tuple[int, float, float, int, int, float]:
    """Articles, seconds to read them, seconds to draft and build, bytes kept, bytes written, peak MiB.

    Reading is what a first build takes longer than one that draws on what was read; starting the engine counts as
    reading, so that the cost of an article is an upper bound.
    """
    shutil.copytree(story, folder / "seeds")
    first, mib = time_build(folder)
    shutil.rmtree(folder / "content")
    shutil.rmtree(folder / "site")
    again, _ = time_build(folder)
    articles = sum(1 for path in (folder / "seeds").iterdir() if path.suffix in (".txt", ".md", ".html"))
    return articles, max(first - again, 0.0), again, weigh(folder / ".sitegen"), weigh(folder / "site"), mib


def time_build(folder: Path) -> tuple[float, float]:
    """Seconds of processor time and peak mebibytes of one build by one process."""
    command = (sys.executable, "-m", "sitegen", "-C", str(folder), "--jobs", "1", "build")
    (folder / "content").mkdir(exist_ok=True)
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{folder.name} cannot be built")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def weigh(folder: Path) -> int:
    """Bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def fit_line(points: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Slope and intercept of least squares, neither below zero."""
    mean_x = sum(x for x, _ in points) / len(points)
    mean_y = sum(y for _, y in points) / len(points)
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0
    slope = max(slope, 0.0)
    return slope, max(mean_y - slope * mean_x, 0.0)


def draw_stories(articles: int) -> list[int]:
    """Sizes of stories by Zipf's law, largest first, that together have about so many articles."""
    sizes: list[int] = []
    rank, left = 1, articles
    while left > 0:
        size = max(SMALLEST_STORY, LARGEST_STORY // rank)
        copies = max(1, articles // 60_000)
        sizes += [size] * copies
        left -= size * copies
        rank += 1
    return sizes


def find_least_machines(costs: Costs, per_day: int) -> Day:
    """The day with the fewest machines that keeps to the latency."""
    low, high = 1, 1
    while simulate_day(costs, per_day, high).late_minutes > LATENCY_MINUTES:
        low, high = high + 1, high * 2
    while low < high:
        middle = (low + high) // 2
        if simulate_day(costs, per_day, middle).late_minutes > LATENCY_MINUTES:
            low = middle + 1
        else:
            high = middle
    return simulate_day(costs, per_day, high)


def simulate_day(costs: Costs, per_day: int, machines: int) -> Day:
    """One day, minute by minute: reading goes first, what is left of a minute's cores drafts and builds stories."""
    chance = random.Random(1)
    sizes = draw_stories(per_day)
    owners = [number for number, size in enumerate(sizes) for _ in range(size)]
    chance.shuffle(owners)
    arrived = [0] * len(sizes)
    waiting: deque[tuple[int, int]] = deque()
    dirty: dict[int, list[int]] = {}
    due: deque[tuple[int, int]] = deque()
    delays: list[int] = []
    busy, taken, capacity = 0.0, 0, machines * CORES * 60.0
    minute = 0
    while minute < 24 * 60 or waiting or due:
        if minute < 24 * 60:
            fresh = round(per_day * RHYTHM[minute // 60] / sum(RHYTHM) / 60)
            waiting.extend((minute, owner) for owner in owners[taken : taken + fresh])
            taken += fresh
        left = capacity
        while waiting and left >= costs.read_s:
            came, owner = waiting.popleft()
            left -= costs.read_s
            if owner not in dirty:
                dirty[owner] = []
                due.append((minute + (REBUILD_MINUTES if arrived[owner] else 0), owner))
            dirty[owner].append(came)
            arrived[owner] += 1
        while due and due[0][0] <= minute:
            count = arrived[due[0][1]]
            cost = costs.story_s * count * math.log2(max(2, count)) + costs.story_base_s
            if cost > left and left < capacity:
                break
            _, owner = due.popleft()
            left -= cost
            delays += [minute - came for came in dirty.pop(owner)]
        due = deque(sorted(due)) if due and due[0][0] > minute else due
        busy += capacity - left
        minute += 1
        if minute > 4 * 24 * 60:
            break
    delays.sort()
    unserved = taken - len(delays)
    delays += [4 * 24 * 60] * unserved
    return Day(machines, busy / 3600, delays[len(delays) // 2], delays[len(delays) * 95 // 100])


def describe_scale(figures: dict[str, float]) -> str:
    """SCALE.md: the figures, and what they rest on."""
    return f"""# What {figures["per_day"]:,} articles a day need

Written by `python benchmarks/scale.py ARTICLES_DIR --write`; an estimate by simulation, not a test at that size.

## Measured here, on one core
| cost | value |
|---|---|
| reading an article, starting the engine included | {figures["read_s"]:.2f} s |
| making a story of n articles | {figures["story_s"]:.3f} s · n log2 n + {figures["story_base_s"]:.1f} s |
| kept of an article | {figures["kept_bytes"] / 1000:.0f} kB |
| pages and data of a story | {figures["site_bytes"] / 1e6:.1f} MB |
| memory of a process | {figures["process_mib"]:.0f} MiB |

## Simulated
Articles arrive with the rhythm of a day on two continents and join stories whose sizes follow Zipf's law, from
{LARGEST_STORY} articles down to {SMALLEST_STORY}. A story is made anew at most every {REBUILD_MINUTES} minutes. With
machines of {CORES} cores and {GIB} GiB, 95 of 100 articles stand on a page within {LATENCY_MINUTES} minutes:

| need | value |
|---|---|
| machines | {figures["machines"]:.0f} |
| core hours a day | {figures["core_hours"]:,.0f} |
| minutes from arrival to page, median | {figures["median_minutes"]:.0f} |
| minutes from arrival to page, 95 of 100 | {figures["late_minutes"]:.0f} |
| memory in use on a machine | {figures["process_mib"] * CORES / 1024:.1f} GiB of {GIB} |
| storage kept of a day's articles | {figures["kept_gib_a_day"]:.0f} GiB |
| storage of a day's pages | {figures["site_gib_a_day"]:.0f} GiB |

Reading is a map over articles and drafting a map over stories, so the number of machines grows with the number of
articles. What does not: one story is drafted by one process, so the largest story bounds how fresh a page can be.
Fetching, sorting articles into stories and copying pages to a host are not in these figures. The stories measured have
about eight articles each, most of those simulated two: the storage of pages is an upper bound.
"""


if __name__ == "__main__":
    sys.exit(main())
