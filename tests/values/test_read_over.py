"""Words as they were read where a text prints spaces that do not belong there."""

from __future__ import annotations

from sitegen.model.readings import Sentence, Token
from sitegen.values.read_over import read_over


def make_sentence(text: str, words: list[tuple[str, str]]) -> Sentence:
    """A sentence of printed words, each with the word it is read as."""
    tokens, place = [], 0
    for printed, word in words:
        start = text.index(printed, place)
        place = start + len(printed)
        tokens.append(Token(start, place, word, word, "X", "X", "dep", 0))
    return Sentence(0, len(text), text, tuple(tokens), 0)


HYPHENS = [("son", "son"), (" - ", "-"), ("in", "in"), (" - ", "-"), ("law", "law"), ("left", "left")]


def test_spaces_that_reading_passed_over_are_left_out() -> None:
    sentence = make_sentence("son - in - law left", HYPHENS)
    assert read_over("son - in - law left", sentence) == "son-in-law left"
    assert read_over("The son - in - law - he - left", sentence) == "The son-in-law - he - left"


def test_marks_become_those_that_were_read() -> None:
    sentence = make_sentence(
        "` Old Jo ' left", [("` ", "‘"), ("Old", "Old"), ("Jo", "Jo"), (" '", "’"), ("left", "left")]
    )
    assert read_over("` Old Jo ' left", sentence) == "‘Old Jo’ left"


def test_a_sentence_printed_as_read_changes_nothing() -> None:
    sentence = make_sentence("Jo - left", [("Jo", "Jo"), ("-", "-"), ("left", "left")])
    assert read_over("Jo - left", sentence) == "Jo - left"
