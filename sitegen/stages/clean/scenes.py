"""A line among its neighbours: what the rules may look at beside the line itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .lines import TextLine

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# Six of ten shared runs of four words: a caption or pull quote that repeats the body's words, not a new sentence.
_REPEAT_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Scene:
    """The lines of one article after its title.

    `first` is the index of the body's first line. `repeats` tells which lines say little but what another line of the
    article says, `copies` which are the same, word for word, as one before; `shared` are lines of several articles.
    `prose_share` is the share of the lines in doubt that end as sentences do.
    """

    lines: tuple[TextLine, ...]
    first: int
    repeats: tuple[bool, ...]
    copies: tuple[bool, ...]
    shared: frozenset[str]
    prose_share: float

    def get_line(self, index: int) -> TextLine | None:
        """The line at `index`, None before the first or after the last."""
        return self.lines[index] if 0 <= index < len(self.lines) else None


def make_scene(lines: tuple[TextLine, ...], first: int, shared: frozenset[str]) -> Scene:
    """The scene of an article; takes time in proportion to its length."""
    repeats, copies = _find_repeats(lines, first), _find_copies(lines, first)
    return Scene(lines, first, repeats, copies, shared, compute_prose_share(lines[first:]))


def compute_prose_share(lines: Sequence[TextLine]) -> float:
    """The share of the lines that end as sentences do, 0 of none."""
    return sum(line.is_terminated for line in lines) / len(lines) if lines else 0.0


def _find_copies(lines: Sequence[TextLine], first: int) -> tuple[bool, ...]:
    seen: set[str] = set()
    found = []
    for index, line in enumerate(lines):
        found.append(index >= first and line.word_count > 3 and line.text in seen)
        seen.add(line.text)
    return tuple(found)


def _find_repeats(lines: Sequence[TextLine], first: int) -> tuple[bool, ...]:
    """Whether another line holds most of a line's runs of four words; the title does not count."""
    runs = [_list_runs(line.text) for line in lines]
    homes: dict[tuple[str, ...], set[int]] = {}
    for index in range(first, len(lines)):
        for run in runs[index]:
            known = homes.setdefault(run, set())
            if len(known) < 8:
                known.add(index)
    return tuple(index >= first and _is_repeat(index, runs[index], homes) for index in range(len(lines)))


def _is_repeat(index: int, runs: Sequence[tuple[str, ...]], homes: dict[tuple[str, ...], set[int]]) -> bool:
    if not runs:
        return False
    counts: dict[int, int] = {}
    for run in runs:
        for home in homes[run]:
            counts[home] = counts.get(home, 0) + 1
    counts.pop(index, None)
    return max(counts.values(), default=0) >= _REPEAT_SHARE * len(runs)


def _list_runs(text: str) -> list[tuple[str, ...]]:
    words = [word.group().casefold() for word in _WORD.finditer(text)]
    return [tuple(words[place : place + _SHINGLE]) for place in range(len(words) - _SHINGLE + 1)]
