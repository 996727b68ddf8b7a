"""A source that tells but a part of a statement is marked so, and is none of those that carry it."""

from __future__ import annotations

import pytest

from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact
from sitegen.stages.reconcile.telling.shares import rate_support
from sitegen.values.agreement import name_carriers

STATEMENT = "The six-year-old girl will be brought home by her grandmother, the mayor of Porto said on Monday."


def make_evidence(file: str, exact: str, start: int = 0) -> Evidence:
    return Evidence(f"e-{file}-{start}", f"s-{file}", Quote(file, start, start + len(exact), exact))


@pytest.mark.parametrize("words", ["a six-year-old girl", "rallied in Porto on Monday", "the mayor of Lund"])
def test_a_source_with_an_age_a_day_or_a_name_carries_a_part(words: str) -> None:
    own, other = rate_support(STATEMENT, "a.txt", (make_evidence("a.txt", STATEMENT), make_evidence("b.txt", words)))
    assert (own.support, other.support) == ("full", "partial")


@pytest.mark.parametrize(
    "words",
    ["The girl, six, is to be taken home by her grandmother", "Porto's mayor said the girl will be brought home"],
)
def test_a_source_in_other_words_carries_it(words: str) -> None:
    _, other = rate_support(STATEMENT, "a.txt", (make_evidence("a.txt", STATEMENT), make_evidence("b.txt", words)))
    assert other.support == "full"


def test_the_words_of_a_source_are_taken_together() -> None:
    parts = ("the six-year-old girl", "her grandmother will take her home", "said on Monday")
    pieces = tuple(make_evidence("b.txt", words, 100 * at) for at, words in enumerate(parts))
    assert {one.support for one in rate_support(STATEMENT, "a.txt", pieces)} == {"full"}


def test_where_a_statement_is_from_carries_it() -> None:
    (own,) = rate_support(STATEMENT, "a.txt", (make_evidence("a.txt", "said on Monday"),))
    assert own.support == "full"


def test_only_who_tells_the_whole_counts_while_anybody_does() -> None:
    evidence = rate_support(
        STATEMENT, "a.txt", (make_evidence("a.txt", STATEMENT), make_evidence("b.txt", "a six-year-old girl"))
    )
    assert name_carriers(Fact("f-1", STATEMENT, "event", "What happened", evidence)) == {"s-a.txt"}
    assert name_carriers(Fact("f-1", STATEMENT, "event", "What happened", evidence[1:])) == {"s-b.txt"}
