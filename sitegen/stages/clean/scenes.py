"""A line among its neighbours: what the rules may look at beside the line itself."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from .lines import TextLine

_WORD = re.compile(r"\w+")
_SHINGLE = 4
# Six of ten shared runs of four words: a caption or pull quote that repeats the body's words, not a new sentence.
_REPEAT_SHARE = 0.6
_Runs = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """The lines of one article after its title.

    `first` is the index of the body's first line. `repeats` tells which lines say little but what another line of the
    article says, `echoes` how much of each stands in one longer line, `copies` which are the same, word for word, as
    one before; `shared` are lines of several articles. `runs` are the runs of four words of each line.
    `prose_share` is the share of the lines in doubt that end as sentences do.
    """

    lines: tuple[TextLine, ...]
    first: int
    repeats: tuple[bool, ...]
    echoes: tuple[float, ...]
    copies: tuple[bool, ...]
    shared: frozenset[str]
    runs: tuple[_Runs, ...]
    prose_share: float

    def get_line(self, index: int) -> TextLine | None:
        """The line at `index`, None before the first or after the last."""
        return self.lines[index] if 0 <= index < len(self.lines) else None


def make_scene(lines: tuple[TextLine, ...], first: int, shared: frozenset[str]) -> Scene:
    """The scene of an article; takes time in proportion to its length."""
    found = range(first, len(lines))
    runs = tuple(_list_runs(line.text) for line in lines)
    empty = Scene(lines, first, (), (), _find_copies(lines, first), shared, runs, 0.0)
    return look_again(empty, [index for index in found if not lines[index].furniture])


def look_again(scene: Scene, rest: Sequence[int]) -> Scene:
    """The scene as it is when no lines but those at the places `rest` count."""
    shares = _find_shares(scene.runs, rest)
    return replace(
        scene,
        repeats=tuple(share >= _REPEAT_SHARE for share, _ in shares),
        echoes=tuple(share if is_shorter else 0.0 for share, is_shorter in shares),
        prose_share=compute_prose_share([scene.lines[index] for index in rest]),
    )


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


def _find_shares(known: Sequence[_Runs], rest: Sequence[int]) -> list[tuple[float, bool]]:
    """For each line how much of its runs of four words another one holds, and whether that one is longer.

    Lines outside `rest` neither hold nor have any.
    """
    runs = {index: known[index] for index in rest}
    homes: dict[tuple[str, ...], set[int]] = {}
    for index in rest:
        for run in runs[index]:
            places = homes.setdefault(run, set())
            if len(places) < 8:
                places.add(index)
    return [_measure_share(index, runs, homes) if index in runs else (0.0, False) for index in range(len(known))]


def _measure_share(index: int, runs: Mapping[int, _Runs], homes: dict[tuple[str, ...], set[int]]) -> tuple[float, bool]:
    counts: dict[int, int] = {}
    for run in runs[index]:
        for home in homes[run]:
            counts[home] = counts.get(home, 0) + 1
    counts.pop(index, None)
    if not counts:
        return 0.0, False
    count, size = max((count, len(runs[home])) for home, count in counts.items())
    return count / len(runs[index]), size > len(runs[index])


def _list_runs(text: str) -> _Runs:
    words = [word.casefold() for word in _WORD.findall(text)]
    return tuple(zip(*(words[place:] for place in range(_SHINGLE)), strict=False))
