"""Disagreements of two editions compared: opened, settled, opened again, closed; and figures that were updated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ....model.editions import Cause, Change, ChangeGroup, DisagreementState, FactState, SideState, WordRun
from ....model.stories import OPEN_RELATIONS, DisagreementStatus
from ..words import join_words
from .causes import Causes, say_decision
from .wording import compare_words

_SETTLED: Mapping[DisagreementStatus, str] = {
    "explained": "Disagreement explained",
    "resolved": "Disagreement resolved",
    "dismissed": "No disagreement after all",
    "open": "Disagreement open again",
}
# Decisions about facts that bring their sides together or apart.
_MOVING = ("merge", "split", "attach", "detach", "reject", "restore", "add", "import", "undo")
_OPENING = '“"‘'
_OF_FIGURES = ("quantity", "unit", "duration", "computed")


def compare_disagreements(causes: Causes) -> tuple[Change, ...]:
    """What readers find changed about disagreements, the most important first.

    What only looks like a disagreement (compatible or equivalent values) is shown quietly and not told here.
    """
    before = {one.id: one for one in causes.before.disagreements}
    after = {one.id: one for one in causes.after.disagreements}
    weights = _Weights(causes)
    found: list[Change | None] = []
    for name in sorted(before.keys() | after.keys()):
        old, new = before.get(name), after.get(name)
        if old is None and new is not None:
            found.append(_tell_opened(new, causes, weights))
        elif new is None and old is not None:
            found.append(_tell_closed(old, causes, weights))
        elif old is not None and new is not None:
            found.append(_tell_changed(old, new, causes, weights))
    changes = [change for change in found if change is not None]
    return tuple(sorted(changes, key=lambda change: (-change.weight, change.target)))


def say_sides(sides: Iterable[SideState]) -> str:
    """The sides with their sources ("“7 people” (source 1); “9 people” (source 3)"); a quotation has its own marks."""
    said = ((side.value or side.says, _say_holders(side.sources)) for side in sides)
    return "; ".join(
        f"{words}{holders}" if words[0] in _OPENING else f"“{words}”{holders}" for words, holders in said if words
    )


class _Weights:
    """How much a reader needs a disagreement: as much as the weightiest of its facts."""

    def __init__(self, causes: Causes) -> None:
        self._weights: dict[str, float] = {}
        facts: Iterable[FactState] = (*causes.before.facts, *causes.after.facts)
        for fact in facts:
            self._weights[fact.id] = fact.weight

    def weigh(self, one: DisagreementState) -> float:
        return max((self._weights.get(fact, 0.0) for fact in one.facts), default=0.0)


def is_told(one: DisagreementState) -> bool:
    """Whether readers meet it as something that stands open or stood open."""
    return one.relation in OPEN_RELATIONS


def _tell_opened(one: DisagreementState, causes: Causes, weights: _Weights) -> Change | None:
    cause, reason = _find_cause(causes, one, _list_labels(one))
    details = (f"{say_sides(one.sides)}.",)
    if one.relation == "updates":
        return _make("news", _say_update(one), one, (cause, reason), weights, details)
    if not is_told(one) or one.status == "dismissed":
        return None
    verb = "Disagreement opened" if one.status == "open" else _SETTLED[one.status]
    return _make("news", verb, one, (cause, reason), weights, details)


def _tell_closed(one: DisagreementState, causes: Causes, weights: _Weights) -> Change | None:
    if not is_told(one) or one.status == "dismissed":
        return None
    cause, reason = _find_cause(causes, one, _list_labels(one))
    group: ChangeGroup = "correction" if cause == "editor" else "news"
    details = (f"It was: {say_sides(one.sides)}.",)
    return _make(group, "Disagreement closed", one, (cause, reason), weights, details, is_gone=True)


def _tell_changed(old: DisagreementState, new: DisagreementState, causes: Causes, weights: _Weights) -> Change | None:
    was_told, is_now_told = is_told(old), is_told(new)
    if new.relation == "updates" and (old.relation != "updates" or _values(old) != _values(new)):
        because = _find_cause(causes, new, _list_labels(old) ^ _list_labels(new) or _list_labels(new))
        return _make("news", _say_update(new), new, because, weights, _say_both(old, new))
    if not was_told and not is_now_told:
        return None
    if not was_told:
        return _tell_opened(new, causes, weights)
    if not is_now_told:
        return _tell_closed(old, causes, weights)
    if old.status != new.status:
        return _tell_status(old, new, causes, weights)
    if _values(old) != _values(new):
        because = _find_cause(causes, new, _list_labels(old) ^ _list_labels(new) or _list_labels(new))
        return _make("news", "Sides changed", new, because, weights, _say_both(old, new))
    if old.status != "open" and old.explanation != new.explanation:
        because = causes.find_cause((new.id,), ())
        pieces = compare_words(old.explanation, new.explanation)
        return _make("wording", "Explanation reworded", new, because, weights, (), pieces=pieces)
    return None


def _tell_status(old: DisagreementState, new: DisagreementState, causes: Causes, weights: _Weights) -> Change:
    decision = causes.find_decision((new.id,), ops=("explain", "dismiss", "resolve", "reopen", "undo"))
    because = _find_cause(causes, new, _list_labels(old) | _list_labels(new))
    details: tuple[str, ...] = ()
    if new.status in ("explained", "resolved") and new.explanation:
        details = (new.explanation,)
    elif new.status == "open":
        what = "because the sides are not what they were" if decision is None else "by an editor"
        details = (f"It had been {old.status}, and is open again {what}.", *_say_both(old, new))
    group: ChangeGroup = "correction" if new.status == "dismissed" else "news"
    return _make(group, _SETTLED[new.status], new, because, weights, details)


def _find_cause(causes: Causes, one: DisagreementState, labels: Iterable[int]) -> tuple[Cause, str]:
    """A decision about it, what the sources did, or a decision that put its facts together or apart."""
    decision = causes.find_decision((one.id,))
    cause, reason = causes.find_cause((), labels)
    if decision is None and cause != "corpus":
        decision = causes.find_decision(one.facts, ops=_MOVING)
    return ("editor", say_decision(decision)) if decision else (cause, reason)


def _say_update(one: DisagreementState) -> str:
    return "Figure updated" if one.type in _OF_FIGURES else "Updated by a later report"


def _say_both(old: DisagreementState, new: DisagreementState) -> tuple[str, ...]:
    if _values(old) == _values(new):
        return (f"{say_sides(new.sides)}.",)
    return (f"Now: {say_sides(new.sides)}.", f"Before: {say_sides(old.sides)}.")


def _make(
    group: ChangeGroup,
    verb: str,
    one: DisagreementState,
    because: tuple[Cause, str],
    weights: _Weights,
    details: tuple[str, ...],
    *,
    pieces: tuple[WordRun, ...] = (),
    is_gone: bool = False,
) -> Change:
    target = "" if is_gone else one.id
    return Change(group, verb, "disagreement", target, one.statement, *because, pieces, details, weights.weigh(one))


def _values(one: DisagreementState) -> frozenset[str]:
    return frozenset((side.value or side.says).casefold() for side in one.sides)


def _list_labels(one: DisagreementState) -> frozenset[int]:
    return frozenset(label for side in one.sides for label in side.sources)


def _say_holders(labels: tuple[int, ...]) -> str:
    if not labels:
        return ""
    names = tuple(str(label) for label in labels)
    return f" (source {names[0]})" if len(names) == 1 else f" (sources {join_words(names)})"
