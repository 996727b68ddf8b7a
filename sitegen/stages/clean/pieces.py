"""A line cut in pieces: the article's own words, and what is furniture at their edges."""

from __future__ import annotations

from collections.abc import Sequence

from .lines import TextLine, measure_prefix

# Start and end in the line's text, and the rule that sets the piece aside, if any.
Piece = tuple[int, int, str | None]


def cut_pieces(text: str, line: TextLine, parts: Sequence[Piece]) -> list[TextLine]:
    """The line in parts, each with the rule that sets it aside, if any; offsets are into the line's text.

    Parts without words are left out.
    """
    raw = text[line.start : line.end]
    pieces: list[TextLine] = []
    for start, end, rule in parts:
        words = line.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        if not words:
            continue
        first = line.start + measure_prefix(raw, start)
        last = line.start + len(raw[: measure_prefix(raw, start + len(words))].rstrip())
        piece = TextLine(first, last, words, line.is_after_blank and not pieces, len(words.split()), furniture=rule)
        pieces.append(piece)
    return pieces
