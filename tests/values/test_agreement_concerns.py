"""A disagreement is about a fact when it is about what the fact states, not about what its quotes also say."""

from __future__ import annotations

import pytest

from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Evidence, Fact, Side, Source, When
from sitegen.values.agreement import concerns_fact, judge_agreement

TEXT = "The ferry sank in mid-May, five months after its last inspection early last year, and 12 people drowned."
OTHER = "The inspection was in January 2024."
SOURCES = tuple(
    Source(f"s-{label}", label, f"{label}.txt", None, None, None, When(), 100, f"L{label}") for label in (1, 2)
)


def quote(exact: str, *, file: str = "1.txt") -> Quote:
    start = (TEXT if file == "1.txt" else OTHER).index(exact)
    return Quote(file, start, start + len(exact), exact)


def fact(text: str, *quotes: tuple[Quote, str | None]) -> Fact:
    evidence = tuple(
        Evidence(f"e-{number}", f"s-{one.file[0]}", one, value=value) for number, (one, value) in enumerate(quotes)
    )
    return Fact("f-1", text, "event", "", evidence)


def dispute(*sides: tuple[str, Quote]) -> Disagreement:
    made = tuple(Side(value, value, (one,)) for value, one in sides)
    return Disagreement("d-1", "date", "contradicts", "high", "They differ.", "", ("f-1",), made)


DATES = dispute(
    ("early last year", quote("inspection early last year")), ("January 2024", quote("January 2024", file="2.txt"))
)


def test_words_about_something_else_in_a_long_quote_are_no_dispute_of_the_fact() -> None:
    sinking = fact("The ferry sank in mid-May.", (quote(TEXT[:-1]), "mid-May"))
    assert not concerns_fact(DATES, sinking)
    assert judge_agreement(sinking, (DATES,), SOURCES) == "single"


@pytest.mark.parametrize(
    ("text", "exact", "value"),
    [
        ("The last inspection was early last year.", TEXT[:-1], "mid-May"),
        ("The ferry had been inspected.", TEXT[:-1], "early last year"),
        ("The ferry had been inspected.", "its last inspection early last year", None),
    ],
)
def test_a_side_that_the_fact_says_or_half_of_its_words_is_one(text: str, exact: str, value: str | None) -> None:
    assert concerns_fact(DATES, fact(text, (quote(exact), value)))


def test_words_of_two_sides_are_one() -> None:
    both = fact("The ferry sank.", (quote(TEXT[:-1]), None), (quote(OTHER[:-1], file="2.txt"), None))
    assert concerns_fact(DATES, both)


def test_a_disagreement_without_words_of_the_fact_was_meant_for_it() -> None:
    assert concerns_fact(DATES, fact("The ferry sank.", (quote("12 people drowned"), None)))
