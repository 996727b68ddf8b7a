"""Why articles were put together, in words a person can judge: the names, days and words that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model.piles import Pile
from ...values.days import MONTHS
from ...values.names.folding import fold_name
from .clusters import Matrix
from .features import DAY_MARK, find_names
from .terms import Terms
from .vocabulary import NEWS_WORDS

_NAMES_SHOWN, _DAYS_SHOWN, _WORDS_SHOWN = 6, 3, 6
_LABEL_WORDS = 3
_LABEL_LENGTH = 48
# An article is loose in its pile when another pile is nearly as near.
_NEARLY_AS_NEAR = 0.7


def describe_piles(
    clusters: tuple[tuple[int, ...], ...],
    files: Sequence[str],
    terms: Sequence[Terms],
    weights: Sequence[Mapping[str, float]],
    similarity: Matrix,
    twins: Sequence[tuple[int, int]],
) -> tuple[Pile, ...]:
    """The clusters with their grounds, the largest first, otherwise by their first file."""
    names = find_names(terms)
    loose = _find_loose(clusters, similarity)
    piles = []
    for cluster in clusters:
        strong = [one for one in _rank_terms(cluster, weights) if one[0] not in NEWS_WORDS and not one[0].isdigit()]
        shown = _choose_spellings(cluster, terms)
        of_names = [(shown.get(term, term), count) for term, count in strong if term in names]
        of_days = [(_show_day(term), count) for term, count in strong if term.startswith(DAY_MARK)]
        of_words = [
            (shown.get(term, term).casefold(), count)
            for term, count in strong
            if term not in names and not term.startswith(DAY_MARK)
        ]
        pairs = [(files[first], files[second]) for first, second in twins if first in cluster]
        piles.append(
            Pile(
                label=_make_label([word for word, _ in (*of_names[:2], *of_words, *of_names[2:])]),
                files=tuple(sorted(files[place] for place in cluster)),
                names=tuple(of_names[:_NAMES_SHOWN]),
                dates=tuple(of_days[:_DAYS_SHOWN]),
                words=tuple(of_words[:_WORDS_SHOWN]),
                twins=_join_pairs(pairs),
                loose=tuple(sorted(files[place] for place in cluster if place in loose)),
            )
        )
    return _tell_apart(sorted(piles, key=lambda pile: (-len(pile.files), pile.files)))


def _rank_terms(cluster: Sequence[int], weights: Sequence[Mapping[str, float]]) -> list[tuple[str, int]]:
    """What at least two articles of a cluster share (or its only one has), by weight and by how many have it."""
    holding = Counter[str]()
    weight: dict[str, float] = defaultdict(float)
    for place in cluster:
        for term, value in weights[place].items():
            holding[term] += 1
            weight[term] += value
    least = min(2, len(cluster))
    shared = [(term, count) for term, count in holding.items() if count >= least]
    return sorted(shared, key=lambda one: (-round(weight[one[0]] * one[1], 6), one[0]))


def _choose_spellings(cluster: Sequence[int], terms: Sequence[Terms]) -> dict[str, str]:
    """How a term is written most often among the articles."""
    found: dict[str, Counter[str]] = {}
    for place in cluster:
        for term, shown in terms[place].shown.items():
            found.setdefault(term, Counter())[shown] += 1
    return {term: min(counts, key=lambda one: (-counts[one], one)) for term, counts in found.items()}


def _find_loose(clusters: Sequence[Sequence[int]], similarity: Matrix) -> frozenset[int]:
    loose = set()
    for cluster in clusters:
        others = [other for other in clusters if other != cluster]
        for place in cluster if len(cluster) > 1 and others else ():
            own = float(similarity[place, list(cluster)].sum()) / (len(cluster) - 1)
            next_best = max(float(similarity[place, list(other)].mean()) for other in others)
            if next_best >= _NEARLY_AS_NEAR * own:
                loose.add(place)
    return frozenset(loose)


def _join_pairs(pairs: Sequence[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    """Pairs of twins as sets of files that hang together."""
    sets: list[set[str]] = []
    for pair in pairs:
        touching = [one for one in sets if one & set(pair)]
        sets = [one for one in sets if one not in touching]
        sets.append(set(pair).union(*touching))
    return tuple(sorted(tuple(sorted(one)) for one in sets))


def _show_day(term: str) -> str:
    month, _, day = term.removeprefix(DAY_MARK).partition("-")
    return f"{int(day)} {MONTHS[int(month) - 1]}"


def _make_label(words: Sequence[str]) -> str:
    """A name for the story's folder: its strongest words."""
    parts: list[str] = []
    for word in words:
        folded = "-".join(fold_name(word).replace("&", " ").split())
        is_new = folded and not folded.isdigit() and not any(folded in part or part in folded for part in parts)
        if is_new and len(folded) > 2 and len("-".join((*parts, folded))) <= _LABEL_LENGTH:
            parts.append(folded)
        if len(parts) == _LABEL_WORDS:
            break
    return "-".join(parts) or "story"


def _tell_apart(piles: Sequence[Pile]) -> tuple[Pile, ...]:
    """The piles with a number after a label that another pile before it has."""
    taken = Counter[str]()
    found = []
    for pile in piles:
        taken[pile.label] += 1
        number = taken[pile.label]
        label = pile.label if number == 1 else f"{pile.label}-{number}"
        found.append(replace(pile, label=label))
    return tuple(found)
