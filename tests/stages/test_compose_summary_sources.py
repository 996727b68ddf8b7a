"""Sentences of the articles as candidates for a summary: whole, dated, pointing to nothing outside themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import ARTICLES, SANK, STORY, TEXTS

from sitegen.model.readings import Reading, Sentence, Timex, Token
from sitegen.model.stories import When
from sitegen.stages.check import check_summary
from sitegen.stages.compose.summary import draft_summary
from sitegen.stages.compose.summary_sources import list_source_sentences

END = len("The ferry Aurora sank off Porto Vello on Monday.")
SYNTAX = (
    ("The", "DET", "DT", "det", 2),
    ("ferry", "NOUN", "NN", "compound", 2),
    ("Aurora", "PROPN", "NNP", "nsubj", 3),
    ("sank", "VERB", "VBD", "ROOT", 3),
    ("off", "ADP", "IN", "prep", 3),
    ("Porto", "PROPN", "NNP", "compound", 6),
    ("Vello", "PROPN", "NNP", "pobj", 4),
    ("on", "ADP", "IN", "prep", 3),
    ("Monday", "PROPN", "NNP", "pobj", 7),
    (".", "PUNCT", ".", "punct", 3),
)


def read_ferry(changes: dict[int, tuple[str, str, str, str, int]] | None = None) -> Reading:
    """The first sentence of b.txt, with the syntax of some of its words replaced."""
    text, at, tokens = TEXTS["b.txt"][:END], 0, []
    for number, plain in enumerate(SYNTAX):
        at = text.index(plain[0], at)
        word, pos, tag, dep, head = (changes or {}).get(number, plain)
        tokens.append(Token(at, at + len(plain[0]), word, word.lower(), pos, tag, dep, head))
        at += len(plain[0])
    start = text.index("Monday")
    monday = Timex(start, start + 6, "Monday", "DATE", "2021-05-03", "2021-05-03", basis="resolved")
    return Reading("s-b", "b.txt", (Sentence(0, END, text, tuple(tokens), 0),), timexes=(monday,))


def test_a_whole_sentence_is_taken_with_its_day_printed_whole() -> None:
    (sentence,) = list_source_sentences((SANK,), (read_ferry(),))
    assert sentence.text == "The ferry Aurora sank off Porto Vello on Monday 3 May 2021."
    assert [name for name, _ in sentence.facts] == ["f-sank1"]


def test_a_day_that_no_cited_fact_has_stays_as_it_is_written() -> None:
    undated = replace(SANK, when=When())
    (sentence,) = list_source_sentences((undated,), (read_ferry(),))
    assert sentence.text == "The ferry Aurora sank off Porto Vello on Monday."


def test_a_drafted_source_sentence_passes_the_gates() -> None:
    summary = draft_summary((SANK,), (), STORY.sources, STORY.entities, (read_ferry(),))
    assert [sentence.text for sentence in summary] == ["The ferry Aurora sank off Porto Vello on Monday 3 May 2021."]
    assert check_summary(summary, STORY, ARTICLES).problems == ()


@pytest.mark.parametrize(
    "changes",
    [
        {3: ("sinking", "VERB", "VBG", "ROOT", 3)},
        {2: ("Aurora", "PROPN", "NNP", "attr", 3)},
        {0: ("These", "DET", "DT", "det", 2)},
        {0: ("Its", "PRON", "PRP$", "poss", 2)},
        {6: ("it", "PRON", "PRP", "dobj", 3), 2: ("Aurora", "PROPN", "NNP", "nsubj", 3)},
        {2: ("vessel", "NOUN", "NN", "nsubj", 3), 1: ("the", "DET", "DT", "det", 2)},
    ],
)
def test_a_fragment_or_what_points_outside_is_not_taken(changes: dict[int, tuple[str, str, str, str, int]]) -> None:
    assert list_source_sentences((SANK,), (read_ferry(changes), Reading("s-a", "a.txt", ()))) == ()


def test_a_sentence_that_its_quotes_hold_in_small_part_is_not_taken() -> None:
    piece = replace(SANK.evidence[1], quote=replace(SANK.evidence[1].quote, start=4, end=9, exact="ferry"))
    assert list_source_sentences((replace(SANK, evidence=(piece,)),), (read_ferry(),)) == ()
