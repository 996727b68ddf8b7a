"""Proper names in a sentence, and whether the cited words, or another spelling of the same name there, carry them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from ...model.stories import Entity
from ..days import MONTHS, WEEKDAYS
from .cited import Cited

_WORD = re.compile(r"[^\W\d_]+")
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}")
_BREAK = re.compile(r"[.!?:][\"'”’)]*\s+[\"'“‘(]*$|[“\"‘]$|^[\"'“‘(]*$")
_CALENDAR = frozenset(word.casefold() for word in (*MONTHS, *WEEKDAYS))
_LOOK_BACK = 8


def find_unproved_names(text: str, cited: Cited) -> tuple[str, ...]:
    """The names of `text`, as they stand there, that are neither in a cited quote nor an alias of one that is.

    A name is a run of words with capital letters. A word that begins a sentence counts as a name only when it is part
    of a name of this story. The name of whom a source credits with a quote is shown beside it, and counts as cited.
    """
    quoted = _words_in((*cited.quotes, *(voice.speaker or "" for voice in cited.voices)))
    proved = quoted | _CALENDAR | _list_spelled(cited.entities)
    left = [one for one in _list_capitals(_join_initials(text)) if one[0].casefold() not in proved]
    if not left:
        return ()
    proved |= _list_spelled(_find_named(cited.strangers, quoted))
    known = {word for entity in (*cited.entities, *cited.strangers) for word in _capitals_in(entity)}
    unproved = [word for word, is_first in left if word.casefold() not in proved and (not is_first or word in known)]
    return tuple(dict.fromkeys(unproved))


def _list_spelled(entities: Iterable[Entity]) -> set[str]:
    """The words of all spellings of their names."""
    return {word for one in entities for word in _words_in((one.name, *(alias.text for alias in one.aliases)))}


def _find_named(strangers: Iterable[Entity], proved: set[str]) -> Iterator[Entity]:
    """Those of whom a whole spelling of at least one name stands in the cited words."""
    for entity in strangers:
        spellings = [_words_in((alias.text,)) for alias in entity.aliases]
        if any(spelling and spelling <= proved for spelling in spellings):
            yield entity


def _list_capitals(text: str) -> Iterator[tuple[str, bool]]:
    """Words with a capital first letter, and whether each begins a sentence or a quotation."""
    for found in _WORD.finditer(text):
        word = found[0]
        if word[0].isupper() and (len(word) > 1 or word not in ("A", "I")):
            yield word, bool(_BREAK.search(text[max(0, found.start() - _LOOK_BACK) : found.start()]))


def _capitals_in(entity: Entity) -> Iterator[str]:
    for spelling in (entity.name, *(alias.text for alias in entity.aliases)):
        yield from _list_names(spelling)


@lru_cache(maxsize=8192)
def _list_names(spelling: str) -> tuple[str, ...]:
    return tuple(word for word in _WORD.findall(spelling) if word[0].isupper() and word.casefold() != "the")


def _words_in(texts: Iterable[str]) -> set[str]:
    return set().union(*map(_words_of, texts))


@lru_cache(maxsize=8192)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in _WORD.findall(_join_initials(text)))


def _join_initials(text: str) -> str:
    """ "U.S." as "US"."""
    return _INITIALS.sub(lambda found: found[0].replace(".", ""), text)
