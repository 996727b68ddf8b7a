"""The pairing of stored facts with drafted ones, and what becomes of each: kept, told anew, retired."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from ...model.problems import Problem
from ...model.stories import STANDING_CHECKS, Evidence, Fact, Ledger, Retired
from ...values.anchors import is_same_place
from ...values.own_words import say_words
from .holding import Held
from .naming import name_drafted
from .notes import note_changed, note_kept, note_refused
from .orphans import adopt_orphans
from .pairing import Pair, assign_pairs, likeness, rank_likeness, value_of, weigh_pairs
from .retiring import has_words, retire_fact
from .sharing import portion_drafts


class Matching:
    """The pairing of stored with drafted facts.

    `keepers` are the places of the stored facts that people hold and of which some words stand; the drafted facts are
    matched to the others by what these leave of them. `ids` are the ids of what is left, by draft id.
    """

    def __init__(
        self,
        before: Ledger,
        stored: list[Fact],
        placed: list[Fact],
        drafted: list[Fact],
        held: Held,
        cited: Collection[str],
        quoted: tuple[Evidence, ...],
    ) -> None:
        self.before, self.stored, self.placed = before, stored, placed
        self.held, self.cited = held, frozenset(cited)
        self.known = frozenset(list_texts(before))
        self.keepers = frozenset(
            number
            for number, fact in enumerate(stored)
            if (fact.id in held.decided and has_words(fact)) or (fact.id in held.facts and not _list_lost(fact))
        )
        self.portions = portion_drafts(
            drafted,
            placed,
            self.keepers,
            quoted,
            firm=frozenset(number for number in self.keepers if stored[number].id in held.decided),
            rejected=frozenset(number for number, fact in enumerate(stored) if fact.id in held.rejected),
            known=self.known,
        )
        self.whole = drafted
        self.holder_of = {
            piece.id: portion.holders[0]
            for portion, fact in zip(self.portions, drafted, strict=True)
            for piece in fact.evidence
            if portion.holders
        }
        self.drafted = [portion.fact for portion in self.portions]
        others = [replace(fact, evidence=()) if n in self.keepers else fact for n, fact in enumerate(placed)]
        self.weights = weigh_pairs(others, self.drafted)
        order = {pair: rank_likeness(stored[pair[0]], self.drafted[pair[1]]) for pair in self.weights}
        self.assigned = self._leave_stale(assign_pairs(self.weights, order))
        self.pairs_of: dict[int, list[Pair]] = defaultdict(list)
        for pair in sorted(self.weights):
            self.pairs_of[pair[0]].append(pair)
        self.observed = {*self.assigned.values(), *(place for one in self.portions for place in one.holders)}
        free = [fact if n not in self.assigned else replace(fact, evidence=()) for n, fact in enumerate(self.drafted)]
        self.adopted = adopt_orphans(held.orphans, free)
        kept = {place: stored[number].id for place, number in self.assigned.items()}
        taken = {fact.id for fact in stored} | {one.id for one in before.retired} | held.decided
        self.ids, self.revived = name_drafted(
            self.drafted, drafted, kept=kept, adopted=self.adopted, retired=before.retired, taken=taken
        )

    def settle_facts(self, voiceless: Collection[int]) -> tuple[list[Fact], list[Retired], list[Problem]]:
        """All facts that live, all ids that do not, and notes; the facts at the places `voiceless` are told anew."""
        facts = self._keep_facts(voiceless)
        for place, fact in enumerate(self.drafted):
            if fact.evidence:
                facts[self.ids[fact.id]] = self._settle_drafted(place)
        retired = {one.id: one for one in self.before.retired if one.id not in self.revived}
        notes = note_refused(self.portions)
        places = frozenset(self.assigned.values())
        for number, fact in enumerate(self.stored):
            if number in self.keepers:
                continue
            if number in places:
                notes += note_changed(fact, facts[fact.id]) if fact.id in self.held.decided else []
                continue
            heir = self._find_heir(number)
            if fact.id in self.held.decided or (heir is None and fact.id in self.cited):
                facts[fact.id] = replace(fact, state="machine" if has_words(fact) else "stale")
                notes += [] if has_words(fact) else [note_kept(fact)]
            else:
                retired[fact.id] = retire_fact(fact, heir)
        return [fact for fact in facts.values() if fact.evidence], list(retired.values()), notes

    def name_facts(self, facts: list[Fact]) -> dict[str, tuple[str, ...]]:
        """The ids of the facts that have the words of each drafted one, by draft id; its own first."""
        living = {fact.id for fact in facts}
        found: dict[str, tuple[str, ...]] = {}
        for portion, fact in zip(self.portions, self.whole, strict=True):
            names = (self.ids.get(fact.id), *(self.stored[place].id for place in portion.holders))
            found[fact.id] = tuple(dict.fromkeys(name for name in names if name in living))
        return found

    def _leave_stale(self, assigned: dict[int, int]) -> dict[int, int]:
        """The pairing without facts that people decided on and that nothing but a text read before would change."""
        return {
            place: number
            for place, number in assigned.items()
            if self.stored[number].id not in self.held.decided
            or any(piece.source not in self.known for piece in self.drafted[place].evidence)
        }

    def _keep_facts(self, voiceless: Collection[int]) -> dict[str, Fact]:
        """The facts that people hold, each with the words of new texts that the machine takes for the same."""
        facts = {self.stored[number].id: replace(self.stored[number], state="machine") for number in self.keepers}
        for portion, whole in zip(self.portions, self.whole, strict=True):
            first = next(iter(portion.holders), None)
            if first is not None and first in voiceless:
                fact = facts[self.stored[first].id]
                facts[fact.id] = replace(fact, text=whole.text, when=whole.when, predicate=whole.predicate)
            for number, piece in portion.arrived:
                fact = facts[self.stored[number].id]
                facts[fact.id] = replace(fact, evidence=fact.evidence + self._mark_new(fact.id, (piece,)))
        return {name: replace(fact, evidence=_in_order(fact.evidence)) for name, fact in facts.items()}

    def _mark_new(self, name: str, arrived: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        is_decided = name in self.held.decided
        return tuple(replace(piece, is_new=True) for piece in arrived) if is_decided else arrived

    def _settle_drafted(self, place: int) -> Fact:
        """What is left of a drafted fact, under its id; in the words of what is left, if something is not."""
        fact, number = self.drafted[place], self.assigned.get(place)
        name = self.ids[fact.id]
        if number is not None and name in self.held.decided:
            fresh = tuple(piece for piece in fact.evidence if piece.source not in self.known)
            return replace(fact, id=name, evidence=self._mark_new(name, fresh))
        if len(fact.evidence) == len(self.whole[place].evidence):
            return replace(fact, id=name)
        if number is not None:
            return replace(self.stored[number], evidence=fact.evidence, entities=fact.entities, state="machine")
        return replace(fact, id=name, text=say_words(fact.evidence))

    def _find_heir(self, number: int) -> str | None:
        """The id of the fact that now states what an unobserved stored fact stated, in the same words."""
        fact = self.placed[number]
        pairs = [pair for pair in self.pairs_of.get(number, ()) if self._states_same(fact, pair[1])]
        if pairs:
            best = max(pairs, key=lambda pair: (self.weights[pair], -pair[1]))
            return self.ids[self.drafted[best[1]].id]
        holders = (self.holder_of.get(piece.id) for piece in fact.evidence)
        return next((self.stored[number].id for number in holders if number is not None), None)

    def _states_same(self, fact: Fact, place: int) -> bool:
        """Whether a drafted fact has taken over words of `fact` with the value, or states in some what `fact` does."""
        other = self.drafted[place]
        return any(
            (piece.id == twin.id and value_of(piece) == value_of(twin))
            or (is_same_place(piece.quote, twin.quote) and likeness(fact, piece, other, twin) == 1.0)
            for piece in fact.evidence
            for twin in other.evidence
        )


def list_texts(ledger: Ledger) -> set[str]:
    """The ids of the texts that a ledger was read from; of an older one, those that facts rest on."""
    return set(ledger.articles) or {piece.source for fact in ledger.facts for piece in fact.evidence}


def _list_lost(fact: Fact) -> tuple[Evidence, ...]:
    return tuple(piece for piece in fact.evidence if piece.check not in STANDING_CHECKS)


def _in_order(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Words that came after those that were there, which stay in their order."""
    return (
        *(piece for piece in evidence if not piece.is_new),
        *sorted((piece for piece in evidence if piece.is_new), key=lambda piece: (piece.quote, piece.id)),
    )
