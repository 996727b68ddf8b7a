"""Figures that a source itself sets against an earlier one, and figures that arithmetic makes the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..lexicon import EARLIER, PERSON_NOUNS, SIDES
from .collecting import Figure
from .naming import join_figures, name_figures
from .reports import report_figures
from .sameness import AGE, NO_BEARERS, count_same_thing, measure_spread

LARGEST_REVISION = 15.0
# An age that was corrected is not one this many times larger.
LARGEST_AGE_RATIO = 2.0
# Beside "each side", a figure twice as large is the same when it is said of things this alike.
ALIKE_SIDES = 0.2
_TWO_SIDES = 2


def find_revisions(figures: Sequence[Figure]) -> list[tuple[Disagreement, list[Figure]]]:
    """Updates: a sentence that gives a new figure and calls another one of its sort the earlier one."""
    found: list[tuple[Disagreement, list[Figure]]] = []
    told: set[tuple[float, float, str]] = set()
    for old, new in _pair_revised(figures):
        key = (old.point, new.point, old.per)
        if key in told:
            continue
        told.add(key)
        slot = [
            *(figure for figure in figures if _is_value(figure, old, stage="old")),
            *(figure for figure in figures if _is_value(figure, new, stage="")),
        ]
        found.append(
            (_report(slot, old, [new], f"{old.file} gives both, and calls “{old.says}” the earlier one."), slot)
        )
    return found


def find_corrections(figures: Sequence[Figure]) -> list[tuple[Disagreement, list[Figure]]]:
    """Updates: an age that a source says was given at first, and the one other age that is told of the same person."""
    ages = [figure for figure in figures if figure.quantity.unit == AGE and not figure.is_past]
    by_point: defaultdict[float, list[Figure]] = defaultdict(list)
    for figure in ages:
        if figure.stage == "old" and figure.noun not in NO_BEARERS:
            by_point[figure.point].append(figure)
    found = []
    for point in sorted(by_point):
        told = [figure for figure in ages if figure.stage == "old" and figure.point == point and _calls_earlier(figure)]
        later = [
            figure
            for figure in ages
            if not figure.stage and any(_is_age_of_one(figure, old) for old in by_point[point])
        ]
        if told and len({figure.point for figure in later}) == 1 and later[0].point != point:
            slot = [*told, *(figure for figure in by_point[point] if figure not in told), *later]
            explanation = f"{told[0].file} says that “{told[0].says}” was given at first."
            found.append((_report(slot, told[0], later, explanation), slot))
    return found


def _report(slot: Sequence[Figure], old: Figure, later: Sequence[Figure], explanation: str) -> Disagreement:
    return report_figures(
        slot,
        relation="updates",
        severity="medium",
        statement=f"Sources give an earlier and a later figure for {name_figures(later)}: "
        f"{join_figures([old, later[0]], 'then')}.",
        explanation=explanation,
    )


def _calls_earlier(figure: Figure) -> bool:
    """Whether the claim itself says that its figure was given at first."""
    return bool(EARLIER & {word.strip(",.;:").casefold() for word in figure.claim.exact.split()})


def _is_age_of_one(one: Figure, old: Figure) -> bool:
    return measure_spread(one, old) <= LARGEST_AGE_RATIO and count_same_thing(one, replace(old, stage=""))


def find_halves(figures: Sequence[Figure]) -> list[tuple[Disagreement, list[Figure]]]:
    """Equivalents: a figure of each of two sides, and one twice as large of both together."""
    found = []
    sided = [figure for figure in figures if figure.per in SIDES and not figure.dimension]
    for half in sided:
        for whole in figures:
            if whole.per or whole.dimension or whole.file == half.file or whole.point != _TWO_SIDES * half.point:
                continue
            if compare_terms(half.terms or {}, whole.terms or {}) >= ALIKE_SIDES:
                slot = [half, whole]
                entry = report_figures(
                    slot,
                    relation="equivalent",
                    severity="low",
                    statement=f"Sources count {name_figures([whole])} for each side or in all: "
                    f"{join_figures(slot, 'or')}.",
                    explanation=f"{_TWO_SIDES} × {half.point:,.0f} = {whole.point:,.0f}",
                )
                found.append((entry, slot))
    return found


def _pair_revised(figures: Sequence[Figure]) -> Iterator[tuple[Figure, Figure]]:
    by_sentence: defaultdict[tuple[str, int], list[Figure]] = defaultdict(list)
    for figure in figures:
        by_sentence[figure.file, figure.claim.sentence].append(figure)
    pairs = (pair for place in sorted(by_sentence) for pair in combinations(by_sentence[place], 2))
    for one, two in pairs:
        if {one.stage, two.stage} != {"old", ""}:
            continue
        old, new = (one, two) if one.stage == "old" else (two, one)
        is_sort = (old.dimension, old.per) == (new.dimension, new.per) and (
            old.noun == new.noun or (old.dimension != "" and old.family == new.family) or _are_one_people(old, new)
        )
        if is_sort and old.point != new.point and measure_spread(old, new) <= LARGEST_REVISION:
            yield old, new


def _are_one_people(one: Figure, two: Figure) -> bool:
    """Whether both count the people of one nation, whatever they are called."""
    return {one.noun, two.noun} <= PERSON_NOUNS and one.nations == two.nations != frozenset()


def _is_value(figure: Figure, value: Figure, *, stage: str) -> bool:
    """Whether a figure says this value of this sort of thing, at that stage or without a word of it."""
    return (
        figure.point == value.point
        and (figure.dimension, figure.per) == (value.dimension, value.per)
        and figure.stage in (stage, value.stage)
        and (
            figure.noun == value.noun
            or (figure.dimension != "" and figure.family == value.family)
            or _are_one_people(figure, value)
        )
    )
