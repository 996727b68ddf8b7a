"""A person's decision, as data: it outranks any machine verdict and is never dropped."""

from __future__ import annotations

from dataclasses import dataclass

from .spans import Quote

OPERATIONS = (
    "merge",
    "split",
    "reword",
    "reject",
    "restore",
    "pin",
    "unpin",
    "review",
    "add",
    "attach",
    "detach",
    "not-same",
    "explain",
    "dismiss",
    "resolve",
    "reopen",
    "set-date",
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
    `quotes` are the words that an add, attach, detach or split is about. `at` is an ISO date. An operation that
    anchors to nothing or to two things is parked and reported.
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


@dataclass(frozen=True, slots=True)
class Parked:
    """An operation that could not be applied, and why."""

    operation: Operation
    reason: str
