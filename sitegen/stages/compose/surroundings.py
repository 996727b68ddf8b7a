"""The rest of the sentence around few words that are quoted from it, so that a reader sees what they are about."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from ...model.spans import Quote
from .desk import Desk
from .words import shorten_text

# Words in a larger number say themselves what they are about.
_ENOUGH_WORDS = 14
_LONGEST_BEFORE = 90
_LONGEST_AFTER = 70


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands before and after some words in their sentence, with the space between, cut where it is long."""

    before: str = ""
    after: str = ""


def find_surroundings(desk: Desk, quote: Quote) -> Surroundings:
    """What stands around a short quote; nothing around a long one, nor where its words no longer stand there."""
    source = desk.source_by_file.get(quote.file)
    reading = desk.reading_by_id.get(source.id) if source else None
    if reading is None or len(quote.shown.split()) >= _ENOUGH_WORDS:
        return Surroundings()
    at = bisect_right(reading.sentences, quote.start, key=lambda one: one.start) - 1
    if at < 0 or quote.end > reading.sentences[at].end:
        return Surroundings()
    sentence = reading.sentences[at]
    start, end = quote.start - sentence.start, quote.end - sentence.start
    if sentence.text[start:end] != quote.exact:
        return Surroundings()
    return Surroundings(_cut_before(sentence.text[:start]), _cut_after(sentence.text[end:]))


def _cut_before(text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) > _LONGEST_BEFORE:
        flat = "… " + flat[-_LONGEST_BEFORE:].partition(" ")[2]
    return flat + " " if text[-1:].isspace() else flat


def _cut_after(text: str) -> str:
    flat = shorten_text(text, _LONGEST_AFTER)
    return " " + flat if text[:1].isspace() and flat else flat
