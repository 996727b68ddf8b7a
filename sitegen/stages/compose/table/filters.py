"""The ready-made filters of the facts table, each a page without a script: by agreement, source, topic and review."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.stories import Agreement, Fact
from ..desk import Desk
from ..paths import FACTS, name_filter_page
from ..quotes import name_source
from ..sifting import Choice
from ..words import mark_state, shorten_text

_AGREEMENTS: tuple[tuple[str, str, str, tuple[Agreement, ...]], ...] = (
    ("differs", "Differs", "Facts on which the sources differ", ("differs", "contradicted")),
    ("compatible", "Compatible", "Facts in different words that fit together", ("compatible",)),
    ("agreed", "Agreed", "Facts that several lines agree on", ("agreed",)),
    ("one-line", "One line only", "Facts that only one line states", ("one-line", "single")),
)
_REVIEWED, _UNREVIEWED = "reviewed", "not-reviewed"
_NAME_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Filter:
    """The facts that a choice leaves, and the title of the page that shows them."""

    choice: Choice
    title: str
    facts: tuple[Fact, ...]


def list_filters(desk: Desk) -> tuple[Filter, ...]:
    """All filters: none, then by agreement, source, topic and review; a topic is listed if a fact is about it."""
    return (
        _build_filter("", "", "All", FACTS, "Facts", desk.facts),
        *(
            _build_filter("agreement", key, name, name_filter_page(key), title, _pick(desk, agreements))
            for key, name, title, agreements in _AGREEMENTS
        ),
        *(_filter_sources(desk) if len(desk.story.sources) > 1 else ()),
        *_filter_topics(desk),
        *(_filter_reviews(desk) if desk.facts else ()),
    )


def name_agreement(agreement: Agreement) -> str:
    """The key of the filter by agreement that leaves facts of `agreement`."""
    return next(key for key, _, _, agreements in _AGREEMENTS if agreement in agreements)


def name_review(fact: Fact) -> str:
    """The key of the filter by review that leaves `fact`."""
    return _REVIEWED if mark_state(fact) else _UNREVIEWED


def write_slug(topic: str) -> str:
    """A topic as a part of an address: its letters and digits, all else as hyphens."""
    words = "".join(sign if sign.isalnum() else " " for sign in topic.casefold()).split()
    return "-".join(words)[:_NAME_LENGTH] or "none"


def _build_filter(group: str, key: str, name: str, path: str, title: str, facts: tuple[Fact, ...]) -> Filter:
    return Filter(Choice(group, key, name, path, len(facts)), title, facts)


def _pick(desk: Desk, agreements: tuple[Agreement, ...]) -> tuple[Fact, ...]:
    return tuple(fact for fact in desk.facts if desk.agreements[fact.id] in agreements)


def _filter_sources(desk: Desk) -> tuple[Filter, ...]:
    return tuple(
        _build_filter(
            "source",
            str(source.label),
            f"{source.label} {shorten_text(name_source(desk, source), _NAME_LENGTH)}",
            name_filter_page(f"by-source/{source.label}"),
            f"Facts in source {source.label}: {name_source(desk, source)}",
            tuple({fact.id: fact for fact, _ in desk.carried[source.id]}.values()),
        )
        for source in desk.story.sources
    )


def _filter_topics(desk: Desk) -> tuple[Filter, ...]:
    """Topics by the number of their facts, then by name; topics that share an address share the page."""
    by_slug: dict[str, list[Fact]] = {}
    for fact in desk.facts:
        by_slug.setdefault(write_slug(fact.topic), []).append(fact)
    ordered = sorted(by_slug.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return tuple(
        _build_filter(
            "topic",
            slug,
            name := shorten_text(facts[0].topic, _NAME_LENGTH) or "No topic",
            name_filter_page(f"by-topic/{slug}"),
            f"Facts by topic: {name}",
            tuple(facts),
        )
        for slug, facts in ordered
    )


def _filter_reviews(desk: Desk) -> tuple[Filter, ...]:
    """What an editor has looked at, and what not yet; the one that leaves every fact has the page of all facts."""
    choices = (
        (_REVIEWED, "Reviewed by an editor", "Facts that an editor has reviewed"),
        (_UNREVIEWED, "Not reviewed yet", "Facts that no editor has reviewed yet"),
    )
    found = [(*choice, tuple(fact for fact in desk.facts if name_review(fact) == choice[0])) for choice in choices]
    return tuple(
        _build_filter(
            "review",
            key,
            name,
            FACTS if len(facts) == len(desk.facts) else name_filter_page(key),
            title,
            facts,
        )
        for key, name, title, facts in found
    )
