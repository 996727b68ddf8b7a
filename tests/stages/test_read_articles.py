"""Reading one article: places of sentences, offsets that hold, calendar numbers that are no counts."""

from __future__ import annotations

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.readings import Reading
from sitegen.model.spans import Span
from sitegen.stages.read import read_article

TEXT = (
    "Ferry sinks: 30 saved\n\n"
    "On 31 October 2016 about 30 people were saved near Bergen at 20:15.\n\n"
    "“We were lucky,” said Maria Lopez. “Nobody died.”\n\n"
    "A picture of the ferry before it sank\n"
)


def span_of(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, TEXT.index("\n", start))


def read_text(language: Language) -> Reading:
    layout = Layout(
        title=span_of("Ferry sinks"),
        dateline=None,
        paragraphs=(span_of("On 31"), span_of("“We")),
        captions=(span_of("A picture"),),
    )
    return read_article(Article("s-1", "1.txt", TEXT, TEXT), layout, language)


def test_sentences_know_their_place(language: Language) -> None:
    reading = read_text(language)
    assert [(sentence.place, sentence.paragraph) for sentence in reading.sentences] == [
        ("headline", -1),
        ("body", 0),
        ("body", 1),
        ("body", 1),
        ("caption", 2),
    ]
    assert reading.sentences[0].text == "Ferry sinks: 30 saved"


def test_offsets_hold(language: Language) -> None:
    reading = read_text(language)
    found = (*reading.mentions, *reading.timexes, *reading.quantities)
    assert {type(one).__name__ for one in found} == {"Mention", "Timex", "Quantity"}
    assert all(TEXT[one.start : one.end] == one.exact for one in found)


def test_numbers_of_dates_and_times_are_no_quantities(language: Language) -> None:
    reading = read_text(language)
    assert [(quantity.exact, quantity.of) for quantity in reading.quantities if quantity.start > 25] == [
        ("about 30", "people")
    ]


def test_an_hour_is_a_part_of_a_speed_and_half_an_hour_no_half(language: Language) -> None:
    text = "The car drove at 90 miles an hour. The match stood still for half an hour. About half of the town saw it."
    reading = read_article(Article("s-1", "1.txt", text, text), Layout(None, None, (Span(0, len(text)),)), language)
    assert [(one.exact, one.unit) for one in reading.quantities] == [("90 miles an hour", "mph"), ("About half", "%")]


def test_speech_is_attributed(language: Language) -> None:
    assert [attribution.speaker for attribution in read_text(language).attributions] == ["Maria Lopez", "Maria Lopez"]


def test_an_article_without_title_is_read(language: Language) -> None:
    article = Article("s-1", "1.txt", TEXT, TEXT)
    reading = read_article(article, Layout(None, None, (span_of("On 31"),)), language)
    assert [sentence.place for sentence in reading.sentences] == ["body"]
    assert read_article(article, Layout(None, None, ()), language).sentences == ()
