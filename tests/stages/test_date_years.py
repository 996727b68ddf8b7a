"""Where no article is dated, a year told as the present one dates the months and days of all of them."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.drafts import Dating
from sitegen.model.readings import Timex
from sitegen.model.spans import Span
from sitegen.stages.date import date_corpus
from sitegen.stages.read import read_article

NOW = "It is the second time in 2008 that a cable was cut."


def date_texts(language: Language, *texts: str, published: str | None = None) -> Dating:
    made = []
    for number, text in enumerate(texts, start=1):
        article = Article(f"s-{number}", f"{number}.txt", text, text, Metadata(published=published))
        layout = Layout(None, None, (Span(0, len(text)),))
        made.append((article, layout, read_article(article, layout, language)))
    articles, layouts, readings = zip(*made, strict=True)
    return date_corpus(articles, layouts, readings, {})


def first_timex(dating: Dating) -> Timex:
    return dating.readings[0].timexes[0]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In January, five cables were cut.", "2008-01"),
        ("Earlier this year a cable was cut.", "2008"),
        ("Repairs will last until 31 December.", "../2008-12-31"),
        ("Repairs may last until the new year.", "../2009-01-01"),
        ("Lines were cut last year.", "2007"),
    ],
)
def test_a_year_of_now_reaches_the_other_articles(language: Language, text: str, edtf: str) -> None:
    timex = first_timex(date_texts(language, text, NOW))
    assert (timex.edtf, timex.basis) == (edtf, "inferred")
    assert "2.txt" in timex.reasoning[0]


@pytest.mark.parametrize("told", ["It was the second time in 2008 that a cable was cut.", "A cable was cut in 2008."])
def test_a_year_told_as_past_is_not_that_of_writing(language: Language, told: str) -> None:
    assert first_timex(date_texts(language, "In January, five cables were cut.", told)).edtf is None


@pytest.mark.parametrize("text", ["In December, five cables were cut.", "The ship arrives in January."])
def test_a_month_that_may_be_of_the_year_beside_stays_open(language: Language, text: str) -> None:
    assert first_timex(date_texts(language, text, NOW)).edtf is None


def test_publication_is_not_guessed_from_a_year(language: Language) -> None:
    assert dict(date_texts(language, "They met.", NOW).published)["s-1"].edtf is None


def test_a_dated_article_needs_no_year_of_others(language: Language) -> None:
    dating = date_texts(language, "In January, five cables were cut.", NOW, published="2009-03-04")
    assert first_timex(dating).edtf == "2009-01"
