"""The preview follows every change and outlives every fault; of several stories only what changed is made anew."""

from __future__ import annotations

import json
import random
import shutil
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import sitegen.serve.press
import sitegen.serve.shown
from sitegen.cli import main
from sitegen.serve.press import Press
from sitegen.serve.preview import serve_project, watch_project
from sitegen.workspace.building import lay_out_collection
from sitegen.workspace.composing import compose_site
from sitegen.workspace.previewing import Told
from sitegen.workspace.projects import Project
from sitegen.workspace.stories import find_stories

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


def open_press(folder: Path, say: Callable[[str], None] = print) -> Press:
    press = Press(Project(folder), say)
    press.follow()
    return press


def look_through(press: Press) -> None:
    while press.work_ahead(seconds=1.0):
        pass


@pytest.mark.parametrize("base_url", ["", "https://example.org/repo/"])
def test_every_file_is_the_one_that_a_build_writes(two: Path, base_url: str) -> None:
    settings = two / "content" / "site.yaml"
    address = f"base_url: {base_url}\n" if base_url else ""
    settings.write_text(f"title: Two\nrights: full\n{address}", encoding="utf-8")
    assert CliRunner().invoke(main, ["-C", str(two), "build"]).exit_code == 0
    # In whatever order they are asked for.
    written = {path.relative_to(two / "site").as_posix(): path for path in (two / "site").rglob("*") if path.is_file()}
    paths = [path for path in written if not path.rpartition("/")[2].startswith(".")]
    press = open_press(two)
    for path in random.Random(1).sample(paths, len(paths)):
        assert press.find(path) == written[path].read_bytes(), path
    assert press.find("none/index.html") is None
    assert press.problems == ()


def test_every_file_is_the_one_of_the_whole_site(two: Path) -> None:
    press = open_press(two)
    projects = find_stories(Project(two)).projects
    composed = [compose_site(one, is_full_text=True) for one in projects]
    outlines = tuple(one.outline for one in composed if one.outline)
    root, _ = lay_out_collection(Project(two), outlines, None)
    for file in (*root, *(file for one in composed for file in one.files)):
        assert press.find(file.path) == file.content, file.path


