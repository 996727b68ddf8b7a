"""What the root of a site with several stories knows of each: little enough to hold for thousands of them."""

from __future__ import annotations

from dataclasses import dataclass

from .checks import GateCount
from .feeds import FeedEntry
from .pages import ExtraPage
from .settings import Settings


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that a search over all stories finds; `target` is a path below the site."""

    text: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """One story as the root lists it.

    `folder` is its own folder below the site ("flood/"). `first` and `last` are the days between which its articles
    appeared, `updated` the day of its news, as ISO dates, "" when unknown; `edition` is the number of its newest
    edition, 0 for none, `published` the moment it appeared. The findings come weightiest first.
    `spellings` are names that mean the same; `is_indexed` holds where a program made an index of its pages.
    `seeds_hash` and `content_hash` tell what it was made from, `checksum` is the SHA-256 of its list of checksums.
    """

    folder: str
    title: str
    lead: str
    sources: int
    lines: int
    facts: int
    reviewed: int
    disagreements: int
    open_disagreements: int
    first: str
    last: str
    updated: str
    publishers: tuple[str, ...]
    disputes: tuple[Finding, ...]
    found_facts: tuple[Finding, ...]
    found_sources: tuple[Finding, ...]
    found_names: tuple[Finding, ...]
    spellings: tuple[tuple[str, ...], ...]
    news: tuple[FeedEntry, ...]
    gates: tuple[GateCount, ...]
    seeds_hash: str
    content_hash: str
    checksum: str = ""
    edition: int = 0
    published: str = ""
    is_indexed: bool = False


@dataclass(frozen=True, slots=True)
class Collection:
    """All stories of a site, in order of folder, with what people set and wrote for the site as a whole."""

    outlines: tuple[Outline, ...]
    settings: Settings
    extra_pages: tuple[ExtraPage, ...]
    tool_version: str
    templates_hash: str
