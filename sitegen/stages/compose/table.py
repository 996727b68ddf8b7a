"""The facts table: what each source says of each fact, in that source's own terms, and its ready-made filters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import Agreement, Evidence, Fact, Source
from ...values.agreement import measure_support, stands_in_text
from ...values.days import find_days, show_edtf
from .contest import find_side
from .desk import Desk
from .evidence import compare_quotes, list_open
from .paths import FACTS, name_fact_page, name_source_page
from .quotes import LinkView, QuoteView, name_source
from .table_filters import Filter, TabGroup, TabView, list_filters, show_tab_groups, show_tabs
from .words import AGREEMENT, DISPUTES, SAYS, SILENT, Mark, mark_state, say_count, shorten_text

# Beyond this many sources a row no longer fits a screen, so columns become reporting lines.
_SOURCE_COLUMNS = 8
_CELL_LENGTH = 48
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

    `share` says how many sources of a line do ("1 of 2"), "" where the column is a source.
    """

    mark: Mark
    text: str
    share: str
    target: str | None
    head: str


@dataclass(frozen=True, slots=True)
class RowView:
    """A fact across all columns; `rank` and `moment` are what the table is sorted by."""

    id: str
    mark: Mark
    text: str
    target: str
    edited: Mark | None
    cells: tuple[CellView, ...]
    support: str
    when: str
    quotes: tuple[QuoteView, ...]
    said: str
    rank: int
    moment: str


@dataclass(frozen=True, slots=True)
class TableView:
    """The table, or the sentence that stands for an empty one; `width` is the number of columns.

    `tabs` and `groups` are its ready-made filters.
    """

    caption: str
    tabs: tuple[TabView, ...]
    groups: tuple[TabGroup, ...]
    lines: tuple[LineHead, ...]
    columns: tuple[ColumnHead, ...]
    rows: tuple[RowView, ...]
    width: int
    empty: str
    is_by_line: bool
    back: LinkView | None


@dataclass(frozen=True, slots=True)
class _Column:
    """Sources that share a column."""

    head: ColumnHead
    sources: tuple[Source, ...]


def compose_tables(desk: Desk) -> tuple[Page, ...]:
    """The table of all facts and one page for each ready-made filter."""
    filters = list_filters(desk)
    columns = _build_columns(desk)
    rows = {fact.id: _build_row(desk, fact, columns) for fact in desk.facts}
    return tuple(
        Page(
            path=one.path,
            template="facts.html",
            title=one.title,
            description=_describe_table(desk, one),
            view=_view_table(desk, one, filters, columns, rows),
            section=FACTS,
        )
        for one in filters
    )


def _view_table(
    desk: Desk, current: Filter, filters: tuple[Filter, ...], columns: tuple[_Column, ...], rows: Mapping[str, RowView]
) -> TableView:
    shown = tuple(rows[fact.id] for fact in current.facts)
    return TableView(
        caption=_say_caption(desk, current),
        tabs=show_tabs(filters, current),
        groups=show_tab_groups(filters, current) if desk.facts else (),
        lines=_head_lines(desk, columns),
        columns=tuple(column.head for column in columns),
        rows=shown,
        width=len(columns) + 3,
        empty="" if shown else _say_empty(current),
        is_by_line=len(desk.story.sources) > _SOURCE_COLUMNS,
        back=LinkView("all facts", FACTS) if current.group else None,
    )


def _describe_table(desk: Desk, one: Filter) -> str:
    which = f"The facts under ‘{one.name}’" if one.group else "Every fact"
    return f"{which} and which of {say_count(len(desk.story.sources), 'source')} says what. {desk.story.title}."


def _say_caption(desk: Desk, one: Filter) -> str:
    filtered = f" under ‘{one.name}’" if one.group else ""
    by = "reporting line" if len(desk.story.sources) > _SOURCE_COLUMNS else "source"
    return f"{say_count(len(one.facts), 'fact')}{filtered}, by {by}, in the order of the story"


