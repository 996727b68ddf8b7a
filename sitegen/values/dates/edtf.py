"""Calendar values as EDTF strings (ISO 8601-2): read as days, shown to readers, compared."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from .parts import find_part
from .words import MONTH_NAMES

_MARKS = re.compile(r"[\s~?%]")
_SEASON_MONTHS = {
    "SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14), "21": (3, 5), "22": (6, 8), "23": (9, 11),
    "24": (12, 14), "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
}  # fmt: skip


def read_edtf_interval(edtf: str) -> tuple[date, date] | None:
    """First and last day of an EDTF or TIMEX3 date or interval; None for anything else ("P2W", "PAST_REF").

    Marks of approximation and clock times are dropped; an open end is `date.min` or `date.max`. Winter ends in the
    year after the one it is counted to.
    """
    first, slash, last = _MARKS.sub("", edtf).upper().partition("/")
    opening = (date.min, date.min) if slash and first in ("", "..") else _read_unit(first)
    closing = opening if not slash else (date.max, date.max) if last in ("", "..") else _read_unit(last)
    if opening is None or closing is None or opening[0] > closing[1]:
        return None
    return opening[0], closing[1]


def _read_unit(unit: str) -> tuple[date, date] | None:
    unit = re.sub(r"(?<=\d)T.*|(-XX)+$", "", unit)
    try:
        if re.fullmatch(r"\d{4}-\d\d-\d\d", unit):
            return date.fromisoformat(unit), date.fromisoformat(unit)
        if week := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", unit):
            monday = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return monday + timedelta(days=5 if week[3] else 0), monday + timedelta(days=6)
        if month := re.fullmatch(r"(\d{4})-(\d\d|[A-Z][A-Z\d])", unit):
            return _read_months(int(month[1]), month[2])
        if re.fullmatch(r"\d{4}|\d{3}X|\d\dXX", unit):
            return date(max(1, int(unit.replace("X", "0"))), 1, 1), date(int(unit.replace("X", "9")), 12, 31)
    except ValueError:
        return None  # no such day, month, week or year
    return None


def _read_months(year: int, part: str) -> tuple[date, date] | None:
    if part in _SEASON_MONTHS:
        low, high = _SEASON_MONTHS[part]
    elif part.isdigit():
        low = high = int(part)
    else:
        return None
    last_year, last_month = (year, high) if high <= 12 else (year + 1, high - 12)
    return date(year, low, 1), date(last_year, last_month, calendar.monthrange(last_year, last_month)[1])


def write_interval(first: date, last: date) -> str:
    """The shortest EDTF of the days from `first` to `last`: a day, a month, a year, else an interval."""
    if first == last:
        return first.isoformat()
    ends_month = last.day == calendar.monthrange(last.year, last.month)[1]
    if first.day == 1 and ends_month and first.year == last.year:
        if first.month == last.month:
            return f"{first.year:04}-{first.month:02}"
        if first.month == 1 and last.month == 12:
            return f"{first.year:04}"
    if first.day == 1 and ends_month:
        return _write_long(first, last)
    return f"{first.isoformat()}/{last.isoformat()}"


def write_rough(edtf: str) -> str:
    """An interval, or the whole of a month or year, whose ends are no more than about then: "early May"."""
    days = read_edtf_interval(edtf)
    first, slash, last = edtf.partition("/")
    return f"{first}~/{last}~" if slash and days else edtf


def _write_long(first: date, last: date) -> str:
    """Whole months: a decade or century where they make one, else years or months."""
    if (first.month, last.month) == (1, 12):
        years = last.year - first.year + 1
        if years == 10 and first.year % 10 == 0:
            return f"{first.year // 10:03}X"
        if years == 100 and first.year % 100 == 0:
            return f"{first.year // 100:02}XX"
        return f"{first.year:04}/{last.year:04}"
    return f"{first.isoformat()[:7]}/{last.isoformat()[:7]}"


def show_when(edtf: str) -> str:
    """An EDTF value in words, day first: "2 June 2025", "20–30 June 2025", "by 2 June 2025", "about 9 June 2025",
    "early June 2025".

    What is printed is found again in a text. What is no date is printed as it stands.
    """
    text = edtf.strip()
    if "~/" in text and (days := read_edtf_interval(text)) and (part := find_part(*days)):
        shown = _show_unit(part[1])
        return f"the {part[0]}{shown.removeprefix('the ')}" if shown.startswith("the ") else f"{part[0]}{shown}"
    if "~" in text or "%" in text:
        return f"about {show_when(_MARKS.sub('', text))}"
    text = _MARKS.sub("", text)
    first, slash, last = text.partition("/")
    if not slash:
        return _show_unit(first)
    if first in ("", ".."):
        return f"by {_show_unit(last)}" if last not in ("", "..") else "undated"
    if last in ("", ".."):
        return f"{_show_unit(first)} or later"
    return _show_range(first, last)


def _show_range(first: str, last: str) -> str:
    if first == last:
        return _show_unit(first)
    left, right = _split_day(first), _split_day(last)
    if left and right:
        if left[:2] == right[:2]:
            return f"{left[2]}–{_show_unit(last)}"
        if left[0] == right[0]:
            return f"{left[2]} {MONTH_NAMES[left[1] - 1]} to {_show_unit(last)}"
    if re.fullmatch(r"\d{4}-\d\d", first) and re.fullmatch(r"\d{4}-\d\d", last) and first[:4] == last[:4]:
        return f"{_show_unit(first).partition(' ')[0]} to {_show_unit(last)}"
    return f"{_show_unit(first)} to {_show_unit(last)}"


def _split_day(unit: str) -> tuple[int, int, int] | None:
    found = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", unit)
    if found is None or not 1 <= int(found[2]) <= 12:
        return None
    return int(found[1]), int(found[2]), int(found[3])


_SEASON_NAMES = {"SP": "spring", "SU": "summer", "FA": "autumn", "WI": "winter", "21": "spring", "22": "summer",
                 "23": "autumn", "24": "winter"}  # fmt: skip
_QUARTER_NAMES = {"Q1": "first quarter", "Q2": "second quarter", "Q3": "third quarter", "Q4": "fourth quarter",
                  "H1": "first half", "H2": "second half"}  # fmt: skip


def _show_unit(unit: str) -> str:
    day_part, _, clock = unit.partition("T")
    day = _split_day(day_part)
    if day:
        shown = f"{day[2]} {MONTH_NAMES[day[1] - 1]} {day[0]}"
        time = re.match(r"(\d\d:\d\d)", clock)
        return f"{time[1]} on {shown}" if time else shown
    if month := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])(?:-XX)?", unit):
        return f"{MONTH_NAMES[int(month[2]) - 1]} {month[1]}"
    if part := re.fullmatch(r"(\d{4})-([A-Z\d]{2})", unit):
        if part[2] in _SEASON_NAMES:
            return f"{_SEASON_NAMES[part[2]]} {part[1]}"
        if part[2] in _QUARTER_NAMES:
            return f"the {_QUARTER_NAMES[part[2]]} of {part[1]}"
    if re.fullmatch(r"\d{3}X", unit):
        return f"the {unit[:3]}0s"
    if re.fullmatch(r"\d\dXX", unit):
        number = int(unit[:2]) + 1
        ending = "th" if number in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"the {number}{ending} century"
    days = _read_unit(unit)
    if days and re.fullmatch(r"\d{4}-W\d\d(-WE)?", unit):
        return _show_range(days[0].isoformat(), days[1].isoformat())
    return unit
