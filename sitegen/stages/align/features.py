"""What speaks for and against two claims being one fact: a fixed row of readable figures, most of them 0 to 1."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from .columns import Table, compare_pairs, make_table
from .meetings import compare_dates
from .profiles import Corpus, Profile
from .tables import Places, Weights, number_values

Pair = tuple[int, int]
Pairs = Sequence[Pair] | NDArray[np.int64]
Figures = NDArray[np.float64]

FEATURES = (
    "words",
    "prefixes",
    "concepts",
    "sentence",
    "contained",
    "rarity",
    "name",
    "names_apart",
    "number",
    "number_differs",
    "numbers_apart",
    "date",
    "dates_apart",
    "predicate",
    "predicate_class",
    "agent",
    "object",
    "speaker",
    "speakers_apart",
    "same_article",
    "negation_differs",
    "modality_differs",
    "length_ratio",
    "in_sentence",
    "predicate_told",
    "name_rarity",
    "number_rarity",
    "slot",
    "slot_far",
    "run",
    "aspects_alike",
    "aspects_apart",
    "telling_words",
    "telling_sentence",
    "telling_in_sentence",
    "telling_contained",
    "most_telling",
    "telling_sum",
    "words_shared",
    "shortness",
    "best_for_both",
    "best_for_one",
)
_PAIRED = len(FEATURES) - 2
# A rough nearness, only used to rank a claim's rivals.
_NEARNESS = {"prefixes": 0.3, "concepts": 0.5, "sentence": 0.3}
# Pairs that are compared at a time: what bounds the working memory.
_AT_A_TIME = 50_000


def measure_pairs(corpus: Corpus, pairs: Pairs, fields: Sequence[str] | None = None) -> Figures:
    """One row of FEATURES for each pair of places in `corpus.profiles`; the order within a pair makes no difference.

    The last two compare a pair with its rivals: how near the two are, as a share of the nearest that either claim
    finds in the other's field. `fields` are named for each profile; a claim's own is its article.
    """
    table, places = make_table(corpus), _place_pairs(pairs)
    rows = np.zeros((len(places), len(FEATURES)))
    nearness = np.zeros(len(places))
    for start in range(0, len(places), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        rows[part, :_PAIRED], nearness[part] = _fill_rows(table, places[part])
    rows[:, _PAIRED:] = _compare_rivals(places, nearness, fields or _list_fields(corpus))
    return rows


def weigh_pairs(corpus: Corpus, pairs: Pairs, weights: Weights) -> Weights:
    """The row of each pair times `weights`, one for each of FEATURES; no more rows are held than fit the memory."""
    table, places = make_table(corpus), _place_pairs(pairs)
    totals, nearness = np.zeros(len(places)), np.zeros(len(places))
    for start in range(0, len(places), _AT_A_TIME):
        part = slice(start, start + _AT_A_TIME)
        rows, nearness[part] = _fill_rows(table, places[part])
        totals[part] = rows @ weights[:_PAIRED]
    found: Weights = totals + _compare_rivals(places, nearness, _list_fields(corpus)) @ weights[_PAIRED:]
    return found


def _place_pairs(pairs: Pairs) -> Places:
    return np.asarray(pairs, dtype=np.int64).reshape(-1, 2)


def _list_fields(corpus: Corpus) -> list[str]:
    return [profile.claim.article for profile in corpus.profiles]


def _fill_rows(table: Table, places: Places) -> tuple[Figures, Weights]:
    """All figures but the last two, and how near the two claims of each pair are."""
    columns = compare_pairs(table, places[:, 0], places[:, 1])
    near = sum((share * columns[name] for name, share in _NEARNESS.items()), np.zeros(len(places)))
    return np.stack([columns[name] for name in FEATURES[:_PAIRED]], axis=1), np.maximum(near, 0.0)


def _compare_rivals(places: Places, nearness: Weights, fields: Sequence[str]) -> Figures:
    """The last two figures: the lesser and the greater share of the nearest that either finds in the other's field."""
    homes = number_values(fields)
    width = len(fields) + 1
    keys = [places[:, one] * width + homes[places[:, other]] for one, other in ((0, 1), (1, 0))]
    _, groups = np.unique(np.concatenate(keys), return_inverse=True)
    best = np.zeros(int(groups.max(initial=-1)) + 1)
    np.maximum.at(best, groups, np.concatenate([nearness, nearness]))
    tops = best[groups].reshape(2, -1)
    shares = np.divide(nearness, tops, out=np.zeros_like(tops), where=tops > 0)
    return np.stack([shares.min(axis=0), shares.max(axis=0)], axis=1)


def give_reasons(corpus: Corpus, first: Profile, second: Profile) -> tuple[str, ...]:
    """What the two claims share, in words a reader can follow; the most telling first, at most five."""
    reasons = []
    for quantity in first.claim.quantities:
        for other in second.claim.quantities:
            if (quantity.low, quantity.high, quantity.unit) == (other.low, other.high, other.unit):
                reasons.append(f"both say {quantity.exact}")
    for mention in first.claim.mentions:
        if (mention.entity or mention.exact.lower()) in second.names:
            reasons.append(f"both name {mention.exact}")
    if compare_dates(first, second)[0]:
        reasons.append("same date")
    if first.claim.predicate == second.claim.predicate:
        reasons.append(f"same verb: {first.claim.predicate}")
    elif first.claim.predicate_class == second.claim.predicate_class:
        reasons.append(f"same kind of verb: {first.claim.predicate_class}")
    shared = sorted(set(first.words) & set(second.words), key=lambda term: (-corpus.weights.get(term, 1.0), term))
    if shared:
        reasons.append(f"both use {', '.join(shared[:3])}")
    return tuple(dict.fromkeys(reasons))[:5]
