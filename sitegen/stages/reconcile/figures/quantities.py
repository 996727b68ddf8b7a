"""Figures of one thing that differ: contradictions, other moments of a price, other units, other precision."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations

from ....model.readings import Quantity
from ....model.stories import Disagreement, DisagreementType, Severity
from ..contexts import compare_terms
from ..intervals import agree_quantities, measure_interval
from ..lexicon import TOLLS
from ..sides import contrast_words, lower_start
from .bonds import are_bound
from .collecting import Figure
from .echoes import ByValue, add_echoes, index_values
from .naming import join_figures, join_points, name_figures
from .reports import report_figures
from .sameness import (
    LARGEST_ESTIMATE_RATIO,
    are_dated_apart,
    count_same_thing,
    is_estimate,
    is_one_event,
    is_price,
    measure_spread,
    part_figures,
)

# Two figures further apart than this are figures of different things; those of two facts must be closer, those of a
# price may move.
LARGEST_RATIO = 2.0
LARGEST_RATIO_APART = 1.5
# Told in nearly the same words, they may lie further apart.
LARGEST_RATIO_ALIKE = 3.0
ALIKE_WORDS = 0.6
# A crowd of this many is an estimate, and the police and those who called it differ widely.
FEWEST_IN_CROWD = 1000
LARGEST_RATIO_CROWD = 6.0
LARGEST_MOVE = 20.0
# Among more figures of one sort than this, only those of one fact are compared.
MOST_FIGURES = 400
# How far from its beginning an article says what the story counts, and how many must begin with the same number.
LEAD_SENTENCES = 8
FEWEST_LEADS = 3

# Sums this large, to the digit, are seldom two different ones.
LEAST_SUM = 1e8
_CURRENCY = 3
# Of so many years on, what lies within this share of full tens may be told as these.
_ROUND_YEARS = 20
_ROUNDING = 0.05

Judged = tuple[Disagreement, list[Figure]]


def compare_quantities(figures: Sequence[Figure]) -> list[Judged]:
    """Entries about figures of one fact, or of several that are said of the same thing; open ones first."""
    slots = [*_slots_across(figures), *_slots_of_facts(figures), *_slots_of_leads(figures), *_slots_of_sums(figures)]
    by_value = index_values(figures)
    judged = [_widen(entry, slot, by_value) for slot in slots if (entry := _judge_slot(slot)) is not None]
    return sorted(judged, key=lambda pair: pair[0].relation != "contradicts")


def _widen(entry: Disagreement, slot: Sequence[Figure], by_value: ByValue) -> Judged:
    """The entry with every source that gives one of its values; as it was where that made it another entry."""
    wider = add_echoes(slot, by_value)
    again = _judge_slot(wider)
    if again is None or (again.relation, again.type, len(again.sides)) != (
        entry.relation,
        entry.type,
        len(entry.sides),
    ):
        return entry, list(slot)
    return again, wider


def _slots_of_facts(figures: Sequence[Figure]) -> list[list[Figure]]:
    by_fact: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.noun:
            by_fact[figure.fact].append(figure)
    return [slot for fact in sorted(by_fact) for slot in part_figures(by_fact[fact], _is_in_fact, is_one_event)]


def _slots_across(figures: Sequence[Figure]) -> list[list[Figure]]:
    by_sort: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.noun:
            by_sort[figure.dimension, figure.per].append(figure)
    return [
        slot
        for sort in sorted(by_sort)
        if len(by_sort[sort]) <= MOST_FIGURES
        for slot in part_figures(by_sort[sort], _is_across, is_one_event)
    ]


def _slots_of_leads(figures: Sequence[Figure]) -> list[list[Figure]]:
    """What the story counts: the figures with which most articles begin, of one noun, and those near them."""
    firsts: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        is_plain = not (figure.dimension or figure.per or figure.stage or figure.is_past or figure.family in TOLLS)
        if is_plain and figure.concepts and figure.claim.sentence < LEAD_SENTENCES:
            firsts.setdefault((" ".join(sorted(figure.concepts)), figure.file), figure)
    by_noun: defaultdict[str, list[Figure]] = defaultdict(list)
    for noun, file in sorted(firsts):
        by_noun[noun].append(firsts[noun, file])
    found = []
    for noun in sorted(by_noun):
        usual, count = Counter(figure.point for figure in by_noun[noun]).most_common(1)[0]
        base = next(figure for figure in by_noun[noun] if figure.point == usual)
        slot = [one for one in by_noun[noun] if _is_in_lead(one, base) and not one.scene.is_elsewhen]
        if count >= FEWEST_LEADS and count < len(slot) and usual > 1:
            found.append(slot)
    return found


def _slots_of_sums(figures: Sequence[Figure]) -> list[list[Figure]]:
    """Large sums of money of one number, some put below it and some above: a story has few of one number.

    They need not be said of one noun ("funnelled as much as $2 billion", "an empire worth more than $2 billion").
    """
    by_sum: defaultdict[tuple[str, float], list[Figure]] = defaultdict(list)
    for figure in figures:
        if len(figure.dimension) == _CURRENCY and figure.point >= LEAST_SUM and not figure.per:
            by_sum[figure.dimension, figure.point].append(figure)
    slots = (slot for key in sorted(by_sum) for slot in part_figures(by_sum[key], _share_sum))
    return [slot for slot in slots if _lean_apart(slot)]


def _share_sum(one: Figure, two: Figure) -> bool:
    """Whether two figures of one sum may be one: of one stage, and no owner or nation tells them apart."""
    return one.stage == two.stage and (one.owner == two.owner or "" in (one.owner, two.owner))


def _is_in_lead(one: Figure, base: Figure) -> bool:
    return measure_spread(one, base) <= LARGEST_RATIO_APART and count_same_thing(one, base) and one.point > 1


def _is_in_fact(one: Figure, two: Figure) -> bool:
    return measure_spread(one, two) <= LARGEST_RATIO and count_same_thing(one, two) and not are_dated_apart(one, two)


def _is_across(one: Figure, two: Figure) -> bool:
    largest = LARGEST_MOVE if is_price(one) and is_price(two) else LARGEST_RATIO_APART
    if is_estimate(one) and is_estimate(two):
        largest = LARGEST_ESTIMATE_RATIO
    if are_bound(one, two):
        largest = max(largest, LARGEST_RATIO_ALIKE if one.dimension == "day" else LARGEST_RATIO)
    if _are_said_alike(one, two):
        is_crowd = not one.dimension and min(one.point, two.point) >= FEWEST_IN_CROWD
        largest = max(largest, LARGEST_RATIO_CROWD if is_crowd else LARGEST_RATIO_ALIKE)
    return measure_spread(one, two) <= largest and count_same_thing(one, two) and not are_dated_apart(one, two)


def _are_said_alike(one: Figure, two: Figure) -> bool:
    """Whether two figures of one noun stand in nearly the same words, and beside the same names."""
    is_one_noun = one.noun == two.noun and min(one.point, two.point) >= 1 and one.scene.names == two.scene.names
    return is_one_noun and compare_terms(one.terms or {}, two.terms or {}) >= ALIKE_WORDS


def _are_apart(one: Quantity, two: Quantity) -> bool:
    """Whether two figures cannot both be; years in full tens are a round number, "the first in 40 years" of 41."""
    if agree_quantities(one, two):
        return False
    years = [figure.low for figure in (one, two) if figure.unit == "year" and figure.low is not None]
    is_round = len(years) == 2 and min(years) >= _ROUND_YEARS and any(number % 10 == 0 for number in years)
    return not is_round or abs(years[0] - years[1]) > _ROUNDING * max(years)


def _judge_slot(slot: Sequence[Figure]) -> Disagreement | None:
    slot = _drop_double(slot)
    files = {figure.file for figure in slot}
    if len({measure_interval(figure.quantity) for figure in slot}) < 2:
        return None
    clash = next(((a, b) for a, b in combinations(slot, 2) if _are_apart(a.quantity, b.quantity)), None)
    if clash is None:
        return _judge_precision(slot) if len(files) > 1 else None
    by_size = sorted(slot, key=lambda figure: (figure.point, figure.says, figure.place))
    name, words = name_figures(slot), join_figures(by_size, "or")
    kind: DisagreementType = "duration" if slot[0].dimension == "day" else "quantity"
    if all(map(is_price, slot)) and len(files) > 1:
        return report_figures(
            sorted(slot, key=lambda figure: (figure.day, figure.point, figure.place)),
            relation="updates",
            severity="low",
            statement=f"Reports give {name} at different moments: {words}.",
            explanation="Prices move while they are reported.",
        )
    severity: Severity = "high" if slot[0].family in ("death", "injury") else "medium"
    is_one_file = len(files) == 1
    if is_one_file and (len({figure.fact for figure in slot}) > 1 or _share_sentence(slot)):
        return None
    words = join_points(by_size, "or") if len({figure.point for figure in slot}) > 1 else words
    return report_figures(
        by_size,
        relation="contradicts",
        severity=severity,
        statement=f"One source gives {name} in two ways: {words}."
        if is_one_file
        else f"Sources differ on {name}: {words}.",
        explanation=f"{contrast_words([lower_start(one.says) for one in clash])} Both cannot hold.",
        kind=kind,
    )


def _judge_precision(slot: Sequence[Figure]) -> Disagreement | None:
    """Compatible: all figures can be true at once; equivalent when they stand in different units."""
    by_size = sorted(slot, key=lambda figure: (figure.point, figure.says, figure.place))
    units = {figure.quantity.unit for figure in slot}
    printed = [
        {figure.quantity.unit for figure in slot if figure.file == file}
        for file in sorted({figure.file for figure in slot})
    ]
    if len(units) > 1 and all(len(of_file) > 1 for of_file in printed):
        return None
    words = join_figures(by_size, "or")
    if len(units) == 1 and len({figure.point for figure in slot}) == 1 and _lean_apart(slot):
        return report_figures(
            by_size,
            relation="differs",
            severity="low",
            statement=f"Sources differ on {name_figures(slot)}: {words}.",
            explanation="The number is the same; some sources put the value below it, others at it or above it.",
            kind="duration" if slot[0].dimension == "day" else "quantity",
        )
    return report_figures(
        by_size,
        relation="equivalent" if len(units) > 1 else "compatible",
        severity="low",
        statement=f"Sources give {name_figures(slot)} in different {'units' if len(units) > 1 else 'words'}: {words}.",
        explanation="All these figures can be true at once.",
        kind="duration" if slot[0].dimension == "day" else "quantity",
    )


def _lean_apart(slot: Sequence[Figure]) -> bool:
    """Whether some put the value below the number printed, and those of other articles do not."""
    below = {figure.file for figure in slot if figure.quantity.bound in ("less-than", "nearly", "at-most")}
    if not any(figure.quantity.bound in ("less-than", "nearly") for figure in slot):
        return bool(below) and any(f.quantity.bound == "more-than" and f.file not in below for f in slot)
    other = {figure.file for figure in slot if figure.quantity.bound in ("more-than", "about", "at-least")}
    return bool(below) and bool(other) and not below & other


def _share_sentence(slot: Sequence[Figure]) -> bool:
    """Whether two of the figures stand in one sentence: then it tells two things apart."""
    return len({figure.claim.sentence for figure in slot}) < len(slot)


def _drop_double(slot: Sequence[Figure]) -> list[Figure]:
    """The figures without those of a claim that says another figure of the same slot, which the others share."""
    kept = []
    for figure in slot:
        siblings = [other for other in slot if other.claim.number == figure.claim.number and other is not figure]
        others = [other for other in slot if other.file != figure.file]
        if not siblings or any(agree_quantities(figure.quantity, other.quantity) for other in others):
            kept.append(figure)
    return kept
