"""Facts listed by how well they are carried: by every reporting line, or by one alone."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.stories import Fact
from ..desk import Desk
from ..paths import FACTS, name_fact_page
from ..quotes import LinkView
from ..words import spell_number

_FACTS_SHOWN = 7


@dataclass(frozen=True, slots=True)
class FactList:
    """Some facts under a heading that says how well they are carried, and the way to all of them."""

    heading: str
    meaning: str
    facts: tuple[LinkView, ...]
    rest: LinkView | None


def list_agreed(desk: Desk) -> FactList:
    """The weightiest of what every reporting line states."""
    lines = len(desk.line_numbers)
    agreed = [
        fact
        for fact in desk.facts
        if lines > 1
        and desk.agreements[fact.id] == "agreed"
        and len({source.line for source in desk.list_carriers((fact,))}) == lines
    ]
    return _list_facts(
        agreed,
        f"Agreed by all lines ({len(agreed)})",
        f"{'Both' if lines == 2 else f'All {spell_number(lines)}'} reporting lines state "
        f"{'this' if len(agreed) == 1 else 'these'}.",
        LinkView("All that lines agree on", f"{FACTS.removesuffix('index.html')}agreed/index.html"),
    )


def list_alone(desk: Desk) -> FactList:
    """The weightiest of what only one reporting line says."""
    alone = [fact for fact in desk.facts if desk.agreements[fact.id] in ("one-line", "single")]
    return _list_facts(
        alone,
        f"Only one line says ({len(alone)})",
        f"No other reporting line confirms or denies {'it' if len(alone) == 1 else 'these'}.",
        LinkView(f"All {len(alone)}", f"{FACTS.removesuffix('index.html')}one-line/index.html"),
    )


def _list_facts(facts: list[Fact], heading: str, meaning: str, rest: LinkView) -> FactList:
    """The weightiest of `facts` in story order."""
    chosen = set(sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:_FACTS_SHOWN])
    return FactList(
        heading=heading,
        meaning=meaning,
        facts=tuple(LinkView(fact.text, name_fact_page(fact.id)) for fact in facts if fact in chosen),
        rest=rest if len(facts) > _FACTS_SHOWN else None,
    )
