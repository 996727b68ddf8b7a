"""Ages: "29 years old", "a 90-day-old child", "eighteen months of age", "aged 87"."""

from __future__ import annotations

from ..model.readings import Quantity
from .contexts import NumberInText, make_quantity
from .units import DURATION_UNITS, read_unit

_BEFORE = ("age", "aged")
_SHORT = ("yo", "y.o")


def read_age(found: NumberInText) -> Quantity | None:
    """The age, when a length of time and "old" or "of age" follow the figure, or "aged" stands before it."""
    number = found.number
    if number.is_share or number.scale_letters:
        return None
    if found.word(number.after) in _SHORT:
        return make_quantity(found, number.after + 1, "year of age")
    place = _skip_hyphen(found, number.after)
    unit, length = read_unit((found.word(place),), is_glued=False)
    if unit not in DURATION_UNITS:
        is_aged = found.word(number.first - 1) in _BEFORE and (number.high or number.low or 0) < 130
        return make_quantity(found, number.after, "year of age") if is_aged and unit == "" else None
    end = _skip_hyphen(found, place + length)
    if found.word(end) in ("old", "olds"):
        return make_quantity(found, end + 1, f"{unit} of age")
    if (found.word(end), found.word(end + 1)) == ("of", "age"):
        return make_quantity(found, end + 2, f"{unit} of age")
    return None


def _skip_hyphen(found: NumberInText, place: int) -> int:
    return place + 1 if found.word(place) in ("-", "‑") else place
