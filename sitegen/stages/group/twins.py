"""Near-copies: articles that share most of their runs of words, found by MinHash without comparing all pairs.

Source of the method: A. Broder, "On the resemblance and containment of documents" (1997); the bands are those of
Leskovec, Rajaraman and Ullman, "Mining of Massive Datasets", section 3.4.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

import numpy as np

_RUN_WORDS = 5
_BANDS, _ROWS = 20, 4
_LEAST_SHARED = 0.5
_PRIME = (1 << 61) - 1
_MOST_IN_A_BUCKET = 50


def find_twins(texts: Sequence[tuple[str, ...]]) -> tuple[tuple[int, int], ...]:
    """Pairs of texts, by their places, that share at least half of the runs of five words either has; in order."""
    runs = [_list_runs(tokens) for tokens in texts]
    signatures = [_sign_runs(found) for found in runs]
    candidates: set[tuple[int, int]] = set()
    for band in range(_BANDS):
        buckets: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for place, signature in enumerate(signatures):
            if signature:
                buckets[signature[band * _ROWS : (band + 1) * _ROWS]].append(place)
        for places in buckets.values():
            kept = places[:_MOST_IN_A_BUCKET]
            candidates.update(combinations(kept, 2))
            candidates.update((kept[0], place) for place in places[_MOST_IN_A_BUCKET:])
    return tuple(sorted(pair for pair in candidates if _share_runs(runs[pair[0]], runs[pair[1]]) >= _LEAST_SHARED))


def _list_runs(tokens: tuple[str, ...]) -> frozenset[int]:
    if len(tokens) < _RUN_WORDS:
        return frozenset()
    return frozenset(
        crc32(" ".join(tokens[start : start + _RUN_WORDS]).encode("utf-8", "replace"))
        for start in range(len(tokens) - _RUN_WORDS + 1)
    )


def _sign_runs(runs: frozenset[int]) -> tuple[int, ...]:
    """The smallest of each of many shuffles of the runs; empty for a text without runs."""
    if not runs:
        return ()
    values = np.array(sorted(runs), dtype=np.uint64)
    signature = []
    for number in range(1, _BANDS * _ROWS + 1):
        # Multiply-and-shift by odd constants that are spread over all bits.
        factor = np.uint64((number * 0x9E3779B97F4A7C15 | 1) & 0xFFFFFFFFFFFFFFFF)
        mixed = values * factor
        mixed ^= mixed >> np.uint64(29)
        signature.append(int((mixed * np.uint64(0xBF58476D1CE4E5B9)).min() % _PRIME))
    return tuple(signature)


def _share_runs(first: frozenset[int], second: frozenset[int]) -> float:
    return len(first & second) / max(1, len(first | second))
