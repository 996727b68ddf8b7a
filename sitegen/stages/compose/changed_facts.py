"""Facts of two editions compared: which came, which went, and which say something else now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...model.editions import Cause, Change, ChangeGroup, FactState, StatedValue
from ...model.edits import Operation
from ...model.stories import Retired
from ...values.anchors import list_guarded
from ...values.days import show_edtf
from .change_causes import Causes, say_decision
from .word_diff import compare_words, says_other
from .words import join_words, start_sentence

_Value = tuple[float | None, float | None, str | None, str]
_GRAVEST: tuple[ChangeGroup, ...] = ("correction", "news", "wording")


@dataclass(frozen=True, slots=True)
class _Aspect:
    """One thing about a fact that is not as it was; `rank` is the lower the more it says."""

    rank: int
    group: ChangeGroup
    verb: str
    detail: str = ""


def compare_facts(causes: Causes) -> tuple[Change, ...]:
    """What readers find changed about facts, by the weight of the facts."""
    before = {fact.id: fact for fact in causes.before.facts}
    after = {fact.id: fact for fact in causes.after.facts}
    found = [
        *(_tell_removed(fact, after, causes) for fact in before.values() if fact.id not in after),
        *(_tell_added(fact, before, causes) for fact in after.values() if fact.id not in before),
    ]
    both = (_tell_changed(fact, after[fact.id], causes) for fact in before.values() if fact.id in after)
    found += [change for change in both if change is not None]
    return tuple(sorted(found, key=lambda change: (-change.weight, change.target)))


def list_labels(fact: FactState) -> frozenset[int]:
    """The labels of the sources that carry a fact."""
    return frozenset(piece.source for piece in fact.evidence)


def _tell_removed(fact: FactState, after: dict[str, FactState], causes: Causes) -> Change:
    retired = causes.retired.get(fact.id)
    cause, reason = causes.find_cause((fact.id,), list_labels(fact))
    group: ChangeGroup = "correction" if cause == "editor" else "news"
    successor = after.get(retired.successor or "") if retired else None
    if successor is not None:
        verb = "Merged with another fact"
        details = "It stood there twice." if successor.text == fact.text else f"Both are told as: {successor.text}"
        group = group if cause == "editor" else "wording"
    else:
        verb, details = "Fact withdrawn", _explain_retired(retired, cause)
    return Change(
        group, verb, "fact", fact.id, fact.text, cause, reason, (), (details,) if details else (), fact.weight
    )


def _explain_retired(retired: Retired | None, cause: Cause) -> str:
    if retired is None or cause == "editor":
        return ""
    why = start_sentence(retired.why.strip())
    return why if why.endswith(".") else f"{why}."


def _tell_added(fact: FactState, before: dict[str, FactState], causes: Causes) -> Change:
    cause, reason = causes.find_cause((fact.id,), list_labels(fact))
    decision = causes.find_decision((fact.id,))
    says = f"Stated by {_say_labels(list_labels(fact))}."
    group: ChangeGroup = "news"
    verb = "Fact added"
    parent = next((before[name] for name in decision.targets if name in before), None) if decision else None
    if decision is not None and decision.op == "split" and parent is not None:
        group, verb, says = "correction", "Split off from another fact", f"It was part of: {parent.text}"
    elif decision is not None and decision.op in ("restore", "undo"):
        verb = "Fact taken in again"
    return Change(group, verb, "fact", fact.id, fact.text, cause, reason, (), (says,), fact.weight)


def _tell_changed(before: FactState, after: FactState, causes: Causes) -> Change | None:
    labels = list_labels(before) ^ list_labels(after)
    moved = labels | {label for label, _, _ in _compare_values(before, after)}
    cause, reason = causes.find_cause((after.id,), moved or list_labels(after) & causes.rewritten)
    decision = causes.find_decision((after.id,)) if cause == "editor" else None
    aspects = sorted(_find_aspects(before, after, causes, decision, cause), key=lambda one: one.rank)
    if not aspects:
        return None
    group = min((one.group for one in aspects), key=_GRAVEST.index)
    first = next(one for one in aspects if one.group == group)
    return Change(
        group=group,
        verb=first.verb,
        thing="fact",
        target=after.id,
        subject=after.text,
        cause=cause,
        reason=reason if decision is None else say_decision(decision),
        pieces=compare_words(before.text, after.text),
        details=tuple(one.detail for one in aspects if one.detail),
        weight=after.weight,
    )


def _find_aspects(
    before: FactState, after: FactState, causes: Causes, decision: Operation | None, cause: Cause
) -> Iterator[_Aspect]:
    by_hand = decision is not None
    old_values, new_values = _gather_values(before), _gather_values(after)
    changed = _compare_values(before, after)
    for label, old, new in changed:
        detail = f"Source {label} is now read as {_say_values(new)}, before as {_say_values(old)}."
        yield _Aspect(0, "correction" if by_hand else "news", "Value changed", detail)
    if before.when != after.when:
        is_wrong = by_hand and before.when is not None
        verb, detail = _say_dates(before.when, after.when)
        yield _Aspect(1, "correction" if is_wrong else "news", verb, detail)
    gained, lost = list_labels(after) - list_labels(before), list_labels(before) - list_labels(after)
    if gained and not (decision and decision.op == "merge"):
        known = {_core(value) for values in old_values.values() for value in values}
        stated = (value for label in sorted(gained) for value in new_values.get(label, ()))
        fresh = tuple(value for value in stated if _core(value) not in known)
        says = f", which {'says' if len(gained) == 1 else 'say'} {_say_values(fresh)}" if fresh else ""
        verb = "Further figure" if fresh else "Further source"
        yield _Aspect(2 if fresh else 4, "news", verb, f"Now also stated by {_say_labels(gained)}{says}.")
    if lost:
        detail = f"No longer stated by {_say_labels(lost)}."
        yield _Aspect(3, "correction" if by_hand else "news", "Fewer sources", detail)
    if before.text != after.text:
        yield _judge_text(before, after, is_by_hand=by_hand, has_moved=cause == "corpus")


def _say_dates(before: str | None, after: str | None) -> tuple[str, str]:
    if before is None:
        return "Dated", f"Dated {show_edtf(after)}; before, it had no date."
    if after is None:
        return "No longer dated", f"It was dated {show_edtf(before)}."
    return "Date changed", f"Dated {show_edtf(after)}; before: {show_edtf(before)}."


def _judge_text(before: FactState, after: FactState, *, is_by_hand: bool, has_moved: bool) -> _Aspect:
    """Another wording: a correction or news when it says something else, else a matter of words."""
    if is_by_hand:
        is_other = says_other(before.text, after.text)
        return _Aspect(1, "correction", "Corrected") if is_other else _Aspect(5, "wording", "Reworded")
    if has_moved and list_guarded(before.text) != list_guarded(after.text):
        return _Aspect(3, "news", "Now reads")
    return _Aspect(5, "wording", "Reworded")


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


def _compare_values(before: FactState, after: FactState) -> list[tuple[int, tuple[_Value, ...], tuple[_Value, ...]]]:
    """The sources of both editions whose values differ, with both."""
    old, new = _gather_values(before), _gather_values(after)
    return [
        (label, old[label], new[label])
        for label in sorted(old.keys() & new.keys())
        if {_core(value) for value in old[label]} != {_core(value) for value in new[label]}
    ]


def _core(value: _Value) -> tuple[float | None, float | None, str | None]:
    """What makes two values one."""
    return value[:3]


def _say_values(values: tuple[_Value, ...]) -> str:
    return join_words(tuple(f"“{words}”" for *_, words in dict.fromkeys(values)))


def _say_labels(labels: frozenset[int]) -> str:
    names = tuple(str(label) for label in sorted(labels))
    return f"source {names[0]}" if len(names) == 1 else f"sources {join_words(names)}" if names else "no source"
