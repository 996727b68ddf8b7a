"""Tolls: figures of the dead, the injured, the affected, which grow or are revised while a story is told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, pairwise

from ....model.stories import Disagreement, Severity
from ..contexts import compare_terms
from ..days import tell_order
from ..intervals import agree_quantities
from ..lexicon import FAMILY_OF, HANDLED, PERSON_NOUNS, TOLLS
from ..sides import join_words, lower_start
from .collecting import Figure, is_counted
from .echoes import add_echoes, index_values
from .naming import name_figures
from .reports import report_figures
from .sameness import count_same_thing, measure_spread, part_figures
from .venues import Places, find_twins, name_places, part_scopes

# A toll may grow this many times from one report to another; beyond, it counts something else.
LARGEST_RATIO = 15.0
_HARMED = ("death", "injury")
# From "hundreds" to "tens of thousands" is two steps of ten.
LARGEST_RATIO_VAGUE = 120.0
# A further figure of an article is one of the main event's when it is said of things this alike.
ALIKE_LEAD = 0.3
_FURTHER_RATIO = 3.0
_MOST_NEAR = 60
# A later figure below this share of an earlier one is a fall, and no rounding.
LEAST_FALL = 0.97
# A ceiling ("up to 44 million") may come down.
_CEILINGS = ("at-most", "less-than", "nearly")


def compare_tolls(figures: Sequence[Figure], kinds: Mapping[str, str]) -> list[tuple[Disagreement, list[Figure]]]:
    """Updates of tolls with the figures they rest on; `kinds` are the kinds of the facts by id."""
    by_value = index_values([figure for figure in figures if _is_toll(figure, kinds)])
    slots = [add_echoes(slot, by_value) for slot in gather_tolls(figures, kinds)]
    return [(entry, slot) for slot in slots if (entry := _judge_toll(slot)) is not None]


def gather_tolls(figures: Sequence[Figure], kinds: Mapping[str, str]) -> list[list[Figure]]:
    """The figures of each toll of the story's main event, one list for each family of events, nation and place."""
    tolls = [figure for figure in figures if _is_toll(figure, kinds)]
    twins = find_twins((figure.file, figure.venues) for figure in tolls if figure.family in _HARMED)
    scopes = part_scopes([figure.venues for figure in tolls], twins)
    tolls = [replace(figure, venues=scope) for figure, scope in zip(tolls, scopes, strict=True)]
    found = []
    for family in sorted(TOLLS):
        of_family = [figure for figure in tolls if figure.family == family]
        leads, shown = _choose_leads(of_family), _find_parts(of_family)

        def is_same(one: Figure, two: Figure, shown: frozenset[str] = shown) -> bool:
            return _is_one_toll(one, two) and one.nations & shown == two.nations & shown

        found += _choose_main(part_figures(_add_further(leads, of_family), is_same, by_nearest=True), leads)
    return found


