"""A fact in the words of its evidence: what is told of it when the sentence that told it does not hold any more."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..model.stories import Evidence

_WORD = re.compile(r"\w+")
# Shorter words without a figure say little of what a sentence is about.
_LONG = 4


def say_words(evidence: Sequence[Evidence]) -> str:
    """The words of the evidence that share most with the others, as a sentence, with who is credited with them.

    Of equals the longest. `evidence` is not empty; its order makes no difference.
    """
    read = [(piece, list_telling_words(piece.quote.shown)) for piece in evidence]
    best = max(
        evidence,
        key=lambda piece: (
            sum(len(list_telling_words(piece.quote.shown) & words) for other, words in read if other != piece),
            len(piece.quote.shown),
            piece.quote.shown,
        ),
    )
    words = best.quote.shown.rstrip(",;:. ")
    credit = f", according to {best.attribution}" if best.attribution and best.attribution not in words else ""
    return f"{words[:1].upper()}{words[1:]}{credit}."


def list_telling_words(text: str) -> frozenset[str]:
    """The words of a text that tell what it is about, in small letters: long ones, and those with a figure."""
    words = _WORD.findall(text.casefold())
    return frozenset(word for word in words if len(word) >= _LONG or any(sign.isdigit() for sign in word))
