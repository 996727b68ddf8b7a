"""Two editions compared in the words of the Changes page: corrections, what the sources moved, and wording."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ....model.editions import Change, ChangeGroup, EditionChanges, PublishedEdition
from ..words import say_count
from .causes import GROUPS, Causes
from .disputes import compare_disagreements
from .facts import compare_facts
from .sources import compare_sources
from .summary import compare_entries, compare_summaries

# What happens to many things at once when an article arrives, and matters little for each of them.
_SMALL_CHANGES = (
    *("Further source", "Fewer sources", "Dated", "Date changed", "No longer dated", "Reworded"),
    *(
        "Date found",
        "Date read anew",
        "Title read anew",
        "Reporting line changed",
        "Merged with another fact",
        "New address",
    ),
)
_MANY = 4


def compare_editions(before: PublishedEdition | None, after: PublishedEdition) -> EditionChanges:
    """What readers of `before` find changed in `after`: corrections, then news, then wording.

    Within each: sources, disagreements, facts by weight, the timeline, the summary. `before` is None for the first
    edition, which changes nothing.
    """
    if before is None:
        return EditionChanges(after.number, 0, after.published, after.by, after.note, (), _count_contents(after))
    causes = Causes(before, after)
    of_facts = compare_facts(causes)
    found = (
        *compare_sources(causes),
        *compare_disagreements(causes),
        *of_facts,
        *compare_entries(causes, of_facts),
        *compare_summaries(causes, of_facts),
    )
    changes = sorted(found, key=lambda change: GROUPS.index(change.group))
    tally = _count_changes(changes, before, after)
    return EditionChanges(
        after.number, before.number, after.published, after.by, after.note, _gather_alike(changes), tally
    )


def count_changes(changes: Iterable[Change], *groups: ChangeGroup) -> int:
    """How many changes of these kinds there are, each of those gathered into one counted."""
    return sum(len(change.members) or 1 for change in changes if change.group in groups)


def _gather_alike(changes: Iterable[Change]) -> tuple[Change, ...]:
    """The changes with many small ones of one kind and one cause gathered into one, where the first of them stood."""
    alike: dict[tuple[str, ...], list[Change]] = {}
    for change in changes:
        is_small = change.verb in _SMALL_CHANGES and change.group != "correction"
        key = (change.group, change.thing, change.verb, change.reason) if is_small else (str(len(alike)), "")
        alike.setdefault(key, []).append(change)
    found: list[Change] = []
    for members in alike.values():
        if len(members) < _MANY:
            found += members
            continue
        first = members[0]
        subject = say_count(len(members), first.thing, "entries" if first.thing == "entry" else None)
        found.append(replace(first, target="", subject=subject, pieces=(), details=(), members=tuple(members)))
    return tuple(sorted(found, key=lambda change: GROUPS.index(change.group)))


def _count_contents(edition: PublishedEdition) -> tuple[str, ...]:
    opened = sum(
        1 for one in edition.disagreements if one.relation in ("contradicts", "differs") and one.status == "open"
    )
    return (
        say_count(len(edition.sources), "source"),
        say_count(len(edition.facts), "fact"),
        say_count(opened, "open disagreement"),
        say_count(len(edition.summary), "sentence in the summary", "sentences in the summary"),
    )


def _count_changes(changes: Iterable[Change], before: PublishedEdition, after: PublishedEdition) -> tuple[str, ...]:
    counts = dict.fromkeys(GROUPS, 0)
    for change in changes:
        counts[change.group] += 1
    said = [
        say_count(counts["correction"], "correction") if counts["correction"] else "",
        f"{say_count(counts['news'], 'change')} from the sources" if counts["news"] else "",
        f"{say_count(counts['wording'], 'change')} of wording" if counts["wording"] else "",
        _say_reviewed(before, after),
    ]
    return tuple(part for part in said if part)


def _say_reviewed(before: PublishedEdition, after: PublishedEdition) -> str:
    """How many facts an editor has looked at since."""
    seen = {fact.id for fact in before.facts if fact.state in ("reviewed", "pinned")}
    count = sum(1 for fact in after.facts if fact.state in ("reviewed", "pinned") and fact.id not in seen)
    return f"{say_count(count, 'more fact')} reviewed by an editor" if count else ""
