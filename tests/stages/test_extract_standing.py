"""Statements that keep what makes them true: the denial, the doubt, the condition, and who is meant."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.claims import Claim
from sitegen.model.readings import Mention, Reading
from sitegen.model.spans import Span
from sitegen.model.stories import Entity
from sitegen.stages.extract import extract_claims


def tell(language: Language, text: str, *names: str) -> tuple[Claim, ...]:
    """The claims of one paragraph in which `names` are persons."""
    sentences = language.parse(text, [Span(0, len(text))]).sentences
    entities = tuple(Entity(f"n-{place}", name, "person", None, ()) for place, name in enumerate(names))
    places = [(text.find(name), name, one.id) for name, one in zip(names, entities, strict=True)]
    mentions = tuple(Mention(at, at + len(name), name, "person", known) for at, name, known in sorted(places))
    reading = replace(Reading("s-1", "1.txt", sentences), mentions=mentions)
    return extract_claims(
        (Article("s-1", "1.txt", text, text),),
        (Layout(None, None, (Span(0, len(text)),)),),
        (reading,),
        entities,
    )


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("The move did not mean the mill was closing for good.", "The mill was closing for good."),
        ("The harbour board has to ensure that all ships are inspected twice.", "All ships are inspected twice."),
        ("Experts would have to verify that the dam had moved.", "The dam had moved."),
        ("The leak may mean the tank has failed again.", "The tank has failed again."),
    ],
)
def test_what_is_left_open_is_told_with_the_words_that_do_so(language: Language, text: str, never: str) -> None:
    claims = tell(language, text)
    assert {claim.statement for claim in claims} == {text}
    assert never.rstrip(".").casefold() not in {claim.exact.casefold() for claim in claims}


@pytest.mark.parametrize(
    "text",
    [
        "If the pumps fail, the harbour will close.",
        "The harbour will close, unless the pumps are mended.",
        "Without new pumps, the harbour will close.",
    ],
)
def test_a_condition_is_told_with_what_hangs_on_it(language: Language, text: str) -> None:
    assert text in {claim.statement for claim in tell(language, text)}


def test_who_speaks_behind_the_words_is_named_where_the_pronoun_stood(language: Language) -> None:
    text = "Ana Lima runs the port. It does not mean that the port has closed, she said."
    said = [claim.statement for claim in tell(language, text, "Ana Lima") if "closed" in claim.statement]
    assert set(said) == {"It does not mean that the port has closed, Ana Lima said."}


def test_a_pronoun_behind_another_name_is_not_the_one_of_the_sentence_before(language: Language) -> None:
    text = "Police seek Tom Berg. A sniper killed Ola Vik as he stood in his kitchen."
    statements = {claim.statement for claim in tell(language, text, "Tom Berg", "Ola Vik")}
    assert not any(one.startswith("Tom Berg stood") for one in statements)
    alone = tell(language, "Police seek Tom Berg. Neighbours say he left at noon.", "Tom Berg")
    assert "Tom Berg left at noon." in {claim.statement for claim in alone}


def test_capitals_that_spell_a_pronoun_are_a_name(language: Language) -> None:
    claims = tell(language, "Ships left the port. The US sent two boats. WHO experts came too.")
    told = {claim.statement: claim.reads_alone for claim in claims}
    assert told["The US sent two boats."]
    assert told["WHO experts came too."]


def test_a_short_form_in_brackets_leaves_no_bracket_behind(language: Language) -> None:
    text = "The World Port Union (WPU) has closed the harbour after holding a crisis meeting."
    assert not any(claim.statement.count("(") != claim.statement.count(")") for claim in tell(language, text))
    assert not any("()" in claim.statement for claim in tell(language, text))


@pytest.mark.parametrize(
    "text",
    [
        "Since Lima left, three villages have moved.",
        "With Lima’s debt included, the mill would cost some $5 million.",
        "Once the pumps arrive, the harbour will open.",
    ],
)
def test_a_clause_that_opens_the_sentence_keeps_the_word_that_ties_it(language: Language, text: str) -> None:
    statements = {claim.statement for claim in tell(language, text)}
    assert statements <= {text, text[text.index(",") + 2 :].capitalize()}
    assert text in statements


def test_a_comma_that_closed_quoted_words_is_no_end(language: Language) -> None:
    text = 'For now the sea was "pretty calm," but Lima warned that it could rise.'
    assert 'For now the sea was "pretty calm".' in {claim.statement for claim in tell(language, text)}


def test_a_short_form_alone_is_no_description(language: Language) -> None:
    text = "The World Port Union (WPU) has closed the harbour."
    assert "The World Port Union (WPU" not in {claim.exact for claim in tell(language, text)}


def test_words_that_describe_together_are_not_parted(language: Language) -> None:
    text = "Ana Lima, adviser on acute and chronic diseases, left at noon."
    assert "Ana Lima, adviser on acute and chronic diseases" in {
        claim.exact for claim in tell(language, text, "Ana Lima")
    }
