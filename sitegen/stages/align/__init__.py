"""Align: which claims are the same fact. Every claim is in a group, at times in several; every link can say why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import numpy as np

from ...model.claims import Claim, Group, Link
from ...model.readings import Reading
from .candidates import find_candidates
from .clusters import cluster_pairs, settle_parts, spread_parts
from .features import FEATURES, Figures, Pair, give_reasons, measure_pairs
from .profiles import Corpus, Profile, build_corpus
from .support import SUPPORT, measure_support
from .weights import INTERCEPT, SUPPORT_INTERCEPT, SUPPORT_WEIGHTS, WEIGHTS

# Mean probability at which two groups join, and at which a group takes in a claim that has a group already. Measured by
# leaving each annotated story out in turn: sharing finds .50 of the links instead of .44, at precision .66 for .70.
# Joining at .25 to .4 does as well there, but parts versions of one event that the ledger must compare.
JOIN_AT = 0.22
SHARE_AT = 0.35
# What a pair that the index did not bring together is taken to score.
UNSEEN = 0.02
# Dates that lie further apart are another event; nearer ones may be a slip of one source.
LONGEST_GAP = timedelta(days=3 * 365)


def align_claims(claims: tuple[Claim, ...], readings: tuple[Reading, ...]) -> tuple[Group, ...]:
    """Groups of claims that state the same fact, in the order of their first claim.

    Every claim's number is in a group; a claim that states two facts is in the groups of both. Links are those that
    score at least JOIN_AT within a group. Claims whose values differ can be one fact; two values of one slot in one
    article are two.
    """
    if not claims:
        return ()
    corpus = build_corpus(claims, readings)
    scores = score_pairs(corpus)

    def may_join(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
        return all(_may_be_one(corpus.profiles[a], corpus.profiles[b]) for a in first for b in second)

    parts = cluster_pairs(len(claims), scores, threshold=JOIN_AT, unseen=UNSEEN, may_join=may_join)
    parts = settle_parts(parts, scores, threshold=JOIN_AT, unseen=UNSEEN, may_join=may_join)
    files = [profile.claim.file for profile in corpus.profiles]
    parts = spread_parts(parts, scores, files, threshold=SHARE_AT, unseen=UNSEEN, may_join=may_join)
    groups = (_make_group(corpus, part, scores) for part in parts)
    return tuple(sorted(groups, key=lambda group: group.claims))


def score_pairs(corpus: Corpus) -> dict[Pair, float]:
    """The probability that two claims are one fact, for every pair worth comparing.

    Rounded, so that no decision hinges on the last bit of a sum.
    """
    pairs = find_candidates(corpus)
    figures = measure_pairs(corpus, pairs)
    chances = judge_pairs(pairs, figures, len({profile.claim.article for profile in corpus.profiles}))
    return {pair: float(chance) for pair, chance in zip(pairs, chances, strict=True)}


def judge_pairs(pairs: Sequence[Pair], figures: Figures, articles: int) -> Figures:
    """The probability of each pair, first by its own figures, then by what the other pairs say of it; rounded."""
    alone = _weigh_figures(figures, [WEIGHTS[name] for name in FEATURES], INTERCEPT)
    support = measure_support(pairs, alone.tolist(), articles)
    return _weigh_figures(support, [SUPPORT_WEIGHTS[name] for name in SUPPORT], SUPPORT_INTERCEPT)


def _weigh_figures(figures: Figures, weights: Sequence[float], intercept: float) -> Figures:
    totals = np.clip(figures @ np.array(weights) + intercept, -30.0, 30.0)
    chances: Figures = np.round(1 / (1 + np.exp(-totals)), 6)
    return chances


def _may_be_one(first: Profile, second: Profile) -> bool:
    """Whether nothing forbids that two claims are one fact.

    One source does not give one slot two values, and an event does not come again after years.
    """
    one, two = first.claim, second.claim
    gaps = [max(c - b, a - d) for a, b in first.dates for c, d in second.dates]
    if gaps and min(gaps) > LONGEST_GAP:
        return False
    if one.article != two.article or one.place != two.place:
        return True
    return not any(
        (unit, of) == (other_unit, other_of) and (low, high) != (other_low, other_high)
        for low, high, unit, of in first.numbers
        for other_low, other_high, other_unit, other_of in second.numbers
    )


def _make_group(corpus: Corpus, part: tuple[int, ...], scores: Mapping[Pair, float]) -> Group:
    profiles = corpus.profiles
    links = tuple(
        Link(
            profiles[first].claim.number,
            profiles[second].claim.number,
            scores[first, second],
            give_reasons(corpus, profiles[first], profiles[second]),
        )
        for at, first in enumerate(part)
        for second in part[at + 1 :]
        if scores.get((first, second), 0.0) >= JOIN_AT
    )
    return Group(tuple(sorted(profiles[index].claim.number for index in part)), links)
