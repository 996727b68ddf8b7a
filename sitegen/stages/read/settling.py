"""Mends names by what all articles show: run-together names are cut, cut ones made whole, plain words dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...values.names import fold_name
from ...values.names.nicknames import is_given_name
from ...values.names.words import ORGANISATION_WORDS, PLACE_WORDS
from .kinds import is_known_place
from .numbered import number_names
from .plainwords import is_plain_word, strip_lead
from .surfaces import NameUse

_Placed = tuple[str, NameUse]
_LONGEST_TAIL = 2
# How much commoner a name must be than a run that ends in it, for the run to be two.
_MUCH_COMMONER = 5
# Behind one of these a name goes on: "the University of Porto" is not cut before "Porto".
_JOINTS = frozenset({"of", "for", "and", "&", "de", "del", "du", "di", "von", "van", "la", "al", "el", "bin"})


def settle_uses(uses: Iterable[_Placed], vocabulary: Mapping[str, int]) -> list[_Placed]:
    """The uses, each with its file, after mending; `vocabulary` counts the words written in lower case."""
    whole = number_names([(file, _complete(use)) for file, use in uses])
    counts = Counter(fold_name(use.surface) for _, use in whole)
    inside = Counter(fold_name(use.surface) for _, use in whole if use.first > 0 and _follows_word(use))
    led = [(file, strip_lead(use, counts, inside, vocabulary)) for file, use in whole]
    counts = Counter(fold_name(use.surface) for _, use in led)
    trimmed = [(file, _trim_tail(use, counts, vocabulary)) for file, use in led]
    surnames = {words[-1] for folded in counts if len(words := folded.split()) > 1 and is_given_name(words[0])}
    freed = [(file, part) for file, use in trimmed for part in _free_owned(use, surnames, counts)]
    cut = [(file, part) for file, use in freed for part in _cut(use, counts)]
    amid = Counter(fold_name(use.surface) for _, use in cut if use.first > 0 and _follows_word(use))
    return [(file, use) for file, use in cut if not is_plain_word(use, vocabulary, amid)]


def _complete(use: NameUse) -> NameUse:
    """The name with the lower-case word that ends it: "London Fire brigade" as one house style writes it."""
    tokens = use.sentence.tokens
    if use.first == use.last or is_known_place(fold_name(use.surface)):
        return use
    last = use.last
    for index in range(use.last + 1, min(use.last + 1 + _LONGEST_TAIL, len(tokens))):
        if tokens[index].pos not in ("NOUN", "PROPN") or not tokens[index].text.islower():
            break
        if tokens[index].text in ORGANISATION_WORDS and tokens[index].text not in ("staff", "team", "workers", "force"):
            last = index
    return use if use.honorific or use.has_office else replace(use, last=last)


def _trim_tail(use: NameUse, counts: Counter[str], vocabulary: Mapping[str, int]) -> NameUse:
    """The name without a plain plural that only a line in capitals made a part of it ("Maria Lopez Emails")."""
    word = use.sentence.tokens[use.last].text
    plain = word.lower()
    if use.first == use.last or not plain.endswith("s") or plain in ORGANISATION_WORDS or plain in PLACE_WORDS:
        return use
    head = replace(use, last=use.last - 1)
    is_plain = vocabulary.get(plain, 0) + vocabulary.get(plain.removesuffix("s"), 0) > 0
    is_known = counts[fold_name(head.surface)] > counts[fold_name(use.surface)]
    return head if is_plain and is_known else use


def _cut(use: NameUse, counts: Counter[str]) -> tuple[NameUse, ...]:
    """The two names that a run holds when both stand alone elsewhere, the second with two words and more."""
    if use.last - use.first < 2:
        return (use,)
    for place in range(use.first + 1, use.last):
        if use.sentence.tokens[place - 1].text in _JOINTS:
            continue
        is_owned = use.sentence.tokens[place - 1].tag == "POS"
        head = replace(use, last=place - 1 - is_owned, guess=None, honorific="", has_office=False, title="")
        tail = replace(use, first=place, guess="person")
        known_tail, known_head = counts[fold_name(tail.surface)], fold_name(head.surface)
        if known_tail > 0 and (counts[known_head] > 1 or is_known_place(known_head)):
            return (head, replace(tail, has_office=True))
        if known_tail >= _MUCH_COMMONER * counts[fold_name(use.surface)] and place > use.first + 1:
            return (head, replace(use, first=place, honorific="", has_office=False, title=""))
        if is_owned and is_given_name(fold_name(use.sentence.tokens[place].text)) and use.last == place + 1:
            return (head, tail)
    return (use,)


def _free_owned(use: NameUse, surnames: set[str], counts: Counter[str]) -> tuple[NameUse, ...]:
    """The house and its man where a run ends in somebody's surname behind a possessive ("Porto School's Hall")."""
    place = use.last - 1
    if place <= use.first or use.sentence.tokens[place].tag != "POS" or counts[fold_name(use.surface)] > 1:
        return (use,)
    man = replace(use, first=use.last, guess="person", honorific="", has_office=True, title="")
    if fold_name(man.surface) not in surnames or man.surface.lower() in ORGANISATION_WORDS | PLACE_WORDS:
        return (use,)
    return (replace(use, last=place - 1, has_office=False, title=""), man)


def _follows_word(use: NameUse) -> bool:
    return use.sentence.tokens[use.first - 1].text[:1].isalnum()
