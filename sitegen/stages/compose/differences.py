"""Which words of quotes that stand side by side tell them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_SHARED_AT_LEAST = 0.4


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text, marked or not."""

    text: str
    is_marked: bool = False


def mark_differences(texts: tuple[str, ...], values: tuple[str | None, ...]) -> tuple[tuple[Piece, ...], ...]:
    """Each text cut into pieces, those marked that set it apart from the others; the pieces of one join to its text.

    `values` are the short values that the texts stand for, or None. Their words are marked where the text holds them
    and not every other text does. Without any such word, texts that share much of their wording have the rest marked;
    texts that are worded freely have nothing marked, for marking all would point at nothing.
    """
    words = [[found[0].casefold() for found in _WORD.finditer(text)] for text in texts]
    return tuple(
        _cut_text(text, _choose_words(number, words, value))
        for number, (text, value) in enumerate(zip(texts, values, strict=True))
    )


def _choose_words(number: int, words: list[list[str]], value: str | None) -> frozenset[str]:
    own = set(words[number])
    others = [set(other) for place, other in enumerate(words) if place != number]
    if not own or not others:
        return frozenset()
    shared_by_all = own.intersection(*others)
    told = {found[0].casefold() for found in _WORD.finditer(value or "")}
    if chosen := (told & own) - shared_by_all:
        return frozenset(chosen)
    apart = own - set().union(*others)
    return frozenset(apart) if len(own - apart) >= _SHARED_AT_LEAST * len(own) else frozenset()


def _cut_text(text: str, chosen: frozenset[str]) -> tuple[Piece, ...]:
    """Neighbouring chosen words make one piece with what stands between them."""
    runs: list[tuple[int, int]] = []
    was_chosen = False
    for found in _WORD.finditer(text):
        is_chosen = found[0].casefold() in chosen
        if is_chosen and was_chosen:
            runs[-1] = (runs[-1][0], found.end())
        elif is_chosen:
            runs.append((found.start(), found.end()))
        was_chosen = is_chosen
    pieces: list[Piece] = []
    at = 0
    for start, end in runs:
        pieces += [Piece(text[at:start]), Piece(text[start:end], is_marked=True)]
        at = end
    return tuple(piece for piece in (*pieces, Piece(text[at:])) if piece.text)
