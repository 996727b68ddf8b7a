"""Words that judge one thing differently, and what one article states and another leaves to those who allege it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from two_reports import draft_two

from sitegen.language.interface import Language
from sitegen.model.stories import OPEN_RELATIONS, Disagreement
from sitegen.values.opposites import Pole
from sitegen.values.slants import find_slant

FIRST = "A strike closed the port of Osgar on Tuesday. Lorries waited in front of its gates."
SECOND = "The port of Osgar was closed by a strike on Tuesday. A row of lorries stood outside."


def compare(language: Language, sentences: Sequence[str]) -> list[Disagreement]:
    """The open entries of two articles of one day that end with the sentences."""
    entries = draft_two(language, (FIRST, SECOND), sentences).reconciled.disagreements
    return [entry for entry in entries if entry.relation in OPEN_RELATIONS]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Guards sprayed demonstrators with foam in front of the harbour office.",
            "Guards sprayed rioters with foam in front of the harbour office.",
        ),
        (
            "Some 40 sailors from the hostel were evacuated to a camp in the hills.",
            "Some 40 sailors from the hostel were deported to a camp in the hills.",
        ),
        (
            "The Tolland government has closed the harbour radio. Nobody mourns the Tolland government.",
            "The Tolland regime has closed the harbour radio. Children sang of the Tolland regime.",
        ),
    ],
)
def test_words_that_judge_one_thing_differently_are_set_side_by_side(language: Language, one: str, two: str) -> None:
    entries = compare(language, (one, two))
    assert "framing" in {entry.type for entry in entries}
    assert {entry.severity for entry in entries if entry.type == "framing"} == {"low"}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Guards sprayed demonstrators with foam in front of the harbour office.",
            "The mayor said that guards had sprayed rioters with foam in front of the harbour office.",
        ),
        (
            "Guards sprayed demonstrators with foam in front of the harbour office.",
            "Guards sprayed marchers with foam in front of the harbour office.",
        ),
        (
            "Guards sprayed demonstrators with foam in front of the harbour office.",
            "Rioters broke the windows of a bakery near the station.",
        ),
        (
            "Guards sprayed demonstrators with foam in front of the harbour office.",
            "Guards sprayed rioters with foam in front of the harbour office. "
            "Earlier guards had sprayed demonstrators with foam in front of the harbour office.",
        ),
        ("The Tolland government has closed the harbour radio.", "Nobody sings of the Tolland regime any more."),
    ],
)
def test_words_of_a_party_of_another_thing_or_in_passing_are_no_framing(language: Language, one: str, two: str) -> None:
    assert not [entry for entry in compare(language, (one, two)) if entry.type == "framing"]


@pytest.mark.parametrize(
    ("credited", "stated"),
    [
        ("The port hid the leak for weeks, divers said.", "The port hid the leak for weeks."),
        ("A guard opened the gate to the smugglers, prosecutors allege.", "A guard opened the gate to the smugglers."),
    ],
)
def test_a_charge_that_one_states_and_another_leaves_to_others(language: Language, credited: str, stated: str) -> None:
    (entry,) = compare(language, (credited, stated))
    assert (entry.type, entry.relation) == ("attribution", "differs")
    assert entry.statement.startswith("What some sources state as a fact, others leave to ")


@pytest.mark.parametrize(
    ("credited", "stated"),
    [
        ("Divers reached the wreck in the harbour, officials said.", "Divers reached the wreck in the harbour."),
        ("Thieves stole four paintings from the port, police said.", "Thieves stole four paintings from the port."),
        ("The port hid the leak for weeks, divers said.", "The port hid the leak for weeks, sailors said."),
        ("The port hid the leak for weeks, divers said.", "The harbour master hid his face from the cameras."),
    ],
)
def test_what_is_only_credited_is_no_doubt(language: Language, credited: str, stated: str) -> None:
    assert not compare(language, (credited, stated))


def test_a_word_stands_on_one_side_of_its_row() -> None:
    noun, verb = find_slant("Rioter", is_verb=False), find_slant("deport", is_verb=True)
    assert noun == Pole(0, 1)
    assert verb is not None
    assert find_slant("baker", is_verb=False) is None
    assert find_slant("deport", is_verb=False) is None
