"""A sentence made ready for the summary: both values of a dispute, the figure that holds today, and proof of it all."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from ....values.proof import (
    cite_facts,
    find_foreign_quotations,
    find_mistold,
    find_unproved_dates,
    find_unproved_names,
    find_unproved_numbers,
    find_unproved_quotations,
)
from .disputes import find_outdated, show_later_sides, show_other_sides
from .order import Candidate, SummaryDesk
from .text import drop_weekdays

_FINDERS = (
    find_unproved_numbers,
    find_unproved_dates,
    find_unproved_names,
    find_unproved_quotations,
    find_foreign_quotations,
)


def finish_sentence(one: Candidate, desk: SummaryDesk) -> Candidate | None:
    """The sentence with the other value of each dispute it takes a side in, and the figure that replaced its own.

    None when its quotes do not prove it; a weekday that they do not prove is left out.
    """
    facts = {name: rate for name, rate in one.facts if name in desk.facts}
    outdated = find_outdated(one.text, facts, desk.updates, one.file, one.span)
    lines = desk.background.lines
    text = show_other_sides(one.text, facts, desk.disputes, one.file, one.span, lines=lines)
    text = show_later_sides(text, outdated) if text is not None else None
    if text is None or not facts:
        return None
    for update, _ in outdated:
        facts |= {name: facts.get(name, 0.0) for name in update.facts if name in desk.facts}
    others = _list_shown(text, one.text, facts, desk)
    for wording in dict.fromkeys((text, drop_weekdays(text))):
        for told in (facts | others, facts) if others else (facts,):
            if is_proved(wording, told, desk):
                return replace(one, text=wording, facts=tuple(told.items()))
    return None


def _list_shown(text: str, own: str, facts: Collection[str], desk: SummaryDesk) -> dict[str, float]:
    """The facts behind what others say that was put behind a sentence's own words."""
    added = text[len(own) - 1 :].casefold()
    return {
        name: 0.0
        for dispute in desk.disputes
        if not set(facts).isdisjoint(dispute.facts)
        and any(side.value and side.value.casefold() in added for side in dispute.sides)
        for name in dispute.facts
        if name in desk.facts and name not in facts
    }


def is_proved(text: str, names: Iterable[str], desk: SummaryDesk) -> bool:
    """Whether the facts' quotes and dates prove every number, date, name and quotation, and nothing misleads.

    What misleads is a side of a dispute that is hidden, a speaker or a "not" that is lost, reports that are too few.
    """
    facts = [desk.facts[name] for name in sorted(names)]
    cited = cite_facts(facts, desk.disputes, desk.entities, desk.timexes)
    return not any(find(text, cited) for find in _FINDERS) and not find_mistold(text, facts, desk.background)
