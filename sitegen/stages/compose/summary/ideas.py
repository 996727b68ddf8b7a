"""What sentences tell beside their wording: "killed" and "dead" are one idea."""

from __future__ import annotations

from functools import lru_cache

from ....values.concepts import classify_word

_SHORTEST_STEM = 2
_ENDINGS = ("", "s", "d", "ed", "es", "ing")


@lru_cache(maxsize=4096)
def list_ideas(words: frozenset[str]) -> frozenset[str]:
    """The ideas behind words in lower case; a word that is in no table stands for itself."""
    return frozenset(_find_idea(word) for word in words)


def _find_idea(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if (idea := classify_word(stem)) != stem:
                return idea
    cut = next((ending for ending in ("ing", "ed") if word.endswith(ending)), "")
    return word.removesuffix(cut) if len(word) - len(cut) > _SHORTEST_STEM else word
