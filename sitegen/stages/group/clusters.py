"""Articles joined step by step, the two nearest groups first, until none are near; then the strays are looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .terms import Terms

Matrix = NDArray[np.float32]

# Measured on twelve stories thrown together (B-cubed): 0.10 to 0.15 find them; below, different stories of one country
# join, above, the first reports of an event part from the later ones.
_LEAST_SIMILARITY = 0.11
# A stray joins the group that is clearly the nearest.
_LEAST_FOR_STRAY = 0.05
_CLEARLY_NEARER = 1.6
# Two years apart, three quarters of the similarity count: a story is long, but seldom so long.
_YEARS_WEIGHT = 0.25
_YEARS_DAYS = 730.0


def measure_similarity(weights: Sequence[Mapping[str, float]], terms: Sequence[Terms]) -> Matrix:
    """Cosines of all pairs, less where the articles appeared far apart; 0 on the diagonal."""
    numbers: dict[str, int] = {}
    for one in weights:
        for term in one:
            numbers.setdefault(term, len(numbers))
    columns = [np.fromiter((numbers[term] for term in one), dtype=np.int64, count=len(one)) for one in weights]
    values = [np.fromiter(one.values(), dtype=np.float32, count=len(one)) for one in weights]
    starts = np.cumsum([0, *(len(one) for one in columns)])
    all_columns, all_values = np.concatenate(columns), np.concatenate(values)
    size = len(weights)
    similarity = np.zeros((size, size), dtype=np.float32)
    wide = np.zeros(len(numbers), dtype=np.float32)
    for place in range(size):
        wide[columns[place]] = values[place]
        sums = np.cumsum(np.concatenate(([0.0], all_values * wide[all_columns])), dtype=np.float64)
        similarity[place] = np.round(sums[starts[1:]] - sums[starts[:-1]], 6)
        wide[columns[place]] = 0.0
    similarity *= _weigh_gaps(terms)
    np.fill_diagonal(similarity, 0.0)
    return np.round((similarity + similarity.T) / 2, 6)


def merge_clusters(similarity: Matrix, twins: Sequence[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """The groups, each in order, by average linkage; twins are always together."""
    links = similarity.copy()
    for first, second in twins:
        links[first, second] = links[second, first] = 1.0
    groups = _merge_nearest(links)
    return _place_strays(similarity, groups)


def _weigh_gaps(terms: Sequence[Terms]) -> Matrix:
    """The factor of each pair for the time between the two; 1 where it is not known."""
    days = np.array([np.nan if one.published is None else one.published for one in terms], dtype=np.float64)
    gaps = np.abs(days[:, None] - days[None, :])
    factors = 1.0 - _YEARS_WEIGHT * np.minimum(gaps / _YEARS_DAYS, 1.0)
    return np.where(np.isnan(gaps), 1.0, factors).astype(np.float32)


def _merge_nearest(links: Matrix) -> list[list[int]]:
    """Average linkage: the similarity of two groups is the mean over their pairs."""
    size = len(links)
    groups = [[place] for place in range(size)]
    counts = np.ones(size, dtype=np.float32)
    np.fill_diagonal(links, -1.0)
    nearest = links.argmax(axis=1)
    best = links[np.arange(size), nearest]
    while size > 1 and best.max() >= _LEAST_SIMILARITY:
        kept = int(best.argmax())
        gone = int(nearest[kept])
        total = counts[kept] + counts[gone]
        merged = (links[kept] * counts[kept] + links[gone] * counts[gone]) / total
        merged[(links[kept] < 0) | (links[gone] < 0)] = -1.0
        links[kept, :] = links[:, kept] = merged
        links[gone, :] = links[:, gone] = -1.0
        counts[kept] = total
        groups[kept] += groups[gone]
        groups[gone] = []
        stale = np.flatnonzero((nearest == kept) | (nearest == gone))
        for place in {kept, gone, *stale.tolist()}:
            nearest[place] = links[place].argmax()
            best[place] = links[place, nearest[place]]
        closer = links[kept] > best
        nearest[closer] = kept
        best[closer] = links[kept][closer]
    return [sorted(group) for group in groups if group]


def _place_strays(similarity: Matrix, groups: list[list[int]]) -> tuple[tuple[int, ...], ...]:
    """Articles that stand alone join the group that is clearly nearer than any other."""
    many = [group for group in groups if len(group) > 1]
    placed = [list(group) for group in many]
    for group in groups:
        if len(group) > 1:
            continue
        means = [float(similarity[group[0], other].mean()) for other in many]
        order = sorted(range(len(many)), key=lambda number: (-means[number], many[number]))
        is_near = bool(order) and means[order[0]] >= _LEAST_FOR_STRAY
        if is_near and (len(order) == 1 or means[order[0]] >= _CLEARLY_NEARER * means[order[1]]):
            placed[order[0]].append(group[0])
        else:
            placed.append(group)
    return tuple(sorted(tuple(sorted(group)) for group in placed))
