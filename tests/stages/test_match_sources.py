"""What the machine knows of each article, and how it is matched to what is stored."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.drafts import Dating, Draft, Reconciled
from sitegen.model.spans import Span
from sitegen.model.stories import Line, When
from sitegen.stages.match import match_sources, propose_sources


def draft_of(*articles: tuple[Article, Layout]) -> Draft:
    dates = tuple((article.id, When("2025-06-02", "stated", ("printed",))) for article, _ in articles)
    lines = (Line("l-1", tuple(article.file for article, _ in articles), ""),)
    return Draft(
        tuple(article for article, _ in articles),
        tuple(layout for _, layout in articles),
        Dating(dates, ()),
        (),
        (),
        (),
        Reconciled((), (), lines, ()),
    )


NOTHING_STATED = Metadata()


def article_of(name: str, text: str, metadata: Metadata = NOTHING_STATED) -> tuple[Article, Layout]:
    article = Article(f"s-{name}", f"{name}.txt", text, text)
    return article, Layout(Span(0, text.index("\n")), None, (), metadata=metadata)


def test_a_title_is_read_from_the_text_unless_it_is_stated() -> None:
    plain = article_of("a", "Envoys  meet\nThey met.")
    stated = article_of("b", "Envoys meet\nThey met.", Metadata(title="Talks", publisher="Herald", author="Ann Lee"))
    first, second = propose_sources(draft_of(plain, stated))
    assert (first.title, first.publisher, first.line) == ("Envoys meet", None, "l-1")
    assert (second.title, second.publisher, second.author) == ("Talks", "Herald", "Ann Lee")
    assert first.published == When("2025-06-02", "stated", ("printed",))
    assert (first.proposed.title, first.proposed.published) == ("Envoys meet", "2025-06-02")


@pytest.mark.parametrize(
    ("stated", "proposed"),
    [
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        (" http://example.org/ ", "http://example.org/"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("www.example.org", None),
        ("https://exa mple.org/", None),
        ("https://example.org/\u202e", None),
        ("", None),
        (None, None),
    ],
)
def test_only_web_addresses_are_proposed(stated: str | None, proposed: str | None) -> None:
    assert propose_sources(draft_of(article_of("a", "Title\nText.", Metadata(url=stated))))[0].url == proposed


def test_order_of_articles_does_not_matter() -> None:
    articles = [article_of(name, f"{name}\nText of {name}.") for name in ("a", "b", "c")]
    assert match_sources((), propose_sources(draft_of(*articles))) == match_sources(
        (), propose_sources(draft_of(*reversed(articles)))
    )


def test_labels_are_given_once() -> None:
    first = match_sources((), propose_sources(draft_of(article_of("b", "B\nb"), article_of("c", "C\nc"))))
    second = match_sources(first, propose_sources(draft_of(article_of("a", "A\na"), article_of("c", "C\nc"))))
    assert [(record.label, record.file, record.is_withdrawn) for record in second] == [
        (1, "b.txt", True),
        (2, "c.txt", False),
        (3, "a.txt", False),
    ]
