"""Words that people put into facts, and words that joined facts since: the one stay, the other wait for a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from ...model.contents import Edited
from ...model.edits import Operation, find_undone
from ...model.ids import normalise_words
from ...model.spans import Quote
from ...model.stories import Disagreement, Evidence, Fact, Ledger, Side
from ...values.anchors import is_same_place

# Decisions that say which words carry a fact.
NAMING = ("add", "import", "attach")
# Decisions for which a person must have read all words of a fact.
OF_WHOLE = ("review", "pin", "reword", "restore")


def look_at_words(fact: Fact, operation: Operation) -> Fact:
    """`fact` with the words no longer new that this was decided on: those it names, or all that the fact then had."""
    if not any(piece.is_new for piece in fact.evidence):
        return fact
    quotes = operation.anchors if operation.op in OF_WHOLE else operation.quotes
    seen = {(quote.file, normalise_words(quote.exact)) for quote in quotes}
    return replace(fact, evidence=tuple(replace(piece, is_new=_is_unseen(piece, seen)) for piece in fact.evidence))


def find_named(edited: Edited, operations: tuple[Operation, ...]) -> tuple[Evidence, ...]:
    """The evidence that people put into facts themselves, with what was read in it, by place."""
    undone = find_undone(operations)
    named = {
        (quote.file, normalise_words(quote.exact))
        for operation in operations
        if operation.op in NAMING and operation.id not in undone
        for quote in (operation.quotes or operation.anchors)
    }
    found = {
        piece.id: replace(piece, is_new=False)
        for fact in (*edited.ledger.facts, *edited.withheld)
        for piece in fact.evidence
        if (piece.quote.file, normalise_words(piece.quote.exact)) in named
    }
    return tuple(sorted(found.values(), key=lambda piece: (piece.quote, piece.id)))


def clear_arrivals(fact: Fact) -> Fact:
    """A fact that no decision holds any more has no new words: nobody has reviewed the others either."""
    if fact.state != "machine" or not any(piece.is_new for piece in fact.evidence):
        return fact
    return replace(fact, evidence=tuple(replace(piece, is_new=False) for piece in fact.evidence))


def lapse_reviews(edited: Edited, *, is_pin_kept: bool) -> Edited:
    """Facts that have new words as nobody has reviewed them: as they are now, nobody has."""
    kept = ("pinned",) if is_pin_kept else ()
    facts = tuple(
        replace(fact, state="machine")
        if fact.state not in kept and any(piece.is_new for piece in fact.evidence)
        else fact
        for fact in edited.ledger.facts
    )
    return replace(edited, ledger=replace(edited.ledger, facts=facts))


def hold_arrivals(ledger: Ledger, edited: Edited) -> Ledger:
    """`ledger` without the words that are new still in `edited`, which was made of it, and without what rests on them.

    A fact that has no other words keeps them. Of a disagreement only sides are left that rest on words which somebody
    has looked at, if these are two.
    """
    waiting = {piece.id for fact in edited.ledger.facts for piece in fact.evidence if piece.is_new}
    seen: dict[str, list[Quote]] = defaultdict(list)
    for fact in edited.ledger.facts:
        for piece in fact.evidence if fact.state in ("reviewed", "pinned") else ():
            if not piece.is_new:
                seen[piece.quote.file].append(piece.quote)
    facts = tuple(_leave_out(fact, waiting) for fact in ledger.facts)
    told = (_leave_sides(one, seen) for one in ledger.disagreements)
    return replace(ledger, facts=facts, disagreements=tuple(one for one in told if one is not None))


def _leave_out(fact: Fact, waiting: Container[str]) -> Fact:
    known = tuple(piece for piece in fact.evidence if not piece.is_new or piece.id not in waiting)
    return replace(fact, evidence=known) if known else fact


def _leave_sides(one: Disagreement, seen: Mapping[str, Sequence[Quote]]) -> Disagreement | None:
    """A disagreement without sides that nobody has looked at; None when only one is left of it."""
    sides: list[Side] = []
    for side in one.sides:
        evidence = tuple(
            quote for quote in side.evidence if any(is_same_place(quote, other) for other in seen.get(quote.file, ()))
        )
        if evidence or not side.evidence:
            sides.append(replace(side, evidence=evidence))
    if len(sides) == len(one.sides):
        return replace(one, sides=tuple(sides))
    if len(sides) < 2:
        return None
    told = one.former
    if told is None:
        return replace(one, sides=tuple(sides))
    former = replace(one, type=told.type, relation=told.relation, severity=told.severity, statement=told.statement)
    former = replace(former, explanation=told.explanation, facts=told.facts, sides=tuple(sides), former=None)
    return former if told.facts else None


def _is_unseen(piece: Evidence, seen: set[tuple[str, str]]) -> bool:
    return piece.is_new and (piece.quote.file, normalise_words(piece.quote.exact)) not in seen
