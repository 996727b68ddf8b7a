"""Stored evidence in today's articles: where its words stand now, and how surely."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace

from ...model.articles import Article
from ...model.problems import Problem
from ...model.stories import STANDING_CHECKS, Evidence, Fact, TextCheck
from ...values.anchors import check_text, find_similar, text_check

__all__ = ["Shelf", "check_text", "note_checks", "place_fact", "refresh_fact", "text_check"]


# What an editor is told of the quotes of an article of which some do not stand where they stood.
_SAID: dict[TextCheck, str] = {
    "exact": "as before",
    "moved": "elsewhere",
    "normalised": "with other marks or spaces",
    "changed": "only in other words",
    "missing": "gone",
    "withdrawn": "gone with the article",
}


class Shelf:
    """Today's articles, found by id and, when a text has changed, by file."""

    __slots__ = ("_by_file", "_by_id")

    def __init__(self, articles: tuple[Article, ...]) -> None:
        self._by_file = {article.file: article for article in articles}
        self._by_id = {article.id: article for article in reversed(articles)}

    def find_article(self, source: str, file: str) -> Article | None:
        """The article that evidence of `source` in `file` comes from; None when it is gone."""
        here = self._by_file.get(file)
        return here if here is not None and here.id == source else self._by_id.get(source, here)


def refresh_fact(fact: Fact, shelf: Shelf) -> Fact:
    """`fact` with each quote where it stands today; words that stand no more keep their old place and are marked."""
    return replace(fact, evidence=tuple(_refresh_evidence(piece, shelf) for piece in fact.evidence))


def place_fact(fact: Fact, shelf: Shelf) -> Fact:
    """A refreshed fact for comparing places alone: words that changed are placed where their like stand today."""
    return replace(fact, evidence=tuple(_place_evidence(piece, shelf) for piece in fact.evidence))


def note_checks(before: Iterable[Fact], refreshed: Iterable[Fact]) -> tuple[Problem, ...]:
    """A note for each article whose text is not what it was: how its quotes stand in the new one, in counts."""
    counts: dict[str, Counter[TextCheck]] = defaultdict(Counter)
    seen: set[tuple[str, str]] = set()
    for old, new in zip(before, refreshed, strict=True):
        for piece, found in zip(old.evidence, new.evidence, strict=True):
            if (piece.id, found.check) not in seen:
                seen.add((piece.id, found.check))
                counts[piece.quote.file][found.check] += 1
    notes = []
    for file, found_as in counts.items():
        said = [f"{found_as[check]} {words}" for check, words in _SAID.items() if found_as[check]]
        if found_as.keys() != {"exact"}:
            notes.append(Problem(f"seeds/{file}", f"its quotes today: {', '.join(said)}", severity="note"))
    return tuple(sorted(notes))


def _place_evidence(piece: Evidence, shelf: Shelf) -> Evidence:
    if piece.check not in ("changed", "missing"):
        return piece
    article = shelf.find_article(piece.source, piece.quote.file)
    place = find_similar(piece.quote, article) if article is not None else None
    return replace(piece, check="missing") if place is None else replace(piece, quote=place, check="changed")


def _refresh_evidence(piece: Evidence, shelf: Shelf) -> Evidence:
    article = shelf.find_article(piece.source, piece.quote.file)
    check, found = check_text(piece.quote, article)
    if check in STANDING_CHECKS and found is not None and article is not None:
        return replace(piece, source=article.id, quote=found, check=check)
    return replace(piece, check=check)
