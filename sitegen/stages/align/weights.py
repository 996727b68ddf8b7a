"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A pair by itself.
INTERCEPT = -5.129
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.461,
        "prefixes": 1.194,
        "concepts": 2.126,
        "sentence": 0.815,
        "contained": 0.588,
        "rarity": 0.227,
        "name": 0.417,
        "names_apart": 0.021,
        "number": 0.441,
        "number_differs": -0.179,
        "numbers_apart": 0.180,
        "date": 0.756,
        "dates_apart": -1.022,
        "predicate": 0.165,
        "predicate_class": 0.047,
        "agent": 0.262,
        "object": 0.088,
        "speaker": 1.235,
        "speakers_apart": -0.103,
        "same_article": -2.519,
        "negation_differs": -0.836,
        "modality_differs": 0.166,
        "length_ratio": -0.124,
        "in_sentence": 1.523,
        "predicate_told": 0.422,
        "name_rarity": 0.092,
        "number_rarity": 0.026,
        "slot": 0.684,
        "slot_far": 0.257,
        "run": 1.924,
        "best_for_both": 1.787,
        "best_for_one": 0.942,
    }
)
# A pair among the others.
SUPPORT_INTERCEPT = -0.756
SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "own": 0.592,
        "third": 2.574,
        "other_third": 1.268,
        "lonelier": -0.193,
        "busier": -0.416,
    }
)
