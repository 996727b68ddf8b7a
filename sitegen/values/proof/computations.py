"""Arithmetic that is printed, done again: sums and products, shares, spans between dates and between times of day.

Three forms are read: "4 + 5 = 9", "10 of 40 is 25 percent" and "from 40 to 50 is 25 percent", "from May 2021 to June
2022 is 1 year and 1 month" and "6.10am is 6 minutes after 6.04am". Words in other forms are no computation.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from .amounts import list_amounts
from .dates import list_printed_dates

_FIGURE = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_ASIDE = r"(?:\s[^\d\s=+×*/−;.]{1,30}){0,4}?"
_SUM = re.compile(
    rf"(?<![\d.,])(?P<first>{_FIGURE}){_ASIDE}(?P<rest>(?:\s[+×*/−-]\s(?:{_FIGURE}){_ASIDE}){{1,20}})"
    rf"\s=\s(?P<result>{_FIGURE})"
)
_STEP = re.compile(rf"\s(?P<sign>[+×*/−-])\s(?P<figure>{_FIGURE})")
_SHARE = re.compile(
    rf"\b(?P<from>[Ff]rom )?(?P<first>{_FIGURE}) (?P<word>of|to) (?P<second>{_FIGURE}) is "
    rf"(?P<result>{_FIGURE})(?: percent| per cent|\s?%)"
)
_SPAN = re.compile(
    r"\b[Ff]rom (?P<first>[^.;:]{4,40}?) to (?P<second>[^.;:]{4,40}?) is "
    r"(?:(?P<less>less than a month)|(?:(?P<years>\d{1,4}) years?)?(?: and )?(?:(?P<months>\d{1,2}) months?)?)"
)
_AFTER = re.compile(
    r"(?<!\w)(?P<late>\d{1,2}[^;]{2,40}?) is (?P<minutes>\d{1,4}) minutes? after "
    r"(?P<early>[^;]{3,40}?)(?=[;,]|\.?$|\. )"
)
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)", re.ASCII)
_DAY_MINUTES = 1440
_HALF = 0.500001


@dataclass(frozen=True, slots=True)
class Computation:
    """A computation as it is printed, the numbers it starts from, and whether it comes to what it says."""

    exact: str
    operands: tuple[float, ...]
    is_right: bool


def list_computations(text: str) -> tuple[Computation, ...]:
    """The computations that a text prints, each form in text order."""
    return tuple(one for read in _READERS for one in read(text))


def _read_sums(text: str) -> Iterator[Computation]:
    for found in _SUM.finditer(text):
        steps = [(step["sign"], _read(step["figure"])) for step in _STEP.finditer(found["rest"])]
        total = _compute(_read(found["first"]), steps)
        operands = (_read(found["first"]), *(figure for _, figure in steps))
        yield Computation(found[0].strip(), operands, _is_near(total, _read(found["result"]), found["result"]))


def _compute(first: float, steps: list[tuple[str, float]]) -> float:
    """Products before sums; a division by nothing comes to nothing that could be printed."""
    terms = [first]
    for sign, figure in steps:
        if sign in "×*":
            terms[-1] *= figure
        elif sign == "/":
            terms[-1] = terms[-1] / figure if figure else float("inf")
        else:
            terms.append(figure if sign == "+" else -figure)
    return sum(terms)


def _read_shares(text: str) -> Iterator[Computation]:
    for found in _SHARE.finditer(text):
        first, second = _read(found["first"]), _read(found["second"])
        is_change = found["word"] == "to"
        base = first if is_change else second
        if bool(found["from"]) == is_change and base:
            share = 100 * abs(second - first) / base if is_change else 100 * first / second
            yield Computation(found[0], (first, second), _is_near(share, _read(found["result"]), found["result"]))


def _read_spans(text: str) -> Iterator[Computation]:
    for found in _SPAN.finditer(text):
        first, second = _count_months(found["first"]), _count_months(found["second"])
        told = 0 if found["less"] else 12 * int(found["years"] or 0) + int(found["months"] or 0)
        if first is not None and second is not None and (told or found["less"]):
            yield Computation(found[0], (), first[0] - 1 <= second[1] - told and second[0] - told <= first[1] + 1)


def _count_months(words: str) -> tuple[int, int] | None:
    """The first and the last month, counted from year 0, that a printed date may mean; None for no date."""
    dates = [one for one in list_printed_dates(words) if one.year and one.month]
    if dates:
        month = 12 * (dates[0].year or 0) + (dates[0].month or 1)
        return month, month
    year = _YEAR.search(words)
    return (12 * int(year[0]) + 1, 12 * int(year[0]) + 12) if year else None


def _read_clocks(text: str) -> Iterator[Computation]:
    for found in _AFTER.finditer(text):
        late, early = _read_minute(found["late"]), _read_minute(found["early"])
        if late is not None and early is not None:
            is_right = (late - early) % _DAY_MINUTES == int(found["minutes"]) % _DAY_MINUTES
            yield Computation(found[0].strip(), (), is_right)


def _read_minute(words: str) -> int | None:
    return next((int(key[1:]) for one in list_amounts(words) if one.unit == "clock" for key in one.keys), None)


_READERS: tuple[Callable[[str], Iterator[Computation]], ...] = (_read_sums, _read_shares, _read_spans, _read_clocks)


def _read(figure: str) -> float:
    return float(figure.replace(",", ""))


def _is_near(value: float, printed: float, words: str) -> bool:
    """Whether a value is what is printed, as far as the printed figures go."""
    return bool(abs(value - printed) <= _HALF * 10.0 ** -len(words.partition(".")[2]))
