"""Opinion pieces: what a columnist or an editorial holds is theirs, and no report of the paper that prints it.

Only a piece that says so is one: it announces an editorial, its notice keeps the opinions with the writer, or its
address lies among the opinions and it names its author.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

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
_LEAD_SENTENCES = 3
_LONGEST = 400


def credit_opinions(reading: Reading, article: Article, layout: Layout) -> Reading:
    """The reading with every sentence of an opinion piece that credits nobody given to its writer."""
    writer = find_writer(reading, article, layout)
    if writer is None:
        return reading
    name = " ".join(article.text[writer.start : writer.end].split())
    own = [
        Attribution(sentence.span, None, writer, name)
        for sentence in reading.sentences
        if sentence.place == "body" and not sentence.span.overlap(writer) and not _credits(sentence, reading)
    ]
    told = sorted((*reading.attributions, *own), key=lambda one: (one.content, one.cue or one.content))
    return replace(reading, attributions=tuple(told))


def find_writer(reading: Reading, article: Article, layout: Layout) -> Span | None:
    """Where an opinion piece names who holds what it says; None for a report, or where nobody is named."""
    body = [sentence for sentence in reading.sentences if sentence.place == "body"]
    for sentence in body[:_LEAD_SENTENCES]:
        if len(sentence.text) <= _LONGEST and (found := _ANNOUNCED.match(sentence.text)):
            return Span(sentence.start + found.start("who"), sentence.start + found.end("who"))
    for part in layout.set_aside:
        notice = article.text[part.span.start : part.span.end][:_LONGEST]
        if _KEPT.search(notice) and (named := _OWNED.search(notice) or _ABOUT.match(notice)):
            return Span(part.span.start + named.start("who"), part.span.start + named.end("who"))
    author = layout.metadata.author
    if author and _AMONG_OPINIONS.search(layout.metadata.url or article.metadata.url or ""):
        start = article.text.find(author)
        return Span(start, start + len(author)) if start >= 0 else None
    return None


def _credits(sentence: Sentence, reading: Reading) -> bool:
    """Whether a sentence says of anything in it who says it."""
    after = bisect_left(reading.attributions, sentence.end, key=lambda one: one.content.start)
    return any(one.content.overlap(sentence.span) for one in reading.attributions[:after])
