"""Calendar dates printed in a sentence, and whether the cited words or the facts' dates lead to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from ..days import MONTHS, WEEKDAYS, find_days
from .cited import Cited

_DAY = r"(?:\d{1,2})(?:st|nd|rd|th)?"
_MONTH = "|".join(MONTHS) + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"
_DATE = re.compile(
    rf"(?:(?<![\d.,])(?P<before>{_DAY})\s(?:of\s)?)?\b(?P<month>{_MONTH})\b\.?"
    rf"(?:\s(?P<after>{_DAY})(?![\w:]|[.,]\d))?(?:,?\s(?P<year>[12]\d{{3}})(?!\w|[.,]\d))?",
)
_YEAR = re.compile(r"(?<![\w.,$£€])[12]\d{3}(?![\w%]|[.,]\d)")
_MONTH_LEAD = re.compile(
    r"\b(?:in|since|until|till|by|of|last|this|next|early|mid|late|from|to|and|during)[\s-]$", re.I
)


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as far as it is printed; what is not is None."""

    exact: str
    start: int
    year: int | None
    month: int | None
    day: int | None


def find_unproved_dates(text: str, cited: Cited) -> tuple[str, ...]:
    """The dates and weekdays of `text`, as they stand there, that neither a quote nor a fact's date leads to."""
    known = [printed for quote in cited.quotes for printed in list_printed_dates(quote)]
    spans = [days for when in cited.whens if (days := find_days(when))]
    unproved = [
        printed.exact
        for printed in list_printed_dates(text)
        if not any(_agrees(printed, other, spans) for other in (None, *known))
    ]
    words = {word for quote in cited.quotes for word in re.findall(r"[A-Z][a-z]+", quote)}
    weekdays = words | {WEEKDAYS[day.weekday()] for days in spans for day in days if date.min < day < date.max}
    unproved += [word for word in re.findall(r"\b[A-Z][a-z]+day\b", text) if word in WEEKDAYS and word not in weekdays]
    return tuple(dict.fromkeys(unproved))


def list_printed_dates(text: str) -> tuple[Printed, ...]:
    """Dates with a month that are printed in `text`, in text order; "may" and "march" the verbs are none."""
    return tuple(_read_dates(text))


def mask_dates(text: str) -> str:
    """`text` with the figures of its dates as spaces, so that they are not read as numbers; lone years stay."""
    for printed in reversed(list_printed_dates(text)):
        end = printed.start + len(printed.exact)
        text = text[: printed.start] + re.sub(r"\d", " ", printed.exact) + text[end:]
    return text


def years_of(cited: Cited) -> frozenset[int]:
    """The years that the facts' dates lie in, first and last."""
    spans = [days for when in cited.whens if (days := find_days(when))]
    return frozenset(day.year for days in spans for day in days if date.min < day < date.max)


def _read_dates(text: str) -> Iterator[Printed]:
    for found in _DATE.finditer(text):
        day = found["before"] or found["after"]
        number = int(re.sub(r"\D", "", day)) if day else None
        is_ambiguous = found["month"] in ("May", "March", "Mar", "Jun", "Dec", "August")
        if is_ambiguous and not (
            day or found["year"] or _MONTH_LEAD.search(text[max(0, found.start() - 8) : found.start()])
        ):
            continue
        year = int(found["year"]) if found["year"] else None
        yield Printed(found[0], found.start(), year, _number_month(found["month"]), number)


def _number_month(name: str) -> int:
    return next(number for number, month in enumerate(MONTHS, start=1) if month.startswith(name[:3]))


def _agrees(printed: Printed, other: Printed | None, spans: list[tuple[date, date]]) -> bool:
    """Whether each printed part stands in `other`, or, where `other` is silent, in one and the same fact's date."""
    mine = (printed.year, printed.month, printed.day)
    theirs = (other.year, other.month, other.day) if other else (None, None, None)
    if any(own is not None and its is not None and own != its for own, its in zip(mine, theirs, strict=True)):
        return False
    open_parts = [at for at in range(3) if mine[at] is not None and theirs[at] is None]
    if not open_parts:
        return True
    return any(_fits(mine, open_parts, known) for span in spans for known in _known_parts(span))


def _fits(mine: tuple[int | None, ...], parts: list[int], known: tuple[int | None, ...]) -> bool:
    return all(mine[part] == known[part] for part in parts)


def _known_parts(span: tuple[date, date]) -> Iterator[tuple[int | None, ...]]:
    """What a calendar value settles of (year, month, day): both ends of an interval, no day of a month, and so on."""
    first, last = span
    length = (last - first).days
    is_year = length >= 364 and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    is_month = first.day == 1 and (first.year, first.month) == (last.year, last.month) and length >= 27
    for end in (first, last):
        if date.min < end < date.max:
            yield end.year, None if is_year else end.month, None if is_year or is_month else end.day
