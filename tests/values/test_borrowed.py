"""Subjects that a clause borrows: lent where the words leave no other reading, and nowhere else."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.spans import Span
from sitegen.values.borrowed import find_antecedent, find_borrowed_subject

PREDICATES = [
    ("The gunman broke a window and fled the hotel.", "fled", "gunman"),
    ("Her son was born in Texas and was taken to Ohio.", "taken", "son"),
    ("Mr Hall said the suit had been drafted for months, and recalled the calls.", "recalled", None),
    ("The mayor said that the dam had cracked and had been repaired.", "repaired", None),
    ("They will just take this cup and toddle off into the winter.", "toddle", None),
]
RELATIVES = [
    ("The court heard Karl Brandt, who led the bank.", "led", "Karl Brandt"),
    ("They named the son of Karl Brandt, who led the bank.", "led", ""),
    ("They named a firm that led the bank.", "led", ""),
]


@pytest.mark.parametrize(("text", "verb", "subject"), PREDICATES)
def test_a_further_predicate_has_the_subject_of_the_first(
    language: Language, text: str, verb: str, subject: str | None
) -> None:
    tokens = language.parse(text, [Span(0, len(text))]).sentences[0].tokens
    found = find_borrowed_subject(tokens, next(at for at, token in enumerate(tokens) if token.text == verb))
    assert (None if found is None else tokens[found].text) == subject


@pytest.mark.parametrize(("text", "verb", "wanted"), RELATIVES)
def test_who_stands_for_the_name_right_before_the_comma(language: Language, text: str, verb: str, wanted: str) -> None:
    tokens = language.parse(text, [Span(0, len(text))]).sentences[0].tokens
    found = find_antecedent(tokens, next(at for at, token in enumerate(tokens) if token.text == verb))
    assert " ".join(tokens[at].text for at in found) == wanted
