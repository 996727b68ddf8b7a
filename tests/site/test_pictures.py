"""Pictures say what the page says in words: figures on one axis, time at a glance, coverage, lines against lines."""

from __future__ import annotations

import itertools
from dataclasses import replace

from story_by_hand import DISAGREEMENTS, FACTS, SOURCES, STORY, TIMELINE, make_edition

from sitegen.model.stories import Fact, Line, Story
from sitegen.stages.compose.desk import Desk, open_desk
from sitegen.stages.compose.line_matrix import compare_lines
from sitegen.stages.compose.plots import draw_coverage, draw_overview, plot_figures

CRACKS = FACTS[1]


def desk_of(story: Story = STORY) -> Desk:
    return open_desk(make_edition(story))


def with_figures(fact: Fact, *bounds: tuple[float | None, float | None]) -> Fact:
    evidence = (replace(one, low=low, high=high) for one, (low, high) in zip(fact.evidence, bounds, strict=True))
    return replace(fact, evidence=tuple(evidence))


def test_different_figures_of_the_same_thing_share_an_axis() -> None:
    fact = with_figures(CRACKS, (12, 12), (12, 12), (20, None))
    plot = plot_figures(desk_of(), fact)
    assert plot is not None
    assert [row.text for row in plot.rows] == ["Line 1: 12", "Line 2: more than 20"]
    exact, open_end = plot.rows
    assert exact.is_point
    assert open_end.opens_right and not open_end.opens_left
    assert exact.left < open_end.left < open_end.right <= plot.width
    assert [tick.text for tick in plot.ticks] == ["12", "20"]


def test_figures_that_do_not_differ_or_were_never_compared_are_not_drawn() -> None:
    assert plot_figures(desk_of(), CRACKS) is None
    assert plot_figures(desk_of(), with_figures(CRACKS, (12, 12), (12, 12), (12, 12))) is None
    apart = with_figures(CRACKS, (12, 12), (12, 12), (20, None))
    assert plot_figures(desk_of(replace(STORY, disagreements=DISAGREEMENTS[1:])), apart) is None


def test_every_entry_of_the_timeline_is_a_dot_in_order_of_time() -> None:
    overview = draw_overview(desk_of(), TIMELINE)
    assert overview is not None
    assert [dot.target for dot in overview.dots] == [f"timeline/index.html#t-{n}" for n in (1, 2, 3)]
    assert sorted(dot.x for dot in overview.dots) == [dot.x for dot in overview.dots]
    assert [year.text for year in overview.years] == ["1931", "2024"]
    assert all(0 < dot.x < overview.width and 0 < dot.y < overview.axis for dot in overview.dots)
    assert draw_overview(desk_of(), TIMELINE[:2]) is None


def test_a_strip_is_as_long_as_its_source_and_marks_the_gravest() -> None:
    desk = desk_of()
    strip = draw_coverage(desk, SOURCES[2])
    assert len(strip) == len(desk.reading_by_id["s-3"].sentences)
    assert [one.style for one in strip] == ["silent", "conflict", "agree", "compatible", "conflict"]
    assert strip[0].x == 0
    assert strip[-1].x + strip[-1].width <= 1000
    assert all(one.x < other.x for one, other in itertools.pairwise(strip))


def test_lines_are_set_against_lines() -> None:
    assert compare_lines(desk_of()) is None
    third = replace(SOURCES[1], line="L3")
    lines = (*STORY.lines, Line("L3", ("bridge-2.txt",), ""))
    matrix = compare_lines(desk_of(replace(STORY, sources=(SOURCES[0], third, SOURCES[2]), lines=lines)))
    assert matrix is not None
    shared = [[cell and (cell.shared, cell.disputed) for cell in row.cells] for row in matrix.rows]
    assert shared == [[None, ("4", ""), ("4", "2")], [("4", ""), None, ("3", "1")], [("4", "2"), ("3", "1"), None]]
    assert matrix.rows[0].cells[1] is not None and matrix.rows[0].cells[1].shade == 4
