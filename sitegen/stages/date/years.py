"""The year of articles whose day nobody knows: one that is printed of what is so now dates what all of them tell.

"It is the second time in 2008 that cables were cut": then "this year" of the other articles is 2008, and so are their
months and days.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from ...model.readings import Reading, Sentence, Timex
from ...model.stories import When
from ...values.dates.anchors import Anchors, looks_ahead
from ...values.dates.edtf import read_edtf_interval
from ...values.dates.resolve import resolve_timex
from .votes import find_latest_year, pair_sentences

_OF_NOW = re.compile(r"(?i)\b(?:time|so far|already|to date)[\s]{1,3}in[\s]{1,3}(?:the year[\s]{1,3})?\Z")
_KINDS = frozenset({"month", "month-day", "holiday"})
# Told as past at the end of a year, or as to come at its beginning, a month may be of the year beside it.
_LAST_PAST_MONTH = 10
_FIRST_COMING_MONTH = 3
_NEW_YEAR = "new year's day"


def settle_years(readings: tuple[Reading, ...], published: Mapping[str, When]) -> tuple[Reading, ...]:
    """`readings` with months, days and years valued from the year they were written in, where only that is known."""
    if any(when.edtf for when in published.values()):
        return readings
    found = _find_year(readings)
    if found is None:
        return readings
    year, reason = found
    return tuple(
        replace(reading, timexes=tuple(_settle(timex, year, reason) for timex in reading.timexes))
        for reading in readings
    )


def _find_year(readings: tuple[Reading, ...]) -> tuple[int, str] | None:
    """The latest year that the articles print, if one of them speaks of it in the present, and why."""
    latest = find_latest_year(readings)
    for reading in readings:
        for timex, sentence, _ in pair_sentences(reading):
            if timex.exact == str(latest) and _speaks_of_now(timex, sentence):
                return int(timex.exact), f"{reading.file} speaks of {timex.exact} as the year it was written in."
    return None


def _speaks_of_now(timex: Timex, sentence: Sentence) -> bool:
    if not _OF_NOW.search(sentence.text[max(0, timex.start - sentence.start - 24) : timex.start - sentence.start]):
        return False
    tokens = sentence.tokens
    roots = [index for index, token in enumerate(tokens) if token.head == index]
    return any(
        token.tag in ("VBZ", "VBP") and (index in roots or (token.head in roots and token.dep == "aux"))
        for index, token in enumerate(tokens)
    )


def _settle(timex: Timex, year: int, reason: str) -> Timex:
    point = timex.points[0] if len(timex.points) == 1 else None
    if point is None or timex.edtf or timex.type not in ("DATE", "TIME"):
        return timex
    is_year = point.kind == "shift" and point.name == "year" and not point.follows_text
    if not is_year and (point.kind not in _KINDS or point.step is not None or point.number < 0):
        return timex
    ahead = looks_ahead(timex) or point.name == _NEW_YEAR
    bare = replace(timex, value=None, direction="future" if ahead else "past")
    whole = date(year, 1, 1) if timex.modifier == "LATER" else date(year, 12, 31)
    for day in (whole,) if is_year else (date(year, 1, 2), date(year, 7, 1), date(year, 12, 30)):
        found = resolve_timex(bare, Anchors(day))
        if is_year or _is_sure(found, year, ahead=ahead):
            return replace(found, direction=timex.direction, basis="inferred", reasoning=(reason, *found.reasoning))
    return timex


def _is_sure(timex: Timex, year: int, *, ahead: bool) -> bool:
    """Whether no other year than that of writing is likely for a month or day."""
    days = read_edtf_interval(timex.edtf) if timex.edtf else None
    if days is None or not date(year, 1, 2) <= days[1] <= date(year + 1, 1, 1):
        return False
    if timex.points[0].kind == "holiday":
        return True
    return days[1].month >= _FIRST_COMING_MONTH if ahead else days[1].month <= _LAST_PAST_MONTH
