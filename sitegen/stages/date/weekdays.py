"""A weekday that lies just past the stated date of its article is settled by what is told beside it, and elsewhere.

An article of the night before (or of another time zone) says "early on Friday" of a Friday that its date does not reach
yet; read alone, it would mean the Friday of the week before. So does one that was written on "into Friday morning".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from ...model.readings import Reading, Timex
from ...model.stories import When
from ...values.dates.edtf import read_edtf_interval, show_when
from .fill import read_reference_day

_WEEK = timedelta(days=7)
_NEAR = 40
_LEADS_ON = re.compile(r",? (?:or|and) (?:on |by )?(?:early |late )?", re.IGNORECASE)
_WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_INTO = re.compile(rf"\b(?:into|through) (?:the )?(?:early |small |wee )?(?:hours of |on )*{_WEEKDAY}", re.IGNORECASE)
_SMALL_HOURS = re.compile(
    rf"\b(?:early|dawn|past midnight|after midnight|(?:early|small|wee) hours of)(?: on)?,? {_WEEKDAY}", re.IGNORECASE
)


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
    """`reading` with each weekday six days back moved to the day after publication where that is what is told of.

    Other articles tell of that day, or the article itself of the day it was published and of the night behind it.
    """
    day = read_reference_day(published)
    if day is None:
        return reading
    reading = _carry_on(reading, day)
    back, ahead = day - _WEEK + timedelta(days=1), day + timedelta(days=1)
    own = {reading.article}
    old, new = show_when(back.isoformat()), show_when(ahead.isoformat())
    if days.get(ahead.isoformat(), frozenset()) - own and not days.get(back.isoformat(), frozenset()) - own:
        reason = f"Other articles tell of {new}, the day after this one was published, and none of {old}."
    elif _tells_of_night(reading, day, back):
        reason = f"The article tells of the day it was published and of the night that follows, into {new}."
    else:
        return reading
    return replace(reading, timexes=tuple(_move(timex, back, ahead, reason) for timex in reading.timexes))


def _carry_on(reading: Reading, day: date) -> Reading:
    """`reading` with a weekday that another one ahead leads on to put behind that: "by Thursday or Friday"."""
    starts = [sentence.start for sentence in reading.sentences]
    timexes = list(reading.timexes)
    for at, (first, second) in enumerate(pairwise(timexes), 1):
        first, place = timexes[at - 1], bisect_right(starts, second.start) - 1
        lead, own = (read_edtf_interval(one.edtf) if one.edtf else None for one in (first, second))
        if place < 0 or lead is None or own is None or not day < lead[1] < date.max or own[0] != own[1]:
            continue
        sentence = reading.sentences[place]
        gap = sentence.text[max(0, first.end - sentence.start) : second.start - sentence.start]
        if first.start >= sentence.start and _LEADS_ON.fullmatch(gap) and lead[1] - _WEEK < own[0] < lead[1]:
            reason = f"“{first.exact}”, which leads on to it, lies ahead."
            timexes[at] = _move(second, own[0], own[0] + _WEEK, reason)
    return replace(reading, timexes=tuple(timexes))


def _tells_of_night(reading: Reading, day: date, back: date) -> bool:
    """Whether an article tells of the weekday of its publication, and into the next one or twice of its small hours."""
    if not any(_is_of(timex, day) for timex in reading.timexes):
        return False
    starts = [sentence.start for sentence in reading.sentences]
    words = []
    for timex in reading.timexes:
        place = bisect_right(starts, timex.start) - 1
        if place >= 0 and _is_of(timex, back):
            sentence = reading.sentences[place]
            first = max(0, timex.start - sentence.start - _NEAR)
            words.append(sentence.text[first : timex.end - sentence.start])
    return any(_INTO.search(one) for one in words) or sum(_SMALL_HOURS.search(one) is not None for one in words) > 1


def _is_of(timex: Timex, day: date) -> bool:
    """Whether an expression is a weekday and nothing more, maybe with its part of the day, and that of `day`."""
    is_bare = len(timex.points) == 1 and timex.points[0].kind == "weekday" and timex.points[0].step is None
    return is_bare and (timex.edtf or "").startswith(day.isoformat())


def _move(timex: Timex, back: date, ahead: date, reason: str) -> Timex:
    old, new = back.isoformat(), ahead.isoformat()
    if not _is_of(timex, back) or not timex.edtf:
        return timex
    value = timex.value.replace(old, new) if timex.value else None
    return replace(
        timex,
        value=value,
        edtf=timex.edtf.replace(old, new),
        basis="inferred",
        reasoning=(*timex.reasoning, reason),
    )
