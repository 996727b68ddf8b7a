"""Shares of a whole, all in per cent: "40 per cent", "a third", "one in five"."""

from __future__ import annotations

from ..model.readings import Quantity
from .contexts import Counted, NumberInText, find_counted, make_quantity
from .units import read_unit


def read_share(found: NumberInText) -> Quantity | None:
    """The share, when a per cent sign or word follows or the number is a fraction itself."""
    number = found.number
    if number.is_share:
        return make_quantity(found, number.after, "%", factor=100.0, counted=_read_whole(found, number.after))
    skip = 1 if found.word(number.after) == "-" and found.is_glued(number.after) else 0
    unit, length = read_unit(found.words_after(3 + skip)[skip:], is_glued=False)
    if unit not in ("%", "percentage point"):
        return None
    after = number.after + skip + length
    return make_quantity(found, after, unit, counted=_read_whole(found, after))


def _read_whole(found: NumberInText, after: int) -> Counted:
    """What the share is of; a word that merely follows ("5 per cent Monday") is not."""
    return find_counted(found, after) if found.word(after) == "of" or found.number.is_share else Counted()
