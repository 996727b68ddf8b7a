"""A sentence as words, figures and signs: what number grammar reads."""

from __future__ import annotations

import re
from dataclasses import dataclass

# One word, figure or sign; white space is skipped. Figures group their digits by commas, in India by twos,
# or by narrow and fixed spaces; plain spaces group them only where two of them do ("1 414 021").
_FIGURE = (
    r"\d{1,2}(?:,\d{2}){1,4},\d{3}(?![\d,])(?:\.\d+)?"
    r"|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<![\d.,] )(?<!\d)\d{1,3}(?: \d{3}){2,}(?![\d ]\d)(?:\.\d+)?"
    r"|\d+(?:,\d{3})*(?:\.\d+)?"
    r"|(?<![\w.])\.\d+"
)
_PIECE = re.compile(_FIGURE + r"|[kKc]?m2(?!\w)|[^\W\d_]+(?:['’][^\W\d_]+)?|[^\w\s]|_")
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
