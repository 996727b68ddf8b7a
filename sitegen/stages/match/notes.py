"""What an editor is told of a new reading: words that moved, facts that lost theirs, words that were not taken."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from ...model.edits import Operation
from ...model.ids import normalise_words
from ...model.problems import Problem
from ...model.stories import Fact, TextCheck
from .pairing import value_of
from .sharing import Portion

# What an editor is told of the quotes of an article of which some do not stand where they stood.
_SAID: dict[TextCheck, str] = {
    "exact": "as before",
    "moved": "elsewhere",
    "normalised": "with other marks or spaces",
    "changed": "only in other words",
    "missing": "gone",
    "withdrawn": "gone with the article",
}


def note_checks(before: Iterable[Fact], refreshed: Iterable[Fact]) -> tuple[Problem, ...]:
    """A note for each article whose text is not what it was: how its quotes stand in the new one, in counts."""
    counts: dict[str, Counter[TextCheck]] = defaultdict(Counter)
    seen: set[tuple[str, str]] = set()
    for old, new in zip(before, refreshed, strict=True):
        for piece, found in zip(old.evidence, new.evidence, strict=True):
            if (piece.id, found.check) not in seen:
                seen.add((piece.id, found.check))
                counts[piece.quote.file][found.check] += 1
    notes = []
    for file, found_as in counts.items():
        said = [f"{found_as[check]} {words}" for check, words in _SAID.items() if found_as[check]]
        if found_as.keys() != {"exact"}:
            notes.append(Problem(f"seeds/{file}", f"its quotes today: {', '.join(said)}", severity="note"))
    return tuple(sorted(notes))


def note_refused(portions: Iterable[Portion]) -> list[Problem]:
    """A note when the machine reads words of unchanged texts into facts that people hold: these stay as they are."""
    count = sum(portion.refused for portion in portions)
    if not count:
        return []
    passages = "1 passage" if count == 1 else f"{count} passages"
    what = f"{passages} of unchanged articles would join facts that you decided on or cite; these stay as they are"
    return [Problem("content/facts.yaml", what, "", "", "note")]


def note_changed(fact: Fact, now: Fact) -> list[Problem]:
    """A warning when none of the words that a fact people decided on rested on stands, and it says something else."""
    if fact.predicate == now.predicate or normalise_words(now.text) == normalise_words(fact.text):
        return []
    hint = f"look whether your decision still fits: sitegen fact show {fact.id}"
    return [Problem(fact.id, f"is read from other words now: “{now.text}”", hint, severity="warning")]


def note_kept(fact: Fact) -> Problem:
    """A warning about a fact that people hold and that rests on nothing any more."""
    what = "none of the words it rested on stands in the articles any more"
    hint = f"attach other words: sitegen fact attach {fact.id} … | or: sitegen fact reject {fact.id}"
    return Problem(fact.id, what, hint, severity="warning")


def propose_same(lost: Iterable[Fact], facts: Iterable[Fact], operations: tuple[Operation, ...]) -> list[Problem]:
    """Pairs of a fact and one that the machine no longer finds (`lost`): one typed value, one event, one source.

    Of two that people decided on they know.
    """
    decided = {target for operation in operations for target in operation.targets}
    apart = {frozenset(operation.targets) for operation in operations if operation.op == "not-same"}
    by_event: dict[str, list[Fact]] = defaultdict(list)
    for fact in lost:
        if fact.predicate:
            by_event[fact.predicate].append(fact)
    notes: list[Problem] = []
    for fact in facts:
        for other in by_event.get(fact.predicate, ()):
            pair = frozenset((fact.id, other.id))
            is_open = len(pair) == 2 and pair not in apart and not pair <= decided
            if is_open and _is_likely_same(fact, other):
                what = f"may be the same fact as {other.id}: one value, one event, a source in common"
                hint = f"sitegen fact merge {fact.id} {other.id} | or: sitegen fact not-same {fact.id} {other.id}"
                notes.append(Problem(fact.id, what, hint, severity="note"))
    return notes


def _is_likely_same(fact: Fact, other: Fact) -> bool:
    ours = {(piece.quote.file, value_of(piece)) for piece in fact.evidence if piece.low is not None}
    return any((piece.quote.file, value_of(piece)) in ours for piece in other.evidence)
