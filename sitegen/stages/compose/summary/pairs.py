"""Ideas that stand together in sentences of several articles: what the sources tell alike, whatever facts were joined.

Source of the method: Gillick and Favre 2009, "A scalable global model for summarization", where pairs of neighbouring
words are the concepts of a summary, each weighted by how many documents have it; here a pair need not be neighbours.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from ....model.readings import Reading
from .ideas import list_ideas
from .text import content_words

Pair = tuple[str, str]
# A sentence of more ideas than this is a list; its further pairs would only cost time.
MOST_IDEAS = 40
# Of hundreds of articles the first sentences tell enough.
MOST_SENTENCES = 10_000
FEWEST_SENTENCES = 20


@lru_cache(maxsize=4096)
def list_pairs(text: str) -> frozenset[Pair]:
    """Each two ideas of a sentence, in the order of the alphabet."""
    return frozenset(combinations(sorted(list_ideas(content_words(text)))[:MOST_IDEAS], 2))


def weigh_pairs(readings: Sequence[Reading], first_sentences: int | None = None) -> dict[Pair, float]:
    """The pairs of ideas that sentences of two articles or more have, by the share of the other articles.

    With `first_sentences` only so many of each article are read.
    """
    counts: Counter[Pair] = Counter()
    most = max(FEWEST_SENTENCES, MOST_SENTENCES // max(1, len(readings)))
    for reading in readings:
        own: set[Pair] = set()
        for sentence in reading.sentences[: first_sentences or most]:
            if sentence.place != "caption":
                own |= list_pairs(sentence.text)
        counts.update(own)
    others = max(1, len(readings) - 1)
    return {pair: (count - 1) / others for pair, count in counts.items() if count > 1}


def add_up_pairs(pairs: Iterable[Pair], weights: Mapping[Pair, float]) -> float:
    """What pairs weigh together; those of one article alone weigh nothing."""
    return round(sum(sorted(weights.get(pair, 0.0) for pair in pairs)), 9)
