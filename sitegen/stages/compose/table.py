"""The facts table: what each source says of each fact, in that source's own terms, and its ready-made filters."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import Agreement, Evidence, Fact, Source
from ...values.agreement import measure_support, stands_in_text
from ...values.days import show_edtf
from .contest import find_side
from .desk import Desk
from .evidence import compare_quotes, list_open
from .paths import FACTS, name_fact_page, name_source_page
from .quotes import LinkView, QuoteView, name_source
from .words import AGREEMENT, DISPUTES, SAYS, SILENT, Mark, say_count, shorten_text

# Beyond this many sources a row no longer fits a screen, so columns become reporting lines.
_SOURCE_COLUMNS = 8
_CELL_LENGTH = 48
_FILTERS: tuple[tuple[str, str, tuple[Agreement, ...]], ...] = (
    ("", "All", ("agreed", "one-line", "single", "compatible", "differs", "contradicted")),
    ("differs", "Differs", ("differs", "contradicted")),
    ("compatible", "Compatible", ("compatible",)),
    ("agreed", "Agreed", ("agreed",)),
    ("one-line", "One line only", ("one-line", "single")),
)
_TITLES = {
    "": "Facts",
    "differs": "Facts on which the sources differ",
    "compatible": "Facts in different words that fit together",
    "agreed": "Facts that several lines agree on",
    "one-line": "Facts that only one line states",
}


@dataclass(frozen=True, slots=True)
class TabView:
    """A ready-made filter: its name, how many facts it leaves, and whether it is the one on show."""

    name: str
    count: int
    target: str
    is_current: bool


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
    """A fact across all columns."""

    id: str
    mark: Mark
    text: str
    target: str
    is_reviewed: bool
    cells: tuple[CellView, ...]
    support: str
    when: str
    quotes: tuple[QuoteView, ...]
    said: str


@dataclass(frozen=True, slots=True)
class TableView:
    """The table, or the sentence that stands for an empty one; `width` is the number of columns."""

    caption: str
    tabs: tuple[TabView, ...]
    lines: tuple[LineHead, ...]
    columns: tuple[ColumnHead, ...]
    rows: tuple[RowView, ...]
    width: int
    empty: str
    is_by_line: bool
    back: LinkView


@dataclass(frozen=True, slots=True)
class _Column:
    """Sources that share a column."""

    head: ColumnHead
    sources: tuple[Source, ...]


def compose_tables(desk: Desk) -> tuple[Page, ...]:
    """The table of all facts and one page for each ready-made filter."""
    return tuple(
        Page(
            path=_name_filter(name),
            template="facts.html",
            title=_TITLES[name],
            description=_describe_table(desk, words, name),
            view=view_table(desk, name),
            section=FACTS,
        )
        for name, words, _ in _FILTERS
    )


def view_table(desk: Desk, name: str = "") -> TableView:
    """The table of the facts that the filter `name` leaves, "" for all."""
    chosen = next(agreements for key, _, agreements in _FILTERS if key == name)
    words = next(words for key, words, _ in _FILTERS if key == name)
    facts = [fact for fact in desk.facts if desk.agreements[fact.id] in chosen]
    columns = _build_columns(desk)
    rows = tuple(_build_row(desk, fact, columns) for fact in facts)
    return TableView(
        caption=_say_caption(desk, words, name, len(rows)),
        tabs=_build_tabs(desk, name),
        lines=_head_lines(desk, columns),
        columns=tuple(column.head for column in columns),
        rows=rows,
        width=len(columns) + 3,
        empty="" if rows else _say_empty(words, name),
        is_by_line=len(desk.story.sources) > _SOURCE_COLUMNS,
        back=LinkView("all facts", FACTS),
    )


def _name_filter(name: str) -> str:
    return f"facts/{name}/index.html" if name else FACTS


def _describe_table(desk: Desk, words: str, name: str) -> str:
    which = "Every fact" if not name else f"The facts under ‘{words}’"
    return f"{which} and which of {say_count(len(desk.story.sources), 'source')} says what. {desk.story.title}."


def _say_caption(desk: Desk, words: str, name: str, count: int) -> str:
    filtered = f" under ‘{words}’" if name else ""
    by = "reporting line" if len(desk.story.sources) > _SOURCE_COLUMNS else "source"
    return f"{say_count(count, 'fact')}{filtered}, by {by}, in the order of the story"


def _say_empty(words: str, name: str) -> str:
    return f"No fact stands under ‘{words}’." if name else "No fact has been found in these articles."


def _build_tabs(desk: Desk, current: str) -> tuple[TabView, ...]:
    return tuple(
        TabView(
            name=words,
            count=sum(1 for fact in desk.facts if desk.agreements[fact.id] in agreements),
            target=_name_filter(name),
            is_current=name == current,
        )
        for name, words, agreements in _FILTERS
    )


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
        is_reviewed=fact.state in ("reviewed", "pinned"),
        cells=tuple(_fill_cell(desk, fact, column) for column in columns),
        support=f"{say_count(in_sources, 'source')}, {say_count(in_lines, 'line')}",
        when=show_edtf(fact.when.edtf) if fact.when.edtf else "undated",
        quotes=quotes,
        said="the words" if len(quotes) == 1 else f"the words, {len(quotes)} quotes side by side",
    )


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
