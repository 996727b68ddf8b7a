"""Scenes, silence and what has long been so are told after the news; what has come since is awaited no more."""

from __future__ import annotations

import pytest
from parsing import parse_sentence

from sitegen.language.interface import Language
from sitegen.model.readings import Reading
from sitegen.stages.compose.summary.manner import is_scene, tells_lasting, tells_nothing
from sitegen.stages.compose.summary.overtaken import is_overtaken, list_done


@pytest.mark.parametrize(
    "text",
    [
        "Two sailors waved from the upper deck.",
        "Hundreds of fans chanted in front of the town hall.",
        "Ana Lima said she remembered a loud bang.",
        "Three boys held a banner with the name of the ship.",
        "Officers told passengers to take cover in the hold.",
        "The blast was so strong that it broke dishes in the next village.",
        "Thousands spent a second night in the open.",
    ],
)
def test_what_an_onlooker_saw_is_a_scene(language: Language, text: str) -> None:
    assert is_scene(parse_sentence(language, text))


@pytest.mark.parametrize(
    "text",
    [
        "The ferry Aurora sank off Porto Vello on Monday.",
        "The ministry carried out an inspection of the harbour.",
        "Ana Lima said the ferry had lost power before it sank.",
        "The three ferries carry most of the traffic between the islands.",
    ],
)
def test_news_is_no_scene(language: Language, text: str) -> None:
    assert not is_scene(parse_sentence(language, text))


@pytest.mark.parametrize(
    ("text", "is_lasting"),
    [
        ("The harbour has been part of the old town for more than 80 years.", True),
        ("For years, crews had asked the company for new boats.", True),
        ("Storms of this sort kill hundreds of people each year.", True),
        ("Ana Lima is one of the few sailors who survived.", True),
        ("It was the worst storm that the coast had seen for 80 years.", False),
        ("The ferry sank after a fire that had burned for hours.", False),
        ("The mayor was sentenced to prison for three years.", False),
    ],
)
def test_what_has_been_so_for_years_is_lasting(text: str, is_lasting: bool) -> None:
    assert tells_lasting(text) is is_lasting


@pytest.mark.parametrize(
    ("text", "is_nothing"),
    [
        ("The ferry company declined to comment.", True),
        ("The hospital said it could not release any information on the crew.", True),
        ("The ferry company said the ship was safe when it left the harbour, and declined to comment on the crew that "
         "had left it in the storm.", False),
        ("The ferry company said the ship was safe.", False),
    ],
)  # fmt: skip
def test_a_refusal_to_comment_tells_nothing(text: str, is_nothing: bool) -> None:
    assert tells_nothing(text) is is_nothing


def read(language: Language, file: str, text: str) -> Reading:
    return Reading(f"s-{file}", file, (parse_sentence(language, text),))


@pytest.mark.parametrize(
    ("awaiting", "done", "is_past"),
    [
        ("Ministers are expected to close the harbour.", "The government has closed the harbour after a storm.", True),
        ("Ministers are about to close the harbour.", "The harbour was closed on Monday.", True),
        ("The town is on the verge of closing the harbour.", "The town closed the harbour on Monday.", True),
        ("Ministers are expected to close the harbour.", "The government did not close the harbour.", False),
        ("Ministers are expected to close the harbour.", "The government last closed the harbour in 1990.", False),
        ("Ministers are expected to close the harbour.", "Ministers closed the meeting.", False),
        ("Ministers were expected to close the harbour.", "The government closed the harbour.", False),
        ("Ministers are expected to close the harbour.", "The mayor will close the harbour.", False),
    ],
)
def test_what_another_article_tells_as_done_is_awaited_no_more(
    language: Language, awaiting: str, done: str, is_past: bool
) -> None:
    known = list_done((read(language, "a.txt", awaiting), read(language, "b.txt", done)))
    assert is_overtaken(parse_sentence(language, awaiting), "a.txt", known) is is_past


def test_an_article_does_not_overtake_itself(language: Language) -> None:
    known = list_done((read(language, "a.txt", "The town closed the harbour on Monday."),))
    assert not is_overtaken(parse_sentence(language, "The town is about to close the harbour."), "a.txt", known)
