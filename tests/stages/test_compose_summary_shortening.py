"""A long sentence is told without what its main clause can spare, and never without what makes it true."""

from __future__ import annotations

import pytest
from parsing import parse_sentence

from sitegen.language.interface import Language
from sitegen.model.readings import Sentence
from sitegen.model.spans import Span
from sitegen.stages.compose.summary.shortening import Shortened, shorten_sentence


def list_shorter(language: Language, text: str) -> list[str]:
    return [
        " ".join(one.sentence.text.split()).replace(" .", ".")
        for one in shorten_sentence(parse_sentence(language, text))
    ]


@pytest.mark.parametrize(
    ("text", "shorter"),
    [
        (
            "The ferry company, which runs four boats between the islands, said that its oldest vessel had sunk.",
            "The ferry company said that its oldest vessel had sunk.",
        ),
        (
            "The harbour police arrested two sailors in May after the collision, which killed nine of the passengers.",
            "The harbour police arrested two sailors in May after the collision.",
        ),
        (
            "The owner of the ferry refused to pay the fine and asked a court to lift the ban on night trips.",
            "The owner of the ferry refused to pay the fine.",
        ),
        (
            "While divers are searching the wreck, the coast guard believes that all of the passengers are alive.",
            "The coast guard believes that all of the passengers are alive.",
        ),
    ],
)
def test_asides_openings_and_second_verbs_can_be_spared(language: Language, text: str, shorter: str) -> None:
    assert shorter in list_shorter(language, text)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The union will call off the strike on Monday, if the company agrees to pay all sailors for May.", "if the"),
        ("The owner paid four inspectors in May to look away from the leaks in the hull, documents show.", "documents"),
        (
            "Nine sailors were on board when the ferry left the harbour on Monday morning, the police said.",
            "police said",
        ),
        (
            "The company, as the minister said on Monday, had sent no inspectors to the ferry since last May.",
            "minister",
        ),
        (
            "Named after the island of Tarn, the vessel sank off the coast on Monday with nine sailors on board.",
            "Named after",
        ),
    ],
)
def test_a_condition_a_credit_and_a_name_are_kept(language: Language, text: str, kept: str) -> None:
    assert all(kept in one for one in list_shorter(language, text))


def test_a_quotation_is_not_torn(language: Language) -> None:
    text = "The mayor of the town said “the ferry, which was very old, should never have left the harbour on that day”."
    assert list_shorter(language, text) == []


def test_a_short_sentence_is_left_whole(language: Language) -> None:
    assert list_shorter(language, "The ferry, which was old, sank off the coast on Monday.") == []


def test_an_endless_sentence_is_left_whole(language: Language) -> None:
    rest = " and ".join(["the coast guard sent one more boat"] * 14)
    assert list_shorter(language, f"The ferry, which was old, sank off the coast on Monday, {rest}.") == []


def test_offsets_stay_those_of_the_article(language: Language) -> None:
    text = "The ferry company, which runs four boats between the islands, said that its oldest vessel had sunk."
    sentence = parse_sentence(language, text)
    for short in shorten_sentence(sentence):
        assert len(short.sentence.text) == len(text)
        assert all(text[token.start : token.end] == token.text for token in short.sentence.tokens)
        assert all(short.sentence.text[one.start : one.end].isspace() for one in short.dropped)


def test_a_quote_that_is_dropped_for_the_most_part_is_not_told() -> None:
    sentence = Sentence(0, 40, " " * 40, (), 0)
    short = Shortened(sentence, (Span(10, 20),))
    assert short.holds(Span(0, 12))
    assert not short.holds(Span(8, 20))
