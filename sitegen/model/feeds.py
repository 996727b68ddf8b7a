"""What a feed tells its subscribers: one entry for each edition of a story."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A sentence, with the address of what stands behind it."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One edition: its sentences, then the disagreements that still stand. `updated` is a date and time (RFC 3339)."""

    id: str
    title: str
    address: str
    updated: str
    sentences: tuple[FeedLine, ...]
    disagreements: tuple[FeedLine, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A story's feed; addresses are absolute, the paths are where its files stand below the site."""

    title: str
    description: str
    language: str
    author: str
    address: str
    atom_address: str
    json_address: str
    atom_path: str
    json_path: str
    updated: str
    entries: tuple[FeedEntry, ...]
