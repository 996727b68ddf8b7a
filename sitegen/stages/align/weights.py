"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -5.042
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.161,
        "prefixes": 0.265,
        "concepts": 2.507,
        "sentence": 1.505,
        "contained": 0.475,
        "rarity": 0.015,
        "name": 0.257,
        "names_apart": 0.565,
        "number": 0.883,
        "number_differs": -0.056,
        "numbers_apart": 0.366,
        "date": 0.924,
        "dates_apart": -0.477,
        "predicate": 0.299,
        "predicate_class": 0.238,
        "agent": 0.195,
        "object": 0.458,
        "speaker": -0.160,
        "speakers_apart": 0.187,
        "same_article": -2.609,
        "negation_differs": -0.666,
        "modality_differs": 0.215,
        "length_ratio": -0.291,
        "in_sentence": 1.829,
        "predicate_told": 0.398,
        "name_rarity": 0.132,
        "number_rarity": 0.054,
        "slot": -0.516,
        "run": 1.744,
        "best_for_both": 1.841,
        "best_for_one": 0.859,
    }
)
