"""What the other claims of a corpus say of a pair: two wordings of one fact resemble the same third wordings."""

from __future__ import annotations

from collections.abc import Sequence
from math import log, log1p

import numpy as np

from .features import Figures, Pair

SUPPORT = ("own", "third", "other_third", "lonelier", "busier")
# Log odds are taken of a probability that is at least this far from certainty.
_DOUBT = 1e-6
# How widely a fact is told is counted as if every claim had this many other articles to be told in.
_ARTICLES = 6


def measure_support(pairs: Sequence[Pair], chances: Sequence[float], articles: int) -> Figures:
    """One row of SUPPORT for each pair, from the probabilities that the pairs have by themselves.

    `own` are the pair's log odds; `third` and `other_third` the two best third claims, each as likely as the less
    likely of its pairs; `lonelier` and `busier` how widely each of the two is told, for `articles` of any number.
    """
    near: dict[int, dict[int, float]] = {}
    for (first, second), chance in zip(pairs, chances, strict=True):
        near.setdefault(first, {})[second] = chance
        near.setdefault(second, {})[first] = chance
    others = max(articles - 1, 1)
    told = {index: log1p(sum(found.values()) / others * _ARTICLES) for index, found in near.items()}
    rows = np.zeros((len(pairs), len(SUPPORT)))
    for number, ((first, second), chance) in enumerate(zip(pairs, chances, strict=True)):
        sure = min(max(chance, _DOUBT), 1 - _DOUBT)
        best, next_best = _find_thirds(near[first], near[second])
        widths = sorted((told[first], told[second]))
        rows[number] = log(sure / (1 - sure)), best, next_best, *widths
    return rows


def _find_thirds(first: dict[int, float], second: dict[int, float]) -> tuple[float, float]:
    """The two best claims that both resemble; 0 for none."""
    if len(second) < len(first):
        first, second = second, first
    best = next_best = 0.0
    for index, chance in first.items():
        least = min(chance, second.get(index, 0.0))
        if least > best:
            best, next_best = least, best
        elif least > next_best:
            next_best = least
    return best, next_best
