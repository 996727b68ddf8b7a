"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -5.044
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.247,
        "prefixes": 0.238,
        "concepts": 2.377,
        "sentence": 1.510,
        "contained": 0.504,
        "rarity": 0.036,
        "name": 0.231,
        "names_apart": 0.558,
        "number": 0.893,
        "number_differs": -0.052,
        "numbers_apart": 0.366,
        "date": 1.022,
        "dates_apart": -0.531,
        "predicate": 0.328,
        "predicate_class": 0.186,
        "agent": 0.245,
        "object": 0.504,
        "speaker": -0.146,
        "speakers_apart": 0.194,
        "same_article": -2.602,
        "negation_differs": -0.666,
        "modality_differs": 0.143,
        "length_ratio": -0.260,
        "in_sentence": 1.855,
        "predicate_told": 0.412,
        "name_rarity": 0.126,
        "number_rarity": 0.050,
        "slot": -0.492,
        "run": 1.733,
        "best_for_both": 1.862,
        "best_for_one": 0.867,
    }
)
