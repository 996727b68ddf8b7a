"""Texts read by the language engine, for tests of what looks at one sentence."""

from __future__ import annotations

from sitegen.language.interface import Language
from sitegen.model.readings import Sentence
from sitegen.model.spans import Span


def parse_sentence(language: Language, text: str) -> Sentence:
    """The first sentence of `text`."""
    return language.parse(text, [Span(0, len(text))]).sentences[0]


def parse_only(language: Language, text: str) -> Sentence:
    """The sentence that `text` is; a text of several fails."""
    (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
    return sentence