def _say_empty(one: Filter) -> str:
    return f"No fact stands under ‘{one.name}’." if one.group else "No fact has been found in these articles."


def _build_columns(desk: Desk) -> tuple[_Column, ...]:
    """One column for each source, grouped by line; for each line when there are many sources."""
    by_line: dict[str, list[Source]] = {}
    for source in sorted(desk.story.sources, key=lambda one: (desk.line_numbers[one.line], one.label)):
        by_line.setdefault(source.line, []).append(source)
    if len(desk.story.sources) > _SOURCE_COLUMNS:
        return tuple(
            _Column(
                ColumnHead(
                    f"L{desk.line_numbers[line]}",
                    f"Line {desk.line_numbers[line]}: {say_count(len(sources), 'source')}",
                    f"sources/index.html#line-{desk.line_numbers[line]}",
                ),
                tuple(sources),
            )
            for line, sources in by_line.items()
        )
    return tuple(
        _Column(
            ColumnHead(
                str(source.label),
                shorten_text(f"Source {source.label}: {name_source(source)}", 90),
                name_source_page(source.label),
            ),
            (source,),
        )
        for sources in by_line.values()
        for source in sources
    )


def _head_lines(desk: Desk, columns: tuple[_Column, ...]) -> tuple[LineHead, ...]:
    """The heads above the columns; none when the columns are lines themselves."""
    if len(desk.story.sources) > _SOURCE_COLUMNS:
        return ()
    counts: dict[str, int] = {}
    for column in columns:
        counts[column.sources[0].line] = counts.get(column.sources[0].line, 0) + 1
    return tuple(LineHead(f"Line {desk.line_numbers[line]}", count) for line, count in counts.items())


def _build_row(desk: Desk, fact: Fact, columns: tuple[_Column, ...]) -> RowView:
    in_sources, in_lines = measure_support(fact, desk.story.sources)
    quotes = compare_quotes(desk, fact)
    return RowView(
        id=fact.id,
        mark=AGREEMENT[desk.agreements[fact.id]],
        text=fact.text,
        target=name_fact_page(fact.id),
        edited=mark_state(fact),
        cells=tuple(_fill_cell(desk, fact, column) for column in columns),
        support=f"{say_count(in_sources, 'source')}, {say_count(in_lines, 'line')}",
        when=show_edtf(fact.when.edtf) if fact.when.edtf else "undated",
        quotes=quotes,
        said="the words" if len(quotes) == 1 else f"the words, {len(quotes)} quotes side by side",
        rank=_RANK.index(desk.agreements[fact.id]),
        moment=_find_moment(fact),
    )


def _find_moment(fact: Fact) -> str:
    """The first day that the fact may lie on, "" for an undated one."""
    days = find_days(fact.when.edtf)
    return days[0].isoformat() if days else ""


def _fill_cell(desk: Desk, fact: Fact, column: _Column) -> CellView:
    ids = {source.id for source in column.sources}
    found = tuple(one for one in fact.evidence if one.source in ids and stands_in_text(one))
    head = "Line" if len(desk.story.sources) > _SOURCE_COLUMNS else "Source"
    head = f"{head} {column.head.label.removeprefix('L')}"
    if not found:
        return CellView(SILENT, "", "", None, head)
    is_contested = any(find_side(one, list_open(desk, (fact,))) for one in found)
    values = tuple(dict.fromkeys(one.value for one in found if one.value))
    count = len({one.source for one in found})
    of_many = f"{count} of {len(column.sources)}" if len(column.sources) > 1 else ""
    return CellView(
        mark=DISPUTES if is_contested else SAYS,
        text=shorten_text("; ".join(values), _CELL_LENGTH),
        share=of_many,
        target=_lead_to(desk, found[0]),
        head=head,
    )


def _lead_to(desk: Desk, evidence: Evidence) -> str:
    return name_source_page(desk.source_by_id[evidence.source].label, evidence.id)
