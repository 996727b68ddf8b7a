"""Weights of what a reader needs as log odds, written by benchmarks/train_summary.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -3.778
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "place": 7.433,
        "tellings": 1.319,
        "opening": 2.205,
        "length": 0.517,
        "quoted": -0.852,
        "names": 0.172,
        "is_dated": 0.554,
        "is_figure": 0.437,
        "is_harm": 0.467,
        "is_answer": 1.154,
        "is_unknown": 0.933,
        "is_disputed": 0.843,
        "is_general": -1.028,
        "is_history": -0.576,
    }
)
