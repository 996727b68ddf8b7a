"""The numbers, dates and times of day of a sentence as keys that can be compared, with the words they stand beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from .dates import list_printed_dates, mask_dates
from .numbers import list_numbers
from .stems import SMALL_WORDS, cut_ending

_CLOCK = re.compile(
    r"\b(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half>[ap])\.?m\b|\b(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d)\b",
    re.IGNORECASE,
)
_VAGUELY = re.compile(r"\b(?:about|around|roughly|nearly|almost|just|shortly|soon|before|after|by|past)\s+$", re.I)
_MONEY_BEFORE = re.compile(r"[$£€¥]\s?$")
_MONEY_BEHIND = re.compile(r"\s?(?:dollars?|pounds|euros?|yen|rupees)\b", re.IGNORECASE)
_SHARE_BEHIND = re.compile(r"\s?(?:%|per\s?cents?\b|percentages?\b)", re.IGNORECASE)
# What may stand behind a number that leaves out what it counts: "40 were killed", "12 of them".
_BARE = re.compile(
    r"\s*(?:$|[.,;:)”\"]|(?:were|was|are|is|had|have|has|died|dead|killed|injured|wounded|hurt|missing|arrested|of|in|at|"
    r"on|and|or|others?|more|who|that|to|from|by|after|before|when|as|while|with|for|but)\b)"
)
_LEANING = re.compile(
    r"\b(?:(?P<over>more than|over|above|beyond|at least|exceeding|upwards of|in excess of|no (?:fewer|less) than|"
    r"longer than)|almost|nearly|close to|under|below|less than|fewer than|up to|at most|no more than|"
    r"as (?:many|much) as|not quite|approaching|short of)\s(?:the |an? )?[$£€]?$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_EDGE = re.compile(r"[.;:](?:\s|$)")
_BEHIND = 5
_JOINED = re.compile(r"\s?(?:to|and|or|[-–—])\s?(?:about |some |nearly |as many as )?[$£€]?$")
_BETWEEN = re.compile(r"\b(?:between|from)\s+(?:about |some )?[$£€]?$", re.IGNORECASE)
# A pronoun, and round words that no figure stands against.
_NO_COUNTS = frozenset({"one", "dozens", "hundreds", "thousands", "millions", "billions", "trillions"})
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_MINUTES_NEAR = 15
_HALF_DAY = 12


@dataclass(frozen=True, slots=True)
class Amount:
    """A number, date or time of day. `keys` are its possible values; `unit` is "", %, money, year, date or clock.

    `beside` are the stems of the words behind a number, `is_bare` holds when none behind it tells what it counts.
    `is_vague` holds for a time that is only said to be near. `lean` is 1 for what is more than the number, -1 for what
    does not reach it ("almost three", "up to three"), else 0.
    """

    keys: frozenset[str]
    start: int
    end: int
    unit: str = ""
    beside: frozenset[str] = frozenset()
    is_bare: bool = False
    is_vague: bool = False
    lean: int = 0

    @property
    def size(self) -> float | None:
        """The number, the largest of its possible values; None for a year, a date, a time and an ordinal."""
        sizes = [float(key) for key in self.keys if key[0].isdigit() and self.unit not in ("date", "clock", "year")]
        return max(sizes, default=None)

    @property
    def is_day(self) -> bool:
        """Whether it is a day of a month; the year printed behind one begins where the day does."""
        return any(key[0] == "d" for key in self.keys)

    def opposes(self, other: Amount) -> bool:
        """Whether one number is told from its two sides: "more than three" and "almost three"."""
        return self.lean * other.lean < 0 and self.unit == other.unit and bool(self.keys & other.keys)

    def is_near(self, other: Amount) -> bool:
        """Whether both are times of day that are minutes apart."""
        if self.unit != "clock" or other.unit != "clock":
            return False
        return any(abs(int(one[1:]) - int(two[1:])) <= _MINUTES_NEAR for one in self.keys for two in other.keys)


@lru_cache(maxsize=4096)
def list_amounts(text: str) -> tuple[Amount, ...]:
    """The dates, the times of day and the numbers of a text, each sort in text order; "one" and "dozens" are none."""
    clocks = tuple(_read_clocks(text))
    for clock in clocks:
        text = text[: clock.start] + " " * (clock.end - clock.start) + text[clock.end :]
    return (*_read_days(text), *clocks, *_read_counts(mask_dates(text)))


@lru_cache(maxsize=4096)
def list_ranges(text: str) -> tuple[tuple[float, float], ...]:
    """The ranges that a text prints: "between 30 and 45", "30 to 45", "30–45"."""
    found = []
    counts = [one for one in list_amounts(text) if one.size is not None]
    for one, two in pairwise(counts):
        gap = text[one.end : two.start]
        is_and = gap.strip().startswith(("and", "or"))
        if _JOINED.fullmatch(gap) and (not is_and or _BETWEEN.search(text[max(0, one.start - 20) : one.start])):
            found.append((min(one.size or 0.0, two.size or 0.0), max(one.size or 0.0, two.size or 0.0)))
    return tuple(found)


def _read_days(text: str) -> Iterator[Amount]:
    for printed in list_printed_dates(text):
        keys = {f"d{printed.month}-{printed.day}"} if printed.day else {f"m{printed.month}"}
        end = printed.start + len(printed.exact)
        yield Amount(frozenset(keys), printed.start, end, "date")
        if printed.year:
            yield Amount(frozenset({repr(float(printed.year))}), printed.start, end, "year", is_bare=True)


def _read_clocks(text: str) -> Iterator[Amount]:
    for found in _CLOCK.finditer(text):
        hour, minute = int(found["hour"] or found["hours"]), int(found["minute"] or found["minutes"] or 0)
        if found["half"]:
            hour = hour % _HALF_DAY + _HALF_DAY * (found["half"].casefold() == "p")
        is_vague = bool(_VAGUELY.search(text[max(0, found.start() - 12) : found.start()]))
        yield Amount(frozenset({f"t{60 * hour + minute}"}), found.start(), found.end(), "clock", is_vague=is_vague)


def _read_counts(text: str) -> Iterator[Amount]:
    at = 0
    for number in list_numbers(text):
        start = text.index(number.exact, at)
        at = start + len(number.exact)
        if number.exact.casefold() in _NO_COUNTS:
            continue
        is_bare = bool(_BARE.match(text, at))
        is_year = is_bare and _YEAR.fullmatch(number.exact) is not None
        unit = _find_unit(text, start, at) or ("year" if is_year else "")
        lean = _find_lean(text[max(0, start - 24) : start])
        yield Amount(number.values, start, at, unit, _find_beside(text, at), is_bare, lean=lean)


def _find_lean(before: str) -> int:
    found = _LEANING.search(before)
    return 0 if found is None else 1 if found["over"] else -1


def _find_unit(text: str, start: int, end: int) -> str:
    if _SHARE_BEHIND.match(text, end):
        return "%"
    is_money = _MONEY_BEFORE.search(text[max(0, start - 2) : start]) or _MONEY_BEHIND.match(text, end)
    return "money" if is_money else ""


def _find_beside(text: str, end: int) -> frozenset[str]:
    """The stems of the few words behind a number, within its clause."""
    edge = _EDGE.search(text, end)
    words = (word.casefold() for word in _WORD.findall(text[end : edge.start() if edge else len(text)][:80])[:_BEHIND])
    return frozenset(cut_ending(word) for word in words if word not in SMALL_WORDS and len(word) > 1)
