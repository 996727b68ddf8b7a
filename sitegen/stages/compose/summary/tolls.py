"""The dead and hurt that a sentence tells of: round or counted, and whether others have told of more."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_SMALL_NUMBERS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_NUMBER = rf"(\d[\d,]{{0,9}}(?![\d%]|[.,]\d)|{'|'.join(_SMALL_NUMBERS)})"
_VAGUE = r"(dozens|scores|(?:tens of |hundreds of )?thousands|hundreds)"
_BEFORE = r"(?: of)?(?: (?!and|but)\w+){0,2}?(?: were| are| was| have been| had been| have| feared){0,2}"
_BEHIND = r"(?: people| civilians)?(?: at least| more than| over| about| some| nearly| around| up to)?"
# What people suffered: the words behind a number, and those before one.
_HARMS = {
    "dead": ("(?:dead|killed|died|deaths|fatalities|bodies)", "(?:killed|killing|kills|claimed|toll (?:of|at|to))"),
    "hurt": ("(?:injured|wounded|hurt|injuries)", "(?:injured|injuring|wounded|wounding|hurt)"),
}
_COUNTS = {
    (harm, is_vague): re.compile(rf"\b{amount}{_BEFORE} {behind}\b|\b{before}{_BEHIND} {amount}\b", re.IGNORECASE)
    for harm, (behind, before) in _HARMS.items()
    for amount, is_vague in ((_NUMBER, False), (_VAGUE, True))
}
# "Several people have died", "there were fatalities".
_UNCOUNTED = re.compile(
    r"\bloss of life\b|\b(?:been|were|some) fatalities\b|"
    r"\bseveral (?:people )?(?:have |were |are )?(?:died|dead|killed)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z]\w+")
_VAGUE_SIZES = {"dozens": 1, "scores": 1, "hundreds": 2, "thousands": 3, "tens of thousands": 4}


@lru_cache(maxsize=4096)
def count_harms(text: str, *, is_vague: bool) -> dict[str, int]:
    """How many dead and how many hurt a sentence tells of at most: the powers of ten of round words, or counts."""
    found: dict[str, int] = {}
    for harm in _HARMS:
        for one in _COUNTS[harm, is_vague].finditer(text):
            amount = (one[1] or one[2]).casefold()
            number = _VAGUE_SIZES.get(amount, 5) if is_vague else _read_count(amount)
            found[harm] = max(number, found.get(harm, 0))
    return found


def _read_count(amount: str) -> int:
    return _SMALL_NUMBERS.index(amount) + 2 if amount.isalpha() else int(amount.replace(",", ""))


def is_left_behind(text: str, others: Iterable[str]) -> bool:
    """Whether all that a sentence says of the dead and hurt is round or few beside what others tell.

    "Dozens" is beside 257 and beside thousands, and so is a smaller count where no name tells whom it counts.
    """
    others = tuple(others)
    vague, counted = count_harms(text, is_vague=True), count_harms(text, is_vague=False)
    if not counted and _UNCOUNTED.search(text):
        vague = {"dead": 0, **vague}
    if (not vague and not counted) or (counted and not _names_nobody(text, others)):
        return False
    told = [count_harms(other, is_vague=False) for other in others]
    rounder = [count_harms(other, is_vague=True) for other in others]
    return all(
        any(len(str(one.get(harm, 0))) > size for one in told) or any(one.get(harm, 0) > size for one in rounder)
        for harm, size in vague.items()
    ) and all(any(one.get(harm, 0) > count for one in told) for harm, count in counted.items())


def _names_nobody(text: str, others: Iterable[str]) -> bool:
    """Whether every name in a sentence stands in the others too, so that it counts what they count."""
    known = set(_NAME.findall(" ".join(others)))
    return all(name in known for name in _NAME.findall(text)[1:])
