"""A story laid out as pages: every decision, every count and every date in words is settled here, as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from ...model.pages import Edition, Page
from .changes_page import compose_changes
from .desk import Desk, open_desk
from .embeds import compose_embeds, offer_embed
from .entity_pages import compose_entities
from .fact_pages import compose_fact_pages
from .frame import compose_frame
from .home import compose_home
from .ledger import compose_ledger
from .linked_data import describe_page
from .method import compose_about, compose_downloads, compose_not_found, compose_written_pages
from .print_page import compose_print_page
from .search import compose_search
from .source_index import compose_source_index
from .source_pages import compose_source_pages
from .table import compose_tables
from .timeline_page import compose_timeline_page

PAGES: tuple[Callable[[Desk], tuple[Page, ...]], ...] = (
    compose_home,
    compose_tables,
    compose_fact_pages,
    compose_embeds,
    compose_ledger,
    compose_timeline_page,
    compose_source_index,
    compose_source_pages,
    compose_entities,
    compose_changes,
    compose_about,
    compose_downloads,
    compose_print_page,
    compose_search,
    compose_not_found,
    compose_written_pages,
)


def compose_pages(edition: Edition) -> tuple[Page, ...]:
    """All pages of one story, in order of path; their paths include the story's folder, their targets do not.

    A page that people wrote under the path of one of ours is left out: ours would break without it.
    """
    desk = open_desk(edition)
    frame = compose_frame(desk)
    pages: dict[str, Page] = {}
    for compose in PAGES:
        for page in compose(desk):
            pages.setdefault(page.path, page)
    return tuple(
        replace(
            page,
            path=edition.folder + path,
            frame=frame,
            linked_data=describe_page(desk, page),
            alternates=offer_embed(desk, page),
            beside=tuple(replace(file, path=edition.folder + file.path) for file in page.beside),
        )
        for path, page in sorted(pages.items())
    )
