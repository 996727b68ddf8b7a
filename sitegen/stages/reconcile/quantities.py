"""Figures of one thing that differ: contradictions, updates, and figures that only differ in precision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from ...model.stories import Disagreement, Relation, Severity, Side
from .facts import Stated
from .figures import Figure, agree_figures, count_same_thing, measure_interval
from .lexicon import TOLLS
from .sides import join_words, make_side

# Two figures further apart than this are figures of different things; a toll may grow faster.
LARGEST_RATIO = 2.0
LARGEST_TOLL_RATIO = 10.0

_NAMES = {
    "death": "the number of dead",
    "injury": "the number of injured",
    "hospital": "the number of people taken to hospital",
    "missing": "the number of missing",
    "trap": "the number of people trapped",
    "rescue": "the number of people rescued",
    "displace": "the number of displaced",
    "arrest": "the number of arrests",
    "expose": "the number of people affected",
}


def compare_figures(figures: Sequence[Figure], stated: Sequence[Stated]) -> tuple[Disagreement, ...]:
    """Disagreements between figures: tolls of the main event over all facts, all others inside one fact."""
    kinds = {one.fact.id: one.fact.kind for one in stated}
    found: list[Disagreement] = []
    told: set[tuple[str, int]] = set()
    for family in sorted(TOLLS):
        for slot in _part_by_thing(_choose_leads(figures, family, kinds)):
            entry = _judge_toll(slot)
            if entry is not None:
                found.append(entry)
                told.update((figure.claim.file, figure.quantity.start) for figure in slot)
    by_fact: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_fact[figure.fact].append(figure)
    for fact in sorted(by_fact):
        for slot in _part_by_thing(by_fact[fact]):
            if not any((figure.claim.file, figure.quantity.start) in told for figure in slot):
                entry = _judge_slot(slot)
                if entry is not None:
                    found.append(entry)
    return tuple(found)


def _choose_leads(figures: Sequence[Figure], family: str, kinds: Mapping[str, str]) -> list[Figure]:
    """Of each article the headline's and the body's first figure of a toll, and all figures of the facts they state."""
    firsts: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        if figure.family == family and kinds[figure.fact] != "background" and not figure.claim.is_negated:
            firsts.setdefault((figure.claim.file, figure.claim.place), figure)
    facts = [figure.fact for figure in firsts.values()]
    often = {fact for fact in facts if facts.count(fact) > 1}
    leads = {(figure.claim.file, figure.quantity.start): figure for figure in firsts.values()}
    for figure in figures:
        if figure.family == family and figure.fact in often:
            leads.setdefault((figure.claim.file, figure.quantity.start), figure)
    return [leads[place] for place in sorted(leads)]


def _part_by_thing(figures: Iterable[Figure]) -> list[list[Figure]]:
    """The figures parted by what they count, greedily: a figure joins the first part all of which it fits."""
    parts: list[list[Figure]] = []
    for figure in figures:
        home = next((part for part in parts if all(count_same_thing(figure, other) for other in part)), None)
        if home is None:
            parts.append([figure])
        else:
            home.append(figure)
    return [part for part in parts if len(part) > 1]


def _judge_toll(slot: Sequence[Figure]) -> Disagreement | None:
    """An update when the figures of a toll differ; compatible when they only differ in precision."""
    slot = _near(slot, LARGEST_TOLL_RATIO)
    points = {figure.point for figure in slot}
    if len(points) < 2:
        return None
    sides = _make_sides(sorted(slot, key=lambda figure: (figure.day, figure.point)))
    files = {figure.claim.file for figure in slot}
    name = _NAMES.get(slot[0].family, _name_figures(slot))
    relation: Relation = "updates" if len(files) > 1 else "compatible"
    words = join_words([side.says for side in sides], "then")
    return Disagreement(
        id="",
        type="quantity",
        relation=relation,
        severity="high" if slot[0].family in ("death", "injury") else "medium",
        statement=f"Reports of {name} change: {words}.",
        explanation="Such a figure changes while a story develops; the sides are in the order of publication.",
        facts=_facts_of(slot),
        sides=sides,
    )


def _judge_slot(slot: Sequence[Figure]) -> Disagreement | None:
    slot = _drop_double(_near(slot, LARGEST_RATIO))
    if len({figure.point for figure in slot}) < 2 and len({figure.quantity.bound for figure in slot}) < 2:
        return None
    if len(slot) < 2 or len({measure_interval(figure.quantity) for figure in slot}) < 2:
        return None
    is_open = any(not agree_figures(one, two) for one, two in combinations(slot, 2))
    one_file = len({figure.claim.file for figure in slot}) == 1
    if one_file and not is_open:
        return None
    sides = _make_sides(sorted(slot, key=lambda figure: (figure.point, figure.says)))
    words = join_words([side.says for side in sides], "or")
    name = _NAMES.get(slot[0].family, _name_figures(slot))
    severity: Severity = "low" if not is_open else "high" if slot[0].family in ("death", "injury") else "medium"
    return Disagreement(
        id="",
        type="self" if one_file else "quantity",
        relation="contradicts" if is_open else "compatible",
        severity=severity,
        statement=f"Sources differ on {name}: {words}."
        if is_open
        else f"Sources give {name} with different precision: {words}.",
        explanation=_explain(slot, is_open),
        facts=_facts_of(slot),
        sides=sides,
    )


def _explain(slot: Sequence[Figure], is_open: bool) -> str:
    if not is_open:
        return "All these figures can be true at once."
    one, two = next((a, b) for a, b in combinations(slot, 2) if not agree_figures(a, b))
    return f"“{one.says}” and “{two.says}” have no value in common."


def _near(slot: Sequence[Figure], ratio: float) -> list[Figure]:
    """The figures without those too far from the middle one to be figures of the same thing."""
    points = sorted(abs(figure.point) for figure in slot)
    middle = points[len(points) // 2]
    return [figure for figure in slot if max(abs(figure.point), middle) <= ratio * min(abs(figure.point), middle)]


def _drop_double(slot: Sequence[Figure]) -> list[Figure]:
    """The figures without those of a claim that says another figure of the same slot, which the others share."""
    kept = []
    for figure in slot:
        siblings = [other for other in slot if other.claim.number == figure.claim.number and other is not figure]
        others = [other for other in slot if other.claim.file != figure.claim.file]
        is_shared = any(agree_figures(figure, other) for other in others)
        if is_shared or not siblings:
            kept.append(figure)
    return kept


def _make_sides(slot: Sequence[Figure]) -> tuple[Side, ...]:
    """One side for each value and bound, in the order in which the figures come."""
    by_value: dict[tuple[float, str], list[Figure]] = {}
    for figure in slot:
        by_value.setdefault((figure.point, figure.quantity.bound), []).append(figure)
    return tuple(
        make_side(figures[0].says, figures[0].says, [figure.quote for figure in figures])
        for figures in by_value.values()
    )


def _name_figures(slot: Sequence[Figure]) -> str:
    """What is counted or measured, in words."""
    phrases = sorted({figure.quantity.of_phrase or figure.noun for figure in slot if figure.noun}, key=len)
    if not phrases:
        return "a figure"
    return f"the figure for {phrases[0]}"


def _facts_of(slot: Iterable[Figure]) -> tuple[str, ...]:
    return tuple(sorted({figure.fact for figure in slot}, key=lambda name: int(name[1:])))
