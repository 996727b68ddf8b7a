"""HTML cut into tags, text and entities with their offsets. Linear in its length, and nothing nests: no recursion.

The standard library's parser gives lines and columns, joins text across entities and is slow on unclosed comments.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

# A sign before anything else is text: "3 < 4".
_MARK = re.compile(r"<(?=[A-Za-z]|/|!|\?)")
_TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9:-]{0,40})")
# A quotation mark protects a `>` only where a value may begin.
_TAG_STOP = re.compile(r">|=\s{0,9}([\"'])")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_ATTRIBUTE = re.compile(
    r"([A-Za-z_:][\w:.-]{0,60})\s{0,9}=\s{0,9}(?:\"([^\"]{0,4000})\"|'([^']{0,4000})'|([^\s\"'>]{1,4000}))"
)
# Elements whose content is text up to their own end tag, whatever it holds.
_RAW_ELEMENTS = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"})

TokenKind = Literal["text", "entity", "open", "close", "hidden"]


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of HTML; `value` is the element's name, or the text as a reader sees it."""

    kind: TokenKind
    start: int
    end: int
    value: str = ""


def split_html(raw: str) -> Iterator[Token]:
    """The tokens of `raw`, in order and without gaps. What never closes hides the rest, as in a browser."""
    place = 0
    while place < len(raw):
        mark = _MARK.search(raw, place)
        start = mark.start() if mark else len(raw)
        yield from _split_text(raw, place, start)
        if start == len(raw):
            return
        match = _TAG.match(raw, start)
        if match:
            place = _find_tag_end(raw, match.end())
            name = match.group(2).casefold()
            yield Token("close" if match.group(1) else "open", start, place, name)
            if name in _RAW_ELEMENTS and not match.group(1):
                end = _find_raw_end(raw, place, name)
                yield Token("hidden", place, end, name)
                place = end
        else:
            place = _find_comment_end(raw, start)
            yield Token("hidden", start, place)


def read_attributes(tag: str) -> dict[str, str]:
    """The attributes of an opening tag, names in lower case, entities resolved."""
    return {
        match.group(1).casefold(): html.unescape(match.group(2) or match.group(3) or match.group(4) or "")
        for match in _ATTRIBUTE.finditer(tag[:20_000])
    }


def pad_entity(token: Token, raw: str) -> str:
    """The character, filled up with spaces: before it when a word goes on behind ("it's"), else after."""
    length = token.end - token.start
    value = "".join(" " if char.isspace() else char for char in token.value)[:length]
    goes_on = raw[token.end : token.end + 1].isalnum()
    return value.rjust(length) if goes_on else value.ljust(length)


def decode_entities(text: str) -> str:
    """`text` with its entities as the characters they stand for; the same length."""
    return "".join(
        pad_entity(token, text) if token.kind == "entity" else token.value for token in _split_text(text, 0, len(text))
    )


def _split_text(raw: str, start: int, end: int) -> Iterator[Token]:
    place = start
    for match in _ENTITY.finditer(raw, start, end):
        value = html.unescape(match.group())
        if value == match.group():
            continue
        if match.start() > place:
            yield Token("text", place, match.start(), raw[place : match.start()])
        place = match.end()
        yield Token("entity", match.start(), place, value)
    if place < end:
        yield Token("text", place, end, raw[place:end])


def _find_tag_end(raw: str, place: int) -> int:
    """Behind the `>` that closes a tag; quotation marks protect a `>` in between."""
    while True:
        match = _TAG_STOP.search(raw, place)
        if match is None:
            return len(raw)
        if match.group() == ">":
            return match.end()
        closing = raw.find(match.group(1), match.end())
        if closing < 0:
            return len(raw)
        place = closing + 1


def _find_raw_end(raw: str, place: int, name: str) -> int:
    match = re.compile(rf"</{re.escape(name)}(?=[\s/>])", re.IGNORECASE).search(raw, place)
    return match.start() if match else len(raw)


def _find_comment_end(raw: str, start: int) -> int:
    closing = "-->" if raw.startswith("<!--", start) else ">"
    end = raw.find(closing, start + 2)
    return len(raw) if end < 0 else end + len(closing)
