"""An article as it was found, and what cleaning tells of its parts. The raw text never changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from .spans import Span


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file, its front matter or a list beside it states of an article; None is unknown, never a guess.

    `published` is an EDTF string. `stated_in` says where the values stand ("front matter", "metadata.json").
    """

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    stated_in: str | None = None


@dataclass(frozen=True, slots=True)
class SetAside:
    """Page furniture: kept with its place and the name of the rule that told it from the article."""

    span: Span
    rule: str


@dataclass(frozen=True, slots=True)
class Article:
    """One file of the seeds.

    `file` is the path below the story's seed folder, with forward slashes. `text` has the length of `raw`: it is `raw`
    with every code point that is not prose (markup, front matter, comments) replaced by a space, line breaks kept, so
    that an offset into one is an offset into the other. For plain text the two are equal. `furniture` is what the
    markup itself tells to be page furniture.
    """

    id: str
    file: str
    raw: str
    text: str
    metadata: Metadata = Metadata()
    furniture: tuple[SetAside, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """What somebody posted, told word for word in an article: its place, without links, and the name below it.

    `signature` is where that name stands.
    """

    span: Span
    author: str
    signature: Span | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """The parts of one article, as spans of its raw text, each in text order and none overlapping another.

    `paragraphs` are the body without dateline; `captions` are the words of picture captions that may still serve as
    evidence of their own kind: each lies in a part of `set_aside`, without the label and the credit around it.
    `standfirsts` are those paragraphs that say no more than the title or the next paragraph; they are read as
    headlines are. `posts` lie in paragraphs that print what somebody posted on a network; `stamps` are the names and
    days below posts, of those set aside too, and the days that lines of their own print. `metadata` is the article's
    own, completed by what its text credits.
    """

    title: Span | None
    dateline: Span | None
    paragraphs: tuple[Span, ...]
    captions: tuple[Span, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    standfirsts: tuple[Span, ...] = ()
    posts: tuple[Post, ...] = ()
    stamps: tuple[Span, ...] = ()
