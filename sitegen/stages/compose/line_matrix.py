"""How often each two reporting lines carry the same fact, and how often they stand against each other."""

from __future__ import annotations

from dataclasses import dataclass

from ...values.agreement import stands_in_text
from .desk import Desk
from .words import say_count

_SHADES = 4
# More columns cannot be read across.
_MOST_LINES = 20


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """What two lines share; `shade` is 0 for nothing to `_SHADES` for the most that any two share."""

    shared: str
    disputed: str
    shade: int
    words: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A line against all lines, itself as an empty place."""

    name: str
    cells: tuple[MatrixCell | None, ...]


@dataclass(frozen=True, slots=True)
class MatrixView:
    """The matrix; `heads` are the names of its columns."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[MatrixRow, ...]


def compare_lines(desk: Desk) -> MatrixView | None:
    """Every line against every other; None for fewer than three, where a sentence says it as well."""
    numbers = sorted(desk.line_numbers.values())
    if len(numbers) < 3:
        return None
    shared: dict[tuple[int, int], int] = {}
    for fact in desk.facts:
        _count_pairs(
            shared,
            {desk.line_numbers[desk.source_by_id[one.source].line] for one in fact.evidence if stands_in_text(one)},
        )
    disputed: dict[tuple[int, int], int] = {}
    for one in desk.open_disagreements:
        sides = [
            {
                desk.line_numbers[desk.source_by_file[quote.file].line]
                for quote in side.evidence
                if quote.file in desk.source_by_file
            }
            for side in one.sides
        ]
        apart = {
            (min(a, b), max(a, b))
            for place, first in enumerate(sides)
            for second in sides[place + 1 :]
            for a in first
            for b in second
            if a != b
        }
        for pair in apart:
            disputed[pair] = disputed.get(pair, 0) + 1
    most = max(shared.values(), default=0)
    shown = _choose_lines(numbers, shared)
    return MatrixView(
        caption=_write_caption(len(shown), len(numbers)),
        heads=tuple(f"L{number}" for number in shown),
        rows=tuple(
            MatrixRow(f"Line {one}", tuple(_fill_cell(shared, disputed, one, other, most) for other in shown))
            for one in shown
        ),
    )


def _choose_lines(numbers: list[int], shared: dict[tuple[int, int], int]) -> list[int]:
    """The lines that share most with others, in order of number."""
    totals = dict.fromkeys(numbers, 0)
    for pair, count in shared.items():
        for number in pair:
            totals[number] += count
    return sorted(sorted(numbers, key=lambda number: (-totals[number], number))[:_MOST_LINES])


def _write_caption(shown: int, count: int) -> str:
    which = "each two lines" if shown == count else f"each two of the {shown} lines that share most, of {count:,},"
    return f"How many facts {which} share, and on how many things they openly differ (◆)"


def _count_pairs(counts: dict[tuple[int, int], int], lines: set[int]) -> None:
    ordered = sorted(lines)
    for place, first in enumerate(ordered):
        for second in ordered[place + 1 :]:
            counts[first, second] = counts.get((first, second), 0) + 1


def _fill_cell(
    shared: dict[tuple[int, int], int], disputed: dict[tuple[int, int], int], one: int, other: int, most: int
) -> MatrixCell | None:
    if one == other:
        return None
    pair = (min(one, other), max(one, other))
    common, against = shared.get(pair, 0), disputed.get(pair, 0)
    return MatrixCell(
        shared=str(common),
        disputed=str(against) if against else "",
        shade=-(-common * _SHADES // most) if most else 0,
        words=f"{say_count(against, 'open disagreement')}" if against else "",
    )
