"""What people decided about a fact or a disagreement, in words: when, who, what and why."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.edits import Operation
from ...values.days import show_edtf
from .desk import Desk
from .words import start_sentence

_DONE = {
    "merge": "merged with another fact",
    "split": "split",
    "reword": "reworded",
    "reject": "rejected",
    "needs-split": "found to say more than one thing",
    "restore": "restored",
    "pin": "fixed as it stands",
    "unpin": "left to the machine again",
    "review": "reviewed",
    "add": "added by hand",
    "import": "taken in from another extractor",
    "attach": "words attached",
    "detach": "words taken away",
    "not-same": "kept apart from another fact",
    "explain": "explained",
    "dismiss": "dismissed",
    "resolve": "resolved",
    "reopen": "opened again",
    "set-date": "date set",
    "set-kind": "kind set",
    "set-topic": "topic set",
}


@dataclass(frozen=True, slots=True)
class DecisionView:
    """A decision: `what` was done, by whom and when; `why` as they wrote it, "" if they did not."""

    what: str
    why: str


def list_decisions(desk: Desk, target: str, known: str = "") -> tuple[DecisionView, ...]:
    """What was decided about `target`, in the order of the decisions; what was undone or set aside is left out.

    `known` are words that stand beside the list, and are not said again.
    """
    made = desk.edition.decisions
    void = {name for one in made if one.op == "undo" for name in one.targets}
    void |= {one.operation.id for one in desk.edition.parked}
    return tuple(
        _show_decision(one, known) for one in made if target in one.targets and one.id not in void and one.op in _DONE
    )


def _show_decision(one: Operation, known: str) -> DecisionView:
    when = f", {show_edtf(one.at[:10])}" if one.at else ""
    said = one.value if one.value and one.op in ("explain", "resolve") and one.value not in (one.why, known) else ""
    what = start_sentence(f"{_DONE[one.op]} by {one.by or 'an editor'}{when}")
    return DecisionView(what, "; ".join(text.strip().rstrip(".") for text in (said, one.why) if text.strip()))
