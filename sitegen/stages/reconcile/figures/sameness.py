"""Whether two figures measure the same thing: the same noun, unit and multiplier, of the same event."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ....values.concepts import classify_word
from ....values.predicates import classify_predicate, is_event_noun
from ..contexts import compare_terms
from ..lexicon import (
    ANY_PERSON,
    HABITS,
    HANDLED,
    LIGHT,
    MARKETS,
    PERSON_NOUNS,
    SELECTING,
    SORTS,
    SUB_EVENTS,
    TOLLS,
    find_family,
    read_words,
)
from .bonds import SMALL_COUNT, are_bound
from .collecting import Figure, is_counted

# Figures of two facts must be said of things this alike; less will do when the sentences name the same things.
ALIKE = 0.45
ALIKE_NAMED = 0.2
ALIKE_IN_FAMILY = 0.15
# Figures of one fact: aligned once already.
ALIKE_IN_FACT = 0.1
# Small counts of one noun stand in one fact by chance: two runs scored, three runs given up.
ALIKE_SMALL = 0.15
FEWEST_NAMES = 2
# Sorts of people, and one that has several names for it, none of which is a part of another.
_PERSONS = frozenset(
    classify_word(word)
    for word in read_words("passenger fan protester refugee prisoner soldier militant worker student patient voter")
)
_STAFF = frozenset({classify_word("worker")})
_HABIT_REACH = 4
AGE = "year of age"
_CURRENCY = 3
# Estimates of the dead of a catastrophe, which may lie this many times apart.
FEWEST_ESTIMATED = 1000
LARGEST_ESTIMATE_RATIO = 4.0
_AFTER = frozenset({"aftershock", "foreshock", "aftershocks", "foreshocks"})
_LASTING = frozenset({"last", "take", "continue", "endure", "go"})
# What stands in the noun's place when a pronoun bears the measure ("it weighed 40 tonnes"): the names tell of whom.
MEASURING = frozenset({"weigh", "measure"})
# What stands in the noun's place when a verb links the age to its bearer: "he was 3 years old".
NO_BEARERS = frozenset({"", "be", "become", "turn", "age"})


def count_same_thing(one: Figure, two: Figure) -> bool:
    """Whether the two count or measure the same sort of thing, in one dimension, with the same multiplier."""
    if (one.dimension, one.per, one.stage) != (two.dimension, two.per, two.stage):
        return False
    if _is_habit(one) != _is_habit(two) or _is_inside(one, two):
        return False
    if _differ(one.nations, two.nations) or (one.owner and two.owner and one.owner != two.owner):
        return False
    if one.dimension:
        return _measure_same(one, two)
    if _find_selection(one) != _find_selection(two):
        return False
    pair = {one.noun, two.noun}
    if one.concepts & two.concepts:
        is_staff = one.family == two.family == "employ" or one.concepts & two.concepts & _STAFF
        return one.noun == two.noun or bool(is_staff) or not pair & SORTS
    if are_bound(one, two) and pair & ANY_PERSON and all(map(_counts_people, (one, two))):
        return True
    if "" in pair:
        return one.family == two.family and one.family in TOLLS and pair - {""} <= PERSON_NOUNS - SORTS
    if one.family == two.family in HANDLED and pair & ANY_PERSON:
        return not pair & SORTS
    is_any = bool(pair & ANY_PERSON) or one.nations == two.nations != frozenset()
    return pair <= PERSON_NOUNS and is_any and not pair & SORTS


def is_one_event(one: Figure, two: Figure) -> bool:
    """Whether what the two are said of is alike enough to be one thing, and no date tells them apart."""
    if one.claim.is_negated != two.claim.is_negated or are_dated_apart(one, two):
        return False
    if one.dimension == "magnitude" and (one.is_past != two.is_past or _is_lesser(one) != _is_lesser(two)):
        return False
    if one.quantity.unit == two.quantity.unit == AGE and one.noun == two.noun and one.noun in one.scene.names:
        return one.is_past == two.is_past
    alike = compare_terms(one.terms or {}, two.terms or {})
    if one.fact == two.fact:
        is_small = not one.dimension and max(one.point, two.point) < SMALL_COUNT
        is_one_sum = one.point == two.point and len(one.dimension) == _CURRENCY
        return is_one_sum or alike >= (ALIKE_SMALL if is_small else ALIKE_IN_FACT)
    if alike >= ALIKE or are_bound(one, two):
        return True
    named = len(one.scene.names & two.scene.names)
    if is_price(one) and is_price(two):
        return one.owner == two.owner != ""
    if _is_length_of(one, two) or (is_estimate(one) and is_estimate(two)):
        return True
    if one.stage == two.stage == "old":
        return named > 0 and alike >= ALIKE_IN_FAMILY
    if named and not is_price(one) and one.dimension not in ("day", "%", "") and _share_bearer(one, two):
        return True
    in_family = one.family == two.family != ""
    if one.dimension == "%" and classify_predicate(one.quantity.predicate) != classify_predicate(
        two.quantity.predicate
    ):
        return False
    return named >= FEWEST_NAMES and alike >= (ALIKE_IN_FAMILY if in_family else ALIKE_NAMED)


def _is_lesser(figure: Figure) -> bool:
    """Whether a magnitude is that of a quake before or after the one that is told of."""
    return bool(_AFTER & {word.strip(",.;:") for word in figure.claim.exact.casefold().split()})


def is_price(figure: Figure) -> bool:
    """Whether the figure is what a price, or an amount of money, rose or fell to or by."""
    return figure.family in MARKETS and (figure.dimension == "%" or len(figure.dimension) == _CURRENCY)


def is_estimate(figure: Figure) -> bool:
    """Whether somebody is quoted with a number of dead so large that it can only be that of the whole event."""
    is_large = figure.family == "death" and not figure.dimension and figure.point >= FEWEST_ESTIMATED
    is_whole = not (figure.is_past or figure.stage or figure.owner or figure.per)
    return is_large and is_whole and figure.claim.attribution is not None and is_counted(figure)


def _is_length_of(one: Figure, two: Figure) -> bool:
    """Whether both say in hours or minutes how long events of one sort lasted: a story has one such meeting."""
    is_short = one.dimension == two.dimension == "day" and max(one.point, two.point) < 1
    verbs = {figure.quantity.predicate.casefold() or figure.claim.predicate.casefold() for figure in (one, two)}
    return is_short and one.family == two.family != "" and verbs <= _LASTING


def are_dated_apart(one: Figure, two: Figure) -> bool:
    """Whether the sentences of both are dated, and share no day.

    Of articles without a date of publication, one that names a month or a year speaks of another time than the news.
    """
    if not one.scene.days or not two.scene.days:
        return not one.day and not two.day and one.scene.is_elsewhen != two.scene.is_elsewhen
    return not any(mine.meets(other) for mine in one.scene.days for other in two.scene.days)


def part_figures(
    figures: Iterable[Figure],
    is_same: Callable[[Figure, Figure], bool],
    is_linked: Callable[[Figure, Figure], bool] = lambda one, two: True,
    *,
    by_nearest: bool = False,
) -> list[list[Figure]]:
    """The figures parted greedily in their order; parts of one are left out.

    A figure joins the first part that it is the same as all of, and linked to one of; or, `by_nearest`, the one that
    holds the nearest number.
    """
    parts: list[list[Figure]] = []
    for figure in figures:
        homes = [
            part
            for part in parts
            if all(is_same(figure, other) for other in part) and any(is_linked(figure, other) for other in part)
        ]
        if not homes:
            parts.append([figure])
        elif len(homes) > 1 and not by_nearest and all(is_same(a, b) for a in homes[0] for b in homes[1]):
            parts.remove(homes[1])
            homes[0] += [*homes[1], figure]
        elif by_nearest:
            min(homes, key=lambda part: min(measure_spread(figure, other) for other in part)).append(figure)
        else:
            homes[0].append(figure)
    return [part for part in parts if len(part) > 1]


def measure_spread(one: Figure, two: Figure) -> float:
    """How many times the larger number is the smaller one; infinite beside 0."""
    larger, smaller = sorted((abs(one.point), abs(two.point)), reverse=True)
    return larger / smaller if smaller else (1.0 if not larger else float("inf"))


def _measure_same(one: Figure, two: Figure) -> bool:
    """Whether two amounts, shares or measures belong to the same noun, or to nouns of one family of events.

    An age is that of a person or thing: without a noun it is nobody's, and beside other names it is another's.
    """
    if AGE in (one.quantity.unit, two.quantity.unit) and (
        {one.noun, two.noun} & NO_BEARERS or _differ(one.scene.names, two.scene.names)
    ):
        return False
    if one.noun == two.noun or _share_bearer(one, two):
        return True
    if MEASURING & {one.noun, two.noun} and one.dimension == "kg":
        return len(one.scene.names & two.scene.names) >= FEWEST_NAMES
    if one.fact == two.fact and one.point == two.point and len(one.dimension) == _CURRENCY:
        return True
    is_sum = len(one.dimension) == _CURRENCY and bool(one.scene.names & two.scene.names)
    if is_sum and (one.family == two.family != "" or _list_acts(one) & _list_acts(two)):
        return True
    if {one.noun, two.noun} & SUB_EVENTS:
        return False
    if one.concepts & two.concepts:
        return True
    family = find_family(one.noun)
    return family != "" and family == find_family(two.noun)


def _list_acts(figure: Figure) -> frozenset[str]:
    """What is done with a sum, by its verb or by the noun that names the act: "lost", "made a loss of"."""
    verb = figure.quantity.predicate.casefold()
    words = {word for word in (figure.noun, verb) if is_event_noun(word)}
    return frozenset(classify_predicate(word) for word in words)


def _share_bearer(one: Figure, two: Figure) -> bool:
    """Whether both measure one act of somebody, whom one source names and the other describes: "the boy fell"."""
    verb = one.quantity.predicate
    are_persons = all(figure.noun in PERSON_NOUNS or figure.noun in figure.scene.names for figure in (one, two))
    return verb == two.quantity.predicate and verb.casefold() not in LIGHT | {""} and are_persons


def _counts_people(figure: Figure) -> bool:
    """Whether it counts people, of whatever sort: "a crowd of 800" and "800 spectators"."""
    return figure.noun in PERSON_NOUNS or bool(figure.concepts & _PERSONS)


def _is_inside(one: Figure, two: Figure) -> bool:
    """Whether the one stands in the words of the other: "150 seats" in "61 of the 150 seats"."""
    return one.file == two.file and one.place != two.place and one.quantity.span.overlap(two.quantity.span) > 0


def _find_selection(figure: Figure) -> frozenset[str]:
    """The modifiers of the noun counted that pick some out of all."""
    return SELECTING & frozenset(figure.quantity.of_phrase.casefold().split()[:-1])


def _is_habit(figure: Figure) -> bool:
    """Whether the words right before a figure make it what is usual: "nearly always over 100mph"."""
    before = figure.claim.exact[: max(0, figure.quantity.start - figure.claim.span.start)]
    return bool(HABITS & set(before.casefold().split()[-_HABIT_REACH:]))


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one) and bool(two) and not one & two
