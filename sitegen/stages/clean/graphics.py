"""Rules that know the labels of a map, a floor plan or a chart, run together in one line."""

from __future__ import annotations

import re
from collections import Counter

from .lines import TextLine
from .scenes import Scene

_CAPITALS = re.compile(r"[A-Z][A-Z'’&.\-]+")
# Runs of words in capitals with small letters between them; no sentence has as many.
_LABELS = re.compile(r"(?<![\w.])[A-Z][A-Z'’&.\-]+(?: [A-Z][A-Z'’&.\-]+){1,12}(?= [A-Z0-9]?[a-z])")
_MIN_LABELS = 4
_MIN_GRAPHIC_WORDS = 30


def is_graphic(index: int, scene: Scene) -> bool:
    """The labels of a map or a chart, run together: largely capitals, or the same words for each size of screen."""
    line = scene.lines[index]
    if line.word_count < 12:
        return False
    if _repeats_itself(line) or len(_LABELS.findall(line.text)) >= _MIN_LABELS:
        return True
    if line.is_terminated:
        return False
    tokens = line.head.split()
    return 10 * sum(_CAPITALS.fullmatch(token.strip(",:")) is not None for token in tokens) >= 3 * len(tokens)


def _repeats_itself(line: TextLine) -> bool:
    """Whether a third of a long line's runs of four words stand in it more than once."""
    tokens = line.text.split()
    if len(tokens) < _MIN_GRAPHIC_WORDS:
        return False
    runs = Counter(tuple(tokens[at : at + 4]) for at in range(len(tokens) - 3))
    return 3 * sum(count for count in runs.values() if count > 1) >= len(tokens)
