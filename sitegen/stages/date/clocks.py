"""Times of day that lean on those beside them: "10:20 p.m. … about 10:25 … 12:40 a.m." are all of one night."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...model.readings import Reading, Timex
from ...values.dates.edtf import read_edtf_interval, show_when

_MARKED = re.compile(r"(?i)\d[\s]?[ap]\.?m\b")
_BARE = re.compile(r"T(0[1-9]|1[0-2]):([0-5]\d)")
# A neighbour that lends its half of the day stands within so many characters, and is at most so many minutes apart.
_REACH = 600
_NEAR_MINUTES = 60
_HALF_DAY = 720
_SMALL_HOURS = re.compile(r"(?i)\b(?:early|small|wee) hours\b")
_AFTER_MIDNIGHT = re.compile(r"T0[0-4]:")
_AT_NIGHT = re.compile(r"TEV|TNI|T1[89]:|T2[0-4]:")
# The news of one night is told within so many expressions of time.
_FEW = 20


def lend_halves(reading: Reading) -> Reading:
    """`reading` with each clock time that has no "a.m." or "p.m." put into the half of the day of those beside it."""
    marked = [timex for timex in reading.timexes if _read_minutes(timex) is not None and _MARKED.search(timex.exact)]
    if not marked:
        return reading
    return replace(reading, timexes=tuple(_lend(timex, marked) for timex in reading.timexes))


def pass_midnight(timex: Timex, before: Sequence[Timex], published: date | None) -> Timex:
    """`timex`, moved on by a day when it is of the small hours and the text before it told of that day's night.

    What comes at "12:47 a.m." of a game played on Wednesday night is of Thursday. Nothing moves past publication.
    """
    days = read_edtf_interval(timex.edtf) if timex.edtf else None
    is_small = len(timex.points) == 1 and timex.points[0].kind == "clock" and _is_small_hour(timex)
    if not is_small or days is None or days[0] != days[1] or published is None or days[0] >= published:
        return timex
    day, following = days[0].isoformat(), (days[0] + timedelta(days=1)).isoformat()
    if not any((other.edtf or "").startswith(day) and _is_at_night(other) for other in before[-_FEW:]):
        return timex
    value, edtf = (timex.value or "").replace(day, following), (timex.edtf or "").replace(day, following)
    reason = f"It is past midnight, and the text told of the night of {show_when(day)}."
    return replace(timex, value=value, edtf=edtf, reasoning=(*timex.reasoning, reason))


def _is_small_hour(timex: Timex) -> bool:
    return bool(_AFTER_MIDNIGHT.match(timex.points[0].clock) or _SMALL_HOURS.search(timex.exact))


def _is_at_night(timex: Timex) -> bool:
    return any(_AT_NIGHT.match(point.clock) for point in timex.points)


def _lend(timex: Timex, marked: Sequence[Timex]) -> Timex:
    minutes = _read_minutes(timex)
    if minutes is None or _MARKED.search(timex.exact) or not _BARE.fullmatch(timex.points[0].clock):
        return timex
    if re.search(r"(?:^|\D)0\d", timex.exact):
        return timex  # "06:00" is written by the clock of 24 hours
    near = [other for other in marked if max(other.start - timex.end, timex.start - other.end) <= _REACH]
    hours = {_read_minutes(other) for other in near}
    late = (minutes + _HALF_DAY) % (2 * _HALF_DAY)
    is_late = any(hour is not None and abs(hour - late) <= _NEAR_MINUTES for hour in hours)
    is_early = any(hour is not None and abs(hour - minutes) <= _NEAR_MINUTES for hour in hours)
    if is_early or not is_late:
        return timex
    point = replace(timex.points[0], clock=f"T{late // 60:02}:{late % 60:02}")
    return replace(timex, points=(point, *timex.points[1:]))


def _read_minutes(timex: Timex) -> int | None:
    """Minutes since midnight of one time of day, None for anything else."""
    clock = timex.points[0].clock if len(timex.points) == 1 else ""
    found = re.match(r"T(\d\d):(\d\d)", clock)
    return 60 * int(found[1]) + int(found[2]) if found else None
