"""Joins neighbours that name one time together: "6.10am on Wednesday", "Monday, Nov. 6", "May to July"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model.readings import TimePoint
from .drafts import Context, Draft

_COMMA = re.compile(r"(?:,[\s]{1,2}|[\s]{1,3}|[\s]{1,2}\()(?:the )?\Z")
_ON = re.compile(r"(?:,?[\s]{1,3})(?:(?:on|of|in|at) )?(?:the )?\Z|\Z")
_TO = re.compile(r"[\s]{1,3}(?:to|through|until|till)[\s]{1,3}\Z|[\s]?[–—-][\s]?\Z")
_AND = re.compile(r"[\s]{1,3}and[\s]{1,3}\Z")
_OR = re.compile(r"[\s]{1,3}or[\s]{1,3}\Z")
_OR_PART = re.compile(r"[\s]{1,3}or[\s]{1,3}(?:in |(?:in )?(?:the )?(?:early|mid|late)[ -])?\Z")
_DAY_KINDS = frozenset({"weekday", "month-day", "day", "holiday"})
_RANGE_KINDS = frozenset({"fixed", "month", "month-day", "weekday", "named-month", "day", "part-of-year", "season"})


def join_neighbours(drafts: Sequence[Draft], context: Context) -> list[Draft]:
    """`drafts` with neighbours that name one time made one, in text order; one pass from the left."""
    joined: list[Draft] = []
    for draft in drafts:
        while joined and (whole := _join(joined[-1], draft, context)):
            joined.pop()
            draft = whole
        joined.append(draft)
    return joined


def _join(left: Draft, right: Draft, context: Context) -> Draft | None:
    gap = context.text[left.end : right.start]
    if left.type == "DURATION" and not left.points:
        return _join_lengths(left, right, gap) or _join_offset(left, right, gap)
    if len(gap) > 12 or len(left.points) > 1 or not left.points or not right.points:
        return None
    first, last = left.points[-1], right.points[0]
    if len(right.points) == 1:
        if whole := _join_clock(left, right, gap):
            return whole
        if _is_weekday(first) and last.kind in ("month-day", "fixed", "day") and _is_day(last) and _COMMA.match(gap):
            return _merge(left, right, _remember_weekday(last, first))
        if _is_day(first) and first.kind != "weekday" and _is_weekday(last) and _COMMA.match(gap) and "," in gap:
            return _merge(left, right, _remember_weekday(first, last))
    return _join_range(left, right, gap, context)


def _join_lengths(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "4 hours 28 minutes", "two years and three months"."""
    first, last = _LENGTH.fullmatch(left.value or ""), _LENGTH.fullmatch(right.value or "")
    if not first or not last or right.type != "DURATION" or not _WITH.match(gap) or left.modifier or right.points:
        return None
    order = "YMWDHMS"
    if first["unit"] == last["unit"] or order.find(first["unit"], 4 if first["time"] else 0) > order.rfind(
        last["unit"]
    ):
        return None
    time = "T" if last["time"] and not first["time"] else ""
    value = f"{left.value}{time}{last['number']}{last['unit']}"
    return Draft(left.start, right.end, "DURATION", value=value)


_LENGTH = re.compile(r"P(?P<time>T?)(?P<number>\d{1,4})(?P<unit>[YMWDHS])")
_WITH = re.compile(r"(?:,?[\s]{1,2}and)?[\s]{1,3}\Z")
_TURN = re.compile(r"[\s]{1,3}(before|after)[\s]{1,3}(?:the )?\Z")
_OFFSET_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}


def _join_offset(left: Draft, right: Draft, gap: str) -> Draft | None:
    """ "a day before Saturday", "two weeks after May 16"."""
    length, turn = _LENGTH.fullmatch(left.value or ""), _TURN.match(gap)
    if not length or not turn or length["time"] or right.type != "DATE" or len(right.points) != 1:
        return None
    if not (_is_day(right.points[0]) or _is_day_shift(right.points[0])) or left.modifier:
        return None
    step = int(length["number"]) * (1 if turn[1] == "after" else -1)
    offset = TimePoint("offset", _OFFSET_UNITS[length["unit"]], step=step)
    return Draft(left.start, right.end, "DATE", (offset, right.points[0]))


