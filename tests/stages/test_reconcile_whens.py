"""When a fact was: the date of its own verb, not one that tells which thing is meant."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim
from sitegen.model.readings import Reading, Timex
from sitegen.model.spans import Span
from sitegen.stages.reconcile.telling.pages import open_pages
from sitegen.stages.reconcile.telling.whens import choose_when


def date_fact(language: Language, told: Sequence[tuple[str, str, str]]) -> str | None:
    """The date of a fact that articles "a", "b" … tell: each its sentence, the words of a date and its value.

    The first sentence states the fact.
    """
    readings, claims = [], []
    for number, (text, words, value) in enumerate(told):
        file = "abcdef"[number]
        at = text.find(words) if words else -1
        timexes = (Timex(at, at + len(words), words, "DATE", value, value, basis="stated"),) if at >= 0 else ()
        parsed = language.parse(text, [Span(0, len(text))]).sentences
        readings.append(Reading(file, file, parsed, timexes=timexes))
        verb = next(token.lemma for at, token in enumerate(parsed[0].tokens) if token.head == at)
        span = Span(0, len(text) - 1)
        claims.append(Claim(number, file, file, 0, span, text[:-1], text, "event", "body", verb, verb, timexes=timexes))
    return choose_when(claims, claims[0], open_pages(readings, ())).edtf


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The tram derailed on Wednesday.", "Wednesday", "2016-11-09"),
        ("In 2007 the minister bought the company.", "2007", "2007"),
        ("When the settlers arrived in 1492, they were amazed.", "1492", "1492"),
        ("The mayor said that the bridge was closed on Friday.", "Friday", "2016-11-11"),
    ],
)
def test_a_date_of_the_verb_is_that_of_the_fact(language: Language, text: str, words: str, value: str) -> None:
    assert date_fact(language, [(text, words, value)]) == value


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("The party sued them over the 2016 election.", "2016", "2016"),
        ("The mayor, who left the party in 2004, praised the crew.", "2004", "2004"),
        ("Corrupt officials moved the money, according to a report of 2011.", "2011", "2011"),
        (
            "The talks marked the first dialogue since the invasion early last year.",
            "early last year",
            "2024-01/2024-04",
        ),
    ],
)
def test_a_date_that_tells_which_is_meant_is_none(language: Language, text: str, words: str, value: str) -> None:
    assert date_fact(language, [(text, words, value)]) is None


def test_a_date_that_bounds_is_none(language: Language) -> None:
    text = "The club has won no title since 1908."
    timex = Timex(text.index("1908"), len(text) - 1, "1908", "DATE", "1908", "1908", relation="since")
    page = Reading("a", "a", language.parse(text, [Span(0, len(text))]).sentences)
    claim = Claim(0, "a", "a", 0, Span(0, len(text)), text, text, "event", "body", "", "", timexes=(timex,))
    assert choose_when([claim], claim, open_pages([page], ())).edtf is None


def test_a_passage_that_tells_another_thing_dates_no_fact(language: Language) -> None:
    told = [
        ("Thousands of people took to the streets.", "", ""),
        ("The crowds took to the streets of the capital.", "", ""),
        ("Thousands marched through the streets.", "", ""),
        ("His sister took ownership of the firm in 2010.", "2010", "2010"),
    ]
    assert date_fact(language, told) is None
    assert date_fact(language, [*told[:3], ("Thousands took to the streets on Monday.", "Monday", "2016-04-04")]) == (
        "2016-04-04"
    )


@pytest.mark.parametrize(
    ("told", "other", "words", "value"),
    [
        (
            "The Harbour Board called the meeting after a rise in thefts.",
            "The Harbour Board last closed the port 41 years ago.",
            "41 years ago",
            "1968~",
        ),
        (
            "Ana Lima is president of the Harbour Board.",
            "Ana Lima of the Harbour Board spoke on Friday.",
            "Friday",
            "2009-06-12",
        ),
        (
            "The new offer of $82 is final, the Harbour Board said on 5 February.",
            "The Harbour Board made an offer of $70 on 6 November.",
            "6 November",
            "2017-11-06",
        ),
    ],
)
def test_a_deed_is_not_dated_by_another_deed_of_the_same_body(
    language: Language, told: str, other: str, words: str, value: str
) -> None:
    day = ("5 February", "2018-02-05") if "5 February" in told else ("", "")
    assert date_fact(language, [(told, *day), (other, words, value)]) != value


@pytest.mark.parametrize(
    ("told", "other"),
    [
        ("The old ferry sank off the coast.", "The ferry sank on 3 May near the coast."),
        ("The arrest of the mayor shook the town.", "The mayor was arrested on 3 May in the town."),
        ("The ferry sank off the coast.", "The loss of the ferry off the coast happened on 3 May."),
    ],
)
def test_a_passage_that_tells_the_same_deed_dates_it(language: Language, told: str, other: str) -> None:
    assert date_fact(language, [(told, "", ""), (other, "3 May", "2021-05-03")]) == "2021-05-03"


def test_the_statement_is_not_contradicted(language: Language) -> None:
    told = [
        ("The envoys met on 2 June.", "2 June", "2025-06-02"),
        ("The envoys met on 16 May.", "16 May", "2025-05-16"),
        ("The two envoys met on 16 May.", "16 May", "2025-05-16"),
    ]
    assert date_fact(language, told) == "2025-06-02"


def test_what_is_so_now_in_another_report_dates_nothing(language: Language) -> None:
    told = ("The port raised its alert to the highest phase.", "", "")
    other = ("The port's alert is currently at the second phase.", "currently", "2021-06-01")
    assert date_fact(language, [told, other]) is None
    assert date_fact(language, [other]) == "2021-06-01"


def test_a_century_is_no_date(language: Language) -> None:
    assert (
        date_fact(language, [("The port opened its first quay in the 21st century.", "the 21st century", "20XX")])
        is None
    )
