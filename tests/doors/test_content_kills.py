"""content/ can be loaded whenever the program is killed while it writes, and the next run completes what was begun."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from killing import count_changes, killed_after

from sitegen.doors.content import load_history, save_edition
from sitegen.model.editions import FactState, PublishedEdition
from sitegen.pipeline.steps import Read
from sitegen.workspace.extracting import extract_loaded
from sitegen.workspace.loading import load_project, read_project
from sitegen.workspace.projects import Project

BRIDGE = Path(__file__).parent.parent / "cases" / "bridge"


def quiet(stage: str, done: int, total: int) -> None:
    pass


def read_whole(folder: Path) -> Read:
    read, _, problems = read_project(load_project(Project(folder)), tell=quiet)
    assert read is not None and problems == ()
    return read


def extract(folder: Path, read: Read) -> None:
    extract_loaded(load_project(Project(folder)), read, "engine", tell=quiet)


def content_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted((folder / "content").iterdir()) if path.is_file()}


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A project that was extracted, with a summary of a person's; then one article changed and one more came."""
    folder = tmp_path / "edited"
    shutil.copytree(BRIDGE, folder / "seeds", ignore=shutil.ignore_patterns("03.html"))
    (folder / "content").mkdir()
    extract(folder, read_whole(folder))
    fact = load_project(Project(folder)).content.ledger
    assert fact is not None
    (folder / "content/summary.md").write_text(f"It fell. {{{fact.facts[0].id}}}\n")
    shutil.copy(BRIDGE / "03.html", folder / "seeds")
    first = folder / "seeds/01.txt"
    first.write_text(first.read_text().replace("14", "15"))
    return folder


def test_an_extraction_that_is_killed_is_completed_by_the_next(edited: Path, tmp_path: Path) -> None:
    read = read_whole(edited)
    known = {fact.id for fact in load_project(Project(edited)).content.ledger.facts}  # type: ignore[union-attr]
    whole = tmp_path / "whole"
    shutil.copytree(edited, whole)
    changes = count_changes(lambda: extract(whole, read), tmp_path)
    assert changes > 9
    for number in range(changes):
        folder = tmp_path / str(number)
        shutil.copytree(edited, folder)
        with killed_after(number, tmp_path):
            extract(folder, read)
        loaded = load_project(Project(folder))
        assert loaded.is_usable
        assert not [problem for problem in loaded.problems if problem.severity == "error"]
        assert loaded.content.ledger is not None
        alive = {fact.id for fact in loaded.content.ledger.facts} | {one.id for one in loaded.content.ledger.retired}
        assert known <= alive
        assert {record.label for record in loaded.content.sources} >= {1, 2}
        if number % 3 == 0:
            extract(folder, read)
            assert content_of(folder) == content_of(whole)


def test_a_record_of_an_edition_is_there_whole_or_not_at_all(tmp_path: Path) -> None:
    fact = FactState("f-aaaaa", "A bridge fell in “Marlow Falls”.", "event")
    edition = PublishedEdition(1, "2026-03-01T08:00:00Z", "1.0", facts=(fact,))
    changes = count_changes(lambda: save_edition(tmp_path / "whole", edition), tmp_path)
    seen = set()
    for number in range(changes):
        folder = tmp_path / str(number)
        with killed_after(number, tmp_path):
            save_edition(folder, edition)
        history, problems = load_history(folder)
        assert history in ((), (edition,)) and problems == ()
        seen.add(len(history))
        save_edition(folder, edition)
        assert [path.name for path in (folder / "content/history").iterdir()] == ["0001.json"]
        assert load_history(folder) == ((edition,), ())
    assert seen == {0, 1}
