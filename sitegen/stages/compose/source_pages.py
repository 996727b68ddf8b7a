"""A page for every source: what is known of it, its words with their evidence marked, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import Fact, Source
from ...values.days import show_edtf
from .desk import Desk
from .fragments import is_web_address
from .paths import SOURCES, name_fact_page, name_filter_page, name_source_page
from .plots import Stretch, draw_coverage
from .quotes import LinkView, QuoteView, name_publisher, name_source, show_quote
from .source_text import Anchor, TextBlock, mark_text
from .words import AGREEMENT, Mark, join_words, say_count, say_share, shorten_text, spell_count, start_sentence

_SET_ASIDE_LENGTH = 160
_OMISSIONS_SHOWN = 20


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """Words that carry a fact: their number in the text; `is_first` holds for the first fact that rests on them."""

    number: int
    anchor: str
    is_first: bool


@dataclass(frozen=True, slots=True)
class FoundFact:
    """A fact found in this source, with all places of its words, in text order."""

    mark: Mark
    text: str
    target: str
    places: tuple[FoundPlace, ...]


@dataclass(frozen=True, slots=True)
class AsideView:
    """A part of the file that is not the article: its start, and the rule that told it apart."""

    rule: str
    text: str


@dataclass(frozen=True, slots=True)
class SourceView:
    """A source's page. `found` are in text order; `lost` are quotes whose text is not at hand.

    `omissions` are the weightiest facts that it leaves out, `omissions_rest` leads on where there are more.
    """

    label: str
    publisher: str
    author: str
    date: str
    date_basis: str
    reasoning: tuple[str, ...]
    words: str
    line: str
    line_target: str
    rights: str
    original: str | None
    coverage: str
    strip: tuple[Stretch, ...]
    blocks: tuple[TextBlock, ...]
    found: tuple[FoundFact, ...]
    lost: tuple[QuoteView, ...]
    set_aside: tuple[AsideView, ...]
    omissions: tuple[LinkView, ...]
    omissions_rest: LinkView | None
    table: LinkView | None
    next_sources: tuple[LinkView, ...]


def compose_source_pages(desk: Desk) -> tuple[Page, ...]:
    """One page for each source."""
    return tuple(compose_source(desk, source) for source in desk.story.sources)


def compose_source(desk: Desk, source: Source) -> Page:
    """The page of a source."""
    title = f"Source {source.label}: {name_source(desk, source)}"
    told = f"What source {source.label} says: {name_source(desk, source)}. {desk.story.title}."
    return Page(
        path=name_source_page(source.label),
        template="source.html",
        title=title,
        description=shorten_text(told, 300),
        view=view_source(desk, source),
        section=SOURCES,
    )


def view_source(desk: Desk, source: Source) -> SourceView:
    """All that a source's page shows."""
    shows_all = "full" in (source.rights, desk.edition.settings.rights)
    anchors, found = _number_evidence(desk, source)
    article, reading = desk.article_by_id.get(source.id), desk.reading_by_id.get(source.id)
    has_text = article is not None and reading is not None
    omissions = _list_omissions(desk, source)
    ordered = sorted(omissions, key=lambda fact: (-fact.weight, fact.id))
    weightiest = {fact.id for fact in ordered[:_OMISSIONS_SHOWN]}
    return SourceView(
        label=str(source.label),
        publisher=name_publisher(source) or "not stated",
        author=source.author or "",
        date=start_sentence(show_edtf(source.published.edtf)) if source.published.edtf else "unknown",
        date_basis=_say_basis(source),
        reasoning=source.published.reasoning,
        words=say_count(source.words, "word"),
        line=_say_line(desk, source),
        line_target=f"{SOURCES}#line-{desk.line_numbers[source.line]}",
        rights=_say_rights(source, shows_all=shows_all),
        original=source.url if is_web_address(source.url) else None,
        coverage=f"{say_share(source.coverage)} of its sentences carry at least one fact.",
        strip=draw_coverage(desk, source),
        blocks=mark_text(article, reading, anchors, shows_all=shows_all) if article and reading else (),
        found=found,
        lost=() if has_text else tuple(_quote_all(desk, source)),
        set_aside=_list_set_aside(desk, source),
        omissions=tuple(LinkView(fact.text, name_fact_page(fact.id)) for fact in omissions if fact.id in weightiest),
        omissions_rest=_lead_to_agreed(len(omissions) - len(weightiest)),
        table=_lead_to_table(desk, source),
        next_sources=tuple(
            LinkView(f"Source {other.label}", name_source_page(other.label))
            for other in desk.story.sources
            if abs(other.label - source.label) == 1
        ),
    )


