"""A person's decision, as data: it outranks any machine verdict and is never dropped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .claims import FactKind
from .spans import Quote

# The value of a set-date that says nobody knows when a fact happened.
UNKNOWN = "unknown"

OPERATIONS = (
    "merge",
    "split",
    "needs-split",
    "reword",
    "reject",
    "restore",
    "pin",
    "unpin",
    "review",
    "add",
    "import",
    "attach",
    "detach",
    "not-same",
    "explain",
    "dismiss",
    "resolve",
    "reopen",
    "set-date",
    "set-kind",
    "set-topic",
    "set-line",
    "set-publisher",
    "set-title",
    "set-rights",
    "undo",
)


@dataclass(frozen=True, slots=True)
class Operation:
    """One decision. `targets` are ids (facts, disagreements, sources, operations), `value` its text or None.

    `anchors` are the quotes that its targets rested on when it was made: they find the target again when ids do not.
    `quotes` are the words that an add, import, attach, detach or split is about. `at` is an ISO date. An operation that
    anchors to nothing or to two things is parked and reported. `kind`, `topic` and `when` (EDTF) are those of a fact
    that is added or imported.
    """

    id: str
    op: str
    targets: tuple[str, ...]
    value: str | None = None
    anchors: tuple[Quote, ...] = ()
    quotes: tuple[Quote, ...] = ()
    why: str = ""
    by: str = ""
    at: str = ""
    kind: FactKind | None = None
    topic: str = ""
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Parked:
    """An operation that could not be applied, and why."""

    operation: Operation
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Two facts, by id in order, that may be one; `score` is 0 to 1."""

    score: float
    first: str
    second: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HandEdits:
    """What somebody meant who changed facts.yaml by hand.

    `operations` have neither ids nor anchors yet; `unread` are ids with what no decision can say.
    """

    operations: tuple[Operation, ...]
    unread: tuple[tuple[str, str], ...]


def find_undone(operations: Sequence[Operation]) -> frozenset[str]:
    """The ids of the decisions that were taken back: read from the end, so that an undone undo undoes nothing.

    An undo takes back a decision that stands before it, once.
    """
    ids = [operation.id for operation in operations]
    undone: set[str] = set()
    for number, operation in reversed(tuple(enumerate(operations))):
        if operation.op == "undo" and operation.id not in undone:
            undone |= {target for target in operation.targets if ids[:number].count(target) == 1}
    return frozenset(undone)
