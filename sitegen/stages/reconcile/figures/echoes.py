"""Echoes: the same value of the same thing elsewhere, so that a side names every source that gives it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..contexts import compare_terms
from ..lexicon import TOLLS
from .collecting import Figure
from .sameness import are_dated_apart, count_same_thing

# So small a number stands beside itself by chance: then the claims must be somewhat alike, too.
CHANCE_BELOW = 20
ALIKE_ECHO = 0.15

ByValue = Mapping[tuple[float, str, str], Sequence[Figure]]


def index_values(figures: Sequence[Figure]) -> ByValue:
    """The figures by number, dimension and bound."""
    by_value: defaultdict[tuple[float, str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_value[figure.point, figure.dimension, figure.quantity.bound].append(figure)
    return by_value


def add_echoes(slot: Sequence[Figure], by_value: ByValue) -> list[Figure]:
    """The slot, each figure followed by those of other facts that say the same of the same thing."""
    places = {figure.place for figure in slot}
    found = []
    for figure in slot:
        found.append(figure)
        for other in by_value.get((figure.point, figure.dimension, figure.quantity.bound), ()):
            if other.place not in places and _is_echo(other, figure):
                places.add(other.place)
                found.append(other)
    return found


def _is_echo(other: Figure, figure: Figure) -> bool:
    is_family = other.family == figure.family or not {other.family, figure.family} & TOLLS
    is_sort = is_family and other.stage == figure.stage and count_same_thing(other, figure)
    is_time = other.is_past == figure.is_past and not are_dated_apart(other, figure)
    is_alike = figure.point >= CHANCE_BELOW or compare_terms(other.terms or {}, figure.terms or {}) >= ALIKE_ECHO
    return is_sort and is_time and is_alike and other.claim.is_negated == figure.claim.is_negated
