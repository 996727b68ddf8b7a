"""Questions that change nothing: what needs a person, what a fact says, and everything it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from ..model.contents import Edited, SourceRecord
from ..model.edits import Operation, Parked
from ..model.problems import Problem
from ..model.stories import OPEN_RELATIONS, Disagreement, Evidence, Fact, Ledger
from ..pipeline import draft_story, explain_group, fold_decisions, show_date
from .composing import compose_site
from .deciding import find_fact
from .loading import Loaded, load_project
from .projects import Project


@dataclass(frozen=True, slots=True)
class Need:
    """Something that needs a person, with commands to paste."""

    kind: str
    target: str
    what: str
    commands: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """All needs, the most pressing kind first, and a line of counts."""

    needs: tuple[Need, ...]
    tally: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer as lines for a terminal and as records for a program."""

    target: str = ""
    lines: tuple[str, ...] = ()
    records: tuple[Mapping[str, object], ...] = ()
    problems: tuple[Problem, ...] = ()


def find_needs(project: Project) -> Status:
    """What needs a person now."""
    loaded = load_project(project)
    if loaded.content.ledger is None:
        problems = tuple(problem for problem in loaded.problems if problem.severity == "error")
        need = Need("BUILD", "seeds/", f"{len(loaded.articles)} articles were never read", ("sitegen build",))
        return Status((need,) if loaded.articles else (), "nothing extracted yet", problems)
    edited, parked = fold_decisions(loaded.content, loaded.articles, loaded.content.operations)
    needs = (*_find_stale(loaded, edited), *_find_parked(parked), *_find_unknown(edited))
    facts = edited.ledger.facts
    reviewed = sum(fact.state in ("reviewed", "pinned") for fact in facts)
    opened = [one for one in edited.ledger.disagreements if one.relation in OPEN_RELATIONS and one.status == "open"]
    tally = (
        f"{len(facts)} facts: {reviewed} reviewed · {len(opened)} open disagreements · {len(loaded.articles)} articles"
    )
    return Status(needs, tally, loaded.problems)


def show_fact(project: Project, target: str | None) -> Explanation:
    """One fact with its words, or all facts in a line each."""
    loaded = load_project(project)
    if loaded.content.ledger is None:
        return _nothing_yet(loaded)
    edited, _ = fold_decisions(loaded.content, loaded.articles, loaded.content.operations)
    if target is None:
        lines = tuple(f"{fact.id}  {fact.state:<8} {fact.text}" for fact in edited.ledger.facts)
        records = tuple({"id": fact.id, "state": fact.state, "text": fact.text} for fact in edited.ledger.facts)
        return Explanation("", lines, records)
    everything = Ledger(
        "", "", (*edited.ledger.facts, *edited.withheld), edited.ledger.disagreements, (), (), (), edited.ledger.retired
    )
    name, problem = find_fact(target, everything)
    fact = next((fact for fact in everything.facts if fact.id == name), None)
    if fact is None:
        return Explanation(target, problems=(problem or Problem(target, "this is no fact", "see 'sitegen explain'"),))
    return Explanation(fact.id, tuple(_describe_fact(fact, edited)), (_record_fact(fact),))


def explain_target(project: Project, target: str) -> Explanation:
    """Everything a fact, a disagreement or a sentence of the summary rests on, on one screen."""
    composed = compose_site(project, needs_syntax=True)
    if composed.told is None or composed.content is None or composed.read is None:
        return Explanation(target, problems=composed.problems)
    told, story = composed.told, composed.told.edition.story
    sentence = next((one for one in story.summary if target.strip() and target.strip() in one.text), None)
    if sentence is not None and " " in target.strip():
        lines = [f"“{sentence.text}”", f"cites {', '.join(sentence.facts)}"]
        checks = next(one.checks for one in told.checked if one.sentence == sentence)
        lines.append("gates: " + ", ".join(f"{code} {'passed' if passed else 'failed'}" for code, passed in checks))
        for cited in story.facts:
            if cited.id in sentence.facts:
                lines += ["", *_describe_fact(cited, told.edited)]
        return Explanation(target, tuple(lines))
    name, problem = find_fact(target, told.edited.ledger)
    fact = next((fact for fact in told.edited.ledger.facts if fact.id == name), None)
    entry = next((entry for entry in story.disagreements if entry.id == name), None)
    if entry is not None:
        return Explanation(entry.id, tuple(_describe_disagreement(entry)))
    if fact is None:
        return Explanation(target, problems=(problem or Problem(target, "nothing has this id"),))
    lines = list(_describe_fact(fact, told.edited))
    places = frozenset((piece.quote.file, piece.quote.start, piece.quote.end) for piece in fact.evidence)
    draft = draft_story(composed.read, tell=lambda stage, done, total: None)
    words = {claim.number: f"{claim.file}: “{claim.exact}”" for claim in draft.claims}
    links = explain_group(draft, places)
    lines += ["", "why these are one fact:"] if links else []
    for link in links:
        lines += [
            f"  {words[link.first]}",
            f"  {words[link.second]}",
            f"    {link.score:.2f}: {'; '.join(link.reasons)}",
        ]
    lines += _describe_decisions(fact, composed.content.operations)
    return Explanation(fact.id, tuple(lines))


