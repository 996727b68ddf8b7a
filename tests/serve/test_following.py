"""The preview follows every change and outlives every fault; of several stories only what changed is made anew."""

from __future__ import annotations

import shutil
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import sitegen.serve.press
from sitegen.cli import main
from sitegen.serve.press import Press
from sitegen.serve.preview import serve_project, watch_project
from sitegen.workspace.projects import Project

CASES = Path(__file__).parent.parent / "cases"
SECONDS = 60.0


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of two small stories whose articles have been read; not to be changed."""
    folder = tmp_path_factory.mktemp("made") / "two"
    heap = tmp_path_factory.mktemp("heap")
    for story in ("ferry", "museum"):
        (heap / story).mkdir()
        for path in (CASES / "heap").glob(f"{story}-*.txt"):
            shutil.copy(path, heap / story)
    assert CliRunner().invoke(main, ["init", str(folder), "--from", str(heap)]).exit_code == 0
    result = CliRunner().invoke(main, ["-C", str(folder), "build"])
    assert result.exit_code == 0, result.output
    return folder


@pytest.fixture
def two(made: Path, tmp_path: Path) -> Path:
    """The same project, the test's own."""
    folder = tmp_path / "two"
    shutil.copytree(made, folder)
    return folder


def edit(path: Path, before: str, after: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")
    return path


def test_only_the_story_that_changed_is_made_anew(two: Path) -> None:
    press = Press(Project(two), print)
    before, problems = press.print_site()
    assert problems == ()
    changed = edit(two / "seeds" / "ferry" / "ferry-1.txt", "1998", "1997")
    after, _ = press.print_site({changed})
    assert b"1997" in after["ferry/data/facts.json"]
    for path, content in before.items():
        if path.startswith("museum/"):
            assert after[path] is content
    assert after["index.html"] != b""


def test_a_template_that_fails_is_told_and_the_last_pages_stay(two: Path) -> None:
    said: list[str] = []
    press = Press(Project(two), said.append)
    before, _ = press.print_site()
    template = two / "templates" / "sources.html"
    template.parent.mkdir(exist_ok=True)
    template.write_text("{{ view.no_such_name.at_all }}", encoding="utf-8")
    after, problems = press.print_site({template})
    assert any("templates/sources.html" in problem.where for problem in problems)
    assert after["ferry/index.html"] == before["ferry/index.html"]
    template.unlink()
    again, problems = press.print_site({template})
    assert problems == ()
    assert again == before


def test_damage_in_one_story_leaves_the_other_alone(two: Path) -> None:
    press = Press(Project(two), print)
    before, _ = press.print_site()
    facts = two / "content" / "museum" / "facts.yaml"
    good = facts.read_text(encoding="utf-8")
    facts.write_text("facts: [\n", encoding="utf-8")
    after, problems = press.print_site({facts})
    assert any(problem.where.startswith("content/museum/facts.yaml") for problem in problems)
    assert after["museum/index.html"] == before["museum/index.html"]
    facts.write_text(good, encoding="utf-8")
    assert press.print_site({facts}) == (before, ())


def test_a_fault_of_ours_is_told_with_its_traceback_and_outlived(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    press = Press(Project(two), said.append)
    before, _ = press.print_site()
    compose = sitegen.serve.press.compose_site

    def fail(project: Project, **_: object) -> object:
        raise RecursionError("too deep") if project.story == "ferry" else KeyError("lost")

    monkeypatch.setattr(sitegen.serve.press, "compose_site", fail)
    after, problems = press.print_site()
    assert {path for path in after if path.startswith("ferry/")} == {p for p in before if p.startswith("ferry/")}
    assert [problem for problem in problems if "this is a bug: RecursionError: too deep" in problem.what]
    assert any("Traceback" in text for text in said)
    monkeypatch.setattr(sitegen.serve.press, "compose_site", compose)
    assert press.print_site() == (before, ())


def test_a_story_that_comes_and_goes_is_followed(two: Path) -> None:
    press = Press(Project(two), print)
    press.print_site()
    shutil.copytree(two / "seeds" / "ferry", two / "seeds" / "second")
    files, _ = press.print_site({two / "seeds" / "second" / "ferry-1.txt"})
    assert "second/index.html" in files
    shutil.rmtree(two / "seeds" / "second")
    files, _ = press.print_site({two / "seeds" / "second" / "ferry-1.txt"})
    assert not [path for path in files if path.startswith("second/")]


@pytest.fixture
def batches(two: Path) -> Iterator[Iterator[set[Path] | None]]:
    stop = threading.Event()
    yield watch_project(Project(two), stop)
    stop.set()


def test_an_edit_made_during_a_build_queues_another(two: Path, batches: Iterator[set[Path] | None]) -> None:
    assert next(batches) is None
    # Nobody asks now, as while a site is built.
    changed = edit(two / "seeds" / "ferry" / "ferry-1.txt", "1998", "1997")
    time.sleep(0.3)
    assert changed in (next(batches) or ())


def test_a_folder_that_appears_is_watched_from_then_on(two: Path, batches: Iterator[set[Path] | None]) -> None:
    shutil.rmtree(two / "templates", ignore_errors=True)
    assert next(batches) is None
    (two / "templates").mkdir()
    assert next(batches) is None
    template = two / "templates" / "home.html"
    template.write_text("{{ 1 }}", encoding="utf-8")
    assert template in (next(batches) or ())


def test_serve_shows_an_edit_and_tells_the_open_page(two: Path) -> None:
    said: list[str] = []
    stopped = threading.Event()

    def run() -> None:
        serve_project(Project(two), host="127.0.0.1", port=0, say=said.append, stop=stopped)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    address = wait_for(lambda: next((one.split()[2] for one in said if one.startswith("look at ")), ""))
    page = fetch(f"{address}ferry/index.html")
    since = page.partition("reload.js?since=")[2].partition('"')[0]
    edit(two / "seeds" / "ferry" / "ferry-1.txt", "1998", "1997")
    with urllib.request.urlopen(f"{address}-/events?since={since}", timeout=SECONDS) as events:
        assert events.readline() == b"event: edition\n"
    assert "1997" in fetch(f"{address}ferry/data/facts.json")
    stopped.set()
    thread.join(SECONDS)
    assert not thread.is_alive()


def fetch(address: str) -> str:
    with urllib.request.urlopen(address, timeout=SECONDS) as answer:
        return str(answer.read().decode("utf-8"))


def wait_for(look: Callable[[], str]) -> str:
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError("it never came")
