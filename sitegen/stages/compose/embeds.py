"""A fact to show within another site: a small page without frame or script, and the answer that oEmbed asks for."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape

from ...model.pages import Alternate, OutputFile, Page
from ...model.stories import Fact
from ...values.visible import flatten_visible
from .desk import Desk
from .evidence import compare_quotes
from .fact_pages import FactView
from .paths import FACTS, HOME, name_embed_page, name_fact_page, name_oembed
from .quotes import LinkView, QuoteView
from .support import say_agreement
from .words import AGREEMENT, Mark, say_count, shorten_text

# What keeps such a page below 15 kB, markup included.
_MOST_QUOTES = 6
_MOST_QUOTE_BYTES = 6_000
_LONGEST_TEXT = 400
_WIDTH, _HEIGHT = 600, 360


@dataclass(frozen=True, slots=True)
class EmbedView:
    """A fact with the first quote of each source, as far as they fit; `rest` says how many more there are."""

    text: str
    mark: Mark
    agreement: str
    quotes: tuple[QuoteView, ...]
    rest: str
    fact: LinkView
    story: LinkView


def compose_embeds(desk: Desk) -> tuple[Page, ...]:
    """A page to embed for each fact, with its oEmbed answer where the site's address is known."""
    return tuple(compose_embed(desk, fact) for fact in desk.facts)


def compose_embed(desk: Desk, fact: Fact) -> Page:
    """The page to embed for a fact."""
    return Page(
        path=name_embed_page(fact.id),
        template="embed.html",
        title=fact.text,
        description=shorten_text(fact.text, 200),
        view=_view_embed(desk, fact),
        section=FACTS,
        canonical=name_fact_page(fact.id),
        beside=_write_answer(desk, fact),
    )


def offer_embed(desk: Desk, page: Page) -> tuple[Alternate, ...]:
    """The oEmbed answer as the page of a fact offers it; none for other pages or without an address."""
    if not isinstance(page.view, FactView):
        return ()
    address = desk.name_address(name_oembed(page.view.id))
    return (Alternate("application/json+oembed", shorten_text(page.title, 100), address),) if address else ()


def _view_embed(desk: Desk, fact: Fact) -> EmbedView:
    quotes = compare_quotes(desk, fact)
    shown = _choose_quotes(quotes)
    rest = len(quotes) - len(shown)
    return EmbedView(
        text=shorten_text(fact.text, _LONGEST_TEXT),
        mark=AGREEMENT[desk.agreements[fact.id]],
        agreement=say_agreement(desk, fact),
        quotes=shown,
        rest=f"{say_count(rest, 'more quote')} and the context" if rest else "The evidence in context",
        fact=LinkView("the fact’s page", name_fact_page(fact.id)),
        story=LinkView(shorten_text(desk.edition.settings.title or desk.story.title, 100), HOME),
    )


def _choose_quotes(quotes: tuple[QuoteView, ...]) -> tuple[QuoteView, ...]:
    """The first quote of each source, in the order given, whole or not at all."""
    first = {quote.label: quote for quote in reversed(quotes)}
    chosen: list[QuoteView] = []
    left = _MOST_QUOTE_BYTES
    for quote in quotes:
        size = len(escape("".join(piece.text for piece in quote.pieces)).encode("utf-8", "replace"))
        if quote is first[quote.label] and size <= left and len(chosen) < _MOST_QUOTES:
            chosen.append(quote)
            left -= size
    return tuple(chosen)


def _write_answer(desk: Desk, fact: Fact) -> tuple[OutputFile, ...]:
    """What oEmbed 1.0 asks of a rich type, section 2.3.4.4."""
    address = desk.name_address(name_embed_page(fact.id))
    if not address:
        return ()
    title = flatten_visible(shorten_text(fact.text, _LONGEST_TEXT))
    answer = {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": flatten_visible(desk.edition.settings.title or desk.story.title),
        "provider_url": desk.name_address(HOME),
        "html": (
            f'<iframe src="{escape(address)}" title="{escape(title)}" width="{_WIDTH}" height="{_HEIGHT}" '
            'loading="lazy" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>'
        ),
        "width": _WIDTH,
        "height": _HEIGHT,
    }
    content = json.dumps(answer, ensure_ascii=False, indent=2) + "\n"
    return (OutputFile(name_oembed(fact.id), content.encode("utf-8", "replace")),)
