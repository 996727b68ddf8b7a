"""Facts of two editions compared: which came, which went, and which say something else now."""

from __future__ import annotations

from collections.abc import Iterable

from ....model.editions import Cause, Change, ChangeGroup, FactState
from ....model.stories import Retired
from ..words import start_sentence
from .aspects import find_aspects, list_labels, say_labels
from .causes import GROUPS, Causes
from .wording import compare_words

# What a person does to make a fact appear, or go.
_ADDING = ("add", "import", "split", "restore", "undo")
_REMOVING = ("reject", "merge", "split", "detach", "undo")


def compare_facts(causes: Causes) -> tuple[Change, ...]:
    """What readers find changed about facts, by the weight of the facts."""
    before = {fact.id: fact for fact in causes.before.facts}
    after = {fact.id: fact for fact in causes.after.facts}
    gone = [fact for fact in before.values() if fact.id not in after]
    come = [fact for fact in after.values() if fact.id not in before]
    again = _pair_same(gone, come)
    heirs = {fact.id for fact in again.values()}
    found = [
        *(_tell_renamed(fact, again[fact.id], causes) for fact in gone if fact.id in again),
        *(_tell_removed(fact, after, causes) for fact in gone if fact.id not in again),
        *(_tell_added(fact, before, causes) for fact in come if fact.id not in heirs),
    ]
    both = (_tell_changed(fact, after[fact.id], causes) for fact in before.values() if fact.id in after)
    found += [change for change in both if change is not None]
    return tuple(sorted(found, key=lambda change: (-change.weight, change.target)))


def _pair_same(gone: Iterable[FactState], come: Iterable[FactState]) -> dict[str, FactState]:
    """The facts that went and stand there again in the same words of the same sources, under another id."""
    by_words = {(fact.text, list_labels(fact)): fact for fact in come}
    return {fact.id: same for fact in gone if (same := by_words.pop((fact.text, list_labels(fact)), None))}


def _tell_renamed(fact: FactState, same: FactState, causes: Causes) -> Change:
    cause, reason = causes.find_cause((), list_labels(fact))
    details = (f"It is {same.id} now; before, it was {fact.id}.",)
    return Change("wording", "New address", "fact", same.id, same.text, cause, reason, (), details, same.weight)


def _tell_removed(fact: FactState, after: dict[str, FactState], causes: Causes) -> Change:
    retired = causes.retired.get(fact.id)
    cause, reason = causes.find_cause((fact.id,), list_labels(fact), ops=_REMOVING)
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
    cause, reason = causes.find_cause((fact.id,), list_labels(fact), ops=_ADDING)
    decision = causes.find_decision((fact.id,), ops=_ADDING)
    says = f"Stated by {say_labels(list_labels(fact))}."
    group: ChangeGroup = "news"
    verb = "Fact added"
    parent = next((before[name] for name in decision.targets if name in before), None) if decision else None
    if decision is not None and decision.op == "split" and parent is not None:
        group, verb, says = "correction", "Split off from another fact", f"It was part of: {parent.text}"
    elif decision is not None and decision.op in ("restore", "undo"):
        verb = "Fact taken in again"
    return Change(group, verb, "fact", fact.id, fact.text, cause, reason, (), (says,), fact.weight)


def _tell_changed(before: FactState, after: FactState, causes: Causes) -> Change | None:
    """All that changed about a fact as one change, under what says most."""
    aspects = sorted(find_aspects(before, after, causes), key=lambda one: (GROUPS.index(one.group), one.rank))
    if not aspects:
        return None
    first = aspects[0]
    details = sorted((one for one in aspects if one.detail), key=lambda one: one.rank)
    return Change(
        group=first.group,
        verb=first.verb,
        thing="fact",
        target=after.id,
        subject=after.text,
        cause=first.cause,
        reason=_join_reasons(dict.fromkeys(one.reason for one in aspects)),
        pieces=compare_words(before.text, after.text),
        details=tuple(one.detail for one in details),
        weight=after.weight,
    )


def _join_reasons(reasons: Iterable[str]) -> str:
    """Reasons one after another, without those that another one says too."""
    said = tuple(reasons)
    plain = {reason: reason.rstrip(".").casefold() for reason in said}
    kept = (one for one in said if not any(plain[one] in plain[other] for other in said if other != one))
    return " ".join(kept)
