"""Places in a row: "hit the third pitch of the game" beside "four pitches into the game", one scale in two wordings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ....model.readings import Token
from ....model.stories import Disagreement
from ..contexts import compare_terms
from ..lexicon import read_words
from ..passages import Passage, Told, are_days_apart, list_words, part_told, quote_tokens, report_told, show_words
from ..quotes import find_overlapped
from ..sides import join_words

_WORDS = ("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth").split()
_PLACE_OF = {word: place for place, word in enumerate(_WORDS, start=1)}
_DIGITS = re.compile(r"(\d{1,3})(?:st|nd|rd|th)", re.ASCII)
# What is numbered without being one of a row of its own: a calendar's parts, fractions, turns of a phrase.
_OTHER = read_words("time day week month quarter year century half place world hand thing person child term part base")
# Sentences that share a name need be less alike.
ALIKE_ROW = 0.25
ALIKE_NAMELESS = 0.4


def compare_ordinals(passages: Sequence[Passage]) -> list[Disagreement]:
    """Places in one row that sources number differently, in sentences that tell much the same."""
    by_noun: defaultdict[str, list[Told]] = defaultdict(list)
    for passage in passages:
        for noun, told in (*_read_ordinals(passage), *_read_counted(passage)):
            by_noun[noun].append(told)
    return [
        report_told(
            part,
            kind="quantity",
            relation="contradicts",
            severity="medium",
            statement=f"Sources differ on which {noun} it was: {join_words(list_words(part), 'or')}.",
            explanation=f"They number the {noun} differently.",
        )
        for noun in sorted(by_noun)
        for part in part_told(by_noun[noun], _is_one_row)
    ]


def _is_one_row(one: Told, two: Told) -> bool:
    names = one.passage.scene.names & two.passage.scene.names
    alike = compare_terms(one.passage.terms, two.passage.terms)
    is_alike = alike >= (ALIKE_ROW if names else ALIKE_NAMELESS)
    return is_alike and not are_days_apart(one.passage, two.passage)


def _read_ordinals(passage: Passage) -> Iterator[tuple[str, Told]]:
    """ "the third pitch": an ordinal right before its noun."""
    tokens = passage.tokens
    for at, token in enumerate(tokens[:-1]):
        noun = tokens[at + 1]
        place = _read_place(token)
        lemma = noun.lemma.casefold()
        if place and noun.pos == "NOUN" and noun.tag == "NN" and lemma not in _OTHER and not _goes_on(tokens, at + 1):
            yield lemma, _tell(passage, place, at, at + 1)


def _read_counted(passage: Passage) -> Iterator[tuple[str, Told]]:
    """ "four pitches into the game": a count of units, and how far in something is."""
    tokens = passage.tokens
    for quantity in passage.quantities:
        inside = find_overlapped(tokens, quantity.span)
        if quantity.unit or not inside or quantity.bound != "exact" or quantity.low is None:
            continue
        after = tokens[inside.stop : inside.stop + 2]
        if len(after) == 2 and after[0].tag == "NNS" and after[1].text.casefold() == "into":
            yield after[0].lemma.casefold(), _tell(passage, int(quantity.low), inside[0], inside.stop + 1)


def _tell(passage: Passage, place: int, first: int, last: int) -> Told:
    return Told(passage, str(place), show_words(passage, first, last), quote_tokens(passage, first, last))


def _read_place(token: Token) -> int:
    """The number that an ordinal stands for, 0 for any other word."""
    text = token.text.casefold()
    match = _DIGITS.fullmatch(text)
    return int(match[1]) if match else _PLACE_OF.get(text, 0)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether the noun is only the first part of a longer name ("first pitch ceremony")."""
    return at + 1 < len(tokens) and tokens[at + 1].pos in ("NOUN", "PROPN")
