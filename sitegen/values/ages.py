"""Ages: "29 years old", "a 90-day-old child", "eighteen months of age", "aged 87", "Jane Doe, 34,"."""

from __future__ import annotations

from ..model.readings import Quantity
from .contexts import NumberInText, make_quantity
from .units import DURATION_UNITS, read_unit

_BEFORE = ("age", "aged")
_SHORT = ("yo", "y.o")
_YOUNGEST, _OLDEST = 1, 115


def read_age(found: NumberInText) -> Quantity | None:
    """The age, when a length of time and "old" or "of age" follow the figure, or "aged" stands before it."""
    number = found.number
    if number.is_share or number.scale_letters:
        return None
    if _stands_beside_name(found):
        return make_quantity(found, number.after, "year of age")
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


def _stands_beside_name(found: NumberInText) -> bool:
    """ "Jane Doe, 34, said", "Jane Doe (34)": a whole number between marks, behind a name."""
    number = found.number
    value = number.low if number.low == number.high else None
    if value is None or value != int(value) or not _YOUNGEST <= value <= _OLDEST or number.after - number.first != 1:
        return False
    if (found.word(number.first - 1), found.word(number.after)) not in ((",", ","), (",", "."), ("(", ")"), (",", "")):
        return False
    names = [found.token_at(number.first - 1 - steps) for steps in (1, 2)]
    is_name = [at >= 0 and found.sentence.tokens[at].pos == "PROPN" for at in names]
    at = found.token_at(number.first)
    is_beside = at >= 0 and found.sentence.tokens[at].dep == "appos"
    return is_name[0] and (is_name[1] or is_beside)


def _skip_hyphen(found: NumberInText, place: int) -> int:
    return place + 1 if found.word(place) in ("-", "‑") else place
