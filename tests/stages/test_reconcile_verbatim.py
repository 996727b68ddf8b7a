"""Quotes of a side: whole words, nothing left hanging, and verbatim."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Side
from sitegen.stages.reconcile.telling.verbatim import make_sides_verbatim

TEXT = "The full-scale search cost $60 million and damaged 40 aircraft deep within its borders."


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("scale search", "full-scale search"),
        ("60 million", "$60 million"),
        ("damaged 40 aircraft deep within its", "damaged 40 aircraft"),
        ("damaged 40 aircraft", "damaged 40 aircraft"),
        ("of", "of"),
    ],
)
def test_a_side_quotes_whole_words_and_leaves_none_hanging(words: str, whole: str) -> None:
    text = TEXT if words in TEXT else words
    article = Article("s-1", "a.txt", text, text)
    start = text.index(words)
    side = Side("", None, (Quote("a.txt", start, start + len(words), words),))
    entry = Disagreement("#1", "quantity", "contradicts", "low", "", "", (), (side,))
    (quote,) = make_sides_verbatim((entry,), {"a.txt": article})[0].sides[0].evidence
    assert quote.exact == whole
    assert text[quote.start : quote.end] == quote.exact
