"""Stories of two articles, drafted as a command would: most tests set a sentence under each of two like reports."""

from __future__ import annotations

from collections.abc import Sequence

from sitegen.language.interface import Language
from sitegen.model.articles import Article
from sitegen.model.drafts import Draft
from sitegen.pipeline.drafting import draft_story, read_articles, read_part

ON_ONE_DAY = ("2 June 2021", "2 June 2021")


def draft_texts(language: Language, texts: Sequence[str], days: Sequence[str] = ON_ONE_DAY) -> Draft:
    """The draft of the articles "a.txt", "b.txt" and so on, each a line with its day and a text."""
    articles = tuple(
        Article(f"s-{name}", f"{name}.txt", whole, whole)
        for name, day, text in zip("abcd"[: len(texts)], days, texts, strict=True)
        for whole in [f"{day}\n\n{text}\n"]
    )
    read = read_articles(
        articles,
        lambda parts: [read_part(article, layout, language) for article, layout in parts],
        known_dates={},
        tell=lambda *step: None,
    )
    return draft_story(read, tell=lambda *step: None)


def draft_two(
    language: Language, reports: Sequence[str], sentences: Sequence[str], days: Sequence[str] = ON_ONE_DAY
) -> Draft:
    """The draft of two articles that begin with a report each and end with a sentence each."""
    texts = [f"{report}\n\n{sentence}" for report, sentence in zip(reports, sentences, strict=True)]
    return draft_texts(language, texts, days)
