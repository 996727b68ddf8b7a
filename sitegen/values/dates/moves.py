"""Arithmetic of the calendar: steps of a unit from a day, the nearest such weekday or month, holidays."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from .words import EASTER_HOLIDAYS, HOLIDAYS, MOVING_HOLIDAYS


def move_months(day: date, months: int) -> date | None:
    """`day` moved by calendar months, its day cut to the month's length; None outside the calendar."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        return None
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def move_days(day: date, days: int) -> date | None:
    """`day` moved by days; None outside the calendar."""
    ordinal = day.toordinal() + days
    return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None


def find_weekday(day: date, weekday: int, *, after: bool, strict: bool) -> date:
    """The nearest ISO `weekday` before or after `day`, or on it unless `strict`."""
    if after:
        distance = (weekday - day.isoweekday()) % 7 or (7 if strict else 0)
    else:
        distance = -((day.isoweekday() - weekday) % 7 or (7 if strict else 0))
    return move_days(day, distance) or day


def move_unit(day: date, unit: str, step: int) -> tuple[str, date, date] | None:
    """TIMEX3 value, first and last day of the `unit` that lies `step` units from the one that holds `day`."""
    if unit in ("week", "weekend", "fortnight"):
        moved = move_days(day, step * (14 if unit == "fortnight" else 7))
        return _write_week(moved, unit) if moved else None
    if unit == "day":
        moved = move_days(day, step)
        return (moved.isoformat(), moved, moved) if moved else None
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    moved = move_months(day.replace(day=1), step * months) if months else None
    return _write_months(moved, unit) if moved else None


def _write_week(day: date, unit: str) -> tuple[str, date, date] | None:
    year, week, _ = day.isocalendar()
    monday = move_days(day, 1 - day.isoweekday())
    sunday = move_days(day, 7 - day.isoweekday())
    if monday is None or sunday is None:
        return None
    if unit == "weekend":
        return f"{year}-W{week:02}-WE", sunday - timedelta(days=1), sunday
    return f"{year}-W{week:02}", monday, sunday


def _write_months(day: date, unit: str) -> tuple[str, date, date]:
    year = day.year
    if unit == "month":
        return f"{year:04}-{day.month:02}", day, day.replace(day=calendar.monthrange(year, day.month)[1])
    if unit == "quarter":
        number = (day.month + 2) // 3
        return f"{year:04}-Q{number}", date(year, 3 * number - 2, 1), _last_of(year, 3 * number)
    if unit == "decade":
        return f"{year // 10:03}X", date(max(1, year // 10 * 10), 1, 1), date(year // 10 * 10 + 9, 12, 31)
    if unit == "century":
        return f"{year // 100:02}XX", date(max(1, year // 100 * 100), 1, 1), date(year // 100 * 100 + 99, 12, 31)
    return f"{year:04}", date(year, 1, 1), date(year, 12, 31)


def _last_of(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def find_holiday(name: str, year: int) -> date:
    """The day of a holiday in `year`."""
    if name in HOLIDAYS:
        return date(year, *HOLIDAYS[name])
    if name in EASTER_HOLIDAYS:
        return find_easter(year) + timedelta(days=EASTER_HOLIDAYS[name])
    month, weekday, which = MOVING_HOLIDAYS[name]
    if which < 0:
        return find_weekday(_last_of(year, month), weekday, after=False, strict=False)
    first = find_weekday(date(year, month, 2 if name == "election day" else 1), weekday, after=True, strict=False)
    day = first + timedelta(days=7 * (which - 1))
    return day + timedelta(days=1) if name == "black friday" and day.day < 23 else day


def find_easter(year: int) -> date:
    """Easter Sunday, Gregorian (the anonymous algorithm of 1876, as in Meeus, Astronomical Algorithms, 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (b + 8) // 25
    g = (b - f + 1) // 3
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    month, day = divmod(h + m - 7 * n + 114, 31)
    return date(year, month, day + 1)
