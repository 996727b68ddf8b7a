"""What is written: an edition to lay out, a page as values for a template, and files as bytes."""

from __future__ import annotations

from dataclasses import dataclass

from .articles import Article
from .checks import GateCount
from .editions import EditionChanges, PublishedEdition
from .edits import Operation, Parked
from .problems import Problem
from .readings import Reading
from .settings import Settings
from .stories import Story


@dataclass(frozen=True, slots=True)
class ExtraPage:
    """A page people wrote in Markdown; `slug` names its folder ("about")."""

    slug: str
    title: str
    markdown: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file offered for download; `path` is below the story's folder, `size` in bytes, None before it is written."""

    path: str
    size: int | None
    rows: int | None
    description: str


@dataclass(frozen=True, slots=True)
class Edition:
    """Everything that one story's pages are composed of.

    `articles` and `readings` may lack a source whose file is gone. `withheld` are the problems that kept
    sentences out of the summary. `folder` is the story's own folder below the site ("" or "istanbul/").
    `decisions` are people's, in their order. `history` are the editions published before, `engine` names the models as
    in Ledger, `is_summary_by_hand` holds when a person wrote the summary. `changes` are those of each edition, the
    newest first, those that are in none yet before them.
    """

    story: Story
    articles: tuple[Article, ...]
    readings: tuple[Reading, ...]
    settings: Settings
    tool_version: str
    withheld: tuple[Problem, ...] = ()
    parked: tuple[Parked, ...] = ()
    extra_pages: tuple[ExtraPage, ...] = ()
    gates: tuple[GateCount, ...] = ()
    data_files: tuple[DataFile, ...] = ()
    corpus_hash: str = ""
    folder: str = ""
    decisions: tuple[Operation, ...] = ()
    history: tuple[PublishedEdition, ...] = ()
    engine: str = ""
    is_summary_by_hand: bool = False
    changes: tuple[EditionChanges, ...] = ()


@dataclass(frozen=True, slots=True)
class NavEntry:
    """An entry of the main navigation; `note` is the small figure after its name."""

    name: str
    target: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Alternate:
    """The same content in another form: its media type, its name, and its public address."""

    media_type: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the picture that stands for a story shows: its title, figures with their words, and a line under them.

    `path` is below the site, `address` public; `sign` stands before the note, "" for none; `words` describe it all.
    """

    path: str
    address: str
    title: str
    figures: tuple[tuple[str, str], ...]
    sign: str
    note: str
    words: str


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page of a story; targets are paths below the story's folder.

    `status` are the parts of the status strip, `build` those of the build record. `base_url` is "" when not known.
    `folder` is the story's own folder below the site, which targets do not repeat. `feeds` are offered on every page,
    and so is `search` unless it is "". `card` is the picture for all pages, None without an address. `root` leads to
    the list of all stories where there are several.
    """

    brand: str
    folder: str
    language: str
    base_url: str
    home: str
    nav: tuple[NavEntry, ...]
    more: tuple[NavEntry, ...]
    status: tuple[str, ...]
    build: tuple[str, ...]
    tool_version: str
    feeds: tuple[Alternate, ...] = ()
    root: NavEntry | None = None
    search: str = ""
    card: Card | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A page to render: `path` below the site ("facts/f-2hd1x/index.html"), its template, its heading, and its view.

    `view` is a frozen dataclass of the composing code; the template prints its fields and decides nothing. `section`
    is the target of the navigation entry it belongs to. `linked_data` is JSON-LD text, "" for none; `canonical` the
    path of the page that stands for this one, None for itself. `beside` are files that stand beside the page,
    `alternates` other forms of it. `runs_wasm` allows its scripts to run WebAssembly.
    """

    path: str
    template: str
    title: str
    description: str
    view: object
    frame: Frame | None = None
    section: str = ""
    linked_data: str = ""
    canonical: str | None = None
    beside: tuple[OutputFile, ...] = ()
    alternates: tuple[Alternate, ...] = ()
    runs_wasm: bool = False

    @property
    def has_long_title(self) -> bool:
        """Whether the heading is too long to be set large."""
        return len(self.title) > 80


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file of the site, ready to write; `path` uses forward slashes and never leaves the site's folder."""

    path: str
    content: bytes
