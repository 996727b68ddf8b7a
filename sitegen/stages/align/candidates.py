"""Which pairs of claims are worth comparing: those that share something rare, found by an inverted index.

Pairs grow with the number of claims times a number of neighbours, not with its square; a long story has fewer of these.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .profiles import Corpus

Places = NDArray[np.int64]
Weights = NDArray[np.float64]

# A term in more claims than this tells too little to be looked up.
MAX_POSTINGS = 400
# Every claim keeps its nearest in other articles, as many as make PAIRS in all, and a few of its own article.
PAIRS = 60_000
# Of a long story, where memory counts, fewer: 60 articles with 18,000 claims take 40 seconds and 550 MiB.
FEWEST_NEIGHBOURS = 30
MOST_PAIRS = 600_000
LEAST_NEIGHBOURS = 8
MOST_NEIGHBOURS = 100
OWN_NEIGHBOURS = 8
# Of so many times more claims than are wanted, the nearest are parted from the others before they are sorted.
_WORTH_PARTING = 4


def find_candidates(corpus: Corpus) -> Places:
    """Pairs (first < second) of places in `corpus.profiles`, sorted, each once; claims that overlap are no pair."""
    profiles = corpus.profiles
    vectors = [_merge_vectors(index, corpus) for index in range(len(profiles))]
    arrays = _index_terms(vectors)
    articles: dict[str, int] = {}
    homes = np.array([articles.setdefault(profile.claim.article, len(articles)) for profile in profiles])
    starts = np.array([profile.claim.span.start for profile in profiles])
    ends = np.array([profile.claim.span.end for profile in profiles])
    count = _count_neighbours(len(profiles))
    found: list[Places] = []
    scores = np.zeros(len(profiles))
    for index, vector in enumerate(vectors):
        scores[:] = 0.0
        for term, weight in vector.items():
            if term in arrays:
                places, weights = arrays[term]
                scores[places] += weight * weights
        touched = np.flatnonzero(scores > 0)
        is_own = homes[touched] == homes[index]
        own = touched[is_own]
        apart = own[(ends[own] <= starts[index]) | (starts[own] >= ends[index])]
        others = np.concatenate(
            [_take_nearest(touched[~is_own], scores, count), _take_nearest(apart, scores, OWN_NEIGHBOURS)]
        )
        found.append(np.minimum(others, index) * len(profiles) + np.maximum(others, index))
    keys = np.unique(np.concatenate([*found, np.zeros(0, dtype=np.int64)]))
    return np.stack(np.divmod(keys, max(1, len(profiles))), axis=1)


def _take_nearest(places: Places, scores: Weights, count: int) -> Places:
    """The `count` of the places with the highest scores, of equals the first; only these are sorted."""
    near = np.round(scores[places], 9)
    if len(places) > _WORTH_PARTING * count:
        bar = np.partition(near, len(near) - count)[len(near) - count]
        places, near = places[near >= bar], near[near >= bar]
    return places[np.argsort(-near, kind="stable")[:count]]


def _count_neighbours(claims: int) -> int:
    """In how many claims of other articles each claim looks for its like."""
    affordable = max(LEAST_NEIGHBOURS, min(FEWEST_NEIGHBOURS, MOST_PAIRS // max(1, claims)))
    return min(MOST_NEIGHBOURS, max(affordable, PAIRS // max(1, claims)))


def _index_terms(vectors: Sequence[Mapping[str, float]]) -> dict[str, tuple[Places, Weights]]:
    """For each term that tells something, the claims that hold it and how much it weighs there."""
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for term, weight in vector.items():
            postings[term].append((index, weight))
    return {
        term: (np.array([index for index, _ in rows]), np.array([weight for _, weight in rows]))
        for term, rows in postings.items()
        if 2 <= len(rows) <= MAX_POSTINGS
    }


def _merge_vectors(index: int, corpus: Corpus) -> dict[str, float]:
    """Words, word beginnings, concepts and values of one claim in one space."""
    profile = corpus.profiles[index]
    vector = {f"word {term}": weight for term, weight in profile.words.items()}
    vector |= {f"prefix {term}": weight for term, weight in profile.prefixes.items()}
    vector |= {f"concept {term}": 0.5 * weight for term, weight in profile.concepts.items()}
    vector |= {f"name {name}": 0.3 for name in sorted(profile.names)}
    vector |= {f"number {low} {high} {unit}": 0.4 for low, high, unit, _ in profile.numbers}
    return vector
