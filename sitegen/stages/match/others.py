"""Ids of disagreements and entities: kept while what they name is recognisable, minted once when it is new."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from ...model.ids import mint_id
from ...model.stories import Disagreement, Entity, Fact, Side
from ...values.anchors import is_same_place
from .pairing import Pair, assign_pairs


def match_entities(stored: tuple[Entity, ...], drafted: tuple[Entity, ...], touched: frozenset[str]) -> dict[str, str]:
    """The id of each drafted entity by its draft id: that of the stored one with which it shares most spellings."""
    taken = {entity.id for entity in stored} | touched
    known: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for number, entity in enumerate(stored):
        for text, count in _spellings(entity).items():
            known[entity.kind, text].append((number, count))
    weights: dict[Pair, int] = defaultdict(int)
    for place, entity in enumerate(drafted):
        for text, count in _spellings(entity).items():
            for number, times in known.get((entity.kind, text), ()):
                weights[number, place] += min(count, times)
    order = {pair: (stored[pair[0]].name == drafted[pair[1]].name,) for pair in weights}
    assigned = assign_pairs(weights, order)
    named: dict[str, str] = {}
    for place, entity in sorted(enumerate(drafted), key=lambda entry: (entry[1].kind, entry[1].name, entry[0])):
        if place in assigned:
            named[entity.id] = stored[assigned[place]].id
        else:
            named[entity.id] = mint_id("n", f"{entity.kind}\n{entity.name}", taken)
            taken.add(named[entity.id])
    return named


def keep_entities(
    stored: tuple[Entity, ...], drafted: tuple[Entity, ...], named: dict[str, str], kept: list[Fact]
) -> tuple[Entity, ...]:
    """The drafted entities under their ids, and stored ones that facts which people hold name."""
    after = tuple(replace(entity, id=named[entity.id]) for entity in drafted)
    needed = {name for fact in kept for name in fact.entities} - {entity.id for entity in after}
    return (*after, *(entity for entity in stored if entity.id in needed))


def match_disagreements(
    stored: tuple[Disagreement, ...],
    drafted: tuple[Disagreement, ...],
    facts: Mapping[str, tuple[str, ...]],
    touched: frozenset[str],
) -> tuple[Disagreement, ...]:
    """The drafted disagreements with stored ids and facts' ids, in their order; `facts` are ids by draft id.

    A drafted fact has several ids when its words belong to several facts.

    One is the stored one when it is of the same type and sets the same words or values against each other, or when at
    least one of its sides is a side of the stored one and they share most facts: what is in dispute says more than
    where it is told, for facts are put together otherwise when articles come.
    """
    renamed = [
        replace(one, facts=tuple(dict.fromkeys(name for fact in one.facts for name in facts.get(fact, (fact,)))))
        for one in drafted
    ]
    weights: dict[Pair, int] = {}
    order: dict[Pair, tuple[int, ...]] = {}
    near: dict[tuple[str, str], set[int]] = defaultdict(set)
    for number, known in enumerate(stored):
        for mark in _list_marks(known):
            near[mark].add(number)
    for place, one in enumerate(renamed):
        for number in sorted({number for mark in _list_marks(one) for number in near.get(mark, ())}):
            known = stored[number]
            shared = len(set(one.facts) & set(known.facts))
            sides = _count_same_sides(known, one)
            is_about_same = 2 * shared >= max(len(set(one.facts)), len(set(known.facts))) > 0
            if sides >= 2 or (sides and is_about_same):
                weights[number, place] = sides
                order[number, place] = (shared, one.statement == known.statement)
    assigned = assign_pairs(weights, order)
    taken = {one.id for one in stored} | touched
    found: list[Disagreement] = []
    for place, one in enumerate(renamed):
        if place in assigned:
            name = stored[assigned[place]].id
        else:
            name = mint_id("d", f"{one.type}\n{' '.join(sorted(one.facts))}", taken)
            taken.add(name)
        found.append(replace(one, id=name))
    return tuple(found)


def _list_marks(one: Disagreement) -> set[tuple[str, str]]:
    """By what a disagreement is found: its type, with one of its facts or with what a side says."""
    return {(one.type, mark) for mark in (*one.facts, *(_say_side(side) for side in one.sides))}


def _say_side(side: Side) -> str:
    return (side.value or side.says).casefold()


def _count_same_sides(known: Disagreement, one: Disagreement) -> int:
    """How many sides of the one are sides of the other: by their value, else by words that stand in the same place."""
    left = list(one.sides)
    count = 0
    for side in known.sides:
        same = next((other for other in left if is_same_side(side, other)), None)
        if same is not None:
            left.remove(same)
            count += 1
    return count


def is_same_side(side: Side, other: Side) -> bool:
    return _say_side(side) == _say_side(other) or any(
        is_same_place(quote, place) for quote in side.evidence for place in other.evidence
    )


def _spellings(entity: Entity) -> dict[str, int]:
    """How often each spelling of a name stands in the articles; at least once for the name itself."""
    counts = {entity.name.casefold(): 1}
    for alias in entity.aliases:
        text = alias.text.casefold()
        counts[text] = max(alias.count, counts.get(text, 0), 1)
    return counts
