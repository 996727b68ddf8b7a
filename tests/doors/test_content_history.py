"""content/history/ and content/summary.facts.yaml: saved and loaded are the same; damage is named, hiding nothing."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.doors.content import load_history, load_written, save_edition, save_written
from sitegen.doors.content.history import dump_edition
from sitegen.model.editions import (
    DisagreementState,
    EntryState,
    FactState,
    PublishedEdition,
    SideState,
    SourceState,
    StatedValue,
)
from sitegen.model.edits import Operation
from sitegen.model.stories import Retired, SummarySentence
from sitegen.model.written import CitedDispute, CitedFact, CitedValue, WrittenSentence

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
FACT = FactState("f-aaaaa", "A bridge fell.", "event", when="2019-05", evidence=(StatedValue("e-1", 1, "two", 2, 2),))
EDITION = PublishedEdition(
    1,
    "2026-03-01T08:00:00Z",
    "1.0",
    note="We begin.",
    is_summary_by_hand=True,
    summary=(SummarySentence("It fell.", ("f-aaaaa",)),),
    decisions=(Operation("k-0001", "reject", ("f-bbbbb",), why="no", by="Ana", at="2026-03-01"),),
    sources=(SourceState("s-1", 1, "a.txt", "s-2", publisher="Post"),),
    facts=(FACT,),
    disagreements=(
        DisagreementState(
            "d-aaaaa", "quantity", "updates", "open", "Two, then four.", "", ("f-aaaaa",), (SideState("two"),)
        ),
    ),
    timeline=(EntryState("t-1", "It fell", "2019-05", "happened", ("f-aaaaa",)),),
    retired=(Retired("f-bbbbb", None, "rejected"),),
)


def file_of(project: Path, number: int = 1) -> Path:
    return project / "content" / "history" / f"{number:04d}.json"


def test_an_edition_is_loaded_as_it_was_saved(tmp_path: Path) -> None:
    path, problems = save_edition(tmp_path, EDITION)
    assert (path, problems) == (file_of(tmp_path), ())
    assert load_history(tmp_path) == ((EDITION,), ())


@given(TEXTS, TEXTS, st.none() | st.floats(allow_nan=False, allow_infinity=False))
def test_any_words_and_figures_survive(
    tmp_path_factory: pytest.TempPathFactory, text: str, note: str, low: float | None
) -> None:
    project = tmp_path_factory.mktemp("project")
    fact = replace(FACT, text=text, evidence=(replace(FACT.evidence[0], value=note, low=low),))
    edition = replace(EDITION, note=note, facts=(fact,))
    save_edition(project, edition)
    assert load_history(project) == ((edition,), ())


def test_a_record_reads_in_a_diff() -> None:
    before = dump_edition(EDITION).splitlines()
    after = dump_edition(replace(EDITION, facts=(replace(FACT, text="A bridge collapsed."),))).splitlines()
    assert len(before) == len(after)
    assert [line for line, other in zip(before, after, strict=True) if line != other] == [
        '   "text": "A bridge fell.",'
    ]


def test_a_record_is_never_written_over(tmp_path: Path) -> None:
    save_edition(tmp_path, EDITION)
    path, problems = save_edition(tmp_path, replace(EDITION, note="another"))
    assert path is None
    assert [problem.what for problem in problems] == ["there is such an edition already"]
    assert load_history(tmp_path)[0] == (EDITION,)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ('{\n "number": 1,\n', "this is not JSON"),
        ("[]", "stands where a record should"),
        ('{"number": 1, "published": ""}', "'version' is not given"),
        ("[" * 100_000, "cannot be read as JSON"),
    ],
)
def test_damage_is_an_error_that_names_the_file(tmp_path: Path, text: str, what: str) -> None:
    save_edition(tmp_path, EDITION)
    file_of(tmp_path).write_text(text, encoding="utf-8")
    history, (problem,) = load_history(tmp_path)
    assert history == ()
    assert problem.where.startswith("content/history/0001.json")
    assert problem.severity == "error" and what in problem.what
    assert "earlier commit" in problem.hint


def test_a_record_under_another_number_is_named(tmp_path: Path) -> None:
    save_edition(tmp_path, EDITION)
    file_of(tmp_path).rename(file_of(tmp_path, 4))
    assert [problem.what for problem in load_history(tmp_path)[1]] == ["this is the record of edition 1"]


def test_editions_come_by_number_and_other_files_are_left_alone(tmp_path: Path) -> None:
    for number in (10, 2, 1):
        save_edition(tmp_path, replace(EDITION, number=number))
    (tmp_path / "content/history/.0003.json.x.tmp").write_text("{", encoding="utf-8")
    (tmp_path / "content/history/notes.md").write_text("mine", encoding="utf-8")
    history, problems = load_history(tmp_path)
    assert ([one.number for one in history], problems) == ([1, 2, 10], ())


def test_an_unknown_field_of_a_later_version_is_no_damage(tmp_path: Path) -> None:
    save_edition(tmp_path, EDITION)
    plain = json.loads(file_of(tmp_path).read_text(encoding="utf-8"))
    file_of(tmp_path).write_text(json.dumps({**plain, "mood": "good"}), encoding="utf-8")
    assert load_history(tmp_path) == ((EDITION,), ())


def test_what_sentences_rest_on_is_loaded_as_it_was_saved(tmp_path: Path) -> None:
    cited = CitedFact(
        "f-aaaaa",
        (CitedValue("more than two", 2, None, "person"),),
        "2019-05",
        (CitedDispute("d-aaaaa", ("two", "four")),),
    )
    written = (WrittenSentence("It fell: twice.", (cited,)), WrittenSentence("It “fell”.", (CitedFact("f-bbbbb"),)))
    assert save_written(tmp_path, written)
    assert not save_written(tmp_path, written)
    assert load_written(tmp_path) == (written, ())


def test_a_damaged_note_is_a_warning_and_the_others_are_kept(tmp_path: Path) -> None:
    written = (WrittenSentence("One.", (CitedFact("f-aaaaa"),)), WrittenSentence("Two.", (CitedFact("f-bbbbb"),)))
    save_written(tmp_path, written)
    path = tmp_path / "content/summary.facts.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("- text: One.", "- txt: One."), encoding="utf-8")
    found, problems = load_written(tmp_path)
    assert found == written[1:]
    assert {problem.severity for problem in problems} == {"warning"}
