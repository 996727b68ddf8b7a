"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A pair by itself.
INTERCEPT = -4.866
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.432,
        "prefixes": 1.939,
        "concepts": 2.294,
        "sentence": -0.198,
        "contained": -0.279,
        "rarity": -0.267,
        "name": 0.130,
        "names_apart": -0.223,
        "number": 1.034,
        "number_differs": 0.350,
        "numbers_apart": 0.335,
        "date": 1.202,
        "dates_apart": -0.530,
        "predicate": -0.030,
        "predicate_class": 0.021,
        "agent": 0.142,
        "object": 0.395,
        "speaker": 0.647,
        "speakers_apart": -0.074,
        "same_article": -3.670,
        "negation_differs": -0.646,
        "modality_differs": -0.128,
        "length_ratio": -0.983,
        "in_sentence": -0.289,
        "predicate_told": 0.266,
        "name_rarity": -0.503,
        "number_rarity": -0.229,
        "slot": 0.970,
        "slot_far": 0.569,
        "run": 0.454,
        "aspects_alike": 0.264,
        "aspects_apart": 0.140,
        "telling_words": -1.389,
        "telling_sentence": 4.073,
        "telling_in_sentence": 0.703,
        "telling_contained": 0.119,
        "most_telling": 1.032,
        "telling_sum": 1.039,
        "words_shared": -0.061,
        "shortness": -0.787,
        "best_for_both": 1.962,
        "best_for_one": 0.586,
    }
)
# A pair among the others.
SUPPORT_INTERCEPT = -0.471
SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "own": 0.794,
        "third": 3.096,
        "other_third": -0.738,
        "lonelier": -0.344,
        "busier": -0.027,
    }
)
