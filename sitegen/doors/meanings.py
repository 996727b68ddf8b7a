"""Meanings of texts in `.sitegen/`: what a model said of a text once, it is not asked again.

What is kept is as good as absent unless it is a row for each text.
"""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from .cache import load_cached, save_cached

Row = NDArray[np.int16]


def save_meanings(project: Path, key: str, meanings: Mapping[str, Row]) -> None:
    """Keep the row of each text; a text is told by its digest in hexadecimals."""
    packed = BytesIO()
    np.save(packed, np.array([digest.encode("ascii") for digest in meanings], dtype=np.bytes_), allow_pickle=False)
    np.save(packed, np.array(list(meanings.values()), dtype=np.int16), allow_pickle=False)
    save_cached(project, key, packed.getvalue())


def load_meanings(project: Path, key: str) -> dict[str, Row]:
    """The rows that were kept, by the digest of their text; none when there are none, or none that fit."""
    packed = load_cached(project, key)
    if packed is None:
        return {}
    file = BytesIO(packed)
    try:
        digests, rows = np.load(file, allow_pickle=False), np.load(file, allow_pickle=False)
    except (ValueError, EOFError):
        return {}
    if digests.dtype.kind != "S" or rows.dtype != np.int16 or digests.shape != rows.shape[:1] or rows.ndim != 2:
        return {}
    return {digest.decode("ascii", "replace"): row for digest, row in zip(digests.tolist(), rows, strict=True)}
