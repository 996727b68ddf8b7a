"""Calendar values as intervals of days: what two dates must share to agree."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ...values.days import find_days, show_edtf

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
