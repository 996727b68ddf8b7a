"""Sentences that hold at all times are no news; what names somebody, or tells of now, is."""

from __future__ import annotations

import pytest
from parsing import parse_sentence

from sitegen.language.interface import Language
from sitegen.stages.compose.summary.syntax import is_general, refers_inside


@pytest.mark.parametrize(
    "text",
    [
        "Most ferries have two decks.",
        "Ferries rarely sink in calm water.",
        "Corruption is a poison that cripples economies.",
        "There are many kinds of ferries in rivers.",
        "Caused by type A fever, there are regular outbreaks among pigs.",
        "Crews may be better prepared for storms than before.",
        "Bare hulls are not illegal and can be used for transport.",
    ],
)
def test_what_holds_at_all_times_is_general(language: Language, text: str) -> None:
    assert is_general(parse_sentence(language, text))


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank in calm water.",
        "Schools remain closed.",
        "There is no ferry left in the harbour.",
        "There have been two storms off Porto Vello.",
        "Officials say the ferry is safe.",
        "Divers are searching the wreck.",
        "Two ferries lie in the harbour.",
        "Defendants in the case include the harbour master, Ana Lima.",
        "Ferries are “floating coffins”, according to the crew.",
    ],
)
def test_news_is_not_general(language: Language, text: str) -> None:
    assert not is_general(parse_sentence(language, text))


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("A jury in Porto Vello found him guilty of neglect.", False),
        ("The court said he had to pay.", False),
        ("The captain said he had left the ferry.", True),
        ("The ferry sank when its engine failed.", True),
    ],
)
def test_nobody_is_he_for_being_a_jury(language: Language, text: str, is_told: bool) -> None:
    assert refers_inside(parse_sentence(language, text), ()) is is_told