def _number_evidence(desk: Desk, source: Source) -> tuple[tuple[Anchor, ...], tuple[FoundFact, ...]]:
    """The evidence in this source, numbered in text order, and its facts; those that share words share the number."""
    places = sorted(
        ((one.quote.span, one.id, fact) for fact, one in desk.carried[source.id]),
        key=lambda place: (place[0], place[1], place[2].id),
    )
    anchors: dict[str, Anchor] = {}
    found: dict[str, list[FoundPlace]] = {}
    for span, evidence, fact in places:
        is_first = evidence not in anchors
        style = AGREEMENT[desk.agreements[fact.id]].style
        anchor = anchors.setdefault(evidence, Anchor(evidence, span, len(anchors) + 1, style))
        found.setdefault(fact.id, []).append(FoundPlace(anchor.number, evidence, is_first))
    return tuple(anchors.values()), tuple(
        FoundFact(AGREEMENT[desk.agreements[fact]], desk.fact_by_id[fact].text, name_fact_page(fact), tuple(of_fact))
        for fact, of_fact in found.items()
    )


def _quote_all(desk: Desk, source: Source) -> list[QuoteView]:
    found = {one.id: one for _, one in desk.carried[source.id]}
    return [show_quote(desk, one) for one in sorted(found.values(), key=lambda one: (one.quote, one.id))]


def _say_basis(source: Source) -> str:
    if source.published.edtf is None:
        return ""
    return {
        "stated": "as stated",
        "resolved": "worked out from the text",
        "inferred": "argued from the articles as a whole",
        None: "",
    }[source.published.basis]


def _say_line(desk: Desk, source: Source) -> str:
    """The line a source belongs to and with whom it likely shares its origin."""
    others = tuple(str(one.label) for one in desk.story.sources if one.line == source.line and one.id != source.id)
    noun = "source" if len(others) == 1 else "sources"
    shared = (
        f"likely shares its origin with {noun} {join_words(others)}"
        if others
        else "shares its origin with no other source"
    )
    return f"Line {desk.line_numbers[source.line]}, {shared}"


def _say_rights(source: Source, *, shows_all: bool) -> str:
    if shows_all:
        return "The text is shown in full."
    return (
        f"The text is the work of {name_publisher(source) or 'its publisher'}. Only the sentences that carry evidence "
        "are shown; gaps say how many words are left out."
    )


def _list_set_aside(desk: Desk, source: Source) -> tuple[AsideView, ...]:
    article = desk.article_by_id.get(source.id)
    if article is None:
        return ()
    return tuple(
        AsideView(aside.rule, shorten_text(article.raw[aside.span.start : aside.span.end], _SET_ASIDE_LENGTH))
        for aside in source.set_aside
    )


def _list_omissions(desk: Desk, source: Source) -> tuple[Fact, ...]:
    """Facts that two or more lines carry and this source does not mention."""
    mentioned = {fact.id for fact, _ in desk.carried[source.id]}
    return tuple(
        fact
        for fact in desk.facts
        if len(fact.evidence) > 1 and fact.id not in mentioned and desk.measure_support(fact)[1] >= 2
    )


def _lead_to_agreed(rest: int) -> LinkView | None:
    if rest <= 0:
        return None
    return LinkView(f"{rest:,} more among the facts that several lines agree on", name_filter_page("agreed"))


def _lead_to_table(desk: Desk, source: Source) -> LinkView | None:
    """The table of this source's facts beside what the others say; None where there is no other."""
    if len(desk.story.sources) < 2:
        return None
    return LinkView("These facts in the table, beside what others say", name_filter_page(f"by-source/{source.label}"))


def say_sources(desk: Desk) -> str:
    """How many sources and lines there are, in words."""
    sources = spell_count(len(desk.story.sources), "source")
    return start_sentence(f"{sources} on {spell_count(len(desk.line_numbers), 'reporting line')}.")
