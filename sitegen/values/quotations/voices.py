"""Nouns that can say something: persons, bodies and papers, and not "the confusion" or "the corruption"."""

from __future__ import annotations

from ...model.readings import Token
from ..concepts import classify_word
from ..names.genders import tell_gender
from ..names.words import OFFICES, ORGANISATION_WORDS
from .cues import DOCUMENTS

# Ideas whose words stand for one of many people: "an officer", "a neighbour".
PEOPLE = frozenset(
    map(
        classify_word,
        "person child passenger victim relative customer worker student fan protester refugee prisoner soldier militant"
        " police firefighter doctor scientist official spokesman leader lawmaker lawyer judge politician".split(),
    )
)
_ABSTRACT = (
    "tion", "sion", "ness", "ity", "ism", "ance", "ence", "ship", "hood", "ure", "th", "ing", "narrative", "purpose",
)  # fmt: skip
# Bodies, papers and people that end as abstract nouns do.
_BODIES = frozenset(
    "petition publication station audience conference edition section constitution declaration resolution application "
    "conviction generation population relation picture literature university charity community authority security "
    "majority minority celebrity facility leadership legislature lecture youth deposition presentation quotation "
    "filing ruling finding hearing meeting briefing recording writing reading warning posting drawing king sibling "
    "caption transmission admission convention expedition competition production exhibition brochure signature".split()
)


def can_voice(token: Token) -> bool:
    """Whether a subject may be one who says something; of names and pronouns all may."""
    word = token.lemma.casefold()
    if token.pos != "NOUN" or is_person_noun(word) or word in ORGANISATION_WORDS or word in DOCUMENTS:
        return True
    return word in _BODIES or not word.endswith(_ABSTRACT)


def is_person_noun(lemma: str) -> bool:
    """Whether a noun names a person: by office, by sex, or as one of many."""
    word = lemma.casefold()
    return word in OFFICES or bool(tell_gender(word)) or classify_word(word) in PEOPLE
