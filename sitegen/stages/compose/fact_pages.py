"""A page for every fact: who says what in which words, how that was judged, and where the fact is used."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import OPEN_RELATIONS, Evidence, Fact, Retired
from ...values.agreement import stands_in_text
from ...values.days import show_edtf
from .citing import CiteView, cite_fact
from .contacts import offer_report
from .decisions import DecisionView, list_decisions
from .desk import Desk, is_open
from .evidence import compare_quotes
from .ledger import DisagreementView, show_disagreement
from .once import share_view_of
from .paths import FACTS, HOME, name_embed_page, name_entity_page, name_entry, name_fact_page
from .plots import PlotView, plot_figures
from .quotes import LinkView, QuoteView, name_source, say_attribution, show_quote
from .support import name_others, say_agreement
from .words import AGREEMENT, BASIS, Mark, mark_state, shorten_text, start_sentence

_STATES = {
    "machine": "Not yet reviewed by an editor.",
    "split-needed": "An editor has found that this says more than one thing; it is to be taken apart.",
    "reviewed": "Reviewed by an editor.",
    "pinned": "Worded and fixed by an editor.",
    "stale": "A source’s text has changed and lacks a quote this fact rests on; it is kept out of the summary.",
    "rejected": "Rejected by an editor.",
}
_KINDS = {
    "event": "an event",
    "quantity": "a figure",
    "statement": "a statement",
    "agreement": "an agreement",
    "demand": "a demand",
    "plan": "a plan",
    "background": "background",
    "allegation": "an allegation",
}


@dataclass(frozen=True, slots=True)
class SayingRow:
    """What one quote of one source contributes, as a row of the table of who says what."""

    line: str
    label: str
    source: str
    title: str
    value: str
    lead: str
    quote: QuoteView


@dataclass(frozen=True, slots=True)
class HistoryView:
    """An earlier fact that this one took over."""

    id: str
    why: str
    target: str


@dataclass(frozen=True, slots=True)
class DisputeGroup:
    """Disagreements that stand alike, under a heading."""

    id: str
    heading: str
    entries: tuple[DisagreementView, ...]


@dataclass(frozen=True, slots=True)
class FactView:
    """A fact's page. `has_values`, `has_leads` tell which columns of the table have anything to show."""

    id: str
    mark: Mark
    agreement: str
    state: str
    is_stale: bool
    kind: str
    rows: tuple[SayingRow, ...]
    has_values: bool
    has_leads: bool
    silent: str
    lost: tuple[QuoteView, ...]
    plot: PlotView | None
    edited: Mark | None
    disputes: tuple[DisputeGroup, ...]
    when: str
    basis: str
    reasoning: tuple[str, ...]
    entities: tuple[LinkView, ...]
    appears_in: tuple[LinkView, ...]
    history: tuple[HistoryView, ...]
    decisions: tuple[DecisionView, ...]
    cite: CiteView
    embed: LinkView
    permalink: str
    report: LinkView | None
    all_facts: LinkView


@dataclass(frozen=True, slots=True)
class RetiredView:
    """The page of an id that names nothing any more: why, and what to read instead."""

    id: str
    why: str
    successor: LinkView | None
    all_facts: LinkView


def compose_fact_pages(desk: Desk) -> tuple[Page, ...]:
    """One page for each fact, and one for each id that once named a fact."""
    living = {fact.id for fact in desk.facts}
    retired = {one.id: one for one in desk.story.retired if one.id not in living}
    return (
        *(compose_fact(desk, fact) for fact in desk.facts),
        *(_compose_retired(desk, one) for one in retired.values()),
    )


def compose_fact(desk: Desk, fact: Fact) -> Page:
    """The page of a fact."""
    return Page(
        path=name_fact_page(fact.id),
        template="fact.html",
        title=fact.text,
        description=f"{say_agreement(desk, fact)} {shorten_text(fact.text, 200)}",
        view=view_fact(desk, fact),
        section=FACTS,
    )


