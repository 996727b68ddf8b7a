"""Whether a text is a date as this program writes it: EDTF (ISO 8601-2), years to seconds, intervals, seasons, ~ and ?.

Source of the forms: the EDTF specification of the Library of Congress, levels 0 and 1.
"""

from __future__ import annotations

import calendar
import re

_POINT = re.compile(
    r"(?P<year>-?\d{4}|\d{3}X|\d{2}XX)(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX)"
    r"(?:T(?P<hour>\d{2}):(?P<minute>\d{2})(?::(?P<second>\d{2}(?:\.\d{1,6})?))?(?:Z|[+-]\d{2}:\d{2})?)?)?)?[~?%]?"
)
_WORDED = re.compile(r"(?P<day>\d{1,2})\.? (?P<month>[A-Za-z]{3,9})\.?,? (?P<year>\d{4})")
_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
           "november", "december")  # fmt: skip
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Seasons, and the quarters, thirds and halves of a year of level 2.
_SEASONS = range(21, 42)
_EXAMPLES = "write it as 2024-06-30, as 2024-06 when the day is unknown, or as 2024-06-01/2024-06-30 for a period"


def explain_edtf(text: str) -> tuple[str, str] | None:
    """None for a date that can be read; else what is wrong with it and what to write."""
    if len(text) > 80:
        return f"'{text[:40]}…' is not a date", _EXAMPLES
    points = text.split("/")
    if len(points) > 2 or (len(points) == 2 and all(point in ("", "..") for point in points)):
        return f"'{text}' is not a date", _EXAMPLES
    for point in points:
        if len(points) == 2 and point in ("", ".."):
            continue
        fault = _explain_point(point)
        if fault is not None:
            return f"'{text}' is not a date", fault
    return None


def _explain_point(text: str) -> str | None:
    match = _POINT.fullmatch(text)
    if match is None:
        return _explain_words(text)
    year, month, day = match["year"], match["month"], match["day"]
    if month is None or month == "XX":
        return None
    number = int(month)
    if number in _SEASONS and day is None:
        return None
    if not 1 <= number <= 12:
        return f"there is no month {month}; write the month as 01 to 12"
    if match["hour"] is not None and not (int(match["hour"]) < 24 and int(match["minute"]) < 60):
        return f"there is no time {match['hour']}:{match['minute']}; write it as 00:00 to 23:59"
    if day is None or day == "XX":
        return None
    return _explain_day(year, number, int(day))


def _explain_day(year: str, month: int, day: int) -> str | None:
    name = _MONTHS[month - 1].capitalize()
    days = _DAYS[month - 1]
    if month == 2 and "X" not in year and not calendar.isleap(abs(int(year))):
        days = 28
    if 1 <= day <= days:
        return None
    in_year = f" of {year}" if month == 2 and "X" not in year else ""
    return (
        f"{name}{in_year} has {days} days; write {year}-{month:02}-{days}, or {year}-{month:02} if the day is unknown"
    )


def _explain_words(text: str) -> str:
    worded = _WORDED.fullmatch(text)
    if worded is None:
        return _EXAMPLES
    months = [number for number, name in enumerate(_MONTHS, 1) if name.startswith(worded["month"].casefold()[:3])]
    if not months:
        return _EXAMPLES
    fault = _explain_day(worded["year"], months[0], int(worded["day"]))
    return fault or f"write {worded['year']}-{months[0]:02}-{int(worded['day']):02}"
