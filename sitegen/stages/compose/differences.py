"""Which words of quotes that stand side by side tell them apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...values.proof.stems import cut_ending

_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_SHARED_AT_LEAST = 0.4
# Of a text of more words than a value and its noun have, marking more than this share of them points at nothing.
_SHORT = 6
_MARKED_AT_MOST = 0.6
# The types of disagreement that are about the very words.
WORDING = ("quotation", "name")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of a text, marked or not."""

    text: str
    is_marked: bool = False


@dataclass(frozen=True, slots=True)
class Saying:
    """A text to compare: the short value that it stands for, or None, and the number of its side."""

    text: str
    value: str | None
    side: int


def mark_differences(sayings: tuple[Saying, ...], *, compares_wording: bool) -> tuple[tuple[Piece, ...], ...]:
    """Each text cut into pieces, those marked that set it apart from the other sides; its pieces join to the text.

    The words of its value are marked that no text of the other sides holds, with whatever ending, its numbers unless
    every one holds them.
    Without any such word, and if it is the wording that matters, texts that share much of it have the rest marked.
    Texts that are worded freely have nothing marked, for marking all would point at nothing.
    """
    words = [_list_words(saying.text) for saying in sayings]
    chosen = []
    for number, saying in enumerate(sayings):
        others = [words[place] for place, other in enumerate(sayings) if other.side != saying.side]
        chosen.append(_choose_words(saying, words[number], others, compares_wording=compares_wording))
    return tuple(_cut_text(saying.text, marked) for saying, marked in zip(sayings, chosen, strict=True))


def _list_words(text: str) -> frozenset[str]:
    return frozenset(found[0].casefold() for found in _WORD.finditer(text))


def _choose_words(
    saying: Saying, own: frozenset[str], others: list[frozenset[str]], *, compares_wording: bool
) -> frozenset[str]:
    if not own or not others:
        return frozenset()
    said = {cut_ending(word) for word in _list_words(saying.value or "")}
    if chosen := frozenset(word for word in own if cut_ending(word) in said) - own.intersection(*others):
        known = {cut_ending(word) for other in others for word in other}
        chosen = frozenset(word for word in chosen if cut_ending(word) not in known or any(map(str.isdecimal, word)))
        is_long = len(own) > _SHORT and len(chosen) > _MARKED_AT_MOST * len(own)
        return frozenset() if is_long else chosen
    if not compares_wording:
        return frozenset()
    apart = own - frozenset().union(*others)
    return apart if len(own - apart) >= _SHARED_AT_LEAST * len(own) else frozenset()


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
