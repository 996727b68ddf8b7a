"""What an article says again in the same sentence is one claim."""

from __future__ import annotations

from dataclasses import replace

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.claims import Claim
from sitegen.model.readings import Attribution, Reading
from sitegen.model.spans import Span
from sitegen.stages.align import align_claims
from sitegen.stages.extract import extract_claims

OPENED = "The mayor of Lisbon opened the new bridge on Monday."
CLOSED = "The port stays closed until the storm has passed."


def read(language: Language, text: str, file: str = "a.txt") -> tuple[Article, Layout, Reading]:
    """An article of one paragraph, read for syntax only."""
    whole = Span(0, len(text))
    sentences = language.parse(text, [whole]).sentences
    return Article(f"s-{file}", file, text, text), Layout(None, None, (whole,)), Reading(f"s-{file}", file, sentences)


def extract(*parts: tuple[Article, Layout, Reading]) -> tuple[Claim, ...]:
    articles, layouts, readings = zip(*parts, strict=True)
    return extract_claims(articles, layouts, readings, ())


def test_a_sentence_that_an_article_repeats_makes_its_claims_once(language: Language) -> None:
    once, often = read(language, f"{OPENED} {CLOSED}"), read(language, " ".join([OPENED, CLOSED, OPENED] * 20))
    assert [claim.exact for claim in extract(often)] == [claim.exact for claim in extract(once)]


def test_however_often_a_sentence_stands_there_are_as_many_claims_to_compare(language: Language) -> None:
    few, many = read(language, " ".join([OPENED] * 3)), read(language, " ".join([OPENED] * 300))
    assert len(extract(many)) == len(extract(few))
    assert len(align_claims(extract(many), (many[2],))) == len(align_claims(extract(few), (few[2],)))


def test_each_article_makes_the_claims_of_a_sentence_that_it_shares(language: Language) -> None:
    claims = extract(read(language, OPENED, "a.txt"), read(language, OPENED, "b.txt"))
    assert {claim.file for claim in claims} == {"a.txt", "b.txt"}


def test_the_same_words_of_another_speaker_or_place_are_a_claim_of_their_own(language: Language) -> None:
    article, layout, reading = read(language, f"{CLOSED} {CLOSED}")
    first, second = reading.sentences
    told = tuple(
        Attribution(one.span, None, None, speaker)
        for speaker, one in (("the harbour master", first), ("the ferry company", second))
    )
    claims = extract((article, layout, replace(reading, attributions=told)))
    assert {claim.attribution for claim in claims} == {"the harbour master", "the ferry company"}
    headed = replace(reading, sentences=(replace(first, place="headline"), second))
    assert {claim.place for claim in extract((article, layout, headed))} == {"headline", second.place}
