"""Pairs that may be one fact: asked about, never twice, and never merged on that ground."""

from __future__ import annotations

import pytest

from sitegen.model.edits import Operation
from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact
from sitegen.stages.edit import propose_pairs


def fact_of(name: str, text: str, file: str, start: int, *, low: float | None = None, predicate: str = "") -> Fact:
    quote = Quote(file, start, start + 20, "x" * 20)
    piece = Evidence(f"e-{file}{start}", file, quote, low=low, unit="ship" if low else None)
    return Fact(name, text, "event", "", (piece,), predicate=predicate)


MET = fact_of("f-aaaaa", "Envoys of both sides met in the port of Arden.", "one.txt", 0)
MET_TOO = fact_of("f-bbbbb", "Envoys of the two sides met in the port of Arden.", "two.txt", 0)
OTHERS = (
    fact_of("f-ccccc", "Grain prices fell for the third month.", "one.txt", 100),
    fact_of("f-ddddd", "A school for 300 children opened.", "two.txt", 100),
    fact_of("f-eeeee", "The mayor resigned over the budget.", "two.txt", 200),
)


def pairs(*facts: Fact, operations: tuple[Operation, ...] = ()) -> list[tuple[str, str]]:
    return [(one.first, one.second) for one in propose_pairs((*facts, *OTHERS), operations)]


def test_statements_that_share_most_words_are_proposed() -> None:
    assert pairs(MET, MET_TOO) == [("f-aaaaa", "f-bbbbb")]
    assert pairs(MET_TOO, MET) == [("f-aaaaa", "f-bbbbb")]
    assert pairs(MET) == []


def test_one_value_of_one_event_in_one_source_is_proposed_whatever_the_words() -> None:
    first = fact_of("f-fffff", "Forty vessels were lost.", "one.txt", 300, low=40.0, predicate="lose")
    second = fact_of("f-ggggg", "The navy is down by that many ships.", "one.txt", 400, low=40.0, predicate="lose")
    assert pairs(first, second) == [("f-fffff", "f-ggggg")]
    other = fact_of("f-ggggg", "The navy is down by that many ships.", "one.txt", 400, low=41.0, predicate="lose")
    assert pairs(first, other) == []


def test_two_figures_in_the_same_words_are_proposed() -> None:
    one = fact_of("f-fffff", "The raid destroyed 40 aircraft at three bases.", "one.txt", 300)
    two = fact_of("f-ggggg", "The raid destroyed 41 aircraft at three bases.", "two.txt", 300)
    assert pairs(one, two) == [("f-fffff", "f-ggggg")]


@pytest.mark.parametrize("op", ["not-same", "split"])
def test_what_somebody_kept_apart_or_split_is_not_asked_again(op: str) -> None:
    apart = Operation("k-1", op, (MET_TOO.id, MET.id))
    assert pairs(MET, MET_TOO, operations=(apart,)) == []


def test_a_decision_that_was_taken_back_asks_again() -> None:
    made = (Operation("k-1", "not-same", (MET.id, MET_TOO.id)), Operation("k-2", "undo", ("k-1",)))
    assert pairs(MET, MET_TOO, operations=made) == [("f-aaaaa", "f-bbbbb")]


def test_two_claims_of_one_sentence_are_proposed_only_when_they_say_the_same() -> None:
    part = fact_of("f-bbbbb", "Envoys of both sides met after the flood in the port of Arden.", "one.txt", 5)
    assert pairs(MET, part) == []
    assert pairs(MET, fact_of(part.id, part.text, "two.txt", 0)) == [("f-aaaaa", "f-bbbbb")]
    assert pairs(MET, fact_of("f-bbbbb", MET.text, "one.txt", 5)) == [("f-aaaaa", "f-bbbbb")]


def test_thousands_of_facts_are_compared() -> None:
    facts = tuple(
        fact_of(f"f-{n:05d}", f"Word{n} and word{n // 2} of the town met.", "a.txt", n * 30) for n in range(3000)
    )
    assert propose_pairs(facts, ()) == propose_pairs(facts[::-1], ())
