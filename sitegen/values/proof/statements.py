"""The statement of a fact, held to what its own sources say, and the words that stand in for one that misleads."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ...model.stories import Disagreement, Fact
from ..agreement import stands_in_text
from .sides import keep_own_sides
from .telling import Background, Mistold, find_mistold


def find_mistold_statements(
    facts: Iterable[Fact], background: Background
) -> Iterator[tuple[Fact, tuple[Mistold, ...]]]:
    """The facts whose statement misleads about its own sources, in their order, and in what."""
    entries: defaultdict[str, list[Disagreement]] = defaultdict(list)
    for entry in background.disagreements:
        for name in dict.fromkeys(entry.facts):
            entries[name].append(entry)
    for fact in facts:
        own = keep_own_sides(fact, entries[fact.id])
        found = find_mistold(fact.text, [fact], replace(background, disagreements=tuple(entries[fact.id])), sides=own)
        if found:
            yield fact, found


def quote_instead(fact: Fact) -> str:
    """A source’s first whole words for a fact, quoted behind whom it credits; the fact’s own where none stand."""
    standing = [one for one in fact.evidence if stands_in_text(one)]
    standing.sort(key=lambda one: (one.support != "full", one.place != "body"))
    if not standing:
        return fact.text
    words = standing[0].quote.shown.translate(_INNER_MARKS)
    speaker = standing[0].attribution or ""
    if speaker.casefold() in words.casefold():
        return f"“{words}”"
    return f"{speaker[:1].upper()}{speaker[1:]}: “{words}”"


_INNER_MARKS = str.maketrans({"“": "‘", "”": "’", '"': "'"})
