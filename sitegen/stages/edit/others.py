"""Decisions about disagreements and sources."""

from __future__ import annotations

from dataclasses import replace

from ...model.contents import SourceRecord
from ...model.edits import Operation
from ...model.stories import Disagreement, DisagreementStatus, When
from ...values.anchors import is_same_place
from .desk import Desk, RefusalError
from .facts import set_fact_date


def explain_disagreement(desk: Desk, operation: Operation) -> None:
    """The value explains why the sides differ."""
    if not operation.value:
        raise RefusalError("an explanation needs words")
    one = _find_unchanged(desk, operation)
    desk.disagreements[one.id] = replace(one, status="explained", explanation=operation.value)


def dismiss_disagreement(desk: Desk, operation: Operation) -> None:
    """The sides do not really differ: readers are not shown this one."""
    _set_status(desk, operation, "dismissed")


def resolve_disagreement(desk: Desk, operation: Operation) -> None:
    """It is known by now which side holds; the value says so."""
    _set_status(desk, operation, "resolved")


def reopen_disagreement(desk: Desk, operation: Operation) -> None:
    """It is an open question again."""
    one = desk.find_disagreement(operation)
    desk.disagreements[one.id] = replace(one, status="open")


def set_date(desk: Desk, operation: Operation) -> None:
    """When a source was published, or when a fact happened."""
    record = desk.find_source(operation.targets[0])
    if record is None:
        set_fact_date(desk, operation)
        return
    reasoning = (f"set by an editor: {operation.why}" if operation.why else "set by an editor",)
    when = When(operation.value, "stated" if operation.value else None, reasoning)
    _put_source(desk, replace(record, published=when), "published")


def set_line(desk: Desk, operation: Operation) -> None:
    """Which reporting line an article is on: that of another source, or its own."""
    record = _find_source(desk, operation)
    line = desk.move_line(record.file, operation.value or "own")
    _put_source(desk, replace(record, line=line), "line")


def set_publisher(desk: Desk, operation: Operation) -> None:
    """Who published an article."""
    _put_source(desk, replace(_find_source(desk, operation), publisher=operation.value), "publisher")


def set_title(desk: Desk, operation: Operation) -> None:
    """What an article is called."""
    _put_source(desk, replace(_find_source(desk, operation), title=operation.value), "title")


def set_rights(desk: Desk, operation: Operation) -> None:
    """Whether an article may be published as a whole."""
    record = _find_source(desk, operation)
    if operation.value == "quotes":
        _put_source(desk, replace(record, rights="quotes"), "rights")
    elif operation.value == "full":
        _put_source(desk, replace(record, rights="full"), "rights")
    else:
        raise RefusalError(f"'{operation.value}' is not one of quotes, full")


def _find_source(desk: Desk, operation: Operation) -> SourceRecord:
    record = desk.find_source(operation.targets[0])
    if record is None:
        raise RefusalError(f"{operation.targets[0]} is not a source")
    return record


def _put_source(desk: Desk, record: SourceRecord, field: str) -> None:
    by_hand = tuple(sorted({*record.by_hand, field}))
    desk.sources[record.id] = replace(record, by_hand=by_hand)


def _set_status(desk: Desk, operation: Operation, status: DisagreementStatus) -> None:
    one = _find_unchanged(desk, operation)
    desk.disagreements[one.id] = replace(one, status=status, explanation=operation.value or one.explanation)


def _find_unchanged(desk: Desk, operation: Operation) -> Disagreement:
    """The disagreement, if it still has the sides it had when somebody decided on it.

    Errors: RefusalError when a side has come up since, which nobody has judged.
    """
    one = desk.find_disagreement(operation)
    known = [place for quote in operation.anchors if (place := desk.place_quote(quote)) is not None]
    for side in one.sides:
        quotes = side.evidence
        if operation.anchors and quotes and not any(is_same_place(quote, place) for quote in quotes for place in known):
            raise RefusalError(f"{one.id} is open again: “{side.says}” has come up since")
    return one
