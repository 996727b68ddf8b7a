"""Two further figures of a pair, where a model of sentence embeddings is at hand: how alike two claims are in meaning.

Each direction is taken from the middle of the corpus: articles on one story are all alike in what they are about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ...language.interface import Embedder
from ...model.claims import Claim
from ...model.readings import Reading
from .features import Figures, Pairs
from .tables import Places

Rows = NDArray[np.float64]
MEANINGS = ("meaning", "meaning_of_sentence")
# From here on two claims of annotated stories are one fact more often than not, and .68 of all such pairs are.
_ALIKE = 0.55
# Pairs that are compared at a time: what bounds the working memory.
_AT_A_TIME = 10_000


@dataclass(frozen=True, slots=True)
class Directions:
    """Rows of length 1 for words and for sentences, and for each claim which of them are its own."""

    words: Rows
    word_places: Places
    sentences: Rows
    sentence_places: Places


def find_directions(claims: Sequence[Claim], readings: Sequence[Reading], embedder: Embedder) -> Directions:
    """The directions of claims, in their order; each claim's sentence is looked up in the reading of its article."""
    by_article = {reading.article: reading for reading in readings}
    sentences = [by_article[claim.article].sentences[claim.sentence].text for claim in claims]
    return turn_texts([claim.exact for claim in claims], sentences, embedder)


def turn_texts(words: Sequence[str], sentences: Sequence[str], embedder: Embedder) -> Directions:
    """The directions of claims by their words and by their sentences, each from the middle of its own kind."""
    numbers: dict[str, int] = {}
    kinds = [np.array([numbers.setdefault(text, len(numbers)) for text in texts]) for texts in (words, sentences)]
    rows = embedder.embed_texts(tuple(numbers)).astype(np.float64)
    (of_words, word_places), (of_sentences, sentence_places) = (_turn_from_middle(rows, texts) for texts in kinds)
    return Directions(of_words, word_places, of_sentences, sentence_places)


def _turn_from_middle(rows: Rows, texts: Places) -> tuple[Rows, Places]:
    """A row for each text that occurs, and which is whose; the middle is that of all claims."""
    used, places, counts = np.unique(texts, return_inverse=True, return_counts=True)
    apart = rows[used] - counts @ rows[used] / len(texts)
    lengths = np.sqrt((apart * apart).sum(axis=1, keepdims=True))
    return np.divide(apart, lengths, out=np.zeros_like(apart), where=lengths > 0), places


def compare_meanings(directions: Directions, pairs: Pairs) -> Figures:
    """One row of MEANINGS for each pair: cosines, rounded so that no decision hinges on the last bit of a sum."""
    places = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    kinds = ((directions.words, directions.word_places), (directions.sentences, directions.sentence_places))
    found = np.zeros((len(places), len(MEANINGS)))
    for start in range(0, len(places), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        for column, (rows, own) in enumerate(kinds):
            first, second = rows[own[places[part, 0]]], rows[own[places[part, 1]]]
            found[part, column] = np.round((first * second).sum(axis=1), 4)
    return found


def give_meaning(directions: Directions | None, pair: tuple[int, int]) -> tuple[str, ...]:
    """The reason that a link has in what its two claims mean, if it has one."""
    if directions is None:
        return ()
    alike = float(compare_meanings(directions, [pair])[0, 0])
    return (f"alike in meaning: {alike:.2f}",) if alike >= _ALIKE else ()
