"""A sentence as words, figures and signs: what number grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One word, figure or sign; white space is skipped.
_PIECE = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|_")
DASHES = "-–—‑‐"


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a figure or a sign of a text, lower-cased; `is_glued` holds when no white space stands before it."""

    start: int
    end: int
    text: str
    is_glued: bool


def split_pieces(text: str) -> tuple[Piece, ...]:
    """The words, figures and signs of `text`, in order; white space is left out."""
    pieces: list[Piece] = []
    for match in _PIECE.finditer(text):
        is_glued = bool(pieces) and pieces[-1].end == match.start()
        pieces.append(Piece(match.start(), match.end(), match.group().lower(), is_glued))
    return tuple(pieces)


def word_at(pieces: tuple[Piece, ...], place: int) -> str:
    """The piece at `place`, "" outside the sentence."""
    return pieces[place].text if 0 <= place < len(pieces) else ""


def is_glued_at(pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether the piece at `place` follows the one before it without white space."""
    return 0 <= place < len(pieces) and pieces[place].is_glued
