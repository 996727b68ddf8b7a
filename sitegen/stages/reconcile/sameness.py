"""Whether two figures measure the same thing: the same noun, unit and multiplier, of the same event."""

from __future__ import annotations

from .contexts import compare_terms
from .figures import Figure
from .lexicon import ANY_PERSON, PERSON_NOUNS, SORTS, TOLLS, find_family

# Figures of two facts must be said of things this alike; less will do when the sentences name the same things.
ALIKE = 0.45
ALIKE_NAMED = 0.2
# Figures of one fact: aligned once already.
ALIKE_IN_FACT = 0.1
FEWEST_NAMES = 2


def count_same_thing(one: Figure, two: Figure) -> bool:
    """Whether the two count or measure the same sort of thing, in one dimension, with the same multiplier."""
    if (one.dimension, one.per, one.stage) != (two.dimension, two.per, two.stage):
        return False
    if one.dimension:
        return _measure_same(one, two)
    if one.concepts & two.concepts:
        return one.noun == two.noun or not {one.noun, two.noun} & SORTS
    pair = {one.noun, two.noun}
    if "" in pair:
        return one.family == two.family and one.family in TOLLS and pair - {""} <= PERSON_NOUNS - SORTS
    return pair <= PERSON_NOUNS and bool(pair & ANY_PERSON) and not pair & SORTS


def is_one_event(one: Figure, two: Figure) -> bool:
    """Whether what the two are said of is alike enough to be one thing, and no date tells them apart."""
    if one.claim.is_negated != two.claim.is_negated or _are_dated_apart(one, two):
        return False
    alike = compare_terms(one.terms or {}, two.terms or {})
    if one.fact == two.fact:
        return alike >= ALIKE_IN_FACT
    named = len(one.scene.names & two.scene.names)
    return alike >= ALIKE or (one.family == two.family != "" and named >= FEWEST_NAMES and alike >= ALIKE_NAMED)


def _measure_same(one: Figure, two: Figure) -> bool:
    """Whether two amounts, shares or measures belong to the same noun, or to nouns of one family of events."""
    if one.noun == two.noun or one.concepts & two.concepts:
        return True
    family = find_family(one.noun)
    return family != "" and family == find_family(two.noun)


def _are_dated_apart(one: Figure, two: Figure) -> bool:
    """Whether the sentences of both are dated, and share no day."""
    if not one.scene.days or not two.scene.days:
        return False
    return not any(mine.meets(other) for mine in one.scene.days for other in two.scene.days)
