"""A date as people write it, as EDTF; a date that the calendar does not have is told, never mended."""

from __future__ import annotations

import calendar
import re

_MONTHS = {name.casefold()[:3]: number for number, name in enumerate(calendar.month_name) if name}
_ISO = re.compile(r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ]\d{1,2}:\d{2}.*)?$")
_DAY_FIRST = re.compile(r"(?:[A-Za-z]{3,9},? )?(\d{1,2})(?:st|nd|rd|th)? ([A-Za-z]{3,9})\.?,? (\d{4})\b.*$")
_MONTH_FIRST = re.compile(r"(?:[A-Za-z]{6,9},? )?([A-Za-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b.*$")
_MONTH_ONLY = re.compile(r"([A-Za-z]{3,9})\.?,? (\d{4})$")
_EXAMPLE = "write 2024-06-30, or 2024-06 if the day is unknown"


def parse_date(written: str) -> tuple[str | None, str]:
    """EDTF ("2025-06-02", "2025-06", "2025") and "", or None and what to do about it."""
    written = written.strip()[:80]
    year, month, day = _find_parts(written)
    if year is None:
        return None, _EXAMPLE
    if month is None:
        return f"{year:04d}", ""
    if not 1 <= month <= 12:
        return None, f"a year has 12 months; {_EXAMPLE}"
    if day is None:
        return f"{year:04d}-{month:02d}", ""
    last = calendar.monthrange(max(1, year), month)[1]
    if not 1 <= day <= last:
        name, whole = calendar.month_name[month], f"{year:04d}-{month:02d}"
        return None, f"{name} has {last} days; write {whole}-{last}, or {whole} if the day is unknown"
    return f"{year:04d}-{month:02d}-{day:02d}", ""


def _find_parts(written: str) -> tuple[int | None, int | None, int | None]:
    if match := _ISO.match(written):
        year, month, day = match.groups()
        return int(year), int(month) if month else None, int(day) if day else None
    if match := _DAY_FIRST.match(written):
        day, name, year = match.groups()
    elif match := _MONTH_FIRST.match(written):
        name, day, year = match.groups()
    elif match := _MONTH_ONLY.match(written):
        (name, year), day = match.groups(), None
    else:
        return None, None, None
    number = _MONTHS.get(name.casefold()[:3])
    return (int(year), number, int(day) if day else None) if number else (None, None, None)
