"""Words in a message: on one line, and no longer than a message can be."""

from __future__ import annotations


def shorten_words(text: str, limit: int = 80) -> str:
    """`text` on one line, cut with "…" so that it is at most `limit` characters long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else flat[: limit - 1].rstrip() + "…"
