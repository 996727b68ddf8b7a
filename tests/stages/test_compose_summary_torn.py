"""A heading that a copy glued to the sentence behind it is left off; what only looks like one stays."""

from __future__ import annotations

import pytest
from parsing import parse_sentence

from sitegen.language.interface import Language
from sitegen.stages.compose.summary.syntax import is_whole
from sitegen.stages.compose.summary.torn import cut_heading

COMMON = frozenset("divers are searching the wreck for survivors ferry has sunk scores".split())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Ferry disaster shocks harbour town The ferry Aurora has sunk off the coast with 40 people on board.",
            "The ferry Aurora has sunk off the coast with 40 people on board.",
        ),
        (
            "Ana Lima goes on trial Ana Lima has gone on trial in the capital, charged with neglect.",
            "Ana Lima has gone on trial in the capital, charged with neglect.",
        ),
        (
            "John Smith looks at the empty shops in Mexico Mexico has begun a shutdown of its economy.",
            "Mexico has begun a shutdown of its economy.",
        ),
        (
            "Islanders are fending for themselves Scores of divers have landed at the harbour of Porto Vello.",
            "Scores of divers have landed at the harbour of Porto Vello.",
        ),
        (
            "Aid is slow to reach Porto Vello Survivors are waiting for food and water in the harbour.",
            "Survivors are waiting for food and water in the harbour.",
        ),
        (
            "Page last updated at 14:47 GMT, Monday, 3 May 2021 15:47 UK Ana Lima has been found guilty of neglect.",
            "Ana Lima has been found guilty of neglect.",
        ),
    ],
)
def test_a_heading_is_cut_off(language: Language, text: str, told: str) -> None:
    sentence = parse_sentence(language, text)
    cut = cut_heading(sentence, (), COMMON)
    assert cut is not None and cut.text == told
    assert (cut.start, cut.end) == (len(text) - len(told), len(text))
    assert is_whole(cut)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor said the ferry Aurora has sunk off Porto Vello.",
        "The virus is a type A influenza that spreads quickly among pigs.",
        "House Minority Leader Ana Lima and Senate Minority Leader John Smith were told of the ferry.",
        "People were taken to hospital after the wreck just after 06:00 GMT.",
        "“The ferry was old,” the mayor said.",
    ],
)
def test_what_is_one_sentence_stays_whole(language: Language, text: str) -> None:
    sentence = parse_sentence(language, text)
    assert cut_heading(sentence, (), COMMON) is sentence


def test_what_has_no_subject_behind_the_seam_is_not_taken(language: Language) -> None:
    text = "The mayor spoke of the storm in the harbour The divers who had come and the crews that have left."
    assert cut_heading(parse_sentence(language, text), (), COMMON) is None
