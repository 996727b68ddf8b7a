"""What is known of a fact, an article or a disagreement, with people's decisions folded in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ..model.contents import Content, Edited, SourceRecord
from ..model.edits import Operation
from ..model.problems import Problem
from ..model.stories import OPEN_RELATIONS, STANDING_CHECKS, Disagreement, Evidence, Fact, Ledger
from ..pipeline.deciding import fold_decisions, show_date
from .counting import count_noun
from .loading import load_project
from .projects import Project
from .stories import find_story_of
from .targets import find_fact, find_source

Record = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Explanation:
    """An answer as lines for a terminal and as records for a program."""

    target: str = ""
    lines: tuple[str, ...] = ()
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()


def show_fact(project: Project, target: str | None) -> Explanation:
    """One fact with its words and the decisions on it, or all facts in a line each."""
    content, edited, problems = _open_story(project, target)
    if problems:
        return Explanation(target or "", problems=problems)
    if target is None:
        lines = tuple(f"{fact.id}  {fact.state:<8} {fact.text}" for fact in edited.ledger.facts)
        return Explanation("", lines, tuple(record_fact(fact) for fact in edited.ledger.facts))
    everything = replace(edited.ledger, facts=(*edited.ledger.facts, *edited.withheld))
    name, problem = find_fact(target, everything)
    fact = next((fact for fact in everything.facts if fact.id == name), None)
    if fact is None:
        hint = f"sitegen disagreement show {target}" if name else "see 'sitegen explain'"
        return Explanation(target, problems=(problem or Problem(target, "this is no fact", hint),))
    decided = describe_decisions(fact.id, content.operations)
    return Explanation(fact.id, (*describe_fact(fact, edited), *decided), (record_fact(fact),))


def show_source(project: Project, target: str | None) -> Explanation:
    """One article with what is known of it and the facts that rest on it, or all articles in a line each."""
    content, edited, problems = _open_story(project, target)
    if problems:
        return Explanation(target or "", problems=problems)
    if target is None:
        lines = tuple(_list_source(record) for record in edited.sources)
        return Explanation("", lines, tuple(_record_source(record, edited) for record in edited.sources))
    name, problem = find_source(target, content)
    record = next((record for record in edited.sources if record.id == name), None)
    if record is None:
        return Explanation(target, problems=(problem,) if problem else ())
    decided = describe_decisions(record.id, content.operations)
    return Explanation(record.id, (*_describe_source(record, edited), *decided), (_record_source(record, edited),))


def show_disagreement(project: Project, target: str | None, *, is_all: bool) -> Explanation:
    """One disagreement with the words of its sides, or the open ones, or all of them, in a line each."""
    content, edited, problems = _open_story(project, target)
    if problems:
        return Explanation(target or "", problems=problems)
    known = edited.ledger.disagreements
    if target is None:
        listed = [one for one in known if is_all or (one.relation in OPEN_RELATIONS and one.status == "open")]
        lines = tuple(f"{one.id}  {one.status:<9} {one.relation:<11} {one.statement}" for one in listed)
        return Explanation("", lines, tuple(_record_disagreement(one) for one in listed))
    name, problem = find_fact(target, Ledger("", "", (), known, (), (), ()))
    entry = next((one for one in known if one.id == name), None)
    if entry is None:
        hint = "'sitegen disagreement show --all' lists them"
        return Explanation(target, problems=(replace(problem, hint=hint) if problem else Problem(target, "", hint),))
    decided = describe_decisions(entry.id, content.operations)
    return Explanation(entry.id, (*describe_disagreement(entry), *decided), (_record_disagreement(entry),))


def describe_fact(fact: Fact, edited: Edited) -> Iterator[str]:
    """A fact, the words behind it, its date and what it is disputed in, in lines."""
    records = {record.file: record for record in edited.sources}
    lines = {file: line.id for line in edited.ledger.lines for file in line.files}
    yield f"{fact.id}  {fact.text}"
    yield "  " + " · ".join(part for part in (fact.kind, fact.topic, fact.state) if part)
    for piece in fact.evidence:
        yield _describe_evidence(piece, records, lines)
    if fact.when.edtf:
        yield f"  when: {show_date(fact.when.edtf)} ({fact.when.basis})"
    for reason in fact.when.reasoning:
        yield f"    {reason}"
    for entry in edited.ledger.disagreements:
        if fact.id in entry.facts:
            yield f"  {entry.id}  {entry.relation}, {entry.status}: {entry.statement}"


def describe_disagreement(entry: Disagreement) -> Iterator[str]:
    """A disagreement with the words of each side, in lines."""
    yield f"{entry.id}  {entry.type}, {entry.relation}, {entry.severity}, {entry.status}"
    yield f"  {entry.statement}"
    if entry.explanation:
        yield f"  {entry.explanation}"
    for side in entry.sides:
        yield f"  {side.says}"
        for quote in side.evidence:
            yield f"    {quote.file} {quote.start}–{quote.end} “{quote.shown}”"
    yield f"  facts: {', '.join(entry.facts)}"


def describe_decisions(target: str, operations: Iterable[Operation]) -> tuple[str, ...]:
    """What was decided about an id, in lines; what was undone says so."""
    made = tuple(operations)
    undone = {name: one.id for one in made if one.op == "undo" for name in one.targets}
    lines = []
    for one in made:
        if target in one.targets:
            value = f" “{one.value}”" if one.value else ""
            when = ", ".join(part for part in (one.at, one.by) if part)
            taken_back = f" — taken back by {undone[one.id]}" if one.id in undone else ""
            lines.append(f"  {one.id} {one.op}{value} ({when}) {one.why}".rstrip() + taken_back)
    return ("", "decisions:", *lines) if lines else ()


def record_fact(fact: Fact) -> Record:
    """A fact for a program."""
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
                "is_new": piece.is_new,
            }
            for piece in fact.evidence
        ],
    }


def _open_story(project: Project, target: str | None) -> tuple[Content, Edited, tuple[Problem, ...]]:
    """The story that knows the target, as it is stored and as people decided; why it cannot be shown, if so."""
    content, nothing = Content(), Edited(Ledger("", "", (), (), (), (), ()), ())
    project, problems = find_story_of(project, (target,)) if target else (project, ())
    if problems:
        return content, nothing, problems
    loaded = load_project(project)
    content = loaded.content
    if content.ledger is None:
        missing = Problem("content/facts.yaml", "nothing was extracted yet", "run 'sitegen build' first")
        errors = tuple(problem for problem in loaded.problems if problem.severity == "error")
        return content, nothing, errors or (missing,)
    return content, fold_decisions(content, loaded.articles, content.operations)[0], ()


def _describe_evidence(piece: Evidence, records: Mapping[str, SourceRecord], lines: Mapping[str, str]) -> str:
    record = records.get(piece.quote.file)
    label = str(record.label) if record else "?"
    value = f" [{piece.value}]" if piece.value else ""
    credit = f" — credited to {piece.attribution}" if piece.attribution else ""
    check = f" ({piece.check})" if piece.check not in STANDING_CHECKS else " (new)" if piece.is_new else ""
    line = lines.get(piece.quote.file, "")
    return f"  {label} {line} {piece.id} “{piece.quote.shown}”{value}{credit}{check}"


def _list_source(record: SourceRecord) -> str:
    published = show_date(record.published.edtf) if record.published.edtf else "date unknown"
    who = record.publisher or "publisher unknown"
    gone = " · withdrawn" if record.is_withdrawn else ""
    return f"{record.label:>3}  {record.file}  {record.title or 'no title'} · {who} · {published}{gone}"


def _describe_source(record: SourceRecord, edited: Edited) -> Iterator[str]:
    mine = dict.fromkeys(record.by_hand, " (set by hand)")
    yield f"{record.label}  {record.title or 'no title'}{mine.get('title', '')}"
    yield f"  file: {record.file}{' (withdrawn)' if record.is_withdrawn else ''}"
    yield f"  id: {record.id}, version {len(record.versions)}"
    yield f"  publisher: {record.publisher or 'unknown'}{mine.get('publisher', '')}"
    published = record.published
    basis = f" ({published.basis})" if published.basis else ""
    yield f"  published: {show_date(published.edtf) if published.edtf else 'unknown'}{basis}"
    for reason in published.reasoning:
        yield f"    {reason}"
    if record.url:
        yield f"  url: {record.url}"
    line = next((one for one in edited.ledger.lines if record.file in one.files), None)
    if line is not None:
        others = [file for file in line.files if file != record.file]
        yield f"  line: {line.id}{mine.get('line', '')}, {'with ' + ', '.join(others) if others else 'alone'}"
        if line.reason and others:
            yield f"    {line.reason}"
    yield f"  rights: {record.rights}{mine.get('rights', '')}"
    resting = _find_resting(record, edited)
    yield f"  carries {count_noun(len(resting), 'fact')}:"
    for fact in resting:
        yield f"    {fact.id}  {fact.text}"


def _record_source(record: SourceRecord, edited: Edited) -> Record:
    return {
        "id": record.id,
        "label": record.label,
        "file": record.file,
        "title": record.title,
        "publisher": record.publisher,
        "url": record.url,
        "published": {
            "edtf": record.published.edtf,
            "basis": record.published.basis,
            "reasoning": list(record.published.reasoning),
        },
        "line": next((one.id for one in edited.ledger.lines if record.file in one.files), None),
        "rights": record.rights,
        "is_withdrawn": record.is_withdrawn,
        "by_hand": list(record.by_hand),
        "facts": [fact.id for fact in _find_resting(record, edited)],
    }


def _find_resting(record: SourceRecord, edited: Edited) -> list[Fact]:
    return [fact for fact in edited.ledger.facts if any(one.quote.file == record.file for one in fact.evidence)]


def _record_disagreement(one: Disagreement) -> Record:
    return {
        "id": one.id,
        "type": one.type,
        "relation": one.relation,
        "severity": one.severity,
        "status": one.status,
        "statement": one.statement,
        "explanation": one.explanation,
        "facts": list(one.facts),
        "sides": [
            {
                "says": side.says,
                "value": side.value,
                "evidence": [
                    {"file": quote.file, "start": quote.start, "end": quote.end, "exact": quote.exact}
                    for quote in side.evidence
                ],
            }
            for side in one.sides
        ],
    }