@share_view_of
def view_fact(desk: Desk, fact: Fact) -> FactView:
    """All that a fact's page shows."""
    rows = tuple(_build_row(desk, quote, fact) for quote in compare_quotes(desk, fact))
    lost = tuple(show_quote(desk, one) for one in fact.evidence if not stands_in_text(one))
    return FactView(
        id=fact.id,
        mark=AGREEMENT[desk.agreements[fact.id]],
        agreement=say_agreement(desk, fact),
        state=_STATES[fact.state],
        is_stale=fact.state == "stale" or bool(lost),
        kind=_KINDS[fact.kind],
        rows=rows,
        has_values=any(row.value for row in rows),
        has_leads=any(row.lead for row in rows),
        silent=name_others(desk, fact),
        lost=lost,
        plot=plot_figures(desk, fact),
        edited=mark_state(fact),
        disputes=_group_disputes(desk, fact),
        when=start_sentence(show_edtf(fact.when.edtf)) if fact.when.edtf else "The articles do not say when.",
        basis=BASIS[fact.when.basis] if fact.when.edtf and fact.when.basis else "",
        reasoning=fact.when.reasoning,
        entities=tuple(
            LinkView(desk.entity_by_id[entity].name, name_entity_page(entity))
            for entity in fact.entities
            if entity in desk.entity_by_id
        ),
        appears_in=_find_uses(desk, fact),
        history=tuple(
            HistoryView(one.id, one.why, name_fact_page(one.id))
            for one in desk.story.retired
            if one.successor == fact.id and one.id != fact.id
        ),
        decisions=list_decisions(desk, fact.id),
        cite=cite_fact(desk, fact),
        embed=LinkView("A small version to show on another site", name_embed_page(fact.id)),
        permalink=name_fact_page(fact.id),
        report=offer_report(desk.edition.settings.contact, fact.id),
        all_facts=LinkView("All facts", FACTS),
    )


def _build_row(desk: Desk, quote: QuoteView, fact: Fact) -> SayingRow:
    evidence = _find_evidence(fact, quote)
    source = desk.source_by_id[evidence.source]
    return SayingRow(
        line=f"Line {desk.line_numbers[source.line]}",
        label=quote.label,
        source=quote.source,
        title=shorten_text(name_source(desk, source), 60),
        value=quote.value,
        lead=say_attribution(evidence),
        quote=quote,
    )


def _find_evidence(fact: Fact, quote: QuoteView) -> Evidence:
    return next(one for one in fact.evidence if one.id == quote.id)


def _group_disputes(desk: Desk, fact: Fact) -> tuple[DisputeGroup, ...]:
    """The disagreements that name the fact, by how they stand; last those about something else that its words say."""
    concerning = desk.concerns[fact.id]
    unsettled = tuple(one for one in concerning if one.relation in OPEN_RELATIONS and one.status != "dismissed")
    groups = (
        ("differ", "Where the sources differ", tuple(one for one in unsettled if is_open(one))),
        ("settled", "Explained or settled", tuple(one for one in unsettled if not is_open(one))),
        ("fit", "Different words, no contradiction", tuple(one for one in concerning if one not in unsettled)),
        (
            "beside",
            "In the same words, about something else",
            tuple(one for one in desk.disagreements.get(fact.id, ()) if one not in concerning),
        ),
    )
    return tuple(
        DisputeGroup(name, heading, tuple(show_disagreement(desk, one) for one in members))
        for name, heading, members in groups
        if members
    )


def _find_uses(desk: Desk, fact: Fact) -> tuple[LinkView, ...]:
    """The summary sentences and timeline entries that rest on the fact."""
    sentences = (
        LinkView(f"Summary, sentence {number}", f"{HOME}#t{number:02}")
        for number, sentence in enumerate(desk.story.summary, start=1)
        if fact.id in sentence.facts
    )
    entries = (
        LinkView(f"Timeline, {show_edtf(entry.when.edtf)}", name_entry(entry.id))
        for entry in desk.entries.get(fact.id, ())
    )
    return (*sentences, *entries)


def _compose_retired(desk: Desk, one: Retired) -> Page:
    successor = desk.fact_by_id.get(one.successor or "")
    link = LinkView(successor.text, name_fact_page(successor.id)) if successor else None
    return Page(
        path=name_fact_page(one.id),
        template="retired.html",
        title=f"Fact {one.id} is no longer here",
        description=f"Fact {one.id}: {one.why or 'withdrawn'}",
        view=RetiredView(one.id, one.why, link, LinkView("All facts", FACTS)),
        section=FACTS,
        canonical=link.target if link else None,
    )
