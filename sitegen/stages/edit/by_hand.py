"""A ledger that somebody changed by hand, read as the decisions it stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields

from ...model.edits import HandEdits, Operation
from ...model.spans import Quote
from ...model.stories import Disagreement, Fact, Ledger

WHY = "changed by hand in content/facts.yaml"
_FACT_ID = re.compile(r"f-[0-9a-z]{3,20}")
_OF_STATE = {"reviewed": "review", "pinned": "pin", "split-needed": "needs-split", "rejected": "reject"}
_OF_STATUS = {"explained": "explain", "resolved": "resolve", "dismissed": "dismiss", "open": "reopen"}
# Fields of a fact that a decision can change; evidence and date are looked into.
_FACT_FIELDS = ("id", "text", "kind", "topic", "evidence", "when", "state")
_DISAGREEMENT_FIELDS = ("id", "explanation", "status")


def read_hand_edits(machine: Ledger, by_hand: Ledger) -> HandEdits:
    """What a person meant who changed `machine` into `by_hand`."""
    names = _find_renamed(machine, by_hand)
    before = {fact.id: fact for fact in machine.facts}
    after = {names.get(fact.id, fact.id): fact for fact in by_hand.facts}
    unread = [(old, f"its id was changed to {new}; it stays") for new, old in sorted(names.items())]
    merged = dict(_find_merged(before, after))
    operations: list[Operation] = []
    for name, fact in before.items():
        if name in after:
            taken = [quote for one, home in merged.items() if home == name for quote in before[one].quotes]
            operations += _compare_facts(fact, after[name], taken)
            unread += [(name, what) for what in _find_unread(fact, after[name])]
        elif name in merged:
            operations.append(_say("merge", merged[name], name))
        else:
            operations.append(_say("reject", name))
    operations += [_add_fact(fact) for name, fact in after.items() if name not in before]
    of_ledger, more = _compare_disagreements(machine.disagreements, by_hand.disagreements)
    unread += [*more, *_find_unread_lists(machine, by_hand)]
    # What takes words away comes after what says where they go, so that no fact is ever left without any.
    order = ("merge", "add", "attach")
    operations.sort(key=lambda one: order.index(one.op) if one.op in order else len(order))
    return HandEdits((*operations, *of_ledger), tuple(unread))


def _compare_facts(fact: Fact, other: Fact, taken: list[Quote]) -> Iterator[Operation]:
    ours, theirs = fact.quotes, other.quotes
    fresh = tuple(quote for quote in theirs if quote not in ours and quote not in taken)
    gone = tuple(quote for quote in ours if quote not in theirs)
    if fresh:
        yield _say("attach", fact.id, quotes=fresh)
    if gone and not theirs:
        yield _say("reject", fact.id)
        return
    if gone:
        yield _say("detach", fact.id, quotes=gone)
    if other.text != fact.text and other.text.strip():
        yield _say("reword", fact.id, value=other.text)
    if other.when.edtf != fact.when.edtf:
        yield _say("set-date", fact.id, value=other.when.edtf)
    if other.kind != fact.kind:
        yield _say("set-kind", fact.id, value=other.kind)
    if other.topic != fact.topic:
        yield _say("set-topic", fact.id, value=other.topic)
    if other.state != fact.state and other.state in _OF_STATE:
        yield _say(_OF_STATE[other.state], fact.id, value=other.text if other.state == "pinned" else None)


def _find_unread(fact: Fact, other: Fact) -> Iterator[str]:
    """What was changed of a fact that no decision can say."""
    if not other.text.strip():
        yield "its text was removed"
    for field in fields(Fact):
        if field.name not in _FACT_FIELDS and getattr(fact, field.name) != getattr(other, field.name):
            yield f"{field.name}: {_show(getattr(other, field.name))}"
    if fact.when.edtf == other.when.edtf and fact.when != other.when:
        yield "the reasons for its date"
    if other.state != fact.state and other.state not in _OF_STATE:
        yield f"state: {other.state}"
    known = {piece.quote: piece for piece in fact.evidence}
    for piece in other.evidence:
        before = known.get(piece.quote)
        if before is None or before == piece:
            continue
        for field in fields(piece):
            if getattr(before, field.name) != getattr(piece, field.name):
                yield f"{field.name} of {before.id}: {_show(getattr(piece, field.name))}"


def _compare_disagreements(
    machine: Iterable[Disagreement], by_hand: Iterable[Disagreement]
) -> tuple[list[Operation], list[tuple[str, str]]]:
    after = {one.id: one for one in by_hand}
    before = {one.id: one for one in machine}
    operations: list[Operation] = []
    for name, one in before.items():
        other = after.get(name)
        if other is None:
            operations.append(_say("dismiss", name))
        elif other.status != one.status:
            value = other.explanation if other.explanation != one.explanation or other.status == "explained" else None
            operations.append(_say(_OF_STATUS[other.status], name, value=value))
        elif other.explanation != one.explanation:
            operations.append(_say("explain", name, value=other.explanation))
    unread = [(name, "a disagreement was added") for name in after if name not in before]
    for name, one in before.items():
        for field in fields(Disagreement):
            if name in after and field.name not in _DISAGREEMENT_FIELDS:
                changed = getattr(after[name], field.name)
                unread += [(name, f"{field.name}: {_show(changed)}")] if changed != getattr(one, field.name) else []
    return operations, unread


def _find_unread_lists(machine: Ledger, by_hand: Ledger) -> Iterator[tuple[str, str]]:
    for name in ("entities", "lines", "line_pairs", "retired", "seeds_hash", "engine", "articles", "quoted"):
        if getattr(machine, name) != getattr(by_hand, name):
            yield name, "was changed"


def _find_renamed(machine: Ledger, by_hand: Ledger) -> dict[str, str]:
    """The ids of facts that only changed their ids, new to old: they rest on the same words as one that is gone."""
    gone = {frozenset(fact.quotes): fact.id for fact in machine.facts}
    kept = {fact.id for fact in by_hand.facts}
    known = {fact.id for fact in machine.facts}
    found: dict[str, str] = {}
    for fact in by_hand.facts:
        old = gone.get(frozenset(fact.quotes))
        if fact.id not in known and old is not None and old not in kept and old not in found.values():
            found[fact.id] = old
    return found


def _find_merged(before: dict[str, Fact], after: dict[str, Fact]) -> Iterator[tuple[str, str]]:
    """Facts that are gone while another one took over all of their words, with that one's id."""
    for name, fact in before.items():
        if name in after:
            continue
        words = set(fact.quotes)
        for home, other in after.items():
            if home in before and words <= set(other.quotes) and not words <= set(before[home].quotes):
                yield name, home
                break


def _add_fact(fact: Fact) -> Operation:
    targets = (fact.id,) if _FACT_ID.fullmatch(fact.id) else ()
    quotes = fact.quotes
    new = (fact.kind, fact.topic, fact.when.edtf)
    return Operation("", "add", targets, fact.text, (), quotes, WHY, "", "", *new)


def _say(op: str, *targets: str, value: str | None = None, quotes: tuple[Quote, ...] = ()) -> Operation:
    return Operation("", op, targets, value, (), quotes, WHY)


def _show(value: object) -> str:
    text = " ".join(str(value).split())
    return text if len(text) <= 60 else f"{text[:59]}…"
