"""What a feed tells its subscribers: one entry for each edition of a story."""

from __future__ import annotations

from dataclasses import dataclass

from .editions import WordRun


@dataclass(frozen=True, slots=True)
class FeedLine:
    """A sentence, with the address of what stands behind it."""

    text: str
    address: str


@dataclass(frozen=True, slots=True)
class FeedChange:
    """A change, with its wordings compared if they differ, and the address where it can be read about, if there is one.

    `members` are the things that it happened to, when it stands for several.
    """

    verb: str
    text: str
    address: str
    pieces: tuple[WordRun, ...]
    details: tuple[str, ...]
    reason: str
    members: tuple[FeedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class FeedBlock:
    """The changes of one kind, under their heading; `more` says how many others the page of changes lists, if any."""

    heading: str
    changes: tuple[FeedChange, ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One edition: its sentences, then the disagreements that still stand. `updated` is a date and time (RFC 3339).

    A later edition than the first tells what changed before that: `lead` in a sentence or two, `blocks` in detail.
    """

    id: str
    title: str
    address: str
    updated: str
    sentences: tuple[FeedLine, ...]
    disagreements: tuple[FeedLine, ...]
    lead: str = ""
    blocks: tuple[FeedBlock, ...] = ()


@dataclass(frozen=True, slots=True)
class Feed:
    """A story's feed; addresses are absolute, the paths are where its files stand below the site.

    `corrections` are the editions that corrected something, with nothing but their corrections; a feed of their own
    stands at `corrections_path`, if that is given.
    """

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
    corrections: tuple[FeedEntry, ...] = ()
    corrections_path: str = ""
    corrections_address: str = ""
