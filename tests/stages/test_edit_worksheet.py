"""Worksheets: what was written reads back as nothing decided; ticks become decisions once; other words are refused."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.edits import Candidate, Operation
from sitegen.model.problems import Problem
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Evidence, Fact, Ledger, Retired, Side
from sitegen.stages.edit import Ticks, read_worksheet, write_worksheet

TEXT = "Nine people were hurt. The hospital spoke of “eleven” wounded. A “quiet” day, he said."
LABELS = {"one.txt": 1}


def evidence_of(words: str) -> Evidence:
    start = TEXT.index(words)
    return Evidence(f"e-{start:08d}", "s-1", Quote("one.txt", start, start + len(words), words))


HURT = Fact(
    "f-hurt0", "Nine were hurt.", "event", "", (evidence_of("Nine people were hurt"), evidence_of("“eleven” wounded"))
)
QUIET = Fact("f-quiet", "It was quiet.", "event", "", (evidence_of("A “quiet” day, he said"),))
SIDES = tuple(Side(piece.quote.exact, None, (piece.quote,)) for piece in HURT.evidence)
DIFFER = Disagreement("d-count", "quantity", "contradicts", "high", "Nine or eleven.", "", (HURT.id,), SIDES)
LEDGER = Ledger("", "", (HURT, QUIET), (DIFFER,), (), (), ())
PAIR = Candidate(0.8, HURT.id, QUIET.id, ("one date",))
TEXTS = {fact.id: fact.text for fact in LEDGER.facts}
LINES = {"one.txt": "l-1"}
SHEET = write_worksheet(LEDGER.facts, LEDGER.disagreements, (PAIR,), labels=LABELS, lines=LINES, texts=TEXTS)


def read(
    sheet: str, ledger: Ledger = LEDGER, operations: tuple[Operation, ...] = ()
) -> tuple[list[Operation], list[Problem]]:
    entries, problems = read_worksheet(sheet, "sheet.md")
    ticks = Ticks(ledger, operations, labels=LABELS, texts={"one.txt": TEXT}, where="sheet.md")
    made = [ticks.read_entry(entry) for entry in entries]
    return [one for said, _ in made for one in said], [*problems, *(fault for _, found in made for fault in found)]


def fill(*changes: tuple[str, str]) -> str:
    sheet = SHEET
    for before, after in changes:
        assert before in sheet
        sheet = sheet.replace(before, after, 1)
    return sheet


def test_a_sheet_that_nobody_filled_in_decides_nothing() -> None:
    assert read(SHEET) == ([], [])
    assert len(read_worksheet(SHEET, "")[0]) == 4


@given(st.text(max_size=60), st.text(max_size=40), st.sampled_from(["machine", "reviewed", "pinned", "rejected"]))
def test_whatever_a_fact_says_its_sheet_decides_nothing(text: str, words: str, state: str) -> None:
    raw = f"{words} {TEXT}"
    piece = Evidence("e-1", "s-1", Quote("one.txt", 0, len(words) + 5, raw[: len(words) + 5]))
    fact = replace(HURT, text=text or "x", evidence=(piece,), state=state)  # type: ignore[arg-type]
    ledger = replace(LEDGER, facts=(fact,), disagreements=())
    sheet = write_worksheet((fact,), (), (), labels=LABELS, lines=LINES, texts={})
    entries, problems = read_worksheet(sheet, "")
    assert problems == ()
    ticks = Ticks(ledger, (), labels=LABELS, texts={"one.txt": raw}, where="")
    assert [ticks.read_entry(entry) for entry in entries] == [([], [])]


@pytest.mark.parametrize(
    ("changes", "decided"),
    [
        ([("## f-hurt0  [ ] ok", "## f-hurt0  [x] ok")], [("review", ("f-hurt0",), None)]),
        ([("## f-hurt0  [ ] ok  [ ] reject", "## f-hurt0 [ ] ok [X] reject")], [("reject", ("f-hurt0",), None)]),
        ([("Reword: \nWhy: ", "Reword: Nine\nwere cut.\nWhy: so")], [("reword", ("f-hurt0",), "Nine were cut.")]),
        ([("merge into: ____", "merge into: __f-quiet__")], [("merge", ("f-quiet", "f-hurt0"), None)]),
        ([("“Nine people were hurt”  [x] supports  [ ] not", "“Nine people were hurt”  [ ] supports  [x] not")],
         [("detach", ("f-hurt0",), None)]),
        ([("[ ] split", "[x] split")], [("needs-split", ("f-hurt0",), None)]),
        ([("wounded”  [x] supports  [ ] not", "wounded”  [ ] supports  [x] not"), ("[ ] split", "[x] split"),
          ("Reword: ", "Reword: Eleven.")], [("split", ("f-hurt0",), "Eleven.")]),
        ([("[ ] pin", "[x] pin"), ("Reword: ", "Reword: Nine.")],
         [("reword", ("f-hurt0",), "Nine."), ("pin", ("f-hurt0",), "Nine.")]),
        ([("[ ] dismiss", "[x] dismiss")], [("dismiss", ("d-count",), None)]),
        ([("Explain: ", "Explain: Two hospitals.")], [("explain", ("d-count",), "Two hospitals.")]),
        ([("[ ] resolve", "[x] resolve"), ("Explain: ", "Explain: Nine.")], [("resolve", ("d-count",), "Nine.")]),
        ([("[ ] keep", "[x] keep")], []),
        ([("[ ] same", "[x] same")], [("merge", ("f-hurt0", "f-quiet"), None)]),
        ([("[ ] not the same", "[x] not the same")], [("not-same", ("f-hurt0", "f-quiet"), None)]),
    ],
)  # fmt: skip
def test_what_is_ticked_or_written_is_decided(
    changes: list[tuple[str, str]], decided: list[tuple[str, tuple[str, ...], str | None]]
) -> None:
    said, problems = read(fill(*changes))
    assert problems == []
    assert [(one.op, one.targets, one.value) for one in said] == decided


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ([("“Nine people were hurt”", "“Ten people were hurt”"), ("[ ] ok", "[x] ok")], "does not say “Ten people"),
        ([("- 1 l-1 “Nine people were hurt”", "- Nine people were hurt")], "this is no quote any more"),
        ([("[ ] ok  [ ] reject", "[x] ok  [x] reject")], "exclude each other"),
        ([("[ ] split", "[x] split"), ("Reword: ", "Reword: Eleven.")], "quotes that go"),
        ([("wounded”  [x] supports  [ ] not", "wounded” [x] not"), ("[ ] split", "[x] split")], "words for the new"),
        ([("merge into: ____", "merge into: f-zzzzz")], "f-zzzzz is no fact"),
        ([("[ ] keep  [ ] dismiss", "[x] keep  [x] dismiss")], "keep and dismiss are ticked"),
        ([("## f-quiet  [ ] ok", "## f-other  [x] ok")], "f-other is gone"),
        ([("## f-quiet", "## f-hurt0")], "also stands in line"),
        ([("## f-quiet", "## my notes")], "names nothing"),
        ([("[ ] keep", "[x] kept")], "is not a box"),
        ([("Nine were hurt.\n- 1 l-1", "Ten were hurt.\n- 1 l-1"), ("[ ] ok", "[x] ok")], "does not say this any more"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(changes: list[tuple[str, str]], reason: str) -> None:
    problems = read(fill(*changes))[1]
    assert len(problems) == 1
    assert reason in problems[0].what
    assert problems[0].where.startswith("sheet.md:")


def test_ticks_that_hold_already_add_nothing() -> None:
    sheet = fill(
        ("## f-hurt0  [ ] ok", "## f-hurt0  [x] ok"),
        ("“Nine people were hurt”  [x] supports  [ ] not", "“Nine people were hurt”  [ ] supports  [x] not"),
        ("Reword: ", "Reword: Eleven were hurt."),
        ("merge into: ____\nIt was quiet", "merge into: f-hurt0\nIt was quiet"),
        ("[ ] dismiss", "[x] dismiss"),
        ("[ ] not the same", "[x] not the same"),
    )
    assert len(read(sheet)[0]) == 5
    after = replace(HURT, text="Eleven were hurt.", evidence=(*HURT.evidence[1:], *QUIET.evidence), state="reviewed")
    ledger = replace(
        LEDGER,
        facts=(after,),
        disagreements=(replace(DIFFER, status="dismissed", sides=SIDES[1:]),),
        retired=(Retired(QUIET.id, HURT.id, "merged by an editor"),),
    )
    assert read(sheet, ledger, (Operation("k-1", "not-same", PAIR_IDS),)) == ([], [])


PAIR_IDS = (PAIR.first, PAIR.second)


@pytest.mark.parametrize(
    "text", ["Reword: evil", "## f-quiet  [x] reject", "- 1 “x”  [x] not", "Why: x", "\\ a", "* b"]
)
def test_no_statement_is_read_as_a_decision(text: str) -> None:
    facts = (replace(HURT, text=text), QUIET)
    sheet = write_worksheet(facts, (replace(DIFFER, statement=text),), (), labels=LABELS, lines=LINES, texts={})
    assert read(sheet, replace(LEDGER, facts=facts)) == ([], [])
    ticked = sheet.replace("## f-hurt0  [ ] ok", "## f-hurt0  [x] ok")
    assert [one.op for one in read(ticked, replace(LEDGER, facts=facts))[0]] == ["review"]


def test_a_wording_that_somebody_changed_since_is_not_approved() -> None:
    sheet = fill(("## f-hurt0  [ ] ok", "## f-hurt0  [x] ok"))
    ledger = replace(LEDGER, facts=(replace(HURT, text="Ten were hurt."), QUIET))
    said, problems = read(sheet, ledger)
    assert said == []
    assert "does not say this any more" in problems[0].what
