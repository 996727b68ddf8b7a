"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A pair by itself.
INTERCEPT = -5.136
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -2.405,
        "prefixes": 2.048,
        "concepts": 1.983,
        "sentence": -4.949,
        "contained": 0.195,
        "rarity": -0.145,
        "name": 0.126,
        "names_apart": -0.370,
        "number": 1.575,
        "number_differs": 0.160,
        "numbers_apart": 0.427,
        "date": 1.554,
        "dates_apart": -0.263,
        "predicate": 0.011,
        "predicate_class": -0.042,
        "agent": -0.232,
        "object": 0.245,
        "speaker": 0.747,
        "speakers_apart": -0.057,
        "same_article": -3.019,
        "negation_differs": -0.374,
        "modality_differs": -0.200,
        "length_ratio": -1.327,
        "in_sentence": 1.862,
        "predicate_told": 0.232,
        "name_rarity": -0.648,
        "number_rarity": -0.805,
        "slot": 0.897,
        "slot_far": 0.469,
        "run": 1.001,
        "aspects_alike": 0.194,
        "aspects_apart": 0.183,
        "telling_words": -1.133,
        "telling_sentence": 3.394,
        "telling_in_sentence": 0.102,
        "telling_contained": -0.102,
        "most_telling": 1.294,
        "telling_sum": 0.079,
        "words_shared": -0.145,
        "shortness": -1.080,
        "best_for_both": 1.726,
        "best_for_one": 0.508,
        "meaning": 2.707,
        "meaning_of_sentence": 4.054,
    }
)
# A pair among the others.
SUPPORT_INTERCEPT = -0.628
SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "own": 0.820,
        "third": 2.320,
        "other_third": -0.137,
        "lonelier": -0.346,
        "busier": 0.083,
    }
)
