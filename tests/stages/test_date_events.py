"""Lengths before and after an event that all articles date are days, and its hours are of its day."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.readings import Reading, TimePoint, Timex
from sitegen.model.spans import Span
from sitegen.model.stories import When
from sitegen.stages.date.events import lean_on_events

DATED = "The robber was shot dead on Oct. 2."
LATER = {"1": When("2021-10-04", "stated"), "2": When("2022-03-01", "stated"), "3": When("2022-03-01", "stated")}


def read(language: Language, file: str, text: str, *timexes: tuple[str, str, str | None, str]) -> Reading:
    """An article with these expressions: words, type, EDTF, value or kind of point."""
    found = []
    for exact, kind, edtf, value in timexes:
        start = text.index(exact)
        points = (TimePoint("clock", clock=value[10:]),) if kind == "TIME" else ()
        found.append(Timex(start, start + len(exact), exact, kind, value, edtf, basis="resolved", points=points))  # type: ignore[arg-type]
    spans = [Span(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    return Reading(file, file, language.parse(text, spans).sentences, timexes=tuple(found))


def dated(language: Language, file: str, day: str = "2021-10-02") -> Reading:
    return read(language, file, DATED, ("Oct. 2", "DATE", day, day))


@pytest.mark.parametrize(
    ("text", "exact", "value", "whole", "edtf"),
    [
        (
            "He bought a van ten days before the shooting.",
            "ten days",
            "P10D",
            "ten days before the shooting",
            "2021-09-22",
        ),
        ("The van burned two days after his murder.", "two days", "P2D", "two days after his murder", "2021-10-04"),
        ("He left two weeks before the killing.", "two weeks", "P2W", "two weeks before the killing", "2021-09-18~"),
    ],
)
def test_a_length_before_or_after_an_event_is_a_day(
    language: Language, text: str, exact: str, value: str, whole: str, edtf: str
) -> None:
    readings = (dated(language, "1"), dated(language, "2"), read(language, "3", text, (exact, "DURATION", None, value)))
    timex = lean_on_events(readings, LATER)[2].timexes[0]
    assert (timex.exact, timex.edtf, timex.basis) == (whole, edtf, "inferred")
    assert text[timex.start : timex.end] == whole


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The robber was shot at 10 p.m. near the mill.", "2021-10-02T22:00"),
        ("A neighbour saw the van at 10 p.m. ten days before the shooting.", "2021-09-22T22:00"),
        ("The mayor spoke at 10 p.m. in the hall.", "2022-03-01T22:00"),
    ],
)
def test_an_hour_of_a_dated_event_is_of_its_day(language: Language, text: str, day: str) -> None:
    told = [("10 p.m.", "TIME", "2022-03-01T22:00", "2022-03-01T22:00")]
    if "ten days" in text:
        told.append(("ten days", "DURATION", None, "P10D"))
    readings = (dated(language, "1"), dated(language, "2"), read(language, "3", text, *told))
    assert lean_on_events(readings, LATER)[2].timexes[0].edtf == day


def test_an_article_of_the_days_after_tells_of_its_own_hours(language: Language) -> None:
    told = read(
        language, "3", "The robber was shot at 10 p.m.", ("10 p.m.", "TIME", "2021-10-03T22:00", "2021-10-03T22:00")
    )
    readings = (dated(language, "1"), dated(language, "2"), told)
    assert lean_on_events(readings, LATER | {"3": When("2021-10-04", "stated")})[2] == told


def test_an_event_that_articles_put_on_two_days_lends_neither(language: Language) -> None:
    told = read(language, "3", "He left two days before the murder.", ("two days", "DURATION", None, "P2D"))
    readings = (dated(language, "1"), dated(language, "2", "2021-10-09"), told)
    assert lean_on_events(readings, LATER)[2] == told
    assert lean_on_events((replace(readings[0], timexes=()), readings[1], told), LATER)[2] == told
