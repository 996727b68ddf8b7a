"""Figures of one thing that differ: contradictions, updates, and figures that only differ in precision."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from ...model.stories import Disagreement, Relation, Severity
from .figures import Figure
from .intervals import agree_quantities, measure_interval
from .lexicon import MARKETS, TOLLS
from .naming import name_figures
from .sameness import count_same_thing, is_one_event
from .sides import join_words, make_side

# Two figures further apart than this are figures of different things; a toll may grow faster, and figures of two
# facts must be closer.
LARGEST_RATIO = 2.0
LARGEST_TOLL_RATIO = 10.0
LARGEST_RATIO_APART = 1.5
# Among more figures of one sort than this, only those of one fact are compared.
MOST_FIGURES = 400


def compare_figures(figures: Sequence[Figure], kinds: Mapping[str, str]) -> tuple[Disagreement, ...]:
    """Disagreements between figures: tolls of the main event, figures of one fact, and figures said of the same.

    `kinds` are the kinds of the facts by id.
    """
    found: list[Disagreement] = []
    told: set[tuple[str, int]] = set()
    slots = [
        *(slot for family in sorted(TOLLS) for slot in _part_by_thing(_choose_leads(figures, family, kinds))),
    ]
    for slot in slots:
        entry = _judge_toll(slot)
        if entry is not None:
            found.append(entry)
            told.update(figure.place for figure in slot)
    for slot in (*_slots_of_facts(figures), *_slots_across(figures)):
        if not any(figure.place in told for figure in slot):
            entry = _judge_slot(slot)
            if entry is not None:
                found.append(entry)
                told.update(figure.place for figure in slot)
    return tuple(found)


def _slots_of_facts(figures: Sequence[Figure]) -> list[list[Figure]]:
    by_fact: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_fact[figure.fact].append(figure)
    return [slot for fact in sorted(by_fact) for slot in _part_by_thing(by_fact[fact], is_one_event)]


def _slots_across(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Figures of several facts that count the same in the same sort of event, said of the same thing."""
    by_sort: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.noun:
            by_sort[figure.dimension, figure.per].append(figure)
    slots = []
    for sort in sorted(by_sort):
        if len(by_sort[sort]) > MOST_FIGURES:
            continue
        parts: list[list[Figure]] = []
        for figure in by_sort[sort]:
            home = next((part for part in parts if all(_is_said_of_same(figure, other) for other in part)), None)
            if home is None:
                parts.append([figure])
            else:
                home.append(figure)
        slots += [part for part in parts if len(part) > 1]
    return slots


def _is_said_of_same(one: Figure, two: Figure) -> bool:
    larger, smaller = sorted((abs(one.point), abs(two.point)), reverse=True)
    return larger <= LARGEST_RATIO_APART * smaller and count_same_thing(one, two) and is_one_event(one, two)


def _choose_leads(figures: Sequence[Figure], family: str, kinds: Mapping[str, str]) -> list[Figure]:
    """Of each article the headline's and the body's first figure of a toll, and all figures of the facts they state."""
    of_family = [
        figure
        for figure in figures
        if figure.family == family
        and not figure.dimension
        and not figure.is_past
        and kinds[figure.fact] != "background"
        and not figure.claim.is_negated
    ]
    firsts: dict[tuple[str, str], Figure] = {}
    for figure in of_family:
        firsts.setdefault((figure.file, figure.claim.place), figure)
    facts = [figure.fact for figure in firsts.values()]
    often = {fact for fact in facts if facts.count(fact) > 1}
    leads = {figure.place: figure for figure in firsts.values()}
    for figure in of_family:
        if figure.fact in often:
            leads.setdefault(figure.place, figure)
    return [leads[place] for place in sorted(leads)]


def _part_by_thing(
    figures: Iterable[Figure], also: Callable[[Figure, Figure], bool] = lambda one, two: True
) -> list[list[Figure]]:
    """The figures parted by what they count, greedily: a figure joins the first part all of which it fits."""
    parts: list[list[Figure]] = []
    for figure in figures:
        home = next(
            (part for part in parts if all(count_same_thing(figure, one) and also(figure, one) for one in part)), None
        )
        if home is None:
            parts.append([figure])
        else:
            home.append(figure)
    return [part for part in parts if len(part) > 1]


