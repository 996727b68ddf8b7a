"""Folding: decisions are applied in their order; one that cannot be is parked with the reason, never dropped."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

from ...model.articles import Article
from ...model.contents import Edited, SourceRecord
from ...model.edits import Operation, Parked, find_undone
from ...model.spans import Quote
from ...model.stories import STANDING_CHECKS, Fact, Ledger, Retired
from . import facts, others
from .arrivals import clear_arrivals, hold_arrivals, lapse_reviews
from .desk import Desk, RefusalError
from .following import follow_facts

APPLIED: dict[str, Callable[[Desk, Operation], None]] = {
    "merge": facts.merge_facts,
    "split": facts.split_fact,
    "needs-split": facts.mark_split,
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
    undone = find_undone(operations)
    parked = _park_undos(operations, undone)
    for operation in operations:
        if operation.op == "undo" or operation.id in undone:
            continue
        try:
            APPLIED[operation.op](desk, operation)
        except RefusalError as refusal:
            parked.append(Parked(operation, str(refusal)))
    order = {operation: number for number, operation in enumerate(operations)}
    return _clear_desk(desk, ledger), tuple(sorted(parked, key=lambda one: order[one.operation]))


def fold_published(
    ledger: Ledger,
    sources: tuple[SourceRecord, ...],
    operations: tuple[Operation, ...],
    articles: tuple[Article, ...],
    *,
    is_new_shown: bool,
) -> tuple[Edited, tuple[Parked, ...]]:
    """The same as readers get it: words that joined a decided fact since are shown, unreviewed, or wait for a person.

    While they wait everything is as it was before they came; a fact that has no other words is as if unreviewed. Where
    they are shown, what was pinned stays pinned.
    """
    edited, parked = fold_edits(ledger, sources, operations, articles)
    if not is_new_shown:
        known = hold_arrivals(ledger, edited)
        edited, parked = (edited, parked) if known == ledger else fold_edits(known, sources, operations, articles)
    return lapse_reviews(edited, is_pin_kept=is_new_shown), parked


def fold_sources(sources: tuple[SourceRecord, ...], operations: tuple[Operation, ...]) -> tuple[SourceRecord, ...]:
    """The sources as people settled them: what reading needs to know, the dates above all, before there are facts."""
    desk = Desk(_NOTHING, sources, ())
    undone = find_undone(operations)
    for operation in operations:
        if operation.op in OF_SOURCES and operation.id not in undone and desk.find_source(operation.targets[0]):
            with suppress(RefusalError):
                APPLIED[operation.op](desk, operation)
    return tuple(sorted(desk.sources.values(), key=lambda record: record.label))


def find_changed(
    operation: Operation, sources: tuple[SourceRecord, ...], articles: tuple[Article, ...]
) -> tuple[Quote, ...]:
    """The words a decision rested on that stand no more in an article that is still there."""
    return Desk(_NOTHING, sources, articles).list_changed(operation)


def _park_undos(operations: tuple[Operation, ...], undone: frozenset[str]) -> list[Parked]:
    """The undos, as far as they stand themselves, that take back nothing."""
    ids = [operation.id for operation in operations]
    parked: list[Parked] = []
    for number, operation in enumerate(operations):
        for target in operation.targets if operation.op == "undo" and operation.id not in undone else ():
            if ids[:number].count(target) != 1:
                reason = f"{target} is no decision before this one" if target not in ids else f"{target} stands twice"
                parked.append(Parked(operation, reason))
    return parked


def _clear_desk(desk: Desk, ledger: Ledger) -> Edited:
    """What is on the desk, in a stable order, with nothing that may not be published among the facts."""
    living: list[Fact] = []
    withheld = [replace(fact, state="rejected") for fact in desk.rejected.values()]
    for fact in desk.facts.values():
        evidence = tuple(piece for piece in fact.evidence if piece.check in STANDING_CHECKS)
        if evidence:
            state = "machine" if fact.state == "stale" else fact.state
            living.append(clear_arrivals(replace(fact, evidence=evidence, state=state)))
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
    disagreements = [follow_facts(one, kept, retired, ordered) for one in desk.disagreements.values()]
    edited = replace(
        ledger,
        facts=tuple(ordered),
        disagreements=tuple(one for one in disagreements if one is not None),
        lines=tuple(sorted(desk.lines, key=lambda line: (line.files, line.id))),
        retired=tuple(retired[name] for name in sorted(retired)),
    )
    records = tuple(sorted(desk.sources.values(), key=lambda record: record.label))
    return Edited(edited, records, tuple(sorted(withheld, key=lambda fact: fact.id)))


def _reading_order(fact: Fact) -> tuple[str, int, int, str]:
    first = min(piece.quote for piece in fact.evidence)
    return first.file, first.start, first.end, fact.id
