"""Quotes as they stand in the file: markup between the words belongs to the quote, and not to what readers see."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ...model.articles import Article
from ...model.spans import Quote
from ...model.stories import Disagreement, Fact

Articles = Mapping[str, Article]


def make_facts_verbatim(facts: tuple[Fact, ...], articles: Articles) -> tuple[Fact, ...]:
    """The facts with every quote as the raw text has it; `articles` are by file."""
    return tuple(
        replace(fact, evidence=tuple(replace(one, quote=_make_verbatim(one.quote, articles)) for one in fact.evidence))
        for fact in facts
    )


def make_sides_verbatim(entries: tuple[Disagreement, ...], articles: Articles) -> tuple[Disagreement, ...]:
    """The disagreements with every quote as the raw text has it; `articles` are by file."""
    return tuple(
        replace(
            entry,
            sides=tuple(
                replace(side, evidence=tuple(_make_verbatim(quote, articles) for quote in side.evidence))
                for side in entry.sides
            ),
        )
        for entry in entries
    )


def _make_verbatim(quote: Quote, articles: Articles) -> Quote:
    article = articles[quote.file]
    raw, read = article.raw[quote.start : quote.end], article.text[quote.start : quote.end]
    return replace(quote, exact=raw, words="" if raw == read else " ".join(read.split()))
