"""Search without a server: the page, and an index that it loads as a script, so that it works from disk as well.

Nothing is looked up anywhere else; the folding of letters and the matching are the script's, see `assets/search.js`.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...model.pages import Page
from ...model.stories import Entity, Story
from ...values.agreement import stands_in_text
from ...values.days import show_edtf
from ...values.visible import flatten_visible
from .desk import Desk
from .letters import LetterView, list_letters, name_letter
from .paths import (
    DISAGREEMENTS,
    HOME,
    PAGEFIND,
    PRINT,
    SEARCH,
    TIMELINE,
    name_entity_page,
    name_entry,
    name_fact_page,
    name_search_letter,
    name_source_page,
)
from .quotes import LinkView, name_source
from .search_index import SearchIndex, write_search_index
from .words import AGREEMENT, start_sentence

# Beyond this many, about 100 kB, the list from A to Z has a page for each letter.
_LINKS_A_PAGE = 600
Entry = tuple[str, str, str]
"""What is found, where it stands, and what is said beside it; all three are searched but the second."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: its index with the version of it, and for those without a script an index from A to Z.

    `pages` lead to the letters where they are too many to stand here. `pagefind` is the script of that program, which
    searches where it can be loaded, "" without it.
    """

    index: str
    version: str
    print_page: LinkView
    letters: tuple[LetterView, ...]
    pages: tuple[LinkView, ...]
    pagefind: str


@dataclass(frozen=True, slots=True)
class LetterPageView:
    """The facts and names of one letter, where all are too many for one page."""

    links: tuple[LinkView, ...]
    search: LinkView


def compose_search(desk: Desk) -> tuple[Page, ...]:
    """The page with the index beside it, and in a large story a page for each letter."""
    index = _write_index(desk)
    letters = _list_letters(desk)
    uses_pagefind = desk.edition.settings.search == "pagefind"
    is_split = sum(len(group.links) for group in letters) > _LINKS_A_PAGE
    page = Page(
        path=SEARCH,
        template="search.html",
        title="Search",
        description=f"Search the facts, quotes, sources, names and dates. {desk.story.title}.",
        view=SearchView(
            index=index.path,
            version=index.version,
            print_page=LinkView("the page that holds everything", PRINT),
            letters=() if is_split else letters,
            pages=tuple(
                LinkView(f"{group.letter} ({len(group.links):,})", name_search_letter(name_letter(group.letter)))
                for group in letters
                if is_split
            ),
            pagefind=f"{PAGEFIND}pagefind.js" if uses_pagefind else "",
        ),
        section=SEARCH,
        beside=index.files,
        runs_wasm=uses_pagefind,
    )
    return (page, *(_compose_letter(desk, group) for group in letters if is_split))


def list_searched(story: Story) -> frozenset[str]:
    """The pages that a search over whole pages reads: those that say something nowhere else said so fully."""
    return frozenset(
        (
            HOME,
            DISAGREEMENTS,
            TIMELINE,
            *(name_fact_page(fact.id) for fact in story.facts if fact.state != "rejected"),
            *(name_source_page(source.label) for source in story.sources),
            *(name_entity_page(entity.id) for entity in story.entities),
        )
    )


def _write_index(desk: Desk) -> SearchIndex:
    groups = (
        ("Facts", _list_facts(desk)),
        ("Quotes", _list_quotes(desk)),
        ("Sentences", _list_sentences(desk)),
        ("Sources", _list_sources(desk)),
        ("Names", _list_entities(desk)),
        ("Dates", _list_dates(desk)),
    )
    shown = [
        (name, [(flatten_visible(text), f"../{target}", flatten_visible(note)) for text, target, note in entries])
        for name, entries in groups
    ]
    return write_search_index(shown, _list_spellings(desk.story.entities))


def _list_facts(desk: Desk) -> list[Entry]:
    return [(fact.text, name_fact_page(fact.id), AGREEMENT[desk.agreements[fact.id]].word) for fact in desk.facts]


def _list_quotes(desk: Desk) -> list[Entry]:
    """Every quote once, source by source in text order, as far as it still stands there."""
    standing = {
        one.quote: one
        for fact in desk.facts
        for one in fact.evidence
        if stands_in_text(one) and one.source in desk.source_by_id
    }
    found = [(desk.source_by_id[one.source].label, quote.start, one) for quote, one in standing.items()]
    return [
        (f"“{one.quote.shown}”", name_source_page(label, one.id), f"Source {label}")
        for label, _, one in sorted(found, key=lambda entry: (entry[0], entry[1], entry[2].id))
    ]


def _list_sentences(desk: Desk) -> list[Entry]:
    return [
        (sentence.text, f"{HOME}#t{number:02}", "Summary")
        for number, sentence in enumerate(desk.story.summary, start=1)
    ]


def _list_sources(desk: Desk) -> list[Entry]:
    return [
        (
            name_source(desk, source),
            name_source_page(source.label),
            ", ".join(part for part in (f"Source {source.label}", source.publisher, source.author) if part),
        )
        for source in desk.story.sources
    ]


def _list_entities(desk: Desk) -> list[Entry]:
    entries = []
    for entity in desk.story.entities:
        others = [alias.text for alias in entity.aliases if alias.text != entity.name]
        note = "; ".join(part for part in (entity.role or "", f"also {', '.join(others)}" if others else "") if part)
        entries.append((entity.name, name_entity_page(entity.id), note))
    return sorted(entries, key=lambda entry: (entry[0].casefold(), entry[1]))


def _list_dates(desk: Desk) -> list[Entry]:
    return [
        (entry.what, name_entry(entry.id), start_sentence(show_edtf(entry.when.edtf)))
        for entry in desk.story.timeline
        if entry.when.edtf
    ]


def _list_spellings(entities: tuple[Entity, ...]) -> list[list[str]]:
    """For every name with more than one spelling, all of them: who searches for one finds the others."""
    rings = []
    for entity in entities:
        spellings = dict.fromkeys(
            flatten_visible(text) for text in (entity.name, *(one.text for one in entity.aliases))
        )
        if len(spellings) > 1:
            rings.append(list(spellings))
    return sorted(rings)


def _list_letters(desk: Desk) -> tuple[LetterView, ...]:
    links = [LinkView(fact.text, name_fact_page(fact.id)) for fact in desk.facts]
    return list_letters(
        [*links, *(LinkView(entity.name, name_entity_page(entity.id)) for entity in desk.story.entities)]
    )


def _compose_letter(desk: Desk, group: LetterView) -> Page:
    return Page(
        path=name_search_letter(name_letter(group.letter)),
        template="letter.html",
        title=f"From A to Z: {group.letter}",
        description=f"Facts and names that begin with {group.letter}. {desk.story.title}.",
        view=LetterPageView(group.links, LinkView("Search, and all letters", SEARCH)),
        section=SEARCH,
    )
