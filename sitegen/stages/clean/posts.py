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
# The buttons below a post that a page shows beside the article.
_BUTTONS = re.compile(r"\b\d{1,2}:\d{2} [ap]m\b.{0,40}\bRETWEET\b|\bReply Retweet (?:Favou?rite|Like)\b")


def find_post(text: str, line: TextLine) -> Post | None:
    """The post that a line prints with a signature behind it ("… — Jo Lee (@jolee) May 3, 2024"), None for others."""
    match = _SIGNATURE.search(line.tail)
    if match is None:
        return None
    before = line.text[: len(line.text) - len(line.tail) + match.start()].rstrip()
    words = _strip_links(before)
    if not words:
        return None
    author = match["author"].strip()
    first = len(line.text) - len(line.tail) + match.start("author")
    signature = _place(text, line, first, first + len(author))
    return Post(_place(text, line, 0, len(words)), author, signature)


def find_stamp(text: str, line: TextLine) -> Span | None:
    """The name and the day below a post; None for a line that is no post."""
    match = _SIGNATURE.search(line.tail)
    if match is None:
        return None
    return _place(text, line, len(line.text) - len(line.tail) + match.start("author"), len(line.text))


def has_buttons(line: TextLine) -> bool:
    """Whether a line shows the buttons of a post beside the article ("7:10 pm ET May 3, 2021 RETWEET")."""
    return _BUTTONS.search(line.head) is not None


def leads_away(line: TextLine) -> bool:
    """Whether a line is a post that says nothing but where a link leads ("More on the storm here: https://…")."""
    match = _SIGNATURE.search(line.tail)
    if match is None:
        return False
    words = _strip_links(line.text[: len(line.text) - len(line.tail) + match.start()].rstrip())
    return words.endswith(":") or words.count(" ") + 1 < _MIN_WORDS


def _place(text: str, line: TextLine, start: int, end: int) -> Span:
    """The article's span of a part of the line's text."""
    raw = text[line.start : line.end]
    first, last = measure_prefix(raw, start), len(raw[: measure_prefix(raw, end)].rstrip())
    return Span(line.start + first, line.start + last)


def _strip_links(text: str) -> str:
    """The text without the links at its end."""
    tail = text[-300:]
    return text[: len(text) - len(tail)] + _LINKS.sub("", tail).rstrip()
