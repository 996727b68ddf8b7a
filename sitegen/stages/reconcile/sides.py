"""Sides of a disagreement, and their words in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model.spans import Quote
from ...model.stories import Side


def make_side(says: str, value: str | None, quotes: Iterable[Quote]) -> Side:
    """A side with its quotes once each, in (file, start) order."""
    return Side(" ".join(says.split()), value, tuple(sorted(set(quotes))))


def join_words(words: Sequence[str], last: str) -> str:
    """The words as a list in a sentence: "a, b or c"; words that repeat are said once."""
    once = list(dict.fromkeys(words))
    if len(once) < 2:
        return "".join(once)
    return f"{', '.join(once[:-1])} {last} {once[-1]}"
