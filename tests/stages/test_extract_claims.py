"""Claims: every sentence makes one, in its own words, with its slots."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.claims import Claim
from sitegen.model.readings import Attribution, Mention, Quantity, Reading, Timex
from sitegen.model.spans import Span
from sitegen.stages.extract import extract_claims, read_claim
from sitegen.values.quotations import find_attributions


def read(language: Language, file: str, text: str, headline: str = "") -> tuple[Article, Layout, Reading]:
    """An article of one paragraph, read for syntax only."""
    raw = f"{headline}\n{text}" if headline else text
    start = len(raw) - len(text)
    sentences = language.parse(raw, [Span(start, len(raw))]).sentences
    title = None
    if headline:
        title = Span(0, len(headline))
        heading = language.parse(raw, [title]).sentences
        sentences = (*(replace(one, place="headline", paragraph=-1) for one in heading), *sentences)
    return (
        Article(f"s-{file}", file, raw, raw),
        Layout(title, None, (Span(start, len(raw)),)),
        Reading(f"s-{file}", file, sentences),
    )


def extract(*parts: tuple[Article, Layout, Reading]) -> tuple[Claim, ...]:
    articles, layouts, readings = zip(*parts, strict=True)
    return extract_claims(articles, layouts, readings, ())


def take_clauses(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return tuple(claim for claim in claims if claim.aspect == "clause")


TEXT = (
    "A freight train derailed near Lyon on Tuesday, injuring two people. The driver, who was arrested, had not slept. "
    "It was no accident, was it? Trains may run again next week. The company will pay."
)


def test_every_sentence_makes_a_claim_in_its_own_words(language: Language) -> None:
    article, layout, reading = read(language, "a.txt", TEXT)
    claims = extract((article, layout, reading))
    assert {claim.sentence for claim in claims} == set(range(len(reading.sentences)))
    for claim in claims:
        assert article.raw[claim.span.start : claim.span.end] == claim.exact
        assert reading.sentences[claim.sentence].span.holds(claim.span)
        assert claim.statement


def test_claims_are_numbered_in_text_order_whatever_the_order_of_articles(language: Language) -> None:
    first, second = read(language, "a.txt", TEXT), read(language, "b.txt", "Two people were hurt near Lyon.")
    claims = extract(first, second)
    assert claims == extract(second, first)
    assert [claim.number for claim in claims] == list(range(len(claims)))
    assert sorted(claims, key=lambda claim: (claim.file, claim.span)) == list(claims)


def test_slots_tell_who_does_what_and_how_surely(language: Language) -> None:
    claims = {claim.exact: claim for claim in extract(read(language, "a.txt", TEXT))}
    derailed = claims["A freight train derailed near Lyon on Tuesday"]
    assert (derailed.predicate, derailed.predicate_class, derailed.agent) == ("derail", "crash", "A freight train")
    assert claims["injuring two people"].predicate_class == "injure"
    assert claims["Trains may run again next week"].modality == "possible"
    assert claims["The company will pay"].modality == "planned"
    assert next(claim for claim in claims.values() if "slept" in claim.exact).is_negated
    assert next(claim for claim in claims.values() if "accident" in claim.exact).is_opinion


def test_a_claim_holds_the_values_and_names_inside_its_span(language: Language) -> None:
    article, layout, reading = read(language, "a.txt", TEXT)
    tuesday = Timex(38, 45, "Tuesday", "DATE", "2025-06-03", "2025-06-03", basis="resolved")
    two = Quantity(56, 59, "two", 2, 2, "", "exact", "people", "people", "injure")
    lyon = Mention(30, 34, "Lyon", "place", "n-1")
    for found in (tuesday, two, lyon):
        assert article.raw[found.start : found.end] == found.exact
    claims = extract((article, layout, replace(reading, timexes=(tuesday,), quantities=(two,), mentions=(lyon,))))
    derailed, injuring = take_clauses(claims)[:2]
    assert (derailed.timexes, derailed.mentions, derailed.quantities) == ((tuesday,), (lyon,), ())
    assert (injuring.quantities, injuring.kind) == ((two,), "quantity")
    assert derailed.location == "Lyon"


def test_what_is_said_takes_its_speaker(language: Language) -> None:
    text = "Police said two men had fled. It rained."
    article, layout, reading = read(language, "a.txt", text)
    told = Attribution(Span(12, 28), Span(7, 11), Span(0, 6), "Police", hedge="said")
    claims = extract((article, layout, replace(reading, attributions=(told,))))
    assert [(claim.exact, claim.attribution) for claim in claims] == [
        ("two men had fled", "Police"),
        ("It rained", None),
    ]


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("The cables say that Berg has always supported the new port.", "Berg has always supported", "cables"),
        ("Police said the mayor denied the charge of theft.", "the mayor denied the charge", "Police"),
        ("Norway deplored the blasts which killed scores of people.", "which killed scores", None),
    ],
)
def test_who_tells_of_what_another_says_is_its_speaker(
    language: Language, text: str, words: str, speaker: str | None
) -> None:
    article, layout, reading = read(language, "1.txt", text)
    told = replace(reading, attributions=find_attributions(reading.sentences))
    claims = take_clauses(extract((article, layout, told)))
    assert [one.attribution for one in claims if one.exact.startswith(words)] == [speaker]


def test_two_verbs_of_one_subject_stay_joined(language: Language) -> None:
    text = "Norway deplored the blasts which killed 40 people and injured 1,000 others."
    told = [claim.statement for claim in take_clauses(extract(read(language, "1.txt", text)))]
    assert "The blasts killed 40 people and injured 1,000 others." in told


def test_a_headline_is_told_in_its_parts(language: Language) -> None:
    claims = extract(read(language, "a.txt", "It rained.", "Train Derails Near Lyon: Two People Hurt in Crash"))
    heads = [claim for claim in claims if claim.place == "headline"]
    assert [claim.exact for claim in heads] == ["Train Derails Near Lyon", "Two People Hurt in Crash"]
    short = extract(read(language, "a.txt", "It rained.", "Lyon crash: two people hurt in derailment"))
    assert short[0].exact == "Lyon crash: two people hurt in derailment"


def test_a_part_of_a_headline_that_only_names_the_speaker_is_no_claim(language: Language) -> None:
    claims = extract(
        read(language, "a.txt", "Nobody was hurt.", "Harbour expert Dr Ana Lima: 'The ferry was not safe'")
    )
    assert [claim.exact for claim in claims if claim.place == "headline"] == ["The ferry was not safe"]


def test_a_headline_of_two_lines_is_never_one_quote(language: Language) -> None:
    heading = "BREAKING\nTwo people hurt in derailment near Lyon"
    claims = extract(read(language, "a.txt", "It rained.", heading))
    assert [claim.exact for claim in claims if claim.place == "headline"] == ["Two people hurt in derailment near Lyon"]
    short = extract(read(language, "a.txt", "It rained.", "Fire\nTwo hurt"))
    assert [claim.exact for claim in short if claim.place == "headline"] == ["Two hurt"]


def test_chosen_words_make_the_claim_they_are(language: Language) -> None:
    article, _, reading = read(language, "a.txt", TEXT)
    start = TEXT.index("two people")
    claim = read_claim(article, reading, 0, Span(start, start + 10))
    assert (claim.exact, claim.sentence, claim.number) == ("two people", 0, 0)


def test_a_day_that_owns_something_keeps_its_words(language: Language) -> None:
    article, layout, reading = read(language, "a.txt", "Wednesday's crash killed seven people in the town.")
    day = Timex(0, 9, "Wednesday", "DATE", "2016-11-09", "2016-11-09", basis="resolved")
    (claim,) = take_clauses(extract((article, layout, replace(reading, timexes=(day,)))))
    assert claim.statement == "Wednesday's crash killed seven people in the town."


def test_whoever_tells_of_a_concern_of_nobody_named_is_its_speaker(language: Language) -> None:
    text = "Ana Lima voiced concern that the island had suffered badly."
    article, layout, reading = read(language, "1.txt", text)
    told = replace(reading, attributions=find_attributions(reading.sentences))
    claims = extract((article, layout, told))
    assert {one.attribution for one in claims if one.exact.startswith("the island had suffered")} == {"Ana Lima"}
