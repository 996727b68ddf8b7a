"""Which stored fact is each drafted one: by the places of the words they rest on, never by wording.

A pair of facts weighs as much as the evidence they share; pairs are taken one to one, the heaviest first.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from ...model.stories import Evidence, Fact
from ...values.anchors import is_same_place

# What shared words weigh when the value in them differs, or, without values, when the predicate does: two claims of
# one sentence stand in the same words, and only what they state tells them apart.
OTHER_VALUE = 0.6
OTHER_PREDICATE = 0.8
UNIT = 1000

Pair = tuple[int, int]


def weigh_pairs(stored: Sequence[Fact], drafted: Sequence[Fact]) -> dict[Pair, int]:
    """How much evidence each stored fact shares with each drafted one, in thousandths of a piece; only above 0.

    Keys are places in the two sequences.
    """
    near = Nearby(drafted)
    weights: dict[Pair, int] = defaultdict(int)
    for number, fact in enumerate(stored):
        for piece in fact.evidence:
            best: dict[int, int] = {}
            for place, other in near.find_near(piece):
                share = share_words(piece, other)
                if share:
                    weight = round(UNIT * share * likeness(fact, piece, drafted[place], other))
                    best[place] = max(weight, best.get(place, 0))
            for place, weight in best.items():
                weights[number, place] += weight
    return dict(weights)


def assign_pairs(weights: dict[Pair, int], order: Mapping[Pair, tuple[int, ...]]) -> dict[int, int]:
    """Drafted place → stored place, one to one, heaviest first; of equal weights the one highest in `order`."""
    found: dict[int, int] = {}
    taken: set[int] = set()
    for pair in sorted(weights, key=lambda pair: (-weights[pair], tuple(-mark for mark in order[pair]), pair)):
        number, place = pair
        if number not in taken and place not in found:
            found[place] = number
            taken.add(number)
    return found


def rank_likeness(stored: Fact, drafted: Fact) -> tuple[int, ...]:
    """What decides between pairs that share the same words: values, predicate, kind, and only then the statement."""
    values = {value_of(piece) for piece in stored.evidence} & {value_of(piece) for piece in drafted.evidence}
    return (
        len(values),
        stored.predicate == drafted.predicate,
        stored.kind == drafted.kind,
        stored.text == drafted.text,
        stored.when.edtf == drafted.when.edtf,
    )


def likeness(fact: Fact, piece: Evidence, other_fact: Fact, other: Evidence) -> float:
    """1 when two pieces of evidence state the same; less when their value or, without values, the predicate differs."""
    if value_of(piece) != value_of(other):
        return OTHER_VALUE
    if piece.low is None and piece.high is None and fact.predicate != other_fact.predicate:
        return OTHER_PREDICATE
    return 1.0


def value_of(piece: Evidence) -> tuple[float | None, float | None, str | None]:
    """The typed value that a piece of evidence states."""
    return piece.low, piece.high, piece.unit


class Nearby:
    """The evidence of drafted facts by id and by place, so that only what can share words is compared."""

    __slots__ = ("_by_id", "_files")

    def __init__(self, drafted: Sequence[Fact]) -> None:
        self._by_id: dict[str, list[tuple[int, Evidence]]] = defaultdict(list)
        by_file: dict[str, list[tuple[int, int, Evidence]]] = defaultdict(list)
        for place, fact in enumerate(drafted):
            for piece in fact.evidence:
                self._by_id[piece.id].append((place, piece))
                by_file[piece.quote.file].append((piece.quote.start, place, piece))
        self._files: dict[str, tuple[list[int], list[tuple[int, Evidence]], int]] = {}
        for file, entries in by_file.items():
            entries.sort(key=lambda entry: entry[:2])
            longest = max(len(piece.quote.span) for _, _, piece in entries)
            self._files[file] = ([start for start, _, _ in entries], [entry[1:] for entry in entries], longest)

    def find_near(self, piece: Evidence) -> list[tuple[int, Evidence]]:
        """The evidence with the same id or with words in common, and the places of its facts."""
        starts, entries, longest = self._files.get(piece.quote.file, ([], [], 0))
        first = bisect_left(starts, piece.quote.start - longest)
        last = bisect_left(starts, piece.quote.end)
        return [*self._by_id.get(piece.id, ()), *entries[first:last]]


def share_words(piece: Evidence, other: Evidence) -> float:
    """How much of the longer of two quotes the two have in common; 0 below half of the shorter one."""
    if piece.id == other.id:
        return 1.0
    if piece.check in ("missing", "withdrawn") or not is_same_place(piece.quote, other.quote):
        return 0.0
    longer = max(len(piece.quote.span), len(other.quote.span))
    return piece.quote.span.overlap(other.quote.span) / longer
