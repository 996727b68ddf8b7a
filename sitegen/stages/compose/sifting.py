"""What a reader may narrow a list by: pages that need no script, and fields with which a script does it in place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .quotes import LinkView
from .words import join_words, start_sentence

# A shorter list is seen at a glance.
WORTH_SIFTING = 8
# Beyond this many choices of a kind only the page of the whole list names them; every other page leads there.
_CHOICES_EVERYWHERE = 40
_WORDS: Mapping[str, str] = {
    "agreement": "agreement",
    "source": "source",
    "topic": "topic",
    "review": "review",
    "lane": "kind",
    "name": "name",
}


@dataclass(frozen=True, slots=True)
class Choice:
    """A value that a list can be narrowed to: what of (`group`), and the page that shows what is left.

    `key` is what entries that it leaves are marked with, `count` their number.
    """

    group: str
    key: str
    name: str
    path: str
    count: int


@dataclass(frozen=True, slots=True)
class TabView:
    """The way to a choice, and whether it is the one on show."""

    key: str
    name: str
    count: int
    target: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class TabGroup:
    """Choices of one kind, with the heading above them."""

    name: str
    heading: str
    tabs: tuple[TabView, ...]


@dataclass(frozen=True, slots=True)
class SiftView:
    """The ways to narrow a list. `groups` are pages, `fields` for a script where the whole list stands on the page.

    `summary` names them, `all` leads to those that are not listed here.
    """

    summary: str
    noun: str
    groups: tuple[TabGroup, ...]
    fields: tuple[TabGroup, ...]
    all: LinkView | None


def show_tab(choice: Choice, current: Choice) -> TabView:
    """The way to a choice; one that leaves everything may share the page of the whole list."""
    return TabView(choice.key, choice.name, choice.count, choice.path, choice == current)


def offer_sifting(
    choices: Iterable[Choice], current: Choice, noun: str, *, linked: tuple[str, ...], sifted: tuple[str, ...]
) -> SiftView | None:
    """The ways to narrow a list of `noun`, None without any; `current` has no group where the whole list is shown.

    `linked` are the groups that are offered as pages, `sifted` those that a script may choose from here. A single
    choice is no choice.
    """
    by_group: dict[str, list[Choice]] = {}
    for choice in choices:
        by_group.setdefault(choice.group, []).append(choice)
    offered = {name: members for name, members in by_group.items() if len(members) > 1}
    groups = _show_groups(
        {
            name: offered[name]
            for name in linked
            if name in offered and (not current.group or len(offered[name]) <= _CHOICES_EVERYWHERE)
        },
        current,
        "By ",
    )
    left = tuple(_WORDS[name] for name in linked if name in offered)
    if not left:
        return None
    whole = next(choice for choice in by_group[""])
    return SiftView(
        summary=f"By {join_words(tuple(_WORDS[group.name] for group in groups), 'or')}",
        noun=noun,
        groups=groups,
        fields=_show_groups({name: offered[name] for name in sifted if name in offered}, current, ""),
        all=LinkView(f"By {join_words(left, 'or')}", f"{whole.path}#filters") if len(groups) < len(left) else None,
    )


def _show_groups(offered: Mapping[str, list[Choice]], current: Choice, before: str) -> tuple[TabGroup, ...]:
    return tuple(
        TabGroup(name, start_sentence(f"{before}{_WORDS[name]}"), tuple(show_tab(one, current) for one in members))
        for name, members in offered.items()
    )
