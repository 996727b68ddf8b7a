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


def contrast_words(words: Sequence[str]) -> str:
    """The wordings set against each other in a sentence: "Some sources say “a”, others “b”." """
    once = [f"“{word.strip('“”')}”" for word in dict.fromkeys(words)]
    return f"Some sources say {once[0]}, others {join_words(once[1:], 'or')}."


def set_against(words: Sequence[str]) -> str:
    """What is said, and the answer to it, in a sentence: "“a”; against it: “b”"."""
    once = list(dict.fromkeys(words))
    return "; against it: ".join(once[:2])


def lower_start(words: str) -> str:
    """The words as they stand inside a sentence: a bound or a number that began one loses its capital."""
    first = words.partition(" ")[0].strip(",")
    return words[:1].lower() + words[1:] if first.casefold() in _BEGINNERS else words


_BEGINNERS = frozenset(
    {
        *("at", "more", "over", "about", "some", "nearly", "almost", "up", "as", "roughly", "around", "approximately"),
        *(
            "fewer",
            "less",
            "under",
            "a",
            "an",
            "the",
            "dozens",
            "scores",
            "hundreds",
            "thousands",
            "millions",
            "several",
        ),
        *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "between"),
    }
)
