"""The ready-made filters of the timeline, each a page that needs no script: by kind, by source and by name."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from ....model.stories import TimelineEntry
from ..desk import Desk
from ..paths import TIMELINE, name_timeline_filter
from ..quotes import name_source
from ..sifting import WORTH_SIFTING, Choice
from ..words import LANE, shorten_text, start_sentence

# Of very many sources those that tell most of the timeline; a page for each would outweigh the rest of the site.
_SOURCES_OFFERED = 60
_NAMES_OFFERED = 30
_NAME_LENGTH = 50


@dataclass(frozen=True, slots=True)
class TimelineFilter:
    """The entries that a choice leaves, and the title of the page that shows them."""

    choice: Choice
    title: str
    entries: tuple[TimelineEntry, ...]


def filter_timeline(desk: Desk, dated: tuple[TimelineEntry, ...]) -> tuple[TimelineFilter, ...]:
    """All filters, none first: by lane, by source, and by the names in most entries; a short list has no others."""
    everything = TimelineFilter(Choice("", "", "All", TIMELINE, len(dated)), "Timeline", dated)
    if len(dated) < WORTH_SIFTING:
        return (everything,)
    filters = (*_filter_lanes(dated), *_filter_sources(desk, dated), *_filter_names(desk, dated))
    return (everything, *(one for one in filters if one.entries))


def list_named(desk: Desk, entry: TimelineEntry) -> tuple[str, ...]:
    """The ids of the entities that the facts of an entry name, in order."""
    facts = (desk.fact_by_id[fact] for fact in entry.facts if fact in desk.fact_by_id)
    return tuple(sorted({name for fact in facts for name in fact.entities if name in desk.entity_by_id}))


def list_sources(desk: Desk, entry: TimelineEntry) -> tuple[str, ...]:
    """The labels of the sources of an entry, in order."""
    return tuple(str(source.label) for source in desk.story.sources if source.file in entry.sources)


def _filter_lanes(dated: tuple[TimelineEntry, ...]) -> list[TimelineFilter]:
    return [
        _build_filter("lane", lane, start_sentence(name), lane, tuple(one for one in dated if one.kind == lane))
        for lane, name in LANE.items()
    ]


def _filter_sources(desk: Desk, dated: tuple[TimelineEntry, ...]) -> list[TimelineFilter]:
    found: dict[str, list[TimelineEntry]] = {}
    for entry in dated:
        for label in list_sources(desk, entry):
            found.setdefault(label, []).append(entry)
    offered = sorted(found, key=lambda label: (-len(found[label]), int(label)))[:_SOURCES_OFFERED]
    return [
        _build_filter(
            "source",
            label,
            shorten_text(f"{label} {name_source(desk, source)}", _NAME_LENGTH),
            f"by-source/{label}",
            tuple(found[label]),
            f"Timeline of source {label}: {name_source(desk, source)}",
        )
        for source in desk.story.sources
        if (label := str(source.label)) in offered
    ]


def _filter_names(desk: Desk, dated: tuple[TimelineEntry, ...]) -> list[TimelineFilter]:
    """Names that stand in more than one entry, from A to Z."""
    counts = Counter(name for entry in dated for name in list_named(desk, entry))
    chosen = sorted(counts, key=lambda name: (-counts[name], name))[:_NAMES_OFFERED]
    ordered = sorted((desk.entity_by_id[name].name, name) for name in chosen if counts[name] > 1)
    return [
        _build_filter(
            "name",
            name,
            shorten_text(shown, _NAME_LENGTH),
            f"by-name/{name}",
            tuple(entry for entry in dated if name in list_named(desk, entry)),
        )
        for shown, name in ordered
    ]


def _build_filter(
    group: str, key: str, name: str, path: str, entries: tuple[TimelineEntry, ...], title: str = ""
) -> TimelineFilter:
    choice = Choice(group, key, name, name_timeline_filter(path), len(entries))
    return TimelineFilter(choice, title or f"Timeline: {name}", entries)
