"""Articles joined step by step, the two nearest groups first, until none are near; then the strays are looked at."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from .terms import Terms

Matrix = NDArray[np.float32]

# Measured on twelve stories thrown together (B-cubed): 0.09 to 0.15 find them; below, different stories of one country
# join, above, the first reports of an event part from the later ones.
_LEAST_SIMILARITY = 0.1
# Two stories of one country have a quarter of the similarity that each has within; the parts of a long one, half of it.
_LEAST_OF_WITHIN = 0.4
# A stray joins the group that is clearly the nearest.
_LEAST_FOR_STRAY = 0.05
_CLEARLY_NEARER = 1.6
# Two years apart, three quarters of the similarity count: a story is long, but seldom so long.
_YEARS_WEIGHT = 0.25
_YEARS_DAYS = 730.0
_YEARS_APART = 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2099


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
    """The factor of each pair for the time between the two: by their days, else by the years they name."""
    days = np.array([np.nan if one.published is None else one.published for one in terms], dtype=np.float64)
    gaps = np.abs(days[:, None] - days[None, :])
    by_days = 1.0 - _YEARS_WEIGHT * np.minimum(gaps / _YEARS_DAYS, 1.0)
    return np.where(np.isnan(gaps), _compare_years(terms), by_days).astype(np.float32)


def _compare_years(terms: Sequence[Terms]) -> Matrix:
    """Less than 1 where both articles name years and all of them lie more than two years apart."""
    named = np.zeros((len(terms), _LAST_YEAR - _FIRST_YEAR + 1), dtype=np.float32)
    around = np.zeros_like(named)
    for place, one in enumerate(terms):
        for year in one.years:
            column = year - _FIRST_YEAR
            named[place, column] = 1.0
            around[place, max(0, column - _YEARS_APART) : column + _YEARS_APART + 1] = 1.0
    has_years = named.max(axis=1) > 0
    is_far = (around @ named.T == 0) & has_years[:, None] & has_years[None, :]
    return np.where(is_far, 1.0 - _YEARS_WEIGHT, 1.0).astype(np.float32)


def _merge_nearest(links: Matrix) -> list[list[int]]:
    """Average linkage: the similarity of two groups is the mean over their pairs.

    Two groups that each hang together closely do not join over what is far less: they share a country, not a story.
    """
    size = len(links)
    groups = [[place] for place in range(size)]
    counts = np.ones(size, dtype=np.float32)
    within = np.zeros(size, dtype=np.float64)
    np.fill_diagonal(links, -1.0)
    nearest = links.argmax(axis=1)
    best = links[np.arange(size), nearest]
    while size > 1 and best.max() >= _LEAST_SIMILARITY:
        kept = int(best.argmax())
        gone = int(nearest[kept])
        across = float(links[kept, gone])
        if across < _LEAST_OF_WITHIN * min(_mean_pair(within, counts, kept), _mean_pair(within, counts, gone)):
            links[kept, gone] = links[gone, kept] = 0.0
            _look_again(links, nearest, best, {kept, gone})
            continue
        within[kept] += within[gone] + across * counts[kept] * counts[gone]
        total = counts[kept] + counts[gone]
        merged = (links[kept] * counts[kept] + links[gone] * counts[gone]) / total
        merged[(links[kept] < 0) | (links[gone] < 0)] = -1.0
        links[kept, :] = links[:, kept] = merged
        links[gone, :] = links[:, gone] = -1.0
        counts[kept] = total
        groups[kept] += groups[gone]
        groups[gone] = []
        _look_again(links, nearest, best, {kept, gone, *np.flatnonzero((nearest == kept) | (nearest == gone)).tolist()})
        closer = links[kept] > best
        nearest[closer] = kept
        best[closer] = links[kept][closer]
    return [sorted(group) for group in groups if group]


def _mean_pair(within: NDArray[np.float64], counts: Matrix, place: int) -> float:
    """The mean similarity of the pairs within a group; 0 for a single article, which may join anything near."""
    pairs = float(counts[place]) * (float(counts[place]) - 1) / 2
    return float(within[place]) / pairs if pairs else 0.0


def _look_again(links: Matrix, nearest: NDArray[np.intp], best: Matrix, places: set[int]) -> None:
    for place in places:
        nearest[place] = links[place].argmax()
        best[place] = links[place, nearest[place]]


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
