"""What becomes of a disagreement when its facts are merged, split, rejected, or lose words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model.stories import Disagreement, Fact, Retired, Side
from ...values.anchors import is_same_place


def follow_facts(
    one: Disagreement, kept: Mapping[str, Fact], retired: Mapping[str, Retired], ordered: Sequence[Fact]
) -> Disagreement | None:
    """A disagreement about what has become of its facts; None when there are no longer two sides to it.

    `ordered` are the facts that are kept, in reading order. What a source withdraws itself is no fact, and stays.
    """
    is_correction = (one.type, one.relation) == ("self", "updates")
    names: list[str] = []
    for name in one.facts:
        seen: set[str] = set()
        while name not in kept and name in retired and name not in seen:
            seen.add(name)
            name = retired[name].successor or name
        if name in kept and name not in names:
            names.append(name)
    names += _find_tellers(one, names, kept, ordered)
    names = [name for name in names if _tells_side(one, kept[name])] or names
    if not names:
        return None
    places = [piece.quote for name in names for piece in kept[name].evidence]
    sides: list[Side] = []
    for side in one.sides:
        evidence = tuple(quote for quote in side.evidence if any(is_same_place(quote, place) for place in places))
        if evidence or not side.evidence:
            sides.append(replace(side, evidence=evidence))
        elif is_correction:
            sides.append(side)
    if len(sides) < min(2, len(one.sides)):
        return None
    return replace(one, facts=tuple(names), sides=tuple(sides))


def _tells_side(one: Disagreement, fact: Fact) -> bool:
    """Whether a fact rests on words of a side still, or no words of it are known."""
    quotes = [quote for side in one.sides for quote in side.evidence]
    return not quotes or any(is_same_place(quote, piece.quote) for quote in quotes for piece in fact.evidence)


def _find_tellers(one: Disagreement, names: list[str], kept: Mapping[str, Fact], ordered: Sequence[Fact]) -> list[str]:
    """Other facts that rest on the words of sides of which nothing is left among the facts named."""
    places = [piece.quote for name in names for piece in kept[name].evidence]
    lost = [
        side
        for side in one.sides
        if side.evidence and not any(is_same_place(quote, place) for quote in side.evidence for place in places)
    ]
    if not lost:
        return []
    return [
        fact.id
        for fact in ordered
        if any(is_same_place(quote, piece.quote) for side in lost for quote in side.evidence for piece in fact.evidence)
        and fact.id not in names
    ]
