"""Words that are no names, and words before names that are no part of them, by what all articles show."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from ...values.names import fold_name
from ...values.names.nicknames import is_given_name
from ...values.names.words import OFFICES, ORGANISATION_WORDS, PLACE_WORDS
from .kinds import is_known_place
from .surfaces import NameUse

# A name must stand alone so often for a word before it to be cut off.
_OFTEN = 3
_VERY_OFTEN = 5
# Words in capitals throughout are acronyms up to so many letters.
_ACRONYM = 3
_PLAIN = ("ADJ", "ADV", "VERB", "AUX", "DET", "PRON", "INTJ", "SCONJ")
_ENDINGS = ("ing", "ed", "ly")


def strip_lead(use: NameUse, counts: Counter[str], inside: Counter[str], vocabulary: Mapping[str, int]) -> NameUse:
    """The name without a plain word that opens its sentence with a capital ("Poor Harris", "Calling Harris").

    `counts` are the uses of folded names, `inside` those amid a sentence: what stands there as a whole is one name.
    """
    if use.first == use.last or use.honorific or use.has_office:
        return use
    whole, rest = fold_name(use.surface), replace(use, first=use.first + 1)
    often = counts[fold_name(rest.surface)]
    before = use.sentence.tokens[use.first - 1] if use.first else None
    opens = before is None or not (before.text[:1].isalnum() or before.tag == "POS")
    token = use.sentence.tokens[use.first]
    word = token.text.lower()
    if (
        inside[whole]
        or not opens
        or counts[whole] >= often
        or not rest.surface[:1].isupper()
        or _is_telling(word, counts)
    ):
        return use
    is_plain = (
        token.pos in _PLAIN or vocabulary.get(word, 0) > 0 or (word.endswith(_ENDINGS) and len(word) > len("bring"))
    )
    if is_plain and often:
        return rest
    if rest.first < rest.last and is_given_name(fold_name(use.sentence.tokens[rest.first].text)) and often:
        return rest
    is_name = is_known_place(fold_name(rest.surface)) or rest.first < rest.last
    is_generic = fold_name(rest.surface) in ORGANISATION_WORDS | PLACE_WORDS
    is_common = often >= _VERY_OFTEN and use.guess != "person" and not is_generic
    return rest if often >= _OFTEN * counts[whole] and (is_name or is_common) else use


def _is_telling(word: str, counts: Counter[str]) -> bool:
    """Whether a word is a name itself or belongs to names: a given name, a place, a body's first word."""
    folded = fold_name(word)
    is_generic = word in ORGANISATION_WORDS or word in PLACE_WORDS or word.rstrip(".") in OFFICES
    return is_given_name(folded) or is_known_place(folded) or counts[folded] > 0 or is_generic


def is_plain_word(use: NameUse, vocabulary: Mapping[str, int], amid: Counter[str]) -> bool:
    """Whether a single word is one that the articles mostly write small, with a capital only where all words have.

    `amid` are the uses of folded names behind another word of their sentence.
    """
    surface = use.surface
    if use.first != use.last or use.honorific or not surface.isalpha() or is_known_place(fold_name(surface)):
        return False
    token, word = use.sentence.tokens[use.first], surface.lower()
    small = max(vocabulary.get(word, 0), vocabulary.get(word.removesuffix("s"), 0) if token.tag.endswith("S") else 0)
    if use.has_office and not small:
        return False
    if surface.isupper():
        return len(surface) > _ACRONYM and small > 0
    if use.guess is None and not amid[fold_name(surface)] and token.dep not in ("nsubj", "nsubjpass"):
        return not use.has_office
    if token.pos in _PLAIN and not amid[fold_name(surface)]:
        return True
    return small > amid[fold_name(surface)]
