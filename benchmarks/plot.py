"""A plot of growth as SVG, both axes logarithmic; the same figures give the same bytes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 640, 420
LEFT, RIGHT, TOP, BOTTOM = 64, 128, 16, 48
_NAME_HEIGHT = 14
# Told apart also without colour: by their dashes.
COLOURS = ("#1b5e9b", "#b3541e", "#2e7d32", "#7b3fa0", "#555555")
DASHES = ("", "6 3", "2 3", "8 3 2 3", "1 4")


@dataclass(frozen=True, slots=True)
class Series:
    """A named line through points; a guide is drawn thin and without marks."""

    name: str
    points: tuple[tuple[float, float], ...]
    is_guide: bool = False


def draw_growth(series: Sequence[Series], *, x_name: str, y_name: str) -> str:
    """The picture of all series; points at or below 0 stand at the least value shown."""
    xs = sorted({x for one in series for x, _ in one.points})
    ys = [y for one in series for _, y in one.points if y > 0]
    low, high = math.floor(math.log10(min(ys))), math.ceil(math.log10(max(ys)))
    high = max(high, low + 1)
    first, last = math.log10(xs[0]), math.log10(xs[-1])
    across, up = (WIDTH - LEFT - RIGHT) / ((last - first) or 1.0), (HEIGHT - TOP - BOTTOM) / (high - low)

    def place(x: float, y: float) -> tuple[float, float]:
        height = math.log10(y) - low if y > 0 else 0.0
        return LEFT + (math.log10(x) - first) * across, HEIGHT - BOTTOM - height * up

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" '
        f'font-size="12"><title>{escape(y_name)} against {escape(x_name)}</title>',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for power in range(low, high + 1):
        _, y = place(xs[0], 10.0**power)
        parts.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#dddddd"/>')
        parts.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10.0**power:g}</text>')
    for value in xs:
        x, _ = place(value, 1.0)
        parts.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#eeeeee"/>')
        parts.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{value:g}</text>')
    parts.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2:.1f}" y="{HEIGHT - 10}" text-anchor="middle">{x_name}</text>')
    parts.append(f'<text transform="translate(16 {HEIGHT / 2:.1f}) rotate(-90)" text-anchor="middle">{y_name}</text>')
    lines = [[place(x, y) for x, y in one.points] for one in series]
    heights = _place_names([places[-1][1] for places in lines])
    for number, one in enumerate(series):
        parts += _draw_series(one, number, lines[number], heights[number])
    return "\n".join((*parts, "</svg>")) + "\n"


def _place_names(ends: Sequence[float]) -> list[float]:
    """Where the names of lines that end at the heights `ends` stand: in their order, none over another."""
    heights = list(ends)
    free = -math.inf
    for number in sorted(range(len(ends)), key=lambda number: (ends[number], number)):
        heights[number] = max(ends[number], free)
        free = heights[number] + _NAME_HEIGHT
    return heights


def _draw_series(one: Series, number: int, places: Sequence[tuple[float, float]], height: float) -> list[str]:
    """A line, its marks and, at `height`, its name."""
    colour, dashes = COLOURS[number % len(COLOURS)], DASHES[number % len(DASHES)]
    path = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    width = 1 if one.is_guide else 2
    parts = [
        f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="{width}" stroke-dasharray="{dashes}"/>'
        if dashes
        else f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
    ]
    if not one.is_guide:
        parts += [f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in places]
    parts.append(f'<text x="{places[-1][0] + 8:.1f}" y="{height + 4:.1f}" fill="{colour}">{escape(one.name)}</text>')
    return parts
