"""Completes one calendar value, kind by kind, from the dates it leans on."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from ...model.readings import Basis, TimePoint, Timex
from .edtf import read_edtf_interval, show_when
from .moves import find_holiday, find_weekday, move_days, move_months, move_unit
from .words import MONTH_NAMES, WEEKDAY_NAMES


@dataclass(frozen=True, slots=True)
class Anchors:
    """What an expression may lean on, as EDTF but for the day of publication.

    `spoken` and `spoken_day` are the date and the day spoken of last, `event_day` the day that times of day belong to,
    `quarter` the quarter whose figures the text tells ("a year earlier" is then a quarter too). `narrates` holds for a
    text about years long past, whose days and months lean on the date before them, not on publication.
    """

    published: date | None
    spoken: str | None = None
    spoken_day: str | None = None
    event_day: str | None = None
    quarter: str | None = None
    narrates: bool = False


@dataclass(frozen=True, slots=True)
class Resolved:
    """A point with its TIMEX3 value, its first and last day, and why."""

    value: str
    first: date
    last: date
    reason: str
    edtf: str | None = None
    basis: Basis = "resolved"


def show_clock(point: TimePoint) -> str:
    """The time of day as TIMEX3 writes it, without its zone."""
    if point.clock[1:2].isdigit():
        return point.clock[:6]
    return point.clock if point.clock.startswith("T") else f"T{point.clock}" if point.clock else ""


def _anchor(point: TimePoint, anchors: Anchors) -> tuple[date, str] | None:
    """The day a point is counted from, and what readers call it."""
    if point.follows_text and (spoken := _choose_spoken(point, anchors)):
        days = read_edtf_interval(spoken)
        if days and days[0] != date.min:
            return days[0], f"{show_when(spoken)}, spoken of before"
    if anchors.published is None:
        return None
    return anchors.published, f"publication on {show_when(anchors.published.isoformat())}"


def _choose_spoken(point: TimePoint, anchors: Anchors) -> str | None:
    """The date spoken of last that is as fine as the unit counted: no day follows a year."""
    unit = point.name if point.kind in ("shift", "distance") else "year" if point.kind == "month" else "day"
    if unit in ("day", "week", "weekend", "fortnight"):
        return anchors.spoken_day
    days = read_edtf_interval(anchors.spoken) if anchors.spoken else None
    widest = {"month": 31, "quarter": 92, "year": 367}.get(unit, 3660)
    return anchors.spoken if days and (days[1] - days[0]).days < widest else None


def resolve_point(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """One end or the whole of `timex`; None while what it leans on is not known."""
    resolve = _RESOLVERS.get(point.kind)
    return resolve(point, timex, anchors) if resolve else None


def _resolve_fixed(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    days = read_edtf_interval(point.name)
    if point.name == "PRESENT_REF" and anchors.published:
        day = anchors.published
        return Resolved(point.name, day, day, "the time of publication")
    if days is None:
        if not point.name.endswith("_REF"):
            return None
        return Resolved(point.name, date.min, date.min, "no calendar date", edtf=point.name)
    value = point.name.replace("X", "") + show_clock(point)
    return Resolved(value, *days, reason=f"the text prints {show_when(point.name)}", basis="stated")


def _resolve_month_day(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    if year := _narrated_year(anchors):
        told = _make_day(year, point.number, point.day)
        reason = f"in {year}, of which the text tells"
        return Resolved(told.isoformat() + show_clock(point), told, told, reason) if told else None
    if anchors.published is None:
        return None
    days = [day for year in _years(anchors.published) if (day := _make_day(year, point.number, point.day))]
    if not days:
        return None
    published = anchors.published
    days = [day for day in days if point.name == str(day.isoweekday())] or days
    day = min(days, key=lambda day: _cost((day - published).days, timex))
    shown = show_when(published.isoformat())
    reason = f"nearest {point.day} {MONTH_NAMES[point.number - 1]} to publication on {shown}"
    return Resolved(day.isoformat() + show_clock(point), day, day, reason)


def _narrated_year(anchors: Anchors) -> int | None:
    days = read_edtf_interval(anchors.spoken) if anchors.narrates and anchors.spoken else None
    return days[1].year if days and (days[1] - days[0]).days <= 366 else None


def _years(day: date) -> range:
    return range(max(1, day.year - 1), min(9999, day.year + 1) + 1)


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 29 February, or 31 in a shorter month


def _cost(days: int, timex: Timex) -> float:
    """How unlikely a date so many days after publication is: what lies against the tense counts four times."""
    looks_ahead = timex.direction == "future" or timex.relation in ("by", "until")
    if looks_ahead:
        return days if days >= 0 else -4 * days
    return -days if days <= 0 else (4 if timex.direction == "past" else 1.5) * days


def _resolve_month(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    month = point.number
    if point.step is None and (told := _narrated_year(anchors)):
        return _make_months(f"{told:04}-{month:02}", f"in {told}, of which the text tells", point)
    if point.kind == "month" and point.step is not None:
        year = anchor.year + point.step
    elif point.kind == "named-month":
        year = anchor.year - (month >= anchor.month) if point.step == -1 else anchor.year + (month <= anchor.month)
    else:
        ahead = timex.direction == "future" or timex.relation in ("by", "until")
        year = anchor.year + (month < anchor.month if ahead else -(month > anchor.month))
        if not ahead and timex.direction is None and 0 < month - anchor.month <= 4:
            year = anchor.year
        if not ahead and timex.direction is None and anchor.month - month >= 8:
            year = anchor.year + 1
    return _make_months(f"{year:04}-{month:02}", f"{MONTH_NAMES[month - 1]} seen from {name}", point)


def _make_months(value: str, reason: str, point: TimePoint) -> Resolved | None:
    days = read_edtf_interval(value)
    return Resolved(value + show_clock(point), *days, reason=reason) if days else None


def _resolve_day_of_month(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(replace(point, follows_text=True), anchors)
    day = _make_day(found[0].year, found[0].month, point.day) if found else None
    return Resolved(day.isoformat(), day, day, f"in the month of {found[1]}") if day and found else None


def _resolve_weekday(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    after = point.step == 1 or (point.step in (None, 0) and timex.direction == "future" and not point.follows_text)
    strict = point.step in (-1, 1)
    day = find_weekday(anchor, point.number, after=after, strict=strict)
    weekday = WEEKDAY_NAMES[point.number - 1]
    reason = f"the {'next' if after else 'last'} {weekday} {'after' if after else 'up to'} {name}"
    return Resolved(day.isoformat() + show_clock(point), day, day, reason)


def _resolve_shift(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    step = point.step
    if step is None:  # the weekend
        step = 0 if timex.direction == "future" or anchor.isoweekday() >= 6 else -1
    moved = move_unit(anchor, point.name, step)
    if moved is None:
        return None
    places = {-1: "before", 0: "of", 1: "after"}
    reason = f"the {point.name} {places.get(step, 'counted from')} {name}"
    return Resolved(moved[0] + show_clock(point), moved[1], moved[2], reason)


def _resolve_distance(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(point, anchors)
    if found is None or point.step is None:
        return None
    anchor, name = found
    if point.name == "year" and point.step == -1 and anchors.quarter:
        return _resolve_year_ago_quarter(anchors.quarter)
    months = {"month": 1, "year": 12}.get(point.name)
    if months:
        moved = move_months(anchor, point.step * months)
    else:
        moved = move_days(anchor, point.step * (7 if point.name == "week" else 1))
    unit = move_unit(moved, point.name, 0) if moved else None
    if moved is None or unit is None:
        return None
    if (
        point.step > 0
        and point.follows_text
        and anchors.published
        and moved > anchors.published
        and timex.direction != "future"
    ):
        return None  # nothing told as past lies ahead: the words count from something else
    count = abs(point.step)
    reason = f"{count} {point.name}{'s' if count != 1 else ''} {'before' if point.step < 0 else 'after'} {name}"
    edtf = {"day": moved.isoformat(), "week": f"{moved.isoformat()}~", "month": f"{moved.isoformat()[:7]}~"}.get(
        point.name
    )
    if (
        timex.modifier == "LESS_THAN"
        and re.match(r"(?:just |well )?(?:less|under)", timex.exact.lower())
        and point.step < 0
    ):
        edtf = f"{moved.isoformat()}/{(move_days(anchor, -1) or anchor).isoformat()}"
    if edtf is None:
        edtf = f"{moved.isoformat()[:7]}~" if count <= 2 else f"{moved.year:04}~"
    return Resolved(unit[0] + show_clock(point), unit[1], unit[2], reason, edtf=edtf)


def _resolve_year_ago_quarter(quarter: str) -> Resolved | None:
    value = f"{int(quarter[:4]) - 1:04}{quarter[4:]}"
    days = read_edtf_interval(value)
    return (
        Resolved(value, *days, reason=f"a year before {show_when(quarter)}, whose figures are told") if days else None
    )


def _resolve_period(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """ "the quarter", "the year-earlier period": the quarter whose figures are told, else the last one that ended."""
    quarter = anchors.quarter
    if quarter is None and anchors.published and (moved := move_unit(anchors.published, "quarter", -1)):
        quarter = moved[0]
    if quarter is None:
        return None
    if point.step == -1:
        return _resolve_year_ago_quarter(quarter)
    days = read_edtf_interval(quarter)
    return Resolved(quarter, *days, reason="the quarter whose figures are told") if days else None


def _resolve_part_of_year(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    if point.step is not None and point.kind == "part-of-year":
        return _make_months(f"{anchor.year + point.step:04}-{point.name}", f"counted from {name}", point)
    if point.step is None and (told := _narrated_year(anchors)):
        return _make_months(f"{told:04}-{point.name}", f"in {told}, of which the text tells", point)
    spans = [
        (f"{year:04}-{point.name}", days)
        for year in _years(anchor)
        if (days := read_edtf_interval(f"{year:04}-{point.name}"))
    ]
    if point.step is not None:
        past = [span for span in spans if span[1][1] < anchor]
        coming = [span for span in spans if span[1][0] > anchor]
        here = [span for span in spans if span[1][0].year == anchor.year]
        chosen = (past[-1:] if point.step < 0 else coming[:1] if point.step > 0 else here) or spans
        return _make_months(chosen[0][0], f"seen from {name}", point)
    begun = [span for span in spans if span[1][0] <= anchor]
    chosen = begun[-1:] or spans[:1]
    if timex.direction == "future" and begun and (anchor - begun[-1][1][1]).days > 180:
        chosen = [span for span in spans if span[1][0] > anchor][:1] or chosen
    return _make_months(chosen[0][0], f"seen from {name}", point)


def _resolve_holiday(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    if point.number:
        day = find_holiday(point.name, point.number)
        return Resolved(day.isoformat(), day, day, "its day in that year", basis="stated")
    if anchors.published is None:
        return None
    anchor = anchors.published
    days = [find_holiday(point.name, year) for year in _years(anchor)]
    if point.step == -1:
        days = [day for day in days if day < anchor] or days
    day = min(days, key=lambda day: _cost((day - anchor).days, timex))
    return Resolved(day.isoformat(), day, day, f"its day nearest to publication on {show_when(anchor.isoformat())}")


def _resolve_clock(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    spoken = read_edtf_interval(anchors.event_day) if anchors.event_day else None
    if spoken and spoken[0] == spoken[1]:
        day, reason = spoken[0], "on the day spoken of"
    elif anchors.published:
        day, reason = anchors.published, "on the day of publication"
    else:
        return None
    return Resolved(f"{day.isoformat()}{show_clock(point)}", day, day, reason)


def _resolve_span(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    found = _anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    sign = -1 if point.kind == "span-back" else 1
    unit, count = point.name, point.number
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
    other = move_months(anchor, sign * count * months) if months else move_days(anchor, sign * count * days)
    if other is None:
        return None
    width = 10 if not months else 7 if count * months <= 24 else 4
    low, high = sorted((anchor, other))
    edtf = f"{low.isoformat()[:width]}/{high.isoformat()[:width]}"
    value = other.isoformat()[: {1: 7, 12: 4}.get(months or 0, 10)]
    reason = f"{count} {unit}{'s' if count > 1 else ''} {'up to' if sign < 0 else 'from'} {name}"
    return Resolved(value, low, high, reason, edtf=edtf)


def _resolve_vague(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    if point.clock == "FUTURE_REF" and anchors.published and (day := move_days(anchors.published, 1)):
        name = f"after publication on {show_when(anchors.published.isoformat())}"
        return Resolved(point.clock, day, day, name, edtf=f"{day.isoformat()}/..")
    return Resolved(point.clock, date.min, date.min, "no calendar date", edtf=point.clock)


def _resolve_clock_shift(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    return _resolve_clock(replace(point, clock="TXX:XX"), timex, anchors)


_RESOLVERS: dict[str, Callable[[TimePoint, Timex, Anchors], Resolved | None]] = {
    "fixed": _resolve_fixed,
    "month-day": _resolve_month_day,
    "month": _resolve_month,
    "named-month": _resolve_month,
    "day": _resolve_day_of_month,
    "weekday": _resolve_weekday,
    "shift": _resolve_shift,
    "distance": _resolve_distance,
    "season": _resolve_part_of_year,
    "part-of-year": _resolve_part_of_year,
    "period": _resolve_period,
    "holiday": _resolve_holiday,
    "clock": _resolve_clock,
    "clock-shift": _resolve_clock_shift,
    "span-back": _resolve_span,
    "span-on": _resolve_span,
    "vague-distance": _resolve_vague,
    "vague-period": _resolve_vague,
}
