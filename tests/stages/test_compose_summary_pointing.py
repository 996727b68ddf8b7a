"""What a sentence speaks of as known: the reader is told of it first, or the sentence is worth less."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from parsing import parse_sentence
from small_story import SANK
from test_compose_summary_choice import candidate, desk_of

from sitegen.language.interface import Language
from sitegen.model.stories import When
from sitegen.stages.compose.summary.choice import choose_sentences
from sitegen.stages.compose.summary.order import order_story, rate_lead
from sitegen.stages.compose.summary.pointing import list_pointers
from sitegen.stages.compose.summary.syntax import is_introduced


@pytest.mark.parametrize(
    ("text", "pointers"),
    [
        ("Judges lifted the deadline on Monday.", {"deadline"}),
        ("The government sent the army to the coast.", set()),
        ("A footbridge over the river Tarn collapsed on Tuesday.", set()),
        ("A ferry sank and the ferry was lost.", set()),
        ("The owner of the oldest ferry left.", set()),
        ("The mayor said “the deadline is near”.", {"mayor"}),
        ("Divers came after the crash.", set()),
    ],
)
def test_a_bare_definite_noun_points_back(language: Language, text: str, pointers: set[str]) -> None:
    assert list_pointers(parse_sentence(language, text), frozenset({"crash"})) == pointers


def test_what_began_when_something_was_done_is_introduced(language: Language) -> None:
    row = "The scandal erupted when papers printed the names of the owners."
    assert is_introduced(parse_sentence(language, row), frozenset())
    assert not is_introduced(parse_sentence(language, "The scandal shocked the coast."), frozenset())


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Most other owners of ferries refused to pay.", False),
        ("Further divers came from the coast on Monday.", False),
        ("Most owners of ferries refused to pay.", True),
        ("The owners of ferries and other boats refused to pay.", True),
    ],
)
def test_others_are_so_beside_some_who_were_told_of(language: Language, text: str, is_told: bool) -> None:
    assert is_introduced(parse_sentence(language, text), frozenset()) is is_told


def test_a_sentence_that_points_to_what_is_told_is_worth_more() -> None:
    lead = candidate("The ferry Aurora of the firm Lima Lines sank.", SANK.id, file="a.txt")
    known = replace(candidate("Divers found all doors of the hull open.", "f-b"), pointers=frozenset({"ship~"}))
    unknown = replace(candidate("Judges lifted a ban on night trips today.", "f-c"), pointers=frozenset({"deadline"}))
    rated = desk_of(SANK, replace(SANK, id="f-b", weight=0.5), replace(SANK, id="f-c", weight=0.6))
    placed = [replace(known, span=(60, 90)), replace(unknown, span=(100, 140))]
    assert [one.text for one in choose_sentences(placed, lead, rated)] == [lead.text, known.text, unknown.text]


def test_a_sentence_stands_behind_the_one_that_introduces_what_it_points_to() -> None:
    lead = candidate("A ferry sank off Porto Vello.", SANK.id, file="a.txt")
    setting = replace(candidate("Judges set a deadline for the owner.", "f-b"), position=0.9)
    lifting = replace(candidate("A minister lifted it.", "f-c"), position=0.1, pointers=frozenset({"deadline"}))
    desk = desk_of(SANK, replace(SANK, id="f-b"), replace(SANK, id="f-c"))
    assert order_story([lead, lifting, setting], lead, desk) == [lead, setting, lifting]
    assert order_story([lead, lifting], lead, desk) == [lead, lifting]


def test_what_reaches_back_to_a_year_is_no_background() -> None:
    lead = candidate("A ferry sank off Porto Vello.", SANK.id, file="a.txt")
    before, since, said = "f-b", "f-c", "f-d"
    facts = (
        replace(SANK, when=When("2021-05-03", "resolved")),
        *(replace(SANK, id=name, when=When("1990-05-03", "resolved")) for name in (before, since)),
        replace(SANK, id=said, lane="said"),
    )
    first = candidate("The Aurora sank in 1990.", before)
    second = candidate("The wreck is the port’s third since 1990.", since)
    third = candidate("A mayor spoke of the port.", said)
    assert order_story([lead, first, third, second], lead, desk_of(*facts)) == [lead, second, third, first]


def test_a_long_story_is_told_day_by_day() -> None:
    lead = candidate("A ferry sank off Porto Vello.", SANK.id, file="a.txt")
    later, sooner = candidate("Judges fined the owner.", "f-b"), candidate("Divers found the bell.", "f-c")
    sunk = replace(SANK, when=When("2021-05-03", "resolved"))
    facts = (
        sunk,
        replace(SANK, id="f-b", when=When("2021-05-30", "resolved")),
        replace(SANK, id="f-c", when=When("2021-05-20", "resolved")),
    )
    desk = replace(desk_of(*facts), ages={"a.txt": 27, "b.txt": 0})
    sooner = replace(sooner, position=0.9)
    assert order_story([lead, later, sooner], lead, desk) == [lead, sooner, later]
    assert order_story([lead, later, sooner], lead, replace(desk, ages={"a.txt": 1, "b.txt": 0})) == [
        lead,
        later,
        sooner,
    ]


def test_a_first_sentence_tells_what_happened_and_not_what_somebody_is() -> None:
    desk = desk_of(SANK)
    told = candidate("A ferry of Porto Vello sank in the harbour.", SANK.id, verb="sank")
    assert rate_lead(told, desk) > rate_lead(replace(told, verb="was"), desk)
    assert rate_lead(told, desk) > rate_lead(replace(told, pointers=frozenset({"harbour"})), desk)
    past = replace(told, last_day=date(2020, 5, 3).toordinal())
    reported = replace(desk, first_report=date(2021, 5, 3).toordinal())
    assert rate_lead(told, reported) > rate_lead(past, reported)
    lasting = replace(told, text="Ferries of Porto Vello sink in the harbour every year.")
    assert rate_lead(told, desk) > rate_lead(lasting, desk)
    borrowed = replace(told, text="A ferry of Porto Vello sank in the harbour, the Vello News reported Friday.")
    assert rate_lead(told, desk) > rate_lead(borrowed, desk)
