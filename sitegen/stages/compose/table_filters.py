"""The ready-made filters of the facts table: by agreement, by source and by topic, each a page that needs no script."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.stories import Agreement, Fact
from .desk import Desk
from .paths import FACTS, name_filter_page
from .quotes import name_source
from .words import shorten_text

_AGREEMENTS: tuple[tuple[str, str, str, tuple[Agreement, ...]], ...] = (
    ("differs", "Differs", "Facts on which the sources differ", ("differs", "contradicted")),
    ("compatible", "Compatible", "Facts in different words that fit together", ("compatible",)),
    ("agreed", "Agreed", "Facts that several lines agree on", ("agreed",)),
    ("one-line", "One line only", "Facts that only one line states", ("one-line", "single")),
)
_NAME_LENGTH = 60
# Beyond this many choices only the table of all facts lists them; every other page leads there.
_CHOICES_EVERYWHERE = 40


@dataclass(frozen=True, slots=True)
class Filter:
    """The facts that one page of the table shows; `group` names what they are chosen by, "" for all of them."""

    key: str
    path: str
    name: str
    title: str
    group: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class TabView:
    """A ready-made filter: its name, how many facts it leaves, and whether it is the one on show.

    `key` is what rows that it leaves are marked with.
    """

    key: str
    name: str
    count: int
    target: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class TabGroup:
    """Filters of one kind, with the heading above them."""

    name: str
    heading: str
    tabs: tuple[TabView, ...]


def list_filters(desk: Desk) -> tuple[Filter, ...]:
    """All filters: none, then by agreement, by source and by topic; a topic is listed if a fact is about it."""
    by_agreement = (
        Filter(key, name_filter_page(key), name, title, "agreement", _pick(desk, agreements))
        for key, name, title, agreements in _AGREEMENTS
    )
    return (
        Filter("", FACTS, "All", "Facts", "", desk.facts),
        *by_agreement,
        *(_filter_sources(desk) if len(desk.story.sources) > 1 else ()),
        *_filter_topics(desk),
    )


def show_tabs(filters: tuple[Filter, ...], current: Filter) -> tuple[TabView, ...]:
    """The filters that stand above the table."""
    return tuple(_show_tab(one, current) for one in filters if one.group in ("", "agreement"))


def show_tab_groups(filters: tuple[Filter, ...], current: Filter) -> tuple[tuple[TabGroup, ...], bool]:
    """The filters of which there may be many, by kind, and whether these are all; a single choice is no choice."""
    by_group = {name: tuple(one for one in filters if one.group == name) for name in ("source", "topic")}
    shown = {
        name: choices
        for name, choices in by_group.items()
        if len(choices) > 1 and (len(choices) <= _CHOICES_EVERYWHERE or not current.group)
    }
    groups = tuple(
        TabGroup(name, f"By {name}", tuple(_show_tab(one, current) for one in choices))
        for name, choices in shown.items()
    )
    return groups, len(shown) == sum(len(choices) > 1 for choices in by_group.values())


def name_agreement(agreement: Agreement) -> str:
    """The key of the filter by agreement that leaves facts of `agreement`."""
    return next(key for key, _, _, agreements in _AGREEMENTS if agreement in agreements)


def write_slug(topic: str) -> str:
    """A topic as a part of an address: its letters and digits, all else as hyphens."""
    words = "".join(sign if sign.isalnum() else " " for sign in topic.casefold()).split()
    return "-".join(words)[:_NAME_LENGTH] or "none"


def _show_tab(one: Filter, current: Filter) -> TabView:
    return TabView(one.key, one.name, len(one.facts), one.path, one.path == current.path)


def _pick(desk: Desk, agreements: tuple[Agreement, ...]) -> tuple[Fact, ...]:
    return tuple(fact for fact in desk.facts if desk.agreements[fact.id] in agreements)


def _filter_sources(desk: Desk) -> tuple[Filter, ...]:
    return tuple(
        Filter(
            str(source.label),
            name_filter_page(f"by-source/{source.label}"),
            f"{source.label} {shorten_text(name_source(desk, source), _NAME_LENGTH)}",
            f"Facts in source {source.label}: {name_source(desk, source)}",
            "source",
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
        Filter(
            slug,
            name_filter_page(f"by-topic/{slug}"),
            name := shorten_text(facts[0].topic, _NAME_LENGTH) or "No topic",
            f"Facts by topic: {name}",
            "topic",
            tuple(facts),
        )
        for slug, facts in ordered
    )
