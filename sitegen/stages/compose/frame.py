"""What stands around every page: the name of the story, the navigation, the status strip and the build record."""

from __future__ import annotations

from ...model.pages import Card, Frame, NavEntry
from ...values.days import find_days, show_edtf
from ...values.visible import flatten_visible
from .changes.page import count_news
from .desk import Desk
from .feeds import offer_feeds
from .paths import (
    ABOUT,
    CARD,
    CHANGES,
    DATA,
    DISAGREEMENTS,
    ENTITIES,
    FACTS,
    FEED_ATOM,
    HOME,
    PRINT,
    SEARCH,
    SOURCES,
    TIMELINE,
    name_address,
)
from .words import DISPUTES, say_count, shorten_text

_BRAND_LENGTH = 80
_CARD_LENGTH = 240


def compose_frame(desk: Desk) -> Frame:
    """The frame of all pages of one story."""
    settings = desk.edition.settings
    feeds = offer_feeds(desk.edition)
    return Frame(
        brand=shorten_text(settings.title or desk.story.title, _BRAND_LENGTH),
        folder=desk.edition.folder,
        language=settings.language,
        base_url=settings.base_url,
        home=HOME,
        nav=(
            NavEntry("Summary", HOME),
            NavEntry("Facts", FACTS, f"{len(desk.facts):,}"),
            NavEntry("Disagreements", DISAGREEMENTS, f"{len(desk.open_disagreements):,}"),
            NavEntry("Timeline", TIMELINE),
            NavEntry("Sources", SOURCES, f"{len(desk.story.sources):,}"),
            NavEntry("Changes", CHANGES, count_news(desk)),
        ),
        more=(
            NavEntry("Names", ENTITIES),
            NavEntry("About and method", ABOUT),
            NavEntry("Data", DATA),
            NavEntry("Everything on one page", PRINT),
            *((NavEntry("Feed", FEED_ATOM),) if feeds else ()),
            *(
                NavEntry(page.title, f"{page.slug}/index.html")
                for page in desk.edition.extra_pages
                if page.slug != "about"
            ),
        ),
        status=_write_status(desk),
        build=_write_build(desk),
        tool_version=desk.edition.tool_version,
        feeds=feeds,
        search=SEARCH,
        card=_compose_card(desk),
        root=NavEntry("All stories", f"../{HOME}") if desk.edition.folder else None,
    )


def _compose_card(desk: Desk) -> Card | None:
    """The picture of the story; it needs an address, because those who show it know the page by that."""
    edition = desk.edition
    address = name_address(edition.settings.base_url, edition.folder, CARD)
    if not address:
        return None
    counts = (
        (len(desk.story.sources), "source", "sources"),
        (len(desk.line_numbers), "reporting line", "reporting lines"),
        (len(desk.facts), "fact", "facts"),
        (len(desk.open_disagreements), "open disagreement", "open disagreements"),
    )
    figures = tuple((f"{count:,}", one if count == 1 else many) for count, one, many in counts)
    title = shorten_text(flatten_visible(desk.story.title), _CARD_LENGTH)
    disputed = desk.open_disagreements[0].statement if desk.open_disagreements else ""
    note = shorten_text(flatten_visible(disputed), _CARD_LENGTH) or "Every sentence with the words that support it"
    said = ", ".join(f"{figure} {word}" for figure, word in figures)
    return Card(
        path=edition.folder + CARD,
        address=address,
        title=title,
        figures=figures,
        sign=DISPUTES.symbol if disputed else "",
        note=note,
        words=f"{title.rstrip('.')}: {said}",
    )


def _write_status(desk: Desk) -> tuple[str, ...]:
    """The status strip, always in the same order."""
    reviewed = sum(1 for fact in desk.facts if fact.state in ("reviewed", "pinned"))
    parts = [
        say_count(len(desk.story.sources), "source"),
        say_count(len(desk.line_numbers), "reporting line"),
        say_count(len(desk.facts), "fact"),
        say_count(len(desk.open_disagreements), "open disagreement"),
    ]
    if latest := _find_latest(desk):
        parts.append(f"latest source {latest}")
    parts.append(f"reviewed by editor: {reviewed} of {len(desk.facts)}")
    return tuple(parts)


def _find_latest(desk: Desk) -> str:
    """When the latest source appeared, in words; "" when no source's date is known."""
    dated = [(days[1], edtf) for source in desk.story.sources if (days := find_days(edtf := source.published.edtf))]
    return show_edtf(max(dated, key=lambda one: (one[0], one[1] or ""))[1]) if dated else ""


def _write_build(desk: Desk) -> tuple[str, ...]:
    edition = desk.edition
    parts = [f"Made by sitegen {edition.tool_version}"]
    if edition.corpus_hash:
        parts.append(f"from articles {edition.corpus_hash[:12]}")
    if total := sum(gate.total for gate in edition.gates):
        parts.append(f"checks passed {sum(gate.passed for gate in edition.gates):,} of {total:,}")
    return tuple(parts)
