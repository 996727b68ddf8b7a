"""A fact whose words go says nothing that only those words told; its own words come back with them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.articles import Article
from sitegen.model.edits import Operation
from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact, Ledger
from sitegen.stages.edit import fold_edits

TEXTS = {
    "a.txt": "The dam at Orle was built in 1961. In 1961 a mine near Tarn closed for good.",
    "b.txt": "The Orle dam was built in 1961. Engineers call it sound.",
    "c.txt": "Workers finished the dam at Orle in 1961.",
}
ARTICLES = tuple(Article(f"s-{name[0]}", name, text, text) for name, text in TEXTS.items())
MINE = "In 1961 a mine near Tarn closed for good"


def piece(name: str, words: str, attribution: str | None = None) -> Evidence:
    start = TEXTS[name].index(words)
    quote = Quote(name, start, start + len(words), words)
    return Evidence(f"e-{name[0]}{start}", f"s-{name[0]}", quote, attribution=attribution)


DAM = (
    piece("a.txt", "The dam at Orle was built in 1961"),
    piece("b.txt", "The Orle dam was built in 1961", "the regional water board"),
    piece("c.txt", "Workers finished the dam at Orle in 1961"),
)
FACT = Fact("f-mixed", f"{MINE}.", "event", "", (DAM[0], piece("a.txt", MINE), *DAM[1:]))
SPLIT = Operation("k-1", "split", ("f-mixed", "f-mine1"), f"{MINE}.", quotes=(FACT.evidence[1].quote,))
DETACH = Operation("k-2", "detach", ("f-mixed",), quotes=(FACT.evidence[1].quote,))
ATTACH = Operation("k-3", "attach", ("f-mixed",), quotes=(FACT.evidence[1].quote,))


def fold(*operations: Operation, fact: Fact = FACT) -> dict[str, Fact]:
    ledger = Ledger("", "", (fact,), (), (), (), ())
    edited, parked = fold_edits(ledger, (), operations, ARTICLES)
    assert not parked
    return {fact.id: fact for fact in edited.ledger.facts}


@pytest.mark.parametrize("decision", [SPLIT, DETACH])
def test_what_only_the_words_that_went_told_is_told_no_more(decision: Operation) -> None:
    rest = fold(decision)["f-mixed"]
    assert rest.text == "The dam at Orle was built in 1961."
    assert rest.state == "machine", "nobody has read this sentence"


def test_what_is_left_is_told_with_whom_it_is_credited_to() -> None:
    fact = replace(FACT, evidence=(FACT.evidence[1], DAM[1]))
    assert (
        fold(DETACH, fact=fact)["f-mixed"].text
        == "The Orle dam was built in 1961, according to the regional water board."
    )


def test_words_that_come_back_bring_their_sentence_back() -> None:
    assert fold(DETACH, ATTACH)["f-mixed"].text == FACT.text


def test_a_sentence_that_other_words_tell_too_stays_as_it_was_read() -> None:
    fact = replace(FACT, text="The dam at Orle was built in 1961.")
    rest = fold(replace(DETACH, quotes=(DAM[0].quote,)), fact=fact)["f-mixed"]
    assert (rest.text, rest.state) == (fact.text, "reviewed")


@pytest.mark.parametrize("op", ["reword", "pin"])
def test_a_person_s_wording_stays_whatever_words_go(op: str) -> None:
    worded = Operation("k-0", op, ("f-mixed",), "A mine closed near Tarn.")
    assert fold(worded, DETACH)["f-mixed"].text == "A mine closed near Tarn."


def test_who_reviews_the_new_sentence_has_reviewed_the_fact() -> None:
    seen = Operation("k-4", "review", ("f-mixed",), "The dam at Orle was built in 1961.")
    assert fold(SPLIT, seen)["f-mixed"].state == "reviewed"
