"""What a sentence names without saying that it is so."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.spans import Span
from sitegen.values.assertions import is_condition, is_unasserted

OPEN = [
    ("The move did not mean that the bridge was closing.", "closing"),
    ("The leak may mean the tank has failed.", "failed"),
    ("Engineers would have to verify that the dam had moved.", "moved"),
    ("The port wants to ensure ships are inspected.", "inspected"),
    ("It is possible that the fire spread from the kitchen.", "spread"),
    ("There is no evidence that the brakes failed.", "failed"),
    ("If the pump fails, the town will flood.", "fails"),
    ("The letter does not mean that the mill is safe or that workers are returning.", "returning"),
]
TOLD = [
    ("Police said the driver had fled.", "fled"),
    ("The inquiry found that the brakes failed.", "failed"),
    ("She would later learn that the train had left.", "left"),
    ("He could say that the bridge was closing.", "closing"),
    ("The town flooded after the pump failed.", "failed"),
    ("The report shows that the tank leaked.", "leaked"),
]


def find_verb(language: Language, text: str, word: str) -> bool:
    (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
    tokens = sentence.tokens
    return is_unasserted(tokens, next(at for at, token in enumerate(tokens) if token.text == word))


@pytest.mark.parametrize(("text", "word"), OPEN)
def test_what_is_denied_wanted_possible_or_a_condition_is_not_told_as_so(
    language: Language, text: str, word: str
) -> None:
    assert find_verb(language, text, word)


@pytest.mark.parametrize(("text", "word"), TOLD)
def test_what_is_said_found_or_learnt_is(language: Language, text: str, word: str) -> None:
    assert not find_verb(language, text, word)


def test_a_condition_opens_with_its_word(language: Language) -> None:
    text = "Nobody knows whether the dam held."
    (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
    held = next(at for at, token in enumerate(sentence.tokens) if token.text == "held")
    assert is_condition(sentence.tokens, held)
    assert not is_condition(sentence.tokens, sentence.tokens[held].head)
