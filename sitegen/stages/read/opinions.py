"""Opinion pieces: what a columnist or an editorial holds is theirs, and no report of the paper that prints it.

A piece is one that says so: it announces an editorial, its notice keeps the opinions with the writer, or its address
lies among the opinions and it names its author; and one that says time and again, by nobody's mouth, what must be done.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from ...model.articles import Article, Layout
from ...model.readings import Attribution, Reading, Sentence
from ...model.spans import Span

_WORD = r"[A-Z](?:\.|[\w'’\-]+)"
_NAME = rf"{_WORD}(?: (?:[a-z]{{2,3}} )?{_WORD}){{1,3}}"
_PIECE = r"(?:lead(?:ing)? |signed )?(?:editorial|op-ed|opinion piece|opinion column|commentary|column)"
_ANNOUNCED = re.compile(
    r"(?P<who>[A-Z][^.:;,\"“]{2,60}?) (?:says|said|writes|wrote|argues|argued) in "
    rf"(?:an?|its|the|this|his|her) {_PIECE}"
    r"\b[^:\"“]{0,60}:$"
)
_KEPT = re.compile(r"\b(?:opinions?|views?) (?:expressed|here)\b", re.IGNORECASE)
_OWNED = re.compile(rf"\b(?:those|that) of (?:the author, )?(?P<who>{_NAME})")
_ABOUT = re.compile(rf"\W*(?i:editor['’]s note: )?(?P<who>{_NAME})(?:,| is| was| has)\b")
_AMONG_OPINIONS = re.compile(r"/(?:opinions?|commentisfree|op-eds?|editorials?)/")
# Of 735 reports and columns of four stories, the three with so many sentences of this kind were columns.
FEWEST_DEMANDS = 3
LEAST_DEMANDS = 0.1
UNSIGNED = "an opinion piece"
_DUTIES = frozenset({"must", "should", "ought"})
_QUOTED = frozenset('"“”')
_LEAD_SENTENCES = 3
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Writer:
    """Who holds what an opinion piece says, and where the article names them; `span` is None where it does not."""

    name: str
    span: Span | None


def credit_opinions(reading: Reading, article: Article, layout: Layout) -> Reading:
    """The reading with every sentence of an opinion piece that credits nobody given to its writer."""
    writer = find_writer(reading, article, layout)
    if writer is None:
        return reading
    own = [
        Attribution(sentence.span, None, writer.span, writer.name)
        for sentence in reading.sentences
        if sentence.place == "body" and not (writer.span and sentence.span.overlap(writer.span))
        if not _credits(sentence, reading)
    ]
    told = sorted((*reading.attributions, *own), key=lambda one: (one.content, one.cue or one.content))
    return replace(reading, attributions=tuple(told))


def find_writer(reading: Reading, article: Article, layout: Layout) -> Writer | None:
    """Who holds what an opinion piece says; None for a report."""
    span = _find_named(reading, article, layout)
    if span is None and not _demands(reading):
        return None
    span = span or _find_author(article, layout)
    return Writer(" ".join(article.text[span.start : span.end].split()) if span else UNSIGNED, span)


def _find_named(reading: Reading, article: Article, layout: Layout) -> Span | None:
    """Where a piece that says itself to be of opinion names its writer."""
    body = [sentence for sentence in reading.sentences if sentence.place == "body"]
    for sentence in body[:_LEAD_SENTENCES]:
        if len(sentence.text) <= _LONGEST and (found := _ANNOUNCED.match(sentence.text)):
            return Span(sentence.start + found.start("who"), sentence.start + found.end("who"))
    for part in layout.set_aside:
        notice = article.text[part.span.start : part.span.end][:_LONGEST]
        if _KEPT.search(notice) and (named := _OWNED.search(notice) or _ABOUT.match(notice)):
            return Span(part.span.start + named.start("who"), part.span.start + named.end("who"))
    is_among = _AMONG_OPINIONS.search(layout.metadata.url or article.metadata.url or "")
    return _find_author(article, layout) if is_among else None


def _find_author(article: Article, layout: Layout) -> Span | None:
    author = layout.metadata.author
    start = article.text.find(author) if author else -1
    return Span(start, start + len(author or "")) if start >= 0 else None


def _demands(reading: Reading) -> bool:
    """Whether an article says in its own voice, again and again, what must or should be done."""
    body = [sentence for sentence in reading.sentences if sentence.place == "body"]
    demands = sum(
        any(token.tag == "MD" and token.lemma.lower() in _DUTIES for token in sentence.tokens)
        for sentence in body
        if not _QUOTED.intersection(sentence.text) and not _credits(sentence, reading)
    )
    return demands >= FEWEST_DEMANDS and demands >= LEAST_DEMANDS * len(body)


def _credits(sentence: Sentence, reading: Reading) -> bool:
    """Whether what a sentence tells in the first place is told by somebody whom it names, or in quotation marks."""
    root = next((token for token in sentence.tokens if sentence.tokens[token.head] is token), None)
    after = bisect_left(reading.attributions, sentence.end, key=lambda one: one.content.start)
    near = [one for one in reading.attributions[:after] if one.content.overlap(sentence.span)]
    if root is None or any(one.is_direct for one in near):
        return bool(near)
    return any(span.start <= root.start < span.end for one in near for span in (one.content, one.cue) if span)
