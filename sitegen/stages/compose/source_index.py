"""All sources in one table, and the figures by which they were judged to be one reporting line or several."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import LinePair, Source
from ...values.days import show_edtf
from .desk import Desk
from .evidence import list_open
from .line_matrix import MatrixView, compare_lines
from .once import share_view
from .paths import SOURCES, name_source_page
from .plots import Stretch, draw_coverage
from .quotes import join_runs, list_labels, list_runs, name_publisher, name_source
from .source_pages import say_sources
from .words import say_share, start_sentence

CAVEAT = (
    "Sources on one line share nearly all facts in nearly the same order, or long runs of words. That points to a "
    "likely common origin, such as one agency report. It does not say who copied whom, or that anyone did."
)


# Beyond these a page of sources would weigh more than it tells.
_PAIRS_AT_MOST = 120
_STRIPS_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source in the table."""

    label: str
    title: str
    target: str
    publisher: str
    date: str
    line: str
    words: str
    facts: int
    unique: int
    disputed: int
    coverage: str
    strip: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class LineRow:
    """A reporting line, or all of which the same is to be said: the numbers, the sources, and the reason.

    `anchor` names the row, `anchors` are those of its further lines.
    """

    anchor: str
    anchors: tuple[str, ...]
    name: str
    sources: str
    reason: str


@dataclass(frozen=True, slots=True)
class PairRow:
    """The figures for two sources."""

    sources: str
    shared: str
    order: str
    words: str
    verdict: str


@dataclass(frozen=True, slots=True)
class SourcesView:
    """The page of all sources."""

    lead: str
    rows: tuple[SourceRow, ...]
    lines: tuple[LineRow, ...]
    matrix: MatrixView | None
    pairs: tuple[PairRow, ...]
    pairs_caption: str
    caveat: str


def compose_source_index(desk: Desk) -> tuple[Page, ...]:
    """The page of all sources."""
    return (
        Page(
            path=SOURCES,
            template="sources.html",
            title="Sources",
            description=f"{say_sources(desk)} {desk.story.title}.",
            view=view_sources(desk),
            section=SOURCES,
        ),
    )


@share_view
def view_sources(desk: Desk) -> SourcesView:
    """All that the page of sources shows."""
    closest = _choose_pairs(desk.story.line_pairs)
    return SourcesView(
        lead=say_sources(desk),
        rows=tuple(_build_row(desk, source) for source in desk.story.sources),
        lines=_list_lines(desk),
        matrix=compare_lines(desk),
        pairs=tuple(row for pair in closest for row in _show_pair(desk, pair)),
        pairs_caption=_say_pairs(len(closest), len(desk.story.line_pairs)),
        caveat=CAVEAT,
    )


def _build_row(desk: Desk, source: Source) -> SourceRow:
    carried = tuple({fact.id: fact for fact, _ in desk.carried[source.id]}.values())
    sources = desk.story.sources
    return SourceRow(
        label=str(source.label),
        title=name_source(desk, source),
        target=name_source_page(source.label),
        publisher=name_publisher(source) or "not stated",
        date=show_edtf(source.published.edtf) if source.published.edtf else "unknown",
        line=f"Line {desk.line_numbers[source.line]}",
        words=f"{source.words:,}",
        facts=len(carried),
        unique=sum(1 for fact in carried if desk.measure_support(fact)[0] == 1),
        disputed=len(list_open(desk, carried)),
        coverage=say_share(source.coverage),
        strip=draw_coverage(desk, source) if len(sources) <= _STRIPS_AT_MOST else (),
    )


def _list_lines(desk: Desk) -> tuple[LineRow, ...]:
    """Line by line, those of a single source with the same reason in the row of the first of them."""
    rows: dict[tuple[str, str], list[tuple[int, tuple[Source, ...]]]] = {}
    for line, number in desk.line_numbers.items():
        sources = tuple(source for source in desk.story.sources if source.line == line)
        known = desk.line_by_id.get(line)
        reason = _name_files(desk, known.reason) if known else ""
        rows.setdefault((reason, line if len(sources) > 1 else ""), []).append((number, sources))
    return tuple(_show_lines(reason, of_row) for (reason, _), of_row in rows.items())


def _show_lines(reason: str, lines: list[tuple[int, tuple[Source, ...]]]) -> LineRow:
    sources = tuple(source for _, of_line in lines for source in of_line)
    each = ", one each" if len(lines) > 1 else ""
    numbers = [number for number, _ in lines]
    return LineRow(
        anchor=f"line-{numbers[0]}",
        anchors=tuple(f"line-{number}" for number in numbers[1:]),
        name=f"{'Line' if len(lines) == 1 else 'Lines'} {join_runs(numbers)}",
        sources=f"{'Source' if len(sources) == 1 else 'Sources'} {list_runs(sources)}{each}",
        reason=reason,
    )


def _name_files(desk: Desk, reason: str) -> str:
    """The reason with the sources by their labels, as everywhere on the site, instead of their files."""
    for file, source in sorted(desk.source_by_file.items(), key=lambda pair: (-len(pair[0]), pair[0])):
        reason = reason.replace(file, f"source {source.label}")
    return start_sentence(reason)


def _choose_pairs(pairs: tuple[LinePair, ...]) -> tuple[LinePair, ...]:
    """All pairs in their order, or where there are very many the closest: those on one line, then by shared facts."""
    if len(pairs) <= _PAIRS_AT_MOST:
        return pairs
    closest = sorted(pairs, key=lambda one: (not one.is_same_line, -one.shared_facts, -one.shared_words, one.files))
    return tuple(closest[:_PAIRS_AT_MOST])


def _say_pairs(shown: int, count: int) -> str:
    if shown == count:
        return "The figures for each pair of sources"
    return f"The figures for the {shown} closest of {count:,} pairs of sources; all are among the data"


def _show_pair(desk: Desk, pair: LinePair) -> tuple[PairRow, ...]:
    first, second = (desk.source_by_file.get(file) for file in pair.files)
    if first is None or second is None:
        return ()
    return (
        PairRow(
            sources=list_labels(tuple(sorted((first, second), key=lambda source: source.label))),
            shared=f"{pair.shared_facts} of {pair.smaller_facts}",
            order=f"{pair.order_score:.2f}",
            words=str(pair.shared_words),
            verdict="same line" if pair.is_same_line else "different lines",
        ),
    )
