"""Which files are articles, by suffix, and how each kind is read. The one table of formats."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from ...model.articles import Metadata, SetAside
from ...model.problems import Problem
from .masks import mask_controls


@dataclass(frozen=True, slots=True)
class Page:
    """What a reader makes of a raw text: `text` of its length, what the file states, what its markup sets aside."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    furniture: tuple[SetAside, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Reader:
    """A kind of file: its suffixes and the function that reads the raw text, given how to name the file."""

    suffixes: tuple[str, ...]
    read: Callable[[str, str], Page]


def read_plain(raw: str, where: str) -> Page:
    """Plain text: all of it is prose, but for control characters."""
    return Page(mask_controls(raw))


READERS = (Reader((".txt",), read_plain),)
