"""The terms by which words are compared: lemmas, with numerals, months, nations and spellings folded onto one form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ...model.readings import Reading, Token
from ...values.days import MONTHS
from ...values.names.folding import fold_name
from ...values.names.places import COUNTRIES

_DULL_POS = frozenset({"DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "SPACE", "SYM", "INTJ", "X"})
_DULL = frozenset(
    {"say", "tell", "be", "have", "do", "mr", "mrs", "ms", "also", "more", "other", "which", "who", "that", "this"}
)
_NUMERALS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_GLUED = re.compile(r"(\d[\d.,]*)([^\W\d_]{2,})")
_FORMS: Mapping[str, str] = MappingProxyType(
    {word: str(number) for number, word in enumerate(_NUMERALS.split())}
    | {month[:length].lower(): month.lower() for month in MONTHS for length in (3, 4)}
)
_NATIONS: Mapping[str, str] = MappingProxyType(
    {
        fold_name(form): fold_name(country.name)
        for country in COUNTRIES
        for form in (*country.adjectives, *country.aliases)
        if " " not in form
    }
)


def learn_lemmas(readings: tuple[Reading, ...]) -> dict[str, str]:
    """The usual lemma of each lower-case word: capitals of a headline hide from a tagger what is no name."""
    counts: dict[str, Counter[str]] = {}
    for reading in readings:
        for sentence in reading.sentences:
            for token in sentence.tokens:
                if token.text.islower() and token.pos not in _DULL_POS:
                    counts.setdefault(token.text, Counter())[token.lemma.lower()] += 1
    return {word: min(found, key=lambda lemma: (-found[lemma], lemma)) for word, found in counts.items()}


def list_terms(tokens: Iterable[Token], lemmas: Mapping[str, str]) -> list[str]:
    """Terms of the words that carry meaning, in text order; `lemmas` are those of learn_lemmas."""
    terms: list[str] = []
    for token in tokens:
        lemma = token.lemma.lower()
        if token.text[:1].isupper():
            lemma = lemmas.get(token.text.lower(), lemma)
        if token.pos in _DULL_POS or lemma in _DULL:
            continue
        terms.extend(_fold_term(token, lemma))
    return terms


def _fold_term(token: Token, lemma: str) -> tuple[str, ...]:
    """The form that all spellings of a word share; none for what holds no letter or digit."""
    glued = _GLUED.fullmatch(token.text)
    if glued:
        return glued[1], glued[2].lower()
    plain = fold_name(lemma.removesuffix("'s").removesuffix("’s"))
    if not plain:
        return ()
    if token.text[:1].isupper() and plain in _NATIONS:
        return (_NATIONS[plain],)
    return (_FORMS.get(plain, plain),)
