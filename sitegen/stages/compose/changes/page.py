"""The page of changes: edition by edition, the newest first, corrections before news and news before wording."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ....model.editions import Cause, Change, ChangeGroup, EditionChanges, PublishedEdition, WordRun
from ....model.pages import Edition, Page
from ....values.days import show_edtf
from ..desk import Desk
from ..paths import CHANGES, HOME, name_disagreement, name_entry, name_fact_page, name_source_page
from ..words import join_words, say_count, start_sentence
from .causes import GROUPS
from .comparing import compare_editions, count_changes
from .recording import record_edition

HEADINGS: Mapping[ChangeGroup, str] = {
    "correction": "Corrections",
    "news": "New or changed in the sources",
    "wording": "Wording only",
}
CAUSES: Mapping[Cause, str] = {
    "corpus": "the sources",
    "extraction": "a new reading",
    "editor": "an editor",
    "rule": "a setting",
    "version": "the program",
}
Targets = Mapping[tuple[str, str], str]
# What a reader takes in at a glance stands open; the rest of a block is folded.
_SHOWN_ROWS = 12
# About 600 kB of HTML; of editions before that only the counts are told.
_MOST_ROWS = 1_000


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change: `pieces` are the two wordings in one, "was" and "now"; without them `subject` is told.

    `members` are the changes that a row stands for, which share its verb and its cause.
    """

    verb: str
    target: str
    subject: str
    pieces: tuple[WordRun, ...]
    details: tuple[str, ...]
    cause: str
    reason: str
    members: tuple[ChangeRow, ...]


@dataclass(frozen=True, slots=True)
class ChangeBlock:
    """The changes of one kind; what does not stand open is in `folded`, under the words of `more`."""

    id: str
    heading: str
    rows: tuple[ChangeRow, ...]
    folded: tuple[ChangeRow, ...]
    more: str


@dataclass(frozen=True, slots=True)
class EditionView:
    """One edition: `moment` for machines, `told` who published it and when, in words."""

    id: str
    heading: str
    moment: str
    told: str
    note: str
    tally: str
    blocks: tuple[ChangeBlock, ...]


@dataclass(frozen=True, slots=True)
class ChangesView:
    """The page of changes. `lead` says what it lists, or that there is nothing to list yet."""

    lead: str
    editions: tuple[EditionView, ...]


def list_changes(edition: Edition) -> tuple[EditionChanges, ...]:
    """What changed from each edition to the next, newest first; at the head what no edition holds yet, if anything.

    Of editions for which the page has no room only the counts are told, as they were recorded.
    """
    if not edition.history:
        return ()
    pending = compare_editions(edition.history[-1], record_edition(edition))
    found = [pending] if pending.changes else []
    left = _MOST_ROWS - count_changes(pending.changes, *GROUPS)
    pairs = tuple(zip((None, *edition.history), edition.history, strict=False))
    for before, after in reversed(pairs):
        changes = compare_editions(before, after) if left > 0 else _recall(after, before)
        left -= count_changes(changes.changes, *GROUPS)
        found.append(changes)
    return tuple(found)


def compose_changes(desk: Desk) -> tuple[Page, ...]:
    """The page of changes between editions."""
    return (
        Page(
            path=CHANGES,
            template="changes.html",
            title="Changes",
            description=f"What changed between editions, corrections first. {desk.story.title}.",
            view=_view_changes(desk),
            section=CHANGES,
        ),
    )


def count_news(desk: Desk) -> str:
    """The note after the page's name in the navigation: how much the last edition corrected or brought."""
    told = next((one for one in desk.edition.changes if one.published), None)
    count = count_changes(told.changes, "correction", "news") if told else 0
    return f"{count:,} new" if count else ""


def name_edition(changes: EditionChanges) -> str:
    """The place of an edition on the page of changes."""
    return f"edition-{changes.number}" if changes.published else "unpublished"


def head_edition(changes: EditionChanges) -> str:
    """An edition as its heading names it."""
    if not changes.published:
        return f"Since edition {changes.since}"
    return "First edition" if not changes.since else f"Edition {changes.number}"


def list_targets(desk: Desk) -> Targets:
    """Where each thing of the story can be read about today, by kind and id; retired facts have pages too."""
    facts = (*desk.fact_by_id, *(one.id for one in desk.story.retired))
    targets = {("fact", name): name_fact_page(name) for name in facts}
    targets |= {("disagreement", one.id): name_disagreement(one.id) for one in desk.story.disagreements}
    targets |= {("source", str(one.label)): name_source_page(one.label) for one in desk.story.sources}
    targets |= {("entry", one.id): name_entry(one.id) for one in desk.story.timeline}
    return targets


def find_target(targets: Targets, change: Change) -> str:
    """Where the thing that changed can be read about today, "" when nowhere."""
    thing = "fact" if change.thing == "summary" else change.thing
    return HOME if thing == "headline" else targets.get((thing, change.target), "")


def _recall(edition: PublishedEdition, before: PublishedEdition | None) -> EditionChanges:
    since = before.number if before else 0
    return EditionChanges(edition.number, since, edition.published, edition.by, edition.note, (), edition.tally)


def _view_changes(desk: Desk) -> ChangesView:
    targets = list_targets(desk)
    editions = tuple(_view_edition(targets, changes) for changes in desk.edition.changes)
    if not editions:
        counts = (
            say_count(len(desk.story.sources), "source"),
            say_count(len(desk.facts), "fact"),
            say_count(len(desk.open_disagreements), "open disagreement"),
            say_count(len(desk.story.summary), "sentence in the summary", "sentences in the summary"),
        )
        lead = f"First edition. It has {join_words(counts)}. What later editions correct or add will be listed here."
        return ChangesView(lead, ())
    return ChangesView(
        "Every edition of this digest, the newest first: what we corrected, what the sources changed, and what is only "
        "said in other words.",
        editions,
    )


def _view_edition(targets: Targets, changes: EditionChanges) -> EditionView:
    blocks = (
        _view_block(targets, group, changes)
        for group in GROUPS
        if any(change.group == group for change in changes.changes)
    )
    tally = join_words(changes.tally)
    return EditionView(
        id=name_edition(changes),
        heading=head_edition(changes),
        moment=changes.published,
        told=_tell_publication(changes),
        note=changes.note,
        tally=f"{start_sentence(tally)}." if tally else "",
        blocks=tuple(blocks),
    )


def _tell_publication(changes: EditionChanges) -> str:
    if not changes.published:
        return "Not part of an edition yet."
    day, _, time = changes.published.partition("T")
    by = f" by {changes.by}" if changes.by else ""
    return f"Published{by} on {show_edtf(day)}, {time[:5]} UTC."


def _view_block(targets: Targets, group: ChangeGroup, changes: EditionChanges) -> ChangeBlock:
    rows = tuple(_view_row(targets, change) for change in changes.changes if change.group == group)
    shown = 0 if group == "wording" else _SHOWN_ROWS
    if len(rows) <= shown + 1 and shown:
        shown = len(rows)
    more = say_count(len(rows) - shown, "more change" if shown else "change")
    return ChangeBlock(f"{name_edition(changes)}-{group}", HEADINGS[group], rows[:shown], rows[shown:], more)


def _view_row(targets: Targets, change: Change) -> ChangeRow:
    return ChangeRow(
        verb=change.verb,
        target=find_target(targets, change),
        subject=change.subject,
        pieces=change.pieces,
        details=change.details,
        cause=CAUSES[change.cause],
        reason=change.reason,
        members=tuple(_view_row(targets, one) for one in change.members),
    )
