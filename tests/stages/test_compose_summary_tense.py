"""What a sentence tells is past, perfect, present or said; a perfect becomes past beside its day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import SANK

from sitegen.language.interface import Language
from sitegen.model.readings import Reading
from sitegen.model.spans import Span
from sitegen.stages.compose.summary.order import Candidate
from sitegen.stages.compose.summary.tense import read_tense, tell_past


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The ferry Aurora sank off the coast, in what is now called a crime.", "past"),
        ("The ferry Aurora has sunk off the coast.", "perfect"),
        ("The ferry Aurora is sinking off the coast.", "present"),
        ("The ferry Aurora may sink off the coast.", "present"),
        ("The mayor said that the ferry Aurora had sunk.", "said"),
        ("The ferry Aurora has sunk, the mayor said.", "perfect"),
    ],
)
def test_the_tense_is_that_of_the_main_verb(language: Language, text: str, tense: str) -> None:
    parsed = language.parse(text, [Span(0, len(text))]).sentences
    reading = Reading("s-a", "a.txt", tuple(replace(one, paragraph=0) for one in parsed))
    one = Candidate(text, ((SANK.id, 1.0),), frozenset(), file="a.txt", span=(0, len(text)))
    assert read_tense(one, (reading,)) == tense


def test_words_alone_decide_where_there_is_no_syntax() -> None:
    tenses = [
        read_tense(Candidate(text, (), frozenset()), ())
        for text in ("The ferry sank.", "The ferry has sunk.", "The ferry is lost.")
    ]
    assert tenses == ["past", "perfect", "present"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("A quake has struck the island.", "A quake struck the island."),
        ("Two men have been killed.", "Two men were killed."),
        (
            "Two men have died and dozens more have been injured after a ferry has sunk.",
            "Two men died and dozens more were injured after a ferry has sunk.",
        ),
        ("The ferry has sunk.", None),
        ("The trial had begun.", None),
    ],
)
def test_a_perfect_is_told_as_past_where_its_verb_is_the_same_word(text: str, told: str | None) -> None:
    assert tell_past(text) == told
