"""Where words stand together without a space."""

from __future__ import annotations

# Tokens that are written onto the one before them.
NO_GAP_BEFORE = frozenset({",", ".", ";", ":", "!", "?", ")", "’s", "'s", "%", "n't", "n’t", "”", "’"})
