"""The drafted summary: what a reader must have, proved by its quotes, readable alone, never one side of a dispute."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_story import ARTICLES, DIED, DIFFER, SANK, SPOKE, STORY

from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Fact, SummarySentence, When
from sitegen.stages.check import check_summary
from sitegen.stages.compose.summary import MOST_SENTENCES, MOST_WORDS, choose_title, draft_summary
from sitegen.stages.compose.summary_text import reads_alone


def draft(*facts: Fact, disagreements: tuple[Disagreement, ...] = (DIFFER,)) -> tuple[SummarySentence, ...]:
    return draft_summary(facts, disagreements, STORY.sources, STORY.entities)


def stated(number: int, text: str, **changes: object) -> Fact:
    """A fact that one quote states in the very words."""
    proof = replace(SANK.evidence[0], id=f"e-x{number:03}", quote=Quote("a.txt", 0, len(text), text))
    return replace(
        SANK, id=f"f-x{number:03}", text=text, evidence=(proof,), entities=(), when=When(), weight=0.5, **changes
    )  # type: ignore[arg-type]


READABLE = (
    "The ferry Aurora sank off Porto Vello.",
    "“We lost good neighbours today,” the mayor told all reporters.",
    "“Good neighbours are gone,” the mayor told the US embassy.",
    "12 people died when the ferry sank.",
    "The harbour said that it would reopen when all boats are safe again.",
)
UNREADABLE = (
    "He said that the ferry had sunk.",
    "However, the ferry sank off Porto Vello.",
    "The ferry sank.",
    "sinking off the coast of Porto Vello at night",
    "That was the worst accident on the coast.",
    "The mayor said “we lost good neighbours today.",
    "We saw the ferry sink off the coast.",
    "Did the ferry sink off the coast that night?",
    "When he arrived the ferry had sunk already.",
    "On Monday, she saw the ferry sink.",
)


@pytest.mark.parametrize("text", READABLE)
def test_sentences_that_stand_alone_are_taken(text: str) -> None:
    assert reads_alone(text)


@pytest.mark.parametrize("text", UNREADABLE)
def test_sentences_that_point_back_or_are_fragments_are_not(text: str) -> None:
    assert not reads_alone(text)


def test_a_disputed_value_is_told_with_the_other() -> None:
    (sentence,) = draft(DIED)
    assert sentence.text == "At least 12 people died, according to the coast guard; another report says fourteen."
    assert check_summary([sentence], STORY, ARTICLES).problems == ()


def test_a_dispute_that_cannot_be_shown_keeps_the_fact_out() -> None:
    silent = replace(DIFFER, sides=(DIFFER.sides[0], replace(DIFFER.sides[1], value=None)))
    assert draft(DIED, disagreements=(silent,)) == ()


def test_a_settled_dispute_is_no_dispute() -> None:
    (sentence,) = draft(DIED, disagreements=(replace(DIFFER, status="resolved"),))
    assert sentence.text == DIED.text


def test_every_drafted_sentence_passes_the_gates() -> None:
    summary = draft(*STORY.facts)
    assert [sentence.facts[0] for sentence in summary] == ["f-sank1", "f-died1", "f-spoke"]
    assert check_summary(summary, STORY, ARTICLES).problems == ()


@pytest.mark.parametrize(
    "fact",
    [
        replace(SANK, text="The ferry Borealis sank off Porto Vello."),
        replace(SANK, text="The ferry Aurora sank with 30 people."),
        replace(SANK, text="The ferry Aurora sank on 4 May 2021."),
        replace(SANK, text="The ferry Aurora sank in a “terrible storm” off Porto Vello."),
        replace(SANK, state="rejected"),
        replace(SANK, state="stale"),
        replace(SANK, evidence=tuple(replace(one, place="headline") for one in SANK.evidence)),
        replace(SANK, evidence=tuple(replace(one, check="missing") for one in SANK.evidence)),
    ],
)
def test_what_its_quotes_do_not_prove_is_not_drafted(fact: Fact) -> None:
    assert draft(fact) == ()


def test_the_same_thing_is_not_told_twice_but_cited_twice() -> None:
    again = stated(1, "The ferry Aurora sank off Porto Vello.")
    (sentence,) = draft(SANK, again)
    assert set(sentence.facts) == {"f-sank1", "f-x001"}


def test_the_story_is_told_in_order() -> None:
    planned = stated(1, "A public hearing about rules for boats is planned.", lane="planned", kind="plan")
    older = replace(stated(2, "An accident killed five sailors near an island."), when=When("1998", "stated"))
    other = stated(3, "Divers searched wreckage all night without success.")
    texts = [sentence.text for sentence in draft(planned, SPOKE, older, other, SANK, disagreements=())]
    assert texts == [SANK.text, other.text, SPOKE.text, older.text, planned.text]


def test_a_summary_is_short() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    facts = [
        stated(number, " ".join(f"Word{one}{two}" for two in letters[:18]).replace("Word", "word").capitalize() + ".")
        for number, one in enumerate(letters)
    ]
    summary = draft(*facts)
    assert 6 <= len(summary) <= MOST_SENTENCES
    assert 120 <= sum(len(sentence.text.split()) for sentence in summary) <= MOST_WORDS


@given(st.permutations(STORY.facts), st.permutations(STORY.entities), st.permutations(STORY.sources))
def test_the_order_of_what_is_given_does_not_matter(facts: list, entities: list, sources: list) -> None:  # type: ignore[type-arg]
    assert draft_summary(tuple(facts), (DIFFER,), tuple(sources), tuple(entities)) == draft(*STORY.facts)


def test_the_title_is_the_headline_that_says_most() -> None:
    assert choose_title(STORY.facts, STORY.sources) == "Ferry sinks off Porto Vello"
    assert choose_title(STORY.facts, STORY.sources[2:]) == ""
