"""One story among several, as the root of the site tells of it: headline, dates, counts, and what a search may find."""

from __future__ import annotations

from collections.abc import Iterable

from ....model.checks import BuildRecord
from ....model.outlines import Finding, Outline
from ....model.pages import Edition
from ....model.stories import Entity
from ....values.days import find_days
from ....values.newest import find_news_day
from ....values.visible import flatten_visible
from ..desk import Desk, open_desk
from ..feeds import compose_feed
from ..paths import name_disagreement, name_entity_page, name_fact_page, name_source_page
from ..quotes import name_source
from ..words import AGREEMENT, shorten_text

# What the root keeps of a story for its search: the weightiest, so that thousands of stories can be held at once.
_FACTS_KEPT = 80
_NAMES_KEPT = 60
_SOURCES_KEPT = 60
_DISPUTES_KEPT = 3
_SPELLINGS_KEPT = 40
_NEWS_KEPT = 5
_TEXT_LENGTH = 300


def outline_story(edition: Edition, record: BuildRecord) -> Outline:
    """The outline of an edition that stands in a folder of its own."""
    desk = open_desk(edition)
    story = desk.story
    first, last = _find_span(desk)
    day = find_news_day(story)
    feed = compose_feed(edition)
    sentence = story.summary[0].text if story.summary else ""
    return Outline(
        folder=edition.folder,
        title=flatten_visible(edition.settings.title or story.title),
        lead=shorten_text(flatten_visible(sentence), _TEXT_LENGTH),
        sources=len(story.sources),
        lines=len(desk.line_numbers),
        facts=len(desk.facts),
        reviewed=sum(1 for fact in desk.facts if fact.state in ("reviewed", "pinned")),
        disagreements=len(story.disagreements),
        open_disagreements=len(desk.open_disagreements),
        first=first,
        last=last,
        updated=day.isoformat() if day else "",
        publishers=tuple(dict.fromkeys(source.publisher for source in story.sources if source.publisher)),
        disputes=tuple(
            _find(desk, one.statement, name_disagreement(one.id)) for one in desk.open_disagreements[:_DISPUTES_KEPT]
        ),
        found_facts=_find_facts(desk),
        found_sources=_find_sources(desk),
        found_names=_find_names(desk),
        spellings=tuple(_list_spellings(story.entities)),
        news=feed.entries[:_NEWS_KEPT] if feed else (),
        gates=edition.gates,
        seeds_hash=record.seeds_hash,
        content_hash=record.content_hash,
        edition=edition.history[-1].number if edition.history else 0,
        published=edition.history[-1].published if edition.history else "",
        is_indexed=edition.settings.search == "pagefind",
    )


def _find_span(desk: Desk) -> tuple[str, str]:
    """The first and the last day on which an article of the story appeared, "" where nothing tells."""
    known = [days for source in desk.story.sources if (days := find_days(source.published.edtf))]
    closed = [days for days in known if days[0].year > 1 and days[1].year < 9999]
    if not closed:
        return "", ""
    return min(days[0] for days in closed).isoformat(), max(days[1] for days in closed).isoformat()


def _find(desk: Desk, text: str, path: str, note: str = "") -> Finding:
    shown = shorten_text(flatten_visible(text), _TEXT_LENGTH)
    return Finding(shown, desk.edition.folder + path, flatten_visible(note))


def _find_facts(desk: Desk) -> tuple[Finding, ...]:
    ordered = sorted(desk.facts, key=lambda fact: (-fact.weight, fact.id))[:_FACTS_KEPT]
    return tuple(
        _find(desk, fact.text, name_fact_page(fact.id), AGREEMENT[desk.agreements[fact.id]].word) for fact in ordered
    )


def _find_sources(desk: Desk) -> tuple[Finding, ...]:
    return tuple(
        _find(desk, name_source(desk, source), name_source_page(source.label), source.publisher or "")
        for source in desk.story.sources[:_SOURCES_KEPT]
    )


def _find_names(desk: Desk) -> tuple[Finding, ...]:
    return tuple(
        _find(desk, entity.name, name_entity_page(entity.id), entity.role or "")
        for entity in _order_names(desk.story.entities)[:_NAMES_KEPT]
    )


def _order_names(entities: Iterable[Entity]) -> list[Entity]:
    """Names by how often they stand in the articles."""
    return sorted(entities, key=lambda one: (-sum(alias.count for alias in one.aliases), one.name, one.id))


def _list_spellings(entities: Iterable[Entity]) -> list[tuple[str, ...]]:
    """The spellings of the names that stand there most often, where there are several."""
    rings = []
    for entity in _order_names(entities)[:_SPELLINGS_KEPT]:
        spellings = dict.fromkeys(
            flatten_visible(text) for text in (entity.name, *(alias.text for alias in entity.aliases))
        )
        if len(spellings) > 1:
            rings.append(tuple(spellings))
    return rings
