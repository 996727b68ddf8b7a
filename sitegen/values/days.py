"""Calendar values as readers and records need them: intervals of days, and words. What is no date is None."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from .dates.edtf import read_edtf_interval, show_when
from .dates.words import MONTH_NAMES, WEEKDAY_NAMES

MONTHS = MONTH_NAMES
WEEKDAYS = WEEKDAY_NAMES


def find_days(edtf: str | None) -> tuple[date, date] | None:
    """First and last day of an EDTF value; an open or unknown end is `date.min` or `date.max`."""
    return read_edtf_interval(edtf or "")


@lru_cache(maxsize=4096)
def show_edtf(edtf: str | None) -> str:
    """An EDTF value in words as `show_when` has them, with a doubt that it marks said.

    "date unknown" for None; what is no date is shown as it stands.
    """
    if edtf is None:
        return "date unknown"
    if find_days(edtf) is None:
        return edtf
    return f"{show_when(edtf)} (uncertain)" if "?" in edtf or "%" in edtf else show_when(edtf)
