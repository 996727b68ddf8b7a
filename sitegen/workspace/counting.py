"""Numbers of things in words: "1 article", "2 stories"."""

from __future__ import annotations


def count_noun(number: int, noun: str) -> str:
    """A number with its noun in the singular or the plural: "1 story", "1,200 facts"."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"
