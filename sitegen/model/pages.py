"""What is written: pages as values for a template, and files as bytes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render: `path` below the site ("facts/f-2hd1x/index.html"), its template, its heading, and its view.

    `view` is a frozen dataclass of the composing code; the template prints its fields and decides nothing.
    """

    path: str
    template: str
    title: str
    description: str
    view: object


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site, ready to write; `path` uses forward slashes and never leaves the site's folder."""

    path: str
    content: bytes
