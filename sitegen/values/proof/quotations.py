"""Words in quotation marks: verbatim in a cited quote, and of a speaker that the sentence may name."""

from __future__ import annotations

import re

from ..quotations.printed import WORDING_WORDS, list_quotations
from .cited import Cited, Voice

_TRAILING = " .,;:!?…"
_NAME_WORD = re.compile(r"[^\W\d_]{3,}|\b[A-Z]{2}\b")


def find_unproved_quotations(text: str, cited: Cited) -> tuple[str, ...]:
    """The quotations of `text` whose words are verbatim in no cited quote; marks and white space make no difference."""
    return tuple(words for words in list_quotations(text) if not _find_voices(words, cited))


def find_foreign_quotations(text: str, cited: Cited) -> tuple[str, ...]:
    """The quotations of `text` that its sources credit to somebody whom the sentence does not name.

    A term of up to three words in quotation marks is a wording, not speech.
    """
    return tuple(
        words
        for words in list_quotations(text)
        if len(words.split()) > WORDING_WORDS
        and (voices := _find_voices(words, cited))
        and not any(_is_named(voice, text, cited) for voice in voices)
    )


def _find_voices(words: str, cited: Cited) -> list[Voice]:
    sought = _normalise(words).strip(_TRAILING)
    return [voice for voice in cited.voices if sought and sought in _normalise(voice.exact)]


def _is_named(voice: Voice, text: str, cited: Cited) -> bool:
    """Whether `text` names the speaker by a word of the name or of an alias; words credited to nobody need no name."""
    if voice.speaker is None:
        return True
    spellings = [voice.speaker]
    for entity in (*cited.entities, *cited.strangers):
        names = [entity.name, *(alias.text for alias in entity.aliases)]
        if voice.speaker in names:
            spellings += names
    words = {word.casefold() for spelling in spellings for word in _NAME_WORD.findall(spelling)}
    return bool(words & {word.casefold() for word in _NAME_WORD.findall(text)})


def _normalise(text: str) -> str:
    """`text` with straight marks and single spaces."""
    return " ".join(text.translate(str.maketrans("“”‘’\u00a0", "\"\"'' ")).split())
