"""What every export is made of, and the few questions that they all ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.articles import Article
from ...model.checks import BuildRecord
from ...model.places import Places
from ...model.spans import Quote
from ...model.stories import Evidence, Fact, Source, Story
from ...values.days import show_edtf
from ...values.visible import flatten_visible
from .data_records import select_living
from .data_standing import Standing, judge_facts
from .links import read_base_path


@dataclass(frozen=True, slots=True)
class Material:
    """A story with its articles by file, the places of its pages, and the record of its build.

    `facts` are those that are published, in their order, `standings` how they stand by id, `sources` go by label.
    """

    story: Story
    articles: Mapping[str, Article]
    places: Places
    record: BuildRecord
    facts: tuple[Fact, ...]
    standings: Mapping[str, Standing]
    sources: tuple[Source, ...]
    source_by_id: Mapping[str, Source]

    def list_standing(self, fact: Fact) -> tuple[Evidence, ...]:
        """The evidence of a fact that stands in today's text of a source of this story."""
        return tuple(one for one in fact.evidence if one.id in self.places.quotes and self._stands(one.quote))

    def _stands(self, quote: Quote) -> bool:
        article = self.articles.get(quote.file)
        is_there = article is not None and article.raw[quote.start : quote.end] == quote.exact
        return is_there and quote.start < quote.end


def gather_material(story: Story, articles: tuple[Article, ...], places: Places, record: BuildRecord) -> Material:
    """All that the exports are made of, looked up once."""
    return Material(
        story=story,
        articles={article.file: article for article in articles},
        places=places,
        record=record,
        facts=select_living(story.facts),
        standings=judge_facts(story),
        sources=tuple(sorted(story.sources, key=lambda source: (source.label, source.file))),
        source_by_id={source.id: source for source in story.sources},
    )


def name_text(article: Article) -> str:
    """The name of an article's text: its id, which is made from the text, as a URN."""
    return f"urn:sitegen:text:{article.id}"


def find_web_address(source: Source) -> str:
    """The article's address on the web, "" when none is known or it is not one that may be linked to."""
    url = "".join((source.url or "").split())
    return url if read_base_path(url) is not None else ""


def credit_in_words(source: Source) -> str:
    """A source in a line: label, title, publisher, date."""
    parts = (
        f"Source {source.label}",
        f"‘{flatten_visible(source.title)}’" if source.title else "untitled",
        flatten_visible(source.publisher or ""),
        show_edtf(source.published.edtf) if source.published.edtf else "",
    )
    return ", ".join(part for part in parts if part)
