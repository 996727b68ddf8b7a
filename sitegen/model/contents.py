"""What a story's folder under `content/` holds, as people and the machine left it there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from .editions import PublishedEdition
from .edits import Operation
from .pages import ExtraPage
from .settings import Settings
from .stories import Fact, Ledger, SummarySentence, When
from .written import WrittenSentence

Rights = Literal["quotes", "full"]


# What the machine proposes of an article and a person may settle; the date of publication has a basis besides.
SETTLED_FIELDS = ("title", "publisher", "author", "url", "line", "rights")


@dataclass(frozen=True, slots=True)
class Proposed:
    """What the machine last proposed for one article; a stored value that differs from it is a person's."""

    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: str | None = None
    line: str | None = None
    rights: Rights = "quotes"


@dataclass(frozen=True, slots=True)
class SourceRecord:
    """What is known of one article; None is unknown, never a guess.

    `id` is the id of the first text that was seen, `versions` are the ids of all its texts, the newest last. `label` is
    never given to another article. `is_withdrawn` holds when its file is gone. `by_hand` names the fields a person
    has set.
    """

    id: str
    label: int
    file: str
    versions: tuple[str, ...]
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
    published: When = field(default_factory=When)
    line: str | None = None
    rights: Rights = "quotes"
    is_withdrawn: bool = False
    by_hand: tuple[str, ...] = ()
    proposed: Proposed = Proposed()

    @property
    def article(self) -> str:
        """The id of the newest text: the `Article.id` of today's file."""
        return self.versions[-1] if self.versions else self.id


@dataclass(frozen=True, slots=True)
class Content:
    """Everything of one story's content folder, read without deciding anything.

    `ledger` is None when nothing was extracted yet. `summary` is what `summary.md` says, `headline` its heading;
    `is_summary_touched` holds once a person has edited it. `history` are the editions published before, by number.
    `written` is what the cited facts said when a person wrote the sentences.
    """

    settings: Settings = field(default_factory=Settings)
    sources: tuple[SourceRecord, ...] = ()
    ledger: Ledger | None = None
    operations: tuple[Operation, ...] = ()
    headline: str | None = None
    summary: tuple[SummarySentence, ...] = ()
    is_summary_touched: bool = False
    written: tuple[WrittenSentence, ...] = ()
    pages: tuple[ExtraPage, ...] = ()
    history: tuple[PublishedEdition, ...] = ()


@dataclass(frozen=True, slots=True)
class Edited:
    """The ledger and the sources with people's decisions folded in.

    `ledger` holds only facts that may be published, each with evidence that stands in today's texts; `withheld` are
    the rejected and the stale ones.
    """

    ledger: Ledger
    sources: tuple[SourceRecord, ...]
    withheld: tuple[Fact, ...] = ()
