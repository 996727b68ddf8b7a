"""Sources of two editions compared: which came, which went, whose text or description is another."""

from __future__ import annotations

from collections.abc import Iterator

from ....model.editions import Cause, Change, ChangeGroup, PublishedEdition, SourceState
from ....model.edits import Operation
from ....values.days import show_edtf
from ..words import join_words
from .causes import Causes, name_state, say_decision


def compare_sources(causes: Causes) -> tuple[Change, ...]:
    """What readers find changed about sources, by label: what came and went first."""
    before = {source.id: source for source in causes.before.sources}
    after = {source.id: source for source in causes.after.sources}
    found: list[Change] = []
    for source in after.values():
        if source.id not in before:
            found.append(_tell(source, "Source added", _describe(source), "This article is new."))
    for source in before.values():
        if source.id not in after:
            reason = "The article was withdrawn; what it alone stated went with it."
            found.append(_tell(source, "Source withdrawn", (), reason, is_gone=True))
    for source in after.values():
        if source.label in causes.rewritten:
            found.append(_tell(source, "Source’s text changed", (), "Its text is not what it was; it was read anew."))
    for source in after.values():
        if source.id in before:
            found += _tell_described(before[source.id], source, causes)
    return (*found, *_tell_lines(causes))


def _tell(source: SourceState, verb: str, details: tuple[str, ...], reason: str, *, is_gone: bool = False) -> Change:
    target = "" if is_gone else str(source.label)
    return Change("news", verb, "source", target, name_state(source), "corpus", reason, (), details)


def _describe(source: SourceState) -> tuple[str, ...]:
    dated = f"dated {show_edtf(source.published)}" if source.published else "its date is not known"
    return (f"{source.publisher or 'Publisher not stated'}, {dated}.",)


def _tell_described(before: SourceState, after: SourceState, causes: Causes) -> Iterator[Change]:
    """Title, publisher and date: wrong before if an editor has set another one, else only settled or read anew."""
    for field, verb, ops in (
        ("title", "Title", ("set-title", "undo")),
        ("publisher", "Publisher", ("set-publisher", "undo")),
        ("published", "Date", ("set-date", "undo")),
    ):
        old, new = getattr(before, field), getattr(after, field)
        if old == new:
            continue
        shown = show_edtf if field == "published" else _show
        decision = causes.find_decision((after.id,), ops=ops)
        group: ChangeGroup = "correction" if decision and old is not None else "news"
        settled = "corrected" if decision and old else "settled" if decision else "read anew" if old else "found"
        details = (f"Now: {shown(new)}; before: {shown(old)}.",)
        because = _decided(decision) if decision else causes.find_cause((), (after.label,))
        yield Change(group, f"{verb} {settled}", "source", str(after.label), name_state(after), *because, (), details)


def _decided(decision: Operation) -> tuple[Cause, str]:
    return "editor", say_decision(decision)


def _show(text: str | None) -> str:
    return f"‘{text}’" if text else "not known"


def _tell_lines(causes: Causes) -> Iterator[Change]:
    """Sources of both editions that are on a reporting line with others than before."""
    common = {source.id for source in causes.before.sources} & {source.id for source in causes.after.sources}
    old, new = _find_companions(causes.before, common), _find_companions(causes.after, common)
    for source in causes.after.sources:
        if source.id not in common or old[source.id] == new[source.id]:
            continue
        labels = tuple(str(label) for label in sorted(causes.label_of[name] for name in new[source.id]))
        says = (
            f"Now on one reporting line with {join_words(labels)}." if labels else "Now on a reporting line of its own."
        )
        decision = causes.find_decision((source.id,), ops=("set-line", "undo"))
        because = _decided(decision) if decision else causes.find_general_cause()
        group: ChangeGroup = "correction" if decision else "news"
        target, name = str(source.label), name_state(source)
        yield Change(group, "Reporting line changed", "source", target, name, *because, (), (says,))


def _find_companions(edition: PublishedEdition, common: set[str]) -> dict[str, frozenset[str]]:
    """The other sources of both editions that are on one line with each."""
    by_line: dict[str, set[str]] = {}
    for source in edition.sources:
        if source.id in common:
            by_line.setdefault(source.line or source.id, set()).add(source.id)
    return {
        source.id: frozenset(by_line[source.line or source.id] - {source.id})
        for source in edition.sources
        if source.id in common
    }
