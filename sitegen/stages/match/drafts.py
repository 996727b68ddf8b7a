"""A new draft meets the stored ledger: stored ids stay on their facts, new facts get ids, no old one is lost."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from ...model.articles import Article
from ...model.drafts import Reconciled
from ...model.edits import Operation
from ...model.ids import mint_id, normalise_words
from ...model.problems import Problem
from ...model.stories import STANDING_CHECKS, Entity, Fact, Ledger, Retired
from ...values.anchors import is_same_place
from .anchors import Shelf, note_checks, place_fact, refresh_fact
from .others import match_disagreements, match_entities
from .pairing import Pair, assign_pairs, likeness, rank_likeness, value_of, weigh_pairs

_Refreshed = tuple[list[Fact], list[Fact]]


def match_draft(
    ledger: Ledger | None,
    draft: Reconciled,
    entities: tuple[Entity, ...],
    articles: tuple[Article, ...],
    *,
    operations: tuple[Operation, ...] = (),
    cited: Collection[str] = (),
    seeds_hash: str = "",
    engine: str = "",
) -> tuple[Ledger, tuple[Problem, ...]]:
    """The new ledger, and notes on what an editor may want to look at, sorted.

    A fact that an operation refers to is never retired nor taken into another one: unobserved, it keeps the words
    that still stand in the articles, and is "stale" when none does. So does a fact that a person's summary cites
    (`cited`), unless another fact takes it over. The order of `articles` makes no difference.
    """
    shelf = Shelf(tuple(sorted(articles, key=lambda article: article.file)))
    before = ledger or Ledger(seeds_hash, engine, (), (), (), (), ())
    touched = _find_touched(operations)
    named = match_entities(before.entities, entities, touched)
    drafted = sorted(draft.facts, key=_reading_order)
    stored = [refresh_fact(fact, shelf) for fact in before.facts]
    placed = [place_fact(fact, shelf) for fact in stored]
    matching = _Matching(before, (stored, placed), drafted, operations, cited)
    facts, retired, notes = matching.settle_facts()
    facts = [replace(fact, entities=_rename(fact.entities, named)) for fact in facts]
    disagreements = match_disagreements(before.disagreements, draft.disagreements, matching.ids, touched)
    after = Ledger(
        seeds_hash=seeds_hash,
        engine=engine,
        facts=tuple(sorted(facts, key=lambda fact: (*_reading_order(fact)[:3], fact.id))),
        disagreements=disagreements,
        entities=tuple(replace(entity, id=named[entity.id]) for entity in entities),
        lines=draft.lines,
        line_pairs=draft.line_pairs,
        retired=tuple(sorted(retired, key=lambda one: one.id)),
    )
    of_words = note_checks(before.facts, stored)
    return after, tuple(sorted((*notes, *of_words, *_propose_same(stored, facts, matching, operations))))


class _Matching:
    """The pairing of stored with drafted facts, and `ids`: the id that each drafted fact has now, by draft id."""

    def __init__(
        self,
        before: Ledger,
        refreshed: _Refreshed,
        drafted: list[Fact],
        operations: tuple[Operation, ...],
        cited: Collection[str],
    ) -> None:
        self.before = before
        self.cited = frozenset(cited)
        self.stored, self.placed = refreshed
        self.drafted = drafted
        self.touched = _find_touched(operations)
        self.rejected = _find_touched(tuple(operation for operation in operations if operation.op == "reject"))
        self.weights = weigh_pairs(self.placed, drafted)
        order = {pair: rank_likeness(self.stored[pair[0]], drafted[pair[1]]) for pair in self.weights}
        self.assigned = assign_pairs(self.weights, order)
        self.pairs_of: dict[int, list[Pair]] = defaultdict(list)
        self.facts_near: dict[int, list[Pair]] = defaultdict(list)
        for pair in sorted(self.weights):
            self.pairs_of[pair[0]].append(pair)
            self.facts_near[pair[1]].append(pair)
        self.revived: frozenset[str] = frozenset()
        self.ids = self._name_drafted()

    def settle_facts(self) -> tuple[list[Fact], list[Retired], list[Problem]]:
        """All facts that live, all ids that do not, and notes."""
        facts = self._gather_drafted()
        retired = {one.id: one for one in self.before.retired if one.id not in self.revived}
        notes: list[Problem] = []
        observed = {number: place for place, number in self.assigned.items()}
        for number, fact in enumerate(self.stored):
            if number in observed:
                notes += self._note_changed(fact, self.drafted[observed[number]])
                continue
            heir = self._find_heir(number)
            if fact.id in self.touched or (heir is None and fact.id in self.cited):
                facts[fact.id] = self._keep_apart(fact, heir, facts)
                notes.append(_note_kept(facts[fact.id], heir))
            else:
                retired[fact.id] = _retire(fact, heir)
        living = [fact for fact in facts.values() if fact.evidence]
        return living, list(retired.values()), notes

    def _name_drafted(self) -> dict[str, str]:
        """The stored id of each drafted fact, a revived one for words that had one, or a minted one."""
        taken = {fact.id for fact in self.stored} | {one.id for one in self.before.retired} | self.touched
        lost = {piece: one.id for one in self.before.retired if one.successor is None for piece in one.evidence}
        ids: dict[str, str] = {}
        revived: set[str] = set()
        for place, fact in enumerate(self.drafted):
            known = self.assigned.get(place, self._find_rejected(place))
            if known is not None:
                ids[fact.id] = self.stored[known].id
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

    def _find_rejected(self, place: int) -> int | None:
        """The rejected fact of which a drafted one is but a part: the machine has split what a person turned down."""
        fact = self.drafted[place]
        for number, _ in self.facts_near.get(place, ()):
            known = self.placed[number]
            stated = {(piece.id, value_of(piece)) for piece in known.evidence}
            is_part = all((piece.id, value_of(piece)) in stated for piece in fact.evidence)
            says_same = fact.predicate == known.predicate or all(piece.low is not None for piece in fact.evidence)
            if known.id in self.rejected and is_part and says_same:
                return number
        return None

    def _gather_drafted(self) -> dict[str, Fact]:
        """The drafted facts by their ids; parts of one fact are put together, its own part first."""
        facts: dict[str, Fact] = {}
        order = sorted(range(len(self.drafted)), key=lambda place: (place not in self.assigned, place))
        for fact in (self.drafted[place] for place in order):
            name = self.ids[fact.id]
            known = facts.get(name)
            more = tuple(piece for piece in fact.evidence if known is not None and piece not in known.evidence)
            facts[name] = replace(fact, id=name) if known is None else replace(known, evidence=known.evidence + more)
        return facts

    def _find_heir(self, number: int) -> str | None:
        """The id of the fact that now states what an unobserved stored fact stated, in the same words."""
        fact = self.placed[number]
        pairs = [pair for pair in self.pairs_of.get(number, ()) if self._states_same(fact, pair[1])]
        if not pairs:
            return None
        best = max(pairs, key=lambda pair: (self.weights[pair], -pair[1]))
        return self.ids[self.drafted[best[1]].id]

    def _states_same(self, fact: Fact, place: int) -> bool:
        """Whether a drafted fact has taken over words of `fact` with the value, or states in some what `fact` does."""
        other = self.drafted[place]
        return any(
            (piece.id == twin.id and value_of(piece) == value_of(twin))
            or (is_same_place(piece.quote, twin.quote) and likeness(fact, piece, other, twin) == 1.0)
            for piece in fact.evidence
            for twin in other.evidence
        )

    def _note_changed(self, fact: Fact, drafted: Fact) -> list[Problem]:
        """A warning when the words that a fact people decided on stated itself in are gone, and others remain."""
        words = {normalise_words(piece.quote.exact) for piece in fact.evidence}
        is_other = fact.predicate != drafted.predicate and normalise_words(drafted.text) != normalise_words(fact.text)
        has_lost = len(words) > len(words & {normalise_words(piece.quote.exact) for piece in drafted.evidence})
        if fact.id not in self.touched or not is_other or not has_lost:
            return []
        hint = f"look whether your decision still fits: sitegen fact show {fact.id}"
        return [Problem(fact.id, f"is read from other words now: “{drafted.text}”", hint, severity="warning")]

    def _keep_apart(self, fact: Fact, heir: str | None, facts: dict[str, Fact]) -> Fact:
        """A fact people decided on keeps its own words; its heir gives up those that are not its own as well."""
        holds = any(piece.check in STANDING_CHECKS for piece in fact.evidence)
        kept = replace(fact, state="machine" if holds else "stale")
        if heir is None:
            return kept
        place = next(place for place, drafted in enumerate(self.drafted) if self.ids[drafted.id] == heir)
        rival = self.stored[self.assigned[place]] if place in self.assigned else None
        own = {piece.id for piece in fact.evidence} - {piece.id for piece in (rival.evidence if rival else ())}
        left = tuple(piece for piece in facts[heir].evidence if piece.id not in own)
        facts[heir] = replace(facts[heir], evidence=left or facts[heir].evidence)
        return kept


def _find_touched(operations: tuple[Operation, ...]) -> frozenset[str]:
    """The ids that decisions name."""
    return frozenset(target for operation in operations for target in operation.targets)


def _retire(fact: Fact, heir: str | None) -> Retired:
    evidence = tuple(piece.id for piece in fact.evidence)
    if heir is not None:
        return Retired(fact.id, heir, "is now one fact with its successor", evidence)
    if all(piece.check == "withdrawn" for piece in fact.evidence):
        return Retired(fact.id, None, "the article it rested on was withdrawn", evidence)
    if not any(piece.check in STANDING_CHECKS for piece in fact.evidence):
        return Retired(fact.id, None, "the words it rested on no longer stand in the articles", evidence)
    return Retired(fact.id, None, "is no longer read out of the words it rested on", evidence)


def _note_kept(fact: Fact, heir: str | None) -> Problem:
    if fact.state == "stale":
        what = "none of the words it rested on stands in the articles any more"
        hint = f"attach other words: sitegen fact attach {fact.id} … | or: sitegen fact reject {fact.id}"
        return Problem(fact.id, what, hint, severity="warning")
    if heir is not None:
        hint = f"if they are the same: sitegen fact merge {heir} {fact.id}"
        return Problem(
            fact.id, f"is now read as one fact with {heir}; kept apart, since you decided on it", hint, "", "note"
        )
    what = "is no longer found by the machine; kept, since you decided on it or cite it"
    return Problem(fact.id, what, f"if it should go: sitegen fact reject {fact.id}", severity="note")


def _propose_same(
    stored: list[Fact], facts: list[Fact], matching: _Matching, operations: tuple[Operation, ...]
) -> list[Problem]:
    """Pairs of a drafted and an unobserved fact that share a typed value, the event and a source."""
    apart = {frozenset(operation.targets) for operation in operations if operation.op == "not-same"}
    observed = {stored[number].id for number in matching.assigned.values()}
    lost: dict[str, list[Fact]] = defaultdict(list)
    for fact in stored:
        if fact.id not in observed and fact.predicate:
            lost[fact.predicate].append(fact)
    notes: list[Problem] = []
    for fact in facts:
        for other in lost.get(fact.predicate, ()):
            is_open = fact.id != other.id and frozenset((fact.id, other.id)) not in apart
            if is_open and _is_likely_same(fact, other):
                what = f"may be the same fact as {other.id}: one value, one event, a source in common"
                hint = f"sitegen fact merge {fact.id} {other.id} | or: sitegen fact not-same {fact.id} {other.id}"
                notes.append(Problem(fact.id, what, hint, severity="note"))
    return notes


def _is_likely_same(fact: Fact, other: Fact) -> bool:
    ours = {(piece.quote.file, value_of(piece)) for piece in fact.evidence if piece.low is not None}
    return any((piece.quote.file, value_of(piece)) in ours for piece in other.evidence)


def _rename(entities: tuple[str, ...], named: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named.get(entity, entity) for entity in entities))


def _reading_order(fact: Fact) -> tuple[str, int, int, str, str]:
    """By the place of the first words, so that nothing depends on the order in which articles were read."""
    first = min(fact.evidence, key=lambda piece: piece.quote, default=None)
    if first is None:
        return "", 0, 0, fact.predicate, fact.text
    return first.quote.file, first.quote.start, first.quote.end, fact.predicate, fact.text
