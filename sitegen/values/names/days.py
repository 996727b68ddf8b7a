"""Weekdays that stand behind a name without a word between: they tell when, and are no part of the name."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.readings import Token
from ..days import WEEKDAYS
from .folding import fold_name
from .places import KNOWN_PLACES

_WITHIN = frozenset({"in", "across", "around", "throughout", "inside", "into"})


def is_day_behind(tokens: Sequence[Token], index: int) -> bool:
    """Whether the token is a weekday that tells when somebody did something ("Ana Lopez Friday said").

    Behind the name of a known place alone it may belong to the name of a club, but not where that is where something
    was ("in Haiti Wednesday").
    """
    if tokens[index].text not in WEEKDAYS or not index:
        return False
    is_place = fold_name(tokens[index - 1].text) in KNOWN_PLACES
    if is_place and index > 1 and tokens[index - 2].text.casefold() in _WITHIN:
        return True
    following = next((token.tag for token in tokens[index + 1 : index + 4] if token.tag != "RB"), "")
    is_verb_next = following in ("VBD", "VBZ", "VBP", "MD")
    if tokens[index].dep != "npadvmod" and not is_verb_next:
        return False
    alone = index == 1 or tokens[index - 2].pos != "PROPN"
    return not (alone and is_place)
