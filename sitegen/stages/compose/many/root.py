"""The root of a site with several stories: the list of them, a search over all, and the pages people wrote."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from ....model.checks import GateCount
from ....model.outlines import Collection, Outline
from ....model.pages import Alternate, ExtraPage, Frame, NavEntry, Page
from ....values.days import show_edtf
from ..paths import ABOUT, FEED_ATOM, FEED_JSON, HOME, NOT_FOUND, SEARCH, STORIES_DATA, name_address, name_sheet
from ..quotes import LinkView
from ..words import say_count, shorten_text
from .search import compose_stories_search

_STORIES_A_SHEET = 100
_BRAND_LENGTH = 80
_PUBLISHERS_SHOWN = 4
_STATEMENT_LENGTH = 120


@dataclass(frozen=True, slots=True)
class StoryRow:
    """A story in the list. `dates` are the days of its articles, `latest` says when something changed last."""

    title: str
    target: str
    lead: str
    dates: str
    sources: str
    lines: str
    facts: str
    publishers: str
    disagreements: str
    disagreements_target: str
    disputes: tuple[LinkView, ...]
    latest: str


@dataclass(frozen=True, slots=True)
class SheetLink:
    """The way to another sheet of the list."""

    name: str
    target: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class StoriesView:
    """A sheet of the list; `nothing` stands for the stories where there are none."""

    lead: str
    nothing: str
    rows: tuple[StoryRow, ...]
    sheets: tuple[SheetLink, ...]


@dataclass(frozen=True, slots=True)
class WrittenView:
    """A page that people wrote."""

    markdown: str


@dataclass(frozen=True, slots=True)
class LostView:
    """The ways on from an address that leads nowhere."""

    sections: tuple[LinkView, ...]


def compose_root(collection: Collection) -> tuple[Page, ...]:
    """All pages of the root, in order of path."""
    frame = _compose_frame(collection)
    pages = [*_compose_list(collection), compose_stories_search(collection), _compose_lost()]
    taken = {page.path for page in pages}
    pages += [page for page in map(_compose_written, collection.extra_pages) if page.path not in taken]
    return tuple(replace(page, frame=frame) for page in sorted(pages, key=lambda page: page.path))


def name_collection(collection: Collection) -> str:
    """The name of the site."""
    return collection.settings.title or "Stories"


def order_outlines(outlines: tuple[Outline, ...]) -> tuple[Outline, ...]:
    """The stories with the newest first, those without a date last; otherwise by name."""
    by_name = sorted(outlines, key=lambda one: (one.title.casefold(), one.folder))
    return tuple(sorted(by_name, key=lambda one: one.updated, reverse=True))


def _compose_list(collection: Collection) -> list[Page]:
    ordered = order_outlines(collection.outlines)
    parts = [ordered[start : start + _STORIES_A_SHEET] for start in range(0, len(ordered), _STORIES_A_SHEET)] or [()]
    title = name_collection(collection)
    sources = say_count(sum(one.sources for one in ordered), "article")
    lead = (
        f"{say_count(len(ordered), 'story', 'stories')} from {sources}. Every sentence leads to the words it rests on."
    )
    pages = []
    for number, part in enumerate(parts, start=1):
        sheets = tuple(
            SheetLink(str(other), name_sheet(HOME, other), other == number) for other in range(1, len(parts) + 1)
        )
        view = StoriesView(
            lead=lead,
            nothing="" if ordered else "There is no story yet.",
            rows=tuple(map(_show_row, part)),
            sheets=sheets if len(parts) > 1 else (),
        )
        pages.append(
            Page(
                path=name_sheet(HOME, number),
                template="stories.html",
                title=title if number == 1 else f"{title}, page {number}",
                description=shorten_text(f"{title}. {lead}", 300),
                view=view,
                section=HOME,
                linked_data=_describe_list(collection, part) if number == 1 else "",
            )
        )
    return pages


def _show_row(outline: Outline) -> StoryRow:
    shown = outline.publishers[:_PUBLISHERS_SHOWN]
    more = len(outline.publishers) - len(shown)
    publishers = ", ".join(shorten_text(name, 40) for name in shown) + (f" and {more} more" if more > 0 else "")
    standing = outline.open_disagreements
    return StoryRow(
        title=outline.title,
        target=outline.folder + HOME,
        lead=outline.lead,
        dates=_show_span(outline),
        sources=say_count(outline.sources, "source"),
        lines=say_count(outline.lines, "reporting line"),
        facts=say_count(outline.facts, "fact"),
        publishers=publishers,
        disagreements=say_count(standing, "open disagreement") if standing else "no open disagreement",
        disagreements_target=f"{outline.folder}disagreements/index.html",
        disputes=tuple(LinkView(shorten_text(one.text, _STATEMENT_LENGTH), one.target) for one in outline.disputes),
        latest=_show_latest(outline),
    )


def _show_latest(outline: Outline) -> str:
    """The day of the latest news, and of the latest edition where there is one."""
    parts = [f"latest news {show_edtf(outline.updated)}"] if outline.updated else []
    if outline.edition:
        parts.append(f"edition {outline.edition} of {show_edtf(outline.published[:10])}")
    return " · ".join(parts)


def _show_span(outline: Outline) -> str:
    if not outline.first:
        return "dates unknown"
    return show_edtf(outline.first if outline.first == outline.last else f"{outline.first}/{outline.last}")


def _compose_frame(collection: Collection) -> Frame:
    settings, outlines = collection.settings, collection.outlines
    brand = shorten_text(name_collection(collection), _BRAND_LENGTH)
    about = [NavEntry("About", ABOUT)] if any(page.slug == "about" for page in collection.extra_pages) else []
    others = [page for page in collection.extra_pages if page.slug not in ("about", "search", "data")]
    return Frame(
        brand=brand,
        folder="",
        language=settings.language,
        base_url=settings.base_url,
        home=HOME,
        nav=(NavEntry("Stories", HOME, f"{len(outlines):,}"), NavEntry("Search", SEARCH), *about),
        more=(*(NavEntry(page.title, _place_page(page)) for page in others), NavEntry("Data", STORIES_DATA)),
        status=_write_status(outlines),
        build=_write_build(collection),
        tool_version=collection.tool_version,
        feeds=offer_stories_feeds(collection),
    )


def offer_stories_feeds(collection: Collection) -> tuple[Alternate, ...]:
    """The feeds over all stories as the root's pages offer them, where there are any."""
    if not any(outline.news for outline in collection.outlines):
        return ()
    base_url = collection.settings.base_url
    return (
        Alternate("application/atom+xml", "All stories, as an Atom feed", name_address(base_url, "", FEED_ATOM)),
        Alternate("application/feed+json", "All stories, as a JSON feed", name_address(base_url, "", FEED_JSON)),
    )


