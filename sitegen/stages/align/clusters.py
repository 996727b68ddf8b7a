"""Constrained average-link clustering over scored pairs: the best join first, and never one that a rule forbids."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping

Pair = tuple[int, int]
MayJoin = Callable[[tuple[int, ...], tuple[int, ...]], bool]


def cluster_pairs(
    count: int, scores: Mapping[Pair, float], *, threshold: float, unseen: float, may_join: MayJoin
) -> tuple[tuple[int, ...], ...]:
    """A partition of range(count), each part sorted, parts in the order of their first member.

    Two parts join while the mean score over all their pairs is at least `threshold`; a pair without a score counts as
    `unseen`. `may_join` is asked before every join. Ties go to the pair of parts that comes first.
    """
    parts: dict[int, tuple[int, ...]] = {index: (index,) for index in range(count)}
    sums: dict[int, dict[int, tuple[float, int]]] = {index: {} for index in range(count)}
    heap: list[tuple[float, int, int]] = []
    for (first, second), score in sorted(scores.items()):
        sums[first][second] = sums[second][first] = (score, 1)
        if score >= threshold:
            heap.append((-score, first, second))
    heapq.heapify(heap)
    fresh = count
    while heap:
        _, first, second = heapq.heappop(heap)
        if first not in parts or second not in parts or not may_join(parts[first], parts[second]):
            continue
        parts[fresh] = tuple(sorted(parts.pop(first) + parts.pop(second)))
        sums[fresh] = _add_sums(sums.pop(first), sums.pop(second), parts)
        for other, (total, seen) in sorted(sums[fresh].items()):
            sums[other].pop(first, None)
            sums[other].pop(second, None)
            sums[other][fresh] = (total, seen)
            pairs = len(parts[fresh]) * len(parts[other])
            mean = (total + unseen * (pairs - seen)) / pairs
            if mean >= threshold:
                heapq.heappush(heap, (-mean, other, fresh))
        fresh += 1
    return tuple(sorted(parts.values()))


def _add_sums(
    first: dict[int, tuple[float, int]], second: dict[int, tuple[float, int]], parts: Mapping[int, tuple[int, ...]]
) -> dict[int, tuple[float, int]]:
    """Sums of scores to every living part, for two parts that have become one."""
    joined = {other: value for other, value in first.items() if other in parts}
    for other, (total, seen) in second.items():
        if other in parts:
            before = joined.get(other, (0.0, 0))
            joined[other] = (before[0] + total, before[1] + seen)
    return joined
