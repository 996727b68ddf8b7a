"""Search over all stories, without a server: what the root keeps of each, as one index that stays within bounds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ....model.outlines import Collection, Finding, Outline
from ....model.pages import Page
from ..letters import LetterView, list_letters
from ..paths import HOME, PAGEFIND, SEARCH
from ..quotes import LinkView
from ..search_index import SearchIndex, write_search_index
from ..words import say_count, shorten_text

# An index beyond this takes seconds to load on a telephone: about 2 MB.
_MOST_ENTRIES = 16_000
# Indexes of whole pages are loaded story by story, with four requests each.
_MOST_INDEXES = 40
_TITLE_LENGTH = 60


@dataclass(frozen=True, slots=True)
class StoriesSearchView:
    """The search page: its index, and for those without a script the stories from A to Z.

    `pagefind` is the script of that program beside the first story; it takes in the indexes of the others, "" without.
    """

    index: str
    version: str
    print_page: LinkView
    letters: tuple[LetterView, ...]
    pages: tuple[LinkView, ...] = ()
    pagefind: str = ""


def compose_stories_search(collection: Collection) -> Page:
    """The search page of the root with the index beside it."""
    index = _write_index(collection)
    indexed = [one.folder for one in collection.outlines if one.is_indexed]
    is_joined = len(indexed) == len(collection.outlines) and 0 < len(indexed) <= _MOST_INDEXES
    return Page(
        path=SEARCH,
        template="search.html",
        title="Search all stories",
        description="Search the headlines, facts, sources and names of all stories.",
        view=StoriesSearchView(
            index.path,
            index.version,
            LinkView("the list of all stories", HOME),
            list_letters(LinkView(one.title, one.folder + HOME) for one in collection.outlines),
            pagefind=f"{indexed[0]}{PAGEFIND}pagefind.js" if is_joined else "",
        ),
        section=SEARCH,
        beside=index.files,
        runs_wasm=is_joined,
    )


def _write_index(collection: Collection) -> SearchIndex:
    """What is found in all stories; the story of a finding comes last.

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
    return write_search_index(list(groups.items()), spellings[: _MOST_ENTRIES // 4])


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
