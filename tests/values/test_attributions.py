"""Who says what: cases a journalist could write, quotations over paragraphs, and time in proportion to length."""

from __future__ import annotations

from itertools import pairwise

import pytest
from case_rows import Row, read_rows
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.language.interface import Language
from sitegen.model.readings import Attribution, Sentence, Token
from sitegen.model.spans import Span
from sitegen.values.quotations import find_attributions
from sitegen.values.quotations.marks import find_quotations


def attribute_text(language: Language, text: str) -> tuple[Attribution, ...]:
    spans, start = [], 0
    for paragraph in text.split("\n"):
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    return find_attributions(language.parse(text, spans).sentences)


def name_kind(attribution: Attribution) -> str:
    return "direct" if attribution.is_direct else "mixed" if attribution.is_mixed else "indirect"


def show_attribution(text: str, attribution: Attribution) -> Row:
    content = text[attribution.content.start : attribution.content.end]
    return (name_kind(attribution), attribution.speaker or "-", attribution.hedge or "-", content)


@pytest.mark.parametrize(
    ("text", "expected"), read_rows("attributions.txt"), ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_cases(language: Language, text: str, expected: list[Row]) -> None:
    assert [show_attribution(text, attribution) for attribution in attribute_text(language, text)] == expected


def test_a_quotation_goes_on_in_the_next_paragraph(language: Language) -> None:
    text = "“We searched all night,” said Jane Moore. “There was no one.\n“In the morning we went home.”"
    found = attribute_text(language, text)
    assert [attribution.speaker for attribution in found] == ["Jane Moore"] * 3
    last = found[-1].content
    assert text[last.start : last.end] == "In the morning we went home."


def test_a_colon_introduces_the_next_paragraph(language: Language) -> None:
    (found,) = attribute_text(language, "Maria Lopez continued:\n“We had no time to lose at all.”")
    assert found.speaker == "Maria Lopez"
    assert found.is_direct


def test_source_and_cue_are_the_words_of_the_text(language: Language) -> None:
    text = "Finance Minister Karl Brandt said the budget would grow."
    (attribution,) = attribute_text(language, text)
    assert attribution.source is not None
    assert attribution.cue is not None
    assert text[attribution.source.start : attribution.source.end] == "Finance Minister Karl Brandt"
    assert text[attribution.cue.start : attribution.cue.end] == "said"


def make_sentence(text: str, start: int = 0, paragraph: int = 0) -> Sentence:
    token = Token(start, start + len(text), text, text, "X", "XX", "ROOT", 0)
    return Sentence(start, start + len(text), text, (token,), paragraph)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.text(alphabet="ab .\"“”‘’'", min_size=1, max_size=40), max_size=6))
def test_quotations_are_ordered_and_apart(texts: list[str]) -> None:
    sentences, start = [], 0
    for number, text in enumerate(texts):
        sentences.append(make_sentence(text, start, number // 2))
        start += len(text) + 1
    spans = [quotation.span for quotation in find_quotations(tuple(sentences))]
    assert all(0 <= span.start < span.end <= start for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


def test_a_mark_that_lost_the_space_before_it_opens() -> None:
    text = 'She spoke of "deep grief"and of"a cruel storm", and the 6"pipe broke.'
    quoted = [text[one.span.start : one.span.end] for one in find_quotations((make_sentence(text),))]
    assert quoted == ["deep grief", "a cruel storm"]


@pytest.mark.parametrize("part", ['"', '"a" ', "“", "‘a ", "'a "])
def test_long_lines_of_marks_are_read(part: str) -> None:
    text = part * (40_000 // len(part))
    assert len(find_quotations((make_sentence(text),))) <= len(text)


@pytest.mark.parametrize("name", ["-", "West"])
def test_what_is_tagged_a_name_need_not_be_one(name: str) -> None:
    words = (("Rain", "NOUN", "NN", "nsubj", 1), ("fell", "VERB", "VBD", "ccomp", 3), (",", "PUNCT", ",", "punct", 3),
             ("said", "VERB", "VBD", "ROOT", 3), (name, "PROPN", "NNP", "nsubj", 3))  # fmt: skip
    tokens, text = [], ""
    for word, pos, tag, dep, head in words:
        tokens.append(Token(len(text), len(text) + len(word), word, word.lower(), pos, tag, dep, head))
        text += f"{word} "
    found = find_attributions((Sentence(0, len(text.rstrip()), text.rstrip(), tuple(tokens), 0),))
    assert "-" not in {attribution.speaker for attribution in found}


def test_a_quotation_by_itself_goes_on_with_what_the_sentence_before_reports(language: Language) -> None:
    text = "Ana Lima, who runs the mill, said that it was safe.\n“We have checked every floor.”"
    assert [one.speaker for one in attribute_text(language, text) if one.is_direct] == ["Ana Lima"]
    told = "Ana Lima said that a reward had been offered for the claim that it was not.\n“We have checked every floor.”"
    assert [one.speaker for one in attribute_text(language, told) if one.is_direct] == ["Ana Lima"]
    two = "Ana Lima said that it was safe, and Tom Berg said that it was not.\n“We have checked every floor.”"
    assert [one.speaker for one in attribute_text(language, two) if one.is_direct] == [None]
    apart = "Ana Lima said that it was safe. The mill is old.\n“We have checked every floor.”"
    assert [one.speaker for one in attribute_text(language, apart) if one.is_direct] == [None]


def test_a_pronoun_does_not_reach_over_another_who_may_be_meant(language: Language) -> None:
    text = "Ana Lima opened the mill.\nThe prize went to Eva Berg.\nShe said that it was cold."
    assert [one.speaker for one in attribute_text(language, text)] == [None]
    resumed = "Ana Lima opened the mill.\nShe gave the prize to Eva Berg.\nShe said that it was cold."
    assert [one.speaker for one in attribute_text(language, resumed)] == ["Ana Lima"]


def test_a_given_name_of_two_syllables_is_one_name(language: Language) -> None:
    text = "Secretary-General Ban Ki-moon said that it was late. Ban said that it was cold."
    assert [one.speaker for one in attribute_text(language, text)] == ["Ban Ki-moon", "Ban Ki-moon"]
