"""What the other claims of a corpus say of a pair: two wordings of one fact resemble the same third wordings."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .features import Figures, Pairs
from .tables import Places, Rows, Weights, match_rows

SUPPORT = ("own", "third", "other_third", "lonelier", "busier")
# Log odds are taken of a probability that is at least this far from certainty.
_DOUBT = 1e-6
# How widely a fact is told is counted as if every claim had this many other articles to be told in.
_ARTICLES = 6
# Pairs that are looked at together: what bounds the working memory.
_AT_A_TIME = 50_000


def measure_support(pairs: Pairs, chances: Sequence[float] | NDArray[np.float64], articles: int) -> Figures:
    """One row of SUPPORT for each pair, from the probabilities that the pairs have by themselves.

    `own` are the pair's log odds; `third` and `other_third` the two best third claims, each as likely as the less
    likely of its pairs; `lonelier` and `busier` how widely each of the two is told, for `articles` of any number.
    """
    places = np.asarray(pairs, dtype=np.int64).reshape(-1, 2)
    alone = np.array(chances, dtype=np.float64)
    near = _stack_neighbours(places, alone)
    others = max(articles - 1, 1)
    told = np.log1p(np.bincount(near.keys // near.width, weights=near.weights) / others * _ARTICLES)
    sure = np.clip(alone, _DOUBT, 1 - _DOUBT)
    rows = np.zeros((len(places), len(SUPPORT)))
    rows[:, 0] = np.log(sure / (1 - sure))
    for start in range(0, len(places), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        rows[part, 1:3] = _find_thirds(near, places[part])
    widths = told[places]
    rows[:, 3], rows[:, 4] = widths.min(axis=1), widths.max(axis=1)
    return rows


def _stack_neighbours(places: Places, chances: Weights) -> Rows:
    """For each claim the others that it is paired with, with the probability of the pair."""
    count = int(places.max(initial=-1)) + 1
    one, two = np.concatenate([places[:, 0], places[:, 1]]), np.concatenate([places[:, 1], places[:, 0]])
    keys = one * (count + 1) + two
    order = np.argsort(keys, kind="stable")
    starts = np.zeros(count + 1, dtype=np.int64)
    np.cumsum(np.bincount(one, minlength=count), out=starts[1:])
    return Rows(starts, two[order], np.concatenate([chances, chances])[order], keys[order], count + 1)


def _find_thirds(near: Rows, places: Places) -> Figures:
    """By pair the two best claims that both resemble; 0 for none."""
    lengths = near.lengths
    is_turned = lengths[places[:, 1]] < lengths[places[:, 0]]
    first = np.where(is_turned, places[:, 1], places[:, 0])
    second = np.where(is_turned, places[:, 0], places[:, 1])
    shared = match_rows(near, near, first, second)
    least = np.minimum(near.weights[shared.first], near.weights[shared.second])
    best = shared.take_most(least)
    tops = np.flatnonzero(least == best[shared.pairs])
    firsts = tops[np.flatnonzero(np.diff(shared.pairs[tops], prepend=-1))]
    least[firsts] = 0.0
    return np.stack([best, shared.take_most(least)], axis=1)
