"""What is not as it was about one fact: its figures, its date, its sources, its words; each with what moved it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ....model.editions import Cause, ChangeGroup, FactState, StatedValue
from ....model.edits import Operation
from ....values.anchors import list_guarded
from ....values.days import show_edtf
from ..words import join_words
from .causes import Causes, say_decision
from .wording import says_other

_Value = tuple[float | None, float | None, str | None, str]
# Which decisions change which side of a fact.
_RESTING = ("merge", "split", "attach", "detach", "restore", "undo")
_WORDING = ("reword", "pin", "unpin", "undo")
_DATING = ("set-date", "undo")


@dataclass(frozen=True, slots=True)
class Aspect:
    """One thing about a fact that is not as it was; `rank` is the lower the more it says."""

    rank: int
    group: ChangeGroup
    verb: str
    cause: Cause
    reason: str
    detail: str = ""


def find_aspects(before: FactState, after: FactState, causes: Causes) -> tuple[Aspect, ...]:
    """All that is not as it was, in no order."""
    return (
        *_compare_figures(before, after, causes),
        *_compare_basis(before, after, causes),
        *_compare_told(before, after, causes),
    )


def list_labels(fact: FactState) -> frozenset[int]:
    """The labels of the sources that carry a fact."""
    return frozenset(piece.source for piece in fact.evidence)


def say_labels(labels: frozenset[int]) -> str:
    """Sources in words: "source 4", "sources 4 and 6"."""
    names = tuple(str(label) for label in sorted(labels))
    return f"source {names[0]}" if len(names) == 1 else f"sources {join_words(names)}" if names else "no source"


def _because(causes: Causes, decision: Operation | None, labels: frozenset[int]) -> tuple[Cause, str]:
    """What the sources did explains itself; a decision explains what they did not do."""
    return causes.find_cause((), labels) if causes.has_moved(labels) else _decided(causes, decision, labels)


def _decided(causes: Causes, decision: Operation | None, labels: frozenset[int]) -> tuple[Cause, str]:
    return ("editor", say_decision(decision)) if decision else causes.find_cause((), labels)


def _compare_figures(before: FactState, after: FactState, causes: Causes) -> Iterator[Aspect]:
    """Sources of both editions that give other figures than before."""
    decision = causes.find_decision((after.id,), ops=_RESTING)
    old_values, new_values = _gather_values(before), _gather_values(after)
    for label in sorted(old_values.keys() & new_values.keys()):
        old, new = ({_core(value) for value in values[label]} for values in (old_values, new_values))
        # Of a text that is what it was, only the whole change of what is read out of it is told: the machine may well
        # have found one more figure in it.
        if old == new or (label not in causes.rewritten and not old.isdisjoint(new)):
            continue
        said, says = _say_values(old_values[label]), _say_values(new_values[label])
        detail = f"Source {label} is now read as {says}, before as {said}."
        cause, reason = _because(causes, decision, frozenset((label,)))
        yield Aspect(0, "correction" if cause == "editor" else "news", "Value changed", cause, reason, detail)


def _compare_basis(before: FactState, after: FactState, causes: Causes) -> Iterator[Aspect]:
    """Sources that carry the fact now and did not, and the reverse."""
    decision = causes.find_decision((after.id,), ops=_RESTING)
    gained, lost = list_labels(after) - list_labels(before), list_labels(before) - list_labels(after)
    # Of facts that were merged, the one that went tells so.
    if gained and not (decision and decision.op == "merge" and not causes.has_moved(gained)):
        known = {_core(value) for values in _gather_values(before).values() for value in values}
        values = _gather_values(after)
        stated = (value for label in sorted(gained) for value in values.get(label, ()))
        fresh = tuple(value for value in stated if _core(value) not in known)
        says = f", which {'says' if len(gained) == 1 else 'say'} {_say_values(fresh)}" if fresh else ""
        verb = "Further figure" if fresh else "Further source"
        detail = f"Now also stated by {say_labels(gained)}{says}."
        yield Aspect(2 if fresh else 4, "news", verb, *_because(causes, decision, gained), detail)
    if lost:
        cause, reason = _because(causes, decision, lost)
        group: ChangeGroup = "correction" if cause == "editor" else "news"
        yield Aspect(3, group, "Fewer sources", cause, reason, f"No longer stated by {say_labels(lost)}.")


def _compare_told(before: FactState, after: FactState, causes: Causes) -> Iterator[Aspect]:
    """Another date, another wording."""
    moved = list_labels(before) ^ list_labels(after) or list_labels(after) & causes.rewritten
    if before.when != after.when:
        decision = causes.find_decision((after.id,), ops=_DATING)
        verb, detail = _say_dates(before.when, after.when)
        group: ChangeGroup = "correction" if decision and before.when is not None else "news"
        yield Aspect(1, group, verb, *_decided(causes, decision, moved), detail)
    if before.text != after.text:
        decision = causes.find_decision((after.id,), ops=_WORDING)
        merged = None if causes.has_moved(moved) else causes.find_decision((after.id,), ops=_RESTING)
        yield _judge_text(before.text, after.text, *_decided(causes, decision or merged, moved))


def _judge_text(before: str, after: str, cause: Cause, reason: str) -> Aspect:
    """Another wording: a correction or news when it says something else, else a matter of words."""
    if cause == "editor" and says_other(before, after):
        return Aspect(1, "correction", "Corrected", cause, reason)
    if cause == "corpus" and list_guarded(before) != list_guarded(after):
        return Aspect(3, "news", "Now reads", cause, reason)
    return Aspect(5, "wording", "Reworded", cause, reason)


def _say_dates(before: str | None, after: str | None) -> tuple[str, str]:
    if before is None:
        return "Dated", f"Dated {show_edtf(after)}; before, it had no date."
    if after is None:
        return "No longer dated", f"It was dated {show_edtf(before)}."
    return "Date changed", f"Dated {show_edtf(after)}; before: {show_edtf(before)}."


def _gather_values(fact: FactState) -> dict[int, tuple[_Value, ...]]:
    """The values that each source gives, in the order of its text."""
    found: dict[int, tuple[_Value, ...]] = {}
    for piece in fact.evidence:
        value = _value_of(piece)
        if value is not None and value not in found.get(piece.source, ()):
            found[piece.source] = (*found.get(piece.source, ()), value)
    return found


def _value_of(piece: StatedValue) -> _Value | None:
    """A figure, however it is written; a date or a moment ("currently") is no figure and is told as such."""
    if piece.low is None and piece.high is None:
        return None
    return piece.low, piece.high, piece.unit, piece.value or ""


def _core(value: _Value) -> tuple[float | None, float | None, str | None]:
    """What makes two values one."""
    return value[:3]


def _say_values(values: tuple[_Value, ...]) -> str:
    return join_words(tuple(f"“{words}”" for *_, words in dict.fromkeys(values)))
