"""Weights of the same-fact scorer, written by benchmarks/train_scorer.py; one per feature, logistic scale."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -4.0
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "words": 4.0,
        "prefixes": 3.0,
        "concepts": 1.0,
        "sentence": 2.0,
        "contained": 1.0,
        "number": 1.0,
        "name": 0.5,
        "predicate_class": 0.5,
        "same_article": -1.0,
        "dates_apart": -1.0,
    }
)
