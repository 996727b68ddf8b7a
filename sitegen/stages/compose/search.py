"""Search without a server: the page, and an index that it loads as a script, so that it works from disk as well.

Nothing is looked up anywhere else; the folding of letters and the matching are the script's, see `assets/search.js`.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass

from ...model.pages import OutputFile, Page
from ...model.stories import Entity
from ...values.agreement import stands_in_text
from ...values.days import show_edtf
from ...values.names.folding import fold_name
from ...values.visible import flatten_visible
from .desk import Desk
from .paths import (
    HOME,
    PRINT,
    SEARCH,
    SEARCH_INDEX,
    name_entity_page,
    name_entry,
    name_fact_page,
    name_source_page,
)
from .quotes import LinkView, name_source
from .words import AGREEMENT, start_sentence

Entry = tuple[str, str, str]
"""What is found, where it stands, and what is said beside it; all three are searched but the second."""


@dataclass(frozen=True, slots=True)
class LetterView:
    """All that begins with one letter."""

    letter: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page: its index, and for those without a script an index from A to Z."""

    index: str
    print_page: LinkView
    letters: tuple[LetterView, ...]


def compose_search(desk: Desk) -> tuple[Page, ...]:
    """The page with the index beside it."""
    return (
        Page(
            path=SEARCH,
            template="search.html",
            title="Search",
            description=f"Search the facts, quotes, sources, names and dates. {desk.story.title}.",
            view=SearchView(SEARCH_INDEX, LinkView("the page that holds everything", PRINT), _list_letters(desk)),
            section=SEARCH,
            beside=(OutputFile(SEARCH_INDEX, _write_index(desk)),),
        ),
    )


def _write_index(desk: Desk) -> bytes:
    """A script that names one value: the groups in the order shown, and spellings that stand for one another."""
    groups = (
        ("Facts", _list_facts(desk)),
        ("Quotes", _list_quotes(desk)),
        ("Sentences", _list_sentences(desk)),
        ("Sources", _list_sources(desk)),
        ("Names", _list_entities(desk)),
        ("Dates", _list_dates(desk)),
    )
    index = {
        "groups": [
            [name, [[flatten_visible(text), f"../{target}", flatten_visible(note)] for text, target, note in entries]]
            for name, entries in groups
        ],
        "spellings": _list_spellings(desk.story.entities),
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    for code in ("\u2028", "\u2029"):
        text = text.replace(code, f"\\u{ord(code):04x}")
    return f'"use strict";\nconst SEARCH_INDEX = {text};\n'.encode()


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
    """Facts and names by their first letter, without its accents; what begins with no letter comes last."""
    links = [LinkView(fact.text, name_fact_page(fact.id)) for fact in desk.facts]
    links += [LinkView(entity.name, name_entity_page(entity.id)) for entity in desk.story.entities]
    by_letter: dict[str, list[LinkView]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (fold_name(link.text), link.target)):
        first = next((letter for letter in fold_name(link.text).upper() if letter.isalnum()), "")
        by_letter[first if first.isalpha() else "0–9 and others"].append(link)
    ordered = sorted(by_letter, key=lambda letter: (len(letter) > 1, letter))
    return tuple(LetterView(letter, tuple(by_letter[letter])) for letter in ordered)
