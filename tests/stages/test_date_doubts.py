"""A stated date is doubted where its own article, or a sister page of one crawl, shows that it cannot be."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.drafts import Dating
from sitegen.model.spans import Span
from sitegen.stages.date import date_corpus
from sitegen.stages.read import read_article

QUOTE = "“The lab will burn up on entering the atmosphere and the rest will fall into a safe area of the sea,” he said."


def date_texts(
    language: Language, *texts: tuple[str, str | None], publishers: dict[int, str] | None = None, headed: str = ""
) -> Dating:
    """The dating of (text, stated date) pairs; the files are 1.txt, 2.txt and so on."""
    made = []
    for number, (text, published) in enumerate(texts, start=1):
        metadata = Metadata(published=published, publisher=(publishers or {}).get(number), stated_in="metadata.json")
        article = Article(f"s-{number}", f"{number}.txt", text, text, metadata)
        title = Span(0, len(headed)) if headed and text.startswith(headed) else None
        layout = Layout(title, None, (Span(title.end + 1 if title else 0, len(text)),), metadata=metadata)
        made.append((article, layout, read_article(article, layout, language)))
    articles, layouts, readings = zip(*made, strict=True)
    return date_corpus(articles, layouts, readings, {})


def published(dating: Dating, number: int) -> str | None:
    return dict(dating.published)[f"s-{number}"].edtf


@pytest.mark.parametrize("told", ["The fall was delayed in September 2017.", "It broke up on 4 March 2017, he said."])
def test_a_date_before_what_the_article_tells_as_past_is_dropped(language: Language, told: str) -> None:
    text = f"{told} {QUOTE} A page was last updated on 3 January."
    dating = date_texts(language, (text, "2016-09-21"), (f"It will fall. {QUOTE}", "2018-01-09"))
    assert published(dating, 1) == "2018-01-09~"
    assert "2.txt" in dict(dating.published)["s-1"].reasoning[1]
    assert len(dating.notes) == 1
    assert any(timex.edtf == "2018-01-03" for timex in dating.readings[0].timexes)


def test_without_an_article_that_shares_its_words_the_day_is_unknown(language: Language) -> None:
    dating = date_texts(language, ("The fall was delayed in September 2017.", "2016-09-21"))
    assert published(dating, 1) is None


@pytest.mark.parametrize(
    "told",
    [
        "The fall was planned for September 2017.",
        "The launch was moved to September 2017.",
        "The fall was expected by September 2017.",
        "The lab will fall in September 2017.",
        "The mission was extended until September 2017.",
        "The fall was delayed in 2017.",
    ],
)
def test_what_lies_ahead_makes_no_date_impossible(language: Language, told: str) -> None:
    assert published(date_texts(language, (f"{told} {QUOTE}", "2016-09-21"), (QUOTE, "2018-01-09")), 1) == "2016-09-21"


WAVE = (
    ("They met.", "2016-05-29"),
    ("They spoke.", "2016-05-30"),
    ("They left.", "2016-05-31"),
    ("They ate.", "2016-05-31"),
)
FRESH = "The gorilla was shot on Saturday. The zoo wrote on May 28, 2016 that it was sad."


def test_a_day_of_a_crawl_is_doubted_in_all_pages_of_its_publisher(language: Language) -> None:
    late = ((FRESH, "2017-11-27"), ("The zoo is sad.", "2017-11-27"), ("The zoo is glad.", "2017-11-27"))
    dating = date_texts(language, *WAVE, *late, publishers={5: "a.example", 6: "a.example", 7: "b.example"})
    assert published(dating, 5) == "2016-05-28/2016-06-03"
    assert published(dating, 6) == "2016-05-29/2016-05-31"
    assert published(dating, 7) == "2017-11-27"


def test_a_day_in_the_headline_of_a_doubted_page_is_its_own(language: Language) -> None:
    headed = "The evening news, May 30, 2016"
    text = f"{headed}\nPeople woke up this morning to sad news."
    dating = date_texts(language, *WAVE, (text, "2017-11-27"), headed=headed)
    assert published(dating, 5) == "2016-05-30"