def _nothing_yet(loaded: Loaded) -> Explanation:
    problems = tuple(problem for problem in loaded.problems if problem.severity == "error")
    missing = Problem("content/facts.yaml", "nothing was extracted yet", "run 'sitegen build' first")
    return Explanation(problems=problems or (missing,))


def _find_stale(loaded: Loaded, edited: Edited) -> Iterator[Need]:
    if not loaded.is_extracted:
        yield Need("BUILD", "seeds/", "the articles changed since they were last read", ("sitegen build",))
    for fact in edited.withheld:
        if fact.state == "stale":
            commands = (f"sitegen fact show {fact.id}", f'sitegen fact reject {fact.id} --why "…"')
            yield Need("STALE", fact.id, f"its words no longer stand in any article: {fact.text}", commands)


def _find_parked(parked: Iterable[Parked]) -> Iterator[Need]:
    for one in parked:
        what = f"{one.operation.op} {' '.join(one.operation.targets)}: {one.reason}; kept, not applied"
        yield Need("EDIT", one.operation.id, what, (f"sitegen undo {one.operation.id}",))


def _find_unknown(edited: Edited) -> Iterator[Need]:
    for record in edited.sources:
        if record.is_withdrawn:
            continue
        if record.published.edtf is None:
            command = f'sitegen source date {record.label} 2025-01-31 --why "…"'
            yield Need("DATE?", str(record.label), f"nothing dates {record.file}", (command,))
        if record.publisher is None:
            command = f'sitegen source publisher {record.label} "…"'
            yield Need("WHO?", str(record.label), f"no publisher is stated for {record.file}", (command,))


def _describe_fact(fact: Fact, edited: Edited) -> Iterator[str]:
    records = {record.file: record for record in edited.sources}
    lines = {file: line.id for line in edited.ledger.lines for file in line.files}
    yield f"{fact.id}  {fact.text}"
    yield f"  {fact.kind} · {fact.topic} · {fact.state}"
    for piece in fact.evidence:
        yield _describe_evidence(piece, records, lines)
    if fact.when.edtf:
        yield f"  when: {show_date(fact.when.edtf)} ({fact.when.basis})"
    for reason in fact.when.reasoning:
        yield f"    {reason}"
    for entry in edited.ledger.disagreements:
        if fact.id in entry.facts:
            yield f"  {entry.id}  {entry.relation}: {entry.statement}"


def _describe_evidence(piece: Evidence, records: Mapping[str, SourceRecord], lines: Mapping[str, str]) -> str:
    record = records.get(piece.quote.file)
    label = str(record.label) if record else "?"
    value = f" [{piece.value}]" if piece.value else ""
    credit = f" — says {piece.attribution}" if piece.attribution else ""
    line = lines.get(piece.quote.file, "")
    return f"  {label} {line} {piece.quote.start}–{piece.quote.end} “{piece.quote.shown}”{value}{credit}"


def _describe_disagreement(entry: Disagreement) -> Iterator[str]:
    yield f"{entry.id}  {entry.type}, {entry.relation}, {entry.severity}, {entry.status}"
    yield f"  {entry.statement}"
    yield f"  {entry.explanation}"
    for side in entry.sides:
        yield f"  {side.says}"
        for quote in side.evidence:
            yield f"    {quote.file} {quote.start}–{quote.end} “{quote.shown}”"
    yield f"  facts: {', '.join(entry.facts)}"


def _describe_decisions(fact: Fact, operations: Iterable[Operation]) -> list[str]:
    found = [one for one in operations if fact.id in one.targets]
    lines = [
        f"  {one.id} {one.op} {one.value or ''} ({one.at}{', ' + one.by if one.by else ''}) {one.why}" for one in found
    ]
    return ["", "decisions:", *lines] if lines else []


def _record_fact(fact: Fact) -> Mapping[str, object]:
    return {
        "id": fact.id,
        "text": fact.text,
        "kind": fact.kind,
        "topic": fact.topic,
        "state": fact.state,
        "when": {"edtf": fact.when.edtf, "basis": fact.when.basis, "reasoning": list(fact.when.reasoning)},
        "evidence": [
            {
                "id": piece.id,
                "file": piece.quote.file,
                "start": piece.quote.start,
                "end": piece.quote.end,
                "exact": piece.quote.exact,
                "value": piece.value,
                "attribution": piece.attribution,
                "check": piece.check,
            }
            for piece in fact.evidence
        ],
    }
