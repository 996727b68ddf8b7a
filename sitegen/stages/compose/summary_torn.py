"""Sentences that a careless copy spoilt: a word torn in two, a second sentence within the first."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ...model.readings import Mention, Sentence

_TORN_LETTERS = 3
_SHORT_WORDS = frozenset(
    "a an as at be by do go he if in is it me my no of oh on or so to up us we all and any are but can for had has her "
    "him his how its may new not now off old one out own per she the too two use via was way who why yet you non ex "
    "six ten day man men law war far few low high".split()
)


def holds_split_word(text: str, common: frozenset[str]) -> bool:
    """Whether a line break has torn a word in two: "ro und" where the articles have "round" and no other "ro"."""
    words = text.split()
    return any(
        one.isalpha()
        and other.isalpha()
        and len(one) <= _TORN_LETTERS
        and one not in _SHORT_WORDS
        and one.islower()
        and f"{one}{other}" in common
        for one, other in pairwise(words)
    )


def holds_heading(sentence: Sentence, mentions: Sequence[Mention], common: frozenset[str]) -> bool:
    """Whether a second sentence begins within this one: "in Tuesday's earthquake Efforts are intensifying"."""
    for before, token in pairwise(sentence.tokens):
        is_capital = token.text[:1].isupper() and token.text[1:].islower() and len(token.text) > _TORN_LETTERS
        if not is_capital or not before.text.islower() or not before.text.isalpha():
            continue
        is_name = any(one.start <= token.start < one.end for one in mentions)
        if not is_name and token.pos != "PROPN" and token.text.lower() in common and before.pos in ("NOUN", "ADV"):
            return True
    return False
