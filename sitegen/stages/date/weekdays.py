"""A weekday that lies just past the stated date of its article is settled by what the other articles tell.

An article of the night before (or of another time zone) says "early on Friday" of a Friday that its date does not reach
yet; read alone, it would mean the Friday of the week before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from ...model.readings import Reading, Timex
from ...model.stories import When
from ...values.dates.edtf import show_when
from .fill import read_reference_day

_WEEK = timedelta(days=7)


def gather_days(readings: tuple[Reading, ...]) -> dict[str, frozenset[str]]:
    """The articles that tell of each day, by day."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for article, day in (
        (reading.article, timex.edtf[:10])
        for reading in readings
        for timex in reading.timexes
        if timex.edtf and "/" not in timex.edtf and timex.type in ("DATE", "TIME") and len(timex.edtf) >= 10
    ):
        told[day].add(article)
    return {day: frozenset(articles) for day, articles in told.items()}


def settle_weekdays(reading: Reading, published: When, days: Mapping[str, frozenset[str]]) -> Reading:
    """`reading` with each weekday six days back moved to the day after publication where other articles tell of it."""
    day = read_reference_day(published)
    if day is None:
        return reading
    back, ahead = day - _WEEK + timedelta(days=1), day + timedelta(days=1)
    own = {reading.article}
    if not days.get(ahead.isoformat(), frozenset()) - own or days.get(back.isoformat(), frozenset()) - own:
        return reading
    return replace(reading, timexes=tuple(_move(timex, back, ahead) for timex in reading.timexes))


def _move(timex: Timex, back: date, ahead: date) -> Timex:
    bare = len(timex.points) == 1 and timex.points[0].kind == "weekday" and timex.points[0].step is None
    old, new = back.isoformat(), ahead.isoformat()
    if not bare or not timex.edtf or not timex.edtf.startswith(old):
        return timex
    reason = (
        f"Other articles tell of {show_when(new)}, the day after this one was published, and none of {show_when(old)}."
    )
    value = timex.value.replace(old, new) if timex.value else None
    return replace(
        timex,
        value=value,
        edtf=timex.edtf.replace(old, new),
        basis="inferred",
        reasoning=(*timex.reasoning, reason),
    )
