"""What every export is made of, and the few questions that they all ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.articles import Article
from ...model.checks import BuildRecord
from ...model.places import Places
from ...model.stories import Evidence, Fact, Source, Story
from ...values.days import show_edtf
from ...values.visible import flatten_visible
from .data_records import select_living, stands_in
from .links import read_base_path


@dataclass(frozen=True, slots=True)
class Material:
    """A story with its articles by file, the places of its pages, and the record of its build."""

    story: Story
    articles: Mapping[str, Article]
    places: Places
    record: BuildRecord

    @property
    def facts(self) -> tuple[Fact, ...]:
        """The facts that are published, in their order."""
        return select_living(self.story.facts)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources by label."""
        return tuple(sorted(self.story.sources, key=lambda source: (source.label, source.file)))

    def list_standing(self, fact: Fact) -> tuple[Evidence, ...]:
        """The evidence of a fact that stands in today's text of a source of this story."""
        texts = {file: article.raw for file, article in self.articles.items()}
        return tuple(one for one in fact.evidence if one.id in self.places.quotes and stands_in(one.quote, texts))


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
