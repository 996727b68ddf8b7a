"""Parts of a month, year, decade or century: "early May", "the late 1990s"; a third of it each, by and large."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from .moves import move_days, move_months

MODIFIERS = ("START", "MID", "END")
_WORDS = ("early ", "mid-", "late ")


def take_third(first: date, last: date, modifier: str) -> tuple[date, date]:
    """The first, middle or last third of a month (of ten days), a year (of four months) or a longer time."""
    length = (last - first).days + 1
    if length <= 31:
        cuts = (1, 11, 21)
        starts = [first.replace(day=day) for day in cuts]
    else:
        months = round(length / 30.44)
        starts = [move_months(first, months * part // 3) or first for part in range(3)]
    ends = [move_days(starts[1], -1) or last, move_days(starts[2], -1) or last, last]
    part = MODIFIERS.index(modifier)
    return starts[part], ends[part]


def find_part(first: date, last: date) -> tuple[str, str] | None:
    """The word for a third ("early ") and the month, year, decade or century it is of, as EDTF; None for no third."""
    for whole, start, end in _list_wholes(first):
        for modifier, word in zip(MODIFIERS, _WORDS, strict=True):
            if take_third(start, end, modifier) == (first, last):
                return word, whole
    return None


def _list_wholes(day: date) -> Iterator[tuple[str, date, date]]:
    """The month, year, decade and century of a day as EDTF, each with its first and last day."""
    yield f"{day:%Y-%m}", day.replace(day=1), day.replace(day=calendar.monthrange(day.year, day.month)[1])
    for length, marks in ((1, ""), (10, "X"), (100, "XX")):
        year = day.year - day.year % length
        if year > 0 and year + length <= date.max.year:
            name = f"{year:04}"[: 4 - len(marks)] + marks
            yield name, date(year, 1, 1), date(year + length - 1, 12, 31)
