"""The timeline page: a list in order, each entry with how its date is known, and what could not be placed."""

from __future__ import annotations

from dataclasses import dataclass

from ....model.pages import Page
from ....model.stories import Fact, TimelineEntry
from ....values.days import show_edtf
from ..desk import Desk
from ..once import share_view
from ..paths import TIMELINE, UNDATED, name_fact_page, name_sheet
from ..plots import OverviewView, draw_overview
from ..quotes import LinkView
from ..sifting import SiftView, offer_sifting
from ..words import say_count, spell_count, start_sentence
from .entries import YearView, group_years
from .filters import TimelineFilter, filter_timeline

# Beyond this many the facts that are not on the timeline have pages of their own, and the weightiest stand below it.
_UNDATED_SHOWN = 300
_UNDATED_CHOSEN = 100
_UNDATED_A_SHEET = 1_000
_EXPORTS = (
    ("data/timelinejs.json", "TimelineJS"),
    ("data/timeline.ics", "calendar"),
    ("data/timeline.csv", "table"),
)


@dataclass(frozen=True, slots=True)
class UndatedView:
    """A fact without a place in time, and why it has none; "" where no article says when."""

    fact: LinkView
    why: str


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The timeline by year, or a part of it; `lead` sums it up, `sift` narrows it.

    `back` leads from a part to the whole, `rest` to what is not on it, where that is much.
    """

    lead: str
    back: LinkView | None
    overview: OverviewView | None
    sift: SiftView | None
    exports: tuple[LinkView, ...]
    years: tuple[YearView, ...]
    undated: tuple[UndatedView, ...]
    undated_heading: str
    undated_meaning: str
    rest: LinkView | None


@dataclass(frozen=True, slots=True)
class UndatedSheetView:
    """Facts that are not on the timeline; `others` are the other sheets of them."""

    undated: tuple[UndatedView, ...]
    meaning: str
    others: tuple[LinkView, ...]
    timeline: LinkView


def compose_timeline_page(desk: Desk) -> tuple[Page, ...]:
    """The page of the timeline, those of its parts, and in a large story pages of what is not on it."""
    filters = filter_timeline(desk, _list_dated(desk))
    page = Page(
        path=TIMELINE,
        template="timeline.html",
        title="Timeline",
        description=f"What happened, was said and is planned, in order of date. {desk.story.title}.",
        view=view_timeline(desk),
        section=TIMELINE,
    )
    parts = (_compose_part(desk, one, filters) for one in filters if one.choice.group)
    return (page, *parts, *_compose_sheets(desk))


@share_view
def view_timeline(desk: Desk) -> TimelineView:
    """All that the timeline page shows."""
    dated = _list_dated(desk)
    undated = _list_undated(desk)
    filters = filter_timeline(desk, dated)
    is_cut = len(undated) > _UNDATED_SHOWN
    return TimelineView(
        lead=_write_lead(len(dated), len(undated)),
        back=None,
        overview=draw_overview(desk, dated),
        sift=_offer_sifting(filters, filters[0]),
        exports=tuple(
            LinkView(name, file.path)
            for file in desk.edition.data_files
            for path, name in _EXPORTS
            if file.path == path and dated
        ),
        years=group_years(desk, dated),
        undated=tuple(_show_undated(fact) for fact in (_choose_weightiest(undated) if is_cut else undated)),
        undated_heading=f"Not on the timeline ({len(undated):,})",
        undated_meaning=_explain_undated(undated),
        rest=LinkView(f"All {len(undated):,}", UNDATED) if is_cut else None,
    )


def _compose_part(desk: Desk, one: TimelineFilter, filters: tuple[TimelineFilter, ...]) -> Page:
    """The entries that a filter leaves."""
    count = f"{len(one.entries)} of {say_count(len(filters[0].entries), 'dated entry', 'dated entries')}"
    return Page(
        path=one.choice.path,
        template="timeline.html",
        title=one.title,
        description=f"{one.title}: {count}, in order of date. {desk.story.title}.",
        view=TimelineView(
            lead=f"{count}.",
            back=LinkView("The whole timeline", TIMELINE),
            overview=None,
            sift=_offer_sifting(filters, one),
            exports=(),
            years=group_years(desk, one.entries),
            undated=(),
            undated_heading="",
            undated_meaning="",
            rest=None,
        ),
        section=TIMELINE,
    )


def _offer_sifting(filters: tuple[TimelineFilter, ...], current: TimelineFilter) -> SiftView | None:
    groups = ("lane", "source", "name")
    choices = [one.choice for one in filters]
    sifted = () if current.choice.group else groups
    return offer_sifting(choices, current.choice, "entries", linked=groups, sifted=sifted)


def _list_dated(desk: Desk) -> tuple[TimelineEntry, ...]:
    return tuple(entry for entry in desk.story.timeline if entry.when.edtf)


def _list_undated(desk: Desk) -> tuple[Fact, ...]:
    """The facts that no dated entry rests on."""
    placed = {fact for entry in desk.story.timeline if entry.when.edtf for fact in entry.facts}
    return tuple(fact for fact in desk.facts if fact.id not in placed)


def _choose_weightiest(facts: tuple[Fact, ...]) -> tuple[Fact, ...]:
    chosen = {fact.id for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:_UNDATED_CHOSEN]}
    return tuple(fact for fact in facts if fact.id in chosen)


def _show_undated(fact: Fact) -> UndatedView:
    return UndatedView(LinkView(fact.text, name_fact_page(fact.id)), _say_why_undated(fact))


def _compose_sheets(desk: Desk) -> tuple[Page, ...]:
    undated = _list_undated(desk)
    if len(undated) <= _UNDATED_SHOWN:
        return ()
    starts = range(0, len(undated), _UNDATED_A_SHEET)
    links = tuple(
        LinkView(f"Page {number} of {len(starts)}", name_sheet(UNDATED, number)) for number in range(1, len(starts) + 1)
    )
    return tuple(
        Page(
            path=link.target,
            template="undated.html",
            title=f"Not on the timeline{f', page {number}' if len(starts) > 1 else ''}",
            description=f"Facts without a place on the timeline, page {number} of {len(starts)}. {desk.story.title}.",
            view=UndatedSheetView(
                undated=tuple(_show_undated(fact) for fact in undated[start : start + _UNDATED_A_SHEET]),
                meaning=_explain_undated(undated),
                others=tuple(other for other in links if other != link),
                timeline=LinkView("The timeline", TIMELINE),
            ),
            section=TIMELINE,
        )
        for number, (start, link) in enumerate(zip(starts, links, strict=True), start=1)
    )


def _explain_undated(undated: tuple[Fact, ...]) -> str:
    """What holds of all undated facts that give no reason of their own."""
    reasons = [bool(_say_why_undated(fact)) for fact in undated]
    if all(reasons):
        return ""
    return "No article says when" + (", unless a reason is given." if any(reasons) else ".")


def _write_lead(dated: int, undated: int) -> str:
    if not dated:
        return (
            f"No datable event; {say_count(undated, 'undated fact')} listed below." if undated else "No datable event."
        )
    entries = start_sentence(spell_count(dated, "dated entry", "dated entries"))
    return f"{entries}. Dates that no article prints are argued, and every entry shows how."


def _say_why_undated(fact: Fact) -> str:
    if fact.when.edtf:
        return start_sentence(show_edtf(fact.when.edtf))
    return fact.when.reasoning[-1] if fact.when.reasoning else ""
