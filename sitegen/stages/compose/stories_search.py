"""Search over all stories, without a server: what the root keeps of each, as one index that stays within bounds."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from ...model.outlines import Collection, Finding, Outline
from ...model.pages import OutputFile, Page
from ...values.names.folding import fold_name
from .paths import HOME, SEARCH, SEARCH_INDEX
from .quotes import LinkView
from .words import say_count, shorten_text

# An index beyond this takes seconds to load on a telephone: about 2 MB.
_MOST_ENTRIES = 16_000
_TITLE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class LetterGroup:
    """The stories whose headline begins with one letter."""

    letter: str
    links: tuple[LinkView, ...]


@dataclass(frozen=True, slots=True)
class StoriesSearchView:
    """The search page: its index, and for those without a script the stories from A to Z."""

    index: str
    print_page: LinkView
    letters: tuple[LetterGroup, ...]


def compose_stories_search(collection: Collection) -> Page:
    """The search page of the root with the index beside it."""
    return Page(
        path=SEARCH,
        template="search.html",
        title="Search all stories",
        description="Search the headlines, facts, sources and names of all stories.",
        view=StoriesSearchView(SEARCH_INDEX, LinkView("the list of all stories", HOME), _list_letters(collection)),
        section=SEARCH,
        beside=(OutputFile(SEARCH_INDEX, _write_index(collection)),),
    )


def _write_index(collection: Collection) -> bytes:
    """A script that names one value, as the search of a single story has it; the story of a finding comes last.

    That is shown and not searched: who looks for a word of a headline would find everything in the story.
    """
    outlines = collection.outlines
    groups = {
        "Stories": [[one.title, f"../{one.folder}{HOME}", _describe(one)] for one in outlines],
        "Facts": _gather(outlines, lambda one: one.found_facts),
        "Names": _gather(outlines, lambda one: one.found_names),
        "Sources": _gather(outlines, lambda one: one.found_sources),
    }
    spellings = sorted({ring for one in outlines for ring in one.spellings})
    index = {
        "groups": [[name, entries] for name, entries in groups.items()],
        "spellings": [list(ring) for ring in spellings[: _MOST_ENTRIES // 4]],
    }
    text = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    for code in ("\u2028", "\u2029"):
        text = text.replace(code, f"\\u{ord(code):04x}")
    return f'"use strict";\nconst SEARCH_INDEX = {text};\n'.encode("utf-8", "replace")


def _gather(outlines: tuple[Outline, ...], choose: Callable[[Outline], tuple[Finding, ...]]) -> list[list[str]]:
    """The findings of all stories, of each as many as there is room for."""
    share = max(1, _MOST_ENTRIES // 3 // max(1, len(outlines)))
    return [
        [found.text, f"../{found.target}", found.note, _shorten_title(one)]
        for one in outlines
        for found in choose(one)[:share]
    ]


def _describe(outline: Outline) -> str:
    return " · ".join(part for part in (outline.lead, say_count(outline.sources, "source")) if part)


def _shorten_title(outline: Outline) -> str:
    return shorten_text(outline.title, _TITLE_LENGTH)


def _list_letters(collection: Collection) -> tuple[LetterGroup, ...]:
    """The stories by the first letter of their headline; what begins with no letter comes last."""
    links = [LinkView(one.title, one.folder + HOME) for one in collection.outlines]
    by_letter: dict[str, list[LinkView]] = defaultdict(list)
    for link in sorted(links, key=lambda link: (fold_name(link.text), link.target)):
        first = next((letter for letter in fold_name(link.text).upper() if letter.isalnum()), "")
        by_letter[first if first.isalpha() else "0–9 and others"].append(link)
    ordered = sorted(by_letter, key=lambda letter: (len(letter) > 1, letter))
    return tuple(LetterGroup(letter, tuple(by_letter[letter])) for letter in ordered)
