"""Subjects that a comma parts from the first of them belong to one verb; what only looks so stays as it was parsed."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.readings import Token
from sitegen.model.spans import Span


def parse(language: Language, text: str) -> tuple[Token, ...]:
    (sentence,) = language.parse(text, (Span(0, len(text)),)).sentences
    return sentence.tokens


@pytest.mark.parametrize(
    ("text", "first", "verb", "main"),
    [
        (
            "Mara was found at sea after her mother, stepfather and eight other people drowned.",
            "mother",
            "drowned",
            "found",
        ),
        ("The town mourned after a nurse, two teachers and a driver were killed.", "nurse", "killed", "mourned"),
        (
            "The ferry was closed after the mayor, the police chief and two judges resigned.",
            "mayor",
            "resigned",
            "closed",
        ),
    ],
)
def test_the_first_of_a_list_is_a_subject_too(language: Language, text: str, first: str, verb: str, main: str) -> None:
    tokens = parse(language, text)
    words = [token.text for token in tokens]
    subject, act = tokens[words.index(first)], tokens[words.index(verb)]
    assert subject.dep in ("nsubj", "nsubjpass")
    assert (tokens[subject.head].text, tokens[act.head].text, act.dep) == (verb, main, "advcl")
    assert sum(token.head == at for at, token in enumerate(tokens)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "The ferry was closed after the fire, the mayor and the council said.",
        "After the fire, the mayor and the council met.",
        "It rained after the match, and the players and the fans left.",
        "They met after the vote, the first in years, and left.",
    ],
)
def test_what_is_no_list_stays(language: Language, text: str) -> None:
    opener = next(token for token in parse(language, text) if token.text.casefold() == "after")
    assert opener.dep == "prep"
