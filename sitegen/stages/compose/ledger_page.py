"""The ledger: the page of all disagreements, and one for each type of which some are open."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from ...model.pages import Page
from .desk import Desk
from .ledger import LedgerGroup, group_disagreements, head_group
from .paths import DISAGREEMENTS, name_ledger_type
from .sifting import Choice, TabView, show_tab
from .words import TYPE, spell_count, start_sentence


@dataclass(frozen=True, slots=True)
class LedgerView:
    """The ledger, or a part of it; `empty` is the sentence that stands for an empty ledger.

    `tabs` lead to the open disagreements of each type, where there are several.
    """

    tabs: tuple[TabView, ...]
    empty: str
    groups: tuple[LedgerGroup, ...]


def compose_ledger(desk: Desk) -> tuple[Page, ...]:
    """The page of all disagreements, and one for each type of which some are open."""
    count = spell_count(len(desk.open_disagreements), "open disagreement")
    title = f"Disagreements: {desk.story.title}"
    choices = _list_types(desk)
    groups = group_disagreements(desk)
    page = Page(
        path=DISAGREEMENTS,
        template="disagreements.html",
        title="Disagreements",
        description=start_sentence(f"{count} between the sources, with their words side by side. {title}."),
        view=LedgerView(_show_tabs(choices, choices[0]), _say_empty(desk), groups),
        section=DISAGREEMENTS,
    )
    return (page, *(_compose_type(desk, one, choices, groups) for one in choices if one.group))


def _compose_type(desk: Desk, current: Choice, choices: tuple[Choice, ...], groups: tuple[LedgerGroup, ...]) -> Page:
    """The disagreements of one type."""
    kept = ((group, tuple(one for one in group.entries if one.key == current.key)) for group in groups)
    return Page(
        path=current.path,
        template="disagreements.html",
        title=f"Disagreements: {current.name}",
        description=f"Disagreements between the sources, {current.name}. {desk.story.title}.",
        view=LedgerView(
            tabs=_show_tabs(choices, current),
            empty="",
            groups=tuple(
                replace(group, heading=head_group(group.name, len(entries)), is_folded=False, entries=entries)
                for group, entries in kept
                if entries
            ),
        ),
        section=DISAGREEMENTS,
    )


def _list_types(desk: Desk) -> tuple[Choice, ...]:
    """All open ones, then those of each type, where there are several: what many differ on first."""
    counts = Counter(one.type for one in desk.open_disagreements)
    ordered = sorted(counts, key=lambda one: (-counts[one], TYPE[one])) if len(counts) > 1 else []
    return (
        Choice("", "", "All", DISAGREEMENTS, len(desk.open_disagreements)),
        *(Choice("type", one, TYPE[one], name_ledger_type(one), counts[one]) for one in ordered),
    )


def _show_tabs(choices: tuple[Choice, ...], current: Choice) -> tuple[TabView, ...]:
    return tuple(show_tab(one, current) for one in choices) if len(choices) > 1 else ()


def _say_empty(desk: Desk) -> str:
    """What to say when nothing is open: absence of conflict is not corroboration."""
    if desk.open_disagreements:
        return ""
    if len(desk.story.sources) < 2:
        return "One source: there is nothing to compare it with."
    if not desk.facts:
        return "There is no fact to compare."
    lines = len(set(desk.line_numbers))
    agreed = sum(1 for fact in desk.facts if desk.agreements[fact.id] == "agreed")
    alone = sum(1 for fact in desk.facts if desk.agreements[fact.id] in ("one-line", "single"))
    stated = start_sentence(spell_count(agreed, "fact"))
    by = "both reporting lines" if lines == 2 else f"two or more of {spell_count(lines, 'reporting line')}"
    return (
        f"No open disagreement. {stated} {'is' if agreed == 1 else 'are'} stated by {by}; "
        f"{spell_count(alone, 'fact')} by one line only, where agreement is untested."
    )
