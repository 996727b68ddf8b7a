"""The rows of the facts table: what each source or line says of a fact, in that source's own terms."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.stories import Agreement, Evidence, Fact, Source
from ....values.agreement import stands_in_text
from ....values.days import find_days, show_edtf
from ..contest import find_side
from ..desk import Desk
from ..evidence import compare_quotes, list_open
from ..paths import SOURCES, name_fact_page, name_source_page
from ..quotes import LinkView, QuoteView, name_source
from ..words import AGREEMENT, DISPUTES, SAYS, SAYS_PART, SILENT, Mark, mark_state, say_count, shorten_text
from .filters import name_agreement, name_review, write_slug

# Beyond this many sources a row no longer fits a screen, so columns become reporting lines.
_SOURCE_COLUMNS = 8
# Beyond this many lines no row of columns can be read across; then every row lists who says what.
_LINE_COLUMNS = 10
_CELL_LENGTH = 48
_PLACES_SHOWN = 12
# What words may say of a fact: the disputed first, what tells only a part of it last.
_MARKS = (DISPUTES, SAYS, SAYS_PART)
# How the facts stand when sorted by agreement: what is in dispute first.
_RANK: tuple[Agreement, ...] = ("contradicted", "differs", "compatible", "agreed", "one-line", "single")


@dataclass(frozen=True, slots=True)
class LineHead:
    """A reporting line above its columns."""

    name: str
    columns: int


@dataclass(frozen=True, slots=True)
class ColumnHead:
    """A column: a source by label, or a line; `title` is read aloud and shown in full."""

    label: str
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class CellView:
    """What one column says of a fact: a mark, its words, and the place where it says so.

    `share` says how many sources of a line do ("1 of 2 sources"), "" where the column is a source.
    """

    mark: Mark
    text: str
    share: str
    target: str | None
    head: str


@dataclass(frozen=True, slots=True)
class SayingView:
    """What some sources say of a fact in the same terms, and the places where each does; `more` are not listed."""

    mark: Mark
    text: str
    places: tuple[LinkView, ...]
    more: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A fact across all columns, or with the list of who says what in `sayings` where columns would be too many.

    `rank` and `moment` are what the table is sorted by; `agreement`, `topic`, `labels` and `review` what it is filtered
    by.
    """

    id: str
    mark: Mark
    text: str
    target: str
    edited: Mark | None
    cells: tuple[CellView, ...]
    sayings: tuple[SayingView, ...]
    support: str
    when: str
    quotes: tuple[QuoteView, ...]
    said: str
    rank: int
    moment: str
    agreement: str
    topic: str
    labels: str
    review: str


@dataclass(frozen=True, slots=True)
class Column:
    """Sources that share a column."""

    head: ColumnHead
    sources: tuple[Source, ...]


def is_by_line(desk: Desk) -> bool:
    """Whether columns are reporting lines rather than sources."""
    return len(desk.story.sources) > _SOURCE_COLUMNS


def build_columns(desk: Desk) -> tuple[Column, ...]:
    """One column for each source, grouped by line; for each line if sources are many; none if lines are as well."""
    by_line: dict[str, list[Source]] = {}
    for source in sorted(desk.story.sources, key=lambda one: (desk.line_numbers[one.line], one.label)):
        by_line.setdefault(source.line, []).append(source)
    if not is_by_line(desk):
        return tuple(
            Column(_head_source(desk, source), (source,)) for sources in by_line.values() for source in sources
        )
    if len(by_line) > _LINE_COLUMNS:
        return ()
    return tuple(Column(_head_line(desk, line, sources), tuple(sources)) for line, sources in by_line.items())


def head_lines(desk: Desk, columns: tuple[Column, ...]) -> tuple[LineHead, ...]:
    """The heads above the columns; none when the columns are lines themselves."""
    if is_by_line(desk):
        return ()
    counts: dict[str, int] = {}
    for column in columns:
        counts[column.sources[0].line] = counts.get(column.sources[0].line, 0) + 1
    return tuple(LineHead(f"Line {desk.line_numbers[line]}", count) for line, count in counts.items())


