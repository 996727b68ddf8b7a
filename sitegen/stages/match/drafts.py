"""A new draft meets the stored ledger: stored ids stay on their facts, new facts get ids, no old one is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from ...model.articles import Article
from ...model.drafts import Reconciled
from ...model.edits import Operation
from ...model.ids import mint_id
from ...model.problems import Problem
from ...model.stories import STANDING_CHECKS, Entity, Evidence, Fact, Ledger, Retired
from ...values.anchors import is_same_place
from ...values.own_words import say_words
from .anchors import Shelf, place_fact, refresh_evidence, refresh_fact
from .disputes import keep_disagreements
from .holding import Held, find_held
from .lines import keep_lines
from .notes import note_changed, note_checks, note_kept, note_refused, propose_same
from .orphans import adopt_orphans
from .others import keep_entities, match_disagreements, match_entities
from .pairing import Pair, assign_pairs, likeness, rank_likeness, value_of, weigh_pairs
from .sharing import portion_drafts
from .voices import find_voiceless


def match_draft(
    ledger: Ledger | None,
    draft: Reconciled,
    entities: tuple[Entity, ...],
    articles: tuple[Article, ...],
    *,
    operations: tuple[Operation, ...] = (),
    cited: Collection[str] = (),
    quoted: tuple[Evidence, ...] = (),
    seeds_hash: str = "",
    engine: str = "",
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The new ledger, and notes on what an editor may want to look at, sorted.

    A fact that an operation refers to, or that a person's summary cites (`cited`), stays as it is while some of its
    words stand in the articles; only texts that were not read before may add to it, and what they add is marked as
    new. It is never retired nor taken into another one, and is "stale" when none of its words stands. No other fact
    gets its words, nor `quoted` ones, which people named besides. The order of `articles` makes no difference.
    """
    shelf = Shelf(tuple(sorted(articles, key=lambda article: article.file)))
    before = ledger or Ledger(seeds_hash, engine, (), (), (), (), ())
    held = find_held(before, operations, cited)
    named = match_entities(before.entities, entities, held.decided)
    stored = [refresh_fact(fact, shelf) for fact in before.facts]
    drafted = [
        replace(fact, entities=_rename(fact.entities, named)) for fact in sorted(draft.facts, key=_reading_order)
    ]
    matching = _Matching(before, stored, [place_fact(fact, shelf) for fact in stored], drafted, held, cited, quoted)
    facts, retired, notes = matching.settle_facts(find_voiceless(stored, before.disagreements, shelf))
    known = frozenset(_list_texts(before))
    disagreements = keep_disagreements(
        before.disagreements,
        match_disagreements(before.disagreements, draft.disagreements, matching.name_facts(facts), held.decided),
        {fact.id: fact for fact in facts},
        held,
        shelf,
        known=known,
        quoted=quoted,
    )
    lines, pairs = keep_lines(before, draft, stored, is_held=bool(matching.keepers), known=known, articles=articles)
    after = Ledger(
        seeds_hash=seeds_hash,
        engine=engine,
        facts=tuple(sorted(facts, key=lambda fact: (*_reading_order(fact)[:3], fact.id))),
        disagreements=disagreements,
        entities=keep_entities(before.entities, entities, named, [matching.stored[n] for n in matching.keepers]),
        lines=lines,
        line_pairs=pairs,
        retired=tuple(sorted(retired, key=lambda one: one.id)),
        articles=tuple(sorted({article.id for article in articles})),
        quoted=tuple(sorted((refresh_evidence(piece, shelf) for piece in quoted), key=lambda piece: piece.quote)),
    )
    of_words = note_checks(before.facts, stored)
    observed = {fact.id for number, fact in enumerate(stored) if number in matching.observed}
    lost = [fact for fact in stored if fact.id not in observed]
    return after, tuple(sorted((*notes, *of_words, *propose_same(lost, facts, operations))))


class _Matching:
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
        self.known = frozenset(_list_texts(before))
        self.keepers = frozenset(
            number
            for number, fact in enumerate(stored)
            if (fact.id in held.decided and _stands(fact)) or (fact.id in held.facts and not _list_lost(fact))
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
        self.revived: frozenset[str] = frozenset()
        free = [fact if n not in self.assigned else replace(fact, evidence=()) for n, fact in enumerate(self.drafted)]
        self.adopted = adopt_orphans(held.orphans, free)
        self.ids = self._name_drafted()

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
                facts[fact.id] = replace(fact, state="machine" if _stands(fact) else "stale")
                notes += [] if _stands(fact) else [note_kept(fact)]
            else:
                retired[fact.id] = _retire(fact, heir)
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

    def _name_drafted(self) -> dict[str, str]:
        """The stored id of each drafted fact, a revived one for words that had one, or a minted one."""
        taken = {fact.id for fact in self.stored} | {one.id for one in self.before.retired} | self.held.decided
        lost = {piece: one.id for one in self.before.retired if one.successor is None for piece in one.evidence}
        ids: dict[str, str] = {}
        revived: set[str] = set()
        for place, fact in enumerate(self.drafted):
            if place in self.assigned:
                ids[fact.id] = self.stored[self.assigned[place]].id
                continue
            if not fact.evidence and self.whole[place].evidence:
                continue
            if place in self.adopted:
                ids[fact.id] = self.adopted[place]
                continue
            old = next(
                (lost[piece.id] for piece in fact.evidence if lost.get(piece.id, "") not in revived | {""}), None
            )
            if old is not None:
                revived.add(old)
                ids[fact.id] = old
                continue
            seed = fact.evidence[0].id if fact.evidence else fact.text
            ids[fact.id] = mint_id("f", seed, taken)
            taken.add(ids[fact.id])
        self.revived = frozenset(revived)
        return ids

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


def _list_texts(ledger: Ledger) -> set[str]:
    """The ids of the texts that a ledger was read from; of an older one, those that facts rest on."""
    return set(ledger.articles) or {piece.source for fact in ledger.facts for piece in fact.evidence}


def _stands(fact: Fact) -> bool:
    return any(piece.check in STANDING_CHECKS for piece in fact.evidence)


def _list_lost(fact: Fact) -> tuple[Evidence, ...]:
    return tuple(piece for piece in fact.evidence if piece.check not in STANDING_CHECKS)


def _in_order(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """Words that came after those that were there, which stay in their order."""
    return (
        *(piece for piece in evidence if not piece.is_new),
        *sorted((piece for piece in evidence if piece.is_new), key=lambda piece: (piece.quote, piece.id)),
    )


def _retire(fact: Fact, heir: str | None) -> Retired:
    evidence = tuple(piece.id for piece in fact.evidence)
    if heir is not None:
        return Retired(fact.id, heir, "is now one fact with its successor", evidence)
    if all(piece.check == "withdrawn" for piece in fact.evidence):
        return Retired(fact.id, None, "the article it rested on was withdrawn", evidence)
    if not _stands(fact):
        return Retired(fact.id, None, "the words it rested on no longer stand in the articles", evidence)
    return Retired(fact.id, None, "is no longer read out of the words it rested on", evidence)


def _rename(entities: tuple[str, ...], named: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named.get(entity, entity) for entity in entities))


def _reading_order(fact: Fact) -> tuple[str, int, int, str, str]:
    """By the place of the first words, so that nothing depends on the order in which articles were read."""
    first = min(fact.evidence, key=lambda piece: piece.quote, default=None)
    if first is None:
        return "", 0, 0, fact.predicate, fact.text
    return first.quote.file, first.quote.start, first.quote.end, fact.predicate, fact.text
