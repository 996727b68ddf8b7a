"""The whole dossier on one page, for paper and for a browser’s find."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from .desk import Desk
from .fact_pages import FactView, view_fact
from .home import HomeView, view_home
from .ledger import LedgerGroup, group_disagreements
from .paths import PRINT
from .source_index import SourcesView, view_sources
from .timeline_page import TimelineView, view_timeline


@dataclass(frozen=True, slots=True)
class PrintedFact:
    """A fact with all its words."""

    text: str
    fact: FactView


@dataclass(frozen=True, slots=True)
class PrintView:
    """Everything."""

    home: HomeView
    groups: tuple[LedgerGroup, ...]
    facts: tuple[PrintedFact, ...]
    timeline: TimelineView
    sources: SourcesView


def compose_print_page(desk: Desk) -> tuple[Page, ...]:
    """The page that holds everything."""
    view = PrintView(
        home=view_home(desk),
        groups=group_disagreements(desk),
        facts=tuple(PrintedFact(fact.text, view_fact(desk, fact)) for fact in desk.facts),
        timeline=view_timeline(desk),
        sources=view_sources(desk),
    )
    return (
        Page(
            path=PRINT,
            template="print.html",
            title=f"The whole dossier: {desk.story.title}",
            description=f"Summary, disagreements, facts, timeline and sources on one page. {desk.story.title}.",
            view=view,
            section=PRINT,
        ),
    )
