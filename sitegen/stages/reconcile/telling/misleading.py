"""Statements that would mislead about their own sources, told in the words of a source instead."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ....model.readings import Reading
from ....model.stories import Disagreement, Entity, Fact, Line
from ....values.proof import find_mistold_statements, gather_background, quote_instead


def quote_misleading(
    facts: tuple[Fact, ...],
    ledger: Iterable[Disagreement],
    lines: Iterable[Line],
    *,
    entities: tuple[Entity, ...],
    readings: Iterable[Reading],
) -> tuple[Fact, ...]:
    """The facts, those whose statement hides a value, loses a speaker, turns or invents a word, with quoted words."""
    background = replace(
        gather_background(ledger, entities, (), readings),
        lines={file: line.id for line in lines for file in line.files},
    )
    failed = {fact.id for fact, _ in find_mistold_statements(facts, background)}
    return tuple(replace(fact, text=quote_instead(fact, background)) if fact.id in failed else fact for fact in facts)