def test_the_page_asked_for_shows_the_change_and_only_its_story_is_told_anew(
    two: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    tell = sitegen.serve.shown.tell_anew

    def note(project: Project, before: Told | None) -> Told:
        told.append(project.place)
        return tell(project, before)

    monkeypatch.setattr(sitegen.serve.shown, "tell_anew", note)
    press = open_press(two)
    for path in ("ferry/index.html", "museum/index.html", "ferry/facts/index.html"):
        assert press.find(path)
    assert told == ["ferry/", "museum/"]
    press.follow({edit(two / "seeds" / "ferry" / "ferry-1.txt", "1998", "1997")})
    assert b"1997" in (press.find("ferry/data/facts.json") or b"")
    assert press.find("museum/index.html")
    assert told == ["ferry/", "museum/", "ferry/"]
    assert press.find("index.html")


def test_what_one_edit_after_another_shows_is_what_a_new_preview_shows(two: Path) -> None:
    press = open_press(two)
    fact = press.find("ferry/data/facts.json") or b""
    name = json.loads(fact)[0]["id"]
    for words in ("The ferry sank.", "The ferry was lost.", "The ferry went down."):
        reword = ["-C", str(two), "--story", "ferry", "fact", "reword", name, words, "--why", "a test"]
        assert CliRunner().invoke(main, reword).exit_code == 0
        press.follow({two / "content" / "ferry" / "edits.yaml"})
        fresh = open_press(two)
        for path in (f"ferry/facts/{name}/index.html", "ferry/index.html", "ferry/data/facts.json", "index.html"):
            assert press.find(path) == fresh.find(path)
        assert words.encode() in (press.find(f"ferry/facts/{name}/index.html") or b"")


def test_a_template_that_fails_is_told_and_the_last_pages_stay(two: Path) -> None:
    press = open_press(two)
    before = {path: press.find(path) for path in ("ferry/index.html", "ferry/sources/index.html")}
    template = two / "templates" / "sources.html"
    template.parent.mkdir(exist_ok=True)
    template.write_text("{{ view.no_such_name.at_all }}", encoding="utf-8")
    press.follow({template})
    assert {path: press.find(path) for path in before} == before
    assert any("templates/sources.html" in problem.where for problem in press.problems)
    template.unlink()
    press.follow({template})
    assert {path: press.find(path) for path in before} == before
    assert press.problems == ()


def test_a_template_that_fails_is_found_before_its_page_is_asked_for(two: Path) -> None:
    press = open_press(two)
    assert press.find("ferry/index.html")
    template = two / "templates" / "entity.html"
    template.parent.mkdir(exist_ok=True)
    template.write_text("{{ view.no_such_name.at_all }}", encoding="utf-8")
    press.follow({template})
    assert press.work_ahead(seconds=SECONDS)
    assert any("templates/entity.html" in problem.where for problem in press.problems)


def test_damage_in_one_story_leaves_the_other_alone(two: Path) -> None:
    press = open_press(two)
    before = {path: press.find(path) for path in ("ferry/index.html", "museum/index.html", "index.html")}
    facts = two / "content" / "museum" / "facts.yaml"
    good = facts.read_text(encoding="utf-8")
    facts.write_text("facts: [\n", encoding="utf-8")
    press.follow({facts})
    assert any(problem.where.startswith("content/museum/facts.yaml") for problem in press.problems)
    assert {path: press.find(path) for path in before} == before
    facts.write_text(good, encoding="utf-8")
    press.follow({facts})
    assert {path: press.find(path) for path in before} == before
    assert press.problems == ()


def test_a_fault_of_ours_is_told_with_its_traceback_and_outlived(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    press = open_press(two, said.append)
    before = {path: press.find(path) for path in ("ferry/index.html", "museum/index.html", "index.html")}
    tell = sitegen.serve.shown.tell_anew

    def fail(project: Project, _: Told | None) -> Told:
        raise RecursionError("too deep") if project.story == "ferry" else KeyError("lost")

    monkeypatch.setattr(sitegen.serve.shown, "tell_anew", fail)
    press.follow()
    assert press.find("ferry/index.html") == before["ferry/index.html"]
    assert [problem for problem in press.problems if "this is a bug: RecursionError: too deep" in problem.what]
    assert any("Traceback" in text for text in said)
    monkeypatch.setattr(sitegen.serve.shown, "tell_anew", tell)
    press.follow()
    assert {path: press.find(path) for path in before} == before
    assert press.problems == ()


def test_what_is_wrong_with_a_story_is_found_before_it_is_looked_at(two: Path) -> None:
    (two / "content" / "museum" / "facts.yaml").write_text("facts: [\n", encoding="utf-8")
    press = open_press(two)
    assert press.work_ahead(seconds=SECONDS)
    assert any(problem.where.startswith("content/museum/facts.yaml") for problem in press.problems)


def test_of_many_stories_few_are_held_and_all_are_shown(two: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitegen.serve.press, "_MOST_READY", 1)
    press = open_press(two)
    first = press.find("ferry/index.html")
    assert press.find("museum/index.html")
    assert press.find("ferry/index.html") == first
    assert press.find("index.html")


def test_a_story_that_comes_and_goes_is_followed(two: Path) -> None:
    press = open_press(two)
    assert press.find("second/index.html") is None
    shutil.copytree(two / "seeds" / "ferry", two / "seeds" / "second")
    press.follow({two / "seeds" / "second" / "ferry-1.txt"})
    assert press.find("second/index.html")
    assert b"second/" in (press.find("index.html") or b"")
    shutil.rmtree(two / "seeds" / "second")
    press.follow({two / "seeds" / "second" / "ferry-1.txt"})
    assert press.find("second/index.html") is None
    assert b"second/" not in (press.find("index.html") or b"")


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
