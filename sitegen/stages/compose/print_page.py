"""The whole dossier on one page, for paper and for a browser’s find; of a very large one the facts go on below."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import Fact
from .desk import Desk
from .fact_pages import FactView, view_fact
from .home.page import HomeView, view_home
from .ledger import LedgerGroup, group_disagreements
from .paths import PRINT, name_sheet
from .quotes import LinkView
from .source_index import SourcesView, view_sources
from .timeline.page import TimelineView, view_timeline

# How many quotes one page prints: about 1 MB, of which a server sends a tenth.
_QUOTES_A_PAGE = 700


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """A fact with all its words."""

    text: str
    fact: FactView


@dataclass(frozen=True, slots=True)
class PrintView:
    """Everything. `others` are the further pages, where the facts are too many for one."""

    home: HomeView
    groups: tuple[LedgerGroup, ...]
    facts: tuple[PrintedFact, ...]
    timeline: TimelineView
    sources: SourcesView
    others: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class PrintSheetView:
    """Further facts; `others` are the other pages of the dossier."""

    facts: tuple[PrintedFact, ...]
    others: tuple[LinkView, ...]


def compose_print_page(desk: Desk) -> tuple[Page, ...]:
    """The page that holds everything, and further ones for facts that it cannot hold."""
    sheets = _cut_sheets(desk.facts)
    first, *rest = (tuple(PrintedFact(fact.text, view_fact(desk, fact)) for fact in sheet) for sheet in sheets)
    links = tuple(
        LinkView(f"Page {number} of {len(sheets)}", name_sheet(PRINT, number)) for number in range(1, len(sheets) + 1)
    )
    view = PrintView(
        home=view_home(desk),
        groups=group_disagreements(desk),
        facts=first,
        timeline=view_timeline(desk),
        sources=view_sources(desk),
        others=links[1:],
    )
    title = f"The whole dossier: {desk.story.title}"
    page = Page(
        path=PRINT,
        template="print.html",
        title=title,
        description=f"Summary, disagreements, facts, timeline and sources on one page. {desk.story.title}.",
        view=view,
        section=PRINT,
    )
    return (
        page,
        *(
            Page(
                path=name_sheet(PRINT, number),
                template="print_sheet.html",
                title=f"{title}, page {number} of {len(sheets)}",
                description=f"Further facts of the dossier, page {number} of {len(sheets)}. {desk.story.title}.",
                view=PrintSheetView(facts, (*links[: number - 1], *links[number:])),
                section=PRINT,
            )
            for number, facts in enumerate(rest, start=2)
        ),
    )


def _cut_sheets(facts: tuple[Fact, ...]) -> list[tuple[Fact, ...]]:
    """The facts in order on as many pages as their quotes need, at least one."""
    sheets: list[list[Fact]] = [[]]
    quotes = 0
    for fact in facts:
        if sheets[-1] and quotes + len(fact.evidence) > _QUOTES_A_PAGE:
            sheets.append([])
            quotes = 0
        sheets[-1].append(fact)
        quotes += len(fact.evidence)
    return [tuple(sheet) for sheet in sheets]
