"""Cuts paragraphs into pieces that an engine can swallow, plainly written; every offset is kept."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass

from ..model.spans import Span

# The engine's working memory grows with the tokens of a text: 100,000 of them take more than a gigabyte.
_PIECE_LENGTH = 10_000
# A longer run without white space is no word; splitting it into tokens takes time that grows with its square.
_RUN_LENGTH = 200
_WORD = re.compile(r"\S+")
# Engines learn from text with typewriter's apostrophes: in "wasn’t" some find no negation.
_PLAIN = str.maketrans(dict.fromkeys("’‘ʼ′", "'"))
# Engines take a body's capitals for the pronoun that they spell: for them another body of as many letters stands there.
STAND_INS = {"WHO": "FBI", "IT": "TV"}
_ACRONYM = re.compile(r"(?<![A-Za-z])(?:WHO|IT)(?![A-Z])")
_SMALL_LETTER = re.compile(r"[a-z]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A text to parse; its character `i` stands at `offsets[i]` of the article; `paragraph` is its span's index.

    Runs of white space are one space in it, every apostrophe is a straight one, and a body whose capitals spell a
    pronoun is another body, unless the words beside it stand in capitals too.
    """

    text: str
    offsets: array[int]
    paragraph: int


def cut_pieces(text: str, span: Span, paragraph: int) -> tuple[Piece, ...]:
    """The words of `text` within `span`, in order, as pieces of at most about 10,000 characters; none is empty.

    Cuts fall on white space, after the end of a sentence where one is near, or inside a run of 200 and more
    characters without any.
    """
    pieces: list[Piece] = []
    words: list[str] = []
    offsets: array[int] = array("q")
    matches = tuple(_WORD.finditer(text, span.start, span.end))
    for place, match in enumerate(matches):
        beside = "".join(one.group()[:_RUN_LENGTH] for one in matches[max(0, place - 1) : place + 2])
        is_mixed = _SMALL_LETTER.search(beside) is not None
        for start in range(match.start(), match.end(), _RUN_LENGTH):
            end = min(start + _RUN_LENGTH, match.end())
            if words:
                words.append(" ")
                offsets.append(start - 1)
            word = text[start:end].translate(_PLAIN)
            words.append(_ACRONYM.sub(lambda found: STAND_INS[found.group()], word) if is_mixed else word)
            offsets.extend(range(start, end))
            is_full = len(offsets) >= _PIECE_LENGTH
            if is_full or (len(offsets) >= _PIECE_LENGTH * 9 // 10 and text[end - 1] in ".!?"):
                pieces.append(Piece("".join(words), offsets, paragraph))
                words, offsets = [], array("q")
    if words:
        pieces.append(Piece("".join(words), offsets, paragraph))
    return tuple(pieces)
