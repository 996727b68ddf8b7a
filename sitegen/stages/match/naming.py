"""The ids of drafted facts: stored ones stay, those of words that come back live again, others are minted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...model.ids import mint_id
from ...model.stories import Fact, Retired


def name_drafted(
    left: Sequence[Fact],
    drafted: Sequence[Fact],
    *,
    kept: Mapping[int, str],
    adopted: Mapping[int, str],
    retired: Iterable[Retired],
    taken: Iterable[str],
) -> tuple[dict[str, str], frozenset[str]]:
    """The ids by the draft ids of what is `left` of each drafted fact, and the retired ids that live again.

    `kept` and `adopted` are stored ids by place. A fact of which nothing is left has no id; a new id is none of
    `taken`.
    """
    lost = {piece: one.id for one in retired if one.successor is None for piece in one.evidence}
    known = set(taken)
    ids: dict[str, str] = {}
    revived: set[str] = set()
    for place, fact in enumerate(left):
        if place not in kept and not fact.evidence and drafted[place].evidence:
            continue
        name = kept.get(place) or adopted.get(place)
        if name is None:
            name = next((old for piece in fact.evidence if (old := lost.get(piece.id)) and old not in revived), None)
            revived |= {name} if name else set()
        if name is None:
            name = mint_id("f", fact.evidence[0].id if fact.evidence else fact.text, known)
            known.add(name)
        ids[fact.id] = name
    return ids, frozenset(revived)
