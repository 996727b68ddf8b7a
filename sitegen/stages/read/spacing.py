"""A text as it reads without the spaces that a careless export put around its hyphens, apostrophes and marks.

The article's own text stays as it is: every place in the plain text knows its place in the article, and a sign that
lost spaces covers them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from ...model.articles import Layout, Post
from ...model.readings import Attribution, Mention, Quantity, Reading, Sentence, Timex, Token
from ...model.spans import Span

_APART = re.compile(r"(?<=\w) - (?=\w)")
_TOGETHER = re.compile(r"(?<=\w)-(?=\w)")
# What is never a dash: "son - in - law", "one - year", "re - election".
_COMPOUND = re.compile(
    r"\b\w+ - (?:in|of|to|and|up|out|off) - \w"
    r"|\b\w+ - (?:old|year|month|day|long|term|based|led|born|ranging|related)\b"
    r"|\b(?:re|multi|anti|non|co|pro|ex|self|all|left|right|mid|one|two|three|four|five|high|low) - [a-z]|\brun - up\b"
)
# A text that prints its hyphens apart has hardly one that is not.
_MOST_TOGETHER = 4
_STRAY = re.compile(r"(?<=[\w)\"”’']) {1,80}[,;:!?.](?=\s|$)|(?<=\w) {1,80}['’]s(?!\w)")
_POSSESSIVE = re.compile(r"(?<=s) ['’](?= [a-z])")
_OPENED = re.compile(r"(?:^|[\s(])['‘`](?=\s?\w)")
_QUOTED = re.compile(r"(?<!`)(?P<open>[‘`])(?!`) ?(?=\S)(?:[^‘’'`\n]|['’](?=\w)){1,200}?(?P<close> ?['’])(?!\w)")
_DOUBLED = re.compile(r"(?P<open>``) ?(?=\S)[^`\n]{1,400}?(?P<close> ?'')")
_REACH = 100

Edit = tuple[int, int, str]
Found = TypeVar("Found", Mention, Timex, Quantity)


@dataclass(frozen=True, slots=True)
class Spacing:
    """A plain text and where in the article's text each of its code points begins and ends."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def place(self, span: Span) -> Span:
        """The article's span of a span of the plain text."""
        return Span(self.starts[span.start], self.ends[span.end - 1])

    def find(self, span: Span) -> Span:
        """The plain text's span of a span of the article that cuts no sign."""
        return Span(bisect_right(self.ends, span.start), bisect_left(self.starts, span.end))


def close_spaces(text: str) -> Spacing | None:
    """The plain text of an article; None when it has nothing to close."""
    edits = sorted(_list_edits(text))
    if not edits:
        return None
    pieces, starts, ends, place = [], [], [], 0
    for start, end, sign in edits:
        if start < place:
            continue
        pieces += [text[place:start], sign]
        starts += [*range(place, start), *(start for _ in sign)]
        ends += [*range(place + 1, start + 1), *(end for _ in sign)]
        place = end
    pieces.append(text[place:])
    starts += range(place, len(text))
    ends += range(place + 1, len(text) + 1)
    return Spacing("".join(pieces), tuple(starts), tuple(ends))


def _list_edits(text: str) -> Iterator[Edit]:
    """What in the text is told by which sign, as places of the text; they may overlap."""
    apart = list(_APART.finditer(text))
    compounds = sum(1 for _ in _COMPOUND.finditer(text))
    if 3 * compounds >= max(1, len(apart)) and len(apart) >= _MOST_TOGETHER * len(_TOGETHER.findall(text)):
        yield from ((match.start(), match.end(), "-") for match in apart)
    yield from ((match.start(), match.end(), match.group().lstrip()) for match in _STRAY.finditer(text))
    for match in _POSSESSIVE.finditer(text):
        if _OPENED.search(text[max(0, match.start() - _REACH) : match.start()].rpartition("\n")[2]) is None:
            yield match.start(), match.end(), match.group()[1:]
    for pattern, signs in ((_QUOTED, "‘’"), (_DOUBLED, "“”")):
        for match in pattern.finditer(text):
            if match["open"] == "‘" and match["close"] == "’":
                continue
            opening = match.end("open") + (text[match.end("open")] == " ")
            yield match.start(), opening, signs[0]
            yield match.start("close"), match.end("close"), signs[1]


def find_layout(layout: Layout, spacing: Spacing) -> Layout:
    """The layout of the plain text."""
    return replace(
        layout,
        title=spacing.find(layout.title) if layout.title else None,
        dateline=None,
        paragraphs=tuple(map(spacing.find, layout.paragraphs)),
        captions=tuple(map(spacing.find, layout.captions)),
        set_aside=(),
        standfirsts=tuple(map(spacing.find, layout.standfirsts)),
        posts=tuple(_find_post(post, spacing) for post in layout.posts),
        stamps=tuple(map(spacing.find, layout.stamps)),
    )


def _find_post(post: Post, spacing: Spacing) -> Post:
    signature = spacing.find(post.signature) if post.signature else None
    return Post(spacing.find(post.span), post.author, signature)


def place_reading(reading: Reading, text: str, spacing: Spacing) -> Reading:
    """The reading of the plain text as one of the article's `text`; tokens keep the words they were read as."""
    return replace(
        reading,
        sentences=tuple(_place_sentence(sentence, text, spacing) for sentence in reading.sentences),
        mentions=tuple(_place_found(one, text, spacing) for one in reading.mentions),
        timexes=tuple(_place_found(one, text, spacing) for one in reading.timexes),
        quantities=tuple(_place_found(one, text, spacing) for one in reading.quantities),
        attributions=tuple(_place_attribution(one, spacing) for one in reading.attributions),
    )


def _place_sentence(sentence: Sentence, text: str, spacing: Spacing) -> Sentence:
    span = spacing.place(sentence.span)
    tokens = tuple(_place_token(token, spacing) for token in sentence.tokens)
    return replace(sentence, start=span.start, end=span.end, text=text[span.start : span.end], tokens=tokens)


def _place_token(token: Token, spacing: Spacing) -> Token:
    span = spacing.place(Span(token.start, token.end))
    return replace(token, start=span.start, end=span.end)


def _place_found(found: Found, text: str, spacing: Spacing) -> Found:
    span = spacing.place(found.span)
    return replace(found, start=span.start, end=span.end, exact=text[span.start : span.end])


def _place_attribution(attribution: Attribution, spacing: Spacing) -> Attribution:
    return replace(
        attribution,
        content=spacing.place(attribution.content),
        cue=spacing.place(attribution.cue) if attribution.cue else None,
        source=spacing.place(attribution.source) if attribution.source else None,
    )
