"""EDTF values as intervals of days, and in words. What is no date is None; nothing is guessed."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

# fmt: off
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)
# fmt: on
_SEASONS = {21: ("spring", 3), 22: ("summer", 6), 23: ("autumn", 9), 24: ("winter", 12)}
_MARKS = re.compile(r"[\s~?%]")
_CLOCK = re.compile(r"T(\d\d:\d\d)?.*", re.ASCII | re.DOTALL)


def find_days(edtf: str | None) -> tuple[date, date] | None:
    """First and last day of an EDTF value; an open or unknown end is `date.min` or `date.max`."""
    first, slash, last = _MARKS.sub("", edtf or "").partition("/")
    opening = (date.min, date.min) if slash and first in ("", "..") else _read_unit(first)
    closing = opening if not slash else (date.max, date.max) if last in ("", "..") else _read_unit(last)
    if opening is None or closing is None or opening[0] > closing[1]:
        return None
    return opening[0], closing[1]


def show_edtf(edtf: str | None) -> str:
    """An EDTF value in words, day first: "2 June 2025", "20 to 30 June 2025", "about June 2025", "by 2 June 2025".

    "date unknown" for None; what is no date is shown as it stands.
    """
    if edtf is None:
        return "date unknown"
    if find_days(edtf) is None:
        return edtf
    about = "about " if re.search("[~%]", edtf) else ""
    perhaps = " (uncertain)" if re.search("[?%]", edtf) else ""
    first, slash, last = _MARKS.sub("", edtf).partition("/")
    if not slash or first == last:
        return f"{about}{_show_unit(first)}{perhaps}"
    if first in ("", ".."):
        return f"by {about}{_show_unit(last)}{perhaps}"
    if last in ("", ".."):
        return f"from {about}{_show_unit(first)} on{perhaps}"
    return f"{about}{_shorten_start(_show_unit(first), _show_unit(last))} to {_show_unit(last)}{perhaps}"


def _read_unit(unit: str) -> tuple[date, date] | None:
    unit = re.sub(r"(-XX)+$", "", _CLOCK.sub("", unit))
    try:
        if week := re.fullmatch(r"(\d{4})-W(\d\d)", unit, re.ASCII):
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return monday, monday + timedelta(days=6)
        if re.fullmatch(r"\d{4}-\d\d-\d\d", unit, re.ASCII):
            return date.fromisoformat(unit), date.fromisoformat(unit)
        if month := re.fullmatch(r"(\d{4})-(\d\d)", unit, re.ASCII):
            return _read_month(int(month[1]), int(month[2]))
        if re.fullmatch(r"\d{3}[\dX]", unit, re.ASCII):
            return date(int(unit.replace("X", "0")), 1, 1), date(int(unit.replace("X", "9")), 12, 31)
    except ValueError:
        return None
    return None


def _read_month(year: int, month: int) -> tuple[date, date]:
    """A month, or three of them for the season codes 21 to 24 of EDTF."""
    start, length = (_SEASONS[month][1], 3) if month in _SEASONS else (month, 1)
    end_year, end_month = year + (start + length - 2) // 12, (start + length - 2) % 12 + 1
    return date(year, start, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])


def _show_unit(unit: str) -> str:
    clock = _CLOCK.search(unit)
    day = re.sub(r"(-XX)+$", "", _CLOCK.sub("", unit))
    if clock and clock[1]:
        return f"{_show_unit(day)}, {clock[1]}"
    if "W" in day:
        days = _read_unit(day)
        return f"week of {_show_unit(days[0].isoformat())}" if days else unit
    parts = day.split("-")
    if len(parts) == 3:
        return f"{int(parts[2])} {MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 2:
        month = int(parts[1])
        return f"{_SEASONS[month][0] if month in _SEASONS else MONTHS[month - 1]} {parts[0]}"
    return f"{day[:3]}0s" if day.endswith("X") else day


def _shorten_start(first: str, last: str) -> str:
    """`first` without the month and the year that it shares with `last`."""
    own, other = first.split(" "), last.split(" ")
    while len(own) > 1 and own[-1] == other[-1]:
        own, other = own[:-1], other[:-1]
    return " ".join(own)
