"""Given names of two syllables, the second in small letters: "Ban Ki-moon", "Tsai Ing-wen"."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.readings import Token

_HYPHENS = frozenset({"-", "‑"})
_LONGEST = 6
# What a name is joined to when it is told of something else: "a Hong Kong-style deal", "the Berg-era law".
_JOINED = frozenset(
    "style area era time side wide type size zone team game fan fans deal bound plus club gate led like born based run "
    "made held mad only wide day year week month hour mile".split()
)


def joins_syllable(tokens: Sequence[Token], at: int) -> bool:
    """Whether a hyphen and a syllable go on the given name whose first syllable stands at `at`, behind a last name."""
    if not 0 < at < len(tokens) - 2 or not _is_word(tokens[at - 1]) or not _is_word(tokens[at]):
        return False
    first, hyphen, second = tokens[at : at + 3]
    is_glued = hyphen.text in _HYPHENS and first.end == hyphen.start and hyphen.end == second.start
    is_short = len(first.text) <= _LONGEST and 1 < len(second.text) < _LONGEST
    is_syllable = second.text.isalpha() and second.text.islower() and second.pos in ("PROPN", "NOUN")
    return is_glued and is_short and is_syllable and second.text not in _JOINED


def _is_word(token: Token) -> bool:
    return token.pos == "PROPN" and token.text[:1].isupper() and token.text.isalpha()
