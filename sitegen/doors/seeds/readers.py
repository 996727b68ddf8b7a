"""Which files are articles, by suffix, and how each kind is read. The one table of formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .html import read_html
from .markdown import read_markdown
from .masks import mask_controls
from .page import Page


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: its suffixes and the function that reads the raw text, given how to name the file."""

    suffixes: tuple[str, ...]
    read: Callable[[str, str], Page]


def read_plain(raw: str, where: str) -> Page:
    """Plain text: all of it is prose, but for control characters."""
    return Page(mask_controls(raw))


READERS = (
    Reader((".txt",), read_plain),
    Reader((".md", ".markdown"), read_markdown),
    Reader((".html", ".htm"), read_html),
)