def _join_clock(left: Draft, right: Draft, gap: str) -> Draft | None:
    """A day with its time of day, in either order."""
    first, last = left.points[0], right.points[0]
    if not _ON.match(gap):
        return None
    names_day = _is_day(last) or _is_day_shift(last)
    if first.kind == "clock" and last.kind != "clock" and names_day and not last.clock[1:2].isdigit():
        return _merge(left, right, replace(last, clock=first.clock), timed=True)
    if last.kind == "clock" and first.kind != "clock" and (_is_day(first) or _is_day_shift(first)):
        if first.clock[1:2].isdigit() or (first.clock and not last.clock[1:2].isdigit()):
            return None
        return _merge(left, right, replace(first, clock=last.clock), timed=True)
    return None


def _join_range(left: Draft, right: Draft, gap: str, context: Context) -> Draft | None:
    first, last = left.points[0], right.points[-1]
    before = context.read_before(left.start)
    if {first.kind, last.kind} == {"clock"} and left.type == right.type == "TIME":
        if _OR.match(gap) or _TO.match(gap) or (before == "between" and _AND.match(gap)):
            return _merge(left, right, first, replace(last), timed=True)
        return None
    if not (first.kind in _RANGE_KINDS and last.kind in _RANGE_KINDS and left.type == right.type == "DATE"):
        return None
    if (before == "between" and _AND.match(gap)) or (_OR_PART.match(gap) and _follows(first, last)):
        return _span(left, right)
    if _TO.match(gap) and (shared := _share_year(first, last)):
        return _span(replace(left, points=(shared,)), right)
    return None


def _follows(first: TimePoint, last: TimePoint) -> bool:
    """Whether the second of two printed years or months comes just after the first: "in 2017 or 2018"."""
    if first.kind != last.kind or first.step is not None or last.step is not None:
        return False
    if first.kind == "month":
        return last.number == first.number % 12 + 1
    is_year = first.kind == "fixed" and len(first.name) == len(last.name) == 4 and (first.name + last.name).isdigit()
    return is_year and int(last.name) == int(first.name) + 1


def _share_year(first: TimePoint, last: TimePoint) -> TimePoint | None:
    """The first end of a range with the year printed at its last ("30 May to 2 June 2025"); None if no pair."""
    if first.kind == last.kind:
        return first if len(first.name) == len(last.name) or first.kind != "fixed" else None
    year = re.match(r"\d{4}(?=-\d\d)", last.name)
    if last.kind != "fixed" or not year or first.step is not None:
        return None
    if first.kind == "month-day" and len(last.name) == 10:
        value = f"{first.number:02}-{first.day:02}"
    elif first.kind == "month" and len(last.name) == 7:
        value = f"{first.number:02}"
    else:
        return None
    return TimePoint("fixed", f"{int(year[0]) - (value > last.name[5:])}-{value}")


def _span(left: Draft, right: Draft) -> Draft | None:
    first, last = left.points[0], right.points[-1]
    if first.name.endswith("_REF") or last.name.endswith("_REF") or "X" in first.name + last.name:
        return None
    return _merge(left, right, first, last)


def _merge(left: Draft, right: Draft, *points: TimePoint, timed: bool = False) -> Draft:
    return Draft(left.start, right.end, "TIME" if timed else left.type, points, None, left.modifier or right.modifier)


def _remember_weekday(day: TimePoint, weekday: TimePoint) -> TimePoint:
    """A day without year keeps the weekday printed beside it, which tells the year."""
    return replace(day, name=str(weekday.number), clock=weekday.clock or day.clock) if day.kind == "month-day" else day


def _is_weekday(point: TimePoint) -> bool:
    return point.kind == "weekday"


def _is_day(point: TimePoint) -> bool:
    return point.kind in _DAY_KINDS or (
        point.kind == "fixed" and re.fullmatch(r"\d{4}-\d\d-\d\d", point.name) is not None
    )


def _is_day_shift(point: TimePoint) -> bool:
    return point.kind in ("shift", "distance") and point.name == "day"
