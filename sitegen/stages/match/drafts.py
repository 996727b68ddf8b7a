"""A new draft meets the stored ledger: stored ids stay on their facts, new facts get ids, no old one is lost."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from ...model.articles import Article
from ...model.drafts import Reconciled
from ...model.edits import Operation
from ...model.problems import Problem
from ...model.stories import Entity, Evidence, Fact, Ledger
from .anchors import Shelf, place_fact, refresh_evidence, refresh_fact
from .disputes import keep_disagreements
from .holding import find_held
from .lines import keep_lines
from .matching import Matching, list_texts
from .notes import note_checks, propose_same
from .others import keep_entities, match_disagreements, match_entities
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
    matching = Matching(before, stored, [place_fact(fact, shelf) for fact in stored], drafted, held, cited, quoted)
    facts, retired, notes = matching.settle_facts(find_voiceless(stored, before.disagreements, shelf))
    known = frozenset(list_texts(before))
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


def _rename(entities: tuple[str, ...], named: dict[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(named.get(entity, entity) for entity in entities))


def _reading_order(fact: Fact) -> tuple[str, int, int, str, str]:
    """By the place of the first words, so that nothing depends on the order in which articles were read."""
    first = min(fact.evidence, key=lambda piece: piece.quote, default=None)
    if first is None:
        return "", 0, 0, fact.predicate, fact.text
    return first.quote.file, first.quote.start, first.quote.end, fact.predicate, fact.text
