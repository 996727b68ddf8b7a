"""Which pairs of claims are worth comparing: those that share something rare, found by an inverted index.

Cost grows with the number of claims times a fixed number of neighbours, not with its square.
"""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from .profiles import Corpus

# A term in more claims than this tells too little to be looked up; every claim keeps its nearest NEIGHBOURS.
MAX_POSTINGS = 400
NEIGHBOURS = 40


def find_candidates(corpus: Corpus) -> tuple[tuple[int, int], ...]:
    """Pairs (first < second) of places in `corpus.profiles`, sorted, each once."""
    vectors = [_merge_vectors(index, corpus) for index in range(len(corpus.profiles))]
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, vector in enumerate(vectors):
        for term, weight in vector.items():
            postings[term].append((index, weight))
    arrays = {
        term: (np.array([index for index, _ in rows]), np.array([weight for _, weight in rows]))
        for term, rows in postings.items()
        if 2 <= len(rows) <= MAX_POSTINGS
    }
    pairs: set[tuple[int, int]] = set()
    scores = np.zeros(len(vectors))
    for index, vector in enumerate(vectors):
        scores[:] = 0.0
        for term, weight in vector.items():
            if term in arrays:
                places, weights = arrays[term]
                scores[places] += weight * weights
        scores[index] = 0.0
        touched = np.flatnonzero(scores > 0)
        nearest = touched[np.argsort(-np.round(scores[touched], 9), kind="stable")[:NEIGHBOURS]]
        pairs.update((min(index, int(other)), max(index, int(other))) for other in nearest)
    return tuple(sorted(pairs))


def _merge_vectors(index: int, corpus: Corpus) -> dict[str, float]:
    """Words, word beginnings, concepts and values of one claim in one space."""
    profile = corpus.profiles[index]
    vector = {f"word {term}": weight for term, weight in profile.words.items()}
    vector |= {f"prefix {term}": weight for term, weight in profile.prefixes.items()}
    vector |= {f"concept {term}": 0.5 * weight for term, weight in profile.concepts.items()}
    vector |= {f"name {name}": 0.3 for name in sorted(profile.names)}
    vector |= {f"number {low} {high} {unit}": 0.4 for low, high, unit, _ in profile.numbers}
    return vector
