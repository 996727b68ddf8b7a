"""The weights that stand for one set of figures: those of words alone, and those with meanings among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from . import semantic_weights, weights


@dataclass(frozen=True, slots=True)
class Scorer:
    """Log odds of a pair by itself, from its figures, and among the others."""

    intercept: float
    weights: Mapping[str, float]
    support_intercept: float
    support_weights: Mapping[str, float]

    def weigh(self, names: Sequence[str]) -> NDArray[np.float64]:
        """The weights of some of the figures, in the order given."""
        return np.array([self.weights[name] for name in names])

    def weigh_support(self, names: Sequence[str]) -> NDArray[np.float64]:
        """The weights of what the other pairs say, in the order given."""
        return np.array([self.support_weights[name] for name in names])


PLAIN = Scorer(weights.INTERCEPT, weights.WEIGHTS, weights.SUPPORT_INTERCEPT, weights.SUPPORT_WEIGHTS)
SEMANTIC = Scorer(
    semantic_weights.INTERCEPT,
    semantic_weights.WEIGHTS,
    semantic_weights.SUPPORT_INTERCEPT,
    semantic_weights.SUPPORT_WEIGHTS,
)
