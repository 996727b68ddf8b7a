"""Notes of correction: what an article withdraws, and what it puts in its place."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from two_reports import draft_two

from sitegen.language.interface import Language
from sitegen.model.stories import OPEN_RELATIONS, Disagreement

FIRST = "A lift at the Corvan hotel in Osgar fell two floors on Tuesday. Guests heard a loud bang."
SECOND = "Guests of the Corvan hotel in Osgar were in a lift that fell two floors on Tuesday. There was a loud bang."
DAYS = ("2 June 2021", "3 June 2021")


def compare(language: Language, sentences: Sequence[str]) -> tuple[Disagreement, ...]:
    """The ledger of two articles that end with the sentences."""
    return draft_two(language, (FIRST, SECOND), sentences, DAYS).reconciled.disagreements


NOTES = {
    "not the one but the other": (
        "This article was amended on 4 June 2021. An earlier version said that the lift was built in 1913. "
        "It was built in 1931.",
        "the lift was built in 1913",
        "It was built in 1931",
    ),
    "one against the other": (
        "Correction: A previous version misstated the number of guests in the lift. Four guests were in it, not six.",
        "six",
        "Four guests were in it",
    ),
    "behind a semicolon": (
        "This story was corrected on Friday to remove a quote that gave an incorrect weight of 900 kilograms for the "
        "lift; it weighs 90 kilograms.",
        "weight of 900 kilograms for the lift",
        "it weighs 90 kilograms",
    ),
    "to say": (
        "This report has been corrected to say that the lift has room for eight guests rather than eighteen.",
        "eighteen",
        "the lift has room for eight guests",
    ),
    "what the report said on a day": (
        "Correction: This report said on Tuesday that the lift is owned by the city. It is owned by the hotel.",
        "the lift is owned by the city",
        "It is owned by the hotel",
    ),
    "an article about it": (
        "Because of an editing error, an article on Tuesday about the lift misstated the year in which it was built. "
        "It was built in 1931, not 1913.",
        "1913",
        "It was built in 1931",
    ),
    "first said wrongly": (
        "An earlier version of this story incorrectly reported that the hotel would reopen on Monday. "
        "The hotel will reopen on Friday.",
        "the hotel would reopen on Monday",
        "The hotel will reopen on Friday",
    ),
}


@pytest.mark.parametrize("case", sorted(NOTES))
def test_correction_is_an_update_from_what_is_withdrawn(language: Language, case: str) -> None:
    note, old, new = NOTES[case]
    entries = [one for one in compare(language, ("The lift was inspected in May.", note)) if one.type == "self"]
    assert [(one.relation, [side.says for side in one.sides]) for one in entries] == [("updates", [old, new])]
    assert "b.txt" not in entries[0].explanation


QUIET = {
    "no value": "This article was amended on 4 June 2021 to correct the spelling of a name.",
    "an update": "This post has been updated. The lift is now being repaired.",
    "a correction of something else": "The hotel said in a correction of its books that it had lost money on lifts.",
    "only what is new": "Clarification: An earlier version gave the wrong age of the porter. The porter is 41.",
}


@pytest.mark.parametrize("case", sorted(QUIET))
def test_note_without_both_words_corrects_nothing(language: Language, case: str) -> None:
    entries = compare(language, ("The lift was inspected in May.", QUIET[case]))
    assert not [one for one in entries if one.type == "self"]


def test_withdrawn_number_is_no_live_disagreement(language: Language) -> None:
    sentences = (
        "Six guests were hurt when the lift at the Corvan hotel fell.",
        "Correction: An earlier version of this story misstated the number of guests who were hurt. "
        "Four guests were hurt when the lift at the Corvan hotel fell, not six.",
    )
    entries = compare(language, sentences)
    assert not [one for one in entries if one.relation in OPEN_RELATIONS]
    (told,) = [one for one in entries if one.type == "self"]
    assert [quote.file for quote in told.sides[0].evidence] == ["a.txt", "b.txt"]
