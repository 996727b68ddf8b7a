"""Weights of retelling as log odds, written by benchmarks/train_retelling.py."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

INTERCEPT = -5.468
WEIGHTS: Mapping[str, float] = MappingProxyType(
    {
        "ideas": 0.826,
        "inside": 4.345,
        "names": 1.080,
        "facts": 1.490,
        "has_new_figure": -0.662,
    }
)
