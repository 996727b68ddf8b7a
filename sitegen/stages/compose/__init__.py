"""A story laid out as pages: every decision, every count and every date in words is settled here, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model.pages import Edition, Page
from .changes.page import compose_changes
from .desk import Desk, open_desk
from .embeds import compose_embed, compose_embeds, offer_embed
from .entity_pages import compose_entities, compose_entity
from .fact_pages import compose_fact, compose_fact_pages
from .frame import compose_frame
from .home.page import compose_home
from .ledger_page import compose_ledger
from .linked_data import describe_page
from .method import compose_about, compose_downloads, compose_not_found, compose_written_pages
from .once import share_view
from .print_page import compose_print_page
from .search import compose_search
from .source_index import compose_source_index
from .source_pages import compose_source, compose_source_pages
from .table.page import compose_tables
from .timeline.page import compose_timeline_page

# Who makes which pages, by the first step of their paths; those that people wrote stand anywhere.
PAGES: tuple[tuple[str, Callable[[Desk], tuple[Page, ...]]], ...] = (
    ("index.html", compose_home),
    ("facts", compose_tables),
    ("facts", compose_fact_pages),
    ("facts", compose_embeds),
    ("disagreements", compose_ledger),
    ("timeline", compose_timeline_page),
    ("sources", compose_source_index),
    ("sources", compose_source_pages),
    ("entities", compose_entities),
    ("changes", compose_changes),
    ("about", compose_about),
    ("data", compose_downloads),
    ("print", compose_print_page),
    ("search", compose_search),
    ("404.html", compose_not_found),
    ("", compose_written_pages),
)


def compose_pages(edition: Edition) -> tuple[Page, ...]:
    """All pages of one story, in order of path; their paths include the story's folder, their targets do not.

    A page that people wrote under the path of one of ours is left out: ours would break without it.
    """
    desk = open_desk(edition)
    pages: dict[str, Page] = {}
    for _, compose in PAGES:
        for page in compose(desk):
            pages.setdefault(page.path, page)
    return tuple(finish_page(desk, page) for _, page in sorted(pages.items()))


def compose_some(desk: Desk, path: str) -> tuple[Page, ...]:
    """The page at `path`, or beside which the file at `path` stands, with those that are made along with it.

    They are as `compose_pages` makes them; `path` is below the story's folder. None when there is no such page.
    """
    alone = _compose_alone(desk, path.split("/"))
    if alone is not None:
        return (finish_page(desk, alone),)
    for folder, compose in PAGES:
        if folder in ("", path.partition("/")[0]):
            pages = compose(desk)
            if any(path in (page.path, *(file.path for file in page.beside)) for page in pages):
                return tuple(finish_page(desk, page) for page in pages)
    return ()


def finish_page(desk: Desk, page: Page) -> Page:
    """A page with what stands around it and beside it, at its path below the site."""
    folder = desk.edition.folder
    return replace(
        page,
        path=folder + page.path,
        frame=_frame_pages(desk),
        linked_data=describe_page(desk, page),
        alternates=offer_embed(desk, page),
        beside=tuple(replace(file, path=folder + file.path) for file in page.beside),
    )


def _compose_alone(desk: Desk, steps: list[str]) -> Page | None:
    """The page of one fact, source or name among many, None for any other."""
    match steps:
        case ["facts", name, "index.html"] if name in desk.fact_by_id:
            return compose_fact(desk, desk.fact_by_id[name])
        case ["facts", name, "embed", "index.html"] | ["facts", name, "oembed.json"] if name in desk.fact_by_id:
            return compose_embed(desk, desk.fact_by_id[name])
        case ["entities", name, "index.html"] if name in desk.entity_by_id:
            return compose_entity(desk, desk.entity_by_id[name])
        case ["sources", label, "index.html"]:
            source = next((one for one in desk.story.sources if str(one.label) == label), None)
            return compose_source(desk, source) if source else None
    return None


_frame_pages = share_view(compose_frame)
