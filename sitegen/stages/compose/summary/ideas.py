"""What sentences tell beside their wording: "killed" and "dead" are one idea, "$82" and "82" one figure."""

from __future__ import annotations

from functools import lru_cache

from ....values.concepts import classify_word
from ....values.proof.dates import mask_dates
from ....values.proof.numbers import list_numbers

LEAST_FIGURE = 10.0
_SHORTEST_STEM = 2
_ENDINGS = ("", "s", "d", "ed", "es", "ing")


@lru_cache(maxsize=4096)
def list_ideas(words: frozenset[str]) -> frozenset[str]:
    """The ideas behind words in lower case; a word that is in no table stands for itself."""
    return frozenset(_find_idea(word) for word in words)


def count_shared_figures(text: str, other: str) -> int:
    """How many figures from LEAST_FIGURE on two texts have in common."""
    return len(_list_figures(text) & _list_figures(other))


@lru_cache(maxsize=4096)
def _list_figures(text: str) -> frozenset[str]:
    values = {value for one in list_numbers(mask_dates(text)) for value in one.values}
    return frozenset(value for value in values if value[0] != "#" and float(value) >= LEAST_FIGURE)


def _find_idea(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending):
            stem = word[: len(word) - len(ending)]
            if (idea := classify_word(stem)) != stem:
                return idea
    cut = next((ending for ending in ("ing", "ed") if word.endswith(ending)), "")
    return word.removesuffix(cut) if len(word) - len(cut) > _SHORTEST_STEM else word
