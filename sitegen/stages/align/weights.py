"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -5.132
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.427,
        "prefixes": 1.221,
        "concepts": 2.107,
        "sentence": 0.762,
        "contained": 0.576,
        "rarity": 0.230,
        "name": 0.425,
        "names_apart": 0.019,
        "number": 0.429,
        "number_differs": -0.166,
        "numbers_apart": 0.196,
        "date": 0.773,
        "dates_apart": -1.015,
        "predicate": 0.161,
        "predicate_class": 0.041,
        "agent": 0.262,
        "object": 0.080,
        "speaker": 1.500,
        "speakers_apart": -0.127,
        "same_article": -2.535,
        "negation_differs": -0.842,
        "modality_differs": 0.164,
        "length_ratio": -0.133,
        "in_sentence": 1.559,
        "predicate_told": 0.425,
        "name_rarity": 0.096,
        "number_rarity": 0.015,
        "slot": 0.678,
        "slot_far": 0.253,
        "run": 1.930,
        "best_for_both": 1.800,
        "best_for_one": 0.932,
    }
)
