"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

# A pair by itself.
INTERCEPT = -4.775
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.947,
        "prefixes": 0.984,
        "concepts": 1.770,
        "sentence": 1.783,
        "contained": 0.500,
        "rarity": 0.349,
        "name": 0.705,
        "names_apart": 0.057,
        "number": 0.541,
        "number_differs": -0.055,
        "numbers_apart": 0.018,
        "date": 0.947,
        "dates_apart": -1.135,
        "predicate": 0.189,
        "predicate_class": -0.075,
        "agent": 0.270,
        "object": 0.264,
        "speaker": 0.928,
        "speakers_apart": -0.288,
        "same_article": -2.905,
        "negation_differs": -0.759,
        "modality_differs": 0.034,
        "length_ratio": -0.542,
        "in_sentence": 1.885,
        "predicate_told": 0.413,
        "name_rarity": -0.073,
        "number_rarity": 0.203,
        "slot": 0.506,
        "slot_far": 0.398,
        "run": 1.646,
        "aspects_alike": -0.238,
        "aspects_apart": -0.018,
        "best_for_both": 2.352,
        "best_for_one": 0.645,
    }
)
# A pair among the others.
SUPPORT_INTERCEPT = -0.421
SUPPORT_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "own": 0.624,
        "third": 2.384,
        "other_third": 1.195,
        "lonelier": -0.255,
        "busier": -0.364,
    }
)
