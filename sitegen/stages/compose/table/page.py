"""The facts table and its ready-made filters. Every quote stands once: in the table of all facts, by sheets if long."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from ....model.pages import Page
from ..desk import Desk
from ..paths import FACTS, name_sheet
from ..quotes import LinkView
from ..sifting import SiftView, TabView, offer_sifting, show_tab
from ..words import say_count
from .filters import Filter, list_filters
from .rows import Column, ColumnHead, LineHead, RowView, build_columns, build_row, head_lines, is_by_line

# What a sheet may weigh, markup included, and what its parts weigh: measured on tables of 129 to 3,000 facts.
_SHEET_BYTES = 900_000
_ROW_BYTES, _CELL_BYTES, _SILENT_BYTES, _PLACE_BYTES, _QUOTE_BYTES = 1_100, 200, 65, 90, 330


@dataclass(frozen=True, slots=True)
class SheetLink:
    """A sheet of a table that is too long for one page."""

    name: str
    target: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class TableView:
    """The table, or the sentence that stands for an empty one; `width` is the number of columns.

    `tabs` and `sift` are its filters, `sheets` the pages it fills if one does not hold it. `has_words` says whether
    the quotes unfold below each row; where they do not, the fact's own page holds them. `is_listed` says whether rows
    list who says what instead of giving each source or line a column, `is_sifted` whether a script may filter the rows
    in their place: all facts are on the page.
    """

    caption: str
    tabs: tuple[TabView, ...]
    sift: SiftView | None
    lines: tuple[LineHead, ...]
    columns: tuple[ColumnHead, ...]
    rows: tuple[RowView, ...]
    width: int
    empty: str
    is_by_line: bool
    is_listed: bool
    has_words: bool
    is_sifted: bool
    sheets: tuple[SheetLink, ...]
    back: LinkView | None


def compose_tables(desk: Desk) -> tuple[Page, ...]:
    """The table of all facts and the pages of each ready-made filter."""
    filters = list_filters(desk)
    columns = build_columns(desk)
    rows = {fact.id: build_row(desk, fact, columns) for fact in desk.facts}
    shown = (one for one in filters if one.choice.path != FACTS or not one.choice.group)
    return tuple(page for one in shown for page in _compose_table(desk, one, filters, columns, rows))


def _compose_table(
    desk: Desk, current: Filter, filters: tuple[Filter, ...], columns: tuple[Column, ...], rows: Mapping[str, RowView]
) -> tuple[Page, ...]:
    has_words = not current.choice.group
    shown = [rows[fact.id] if has_words else replace(rows[fact.id], quotes=()) for fact in current.facts]
    sheets = _cut_sheets(shown)
    is_sifted = has_words and len(sheets) == 1 and len(shown) > 1
    whole = _view_table(desk, current, filters, columns, is_sifted=is_sifted)
    pages = []
    first = 1
    for number, sheet in enumerate(sheets, start=1):
        of_all = f", page {number} of {len(sheets)}" if number > 1 else ""
        pages.append(
            Page(
                path=name_sheet(current.choice.path, number),
                template="facts.html",
                title=current.title + of_all,
                description=_describe_table(desk, current) + (f" Page {number}." if of_all else ""),
                view=replace(
                    whole,
                    caption=_say_caption(desk, current, first, len(sheet)),
                    rows=sheet,
                    sheets=_link_sheets(current.choice.path, number, len(sheets)),
                ),
                section=FACTS,
            )
        )
        first += len(sheet)
    return tuple(pages)


def _cut_sheets(rows: list[RowView]) -> list[tuple[RowView, ...]]:
    """The rows on as many sheets as they need, at least one; a row is never divided."""
    sheets: list[list[RowView]] = [[]]
    weight = 0
    for row in rows:
        own = _weigh_row(row)
        if sheets[-1] and weight + own > _SHEET_BYTES:
            sheets.append([])
            weight = 0
        sheets[-1].append(row)
        weight += own
    return [tuple(sheet) for sheet in sheets]


def _weigh_row(row: RowView) -> int:
    places = sum(len(one.places) for one in row.sayings)
    said = sum(_QUOTE_BYTES + sum(len(piece.text) for piece in one.pieces) for one in row.quotes)
    cells = sum(_CELL_BYTES if cell.target else _SILENT_BYTES for cell in row.cells)
    return _ROW_BYTES + len(row.text) + cells + _PLACE_BYTES * places + said


def _link_sheets(path: str, current: int, count: int) -> tuple[SheetLink, ...]:
    if count == 1:
        return ()
    return tuple(SheetLink(str(number), name_sheet(path, number), number == current) for number in range(1, count + 1))


def _view_table(
    desk: Desk, current: Filter, filters: tuple[Filter, ...], columns: tuple[Column, ...], *, is_sifted: bool
) -> TableView:
    """What all sheets of a table share."""
    groups = ("source", "topic", "review")
    choices = [one.choice for one in filters]
    return TableView(
        caption="",
        tabs=tuple(show_tab(one, current.choice) for one in choices if one.group in ("", "agreement")),
        sift=offer_sifting(
            choices, current.choice, "facts", linked=groups, sifted=("agreement", *groups) if is_sifted else ()
        ),
        lines=head_lines(desk, columns),
        columns=tuple(column.head for column in columns),
        rows=(),
        width=(len(columns) or 1) + 3,
        empty="" if current.facts else _say_empty(current),
        is_by_line=is_by_line(desk),
        is_listed=not columns,
        has_words=not current.choice.group,
        is_sifted=is_sifted,
        sheets=(),
        back=LinkView("all facts", FACTS) if current.choice.group else None,
    )


def _describe_table(desk: Desk, one: Filter) -> str:
    which = f"The facts under ‘{one.choice.name}’" if one.choice.group else "Every fact"
    return f"{which} and which of {say_count(len(desk.story.sources), 'source')} says what. {desk.story.title}."


def _say_caption(desk: Desk, one: Filter, first: int, count: int) -> str:
    filtered = f" under ‘{one.choice.name}’" if one.choice.group else ""
    by = "reporting line" if is_by_line(desk) else "source"
    facts = say_count(len(one.facts), "fact")
    which = facts if count == len(one.facts) else f"Facts {first:,} to {first + count - 1:,} of {len(one.facts):,}"
    return f"{which}{filtered}, by {by}, in the order of the story"


def _say_empty(one: Filter) -> str:
    return (
        f"No fact stands under ‘{one.choice.name}’."
        if one.choice.group
        else "No fact has been found in these articles."
    )
