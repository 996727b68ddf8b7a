"""Statements that would mislead about their own sources, told in the words of a source instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ....model.readings import Reading
from ....model.stories import Disagreement, Entity, Fact, Line
from ....values.proof import Background, find_mistold_statements, quote_instead


def quote_misleading(
    facts: tuple[Fact, ...],
    ledger: Iterable[Disagreement],
    lines: Iterable[Line],
    *,
    entities: tuple[Entity, ...],
    readings: Iterable[Reading],
) -> tuple[Fact, ...]:
    """The facts, those whose statement hides a value, loses a speaker or turns a word with quoted words for it."""
    background = Background(
        tuple(ledger),
        entities,
        {file: line.id for line in lines for file in line.files},
        {reading.file: reading.sentences for reading in readings},
    )
    failed = {fact.id for fact, _ in find_mistold_statements(facts, background)}
    return tuple(replace(fact, text=quote_instead(fact)) if fact.id in failed else fact for fact in facts)
