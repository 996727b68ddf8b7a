"""The dates worth knowing, each with what happened on it."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.stories import TimelineEntry
from ....values.days import show_edtf
from ..desk import Desk
from ..paths import name_entry
from ..words import LANE, shorten_text

_DATES_SHOWN = 6
_DATES_AT_LEAST = 3
_WHAT_LENGTH = 150


@dataclass(frozen=True, slots=True)
class KeyDate:
    """A date worth knowing, in words, with what happened."""

    when: str
    what: str
    kind: str
    target: str


def choose_dates(desk: Desk) -> tuple[KeyDate, ...]:
    """The weightiest entry of each of the weightiest dates, what several sources tell first, in order of time.

    A story of very few dates shows further entries of them, so that the list says what happened.
    """

    def weigh_entry(entry: TimelineEntry) -> tuple[bool, float, str]:
        weight = max((desk.fact_by_id[fact].weight for fact in entry.facts if fact in desk.fact_by_id), default=0.0)
        return len(entry.sources) < 2, -weight, entry.id

    dated = [entry for entry in desk.story.timeline if entry.when.edtf]
    ordered = sorted(dated, key=weigh_entry)
    first_of_date = {entry.when.edtf: entry for entry in reversed(ordered)}
    firsts = [entry for entry in ordered if first_of_date[entry.when.edtf] == entry]
    others = [entry for entry in ordered if entry not in firsts]
    chosen = {*firsts[:_DATES_SHOWN], *others[: max(0, _DATES_AT_LEAST - len(firsts))]}
    return tuple(
        KeyDate(
            show_edtf(entry.when.edtf), shorten_text(entry.what, _WHAT_LENGTH), _name_lane(entry), name_entry(entry.id)
        )
        for entry in dated
        if entry in chosen
    )


def _name_lane(entry: TimelineEntry) -> str:
    """The lane, where it is not the usual one."""
    return "" if entry.kind == "happened" else LANE[entry.kind]