def _find_parts(figures: Sequence[Figure]) -> frozenset[str]:
    """The nations whose people some article counts beside a larger number of people: a part of them, not all."""
    by_place: defaultdict[tuple[str, Places], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_place[figure.file, figure.venues].append(figure)
    return frozenset(
        nation
        for told in by_place.values()
        for part in told
        if not part.stage
        for nation in part.nations
        if any(not whole.nations and whole.point > part.point for whole in told)
    )


def _is_toll(figure: Figure, kinds: Mapping[str, str]) -> bool:
    return (
        not figure.dimension
        and not figure.is_past
        and figure.stage != "part"
        and not figure.claim.is_negated
        and kinds[figure.fact] != "background"
        and (not figure.noun or figure.noun in PERSON_NOUNS or "person~" in figure.concepts or _is_handled(figure))
    )


def _is_handled(figure: Figure) -> bool:
    """Whether those counted were arrested, rescued and the like: they are persons, whatever they are called."""
    return figure.family in HANDLED and figure.quantity.predicate.casefold() in FAMILY_OF


def _is_one_toll(one: Figure, two: Figure) -> bool:
    are_vague = one.family in _HARMED and not is_counted(one) and not is_counted(two)
    largest = LARGEST_RATIO_VAGUE if are_vague else LARGEST_RATIO
    return one.venues == two.venues and count_same_thing(one, two) and measure_spread(one, two) <= largest


def _choose_leads(figures: Sequence[Figure]) -> list[Figure]:
    """Of each article the headline's, the captions' and the body's first figure in each place: its main event's."""
    firsts: dict[tuple[str, str, tuple[str, ...]], Figure] = {}
    for figure in figures:
        if figure.stage != "more":
            firsts.setdefault((figure.file, figure.claim.place, tuple(sorted(figure.venues))), figure)
    return [firsts[key] for key in sorted(firsts)]


def _add_further(leads: Sequence[Figure], figures: Sequence[Figure]) -> list[Figure]:
    """The leads, and the figures that stand in the same fact as one of them or are said of much the same."""
    facts = {lead.fact for lead in leads}
    chosen = {lead.place: lead for lead in leads}
    for figure in figures:
        near = [lead for lead in leads if measure_spread(lead, figure) <= _FURTHER_RATIO][:_MOST_NEAR]
        if figure.fact in facts or any(
            compare_terms(figure.terms or {}, lead.terms or {}) >= ALIKE_LEAD
            for lead in near
            if lead.stage == figure.stage
        ):
            chosen.setdefault(figure.place, figure)
    return [chosen[place] for place in sorted(chosen)]


def _choose_main(slots: Sequence[list[Figure]], leads: Sequence[Figure]) -> list[list[Figure]]:
    """Of the slots of each nation and place the one with the most leads: the others count other events."""
    places = {lead.place for lead in leads}
    best: dict[tuple[tuple[str, ...], tuple[str, ...]], list[Figure]] = {}
    for slot in slots:
        nations = tuple(sorted(set().union(*(figure.nations for figure in slot))))
        key = nations, tuple(sorted(slot[0].venues))
        if _count_leads(slot, places) > _count_leads(best.get(key, []), places):
            best[key] = slot
    return [best[key] for key in sorted(best)]


def _count_leads(slot: Sequence[Figure], places: Collection[tuple[str, int]]) -> int:
    return len({figure.file for figure in slot if figure.place in places})


def _judge_toll(slot: Sequence[Figure]) -> Disagreement | None:
    """An update when the figures differ; None when all print the same number.

    One article may revise itself, when all its figures count the people of one nation.
    """
    if len({figure.point for figure in slot}) < 2 or _only_round(slot):
        return None
    nations = {figure.nations for figure in slot}
    if len({figure.file for figure in slot}) < 2 and (len(nations) > 1 or not slot[0].nations):
        return None
    severity: Severity = "high" if slot[0].family in ("death", "injury") else "medium"
    ordered, is_by_day = _order_reports(slot)
    told = [figure for figure in ordered if is_counted(figure)]
    if len({figure.point for figure in told}) < 2:
        told = ordered
    else:
        ordered = told
    last = "then" if is_by_day else "or"
    where = f" in {name_places(slot[0].venues)}" if slot[0].venues else ""
    words = join_words(list(_say_once(told).values()), last)
    return report_figures(
        ordered,
        relation="updates",
        severity=severity,
        statement=f"Reports give {name_figures(slot)}{where} differently as time goes on: {words}."
        if is_by_day
        else f"Reports give {name_figures(slot)}{where} differently: {words}.",
        explanation="Such a figure changes while a story develops. "
        + (
            "The sides stand in the order of publication, those of one day from the lowest to the highest."
            if is_by_day
            else "The dates of these reports do not tell which figure came first; they stand from the lowest up."
        ),
    )


def _only_round(slot: Sequence[Figure]) -> bool:
    """Whether every two figures that differ are one number, which a source gives as "about" so many."""
    differing = [(one, two) for one, two in combinations(slot, 2) if one.point != two.point]
    return all(
        "about" in (one.quantity.bound, two.quantity.bound) and agree_quantities(one.quantity, two.quantity)
        for one, two in differing
    )


def _order_reports(slot: Sequence[Figure]) -> tuple[list[Figure], bool]:
    """The figures as they were published, and True; from the lowest up, and False, where days do not tell the order.

    A toll does not fall by itself: a report of a later day with a lower figure was written, or taken over, earlier.
    """
    by_day = sorted(slot, key=lambda figure: (figure.day, is_counted(figure), figure.point, figure.place))
    counted = [figure for figure in by_day if is_counted(figure)]
    falls = any(
        one.day < two.day and two.point < one.point * LEAST_FALL and one.quantity.bound not in _CEILINGS
        for one, two in pairwise(counted)
    )
    if not falls and tell_order(figure.day for figure in slot):
        return by_day, True
    return sorted(slot, key=lambda figure: (is_counted(figure), figure.point, figure.place)), False


def _say_once(ordered: Sequence[Figure]) -> dict[float, str]:
    """Each number once, in the words that most sources have; with its bound where one source gives one."""
    by_point: defaultdict[float, list[Figure]] = defaultdict(list)
    for figure in ordered:
        by_point[figure.point].append(figure)
    words = {}
    for point, figures in by_point.items():
        bound = [figure for figure in figures if figure.quantity.bound != "exact"] or figures
        counts = Counter(lower_start(figure.says) for figure in bound)
        words[point] = max(counts, key=lambda says: counts[says])
    return words
