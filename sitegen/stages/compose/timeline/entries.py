"""The entries of the timeline as pages show them, year by year."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.stories import Fact, TimelineEntry
from ....values.days import find_days, show_edtf
from ..desk import Desk
from ..evidence import list_open
from ..paths import name_fact_page
from ..quotes import LinkView, list_runs
from ..words import AGREEMENT, BASIS, LANE, Mark, shorten_text, start_sentence
from .filters import list_named, list_sources

# Between the ends of an interval in words.
_UNTIL = (" to ", "–")


@dataclass(frozen=True, slots=True)
class TimePiece:
    """A date in words; `moment` is the same for machines, "" where no machine could read it.

    `before` stands between it and the piece before it.
    """

    text: str
    moment: str
    before: str = ""


@dataclass(frozen=True, slots=True)
class EntryView:
    """An entry; `when` is its date in words, in two pieces where it runs from one day, month or year to another.

    `target` is the page of the fact that it rests on first, `facts` are the others. `labels` and `names` are the
    sources and the ids of the entities that it is found by. `is_same_time` says that the entry before has this date.
    """

    id: str
    when: tuple[TimePiece, ...]
    is_same_time: bool
    what: str
    target: str | None
    lane: str
    style: str
    mark: Mark | None
    sources: str
    labels: str
    names: str
    basis: str
    reasoning: tuple[str, ...]
    facts: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """The entries of one year."""

    year: str
    entries: tuple[EntryView, ...]


def group_years(desk: Desk, dated: tuple[TimelineEntry, ...]) -> tuple[YearView, ...]:
    """Neighbouring entries under the year they begin in."""
    groups: list[tuple[str, list[EntryView]]] = []
    times = (None, *(entry.when.edtf for entry in dated))
    for entry, before in zip(dated, times, strict=False):
        year = _name_year(entry.when.edtf)
        if not groups or groups[-1][0] != year:
            groups.append((year, []))
        groups[-1][1].append(_show_entry(desk, entry, is_same_time=entry.when.edtf == before))
    return tuple(YearView(year, tuple(entries)) for year, entries in groups)


def _name_year(edtf: str | None) -> str:
    days = find_days(edtf)
    if days is None:
        return "Other dates"
    return str(days[0].year if days[0].year > 1 else days[1].year)


def _show_entry(desk: Desk, entry: TimelineEntry, *, is_same_time: bool) -> EntryView:
    facts = tuple(desk.fact_by_id[fact] for fact in entry.facts if fact in desk.fact_by_id)
    return EntryView(
        id=entry.id,
        when=_show_when(entry.when.edtf),
        is_same_time=is_same_time,
        what=entry.what,
        target=name_fact_page(facts[0].id) if facts else None,
        lane="" if entry.kind == "happened" else LANE[entry.kind],
        style=entry.kind,
        mark=_choose_mark(desk, facts),
        sources=_name_sources(desk, entry),
        labels=" ".join(list_sources(desk, entry)),
        names=" ".join(list_named(desk, entry)),
        basis=BASIS[entry.when.basis] if entry.when.basis else "",
        reasoning=entry.when.reasoning,
        facts=tuple(LinkView(shorten_text(fact.text, 120), name_fact_page(fact.id)) for fact in facts[1:]),
    )


def _show_when(edtf: str | None) -> tuple[TimePiece, ...]:
    shown = start_sentence(show_edtf(edtf))
    ends = tuple(_read_moment(end) for end in (edtf or "").split("/"))
    until = next((sign for sign in _UNTIL if shown.count(sign) == 1), "")
    if len(ends) == 2 and all(ends) and until:
        first, _, last = shown.partition(until)
        return TimePiece(first, ends[0]), TimePiece(last, ends[1], until)
    return (TimePiece(shown, _read_moment(edtf)),)


def _read_moment(edtf: str | None) -> str:
    """The date for the `datetime` attribute: a day, a month or a year as it stands, nothing else is valid there."""
    days = find_days(edtf)
    if days is None or edtf is None:
        return ""
    if days[0] == days[1]:
        return days[0].isoformat()
    return edtf if len(edtf) in (4, 7) and edtf.replace("-", "").isdigit() and days[0].month == days[1].month else ""


def _choose_mark(desk: Desk, facts: tuple[Fact, ...]) -> Mark | None:
    """A mark only where the sources of the entry stand against each other."""
    return AGREEMENT["differs"] if list_open(desk, facts) else None


def _name_sources(desk: Desk, entry: TimelineEntry) -> str:
    sources = tuple(source for source in desk.story.sources if source.file in entry.sources)
    if len(sources) == len(desk.story.sources) and len(sources) > 1:
        return "all sources"
    return f"{'source' if len(sources) == 1 else 'sources'} {list_runs(sources)}" if sources else ""
