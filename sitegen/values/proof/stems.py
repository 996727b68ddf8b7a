"""Words of a sentence cut to their stems, so that "injured" and "injuring" are one; small words left out."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_NOT = re.compile(r"n[’']t\b")
_POSSESSIVE = re.compile(r"[’']s?\b")
_ENDINGS = ("ations", "ation", "ings", "ing", "ies", "ied", "es", "ed", "s", "y", "e")
_SHORTEST = 3
SMALL_WORDS = frozenset(
    "a an the of in on at to for from by with and or but as is are was were be been being has have had having do does "
    "did it its that this these those their his her they he she which who whom whose into over after before than more "
    "most about up out off also so such if when while will would can could should may might must some any all both "
    "each other another there here then now just only very much many per about around nearly almost roughly".split()
)


@lru_cache(maxsize=4096)
def list_stems(text: str) -> frozenset[str]:
    """The stems of the words of `text` that carry meaning; a negation and a number in figures are among them."""
    plain = _POSSESSIVE.sub("", _NOT.sub(" not", text))
    words = (word.casefold() for word in _WORD.findall(plain))
    return frozenset(
        cut_ending(word) for word in words if word not in SMALL_WORDS and (len(word) > 1 or word.isdigit())
    )


@lru_cache(maxsize=16384)
def cut_ending(word: str) -> str:
    """A word in small letters without its ending, as far as that can be told from its letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) >= len(ending) + _SHORTEST:
            stem = word[: -len(ending)]
            is_doubled = len(stem) > _SHORTEST and stem[-1] == stem[-2] and stem[-1] not in "lsz"
            return stem[:-1] if is_doubled else stem
    return word
