"""Calendar values as intervals of days: what two dates must share to agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ...values.days import find_days, show_edtf

_PLAIN_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_CLOCK = re.compile(r"T(\d\d)(?::(\d\d))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Days:
    """First and last day, both included; an open end is date.min or date.max. `minute` is the time of day or None."""

    first: date
    last: date
    minute: int | None = None

    def meets(self, other: Days) -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    def holds(self, other: Days) -> bool:
        """Whether `other` lies wholly inside."""
        return self.first <= other.first and other.last <= self.last

    @property
    def length(self) -> int:
        """How many days it spans."""
        return (self.last - self.first).days + 1


def read_days(edtf: str | None) -> Days | None:
    """The days of an EDTF date or interval, with its time of day; None for what is no calendar value."""
    days = find_days(edtf)
    if days is None:
        return None
    clock = _CLOCK.search(edtf or "")
    return Days(*days, 60 * int(clock[1]) + int(clock[2] or 0) if clock else None)


def show_days(edtf: str) -> str:
    """A calendar value in words."""
    return show_edtf(edtf)


def is_plain_day(day: str) -> bool:
    """Whether a day of publication is one day and stated as such: no span, no guess."""
    return _PLAIN_DAY.fullmatch(day) is not None


def tell_order(days: Iterable[str]) -> bool:
    """Whether days of publication tell which report came first: all plain, and not all one day."""
    known = set(days)
    return len(known) > 1 and all(map(is_plain_day, known))
