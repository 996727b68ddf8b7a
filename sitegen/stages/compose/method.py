"""The pages about the site itself: how it was made and checked, and what can be downloaded."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import ExtraPage, Page
from .columns import COLUMNS
from .contacts import address_contact
from .desk import Desk
from .paths import ABOUT, DATA, DISAGREEMENTS, ENTITIES, FACTS, HOME, NOT_FOUND, SEARCH, SOURCES, TIMELINE
from .quotes import LinkView
from .source_index import CAVEAT
from .words import say_size, shorten_text


@dataclass(frozen=True, slots=True)
class GateRow:
    """A gate: its code, what passing it means, what it leaves open, and how often it was passed."""

    code: str
    proves: str
    leaves_open: str
    passed: str


@dataclass(frozen=True, slots=True)
class AboutView:
    """The page about method. `markdown` is what people wrote for it."""

    markdown: str
    gates: tuple[GateRow, ...]
    withheld: tuple[str, ...]
    parked: tuple[str, ...]
    caveat: str
    contact: str
    contact_target: str
    record: tuple[tuple[str, str], ...]
    data: LinkView


@dataclass(frozen=True, slots=True)
class DownloadRow:
    """A file to download."""

    name: str
    target: str
    description: str
    rows: str
    size: str


@dataclass(frozen=True, slots=True)
class TableNote:
    """What the columns of a table hold, each with its name."""

    name: str
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class DataView:
    """The page of downloads, with the columns of each table among them."""

    files: tuple[DownloadRow, ...]
    tables: tuple[TableNote, ...]


@dataclass(frozen=True, slots=True)
class NotFoundView:
    """The page for an address that leads nowhere."""

    sections: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class TextView:
    """A page that people wrote in Markdown."""

    markdown: str


def compose_about(desk: Desk) -> tuple[Page, ...]:
    """The page about method, with the gates and what they do not prove."""
    edition = desk.edition
    written = next((page for page in edition.extra_pages if page.slug == "about"), None)
    contact = edition.settings.contact
    view = AboutView(
        markdown=_drop_title(written) if written else "",
        gates=tuple(
            GateRow(gate.code, gate.proves, gate.leaves_open, f"{gate.passed:,} of {gate.total:,}")
            for gate in edition.gates
        ),
        withheld=tuple(str(problem) for problem in edition.withheld),
        parked=tuple(f"{one.operation.op} {' '.join(one.operation.targets)}: {one.reason}" for one in edition.parked),
        caveat=CAVEAT,
        contact=contact,
        contact_target=address_contact(contact),
        record=_record_build(desk),
        data=LinkView("the data behind every page", DATA),
    )
    title = written.title if written else "About and method"
    return (
        Page(
            path=ABOUT,
            template="about.html",
            title=title,
            description="How this digest was made, what was checked, and what the checks do not prove.",
            view=view,
            section=ABOUT,
        ),
    )


def compose_downloads(desk: Desk) -> tuple[Page, ...]:
    """The page of downloads."""
    files = tuple(
        DownloadRow(
            name=one.path.partition("/")[2],
            target=one.path,
            description=one.description,
            rows="" if one.rows is None else f"{one.rows:,}",
            size=say_size(one.size),
        )
        for one in desk.edition.data_files
    )
    tables = tuple(TableNote(one.name, tuple(COLUMNS[one.name].items())) for one in files if one.name in COLUMNS)
    return (
        Page(
            path=DATA,
            template="data.html",
            title="Data",
            description=f"Every fact, quote, date and disagreement as files to download. {desk.story.title}.",
            view=DataView(files, tables),
            section=DATA,
        ),
    )


def compose_not_found(desk: Desk) -> tuple[Page, ...]:
    """The page that a server shows for an address that leads nowhere; only the site's root has one."""
    if desk.edition.folder:
        return ()
    sections = (
        LinkView("Summary", HOME),
        LinkView("Facts", FACTS),
        LinkView("Disagreements", DISAGREEMENTS),
        LinkView("Timeline", TIMELINE),
        LinkView("Sources", SOURCES),
        LinkView("Names", ENTITIES),
        LinkView("Search", SEARCH),
    )
    return (
        Page(
            path=NOT_FOUND,
            template="404.html",
            title="There is no such page",
            description="The address leads to no page of this site.",
            view=NotFoundView(sections),
        ),
    )


def compose_written_pages(desk: Desk) -> tuple[Page, ...]:
    """The pages that people wrote, except the one about method."""
    return tuple(
        Page(
            path=f"{one.slug}/index.html",
            template="page.html",
            title=one.title,
            description=shorten_text(f"{one.title}. {desk.story.title}.", 300),
            view=TextView(_drop_title(one)),
            section=f"{one.slug}/index.html",
        )
        for one in desk.edition.extra_pages
        if one.slug != "about"
    )


def _drop_title(page: ExtraPage) -> str:
    """The page's Markdown without a first heading that says the title again."""
    first, _, rest = page.markdown.lstrip().partition("\n")
    return rest if first.startswith("# ") and first.strip("# ") == page.title.strip() else page.markdown


def _record_build(desk: Desk) -> tuple[tuple[str, str], ...]:
    edition = desk.edition
    rows = (
        ("Program", f"sitegen {edition.tool_version}"),
        ("Language model", edition.settings.model),
        ("Sentence embeddings", edition.engine.partition(", ")[2]),
        ("Articles (SHA-256)", edition.corpus_hash),
        ("To build it again", "sitegen build"),
    )
    return tuple((name, value) for name, value in rows if value)
