"""Ids that decisions name and that no stored fact has: somebody decided on a fact in another copy of the project.

When the two copies are joined, the facts are read anew; the words that a decision rested on tell which of them it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from ...model.edits import Operation
from ...model.ids import normalise_words
from ...model.spans import Quote
from ...model.stories import Fact
from .pairing import Pair, assign_pairs

# Decisions that make a fact themselves: the last of their targets is in no reading of the machine.
_MAKING = ("add", "import", "split")

Words = tuple[str, str]


def find_orphans(operations: Sequence[Operation], known: Collection[str]) -> dict[str, frozenset[Words]]:
    """The words that decisions on facts rested on, by ids that are not known; those of the first decision on each.

    A decision on several facts does not tell whose its words are.
    """
    made = {operation.targets[-1] for operation in operations if operation.op in _MAKING and operation.targets}
    found: dict[str, frozenset[Words]] = {}
    for operation in operations:
        names = [name for name in operation.targets if name not in made]
        if len(names) == 1 and names[0].startswith("f-") and names[0] not in known and operation.anchors:
            found.setdefault(names[0], frozenset(_read_words(quote) for quote in operation.anchors))
    return found


def adopt_orphans(orphans: Mapping[str, frozenset[Words]], drafted: Sequence[Fact]) -> dict[int, str]:
    """The orphaned id of each drafted fact that has most of its words, by the place of the fact; one to one."""
    holders: dict[Words, list[int]] = defaultdict(list)
    for place, fact in enumerate(drafted):
        for piece in fact.evidence:
            holders[_read_words(piece.quote)].append(place)
    names = sorted(orphans)
    weights: dict[Pair, int] = defaultdict(int)
    for number, name in enumerate(names):
        for words in orphans[name]:
            for place in set(holders.get(words, ())):
                weights[number, place] += 1
    enough = {pair: count for pair, count in weights.items() if 2 * count > len(orphans[names[pair[0]]])}
    order = {(number, place): (-len(drafted[place].evidence),) for number, place in enough}
    return {place: names[number] for place, number in assign_pairs(enough, order).items()}


def _read_words(quote: Quote) -> Words:
    return quote.file, normalise_words(quote.exact)
