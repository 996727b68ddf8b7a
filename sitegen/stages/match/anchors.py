"""Stored evidence in today's articles: where its words stand now, and how surely."""

from __future__ import annotations

from dataclasses import replace

from ...model.articles import Article
from ...model.stories import STANDING_CHECKS, Evidence, Fact, Ledger
from ...values.anchors import check_text, find_similar, text_check

__all__ = ["Shelf", "check_text", "place_fact", "refresh_evidence", "refresh_fact", "text_check"]


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
    return replace(fact, evidence=tuple(refresh_evidence(piece, shelf) for piece in fact.evidence))


def refresh_evidence(piece: Evidence, shelf: Shelf) -> Evidence:
    """The same for one quote."""
    article = shelf.find_article(piece.source, piece.quote.file)
    check, found = check_text(piece.quote, article)
    if check in STANDING_CHECKS and found is not None and article is not None:
        return replace(piece, source=article.id, quote=found, check=check)
    return replace(piece, check=check)


def refresh_ledger(ledger: Ledger, articles: tuple[Article, ...]) -> Ledger:
    """The facts and the words that people named, each quote where it stands today."""
    shelf = Shelf(tuple(sorted(articles, key=lambda article: article.file)))
    facts = tuple(refresh_fact(fact, shelf) for fact in ledger.facts)
    return replace(ledger, facts=facts, quoted=tuple(refresh_evidence(piece, shelf) for piece in ledger.quoted))


def place_fact(fact: Fact, shelf: Shelf) -> Fact:
    """A refreshed fact for comparing places alone: words that changed are placed where their like stand today."""
    return replace(fact, evidence=tuple(_place_evidence(piece, shelf) for piece in fact.evidence))


def _place_evidence(piece: Evidence, shelf: Shelf) -> Evidence:
    if piece.check not in ("changed", "missing"):
        return piece
    article = shelf.find_article(piece.source, piece.quote.file)
    place = find_similar(piece.quote, article) if article is not None else None
    return replace(piece, check="missing") if place is None else replace(piece, quote=place, check="changed")
