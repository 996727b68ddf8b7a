"""Decisions as people put them, made into operations: whole ids, places of words, and a trial before all is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..doors.content.edtf import explain_edtf
from ..model.claims import FactKind
from ..model.contents import Content
from ..model.edits import UNKNOWN, Operation
from ..model.problems import Problem
from ..model.spans import Quote
from ..model.stories import Ledger
from ..pipeline.deciding import find_unproved_figures, fold_decisions, word_decision
from .loading import Loaded
from .targets import Found, find_evidence, find_fact, find_operation, find_quotes, find_source

OF_FACT_WORDS = ("split", "detach")
# Decisions about the words of a fact, from which its sentence may follow.
OF_EVIDENCE = (*OF_FACT_WORDS, "attach")
# Decisions that put a fact into a person's words; it is their last target.
OF_WORDING = ("reword", "add", "import", "split")


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: `targets` are ids (or their beginnings); with `is_source`, articles.

    `quotes` are pairs of an article and words in it, `evidence` names words that the first target rests on, and
    `places` are words whose place is known. `kind`, `topic` and `when` are those of a new fact.
    """

    op: str
    targets: tuple[str, ...]
    value: str | None = None
    quotes: tuple[tuple[str, str], ...] = ()
    evidence: tuple[str, ...] = ()
    places: tuple[Quote, ...] = ()
    is_source: bool = False
    why: str = ""
    kind: FactKind | None = None
    topic: str = ""
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Drafted:
    """Operations that would apply, and of each decision, by its place, why it would not.

    `notes` tell which facts read differently afterwards although nobody worded them, and what in a person's wording
    stands in no quote, or no longer in one of what is left of a fact.
    """

    operations: tuple[Operation, ...]
    refused: tuple[tuple[int, Problem], ...]
    notes: tuple[str, ...] = ()


def draft_operations(loaded: Loaded, decisions: Sequence[Decision], *, by: str) -> Drafted:
    """Decisions as operations, tried out together; what cannot be applied is left out with the reason."""
    content = loaded.content
    known = see_everything(loaded)
    taken = {name for one in content.operations for name in (one.id, *one.targets)}
    made: list[tuple[int, Operation]] = []
    refused: list[tuple[int, Problem]] = []
    for place, decision in enumerate(decisions):
        said, problems = _word(decision, loaded, known)
        refused += [(place, problem) for problem in problems]
        if said is not None:
            said = replace(said, by=by or content.settings.editor, at=date.today().isoformat())
            operation = word_decision(said, known, taken=taken)
            taken |= {operation.id, *operation.targets}
            made.append((place, operation))
    operations = tuple(operation for _, operation in made)
    edited, parked = fold_decisions(content, loaded.articles, (*content.operations, *operations))
    reasons = {one.operation.id: one.reason for one in parked}
    for place, operation in made:
        if operation.id in reasons:
            where = " ".join(operation.targets) or operation.op
            refused.append((place, Problem(where, reasons[operation.id], "nothing was recorded for it")))
    kept = tuple(one for one in operations if one.id not in reasons)
    return Drafted(kept, tuple(sorted(refused)), tuple(_note_results(kept, known, edited.ledger)))


def see_everything(loaded: Loaded) -> Ledger:
    """The ledger as people decided, with the facts that are withheld among the others."""
    edited, _ = fold_decisions(loaded.content, loaded.articles, loaded.content.operations)
    return replace(edited.ledger, facts=(*edited.ledger.facts, *edited.withheld))


def _note_results(made: Sequence[Operation], before: Ledger, after: Ledger) -> Iterator[str]:
    """What whoever decided may want to look at once more."""
    touched = {one.targets[0] for one in made if one.op in OF_EVIDENCE}
    texts = {fact.id: fact.text for fact in before.facts}
    lacking = {fact.id: find_unproved_figures(fact, before) for fact in before.facts if fact.id in touched}
    worded = {one.targets[-1] for one in made if one.op in OF_WORDING}
    for fact in after.facts:
        if fact.id in touched and texts.get(fact.id, fact.text) != fact.text:
            yield f"{fact.id} reads now, by the words it has: {fact.text}"
        known = () if fact.id in worded else lacking.get(fact.id, ())
        for figure in find_unproved_figures(fact, after) if fact.id in worded | touched else ():
            if figure not in known:
                yield f"{fact.id}: “{figure}” stands in no quote of it; correct it, or attach words that say so"


def describe_operation(operation: Operation) -> str:
    """An operation in a line."""
    value = f": {operation.value}" if operation.value and operation.op not in ("pin", "review") else ""
    quotes = "".join(f" “{quote.shown[:60]}”" for quote in operation.quotes)
    return f"{operation.op} {' '.join(operation.targets)}{value}{quotes}"


def _word(decision: Decision, loaded: Loaded, known: Ledger) -> tuple[Operation | None, tuple[Problem, ...]]:
    """What a decision says, with whole ids and the places of its words."""
    date_given = decision.value if decision.op == "set-date" else decision.when
    is_unknown = date_given == UNKNOWN and decision.op == "set-date" and not decision.is_source
    is_given = decision.op == "set-date" or bool(date_given)
    fault = explain_edtf(date_given or "") if is_given and not is_unknown else None
    if fault is not None:
        return None, (Problem(decision.op, *fault),)
    targets, problems = _find_targets(decision, loaded.content, known)
    if problems:
        return None, problems
    quotes, problems = _find_words(decision, targets, loaded, known)
    if problems:
        return None, problems
    value = _settle_value(decision, loaded.content)
    said = Operation("", decision.op, targets, value, (), quotes, decision.why)
    return replace(said, kind=decision.kind, topic=decision.topic, when=decision.when), ()


def _find_targets(decision: Decision, content: Content, known: Ledger) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    found: list[str] = []
    problems: list[Problem] = []
    for target in decision.targets:
        if decision.op == "undo":
            name, problem = find_operation(target, content.operations)
        elif decision.is_source:
            name, problem = find_source(target, content)
        elif decision.op in ("add", "import"):  # the id that somebody gave the new fact
            name, problem = target, None
        else:
            name, problem = find_fact(target, known)
        problems += [problem] if problem else []
        found += [name] if name else []
    if len(set(found)) < len(found):
        problems.append(Problem(" ".join(decision.targets), "the same id stands twice", "name each once"))
    return tuple(found), tuple(problems)


def _find_words(decision: Decision, targets: tuple[str, ...], loaded: Loaded, known: Ledger) -> Found:
    """The places of all words that a decision is about; those of a fact are looked for among its own."""
    fact = next((fact for fact in known.facts if fact.id in targets[:1]), None)
    if decision.op in OF_FACT_WORDS and fact is not None:
        own, problems = find_evidence(decision.evidence, fact, loaded.content)
        for name, words in decision.quotes:
            source, problem = find_source(name, loaded.content)
            file = next((record.file for record in loaded.content.sources if record.id == source), name)
            of_file = replace(fact, evidence=tuple(piece for piece in fact.evidence if piece.quote.file == file))
            found, missing = find_evidence((words,), of_file, loaded.content)
            own, problems = (*own, *found), (*problems, *((problem,) if problem else missing))
    else:
        own, problems = find_quotes(decision.quotes, loaded.content, loaded.articles)
    return tuple(dict.fromkeys((*decision.places, *own))), problems


def _settle_value(decision: Decision, content: Content) -> str | None:
    """For a line, the id of the source it is shared with; any other value as it is."""
    if decision.op != "set-line" or decision.value is None or decision.value == "own":
        return decision.value
    name, _ = find_source(decision.value, content)
    return name or decision.value
