"""Words that joined facts after somebody decided on them: what `status` says of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.contents import Edited
from ..model.edits import Operation, find_undone
from ..model.stories import OPEN_RELATIONS, Evidence, Fact
from .need import LISTED, WHY, Need

# How many quotes of a fact are shown.
SHOWN = 3


def find_new_words(edited: Edited, operations: tuple[Operation, ...], *, is_shown: bool) -> Iterator[Need]:
    """Facts that new words have joined since somebody decided on them; `is_shown` tells whether the site has them."""
    found = tuple(_describe_all(edited, operations, is_shown=is_shown))
    yield from found[:LISTED]
    if len(found) > LISTED:
        facts = "1 more fact has" if len(found) == LISTED + 1 else f"{len(found) - LISTED} more facts have"
        yield Need("NEW", "", f"{facts} new quotes", ("sitegen review --filter new",))


def _describe_all(edited: Edited, operations: tuple[Operation, ...], *, is_shown: bool) -> Iterator[Need]:
    labels = {record.file: str(record.label) for record in edited.sources}
    pins = {one.targets[0]: one for one in operations if one.op == "pin" and one.id not in find_undone(operations)}
    for fact in edited.ledger.facts:
        fresh = [piece for piece in fact.evidence if piece.is_new] or _find_unpinned(fact, pins.get(fact.id))
        if not fresh:
            continue
        count = f"{len(fresh)} quote{'' if len(fresh) == 1 else 's'}"
        if not any(piece.is_new for piece in fact.evidence):
            what = f"{count} since it was pinned: {fact.text}"
        elif is_shown:
            what = f"{count} since somebody decided on it; shown as not reviewed: {fact.text}"
        else:
            what = f"{count} since somebody decided on it; not published until you have looked: {fact.text}"
        details = [_show_words(piece, labels) for piece in fresh[:SHOWN]]
        details += [f"{len(fresh) - SHOWN} more: sitegen fact show {fact.id}"] if len(fresh) > SHOWN else []
        details += _list_disputes(fact, fresh, edited)
        keep = "pin" if fact.state == "pinned" else "review"
        commands = (f"sitegen fact {keep} {fact.id}", f"sitegen fact detach {fact.id} {fresh[0].id} {WHY}")
        yield Need("NEW", fact.id, what, commands, tuple(details))


def _find_unpinned(fact: Fact, pin: Operation | None) -> list[Evidence]:
    """The words of a pinned fact that it did not have when it was pinned."""
    if fact.state != "pinned" or pin is None:
        return []
    known = {(quote.file, " ".join(quote.exact.split())) for quote in pin.anchors}
    return [one for one in fact.evidence if (one.quote.file, " ".join(one.quote.exact.split())) not in known]


def _show_words(piece: Evidence, labels: dict[str, str]) -> str:
    value = f" [{piece.value}]" if piece.value else ""
    return f"{piece.id} {labels.get(piece.quote.file, piece.quote.file)} “{piece.quote.shown}”{value}"


def _list_disputes(fact: Fact, fresh: list[Evidence], edited: Edited) -> list[str]:
    """The open disagreements that the new words are a side of."""
    quotes = {piece.quote for piece in fresh}
    return [
        f"{one.id} {one.relation}: {one.statement}"
        for one in edited.ledger.disagreements
        if fact.id in one.facts
        and one.relation in OPEN_RELATIONS
        and one.status == "open"
        and any(quote in quotes for side in one.sides for quote in side.evidence)
    ]
