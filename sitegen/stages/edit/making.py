"""Making an operation: what was decided, with the quotes that will find its targets again."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.edits import OPERATIONS, Operation
from ...model.ids import mint_id, normalise_words, operation_id
from ...model.spans import Quote
from ...model.stories import Disagreement, Fact, Ledger


def make_operation(
    op: str,
    targets: Sequence[str],
    ledger: Ledger,
    *,
    number: int,
    value: str | None = None,
    quotes: Sequence[Quote] = (),
    why: str = "",
    by: str = "",
    at: str = "",
) -> Operation:
    """An operation with the next `number`, anchored by the evidence of its targets.

    An "add" without a target, and a "split" with one, get a newly minted id for the new fact as the last target;
    `quotes` are the words an add, attach, detach or split is about. A "pin" takes the fact's wording of today.
    Errors: ValueError for an unknown `op`.
    """
    if op not in OPERATIONS:
        raise ValueError(f"'{op}' is not something that can be decided")
    facts = {fact.id: fact for fact in ledger.facts}
    disagreements = {one.id: one for one in ledger.disagreements}
    named = [facts[target] for target in targets if target in facts]
    anchors = _collect_quotes(named, [disagreements[target] for target in targets if target in disagreements])
    ids = list(targets)
    if (op == "add" and not ids) or (op == "split" and len(ids) == 1):
        ids.append(_mint_fact(ledger, quotes, value or ""))
    if op == "pin" and value is None and len(named) == 1:
        value = named[0].text
    return Operation(operation_id(number), op, tuple(ids), value, anchors, tuple(quotes), why, by, at)


def _collect_quotes(facts: list[Fact], disagreements: list[Disagreement]) -> tuple[Quote, ...]:
    of_facts = [piece.quote for fact in facts for piece in fact.evidence]
    of_sides = [quote for one in disagreements for side in one.sides for quote in side.evidence]
    return tuple(dict.fromkeys((*of_facts, *of_sides)))


def _mint_fact(ledger: Ledger, quotes: Sequence[Quote], text: str) -> str:
    taken = {fact.id for fact in ledger.facts} | {one.id for one in ledger.retired}
    seed = f"{quotes[0].file}\n{normalise_words(quotes[0].exact)}\n{text}" if quotes else text
    return mint_id("f", seed, taken)
