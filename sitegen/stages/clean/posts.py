"""What somebody posted on a network and an article prints: the words, apart from the links and the name below them."""

from __future__ import annotations

import re

from ...model.articles import Post
from ...model.spans import Span
from .lines import TextLine, measure_prefix

_LINK = r"(?:https?://\S{1,80}|pic\.twitter\.com/\w{1,30})"
_LINKS = re.compile(rf"(?:(?:^| |(?<=\w)){_LINK})+ ?$")
_SIGNATURE = re.compile(
    r"[—–-]{1,2} ?(?P<author>[^—@()]{2,60}?) ?\(@\w{1,30}\) ?"
    r"(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.?,? \d{4})$"
)
_MIN_WORDS = 5


def find_post(text: str, line: TextLine) -> Post | None:
    """The post that a line prints with a signature behind it ("… — Jo Lee (@jolee) May 3, 2024"), None for others."""
    match = _SIGNATURE.search(line.tail)
    if match is None:
        return None
    before = line.text[: len(line.text) - len(line.tail) + match.start()].rstrip()
    words = _strip_links(before)
    if not words:
        return None
    raw = text[line.start : line.end]
    end = line.start + len(raw[: measure_prefix(raw, len(words))].rstrip())
    return Post(Span(line.start, end), match["author"].strip())


def find_stamp(text: str, line: TextLine) -> Span | None:
    """Where the signature of a post tells its day; None for a line that is no post."""
    match = _SIGNATURE.search(line.tail)
    if match is None:
        return None
    raw = text[line.start : line.end]
    return Span(line.start + measure_prefix(raw, len(line.text) - len(match["day"])), line.end)


def leads_away(line: TextLine) -> bool:
    """Whether a line is a post that says nothing but where a link leads ("More on the storm here: https://…")."""
    match = _SIGNATURE.search(line.tail)
    if match is None:
        return False
    words = _strip_links(line.text[: len(line.text) - len(line.tail) + match.start()].rstrip())
    return words.endswith(":") or words.count(" ") + 1 < _MIN_WORDS


def _strip_links(text: str) -> str:
    """The text without the links at its end."""
    tail = text[-300:]
    return text[: len(text) - len(tail)] + _LINKS.sub("", tail).rstrip()
