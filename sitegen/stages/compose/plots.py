"""Pictures of what the page also says in words: figures on one axis, the timeline at a glance, a source’s coverage.

All places are whole numbers in a picture's own units, so that the same story draws the same bytes.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from ...model.stories import Disagreement, Evidence, Fact, Source, TimelineEntry
from ...values.agreement import stands_in_text
from ...values.days import find_days, show_edtf
from .contest import find_side
from .desk import Desk
from .evidence import list_open
from .once import share_view_of
from .paths import name_entry
from .words import AGREEMENT, shorten_text

_PLOT_WIDTH, _PLOT_MARGIN, _ROW_HEIGHT, _AXIS_HEIGHT = 360, 26, 34, 26
_TIME_WIDTH, _TIME_STEP, _TIME_HIGHEST, _TIME_FOOT, _YEAR_WIDTH = 640, 11, 8, 24, 44
_STRIP_WIDTH = 1000
# Beyond this many characters a value would run out of its row.
_VALUE_LENGTH = 34
_COMPARED = ("quantity", "duration", "scope")
_GRAVITY = ("silent", "agree", "single", "compatible", "conflict")


@dataclass(frozen=True, slots=True)
class PlotRow:
    """What a line says, as a bar from `left` to `right`; an open end runs on to the edge and has an arrow there."""

    text: str
    top: int
    middle: int
    left: int
    right: int
    is_point: bool
    opens_left: bool
    opens_right: bool


@dataclass(frozen=True, slots=True)
class Tick:
    """A label at a place on an axis; `anchor` is which end of the label stands there."""

    x: int
    text: str
    anchor: str


@dataclass(frozen=True, slots=True)
class PlotView:
    """Figures of several lines on one axis."""

    width: int
    height: int
    axis: int
    foot: int
    rows: tuple[PlotRow, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Dot:
    """An entry of the timeline as a dot, which leads to it."""

    x: int
    y: int
    style: str
    title: str
    target: str


@dataclass(frozen=True, slots=True)
class OverviewView:
    """The timeline at a glance: a column for each date, a dot for each of its entries, years beneath."""

    width: int
    height: int
    axis: int
    foot: int
    dots: tuple[Dot, ...]
    years: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence in a strip; `style` says how the facts that rest on it are carried, "silent" for none."""

    x: int
    width: int
    style: str


def plot_figures(desk: Desk, fact: Fact) -> PlotView | None:
    """The figures of a fact on one axis; None where its sources do not give different ones of the same thing.

    That two figures count the same thing is known where they stand side by side in a disagreement, settled or not.
    """
    compared = tuple(one for one in desk.disagreements.get(fact.id, ()) if one.type in _COMPARED)
    figures = [
        one
        for one in fact.evidence
        if stands_in_text(one) and (one.low is not None or one.high is not None) and _is_compared(one, compared)
    ]
    if not figures:
        return None
    units = Counter(one.unit or "" for one in figures)
    unit = min(units, key=lambda name: (-units[name], name))
    figures = [one for one in figures if (one.unit or "") == unit]
    spans = {(one.low, one.high) for one in figures}
    if len(spans) < 2 or len({one.source for one in figures}) < 2:
        return None
    ends = sorted({end for span in spans for end in span if end is not None})
    rows = _draw_rows(desk, figures, ends[0], ends[-1])
    axis = len(rows) * _ROW_HEIGHT + 4
    marks = [Tick(_place_value(end, ends[0], ends[-1]), f"{end:,.10g}", "middle") for end in (ends[0], ends[-1])]
    return PlotView(_PLOT_WIDTH, axis + _AXIS_HEIGHT, axis, axis + 18, rows, tuple(dict.fromkeys(marks)))


def _is_compared(one: Evidence, disagreements: tuple[Disagreement, ...]) -> bool:
    """Whether it is the figure of `one` that a side rests on, and not another figure of the same words."""
    found = find_side(one, disagreements)
    if found is None or not one.value:
        return False
    value, said = one.value.casefold(), (found[1].value or found[1].says).casefold()
    return bool(said) and (value in said or said in value)


def _place_value(value: float, low: float, high: float) -> int:
    inner = _PLOT_WIDTH - 4 * _PLOT_MARGIN
    share = (value - low) / (high - low) if high > low else 0.5
    return round(2 * _PLOT_MARGIN + share * inner)


