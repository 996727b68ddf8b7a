"""Making an operation: what was decided, with the quotes that will find its targets again."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from ...model.edits import OPERATIONS, Operation
from ...model.ids import mint_id, normalise_words
from ...model.spans import Quote
from ...model.stories import Disagreement, Fact, Ledger


def make_operation(said: Operation, ledger: Ledger, *, taken: Container[str] = ()) -> Operation:
    """`said` with an id and anchored by the evidence that its targets have in `ledger`.

    The id rests on what is said and is none of `taken`: two people who decide at the same time do not use the same id,
    unless they decide just the same. An "add" or "import" without a target, and a "split" with one, get a newly minted
    id for the new fact as the last target. A "pin" takes the fact's wording of today, and so does the "review" of one
    fact. Errors: ValueError for an unknown `op`.
    """
    if said.op not in OPERATIONS:
        raise ValueError(f"'{said.op}' is not something that can be decided")
    facts = {fact.id: fact for fact in ledger.facts}
    disagreements = {one.id: one for one in ledger.disagreements}
    named = [facts[target] for target in said.targets if target in facts]
    anchors = _collect_quotes(named, [disagreements[target] for target in said.targets if target in disagreements])
    targets, value = said.targets, said.value
    if (said.op in ("add", "import") and not targets) or (said.op == "split" and len(targets) == 1):
        targets = (*targets, _mint_fact(said, ledger, taken))
    if said.op in ("pin", "review") and value is None and len(named) == len(targets) == 1:
        value = named[0].text
    made = replace(said, targets=targets, value=value, anchors=anchors)
    return replace(made, id=mint_id("k", _seed_of(made), taken))


def _seed_of(said: Operation) -> str:
    """What a person said, without what was looked up for it."""
    quotes = [(quote.file, normalise_words(quote.exact)) for quote in said.quotes]
    new = (said.kind, said.topic, said.when)
    return repr((said.op, said.targets, said.value, *new, said.why, said.by, said.at, quotes))


def _collect_quotes(facts: list[Fact], disagreements: list[Disagreement]) -> tuple[Quote, ...]:
    of_facts = [piece.quote for fact in facts for piece in fact.evidence]
    of_sides = [quote for one in disagreements for side in one.sides for quote in side.evidence]
    return tuple(dict.fromkeys((*of_facts, *of_sides)))


def _mint_fact(said: Operation, ledger: Ledger, named: Container[str]) -> str:
    """An id for a new fact: none that ever stood for another, or that a decision names."""
    known = {fact.id for fact in ledger.facts} | {one.id for one in ledger.retired}
    text = said.value or ""
    first = next(iter(said.quotes), None)
    seed = f"{first.file}\n{normalise_words(first.exact)}\n{text}" if first else text
    while (name := mint_id("f", seed, known)) in named:
        known.add(name)
    return name
