"""Constrained average-link clustering over scored pairs: the best join first, and never one that a rule forbids.

A sentence may state two facts: once parts are settled, a member is added to every further part that it fits as well.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]
# Parts settle in two or three rounds; more would only follow a tie around.
ROUNDS = 8
MayJoin = Callable[[tuple[int, ...], tuple[int, ...]], bool]


def cluster_pairs(
    first_parts: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    *,
    threshold: float,
    unseen: float,
    may_join: MayJoin,
) -> tuple[tuple[int, ...], ...]:
    """The parts after those that fit have joined, each sorted, in the order of their first member.

    Two parts join while the mean score over all their pairs is at least `threshold`; a pair without a score counts as
    `unseen`. `may_join` is asked before every join. Ties go to the pair of parts that comes first. Every member is in
    one of `first_parts`; to begin from nothing, each is a part by itself.
    """
    parts = {number: tuple(sorted(part)) for number, part in enumerate(first_parts)}
    sums = _sum_pairs(parts, scores)
    heap = [
        (-mean, first, second)
        for first in sorted(sums)
        for second, total in sorted(sums[first].items())
        if first < second and (mean := _take_mean(total, parts[first], parts[second], unseen)) >= threshold
    ]
    heapq.heapify(heap)
    fresh = len(parts)
    while heap:
        _, first, second = heapq.heappop(heap)
        if first not in parts or second not in parts or not may_join(parts[first], parts[second]):
            continue
        parts[fresh] = tuple(sorted(parts.pop(first) + parts.pop(second)))
        sums[fresh] = _add_sums(sums.pop(first), sums.pop(second), parts)
        for other, total in sorted(sums[fresh].items()):
            sums[other].pop(first, None)
            sums[other].pop(second, None)
            sums[other][fresh] = total
            mean = _take_mean(total, parts[fresh], parts[other], unseen)
            if mean >= threshold:
                heapq.heappush(heap, (-mean, other, fresh))
        fresh += 1
    return tuple(sorted(parts.values()))


def _sum_pairs(
    parts: Mapping[int, tuple[int, ...]], scores: Mapping[Pair, float]
) -> dict[int, dict[int, tuple[float, int]]]:
    """For each part, the sum and the number of its scores with every other part."""
    home = {index: number for number, part in parts.items() for index in part}
    sums: dict[int, dict[int, tuple[float, int]]] = {number: {} for number in parts}
    for (first, second), score in sorted(scores.items()):
        one, two = home[first], home[second]
        if one != two:
            total, seen = sums[one].get(two, (0.0, 0))
            sums[one][two] = sums[two][one] = (total + score, seen + 1)
    return sums


def _take_mean(total: tuple[float, int], first: tuple[int, ...], second: tuple[int, ...], unseen: float) -> float:
    pairs = len(first) * len(second)
    return (total[0] + unseen * (pairs - total[1])) / pairs


def settle_parts(
    parts: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    *,
    threshold: float,
    unseen: float,
    may_join: MayJoin,
) -> tuple[tuple[int, ...], ...]:
    """The partition after each member, in turn, has gone where it fits best; alone if it fits nowhere.

    How well it fits is the sum, over the members of a part, of score less `threshold`. At most ROUNDS rounds.
    """
    near: dict[int, dict[int, float]] = {index: {} for part in parts for index in part}
    for (first, second), score in scores.items():
        near[first][second] = near[second][first] = score - threshold
    home = {index: number for number, part in enumerate(parts) for index in part}
    members = {number: set(part) for number, part in enumerate(parts)}
    for _ in range(ROUNDS):
        has_moved = False
        for index in sorted(home):
            gains = _sum_gains(index, near[index], home, members, unseen - threshold)
            best = max(gains, key=lambda number: (gains[number], -number))
            target = best if gains[best] > 0 else len(members)
            if round(gains[best], 9) <= max(0.0, round(gains[home[index]], 9)) and gains[home[index]] >= 0:
                continue
            if target in members and not may_join((index,), tuple(sorted(members[target] - {index}))):
                continue
            members[home[index]].discard(index)
            members.setdefault(target, set()).add(index)
            home[index] = target
            has_moved = True
        if not has_moved:
            break
    return tuple(sorted(tuple(sorted(part)) for part in members.values() if part))


def spread_parts(
    parts: Sequence[tuple[int, ...]],
    scores: Mapping[Pair, float],
    places: Sequence[str],
    *,
    threshold: float,
    unseen: float,
    may_join: MayJoin,
) -> tuple[tuple[int, ...], ...]:
    """The parts with every member added to each further part whose members elsewhere it scores `threshold` on average.

    `places` names where each member stands; only members at other places are asked. A part that lies wholly in another
    is dropped. Every member stays in at least one part; what is added does not bring in more.
    """
    near: dict[int, dict[int, float]] = {index: {} for part in parts for index in part}
    for (first, second), score in scores.items():
        near[first][second] = near[second][first] = score
    home = {index: number for number, part in enumerate(parts) for index in part}
    grown = [set(part) for part in parts]
    for index in sorted(home):
        hopes = {home[other] for other, score in near[index].items() if score >= threshold} - {home[index]}
        for number in sorted(hopes):
            elsewhere = [other for other in parts[number] if places[other] != places[index]]
            total = sum(near[index].get(other, unseen) for other in elsewhere)
            if elsewhere and total >= threshold * len(elsewhere) and may_join((index,), tuple(sorted(grown[number]))):
                grown[number].add(index)
    return _drop_contained(grown)


def _drop_contained(parts: Sequence[set[int]]) -> tuple[tuple[int, ...], ...]:
    """The parts that lie in no other, each sorted and once, in order."""
    holders: dict[int, list[frozenset[int]]] = {}
    kept: list[tuple[int, ...]] = []
    for part in sorted(map(frozenset, parts), key=lambda part: (-len(part), sorted(part))):
        if any(part <= holder for holder in holders.get(min(part), [])):
            continue
        kept.append(tuple(sorted(part)))
        for index in part:
            holders.setdefault(index, []).append(part)
    return tuple(sorted(kept))


def _sum_gains(
    index: int, near: Mapping[int, float], home: Mapping[int, int], members: Mapping[int, set[int]], missing: float
) -> dict[int, float]:
    """What a member would add to its own part and to each part that holds a neighbour of it."""
    known: dict[int, list[float]] = {home[index]: []}
    for other, gain in near.items():
        known.setdefault(home[other], []).append(gain)
    sizes = {number: len(members[number]) - (index in members[number]) for number in known}
    return {number: sum(gains) + missing * (sizes[number] - len(gains)) for number, gains in known.items()}


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
