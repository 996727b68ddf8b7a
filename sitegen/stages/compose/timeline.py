"""The timeline: dated facts, those of one event at one time as one entry, in calendar order.

A fact enters with the date that its own words carry, never with the day its article was published.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from ...model.stories import Fact, Source, TimelineEntry, TimelineKind
from ...values.agreement import stands_in_text
from ...values.days import find_days

MOST_PER_DATE = 8
ALIKE_WORDS = 0.5
_KINDS: tuple[TimelineKind, ...] = ("happened", "said", "planned", "deadline")
_WORD = re.compile(r"\w+")
_SMALL_LENGTH = 3


def compose_timeline(facts: tuple[Fact, ...], sources: tuple[Source, ...]) -> tuple[TimelineEntry, ...]:
    """Entries by the start of their interval, each fact in at most one.

    Of one date and lane, at most MOST_PER_DATE entries are kept, the weightiest.
    """
    by_date: defaultdict[tuple[str, TimelineKind], list[Fact]] = defaultdict(list)
    for fact in facts:
        if _is_datable(fact):
            by_date[fact.when.edtf or "", fact.lane].append(fact)
    entries = []
    for (_, kind), dated in by_date.items():
        events = _join_events(sorted(dated, key=_rank_fact))
        entries += [_build_entry(event, kind, sources) for event in events[:MOST_PER_DATE]]
    weights = {fact.id: fact.weight for fact in facts}
    return tuple(sorted(entries, key=lambda entry: (*_order_entry(entry), -weights[entry.facts[0]], entry.id)))


def _is_datable(fact: Fact) -> bool:
    is_living = fact.state not in ("rejected", "stale") and any(stands_in_text(one) for one in fact.evidence)
    return is_living and find_days(fact.when.edtf) is not None


def _rank_fact(fact: Fact) -> tuple[float, int, str]:
    return -fact.weight, -len(fact.evidence), fact.id


def _join_events(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Facts of one date and lane by event, weightiest first; a fact joins the first event that it is alike to."""
    events: list[list[Fact]] = []
    for fact in facts:
        event = next((event for event in events if _is_same_event(event[0], fact)), None)
        if event is None:
            events.append([fact])
        else:
            event.append(fact)
    return events


def _is_same_event(first: Fact, second: Fact) -> bool:
    """Whether two facts of one date tell one event: same predicate and a shared name, or mostly the same words."""
    shares_name = bool(set(first.entities) & set(second.entities)) or not (first.entities or second.entities)
    if first.predicate and first.predicate == second.predicate and shares_name:
        return True
    mine, other = _content_words(first.text), _content_words(second.text)
    return len(mine & other) >= ALIKE_WORDS * max(1, min(len(mine), len(other)))


def _content_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) > _SMALL_LENGTH or word.isdigit())


def _build_entry(event: Sequence[Fact], kind: TimelineKind, sources: Iterable[Source]) -> TimelineEntry:
    first = event[0]
    named = {one.source for fact in event for one in fact.evidence if stands_in_text(one)}
    return TimelineEntry(
        id=f"t-{first.id.removeprefix('f-').removeprefix('#')}",
        what=first.text,
        when=first.when,
        kind=kind,
        facts=tuple(fact.id for fact in event),
        sources=tuple(source.file for source in sorted(sources, key=lambda one: one.label) if source.id in named),
    )


def _order_entry(entry: TimelineEntry) -> tuple[date, str, date, int]:
    """By first day, an entry with a time of day after those of the whole day; one with an open start by its end."""
    first, last = find_days(entry.when.edtf) or (date.max, date.max)
    clock = re.search(r"T(\d\d:\d\d)", entry.when.edtf or "")
    return last if first == date.min else first, clock[1] if clock else "", last, _KINDS.index(entry.kind)
