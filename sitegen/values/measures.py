"""Lengths, areas, weights, speeds, temperatures, magnitudes and lengths of time."""

from __future__ import annotations

from dataclasses import replace

from ..model.readings import Quantity
from .contexts import Counted, NumberInText, find_counted, make_quantity
from .numbers import find_numbers
from .units import DURATION_UNITS, TWO_FOLD, read_unit

_EXTENTS = ("tall", "long", "wide", "high", "deep", "thick", "away", "apart")
# What is counted in the other pounds.
_MONEY = frozenset(
    "note notes coin coins fine fee ticket bill price bonus loan deal cheque voucher reward grant payment money cash "
    "investment funding debt debts damage savings the a an his her their our its sterling".split()
)
_WEIGH_REACH = 7
_DEGREES = ("north", "south", "east", "west", "n", "s", "e", "w")


def read_measure(found: NumberInText) -> Quantity | None:
    """The measure, when a unit follows the figure, a hyphen between them or not; an age is none."""
    number = found.number
    if number.is_share:
        return None
    if number.scale_letters == "m" and (number.high or number.low or 0) >= 1e6:
        return make_quantity(found, number.after, "m", factor=1e-6) if found.word(number.after) in _EXTENTS else None
    magnitude = _read_magnitude(found)
    if magnitude:
        return magnitude
    is_hyphened = found.word(number.after) in ("-", "‑") and found.is_glued(number.after)
    skip = 1 if is_hyphened or (number.bound == "range" and found.word(number.after) == "of") else 0
    place = number.after + skip
    unit, length = read_unit(found.words_after(3 + skip)[skip:], is_glued=found.is_glued(place) and not skip)
    if not unit and _is_weight(found, place, is_hyphened=is_hyphened):
        unit, length = "pound", 1
    if (
        not unit
        or unit == "%"
        or _is_age(found, place + length)
        or (unit == "degree" and found.word(place + 1) in _DEGREES)
    ):
        return None
    after, extra = _read_half(found, place + length)
    if extra:
        low = None if number.low is None else number.low + 0.5
        high = None if number.high is None else number.high + 0.5
        found = replace(found, number=replace(number, low=low, high=high))
    else:
        found, after = _add_second(found, after, unit)
    counted = find_counted(found, after) if found.word(after) == "of" and unit not in DURATION_UNITS else Counted()
    return make_quantity(found, after, unit, counted=counted)


def _is_weight(found: NumberInText, place: int, *, is_hyphened: bool) -> bool:
    """Whether the pounds behind a figure weigh something: "weighs 160 pounds", "a 400-pound bear", "90 pounds of rice".

    Bare pounds may be money: without a word that tells, they stay a mere count.
    """
    if found.word(place) not in ("pound", "pounds"):
        return False
    index, tokens = found.token_at(place), found.sentence.tokens
    near = tokens[max(0, index - _WEIGH_REACH) : index + 3]
    if any(token.lemma.casefold() in ("weigh", "weight", "heavy") for token in near):
        return True
    after = place + 1 + (found.word(place + 1) == "-")
    is_of = found.word(place + 1) == "of"
    noun = found.word(after + is_of)
    is_word = noun.isalpha() and noun not in _MONEY
    return is_word and (is_hyphened or is_of)


def _read_half(found: NumberInText, after: int) -> tuple[int, bool]:
    """ "a year and a half": the place behind the half, and whether it stands there."""
    is_half = tuple(found.word(after + step) for step in range(3)) == ("and", "a", "half")
    return (after + 3, True) if is_half else (after, False)


def _add_second(found: NumberInText, after: int, unit: str) -> tuple[NumberInText, int]:
    """ "5 feet 2 inches", "2 hours and 20 minutes": the number with its second part, and the place behind it."""
    number = found.number
    if number.low is None or number.low != number.high or not any(first == unit for first, _ in TWO_FOLD):
        return found, after
    start = after + 1 if found.word(after) in ("and", ",") else after
    rest = find_numbers(found.pieces[start : start + 6])
    if not rest or rest[0].first or rest[0].low is None or rest[0].low != rest[0].high:
        return found, after
    place = start + rest[0].after
    words = tuple(found.word(place + step) for step in range(3))
    inner, length = ("inch", 1) if words[0] == "in" and unit == "foot" else read_unit(words, is_glued=False)
    parts = TWO_FOLD.get((unit, inner), 0.0)
    if not parts or rest[0].low >= parts:
        return found, after
    value = number.low + rest[0].low / parts
    return replace(found, number=replace(number, low=value, high=value)), place + length


def _is_age(found: NumberInText, after: int) -> bool:
    words = tuple(found.word(after + step) for step in range(3))
    return "old" in words[:2] or words[:3] == ("of", "age", "")


def _read_magnitude(found: NumberInText) -> Quantity | None:
    """ "a magnitude 7.0 earthquake", "magnitude of 7", "7.0-magnitude"."""
    core = found.number.core
    before = found.word(core - 1) if found.word(core - 1) not in ("of", "-") else found.word(core - 2)
    if before == "magnitude" and (found.number.high or 0) < 12:
        return make_quantity(found, found.number.after, "magnitude")
    return None
