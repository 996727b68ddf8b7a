"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A pair by itself.
INTERCEPT = -5.097
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -1.732,
        "prefixes": 2.505,
        "concepts": 3.081,
        "sentence": -0.935,
        "contained": -0.103,
        "rarity": -0.356,
        "name": -0.239,
        "names_apart": -0.195,
        "number": 0.469,
        "number_differs": 0.369,
        "numbers_apart": 0.372,
        "date": 1.193,
        "dates_apart": -0.532,
        "predicate": 0.052,
        "predicate_class": -0.001,
        "agent": 0.190,
        "object": 0.483,
        "speaker": 0.629,
        "speakers_apart": -0.096,
        "same_article": -3.812,
        "negation_differs": -0.711,
        "modality_differs": -0.107,
        "length_ratio": -1.063,
        "in_sentence": 0.695,
        "predicate_told": 0.252,
        "name_rarity": 0.021,
        "number_rarity": 0.608,
        "slot": 0.955,
        "slot_far": 0.552,
        "run": 0.933,
        "aspects_alike": 0.232,
        "aspects_apart": 0.120,
        "telling_words": -1.120,
        "telling_sentence": 5.246,
        "telling_in_sentence": -0.146,
        "telling_contained": -0.043,
        "most_telling": 1.804,
        "telling_sum": 1.024,
        "words_shared": -0.423,
        "shortness": -0.911,
        "best_for_both": 1.868,
        "best_for_one": 0.392,
    }
)
# A pair among the others.
SUPPORT_INTERCEPT = -0.774
SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "own": 0.780,
        "third": 2.872,
        "other_third": -0.858,
        "lonelier": -0.199,
        "busier": 0.015,
    }
)
