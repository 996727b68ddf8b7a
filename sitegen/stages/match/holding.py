"""What people hold: the facts and disagreements that a new reading of the same texts must leave as they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from ...model.edits import Operation, find_undone
from ...model.stories import Ledger
from .orphans import Words, find_orphans


@dataclass(frozen=True, slots=True)
class Held:
    """Ids: `decided` are all that decisions name, also those taken back; `rejected` the facts turned down since.

    `judged` are the facts that were decided on or that a person's summary cites. `facts` keep their words: these, and
    those that `disputes` set against one of them. `disputes` are the stored disagreements that somebody settled or that
    a judged fact is in. `orphans` are ids of facts that are not stored, with the words decisions on them rested on.
    """

    decided: frozenset[str]
    rejected: frozenset[str]
    judged: frozenset[str]
    facts: frozenset[str]
    disputes: frozenset[str]
    orphans: Mapping[str, frozenset[Words]]


def find_held(ledger: Ledger, operations: tuple[Operation, ...], cited: Collection[str]) -> Held:
    """What people hold of a ledger."""
    decided = frozenset(target for operation in operations for target in operation.targets)
    rejected = _find_rejected(operations)
    judged = frozenset(fact.id for fact in ledger.facts if fact.id in decided or fact.id in cited)
    disputes = [one for one in ledger.disagreements if one.id in decided or judged & set(one.facts)]
    partners = frozenset(name for one in disputes for name in one.facts)
    known = {fact.id for fact in ledger.facts} | {one.id for one in ledger.retired}
    orphans = find_orphans(operations, known)
    return Held(decided, rejected, judged, judged | partners, frozenset(one.id for one in disputes), orphans)


def _find_rejected(operations: tuple[Operation, ...]) -> frozenset[str]:
    undone = find_undone(operations)
    rejected: set[str] = set()
    for operation in operations:
        if operation.op == "reject" and operation.id not in undone:
            rejected |= set(operation.targets)
        elif operation.op == "restore" and operation.id not in undone:
            rejected -= set(operation.targets)
    return frozenset(rejected)