def _draw_rows(desk: Desk, figures: Iterable[Evidence], low: float, high: float) -> tuple[PlotRow, ...]:
    """One row for each figure of each line, lines in order."""
    said: dict[tuple[int, float, float], tuple[Evidence, list[int]]] = {}
    for one in figures:
        source = desk.source_by_id[one.source]
        lower = float("-inf") if one.low is None else one.low
        upper = float("inf") if one.high is None else one.high
        key = (desk.line_numbers[source.line], lower, upper)
        said.setdefault(key, (one, []))[1].append(source.label)
    rows = []
    for number, (key, (one, _)) in enumerate(sorted(said.items(), key=lambda pair: pair[0])):
        left = _PLOT_MARGIN if one.low is None else _place_value(one.low, low, high)
        right = _PLOT_WIDTH - _PLOT_MARGIN if one.high is None else _place_value(one.high, low, high)
        rows.append(
            PlotRow(
                text=f"Line {key[0]}: {shorten_text(one.value or '', _VALUE_LENGTH)}".removesuffix(": "),
                top=number * _ROW_HEIGHT + 13,
                middle=number * _ROW_HEIGHT + 24,
                left=left,
                right=right,
                is_point=left == right,
                opens_left=one.low is None,
                opens_right=one.high is None,
            )
        )
    return tuple(rows)


def draw_overview(desk: Desk, entries: tuple[TimelineEntry, ...]) -> OverviewView | None:
    """The timeline at a glance, its dates evenly spaced; None for fewer than three dates."""
    columns: dict[str, list[TimelineEntry]] = {}
    for entry in entries:
        columns.setdefault(entry.when.edtf or "", []).append(entry)
    if len(columns) < 3:
        return None
    step = _TIME_WIDTH / len(columns)
    highest = min(_TIME_HIGHEST, max(len(column) for column in columns.values()))
    axis = highest * _TIME_STEP + 8
    dots: list[Dot] = []
    years: list[Tick] = []
    named = ""
    for number, (edtf, column) in enumerate(columns.items()):
        x = round((number + 0.5) * step)
        for place, entry in enumerate(column[:_TIME_HIGHEST]):
            dots.append(_draw_dot(desk, entry, x, axis - 8 - place * _TIME_STEP))
        days = find_days(edtf)
        year = str(days[0].year if days[0].year > 1 else days[1].year) if days else ""
        if year and year != named and (not years or x - years[-1].x >= _YEAR_WIDTH):
            years.append(Tick(x, year, "middle"))
            named = year
    return OverviewView(_TIME_WIDTH, axis + _TIME_FOOT, axis, axis + 18, tuple(dots), tuple(years))


def _draw_dot(desk: Desk, entry: TimelineEntry, x: int, y: int) -> Dot:
    facts = tuple(desk.fact_by_id[fact] for fact in entry.facts if fact in desk.fact_by_id)
    style = f"{entry.kind} conflict" if list_open(desk, facts) else entry.kind
    return Dot(x, y, style, f"{show_edtf(entry.when.edtf)}: {shorten_text(entry.what, 80)}", name_entry(entry.id))


@share_view_of
def draw_coverage(desk: Desk, source: Source) -> tuple[Stretch, ...]:
    """The sentences of a source from its first to its last, as wide as they are long; none without its text.

    Evidence of facts that stand differently in one sentence shows as the gravest.
    """
    reading = desk.reading_by_id.get(source.id)
    if reading is None or not reading.sentences:
        return ()
    places = sorted(
        (one.quote.start, one.quote.end, _GRAVITY.index(AGREEMENT[desk.agreements[fact.id]].style))
        for fact, one in desk.carried[source.id]
    )
    total = sum(sentence.end - sentence.start for sentence in reading.sentences) or 1
    stretches: list[Stretch] = []
    done = 0
    for sentence in reading.sentences:
        before = places[: bisect_left(places, (sentence.end,))]
        gravity = max((level for at, to, level in before if min(sentence.end, to) > max(sentence.start, at)), default=0)
        start = done * _STRIP_WIDTH // total
        done += sentence.end - sentence.start
        end = done * _STRIP_WIDTH // total
        stretches.append(Stretch(start, max(1, end - start - 1), _GRAVITY[gravity]))
    return tuple(stretches)
