"""Whose words are these? What a new reading makes of words that people hold belongs to their facts, not to another.

Words are claimed by what they state and where: two facts of one sentence stand in the same words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.stories import STANDING_CHECKS, Evidence, Fact
from ...values.anchors import is_same_place, share_place
from .pairing import Nearby, likeness, share_words, value_of


@dataclass(frozen=True, slots=True)
class Portion:
    """What is left of a drafted fact when people's facts have kept their words.

    `fact` is the rest, without evidence when nothing is left. `holders` are the places of the stored facts, held by
    people, that kept words of it, the one with most first. `arrived` are words of new texts, each with the place of
    the held fact that it brings them to. `refused` counts words of texts read before that nobody's fact had.
    """

    fact: Fact
    holders: tuple[int, ...] = ()
    arrived: tuple[tuple[int, Evidence], ...] = ()
    refused: int = 0


def portion_drafts(
    drafted: Sequence[Fact],
    stored: Sequence[Fact],
    keepers: Collection[int],
    quoted: tuple[Evidence, ...],
    *,
    firm: Collection[int],
    rejected: Collection[int],
    known: Collection[str],
) -> tuple[Portion, ...]:
    """Each drafted fact, divided; `keepers` are the places of stored facts that people hold; of
    them, `firm` are those somebody decided on, `rejected` those turned down.

    `quoted` are further words that people named, `known` the ids of the texts read before.
    """
    if not keepers and not quoted:
        return tuple(Portion(fact) for fact in drafted)
    words = Fact("", "", "event", "", quoted)
    places = frozenset((*keepers, len(stored)))
    claims = _Claims((*stored, words), places, frozenset((*firm, len(stored))), frozenset(rejected))
    return tuple(_divide(fact, claims, len(stored), known) for fact in drafted)


class _Claims:
    """The words of stored facts, and who of two has the better claim to some of a drafted one."""

    def __init__(
        self, stored: tuple[Fact, ...], keepers: frozenset[int], firm: frozenset[int], rejected: frozenset[int]
    ) -> None:
        self.stored = stored
        self.keepers = keepers
        self.firm = firm
        self.rejected = rejected
        self.near = Nearby(stored)
        self.values = [{piece.value.casefold() for piece in fact.evidence if piece.value} for fact in stored]

    def find_claimant(self, fact: Fact, piece: Evidence, main: Collection[int] = ()) -> tuple[int | None, float, bool]:
        """The stored fact whose words these are, how surely, 0 to 1, and whether it has them still.

        Of those with equal right a fact that somebody decided on comes first, then one of `main`, to which most of the
        drafted fact belongs; one that is held for another's sake comes last.
        One whose own words changed may only be told of the new ones.
        """
        best: tuple[float, float, int, bool] | None = None
        for place, other in self.near.find_near(piece):
            if place in self.keepers and not self._is_taken(fact, piece, place, other):
                continue
            right = share_words(other, piece) * likeness(self.stored[place], other, fact, piece)
            rank = self._rank(place)
            claim = (right, max(rank, 1.5 if place in main else 0), -place, other.check in STANDING_CHECKS)
            if right and (best is None or claim > best):
                best = claim
        return (None, 0.0, False) if best is None else (-best[2], best[0], best[3])

    def find_main(self, fact: Fact) -> tuple[int, ...]:
        """The stored fact that has most of a drafted one; nothing when no fact has any of it."""
        rights: dict[int, float] = defaultdict(float)
        for piece in fact.evidence:
            for place, other in {
                (place, other.id): (place, other) for place, other in self.near.find_near(piece)
            }.values():
                rights[place] += share_words(other, piece) * likeness(self.stored[place], other, fact, piece)
        return tuple(self.rank_places(rights)[:1])

    def rank_places(self, rights: Mapping[int, float]) -> list[int]:
        """The stored facts that have words of a drafted one, those with most first."""
        return sorted(rights, key=lambda place: (-rights[place], -self._rank(place), place))

    def find_home(self, piece: Evidence | None, rights: Mapping[int, float]) -> int | None:
        """To which of the stored facts that share words with a drafted one the rest of it belongs.

        It is the one with most of its words; with a value, the one with most that states just this value.
        """
        ranked = self.rank_places(rights)
        value = piece.value.casefold() if piece is not None and piece.value else None
        alike = [place for place in ranked if value is not None and value in self.values[place]]
        return next(iter(alike or ranked), None)

    def _rank(self, place: int) -> int:
        return 2 if place in self.firm else 0 if place in self.keepers else 1

    def _is_taken(self, fact: Fact, piece: Evidence, place: int, other: Evidence) -> bool:
        """Whether words are those of a held fact: they state what it states there, or nothing that can be told apart.

        What was rejected takes all that lies within its words, but for another value.
        """
        if not is_same_place(piece.quote, other.quote):
            return False
        if piece.low is not None and other.low is not None:
            return value_of(piece) == value_of(other)
        if place in self.rejected or share_place(piece.quote, other.quote) > 0:
            return True
        return piece.low is None and other.low is None and fact.predicate == self.stored[place].predicate


def _divide(fact: Fact, claims: _Claims, words: int, known: Collection[str]) -> Portion:
    """`words` is the place of what people named beside the facts, which is no fact that could own anything."""
    main = claims.find_main(fact)
    rights: dict[int, float] = defaultdict(float)
    taken: set[int] = set()
    unclaimed: set[int] = set()
    for number, piece in enumerate(fact.evidence):
        place, right, has_still = claims.find_claimant(fact, piece, main)
        if place is not None:
            rights[place] += right
        if place is None or (place in claims.keepers and not has_still):
            unclaimed.add(number)
        elif place in claims.keepers:
            taken.add(number)
    fresh = {number for number in unclaimed if fact.evidence[number].source not in known}
    homes = {number: claims.find_home(fact.evidence[number], rights) for number in sorted(fresh)}
    arrived = {number: home for number, home in homes.items() if home in claims.keepers and home != words}
    refused = unclaimed - fresh if claims.find_home(None, rights) in claims.keepers else set()
    gone = taken.union(arrived, refused)
    return Portion(
        replace(fact, evidence=tuple(piece for number, piece in enumerate(fact.evidence) if number not in gone)),
        tuple(place for place in claims.rank_places(rights) if place in claims.keepers and place != words),
        tuple((home, fact.evidence[number]) for number, home in arrived.items()),
        len(refused),
    )
