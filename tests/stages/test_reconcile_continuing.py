"""A pronoun at the head of a sentence is told with the one thing, group or person that the sentence before is about."""

from __future__ import annotations

import re

import pytest

from sitegen.language.interface import Language
from sitegen.model.readings import Mention, Reading
from sitegen.model.spans import Span
from sitegen.stages.reconcile.telling.antecedents import find_antecedent_name
from sitegen.stages.reconcile.telling.pages import open_pages


def find_name(language: Language, text: str, pronoun: str, *people: str) -> str | None:
    """What is put for the last `pronoun` that opens a sentence of `text`."""
    parsed = language.parse(text, [Span(found.start(), found.end()) for found in re.finditer("[^\n]+", text)]).sentences
    mentions = tuple(Mention(text.index(name), text.index(name) + len(name), name, "person") for name in people)
    page = open_pages([Reading("a", "a", parsed, mentions=mentions)], ())["a"]
    return find_antecedent_name(page, text.rindex(pronoun))


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("The cannon was found behind the barn. It is being examined in the capital.", "It", "the cannon"),
        ("A wooden bridge was torn away by the river. It had been built in the spring.", "It", "the wooden bridge"),
        ("Lopez said the two divers arrived by boat. They were looking for a wreck.", "They", "the two divers"),
        ("There were tremors every ten minutes. They last a few seconds.", "They", "the tremors"),
        ("A lawsuit alleges that the bank hid the loss. It says nobody was told.", "It", "the lawsuit"),
        ("A lawsuit alleges that the bank hid the loss. It says nobody was told. It adds more.", "It", "the lawsuit"),
        ("The firm said the leak was small. It added that it would pay.", "It", "the firm"),
    ],
)
def test_what_a_sentence_is_about_is_gone_on_about(language: Language, text: str, pronoun: str, name: str) -> None:
    assert find_name(language, text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("The cannon hit the gate. It fell over.", "It"),
        ("The cannon was found behind the barn. It is clear that it was fired.", "It"),
        ("The gunner fired from the tower. It was the worst night of the year.", "It"),
        ("The cannon was found behind the barn. It took three hours to move the stones.", "It"),
        ("Farmers met the soldiers. They left at noon.", "They"),
        ("The mayor said the cannon was old. It said nothing.", "It"),
        ("The firm blamed the port. It said nothing.", "It"),
        ("His boats were sold. They are old.", "They"),
        ("The cannon was found behind the barn.\nNobody spoke.\nIt hurt nobody.", "It"),
        ("The cannon was found behind the barn. “It hurt nobody,” he said.", "It"),
    ],
)
def test_what_may_be_something_else_or_nothing_stays(language: Language, text: str, pronoun: str) -> None:
    assert find_name(language, text, pronoun) is None


def test_the_only_person_of_a_sentence_is_meant_though_something_is_done_to_them(language: Language) -> None:
    issued = "A warrant was issued for Karl Brandt. His house is empty."
    assert find_name(language, issued, "His", "Karl Brandt") == "Karl Brandt"
    friend = "A friend of Karl Brandt was questioned. His house is empty."
    assert find_name(language, friend, "His", "Karl Brandt") is None


def test_a_woman_is_told_by_the_noun_beside_her_name(language: Language) -> None:
    text = "Karl Brandt lived with his niece, Robin Moser. She worked at a mill."
    assert find_name(language, text, "She", "Karl Brandt", "Robin Moser") == "Robin Moser"