def _write_status(outlines: tuple[Outline, ...]) -> tuple[str, ...]:
    parts = [
        say_count(len(outlines), "story", "stories"),
        say_count(sum(one.sources for one in outlines), "source"),
        say_count(sum(one.facts for one in outlines), "fact"),
        say_count(sum(one.open_disagreements for one in outlines), "open disagreement"),
    ]
    latest = max((one.updated for one in outlines), default="")
    return (*parts, f"latest news {show_edtf(latest)}") if latest else tuple(parts)


def _write_build(collection: Collection) -> tuple[str, ...]:
    gates: list[GateCount] = [gate for one in collection.outlines for gate in one.gates]
    parts = [f"Made by sitegen {collection.tool_version}"]
    if total := sum(gate.total for gate in gates):
        parts.append(f"checks passed {sum(gate.passed for gate in gates):,} of {total:,}")
    return tuple(parts)


def _describe_list(collection: Collection, outlines: tuple[Outline, ...]) -> str:
    """The list in the vocabulary of schema.org, "" where the site has no address."""
    base_url = collection.settings.base_url
    if not name_address(base_url, "", HOME):
        return ""
    items = [
        {"@type": "ListItem", "position": number, "url": name_address(base_url, one.folder, HOME), "name": one.title}
        for number, one in enumerate(outlines, start=1)
    ]
    node = {
        "@context": "https://schema.org",
        "@type": "CollectionPage",
        "@id": name_address(base_url, "", HOME),
        "name": name_collection(collection),
        "inLanguage": collection.settings.language,
        "mainEntity": {"@type": "ItemList", "itemListElement": items},
    }
    return json.dumps(node, ensure_ascii=False)


def _place_page(page: ExtraPage) -> str:
    return f"{page.slug}/index.html"


def _compose_written(page: ExtraPage) -> Page:
    first, _, rest = page.markdown.lstrip().partition("\n")
    says_title = first.startswith("# ") and first.strip("# ") == page.title.strip()
    return Page(
        path=_place_page(page),
        template="page.html",
        title=page.title,
        description=shorten_text(page.title, 300),
        view=WrittenView(rest if says_title else page.markdown),
        section=_place_page(page),
    )


def _compose_lost() -> Page:
    return Page(
        path=NOT_FOUND,
        template="404.html",
        title="There is no such page",
        description="The address leads to no page of this site.",
        view=LostView((LinkView("All stories", HOME), LinkView("Search", SEARCH))),
    )
