"""A temporal expression told by the calendar: "late on Thursday" as "late on 10 November 2016"."""

from __future__ import annotations

import re

from ..model.readings import Timex
from .dates import show_when

_WEEKDAY = r"(?:(?:last|this|next|on)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = re.compile(rf"\b(?:{_WEEKDAY}|yesterday|today|tomorrow)\b", re.IGNORECASE)
_PART = re.compile(r"\s+(morning|afternoon|evening|night)$", re.IGNORECASE)
_PERIOD = re.compile(r"^(?:last|this|next|(?:early|earlier|late|later) (?:last|this))\s+(?:month|year)$", re.IGNORECASE)
_ON = re.compile(r"(?:^|\s)on\s*$", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:^|\s)(?:on|since|until|till|by|from|before|after|of|between|to|and|in|during|for|\()\s*$", re.IGNORECASE
)
_IS_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_IS_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?")


def date_words(before: str, timex: Timex) -> tuple[str, str]:
    """The words before an expression and the expression, dated when its value is a known day, month or year.

    Words that already print their date, and those of a shape that is not known, stay as they are.
    """
    edtf = timex.edtf or ""
    if timex.basis == "stated" or timex.type not in ("DATE", "TIME"):
        return before, timex.exact
    if _IS_DAY.fullmatch(edtf):
        return before, _date_day(before, timex.exact, show_when(edtf))
    if _IS_MONTH_OR_YEAR.fullmatch(edtf) and _PERIOD.match(timex.exact):
        lead = "" if _LEADING.search(before) else "in "
        return before, f"{lead}{show_when(edtf)}"
    return before, timex.exact


def _date_day(before: str, exact: str, day: str) -> str:
    """A day named by its weekday or from today, with what says which part of the day kept."""
    found = _DAY.search(exact)
    if found is None:
        return exact
    head, tail = exact[: found.start()], exact[found.end() :]
    if re.match(r",?\s*(?:\d|[A-Z])", tail):
        return exact
    part = _PART.match(tail)
    is_led = bool(_LEADING.search(before + head))
    if part:
        lead = "" if _ON.search(before + head) or is_led else "on "
        return f"{head}{lead}the {part[1].lower()} of {day}{tail[part.end() :]}"
    return f"{head}{'' if is_led else 'on '}{day}{tail}"
