"""Align: which claims are the same fact. Every claim is in a group, at times in several; every link can say why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

import numpy as np

from ...language.interface import Embedder
from ...model.claims import Claim, Group, Link
from ...model.readings import Reading
from .candidates import find_candidates
from .clusters import cluster_pairs, settle_parts, spread_parts
from .features import FEATURES, Figures, Pair, Pairs, give_reasons, weigh_pairs
from .hosts import drop_repeats, house_parts
from .meanings import MEANINGS, Directions, compare_meanings, find_directions, give_meaning
from .profiles import Corpus, Profile, build_corpus
from .scorers import PLAIN, SEMANTIC, Scorer
from .support import SUPPORT, measure_support

# Mean probability at which groups of clauses join, at which parts of clauses join them or each other, and at which a
# group takes in a claim that has one already. Measured over thirteen annotated stories, a quarter of them left out in
# turn: links are right in .70 of cases and .47 of all are found; at three quarters of these values it is .66 and .53,
# with half as many more joined to what an annotation leaves out. A join that is missing misleads less than a wrong one.
CLAUSES_AT = 0.2
PARTS_AT = 0.36
SHARE_AT = 0.45
# What a pair that the index did not bring together is taken to score.
UNSEEN = 0.02
# Dates that lie further apart are another event; nearer ones may be a slip of one source.
LONGEST_GAP = timedelta(days=3 * 365)


def align_claims(
    claims: tuple[Claim, ...], readings: tuple[Reading, ...], embedder: Embedder | None = None
) -> tuple[Group, ...]:
    """Groups of claims that state the same fact, in the order of their first claim.

    Every claim's number is in a group; a claim that states two facts is in the groups of both. Links are those that
    score at least CLAUSES_AT within a group. Claims whose values differ can be one fact; two values of one slot in one
    article are two. With an `embedder`, what claims mean is compared as well.
    """
    if not claims:
        return ()
    corpus = build_corpus(claims, readings)
    directions = find_directions(claims, readings, embedder) if embedder else None
    scores = score_pairs(corpus, directions)
    groups = (_make_group(corpus, part, scores, directions) for part in _part_claims(corpus, scores))
    return tuple(sorted(groups, key=lambda group: group.claims))


def _part_claims(corpus: Corpus, scores: Mapping[Pair, float]) -> tuple[tuple[int, ...], ...]:
    """Places in `corpus.profiles` by fact: clauses first, then parts of clauses, which bring no two facts together."""
    profiles = corpus.profiles
    is_clause = [profile.claim.aspect == "clause" for profile in profiles]

    def may_join(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
        return all(_may_be_one(profiles[a], profiles[b]) for a in first for b in second)

    def may_add(first: tuple[int, ...], second: tuple[int, ...]) -> bool:
        holds_clauses = any(is_clause[at] for at in first) and any(is_clause[at] for at in second)
        return not holds_clauses and may_join(first, second)

    of_clauses = {pair: score for pair, score in scores.items() if is_clause[pair[0]] and is_clause[pair[1]]}
    alone = tuple((index,) for index in range(len(profiles)))
    facts = cluster_pairs(alone, of_clauses, threshold=CLAUSES_AT, unseen=UNSEEN, may_join=may_join)
    facts = settle_parts(facts, of_clauses, threshold=CLAUSES_AT, unseen=UNSEEN, may_join=may_join)
    facts = cluster_pairs(facts, scores, threshold=PARTS_AT, unseen=UNSEEN, may_join=may_add)
    files = [profile.claim.file for profile in profiles]
    facts = spread_parts(facts, scores, files, threshold=SHARE_AT, unseen=UNSEEN, may_join=may_join)
    claims = [profile.claim for profile in profiles]
    return house_parts(drop_repeats(facts, claims), claims)


def score_pairs(corpus: Corpus, directions: Directions | None = None) -> dict[Pair, float]:
    """The probability that two claims are one fact, for every pair worth comparing.

    Rounded, so that no decision hinges on the last bit of a sum.
    """
    scorer = SEMANTIC if directions else PLAIN
    pairs = find_candidates(corpus)
    totals = weigh_pairs(corpus, pairs, scorer.weigh(FEATURES)) + scorer.intercept
    if directions:
        totals = totals + compare_meanings(directions, pairs) @ scorer.weigh(MEANINGS)
    articles = len({profile.claim.article for profile in corpus.profiles})
    chances = _support_pairs(scorer, measure_support(pairs, _take_chances(totals), articles))
    return {(first, second): chance for (first, second), chance in zip(pairs.tolist(), chances.tolist(), strict=True)}


def judge_pairs(pairs: Pairs, figures: Figures, articles: int) -> Figures:
    """The probability of each pair, first by its own figures, then by what the other pairs say of it; rounded.

    `figures` are rows of FEATURES, or of FEATURES with MEANINGS behind them.
    """
    is_plain = figures.shape[1] == len(FEATURES)
    scorer = PLAIN if is_plain else SEMANTIC
    totals = figures @ scorer.weigh(FEATURES if is_plain else (*FEATURES, *MEANINGS)) + scorer.intercept
    return _support_pairs(scorer, measure_support(pairs, _take_chances(totals), articles))


def _support_pairs(scorer: Scorer, support: Figures) -> Figures:
    return _take_chances(support @ scorer.weigh_support(SUPPORT) + scorer.support_intercept)


def _take_chances(totals: Figures) -> Figures:
    """The probabilities that log odds stand for, rounded."""
    chances: Figures = np.round(1 / (1 + np.exp(-np.clip(totals, -30.0, 30.0))), 6)
    return chances


def _may_be_one(first: Profile, second: Profile) -> bool:
    """Whether nothing forbids that two claims are one fact.

    One source does not give one slot two values, and an event does not come again after years.
    """
    one, two = first.claim, second.claim
    gaps = [max(c - b, a - d) for a, b in first.dates for c, d in second.dates]
    if gaps and min(gaps) > LONGEST_GAP:
        return False
    if one.article == two.article and one.span.overlap(two.span):
        return False
    if one.article != two.article or one.place != two.place:
        return True
    return not any(
        (unit, of) == (other_unit, other_of) and (low, high) != (other_low, other_high)
        for low, high, unit, of in first.numbers
        for other_low, other_high, other_unit, other_of in second.numbers
    )


def _make_group(
    corpus: Corpus, part: tuple[int, ...], scores: Mapping[Pair, float], directions: Directions | None
) -> Group:
    profiles = corpus.profiles
    links = tuple(
        Link(
            profiles[first].claim.number,
            profiles[second].claim.number,
            scores[first, second],
            (
                *give_meaning(directions, (first, second)),
                *give_reasons(corpus, profiles[first], profiles[second]),
            ),
        )
        for at, first in enumerate(part)
        for second in part[at + 1 :]
        if scores.get((first, second), 0.0) >= CLAUSES_AT
    )
    return Group(tuple(sorted(profiles[index].claim.number for index in part)), links)