def _judge_toll(slot: Sequence[Figure]) -> Disagreement | None:
    """An update when the figures of a toll differ between articles; None when all print the same number."""
    slot = _near(slot, LARGEST_TOLL_RATIO)
    if len({figure.point for figure in slot}) < 2 or len({figure.file for figure in slot}) < 2:
        return None
    by_day = sorted(slot, key=lambda figure: (figure.day, figure.point))
    words = join_words([figure.says for figure in by_day], "then")
    return _report(
        by_day,
        relation="updates",
        severity="high" if slot[0].family in ("death", "injury") else "medium",
        statement=f"Reports give {name_figures(slot)} differently as time goes on: {words}.",
        explanation="Such a figure changes while a story develops. The sides stand in the order of publication.",
    )


def _judge_slot(slot: Sequence[Figure]) -> Disagreement | None:
    slot = _drop_double(_near(slot, LARGEST_RATIO))
    files = {figure.file for figure in slot}
    if len({measure_interval(figure.quantity) for figure in slot}) < 2:
        return None
    clash = next(((a, b) for a, b in combinations(slot, 2) if not agree_quantities(a.quantity, b.quantity)), None)
    if clash is None:
        return _judge_precision(slot) if len(files) > 1 else None
    by_size = sorted(slot, key=lambda figure: (figure.point, figure.says))
    name = name_figures(slot)
    words = join_words([figure.says for figure in by_size], "or")
    if all(figure.family in MARKETS for figure in slot) and len(files) > 1:
        return _report(
            sorted(slot, key=lambda figure: (figure.day, figure.point)),
            relation="updates",
            severity="low",
            statement=f"Reports give {name} at different moments: {words}.",
            explanation="Prices move while they are reported.",
        )
    severity: Severity = "high" if slot[0].family in ("death", "injury") else "medium"
    return _report(
        by_size,
        relation="contradicts",
        severity=severity,
        statement=f"Sources differ on {name}: {words}."
        if len(files) > 1
        else f"One source gives {name} in two ways: {words}.",
        explanation=f"“{clash[0].says}” and “{clash[1].says}” have no value in common.",
    )


def _judge_precision(slot: Sequence[Figure]) -> Disagreement | None:
    """Compatible: all figures can be true at once; equivalent when they stand in different units."""
    by_size = sorted(slot, key=lambda figure: (figure.point, figure.says))
    units = {figure.quantity.unit for figure in slot}
    if len(units) > 1:
        both = [
            {figure.quantity.unit for figure in slot if figure.file == file}
            for file in sorted({figure.file for figure in slot})
        ]
        if all(len(printed) > 1 for printed in both):
            return None
    words = join_words([figure.says for figure in by_size], "or")
    return _report(
        by_size,
        relation="equivalent" if len(units) > 1 else "compatible",
        severity="low",
        statement=f"Sources give {name_figures(slot)} in different {'units' if len(units) > 1 else 'words'}: {words}.",
        explanation="All these figures can be true at once.",
    )


def _report(
    slot: Sequence[Figure], *, relation: Relation, severity: Severity, statement: str, explanation: str
) -> Disagreement:
    by_value: dict[tuple[float, str], list[Figure]] = {}
    for figure in slot:
        by_value.setdefault((figure.point, figure.quantity.bound), []).append(figure)
    sides = tuple(
        make_side(figures[0].says, figures[0].says, [figure.quote for figure in figures])
        for figures in by_value.values()
    )
    is_one_file = len({figure.file for figure in slot}) == 1
    return Disagreement(
        id="",
        type="self" if is_one_file else "quantity",
        relation=relation,
        severity=severity,
        statement=statement,
        explanation=explanation,
        facts=tuple(sorted({figure.fact for figure in slot}, key=lambda name: int(name[1:]))),
        sides=sides,
    )


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
        others = [other for other in slot if other.file != figure.file]
        if not siblings or any(agree_quantities(figure.quantity, other.quantity) for other in others):
            kept.append(figure)
    return kept
