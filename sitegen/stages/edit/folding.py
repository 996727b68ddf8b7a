"""Folding: decisions are applied in their order; one that cannot be is parked with the reason, never dropped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from ...model.articles import Article
from ...model.contents import Edited, SourceRecord
from ...model.edits import Operation, Parked
from ...model.spans import Quote
from ...model.stories import STANDING_CHECKS, Disagreement, Fact, Ledger, Retired, Side
from ...values.anchors import is_same_place
from . import facts, others
from .desk import Desk, Refusal

APPLIED: dict[str, Callable[[Desk, Operation], None]] = {
    "merge": facts.merge_facts,
    "split": facts.split_fact,
    "reword": facts.reword_fact,
    "reject": facts.reject_fact,
    "restore": facts.restore_fact,
    "pin": facts.pin_fact,
    "unpin": facts.unpin_fact,
    "review": facts.review_fact,
    "add": facts.add_fact,
    "import": facts.import_fact,
    "attach": facts.attach_quotes,
    "detach": facts.detach_quotes,
    "not-same": facts.keep_facts_apart,
    "explain": others.explain_disagreement,
    "dismiss": others.dismiss_disagreement,
    "resolve": others.resolve_disagreement,
    "reopen": others.reopen_disagreement,
    "set-date": others.set_date,
    "set-kind": facts.set_fact_kind,
    "set-topic": facts.set_fact_topic,
    "set-line": others.set_line,
    "set-publisher": others.set_publisher,
    "set-title": others.set_title,
    "set-rights": others.set_rights,
}
OF_SOURCES = ("set-date", "set-publisher", "set-title", "set-rights")
_NOTHING = Ledger("", "", (), (), (), (), ())


def fold_edits(
    ledger: Ledger,
    sources: tuple[SourceRecord, ...],
    operations: tuple[Operation, ...],
    articles: tuple[Article, ...],
) -> tuple[Edited, tuple[Parked, ...]]:
    """The ledger and the sources as people decided, and the decisions that could not be applied, in their order.

    Facts of the result have only evidence that stands in today's texts; those with none, and the rejected ones, are
    withheld, their ids retired. Disagreements follow their facts. The order of `articles` makes no difference.
    """
    desk = Desk(ledger, sources, articles)
    undone, parked = _find_undone(operations)
    for operation in operations:
        if operation.op == "undo" or operation.id in undone:
            continue
        try:
            APPLIED[operation.op](desk, operation)
        except Refusal as refusal:
            parked.append(Parked(operation, str(refusal)))
    order = {operation: number for number, operation in enumerate(operations)}
    return _clear_desk(desk, ledger), tuple(sorted(parked, key=lambda one: order[one.operation]))


def fold_sources(sources: tuple[SourceRecord, ...], operations: tuple[Operation, ...]) -> tuple[SourceRecord, ...]:
    """The sources as people settled them: what reading needs to know, the dates above all, before there are facts."""
    desk = Desk(_NOTHING, sources, ())
    undone, _ = _find_undone(operations)
    for operation in operations:
        if operation.op in OF_SOURCES and operation.id not in undone and desk.find_source(operation.targets[0]):
            with suppress(Refusal):
                APPLIED[operation.op](desk, operation)
    return tuple(sorted(desk.sources.values(), key=lambda record: record.label))


def find_changed(
    operation: Operation, sources: tuple[SourceRecord, ...], articles: tuple[Article, ...]
) -> tuple[Quote, ...]:
    """The words a decision rested on that stand no more in an article that is still there."""
    return Desk(_NOTHING, sources, articles).list_changed(operation)


def _find_undone(operations: tuple[Operation, ...]) -> tuple[set[str], list[Parked]]:
    """The ids of what was undone: read from the end, so that an undone undo undoes nothing."""
    ids = [operation.id for operation in operations]
    undone: set[str] = set()
    parked: list[Parked] = []
    for number, operation in reversed(tuple(enumerate(operations))):
        if operation.op != "undo" or operation.id in undone:
            continue
        for target in operation.targets:
            if ids[:number].count(target) == 1:
                undone.add(target)
            else:
                reason = f"{target} is no decision before this one" if target not in ids else f"{target} stands twice"
                parked.append(Parked(operation, reason))
    return undone, parked


def _clear_desk(desk: Desk, ledger: Ledger) -> Edited:
    """What is on the desk, in a stable order, with nothing that may not be published among the facts."""
    living: list[Fact] = []
    withheld = [replace(fact, state="rejected") for fact in desk.rejected.values()]
    for fact in desk.facts.values():
        evidence = tuple(piece for piece in fact.evidence if piece.check in STANDING_CHECKS)
        if evidence:
            living.append(replace(fact, evidence=evidence, state="machine" if fact.state == "stale" else fact.state))
        else:
            withheld.append(replace(fact, state="stale"))
    retired = dict(desk.retired)
    for fact in withheld:
        why = "its words no longer stand in the articles"
        if fact.state == "rejected":
            reason = desk.reasons.get(fact.id)
            why = f"rejected by an editor: {reason}" if reason else "rejected by an editor"
        retired[fact.id] = Retired(fact.id, None, why)
    for fact in living:
        retired.pop(fact.id, None)
    kept = {fact.id: fact for fact in living}
    ordered = sorted(living, key=_reading_order)
    disagreements = [_follow_facts(one, kept, retired, ordered) for one in desk.disagreements.values()]
    edited = replace(
        ledger,
        facts=tuple(ordered),
        disagreements=tuple(one for one in disagreements if one is not None),
        lines=tuple(sorted(desk.lines, key=lambda line: (line.files, line.id))),
        retired=tuple(retired[name] for name in sorted(retired)),
    )
    records = tuple(sorted(desk.sources.values(), key=lambda record: record.label))
    return Edited(edited, records, tuple(sorted(withheld, key=lambda fact: fact.id)))


def _follow_facts(
    one: Disagreement, kept: dict[str, Fact], retired: dict[str, Retired], ordered: list[Fact]
) -> Disagreement | None:
    """A disagreement about what has become of its facts; None when there are no longer two sides to it.

    `ordered` are the facts that are kept, in reading order.
    """
    names: list[str] = []
    for name in one.facts:
        seen: set[str] = set()
        while name not in kept and name in retired and name not in seen:
            seen.add(name)
            name = retired[name].successor or name
        if name in kept and name not in names:
            names.append(name)
    names += _find_tellers(one, names, kept, ordered)
    names = [name for name in names if _tells_side(one, kept[name])] or names
    if not names:
        return None
    places = [piece.quote for name in names for piece in kept[name].evidence]
    sides: list[Side] = []
    for side in one.sides:
        evidence = tuple(quote for quote in side.evidence if any(is_same_place(quote, place) for place in places))
        if evidence or not side.evidence:
            sides.append(replace(side, evidence=evidence))
    if len(sides) < min(2, len(one.sides)):
        return None
    return replace(one, facts=tuple(names), sides=tuple(sides))


def _tells_side(one: Disagreement, fact: Fact) -> bool:
    """Whether a fact rests on words of a side still, or no words of it are known."""
    quotes = [quote for side in one.sides for quote in side.evidence]
    return not quotes or any(is_same_place(quote, piece.quote) for quote in quotes for piece in fact.evidence)


def _find_tellers(one: Disagreement, names: list[str], kept: dict[str, Fact], ordered: list[Fact]) -> list[str]:
    """Other facts that rest on the words of sides of which nothing is left among the facts named."""
    places = [piece.quote for name in names for piece in kept[name].evidence]
    lost = [
        side
        for side in one.sides
        if side.evidence and not any(is_same_place(quote, place) for quote in side.evidence for place in places)
    ]
    if not lost:
        return []
    return [
        fact.id
        for fact in ordered
        if any(is_same_place(quote, piece.quote) for side in lost for quote in side.evidence for piece in fact.evidence)
        and fact.id not in names
    ]


def _reading_order(fact: Fact) -> tuple[str, int, int, str]:
    first = min(piece.quote for piece in fact.evidence)
    return first.file, first.start, first.end, fact.id
