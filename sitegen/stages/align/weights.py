"""Weights of the same-fact scorer, written by benchmarks/train_scorer.py: one per feature, as log odds."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -5.071
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.181,
        "prefixes": 1.228,
        "concepts": 3.277,
        "sentence": 2.548,
        "contained": 0.662,
        "rarity": 0.009,
        "name": 0.591,
        "names_apart": 0.733,
        "number": 0.945,
        "number_differs": -0.083,
        "numbers_apart": 0.331,
        "date": 1.056,
        "dates_apart": -0.789,
        "predicate": 0.107,
        "predicate_class": 0.394,
        "agent": 0.276,
        "object": 0.331,
        "speaker": -0.144,
        "speakers_apart": 0.088,
        "same_article": -2.528,
        "negation_differs": -0.618,
        "modality_differs": 0.273,
        "length_ratio": -0.222,
        "best_for_both": 1.802,
        "best_for_one": 0.934,
    }
)
