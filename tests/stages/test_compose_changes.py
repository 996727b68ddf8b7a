"""Editions compared: what we corrected, what the sources moved, and what is only said in other words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.editions import (
    Change,
    DisagreementState,
    EditionChanges,
    EntryState,
    FactState,
    PublishedEdition,
    SideState,
    SourceState,
    StatedValue,
)
from sitegen.model.edits import Operation
from sitegen.model.stories import Retired, SummarySentence
from sitegen.stages.compose.changes.comparing import compare_editions, count_changes
from sitegen.stages.compose.changes.wording import compare_words, says_other

ONE = SourceState("s-00000001", 1, "a.txt", "s-00000001", "Ship sinks", None, "2021-05-03", "l-1")
TWO = SourceState("s-00000002", 2, "b.txt", "s-00000002", "Divers search", "Tarn Post", None, "l-2")
TOLL = FactState("f-toll1", "Two people died when the ship sank.", "event", when="2021-05-03", weight=0.9)
SAILED = FactState("f-sail1", "The ship left Arden at dawn.", "event", weight=0.2)


def stated(fact: FactState, *values: tuple[int, str, float]) -> FactState:
    """The fact with figures: label of the source, wording, number."""
    evidence = tuple(
        StatedValue(f"e-{fact.id[2:]}{number}", label, words, low, low)
        for number, (label, words, low) in enumerate(values)
    )
    return replace(fact, evidence=evidence)


FIRST = PublishedEdition(
    1,
    "2021-05-04T08:00:00Z",
    "1.0",
    title="Ship sinks off Arden",
    summary=(SummarySentence("Two people died.", ("f-toll1",)),),
    sources=(ONE,),
    facts=(stated(SAILED, (1, "one ship", 1)), stated(TOLL, (1, "two people", 2))),
)


def next_edition(**changes: object) -> PublishedEdition:
    return replace(FIRST, number=2, published="2021-05-05T08:00:00Z", **changes)


def decide(op: str, *targets: str, value: str | None = None, why: str = "the source says so") -> Operation:
    return Operation("k-0001", op, targets, value, why=why, by="Jane", at="2021-05-05")


def compare(**changes: object) -> tuple[Change, ...]:
    return compare_editions(FIRST, next_edition(**changes)).changes


def told(changes: tuple[Change, ...]) -> list[tuple[str, str, str, str]]:
    return [(one.group, one.verb, one.target, one.cause) for one in changes]


def test_the_first_edition_changes_nothing() -> None:
    first = compare_editions(None, FIRST)
    assert first.changes == ()
    assert first.tally == ("1 source", "2 facts", "0 open disagreements", "1 sentence in the summary")


def test_the_same_edition_again_changes_nothing() -> None:
    assert compare_editions(FIRST, next_edition()) == EditionChanges(2, 1, "2021-05-05T08:00:00Z")


def test_an_editors_other_meaning_is_a_correction_with_name_and_reason() -> None:
    facts = (FIRST.facts[0], replace(FIRST.facts[1], text="Two people were hurt when the ship sank."))
    (change,) = compare(facts=facts, decisions=(decide("reword", "f-toll1"),))
    assert (change.group, change.verb, change.cause) == ("correction", "Corrected", "editor")
    assert change.reason == "Decided by Jane on 5 May 2021: the source says so."
    assert [(piece.kind, piece.text) for piece in change.pieces] == [
        ("same", "Two people "),
        ("was", "died"),
        ("now", "were hurt"),
        ("same", " when the ship sank."),
    ]


def test_an_editors_better_wording_is_wording() -> None:
    facts = (FIRST.facts[0], replace(FIRST.facts[1], text="When the ship sank, two people died."))
    assert told(compare(facts=facts, decisions=(decide("reword", "f-toll1"),))) == [
        ("wording", "Reworded", "f-toll1", "editor")
    ]


def test_what_is_rejected_or_merged_by_hand_is_a_correction() -> None:
    rejected = (Retired("f-sail1", None, "rejected by an editor: another ship"),)
    (change,) = compare(facts=FIRST.facts[1:], retired=rejected, decisions=(decide("reject", "f-sail1"),))
    assert (change.group, change.verb, change.target) == ("correction", "Fact withdrawn", "f-sail1")
    merged = (Retired("f-sail1", "f-toll1", "merged"),)
    decisions = (decide("merge", "f-toll1", "f-sail1"),)
    (change,) = compare(facts=FIRST.facts[1:], retired=merged, decisions=decisions)
    assert (change.group, change.verb) == ("correction", "Merged with another fact")
    assert change.details == ("Both are told as: Two people died when the ship sank.",)


def test_a_split_names_the_fact_it_came_from() -> None:
    part = FactState("f-part1", "The ship was overloaded.", "event", evidence=(StatedValue("e-x", 1),))
    changes = compare(facts=(part, *FIRST.facts), decisions=(decide("split", "f-sail1", "f-part1"),))
    assert told(changes) == [("correction", "Split off from another fact", "f-part1", "editor")]
    assert changes[0].details == ("It was part of: The ship left Arden at dawn.",)


def test_an_undo_of_an_older_decision_is_a_decision_about_its_fact() -> None:
    facts = (FIRST.facts[0], replace(FIRST.facts[1], text="No people died when the ship sank."))
    (change,) = compare(facts=facts, decisions=(decide("undo", "k-0000", "f-toll1"),))
    assert (change.group, change.cause) == ("correction", "editor")


def test_a_new_article_brings_news_and_a_rising_toll_is_an_update() -> None:
    grown = stated(TOLL, (1, "two people", 2), (2, "five people", 5))
    entry = DisagreementState(
        "d-toll1",
        "quantity",
        "updates",
        "open",
        "Reports give the number of dead differently as time goes on: two, then five.",
        "",
        ("f-toll1",),
        (SideState("two", "two people", (1,)), SideState("five", "five people", (2,))),
    )
    found = FactState("f-dive1", "Divers found the wreck.", "event", evidence=(StatedValue("e-d", 2),))
    changes = compare(sources=(ONE, TWO), facts=(found, FIRST.facts[0], grown), disagreements=(entry,))
    assert told(changes) == [
        ("news", "Source added", "2", "corpus"),
        ("news", "Figure updated", "d-toll1", "corpus"),
        ("news", "Further figure", "f-toll1", "corpus"),
        ("news", "Fact added", "f-dive1", "corpus"),
    ]
    assert changes[1].details == ("“two people” (source 1); “five people” (source 2).",)
    assert changes[2].details == ("Now also stated by source 2, which says “five people”.",)
    assert changes[3].reason == "Source 2 is new."


def test_a_source_that_changed_its_figure_is_news() -> None:
    changed = replace(ONE, version="s-0000000f")
    changes = compare(sources=(changed,), facts=(FIRST.facts[0], stated(TOLL, (1, "three people", 3))))
    assert told(changes) == [
        ("news", "Source’s text changed", "1", "corpus"),
        ("news", "Value changed", "f-toll1", "corpus"),
    ]
    assert changes[1].details == ("Source 1 is now read as “three people”, before as “two people”.",)


def test_a_figure_written_otherwise_is_the_same_figure() -> None:
    assert compare(facts=(FIRST.facts[0], stated(TOLL, (1, "2 persons", 2)))) == ()


def test_a_fact_that_stands_there_again_under_another_id_has_only_a_new_address() -> None:
    again = replace(FIRST.facts[0], id="f-sail2")
    (change,) = compare(facts=(again, FIRST.facts[1]), retired=(Retired("f-sail1", None, "is no longer read"),))
    assert (change.group, change.verb, change.target) == ("wording", "New address", "f-sail2")
    assert change.details == ("It is f-sail2 now; before, it was f-sail1.",)


def test_a_source_that_went_takes_its_facts_along() -> None:
    before = replace(FIRST, sources=(ONE, TWO), facts=(*FIRST.facts, stated(replace(SAILED, id="f-gone1"), (2, "", 1))))
    gone = (Retired("f-gone1", None, "the article it rested on was withdrawn"),)
    changes = compare_editions(before, next_edition(retired=gone)).changes
    assert told(changes) == [
        ("news", "Source withdrawn", "", "corpus"),
        ("news", "Fact withdrawn", "f-gone1", "corpus"),
    ]
    assert changes[1].details == ("The article it rested on was withdrawn.",)
    assert changes[1].reason == "Source 2 was withdrawn."


@pytest.mark.parametrize(
    ("old", "new", "group", "verb"),
    [
        ("open", "explained", "news", "Disagreement explained"),
        ("open", "dismissed", "correction", "No disagreement after all"),
        ("resolved", "open", "news", "Disagreement open again"),
    ],
)
def test_a_disagreement_changes_its_status(old: str, new: str, group: str, verb: str) -> None:
    sides = (SideState("two", "two", (1,)), SideState("three", "three", (2,)))
    entry = DisagreementState("d-toll1", "quantity", "contradicts", "open", "Two or three?", "", ("f-toll1",), sides)
    before = replace(FIRST, disagreements=(replace(entry, status=old),))
    after = next_edition(disagreements=(replace(entry, status=new, explanation="Counted later."),))
    (change,) = compare_editions(before, after).changes
    assert (change.group, change.verb) == (group, verb)


def test_a_side_that_changed_opens_a_settled_disagreement_again_and_says_so() -> None:
    sides = (SideState("two", "two", (1,)), SideState("three", "three", (2,)))
    entry = DisagreementState("d-toll1", "quantity", "contradicts", "resolved", "How many?", "", ("f-toll1",), sides)
    now = replace(entry, status="open", sides=(sides[0], SideState("four", "four", (2,))))
    changes = compare_editions(replace(FIRST, disagreements=(entry,)), next_edition(disagreements=(now,))).changes
    assert changes[0].details == (
        "It had been resolved, and is open again because the sides are not what they were.",
        "Now: “two” (source 1); “four” (source 2).",
        "Before: “two” (source 1); “three” (source 2).",
    )


def test_an_unknown_publisher_is_settled_and_a_wrong_one_corrected() -> None:
    decisions = (decide("set-publisher", "s-00000001"),)
    (settled,) = compare(sources=(replace(ONE, publisher="Arden News"),), decisions=decisions)
    assert (settled.group, settled.verb) == ("news", "Publisher settled")
    before = replace(FIRST, sources=(replace(ONE, publisher="Ardent News"),))
    after = next_edition(sources=(replace(ONE, publisher="Arden News"),), decisions=decisions)
    (corrected,) = compare_editions(before, after).changes
    assert (corrected.group, corrected.verb) == ("correction", "Publisher corrected")


@pytest.mark.parametrize(
    ("changes", "cause"),
    [
        ({"policy": "reviewed"}, "rule"),
        ({"version": "1.1"}, "version"),
        ({"sources": (ONE, TWO)}, "extraction"),
        ({}, "extraction"),
    ],
)
def test_what_nobody_decided_and_no_source_moved_has_a_general_cause(changes: dict[str, object], cause: str) -> None:
    facts = (FIRST.facts[0], replace(FIRST.facts[1], when=None))
    found = [change for change in compare(facts=facts, **changes) if change.target == "f-toll1"]
    assert [(change.verb, change.cause) for change in found] == [("No longer dated", cause)]


def test_a_reason_that_another_one_says_too_is_not_given_again() -> None:
    fact = stated(replace(TOLL, when=None), (2, "three people", 3))
    (change,) = [one for one in compare(sources=(TWO,), facts=(fact,)) if one.target == "f-toll1"]
    assert change.reason == "Source 2 is new and source 1 was withdrawn."


def test_a_sentence_is_news_when_its_fact_is_and_wording_otherwise() -> None:
    grown = (FIRST.facts[0], stated(TOLL, (1, "two people", 2), (2, "five people", 5)))
    new = (SummarySentence("Five people died.", ("f-toll1",)), SummarySentence("It left at dawn.", ("f-sail1",)))
    changes = compare(sources=(ONE, TWO), facts=grown, summary=new)
    assert told(changes)[-2:] == [
        ("news", "Sentence changed", "f-toll1", "corpus"),
        ("wording", "Sentence added", "f-sail1", "extraction"),
    ]


def test_what_a_new_source_brings_is_no_editors_doing() -> None:
    grown = replace(stated(TOLL, (1, "two people", 2), (2, "five people", 5)), text="Two people drowned.")
    changes = compare(
        sources=(ONE, TWO), facts=(FIRST.facts[0], grown), decisions=(decide("reword", "f-toll1", why="it was water"),)
    )
    assert told(changes)[:1] == [("correction", "Corrected", "f-toll1", "editor")]
    assert changes[0].reason == "Decided by Jane on 5 May 2021: it was water. Source 2 is new."
    decisions = (decide("merge", "f-toll1", "f-old01"),)
    plain = replace(grown, text=TOLL.text)
    changes = compare(sources=(ONE, TWO), facts=(FIRST.facts[0], plain), decisions=decisions)
    assert told(changes)[1:] == [("news", "Further figure", "f-toll1", "corpus")]


def test_an_entry_of_the_timeline_that_is_dated_otherwise_is_told_once() -> None:
    entry = EntryState("t-1", "The ship sank", "2021-05-03", "happened", ("f-toll1",))
    before, after = replace(FIRST, timeline=(entry,)), next_edition(timeline=(replace(entry, when="2021-05-04"),))
    (change,) = compare_editions(before, after).changes
    assert (change.verb, change.thing, change.details) == (
        "Date changed",
        "entry",
        ("Dated 4 May 2021; before: 3 May 2021.",),
    )
    two_days = (entry, replace(entry, id="t-2", when="2021-05-04"))
    assert compare_editions(replace(FIRST, timeline=two_days), next_edition(timeline=two_days)).changes == ()


def test_sentences_in_another_order_have_not_changed() -> None:
    two = (*FIRST.summary, SummarySentence("It left at dawn.", ("f-sail1",)))
    assert compare_editions(replace(FIRST, summary=two), next_edition(summary=two[::-1])).changes == ()


def test_many_small_changes_of_one_cause_are_told_as_one() -> None:
    facts = tuple(FactState(f"f-many{number}", f"Fact {number}.", "event", when="2021") for number in range(5))
    undated = tuple(replace(fact, when=None) for fact in facts)
    changes = compare_editions(replace(FIRST, facts=facts), next_edition(facts=undated))
    (change,) = changes.changes
    assert (change.verb, change.subject, len(change.members)) == ("No longer dated", "5 facts", 5)
    assert changes.tally == ("5 changes from the sources",)
    assert count_changes(changes.changes, "news") == 5


def test_facts_that_were_reviewed_are_counted() -> None:
    facts = (FIRST.facts[0], replace(FIRST.facts[1], state="reviewed"))
    changes = compare_editions(FIRST, next_edition(facts=facts))
    assert (changes.changes, changes.tally) == ((), ("1 more fact reviewed by an editor",))


@pytest.mark.parametrize(
    ("before", "after", "is_other"),
    [
        ("Two people died.", "Two people died there.", False),
        ("The crews rest an hour.", "The crews rested an hour.", False),
        ("Nearly 40 aircraft were hit.", "Over 40 aircraft were hit.", True),
        ("He denied it.", "He did not deny it.", True),
        ("The bridge was damaged.", "The bridge was destroyed.", True),
        ("Officials in Arden agreed.", "Officials in Tarn agreed.", True),
    ],
)
def test_a_rewording_that_says_something_else_is_told_from_one_that_does_not(
    before: str, after: str, is_other: bool
) -> None:
    assert says_other(before, after) == is_other


@given(st.text(max_size=80), st.text(max_size=80))
def test_both_wordings_can_be_read_in_their_comparison(before: str, after: str) -> None:
    pieces = compare_words(before, after)
    old = "".join(piece.text for piece in pieces if piece.kind != "now")
    new = "".join(piece.text for piece in pieces if piece.kind != "was")
    assert (old.strip(), new.strip()) == (("", "") if before == after else (before.strip(), after.strip()))
