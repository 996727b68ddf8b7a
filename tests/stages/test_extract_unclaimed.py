"""Sentences that state nothing: questions, pictures without a verb, pointers, what the article says of itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Post
from sitegen.model.claims import Claim
from sitegen.model.readings import Place
from sitegen.model.spans import Span
from sitegen.stages.extract import extract_claims
from sitegen.stages.read import read_article


def extract(language: Language, text: str, *, place: Place = "body", posts: tuple[Post, ...] = ()) -> tuple[Claim, ...]:
    article, layout = Article("s-1", "a.txt", text, text), Layout(None, None, (Span(0, len(text)),), posts=posts)
    reading = read_article(article, layout, language)
    sentences = tuple(replace(sentence, place=place) for sentence in reading.sentences)
    return extract_claims((article,), (layout,), (replace(reading, sentences=sentences),), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The diagram below shows the floor plan of the ferry.",
        "Below is a small sample of the letters.",
        "To understand the issue, listen to the radio piece we embedded above.",
        "Watch the video of the rescue here.",
        "See the full list of boats.",
        "Jo Leeward has more.",
        "This article was amended on 3 May 2024 to correct the name of the ferry.",
        "An earlier version said that the ferry sank in 1974.",
        "Earlier versions of this story gave an incorrect age for the boy.",
        "To understand how this can change a whole town, read the Harbour Herald's piece on the ferry.",
    ],
)
def test_what_is_said_of_the_page_is_no_claim(language: Language, sentence: str) -> None:
    assert extract(language, sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "The maps above the altar were stolen on Monday.",
        "Police asked people to watch the video of the rescue.",
        "The mayor has more boats than the port.",
        "See if you can find out who sold the ferry to the town.",
        "An earlier ferry of the same owner sank in 1974.",
    ],
)
def test_sentences_of_the_story_make_claims(language: Language, sentence: str) -> None:
    assert extract(language, sentence)


@pytest.mark.parametrize("place", ["body", "headline"])
@pytest.mark.parametrize(
    "sentence",
    [
        "Can the ferry be raised?",
        "Who let 400 people on board?",
        "But why did the harbour police wait until Monday?",
        "Have you been in one of the boats?",
    ],
)
def test_question_is_no_claim(language: Language, sentence: str, place: Place) -> None:
    assert extract(language, sentence, place=place) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        'The mayor asked: "Who let 400 people on board?"',
        '"Want to come to the harbour before I leave?" the mayor wrote.',
        "The ferry sank on Monday, but why?",
        "When the ferry sank, 400 people were on board.",
    ],
)
def test_question_that_somebody_is_told_to_ask_is_claimed(language: Language, sentence: str) -> None:
    assert extract(language, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Jo Leeward said during a news conference in his hometown of Corda.",
        "Jo Leeward told reporters in the harbour on Monday.",
    ],
)
def test_who_spoke_where_is_no_claim(language: Language, sentence: str) -> None:
    assert extract(language, sentence) == ()


@pytest.mark.parametrize(
    "sentence",
    [
        "Jo Leeward told reporters of a plan to close the harbour.",
        "Jo Leeward said in Corda that the harbour will be closed.",
        "Jo Leeward, who owns the harbour, said at a news conference.",
        "Jo Leeward said so on Monday and closed the harbour.",
    ],
)
def test_who_said_what_is_claimed(language: Language, sentence: str) -> None:
    assert extract(language, sentence)


def test_what_stands_behind_the_semicolon_of_a_correction_is_claimed(language: Language) -> None:
    claims = extract(language, "This article was amended on Monday as the weight was wrong; the tram weighs 37 tonnes.")
    assert {claim.exact for claim in claims} >= {"the tram weighs 37 tonnes"}
    assert not any("amended" in claim.exact for claim in claims)


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("Boats sunk by the storm", ()),
        ("Fishermen mend their nets on the quay", ()),
        ("The captain is carried off the ferry", ()),
        ("The mayor of the port and his friend Jo Lee, who is named in court", ()),
        ("The storm destroyed two cars", ("The storm destroyed two cars",)),
        ("Police have arrested the captain", ("Police have arrested the captain",)),
        ("The port runs offices in eight cities", ("The port runs offices in eight cities",)),
        ("The mayor says the quay was safe", ("the quay was safe",)),
    ],
)
def test_a_caption_is_a_claim_when_it_tells_more_than_its_picture(
    language: Language, caption: str, told: tuple[str, ...]
) -> None:
    assert tuple(claim.exact for claim in extract(language, caption, place="caption")) == told


def test_what_somebody_posted_is_said_by_them_and_chatter_without_a_name_is_none(language: Language) -> None:
    text = "Maria Lopez needs to swim. What a ride. Gone at last! It carried 40 cars. — Jo Lee (@jolee) May 3, 2024"
    end = text.index(" —")
    claims = extract(language, text, posts=(Post(Span(0, end), "Jo Lee"),))
    assert {claim.attribution for claim in claims} == {"Jo Lee"}
    told = [(claim.exact, claim.is_opinion) for claim in claims]
    assert told == [("Maria Lopez needs to swim", True), ("It carried 40 cars", False)]
    assert all(claim.span.end <= end for claim in claims)


def test_the_day_below_a_post_is_read_and_no_claim(language: Language) -> None:
    text = "The ferry is gone. — Jo Lee (@jolee) May 3, 2024"
    day = Span(text.index("Jo"), len(text))
    layout = Layout(None, None, (Span(0, len(text)),), posts=(Post(Span(0, 18), "Jo Lee"),), stamps=(day,))
    article = Article("s-1", "a.txt", text, text)
    reading = read_article(article, layout, language)
    assert [timex.exact for timex in reading.timexes] == ["May 3, 2024"]
    claims = extract_claims((article,), (layout,), (reading,), ())
    assert all(claim.span.end <= 18 for claim in claims)
