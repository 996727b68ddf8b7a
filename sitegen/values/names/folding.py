"""Folds the spellings of a name onto one another; the folded form is for comparing, never for showing."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

_SIGNS = re.compile(r"[^a-z0-9&]+")
# Names come again and again: more than the articles of a day have.
_KEPT = 1 << 15


@lru_cache(maxsize=_KEPT)
def fold_name(name: str) -> str:
    """`name` in plain lower-case letters, points and apostrophes dropped, other signs made spaces.

    "U.S." and "US", "Zelenskyy’s" and "Zelenskyys", "Mazar-i-Sharif" and "Mazar i Sharif" fold alike.
    """
    plain = anyascii(name).casefold().replace(".", "").replace("'", "")
    return _SIGNS.sub(" ", plain).strip()
