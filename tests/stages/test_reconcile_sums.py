"""Sums that the sources leave to the reader: those who died with somebody, and the dead of two places."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from two_reports import ON_ONE_DAY, draft_texts

from sitegen.language.interface import Language
from sitegen.model.claims import Claim
from sitegen.model.readings import Quantity
from sitegen.model.spans import Quote, Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.figures.collecting import Figure
from sitegen.stages.reconcile.figures.sums import compare_places_summed

BOAT = "A boat sank on the way from Velm to Lorne in a storm."


def sum_up(language: Language, texts: Sequence[str], days: Sequence[str] = ON_ONE_DAY) -> list[Disagreement]:
    """The computed entries of a story of two articles, each with a day of its own."""
    found = draft_texts(language, texts, days).reconciled.disagreements
    return [entry for entry in found if entry.type == "computed"]


def test_those_beside_somebody_are_added(language: Language) -> None:
    one = f"{BOAT} Ten people died when the boat sank."
    two = f"{BOAT} The captain and ten others died when the boat sank."
    (entry,) = sum_up(language, (one, two))
    assert entry.relation == "contradicts"
    assert entry.statement == "Sources come to different numbers of dead: 10 or 11."
    assert "1 + 10 = 11" in entry.explanation


@pytest.mark.parametrize(
    "two",
    [
        "The captain and nine others died when the boat sank.",
        "The captain died with nine others when the boat sank.",
        "Others died when the boat sank.",
        "The captain and 90 others died when the boat sank.",
    ],
)
def test_equal_sums_and_other_orders_of_size_are_no_entry(language: Language, two: str) -> None:
    assert sum_up(language, (f"{BOAT} Ten people died when the boat sank.", f"{BOAT} {two}")) == []


def make_toll(file: str, dead: int, places: Sequence[str], day: str) -> Figure:
    """So many dead in some places, as a file says on a day."""
    words = f"{dead} people were killed in {' and '.join(places)}"
    start = 100 * len(places) + len(places[0])
    quantity = Quantity(start, start + len(str(dead)), str(dead), dead, dead, "", "exact", "people", "people")
    claim = Claim(ord(file), f"s-{file}", file, 0, Span(0, 900), words, words, "quantity", "body", "kill", "kill")
    return Figure(
        fact="#1",
        claim=claim,
        quantity=quantity,
        quote=Quote(file, start, start + len(words), words),
        family="death",
        noun="people",
        concepts=frozenset({"people~"}),
        terms={"bomb": 0.8},
        day=day,
        venues=frozenset(places),
    )


def list_tolls(last: int, day: str) -> list[Figure]:
    whole = [make_toll(file, 57, ("kenya", "uganda"), "2021-06-04") for file in "ab"]
    first = [make_toll("c", 30, ("kenya",), "2021-06-02"), make_toll("c", 8, ("uganda",), "2021-06-02")]
    return [*whole, *first, make_toll("d", 40, ("kenya",), day), make_toll("d", last, ("uganda",), day)]


def test_the_places_of_a_later_report_do_not_add_up() -> None:
    (entry,) = compare_places_summed(list_tolls(10, "2021-06-09"), {"#1": "event"})
    assert (entry.type, entry.relation) == ("computed", "contradicts")
    assert "40 (Kenya) + 10 (Uganda) = 50; in all: 57." in entry.explanation


@pytest.mark.parametrize(("last", "day"), [(17, "2021-06-09"), (10, "2021-06-03")])
def test_places_that_add_up_or_are_older_are_no_entry(last: int, day: str) -> None:
    assert compare_places_summed(list_tolls(last, day), {"#1": "event"}) == []