def build_row(desk: Desk, fact: Fact, columns: tuple[Column, ...]) -> RowView:
    """The row of `fact` with its words."""
    in_sources, in_lines = desk.measure_support(fact)
    quotes = compare_quotes(desk, fact)
    contested = frozenset(one.id for one in fact.evidence if find_side(one, list_open(desk, (fact,))))
    standing = tuple(one for one in fact.evidence if stands_in_text(one))
    return RowView(
        id=fact.id,
        mark=AGREEMENT[desk.agreements[fact.id]],
        text=fact.text,
        target=name_fact_page(fact.id),
        edited=mark_state(fact),
        cells=tuple(_fill_cell(desk, standing, column, contested) for column in columns),
        sayings=() if columns else _list_sayings(desk, standing, contested),
        support=f"{say_count(in_sources, 'source')}, {say_count(in_lines, 'line')}",
        when=show_edtf(fact.when.edtf) if fact.when.edtf else "undated",
        quotes=quotes,
        said="the words" if len(quotes) == 1 else f"the words, {len(quotes)} quotes side by side",
        rank=_RANK.index(desk.agreements[fact.id]),
        moment=_find_moment(fact),
        agreement=name_agreement(desk.agreements[fact.id]),
        topic=write_slug(fact.topic),
        labels=" ".join(str(source.label) for source in desk.list_sources((fact,))),
        review=name_review(fact),
    )


def _head_source(desk: Desk, source: Source) -> ColumnHead:
    title = shorten_text(f"Source {source.label}: {name_source(desk, source)}", 90)
    return ColumnHead(str(source.label), title, name_source_page(source.label))


def _head_line(desk: Desk, line: str, sources: list[Source]) -> ColumnHead:
    number = desk.line_numbers[line]
    return ColumnHead(f"L{number}", f"Line {number}: {say_count(len(sources), 'source')}", f"{SOURCES}#line-{number}")


def _find_moment(fact: Fact) -> str:
    """The first day that the fact may lie on, "" for an undated one."""
    days = find_days(fact.when.edtf)
    return days[0].isoformat() if days else ""


def _fill_cell(desk: Desk, standing: tuple[Evidence, ...], column: Column, contested: frozenset[str]) -> CellView:
    ids = {source.id for source in column.sources}
    found = tuple(one for one in standing if one.source in ids)
    head = f"{'Line' if is_by_line(desk) else 'Source'} {column.head.label.removeprefix('L')}"
    if not found:
        return CellView(SILENT, "", "", None, head)
    values = tuple(dict.fromkeys(one.value for one in found if one.value))
    count = len({one.source for one in found})
    of_many = f"{count} of {say_count(len(column.sources), 'source')}" if len(column.sources) > 1 else ""
    return CellView(
        mark=_mark_saying(found, contested),
        text=shorten_text("; ".join(values), _CELL_LENGTH),
        share=of_many,
        target=_lead_to(desk, found[0]),
        head=head,
    )


def _list_sayings(desk: Desk, standing: tuple[Evidence, ...], contested: frozenset[str]) -> tuple[SayingView, ...]:
    """What is said, in the terms of the sources: the disputed first, then what most of them say."""
    by_value: dict[tuple[str, int], dict[int, Evidence]] = {}
    for one in standing:
        places = by_value.setdefault((one.value or "", _MARKS.index(_mark_saying((one,), contested))), {})
        places.setdefault(desk.source_by_id[one.source].label, one)
    ordered = sorted(by_value.items(), key=lambda pair: (pair[0][1], -len(pair[1]), pair[0][0]))
    return tuple(
        SayingView(
            mark=_MARKS[mark],
            text=shorten_text(value, _CELL_LENGTH),
            places=tuple(LinkView(str(label), _lead_to(desk, found[label])) for label in sorted(found)[:_PLACES_SHOWN]),
            more=f"and {len(found) - _PLACES_SHOWN:,} more" if len(found) > _PLACES_SHOWN else "",
        )
        for (value, mark), found in ordered
    )


def _mark_saying(found: tuple[Evidence, ...], contested: frozenset[str]) -> Mark:
    """Whether some words say so, in part or whole, or dispute it."""
    if any(one.id in contested for one in found):
        return DISPUTES
    return SAYS_PART if all(one.support == "partial" for one in found) else SAYS


def _lead_to(desk: Desk, evidence: Evidence) -> str:
    return name_source_page(desk.source_by_id[evidence.source].label, evidence.id)
