"""Weights of the same-fact scorer as log odds, written by benchmarks/train_scorer.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -5.012
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": -0.124,
        "prefixes": 0.457,
        "concepts": 2.282,
        "sentence": 1.224,
        "contained": 0.462,
        "rarity": 0.077,
        "name": 0.580,
        "names_apart": 0.087,
        "number": 0.726,
        "number_differs": -0.043,
        "numbers_apart": 0.222,
        "date": 0.944,
        "dates_apart": -1.042,
        "predicate": 0.273,
        "predicate_class": 0.249,
        "agent": 0.130,
        "object": 0.391,
        "speaker": 1.254,
        "speakers_apart": -0.151,
        "same_article": -2.745,
        "negation_differs": -0.679,
        "modality_differs": 0.203,
        "length_ratio": -0.299,
        "in_sentence": 1.738,
        "predicate_told": 0.399,
        "name_rarity": 0.117,
        "number_rarity": 0.026,
        "slot": -0.427,
        "run": 1.690,
        "best_for_both": 1.888,
        "best_for_one": 0.872,
    }
)
