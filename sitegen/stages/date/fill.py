"""The calendar value of every expression of one article, in reading order, each leaning on what stands before it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import replace
from datetime import date
from itertools import zip_longest

from ...model.readings import Reading, Timex
from ...model.spans import Span
from ...model.stories import When
from ...values.dates.anchors import Anchors
from ...values.dates.edtf import read_edtf_interval
from ...values.dates.resolve import resolve_timex
from .clocks import pass_midnight
from .habits import find_habits

_CALENDAR_DAYS = 7
# "The following day" leans on a date at most so many characters before it, about three sentences of news.
_REACH = 400
# A day so many characters behind a time of day belongs to it.
_BESIDE = 2
# Kinds of points that a date of publication known to the month is enough for.
_COARSE = frozenset({"fixed", "month-day", "month", "named-month", "part-of-year", "season", "holiday"})
# A history prints at least so many years; a short one fewer, all long past, and never speaks of today.
_HISTORY_YEARS = 6
_SHORT_HISTORY_YEARS = 3
_LONG_PAST = 15
# No day of the news: times of day, and holidays, which give their names to parties and journeys.
_NO_DAYS = frozenset({"clock", "clock-shift", "holiday"})
_OF_TODAY = frozenset({"shift", "distance", "weekday"})


def value_reading(reading: Reading, published: When) -> Reading:
    """`reading` with every timex resolved as far as its article's date and its own text allow."""
    day = read_reference_day(published)
    anchors, days = Anchors(day, narrates=_narrates(reading, day)), _find_days(reading, day)
    occasions, habits = _find_occasions(reading), find_habits(reading)
    sentences, is_vague = [sentence.span for sentence in reading.sentences], _is_vague(published)
    timexes: list[Timex] = []
    for timex, following in zip_longest(reading.timexes, reading.timexes[1:]):
        if timexes and not anchors.narrates and timex.start - timexes[-1].end > _REACH:
            anchors = replace(anchors, spoken=None, spoken_day=None)
        if timex.start in habits:
            timexes.append(resolve_timex(timex, Anchors(None)))
            continue
        if is_vague and any(point.kind not in _COARSE for point in timex.points):
            timexes.append(resolve_timex(timex, replace(anchors, published=None)))
            continue
        beside = _read_day_beside(timex, following, day)
        event_day = beside or _choose_event_day(days, _find_sentence(sentences, timex.start))
        at_hand = replace(anchors, event_day=event_day)
        resolved = pass_midnight(resolve_timex(timex, at_hand), timexes, day)
        if published.basis == "inferred" and resolved.basis == "resolved":
            resolved = replace(resolved, basis="inferred")
        timexes.append(resolved)
        if timex.start not in occasions:
            anchors = _speak_of(anchors, resolved)
    return replace(reading, timexes=tuple(timexes))


def read_reference_day(published: When) -> date | None:
    """The day that relative expressions of an article are counted from: the first of its publication interval."""
    days = read_edtf_interval(published.edtf) if published.edtf else None
    if days is None or days[0] == date.min or (days[1] - days[0]).days > 31:
        return None
    return days[0]


def _narrates(reading: Reading, published: date | None) -> bool:
    """Whether most years that the article prints lie long before its publication: a history, not news."""
    printed = [
        days[0].year
        for timex in reading.timexes
        for point in timex.points
        if point.kind == "fixed" and (days := read_edtf_interval(point.name))
    ]
    if published is None or len(printed) < _SHORT_HISTORY_YEARS:
        return False
    if len(printed) < _HISTORY_YEARS:
        return all(published.year - year > _LONG_PAST for year in printed) and not _speaks_of_today(reading)
    return 3 * sum(published.year - year > 2 for year in printed) > 2 * len(printed)


def _speaks_of_today(reading: Reading) -> bool:
    """Whether any expression counts from publication: "yesterday", "last week", "on Monday"."""
    return any(
        point.kind in _OF_TODAY and not point.follows_text for timex in reading.timexes for point in timex.points
    )


def _is_vague(published: When) -> bool:
    """Whether publication is known to a stretch longer than a week, in which a weekday may be several days."""
    days = read_edtf_interval(published.edtf) if published.edtf else None
    return days is not None and (days[1] - days[0]).days >= _CALENDAR_DAYS


def _find_days(reading: Reading, published: date | None) -> list[tuple[int, str]]:
    """Days near publication that the article tells of, by where they stand."""
    found = []
    for timex in reading.timexes:
        if any(point.follows_text or point.kind in _NO_DAYS for point in timex.points):
            continue
        edtf = resolve_timex(timex, Anchors(published)).edtf
        if edtf and timex.value != "PRESENT_REF" and _is_near(edtf, published):
            found.append((timex.start, edtf[:10]))
    return found


def _find_occasions(reading: Reading) -> frozenset[int]:
    """Where holidays stand that only name something: "a Halloween journey" tells of no day that others lean on."""
    starts = [sentence.start for sentence in reading.sentences]
    found = set()
    for timex in reading.timexes:
        if not timex.points or timex.points[0].kind != "holiday":
            continue
        tokens = reading.sentences[max(0, bisect_right(starts, timex.start) - 1)].tokens
        index = bisect_left(tokens, timex.end, key=lambda token: token.start)
        if index < len(tokens) and tokens[index].pos == "NOUN":
            found.add(timex.start)
    return frozenset(found)


def _find_sentence(sentences: list[Span], start: int) -> Span:
    index = bisect_right(sentences, Span(start, start + 10**9)) - 1
    return sentences[index] if index >= 0 else Span(start, start)


def _read_day_beside(timex: Timex, following: Timex | None, published: date | None) -> str | None:
    """The day that stands just behind a time of day, whatever sentences were made of the two ("2 a.m. Nov. 3")."""
    if following is None or following.start - timex.end > _BESIDE or len(following.points) != 1:
        return None
    edtf = resolve_timex(following, Anchors(published)).edtf
    return edtf[:10] if edtf and following.points[0].kind in ("fixed", "month-day") and _is_one_day(edtf) else None


def _is_one_day(edtf: str) -> bool:
    days = read_edtf_interval(edtf)
    return days is not None and days[0] == days[1]


def _choose_event_day(days: list[tuple[int, str]], sentence: Span) -> str | None:
    """The day that a time of day belongs to: one told in its sentence, else the one the article tells of first."""
    index = bisect_left(days, (sentence.start, ""))
    if index < len(days) and days[index][0] < sentence.end:
        return days[index][1]
    return days[0][1] if days else None


def _is_near(edtf: str, published: date | None) -> bool:
    days = read_edtf_interval(edtf)
    if days is None or days[0] != days[1]:
        return False
    return published is None or -_CALENDAR_DAYS <= (days[0] - published).days <= 0


def _speak_of(anchors: Anchors, timex: Timex) -> Anchors:
    if timex.edtf is None or timex.type not in ("DATE", "TIME") or timex.value == "PRESENT_REF":
        return anchors
    is_plain = timex.value and read_edtf_interval(timex.value) and timex.points[0].kind not in ("span-back", "span-on")
    value = timex.value if timex.value and is_plain else timex.edtf
    spoken = value.partition("T")[0] if "/" not in value else value
    if re.fullmatch(r"\d{4}-Q[1-4]", spoken) and (anchors.quarter is None or spoken > anchors.quarter):
        anchors = replace(anchors, quarter=spoken)
    days = read_edtf_interval(timex.edtf)
    if days and days[0] == days[1]:
        return replace(anchors, spoken=spoken, spoken_day=timex.edtf[:10])
    return replace(anchors, spoken=spoken)
