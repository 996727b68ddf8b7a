"""Facts that may be one: pairs a person is asked about, with the reasons. Nothing is ever merged on this ground."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from ...model.edits import Candidate, Operation
from ...model.stories import Fact
from ...values.anchors import is_same_place

# Two statements that share less than this of their words, rare ones counting more, are rarely one fact.
LIKELY = 0.5
# Two claims of one sentence share words without being one fact; only statements as like as this are asked about.
ALIKE = 0.8
# One typed value of one event in one source says more than shared words do.
SAME_VALUE = 0.8
# Verbs that name no event: what has a number in common with them is rarely the same.
BARE = frozenset({"be", "have", "say", "do"})
# A word that stands in more facts than this tells little; pairs are not looked for through it.
COMMON = 60

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")

Value = tuple[float | None, float | None, str | None]


def propose_pairs(facts: tuple[Fact, ...], operations: Iterable[Operation]) -> tuple[Candidate, ...]:
    """Pairs of facts that share a typed value and the event in one source, or most of their words; likeliest first.

    Pairs that somebody kept apart or split are left out.
    """
    known = {fact.id: fact for fact in facts}
    made = tuple(operations)
    undone = {name for one in made if one.op == "undo" for name in one.targets}
    apart = {
        frozenset(pair)
        for one in made
        if one.op in ("not-same", "split") and one.id not in undone
        for pair in _pairs_of(one.targets)
    }
    words = {fact.id: _read_words(fact) for fact in facts}
    weights = _weigh_words(words.values())
    found: list[Candidate] = []
    for first, second in _list_pairs(facts, words):
        if frozenset((first, second)) not in apart:
            candidate = _judge(known[first], known[second], words, weights)
            found += [candidate] if candidate is not None else []
    return tuple(sorted(found, key=lambda one: (-one.score, one.first, one.second)))


def _judge(first: Fact, second: Fact, words: dict[str, frozenset[str]], weights: dict[str, float]) -> Candidate | None:
    ours, theirs = words[first.id], words[second.id]
    total = sum(weights[word] for word in ours | theirs)
    likeness = sum(weights[word] for word in ours & theirs) / total if total else 0.0
    is_one_place = any(is_same_place(one.quote, other.quote) for one in first.evidence for other in second.evidence)
    if is_one_place and likeness < ALIKE:
        return None
    reasons: list[str] = []
    score = round(likeness, 2)
    is_one_event = first.predicate == second.predicate and (first.predicate not in BARE or likeness >= LIKELY / 2)
    if first.predicate and is_one_event and _share_value(first, second):
        score = round(max(SAME_VALUE, likeness), 2)
        reasons.append(f"one value of “{first.predicate}” in one source")
    if likeness >= LIKELY:
        reasons.append(f"{round(100 * likeness)} % of their words in common")
    if first.when.edtf and first.when.edtf == second.when.edtf:
        reasons.append("one date")
    files = {piece.quote.file for piece in first.evidence} & {piece.quote.file for piece in second.evidence}
    if files:
        reasons.append(f"{len(files)} source{'s' if len(files) > 1 else ''} in common")
    return Candidate(score, first.id, second.id, tuple(reasons)) if score >= LIKELY else None


def _share_value(first: Fact, second: Fact) -> bool:
    ours, theirs = _values_of(first), _values_of(second)
    return bool(ours & theirs)


def _values_of(fact: Fact) -> set[tuple[str, Value]]:
    return {(piece.quote.file, (piece.low, piece.high, piece.unit)) for piece in fact.evidence if piece.low is not None}


def _list_pairs(facts: tuple[Fact, ...], words: dict[str, frozenset[str]]) -> list[tuple[str, str]]:
    """Pairs of ids worth comparing: a word in common that few facts have, or an event and a value."""
    holders: dict[object, list[str]] = defaultdict(list)
    for fact in facts:
        for word in words[fact.id]:
            holders[word].append(fact.id)
        for place in _values_of(fact):
            holders[fact.predicate, place].append(fact.id)
    pairs = {pair for names in holders.values() if len(names) <= COMMON for pair in _pairs_of(names)}
    return sorted(pairs)


def _pairs_of(names: Iterable[str]) -> list[tuple[str, str]]:
    ordered = sorted(set(names))
    return [(first, second) for place, first in enumerate(ordered) for second in ordered[place + 1 :]]


def _weigh_words(texts: Iterable[frozenset[str]]) -> dict[str, float]:
    """How much a word tells: the fewer facts have it, the more."""
    known = list(texts)
    counts = Counter(word for words in known for word in words)
    return {word: math.log((1 + len(known)) / count) for word, count in counts.items()}


def _read_words(fact: Fact) -> frozenset[str]:
    """The words of a statement without its numerals, which are what two versions of one fact differ in."""
    return frozenset(_stem(word) for word in _WORD.findall(fact.text.casefold()) if not word[0].isdigit())


def _stem(word: str) -> str:
    """A word without the ending of a plural or a past, as far as that can be told from its letters."""
    for ending in ("ies", "es", "s", "ed", "ing"):
        if len(word) > len(ending) + 3 and word.endswith(ending):
            return word[: -len(ending)]
    return word
