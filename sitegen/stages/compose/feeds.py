"""The feed of a story: its editions, for those who want to be told. Without a public address there is none."""

from __future__ import annotations

from hashlib import sha256

from ...model.feeds import Feed, FeedEntry, FeedLine
from ...model.pages import Alternate, Edition
from ...values.newest import find_news_day
from ...values.visible import flatten_visible
from .desk import Desk, open_desk
from .paths import FEED_ATOM, FEED_JSON, HOME, name_address, name_disagreement, name_fact_page
from .words import say_count


def compose_feed(edition: Edition) -> Feed | None:
    """The feed of the story; None where its address or the day of its news is not known.

    The day of an entry is the day of the story's newest source: a clock would give other bytes at every build.
    """
    updated = _find_moment(edition)
    if updated is None:
        return None
    desk = open_desk(edition)
    settings = edition.settings
    title = flatten_visible(settings.title or desk.story.title)
    return Feed(
        title=title,
        description=f"Every sentence with its evidence, from {say_count(len(desk.story.sources), 'source')}.",
        language=settings.language,
        author=flatten_visible(settings.editor) or title,
        address=_address(desk, HOME),
        atom_address=_address(desk, FEED_ATOM),
        json_address=_address(desk, FEED_JSON),
        atom_path=edition.folder + FEED_ATOM,
        json_path=edition.folder + FEED_JSON,
        updated=updated,
        entries=(_compose_entry(desk, updated),),
    )


def offer_feeds(edition: Edition) -> tuple[Alternate, ...]:
    """The feeds as every page's head offers them, where there are any."""
    if _find_moment(edition) is None:
        return ()
    base_url, folder = edition.settings.base_url, edition.folder
    return (
        Alternate("application/atom+xml", "Editions, as an Atom feed", name_address(base_url, folder, FEED_ATOM)),
        Alternate("application/feed+json", "Editions, as a JSON feed", name_address(base_url, folder, FEED_JSON)),
    )


def _compose_entry(desk: Desk, updated: str) -> FeedEntry:
    sentences = tuple(
        FeedLine(flatten_visible(sentence.text), _address(desk, name_fact_page(sentence.facts[0])))
        for sentence in desk.story.summary
        if sentence.facts
    )
    disagreements = tuple(
        FeedLine(flatten_visible(one.statement), _address(desk, name_disagreement(one.id)))
        for one in desk.open_disagreements
    )
    address = _address(desk, HOME)
    title = flatten_visible(desk.story.title)
    content = repr((address, title, sentences, disagreements))
    return FeedEntry(_name_content(content), title, address, updated, sentences, disagreements)


def _find_moment(edition: Edition) -> str | None:
    """The day of the news as a moment (RFC 3339), where the site has an address."""
    day = find_news_day(edition.story) if name_address(edition.settings.base_url, "", "") else None
    return f"{day.isoformat()}T00:00:00Z" if day else None


def _address(desk: Desk, path: str) -> str:
    return name_address(desk.edition.settings.base_url, desk.edition.folder, path)


def _name_content(content: str) -> str:
    """A name for an edition, made of what it says: a UUID of version 8 (RFC 9562) from its SHA-256."""
    digits = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"
