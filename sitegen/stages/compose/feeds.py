"""The feed of a story: its editions, for those who want to be told. Without a public address there is none."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256

from ...model.editions import EditionChanges, PublishedEdition
from ...model.feeds import Feed, FeedEntry, FeedLine
from ...model.pages import Alternate, Edition
from ...model.stories import OPEN_RELATIONS, SummarySentence
from ...values.newest import find_news_day
from ...values.visible import flatten_visible
from .changes.feeding import show_blocks, show_corrections
from .changes.page import Targets, list_targets, name_edition
from .desk import Desk, open_desk
from .paths import (
    CHANGES,
    FEED_ATOM,
    FEED_CORRECTIONS,
    FEED_JSON,
    HOME,
    name_address,
    name_disagreement,
    name_fact_page,
)
from .words import join_words, say_count, start_sentence

# Readers of feeds fetch the whole file again and again: the newest suffice.
_MOST_ENTRIES = 20


def compose_feed(edition: Edition) -> Feed | None:
    """The feed of the story, its newest edition first; None where its address or the day of its news is not known.

    Of a story that was never published, the day of its one entry is that of its newest source: a clock would give other
    bytes at every build.
    """
    updated = _find_moment(edition)
    if updated is None:
        return None
    desk = open_desk(edition)
    settings = edition.settings
    title = flatten_visible(settings.title or desk.story.title)
    entries, corrections = _compose_editions(desk)
    return Feed(
        title=title,
        description=f"Every sentence with its evidence, from {say_count(len(desk.story.sources), 'source')}.",
        language=settings.language,
        author=flatten_visible(settings.editor) or title,
        address=desk.name_address(HOME),
        atom_address=desk.name_address(FEED_ATOM),
        json_address=desk.name_address(FEED_JSON),
        atom_path=edition.folder + FEED_ATOM,
        json_path=edition.folder + FEED_JSON,
        updated=entries[0].updated if entries else updated,
        entries=entries or (_compose_unpublished(desk, updated),),
        corrections=corrections,
        corrections_path=edition.folder + FEED_CORRECTIONS,
        corrections_address=desk.name_address(FEED_CORRECTIONS),
    )


def offer_feeds(edition: Edition) -> tuple[Alternate, ...]:
    """The feeds as every page's head offers them, where there are any."""
    if _find_moment(edition) is None:
        return ()
    base_url, folder = edition.settings.base_url, edition.folder
    offered = (
        ("application/atom+xml", "Editions, as an Atom feed", FEED_ATOM),
        ("application/feed+json", "Editions, as a JSON feed", FEED_JSON),
        ("application/atom+xml", "Corrections only, as an Atom feed", FEED_CORRECTIONS),
    )
    return tuple(Alternate(kind, name, name_address(base_url, folder, path)) for kind, name, path in offered)


def _compose_editions(desk: Desk) -> tuple[tuple[FeedEntry, ...], tuple[FeedEntry, ...]]:
    """The published editions, and those that corrected something; the newest first."""
    records = {record.number: record for record in desk.edition.history}
    targets = list_targets(desk)
    told = [changes for changes in desk.edition.changes if changes.published][:_MOST_ENTRIES]
    entries = tuple(_compose_entry(desk, targets, changes, records[changes.number]) for changes in told)
    corrections = tuple(
        _compose_correction(desk, targets, changes, records[changes.number])
        for changes in told
        if any(change.group == "correction" for change in changes.changes)
    )
    return entries, corrections


def _compose_entry(desk: Desk, targets: Targets, changes: EditionChanges, record: PublishedEdition) -> FeedEntry:
    """An edition as it was when it was published: what it changed, then its summary and what was in dispute."""
    tally = start_sentence(join_words(changes.tally))
    lead = " ".join(part for part in (flatten_visible(changes.note), f"{tally}." if tally else "") if part)
    title = flatten_visible(record.title)
    opened = (one for one in record.disagreements if one.relation in OPEN_RELATIONS and one.status == "open")
    return FeedEntry(
        id=_name_content(repr((desk.name_address(HOME), record.number, record.published))),
        title=f"{title}: edition {changes.number}" if changes.since else title,
        address=desk.name_address(f"{CHANGES}#{name_edition(changes)}"),
        updated=record.published,
        sentences=_show_sentences(desk, record.summary),
        disagreements=tuple(FeedLine(flatten_visible(one.statement), _place(desk, one.id)) for one in opened),
        lead=lead if changes.since else flatten_visible(changes.note),
        blocks=show_blocks(desk, targets, changes),
    )


def _compose_correction(desk: Desk, targets: Targets, changes: EditionChanges, record: PublishedEdition) -> FeedEntry:
    block = show_corrections(desk, targets, changes)
    return FeedEntry(
        id=_name_content(repr((desk.name_address(HOME), record.number, record.published, "corrections"))),
        title=f"{flatten_visible(record.title)}: {say_count(len(block.changes), 'correction')}",
        address=desk.name_address(f"{CHANGES}#{name_edition(changes)}-correction"),
        updated=record.published,
        sentences=(),
        disagreements=(),
        blocks=(block,),
    )


def _compose_unpublished(desk: Desk, updated: str) -> FeedEntry:
    """A story without editions, as it is told now."""
    sentences = _show_sentences(desk, desk.story.summary)
    disagreements = tuple(
        FeedLine(flatten_visible(one.statement), desk.name_address(name_disagreement(one.id)))
        for one in desk.open_disagreements
    )
    address = desk.name_address(HOME)
    title = flatten_visible(desk.story.title)
    content = repr((address, title, sentences, disagreements))
    return FeedEntry(_name_content(content), title, address, updated, sentences, disagreements)


def _show_sentences(desk: Desk, summary: Iterable[SummarySentence]) -> tuple[FeedLine, ...]:
    return tuple(
        FeedLine(flatten_visible(sentence.text), desk.name_address(name_fact_page(sentence.facts[0])))
        for sentence in summary
        if sentence.facts
    )


def _place(desk: Desk, disagreement: str) -> str:
    """Where a disagreement stands today, "" when it is gone."""
    is_known = any(one.id == disagreement for one in desk.story.disagreements)
    return desk.name_address(name_disagreement(disagreement)) if is_known else ""


def _find_moment(edition: Edition) -> str | None:
    """The day of the news as a moment (RFC 3339), where the site has an address; that of the last edition, if any."""
    if not name_address(edition.settings.base_url, "", ""):
        return None
    if edition.history:
        return edition.history[-1].published
    day = find_news_day(edition.story)
    return f"{day.isoformat()}T00:00:00Z" if day else None


def _name_content(content: str) -> str:
    """A name for an edition, made of what it says: a UUID of version 8 (RFC 9562) from its SHA-256."""
    digits = sha256(content.encode("utf-8", "surrogatepass")).hexdigest()
    variant = "89ab"[int(digits[16], 16) % 4]
    return f"urn:uuid:{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-{variant}{digits[17:20]}-{digits[20:32]}"
