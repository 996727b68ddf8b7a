"""Sparse vectors: weights by term, what is not named weighs nothing."""

from __future__ import annotations

from collections.abc import Mapping

Vector = Mapping[str, float]


def multiply_vectors(first: Vector, second: Vector) -> float:
    """The inner product of two vectors; of two of length 1 the cosine between them."""
    if len(second) < len(first):
        first, second = second, first
    return sum(weight * second[term] for term, weight in first.items() if term in second)
