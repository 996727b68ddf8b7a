"""Completes days, months, weekdays, holidays and times of day, each kind by a function of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from ...model.readings import TimePoint, Timex
from .anchors import (
    Anchors,
    Resolved,
    find_anchor,
    find_narrated_year,
    list_years,
    looks_ahead,
    make_day,
    make_months,
    show_clock,
    weigh_distance,
)
from .edtf import read_edtf_interval, show_when
from .moves import find_holiday, find_weekday, move_days
from .words import MONTH_NAMES, WEEKDAY_NAMES

# What "ahead of the May vote" tells of may be over for so many months; else it is still to come.
_JUST_OVER = 2


def resolve_fixed(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A value that the words print whole, or a reference to past, present or future."""
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


def resolve_month_day(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A day and month without year: the nearest to publication that fits the tense, or the year a history tells."""
    if year := find_narrated_year(anchors):
        told = make_day(year, point.number, point.day)
        reason = f"in {year}, of which the text tells"
        return Resolved(told.isoformat() + show_clock(point), told, told, reason) if told else None
    if anchors.published is None:
        return None
    days = [day for year in list_years(anchors.published) if (day := make_day(year, point.number, point.day))]
    if not days:
        return None
    published = anchors.published
    days = [day for day in days if point.name == str(day.isoweekday())] or days
    day = min(days, key=lambda day: weigh_distance((day - published).days, timex))
    shown = show_when(published.isoformat())
    reason = f"nearest {point.day} {MONTH_NAMES[point.number - 1]} to publication on {shown}"
    return Resolved(day.isoformat() + show_clock(point), day, day, reason)


def resolve_month(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A month without year: the last or next one by tense, or the year a history tells."""
    found = find_anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    month = point.number
    if point.step is None and (told := find_narrated_year(anchors)):
        return make_months(f"{told:04}-{month:02}", f"in {told}, of which the text tells", point)
    if point.kind == "month" and point.step is not None:
        year = anchor.year + point.step
    elif point.kind == "named-month":
        year = anchor.year - (month >= anchor.month) if point.step == -1 else anchor.year + (month <= anchor.month)
    else:
        ahead = looks_ahead(timex) or (timex.relation == "ahead" and (anchor.month - month) % 12 > _JUST_OVER)
        year = anchor.year + (month < anchor.month if ahead else -(month > anchor.month))
        if not ahead and timex.direction is None and 0 < month - anchor.month <= 4:
            year = anchor.year
        if not ahead and timex.direction is None and anchor.month - month >= 8:
            year = anchor.year + 1
    return make_months(f"{year:04}-{month:02}", f"{MONTH_NAMES[month - 1]} seen from {name}", point)


def resolve_day_of_month(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A bare "25th": of the month spoken of."""
    found = find_anchor(replace(point, follows_text=True), anchors)
    day = make_day(found[0].year, found[0].month, point.day) if found else None
    return Resolved(day.isoformat(), day, day, f"in the month of {found[1]}") if day and found else None


def resolve_weekday(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A weekday: the last up to publication, or the next where the tense looks ahead."""
    found = find_anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    is_ahead = timex.direction == "future" or (timex.relation == "starting" and timex.direction is None)
    after = point.step == 1 or (point.step in (None, 0) and is_ahead and not point.follows_text)
    strict = point.step in (-1, 1)
    day = find_weekday(anchor, point.number, after=after, strict=strict)
    weekday = WEEKDAY_NAMES[point.number - 1]
    reason = f"the {'next' if after else 'last'} {weekday} {'after' if after else 'up to'} {name}"
    if after and day == anchor:
        reason = f"the {weekday} of {name}"
    return Resolved(day.isoformat() + show_clock(point), day, day, reason)


def resolve_holiday(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A holiday: of its printed year, or the nearest to publication that fits the tense."""
    if point.number:
        day = find_holiday(point.name, point.number)
        return Resolved(day.isoformat(), day, day, "its day in that year", basis="stated")
    if year := find_narrated_year(anchors):
        day = find_holiday(point.name, year)
        return Resolved(day.isoformat(), day, day, f"in {year}, of which the text tells")
    if anchors.published is None:
        return None
    anchor = anchors.published
    days = [find_holiday(point.name, year) for year in list_years(anchor)]
    if point.step == -1:
        days = [day for day in days if day < anchor] or days
    day = min(days, key=lambda day: weigh_distance((day - anchor).days, timex))
    return Resolved(day.isoformat(), day, day, f"its day nearest to publication on {show_when(anchor.isoformat())}")


def resolve_clock(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A time of day: of the day it is told with, in a history the day spoken of last, else of publication."""
    told = anchors.spoken_day if anchors.narrates else anchors.event_day
    spoken = read_edtf_interval(told) if told else None
    if spoken and spoken[0] == spoken[1]:
        day, reason = spoken[0], "on the day spoken of"
    elif anchors.published and timex.exact.lower() == "overnight" and timex.direction != "future":
        day = move_days(anchors.published, -1) or anchors.published
        reason = "the night before publication"
    elif anchors.published:
        day, reason = anchors.published, "on the day of publication"
    else:
        return None
    return Resolved(f"{day.isoformat()}{show_clock(point)}", day, day, reason)


def resolve_clock_shift(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """So many hours or minutes before now: the day alone is known. What "an hour later" follows, the text tells."""
    if point.follows_text:
        return None
    return resolve_clock(replace(point, clock="TXX:XX"), timex, anchors)
