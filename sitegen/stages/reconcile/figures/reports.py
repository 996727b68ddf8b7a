"""Entries of the ledger about figures: one side for each value, quoted tightly."""

from __future__ import annotations

from collections.abc import Sequence

from ....model.stories import Disagreement, DisagreementType, Relation, Severity
from ..sides import lower_start, make_side
from .collecting import Figure


def report_figures(
    slot: Sequence[Figure],
    *,
    relation: Relation,
    severity: Severity,
    statement: str,
    explanation: str,
    kind: DisagreementType = "quantity",
) -> Disagreement:
    """An entry with one side for each number and bound, in the order of `slot`; of one article it is of type self."""
    by_value: dict[tuple[float, str, str], list[Figure]] = {}
    for figure in slot:
        by_value.setdefault((figure.point, figure.quantity.bound, figure.per), []).append(figure)
    is_one_file = len({figure.file for figure in slot}) == 1
    return Disagreement(
        id="",
        type="self" if is_one_file and relation == "contradicts" else kind,
        relation=relation,
        severity=severity,
        statement=statement,
        explanation=explanation,
        facts=tuple(sorted({figure.fact for figure in slot}, key=lambda name: int(name[1:]))),
        sides=tuple(
            make_side(lower_start(figures[0].says), lower_start(figures[0].says), [figure.quote for figure in figures])
            for figures in by_value.values()
        ),
    )
