"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -4.970
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.081,
        "prefixes": 0.451,
        "concepts": 2.137,
        "sentence": 1.195,
        "contained": 0.455,
        "rarity": 0.090,
        "name": 0.535,
        "names_apart": 0.106,
        "number": 0.437,
        "number_differs": -0.463,
        "numbers_apart": 0.046,
        "date": 0.956,
        "dates_apart": -1.061,
        "predicate": 0.234,
        "predicate_class": 0.224,
        "agent": 0.127,
        "object": 0.308,
        "speaker": 1.283,
        "speakers_apart": -0.140,
        "same_article": -2.772,
        "negation_differs": -0.675,
        "modality_differs": 0.213,
        "length_ratio": -0.300,
        "in_sentence": 1.785,
        "predicate_told": 0.337,
        "name_rarity": 0.142,
        "number_rarity": -0.066,
        "slot": 0.905,
        "slot_far": 0.368,
        "run": 1.661,
        "best_for_both": 1.915,
        "best_for_one": 0.862,
    }
)
