"""The timeline: dated facts, those of one event at one time as one entry, in calendar order.

A fact enters with the dates that its own sentences carry, never with the day its article was published.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ....model.readings import Reading
from ....model.settings import Settings
from ....model.stories import Fact, Source, TimelineEntry, TimelineKind
from ....values.agreement import stands_in_text
from ....values.days import find_days, show_edtf
from ..summary.pairs import Pair, weigh_pairs
from ..summary.text import reads_alone, tells_reporting
from .ahead import correct_kind, read_deadlines
from .choice import drop_vague, join_same, limit_background, name_month, name_rate, rate_entry
from .chronicles import list_chronicles
from .dates import find_dated_words, list_dated_now, list_timexes
from .days import DayScope, compose_days
from .further import list_further_dates
from .tellings import choose_tellings

MOST_PER_DATE = 4
MOST_ENTRIES = 26
ENTRIES_PER_SOURCE = 2
USUAL_ENTRIES = Settings().timeline_entries
MANY_SOURCES = 30
SECOND_SHARE = 3
AHEAD_SHARE = 10
BRIEF_WORDS = 6
LEAST_NEEDED = 0.15
ALIKE_WORDS = 0.5
_KINDS: tuple[TimelineKind, ...] = ("happened", "said", "planned", "deadline")
# "This century" dates nothing that happened.
_CENTURY = re.compile(r"\d\dXX~?", re.ASCII)
_WORD = re.compile(r"\w+")
_SMALL_LENGTH = 3
_LOOSE_OPENINGS = ("For", "With", "After", "Of", "By", "As", "From", "Until")


def compose_timeline(
    facts: tuple[Fact, ...],
    sources: tuple[Source, ...],
    readings: tuple[Reading, ...] = (),
    *,
    most_entries: int = USUAL_ENTRIES,
) -> tuple[TimelineEntry, ...]:
    """Entries by the start of their interval, at most `most_entries`, each fact in at most one of a date.

    Of one date and lane, at most MOST_PER_DATE entries are kept, the weightiest, and of all at most MOST_ENTRIES or
    ENTRIES_PER_SOURCE for each source. With `readings`, dates that stand in a fact's sentence beside its own have
    entries too, and a fact that only "now" dates has none. From MANY_SOURCES on, where there are more entries than
    may stand, the days that matter are chosen first, and what lies ahead is kept.
    """
    living = [fact for fact in sorted(facts, key=lambda fact: fact.id) if _is_living(fact)]
    pairs = weigh_pairs(readings) if len(sources) < MANY_SOURCES else {}
    by_date: defaultdict[tuple[str, TimelineKind], list[Fact]] = defaultdict(list)
    for fact in read_deadlines(
        [*_select_dated(living, sources, readings, pairs), *_add_further(living, readings, sources)], sources
    ):
        if find_days(fact.when.edtf) is not None and not _CENTURY.fullmatch(fact.when.edtf or ""):
            by_date[fact.when.edtf or "", fact.lane].append(fact)
    entries = []
    for (_, kind), dated in by_date.items():
        events = _join_events(sorted(dated, key=_rank_fact))
        entries += [_build_entry(event, kind, sources) for event in events[:MOST_PER_DATE]]
    weights = {fact.id: fact.weight for fact in facts}
    entries = _drop_repeated([entry for entry in entries if not tells_reporting(entry.what)])
    rates = {name_rate(entry): rate_entry(entry, weights[entry.facts[0]], pairs) for entry in entries}
    entries = drop_vague(join_same(entries, rates)) if readings and len(sources) < MANY_SOURCES else entries
    if readings and len(sources) >= MANY_SOURCES and len(entries) > most_entries:
        entries = _choose_days(entries, living, sources, readings, most_entries, rates)
    else:
        limit = min(most_entries, max(MOST_ENTRIES, ENTRIES_PER_SOURCE * len(sources)))
        entries = limit_background(_select_entries(entries, rates), _find_first_report(sources), limit)[:limit]
    return _number_entries(
        sorted(entries, key=lambda entry: (*_order_entry(entry), -weights[entry.facts[0]], entry.facts, entry.what))
    )


def _choose_days(
    entries: Sequence[TimelineEntry],
    facts: Sequence[Fact],
    sources: Sequence[Source],
    readings: Sequence[Reading],
    most_entries: int,
    rates: Mapping[str, float],
) -> list[TimelineEntry]:
    """The entries of the days that matter, two of each of the first ones, and some of what lies ahead."""
    last_report = _find_last_report(sources)
    ahead = [
        entry
        for entry in _select_entries(entries, rates)
        if (days := find_days(entry.when.edtf)) and days[0] > last_report and not _is_broken(entry)
    ][: most_entries // AHEAD_SHARE]
    left = most_entries - len(ahead)
    return [*compose_days(facts, sources, readings, DayScope(left, 1, left // SECOND_SHARE, left)), *ahead]


def _select_entries(entries: Sequence[TimelineEntry], rates: Mapping[str, float]) -> list[TimelineEntry]:
    """The entries that read alone, weightiest first, the first of every date before any second one."""

    def rank(entry: TimelineEntry) -> tuple[bool, float, tuple[str, ...], str]:
        return _is_broken(entry), -rates[name_rate(entry)], entry.facts, entry.what

    ranked = sorted(entries, key=rank)
    seen: Counter[str] = Counter()
    turns = []
    for entry in ranked:
        day = (entry.when.edtf or "").partition("T")[0]
        turns.append((seen[day], entry))
        seen[day] += 1
    turns = [one for one in turns if not _is_broken(one[1]) or (one[0] == 0 and _is_needed(one[1], rates))]
    order = sorted(range(len(turns)), key=lambda at: (turns[at][0] > 0, at))
    return [turns[at][1] for at in order]


def _is_needed(entry: TimelineEntry, rates: Mapping[str, float]) -> bool:
    """Whether the only entry of a date is worth its poor words."""
    return len(entry.sources) > 1 or rates[name_rate(entry)] >= LEAST_NEEDED


def _drop_repeated(entries: Sequence[TimelineEntry]) -> list[TimelineEntry]:
    """The entries, of those in the same words only the first of a date, and of a kind, if they do not print the date.

    A sentence that prints two dates may tell both.
    """
    kept: dict[str, list[TimelineEntry]] = {}
    for entry in sorted(entries, key=lambda entry: (_KINDS.index(entry.kind), -len(entry.sources), entry.facts)):
        alike = kept.setdefault(entry.what, [])
        days = {(one.when.edtf or "").partition("T")[0] for one in alike}
        day = (entry.when.edtf or "").partition("T")[0]
        is_other_kind = all(entry.kind != one.kind for one in alike)
        if day not in days and (is_other_kind or show_edtf(day) in entry.what):
            alike.append(entry)
    chosen = {id(entry) for alike in kept.values() for entry in alike}
    return [entry for entry in entries if id(entry) in chosen]


def _is_broken(entry: TimelineEntry) -> bool:
    """Whether a sentence of some length points to what is not said, or is none."""
    words = entry.what.split()
    if len(words) < BRIEF_WORDS:
        return words[:1] != [] and words[0] in _LOOSE_OPENINGS
    return not reads_alone(entry.what, is_parsed=True)


def _number_entries(entries: Iterable[TimelineEntry]) -> tuple[TimelineEntry, ...]:
    """The entries with ids that are their own: a second entry that begins with the same fact has "-2" after it."""
    seen: Counter[str] = Counter()
    numbered = []
    for entry in entries:
        seen[entry.id] += 1
        count = seen[entry.id]
        numbered.append(entry if count == 1 else replace(entry, id=f"{entry.id}-{count}"))
    return tuple(numbered)


def _is_living(fact: Fact) -> bool:
    return fact.state not in ("rejected", "stale") and any(stands_in_text(one) for one in fact.evidence)


def _select_dated(
    facts: Sequence[Fact], sources: Sequence[Source], readings: Sequence[Reading], pairs: Mapping[Pair, float]
) -> list[Fact]:
    """Facts with a date of their own, worded with it; those that only "now" dates, or none of their words, left out."""
    dated = [fact for fact in facts if find_days(fact.when.edtf) is not None]
    worded = find_dated_words(dated, readings)
    told = [replace(fact, text=worded.get(fact.id, fact.text)) for fact in dated]
    vague = list_dated_now(told, readings)
    clear = [fact for fact in told if fact.id not in vague]
    return choose_tellings(clear, list_timexes(dated, readings), pairs, _find_last_report(sources))


def _find_first_report(sources: Iterable[Source]) -> date:
    return min((days[0] for one in sources if (days := find_days(one.published.edtf))), default=date.min)


def _find_last_report(sources: Iterable[Source]) -> date:
    ends = [days[1] for source in sources if (days := find_days(source.published.edtf)) and days[1] < date.max]
    return max(ends, default=date.max)


def _add_further(facts: Sequence[Fact], readings: Sequence[Reading], sources: Sequence[Source]) -> list[Fact]:
    """The facts once more, with each further date of their sentences and in the words of the sentence."""
    by_id = {fact.id: fact for fact in facts}
    published = {one.file: days[1] for one in sources if (days := find_days(one.published.edtf))}
    further = []
    for one in (*list_further_dates(facts, readings, published), *list_chronicles(facts, readings)):
        fact = by_id[one.fact]
        further.append(replace(fact, text=one.what, when=one.when, lane=one.lane))
    return further


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
    published = [days for source in sources if source.id in named and (days := find_days(source.published.edtf))]
    kind = correct_kind(first, kind, published)
    return TimelineEntry(
        id=f"t-{first.id.removeprefix('f-').removeprefix('#')}",
        what=first.text,
        when=name_month(first.when),
        kind=kind,
        facts=tuple(dict.fromkeys(fact.id for fact in event)),
        sources=tuple(source.file for source in sorted(sources, key=lambda one: one.label) if source.id in named),
    )


def _order_entry(entry: TimelineEntry) -> tuple[date, str, date, int]:
    """By first day, an entry with a time of day after those of the whole day; one with an open start by its end."""
    first, last = find_days(entry.when.edtf) or (date.max, date.max)
    clock = re.search(r"T(\d\d:\d\d)", entry.when.edtf or "")
    return last if first == date.min else first, clock[1] if clock else "", last, _KINDS.index(entry.kind)
