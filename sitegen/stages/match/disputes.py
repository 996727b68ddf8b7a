"""Disagreements that people hold: they settled them, or decided on a fact that is in one.

A new reading of the same texts neither opens nor closes one; only a text that was not read before may add a side to it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from ...model.spans import Quote
from ...model.stories import STANDING_CHECKS, Disagreement, Evidence, Fact, Side, Telling
from ...values.anchors import check_text, stands_among
from .anchors import Shelf
from .holding import Held
from .others import is_same_side


def keep_disagreements(
    stored: tuple[Disagreement, ...],
    drafted: tuple[Disagreement, ...],
    facts: Mapping[str, Fact],
    held: Held,
    shelf: Shelf,
    *,
    known: Collection[str],
    quoted: tuple[Evidence, ...],
) -> tuple[Disagreement, ...]:
    """The disagreements people hold, with the sides that have come, and the drafted ones they have no say in.

    `drafted` have their ids; `facts` are all living ones by id; `known` are the ids of the texts read before, `quoted`
    are words that people named. Those that were stored keep their order, the others follow as drafted: a second
    reading of the same texts moves none.
    """
    if not (held.facts or held.disputes or quoted):
        return drafted
    theirs = [piece.quote for name in sorted(held.facts & facts.keys()) for piece in facts[name].evidence]
    theirs += [piece.quote for piece in quoted]
    now = {one.id: _name_tellers(one, facts, theirs) for one in drafted}
    texts = _Texts(shelf, known)
    found: list[Disagreement] = []
    for one in stored:
        if one.id in held.disputes:
            kept = _renew(one, now.get(one.id), texts)
            found += [kept] if kept is not None else []
    for one in now.values():
        is_new = any(texts.is_new(quote) for side in one.sides for quote in side.evidence)
        if one.id not in held.disputes and (is_new or not held.judged & set(one.facts)) and one.facts:
            found.append(replace(one, former=_tell(one, ())) if held.decided & set(one.facts) else one)
    ranks = {one.id: rank for rank, one in enumerate(stored)}
    return tuple(sorted(found, key=lambda one: ranks.get(one.id, len(ranks))))


class _Texts:
    """Whether words stand in the articles of today, and whether in one that was not read before."""

    def __init__(self, shelf: Shelf, known: Collection[str]) -> None:
        self.shelf = shelf
        self.known = known

    def find(self, quote: Quote) -> Quote | None:
        """Where a stored quote stands today; None when it does not."""
        check, found = check_text(quote, self.shelf.find_article("", quote.file))
        return found if check in STANDING_CHECKS else None

    def is_new(self, quote: Quote) -> bool:
        article = self.shelf.find_article("", quote.file)
        return article is not None and article.id not in self.known


def _renew(one: Disagreement, drafted: Disagreement | None, texts: _Texts) -> Disagreement | None:
    """A stored disagreement with the words that stand still and those that are new; None when one side is left of it.

    With a new side it says what the machine says of it now.
    """
    sides = [side for side in (_renew_side(side, texts) for side in one.sides) if side is not None]
    has_come = False
    for side in drafted.sides if drafted is not None else ():
        fresh = tuple(quote for quote in side.evidence if texts.is_new(quote))
        if not fresh:
            continue
        place = next((place for place, known in enumerate(sides) if is_same_side(known, side)), None)
        if place is None:
            has_come = True
            sides.append(replace(side, evidence=fresh))
        else:
            new = tuple(quote for quote in fresh if not stands_among(quote, sides[place].evidence))
            sides[place] = replace(sides[place], evidence=sides[place].evidence + new)
    if len(sides) < min(2, len(one.sides)):
        return None
    told = drafted if has_come and drafted is not None else one
    names = tuple(dict.fromkeys((*one.facts, *(drafted.facts if has_come and drafted is not None else ()))))
    former = (one.former or _tell(one, one.facts)) if has_come else one.former
    return replace(told, id=one.id, facts=names, sides=tuple(sides), status=one.status, former=former)


def _tell(one: Disagreement, facts: tuple[str, ...]) -> Telling:
    return Telling(facts, one.type, one.relation, one.severity, one.statement, one.explanation)


def _renew_side(side: Side, texts: _Texts) -> Side | None:
    quotes = [texts.find(quote) for quote in side.evidence]
    evidence = tuple(quote for quote in quotes if quote is not None)
    return replace(side, evidence=evidence) if evidence or not side.evidence else None


def _name_tellers(one: Disagreement, facts: Mapping[str, Fact], theirs: Sequence[Quote]) -> Disagreement:
    """A drafted disagreement without facts that have none of its words, and without words of facts that people hold.

    As it is when it quotes none; without any fact when too few sides are left.
    """
    quotes = [quote for side in one.sides for quote in side.evidence]
    if not quotes:
        return one
    names = tuple(name for name in one.facts if _tells(facts.get(name), quotes))
    told = [piece.quote for name in names for piece in facts[name].evidence]
    gone = {quote for quote in quotes if stands_among(quote, theirs) and not stands_among(quote, told)}
    sides = (
        replace(side, evidence=tuple(quote for quote in side.evidence if quote not in gone))
        if gone.intersection(side.evidence)
        else side
        for side in one.sides
    )
    left = tuple(side for side in sides if side.evidence or side in one.sides)
    return replace(one, facts=names if len(left) >= min(2, len(one.sides)) else (), sides=left)


def _tells(fact: Fact | None, quotes: Iterable[Quote]) -> bool:
    if fact is None:
        return False
    return any(stands_among(quote, fact.quotes) for quote in quotes)
