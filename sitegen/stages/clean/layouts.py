"""The parts of an article put together: every code point that is not white space stands in exactly one of them."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model.articles import Article, Layout, SetAside
from ...model.spans import Span
from .lines import TextLine, split_lines

_FURNITURE = re.compile(
    r"^(?:\d+ min(?:ute)?s? read|you may also like|more from author|\+ there are no comments|add yours|"
    r"related sources:|(?:• ?source \d+ ?)+|original source: .*|photo|advertisement.*|image (?:copyright|caption).*)$",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"[A-Z][A-Z .'’-]{2,40}(?:, [A-Z][\w .]{2,30})?(?: \([A-Z]\w+\))? ?[—–-]+ (?=\S)")
_URL = re.compile(r"(?:https?://|www\.)[^\s]+", re.IGNORECASE)


def clean_articles(articles: tuple[Article, ...]) -> tuple[Layout, ...]:
    """The layout of each article, in the order given."""
    return tuple(clean_article(article) for article in articles)


def clean_article(article: Article) -> Layout:
    """The parts of one article; title, dateline, paragraphs and set-aside parts together cover every word once."""
    lines = split_lines(article.text, article.furniture)
    title = _find_title(lines)
    body: list[Span] = []
    aside = list(article.furniture)
    metadata = article.metadata
    dateline: Span | None = None
    for line in lines[1 if title else 0 :]:
        if _FURNITURE.match(line.text):
            aside.append(SetAside(line.span, "furniture"))
            url = _URL.search(line.text)
            if url and metadata.url is None:
                metadata = replace(metadata, url=url.group())
            continue
        mark = None if body else _DATELINE.match(line.text)
        if mark:
            dateline = Span(line.start, line.start + len(mark.group().rstrip()))
            body.append(Span(line.start + mark.end(), line.end))
        else:
            body.append(line.span)
    return Layout(title, dateline, tuple(body), (), tuple(sorted(aside, key=lambda part: part.span)), metadata)


def _find_title(lines: tuple[TextLine, ...]) -> Span | None:
    if len(lines) < 2 or len(lines[0].text) > 200:
        return None
    first, second = lines[:2]
    if second.is_after_blank or _DATELINE.match(second.text):
        return first.span
    return None
