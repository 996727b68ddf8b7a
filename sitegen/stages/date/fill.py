"""The calendar value of every expression of one article, in reading order, each leaning on what stands before it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ...model.readings import Reading, Timex
from ...model.stories import When
from ...values.dates import Anchors, read_edtf_interval, resolve_timex


def value_reading(reading: Reading, published: When) -> Reading:
    """`reading` with every timex resolved as far as its article's date and its own text allow."""
    day = read_reference_day(published)
    anchors = Anchors(day)
    days_spoken = _find_days(reading, day)
    timexes: list[Timex] = []
    for timex in reading.timexes:
        at_hand = anchors
        if any(point.kind == "clock" for point in timex.points) and not anchors.spoken_day:
            at_hand = replace(anchors, spoken_day=_find_next(days_spoken, timex.start))
        resolved = resolve_timex(timex, at_hand)
        if published.basis == "inferred" and resolved.basis == "resolved":
            resolved = replace(resolved, basis="inferred")
        timexes.append(resolved)
        anchors = _speak_of(anchors, resolved)
    return replace(reading, timexes=tuple(timexes))


def read_reference_day(published: When) -> date | None:
    """The day that relative expressions of an article are counted from: the first of its publication interval."""
    days = read_edtf_interval(published.edtf) if published.edtf else None
    if days is None or days[0] == date.min or (days[1] - days[0]).days > 31:
        return None
    return days[0]


def _find_days(reading: Reading, day: date | None) -> list[tuple[int, str]]:
    found = []
    for timex in reading.timexes:
        if not any(point.follows_text or point.kind == "clock" for point in timex.points):
            edtf = resolve_timex(timex, Anchors(day)).edtf
            if edtf and _is_near_day(edtf, day):
                found.append((timex.start, edtf[:10]))
    return found


def _find_next(days: list[tuple[int, str]], start: int) -> str | None:
    return next((edtf for place, edtf in days if place > start), None)


def _is_near_day(edtf: str, published: date | None) -> bool:
    days = read_edtf_interval(edtf)
    if days is None or days[0] != days[1]:
        return False
    return published is None or abs((days[0] - published).days) <= 7


def _speak_of(anchors: Anchors, timex: Timex) -> Anchors:
    if timex.edtf is None or timex.type not in ("DATE", "TIME") or timex.relation == "since":
        return anchors
    value = timex.value if timex.value and read_edtf_interval(timex.value) else timex.edtf
    spoken = value.partition("T")[0] if "/" not in value else value
    if _is_near_day(timex.edtf, anchors.published):
        return replace(anchors, spoken=spoken, spoken_day=timex.edtf[:10])
    return replace(anchors, spoken=spoken)
