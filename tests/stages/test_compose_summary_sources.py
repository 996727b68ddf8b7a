"""Sentences of the articles as candidates for a summary: whole, dated, pointing to nothing outside themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import ARTICLES, SANK, STORY, TEXTS

from sitegen.model.readings import Reading, Sentence, Timex, Token
from sitegen.model.spans import Quote
from sitegen.model.stories import When
from sitegen.stages.check import check_summary
from sitegen.stages.compose.summary.days import print_days
from sitegen.stages.compose.summary.drafting import draft_summary
from sitegen.stages.compose.summary.sources import list_source_sentences

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


def test_a_day_that_neither_a_cited_fact_nor_its_words_have_stays_as_it_is_written() -> None:
    piece = SANK.evidence[1]
    short = replace(piece, quote=replace(piece.quote, end=END - len(" on Monday."), exact=TEXTS["b.txt"][: END - 11]))
    undated = replace(SANK, when=When(), evidence=(short,))
    (sentence,) = list_source_sentences((undated,), (read_ferry(),))
    assert sentence.text == "The ferry Aurora sank off Porto Vello on Monday."


def test_a_day_whose_words_are_cited_is_printed_whole_and_passes_the_gates() -> None:
    undated = replace(SANK, when=When())
    summary = draft_summary((undated,), (), STORY.sources, STORY.entities, (read_ferry(),))
    assert [one.text for one in summary] == ["The ferry Aurora sank off Porto Vello on Monday 3 May 2021."]
    story = replace(STORY, facts=(undated,))
    assert check_summary(summary, story, ARTICLES, (read_ferry(),)).problems == ()


@pytest.mark.parametrize(
    ("words", "edtf", "before", "wanted"),
    [
        ("Monday", "2021-05-03", "It sank on", "It sank on Monday 3 May 2021."),
        ("Monday", "2021-05-03", "It sank", "It sank on Monday 3 May 2021."),
        ("Monday", "2021-05-03", "It sank late", "It sank late Monday 3 May 2021."),
        ("Monday afternoon", "2021-05-03", "It sank", "It sank on the afternoon of Monday 3 May 2021."),
        ("Monday afternoon", "2021-05-03", "It lay there by", "It lay there by the afternoon of Monday 3 May 2021."),
        ("late Monday night", "2021-05-03", "It sank", "It sank late on the night of Monday 3 May 2021."),
        ("early on Monday", "2021-05-03", "It sank", "It sank early on Monday 3 May 2021."),
        ("last month", "2021-04", "It sank", "It sank in April 2021."),
        ("last month", "2021-04", "It has lain there since", "It has lain there since April 2021."),
        ("last year", "2020", "It was sold", "It was sold in 2020."),
        ("May 3", "2021-05-03", "It sank", "It sank on 3 May 2021."),
        ("last May 3rd", "2021-05-03", "It sank", "It sank on 3 May 2021."),
        ("Monday, May 3", "2021-05-03", "It sank on the night of", "It sank on the night of Monday 3 May 2021."),
        ("3 May", "2021-05-03", "They mourned the", "They mourned the 3 May."),
        ("6.10am on Monday", "2021-05-03T06:10", "It sank at", "It sank at 6.10am on Monday 3 May 2021."),
        ("last week", "2021-04-26/2021-05-02", "It sank", "It sank last week."),
    ],
)
def test_what_depends_on_the_day_of_writing_is_printed_by_the_calendar(
    words: str, edtf: str, before: str, wanted: str
) -> None:
    text, start = f"{before} {words}.", len(before) + 1
    timex = Timex(start, start + len(words), words, "DATE", edtf, edtf)
    piece = replace(SANK.evidence[0], quote=Quote("a.txt", 0, len(text), text))
    told = print_days(Sentence(0, len(text), text, (), 0), (timex,), ((piece, replace(SANK, when=When())),))
    assert told == wanted


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


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The Monday collision killed nine.", "The 3 May 2021 collision killed nine."),
        ("Police spoke of Monday’s collision at sea.", "Police spoke of the 3 May 2021 collision at sea."),
        ("Monday's collision killed nine.", "The 3 May 2021 collision killed nine."),
        ("It sank Monday with nine on board.", "It sank on Monday 3 May 2021 with nine on board."),
        ("On Monday police found it.", "On Monday 3 May 2021 police found it."),
    ],
)
def test_a_weekday_that_names_something_is_told_as_its_day(text: str, wanted: str) -> None:
    start = text.index("Monday")
    timex = Timex(start, start + 6, "Monday", "DATE", "2021-05-03", "2021-05-03")
    piece = replace(SANK.evidence[0], quote=Quote("a.txt", 0, len(text), text))
    assert print_days(Sentence(0, len(text), text, (), 0), (timex,), ((piece, SANK),)) == wanted


def test_a_day_in_what_was_left_out_is_not_printed() -> None:
    text = "The ferry, which sailed on Monday, sank."
    start = text.index("Monday")
    monday = Timex(start, start + 6, "Monday", "DATE", "2021-05-03", "2021-05-03", basis="resolved")
    piece = replace(SANK.evidence[1], quote=replace(SANK.evidence[1].quote, start=0, end=len(text), exact=text))
    whole = Sentence(0, len(text), text, (), 0)
    short = replace(whole, text=f"{text[:9]}{' ' * 25}{text[34:]}")
    assert short.text.split() == ["The", "ferry", "sank."]
    assert "Monday 3 May 2021" in print_days(whole, (monday,), ((piece, SANK),))
    assert print_days(short, (monday,), ((piece, SANK),)) == short.text
