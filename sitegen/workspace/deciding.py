"""Decisions: each becomes one operation at the end of content/edits.yaml, anchored by the words it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from ..doors.content import append_operation
from ..doors.content.edtf import explain_edtf
from ..model.articles import Article
from ..model.contents import Content
from ..model.edits import Operation
from ..model.problems import Problem
from ..model.spans import Quote
from ..model.stories import Ledger
from ..pipeline import fold_decisions, word_decision
from .loading import Loaded, load_project
from .projects import Project


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided: `targets` are ids (or their beginnings), `quotes` pairs of a file and words in it.

    With `is_source` the targets are articles, by label, id or file.
    """

    op: str
    targets: tuple[str, ...]
    value: str | None = None
    quotes: tuple[tuple[str, str], ...] = ()
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """The operation that was appended, with what it changes in words; `id` is "" when nothing was."""

    id: str = ""
    lines: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def record_decision(project: Project, decision: Decision, *, why: str, by: str, is_dry_run: bool) -> Recorded:
    """Append the decision, unless it cannot be applied: then nothing is written and the reason is told."""
    loaded = load_project(project)
    ledger = loaded.content.ledger
    errors = tuple(problem for problem in loaded.problems if problem.severity == "error")
    if ledger is None:
        missing = Problem("content/facts.yaml", "nothing was extracted yet", "run 'sitegen build' first")
        return Recorded(problems=errors or (missing,))
    if any(problem.where.startswith("content/edits.yaml") for problem in errors):
        return Recorded(problems=errors)
    fault = explain_edtf(decision.value or "") if decision.op == "set-date" else None
    if fault is not None:
        return Recorded(problems=(Problem(decision.op, *fault),))
    targets, problems = _find_targets(decision, loaded.content, ledger)
    quotes, of_quotes = _find_quotes(decision.quotes, loaded.articles)
    if problems or of_quotes:
        return Recorded(problems=(*problems, *of_quotes))
    operation = word_decision(
        decision.op,
        targets,
        ledger,
        number=_next_number(loaded.content.operations),
        value=_settle_value(decision, loaded.content),
        quotes=quotes,
        why=why,
        by=by or loaded.content.settings.editor,
        at=date.today().isoformat(),
    )
    refusal = _try_operation(operation, loaded)
    if refusal:
        return Recorded(problems=(refusal,))
    if not is_dry_run:
        problems = append_operation(project.folder, operation, project.story)
        if problems:
            return Recorded(problems=problems)
    return Recorded(operation.id, (_describe_operation(operation),))


def find_fact(target: str, ledger: Ledger) -> tuple[str | None, Problem | None]:
    """The one id that begins with `target`, among facts and disagreements."""
    known = [fact.id for fact in ledger.facts] + [entry.id for entry in ledger.disagreements]
    wanted = target.strip().casefold()
    found = [name for name in known if name == wanted] or [
        name for name in known if name.startswith(wanted) or name.partition("-")[2].startswith(wanted)
    ]
    if len(found) == 1:
        return found[0], None
    successor = next((retired for retired in ledger.retired if retired.id == wanted), None)
    if successor:
        follow = f"it became {successor.successor}" if successor.successor else "it has no successor"
        return None, Problem(target, f"this fact was retired: {successor.why}", follow)
    if found:
        return None, Problem(target, f"{len(found)} ids begin so: {', '.join(found[:6])}", "write more of the id")
    return None, Problem(target, "no fact and no disagreement has this id", "'sitegen fact show' lists them")


def _find_targets(decision: Decision, content: Content, ledger: Ledger) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    found: list[str] = []
    problems: list[Problem] = []
    for target in decision.targets:
        if decision.op == "undo":
            name, problem = _find_operation(target, content.operations)
        elif decision.is_source:
            name, problem = find_source(target, content)
        else:
            name, problem = find_fact(target, _with_decided(ledger, content.operations))
        problems += [problem] if problem else []
        found += [name] if name else []
    if len(set(found)) < len(found):
        problems.append(Problem(" ".join(decision.targets), "the same id stands twice", "name each once"))
    return tuple(found), tuple(problems)


def _with_decided(ledger: Ledger, operations: tuple[Operation, ...]) -> Ledger:
    """The ledger with the facts that people added, so that their ids are found too."""
    known = {fact.id for fact in ledger.facts}
    added = [name for one in operations if one.op in ("add", "split") for name in one.targets if name not in known]
    if not added or not ledger.facts:
        return ledger
    return replace(ledger, facts=(*ledger.facts, *(replace(ledger.facts[0], id=name) for name in dict.fromkeys(added))))


def _find_operation(target: str, operations: tuple[Operation, ...]) -> tuple[str | None, Problem | None]:
    if any(operation.id == target for operation in operations):
        return target, None
    return None, Problem(target, "no decision has this id", "content/edits.yaml lists them")


def find_source(target: str, content: Content) -> tuple[str | None, Problem | None]:
    """The id of an article named by label, id or file."""
    for record in content.sources:
        if target in (str(record.label), record.id, record.file):
            return record.id, None
    labels = ", ".join(f"{record.label} ({record.file})" for record in content.sources[:8])
    return None, Problem(target, "no article has this label, id or file", f"there are: {labels}")


def _find_quotes(
    wanted: tuple[tuple[str, str], ...], articles: tuple[Article, ...]
) -> tuple[tuple[Quote, ...], tuple[Problem, ...]]:
    """The places of the words; each must stand in its article, and only once."""
    texts = {article.file: article.raw for article in articles}
    quotes: list[Quote] = []
    problems: list[Problem] = []
    for name, words in wanted:
        file = next((file for file in texts if file == name), None) or _only(
            file for file in texts if file.startswith(name)
        )
        if file is None:
            problems.append(Problem(name, "no article has this file name", f"there are: {', '.join(sorted(texts))}"))
            continue
        starts = [match.start() for match in re.finditer(re.escape(words), texts[file])] if words.strip() else []
        if len(starts) != 1:
            what = (
                f"'{words[:60]}' stands there {len(starts)} times" if starts else f"'{words[:60]}' does not stand there"
            )
            hint = "quote more words around it" if starts else "copy the words exactly as they stand in the article"
            problems.append(Problem(f"seeds/{file}", what, hint))
            continue
        quotes.append(Quote(file, starts[0], starts[0] + len(words), words))
    return tuple(quotes), tuple(problems)


def _only(names: Iterable[str]) -> str | None:
    found = list(names)
    return found[0] if len(found) == 1 else None


def _settle_value(decision: Decision, content: Content) -> str | None:
    """For a line, the id of the source it is shared with; any other value as it is."""
    if decision.op != "set-line" or decision.value is None or decision.value == "own":
        return decision.value
    name, _ = find_source(decision.value, content)
    return name or decision.value


def _next_number(operations: tuple[Operation, ...]) -> int:
    numbers = [int(digits[1]) for one in operations if (digits := re.fullmatch(r"k-(\d+)", one.id))]
    return max(numbers, default=0) + 1


def _try_operation(operation: Operation, loaded: Loaded) -> Problem | None:
    """Why the operation would be parked, None when it applies."""
    parked = fold_decisions(loaded.content, loaded.articles, (*loaded.content.operations, operation))[1]
    reason = next((one.reason for one in parked if one.operation.id == operation.id), None)
    return Problem(" ".join(operation.targets) or operation.op, reason, "nothing was recorded") if reason else None


def _describe_operation(operation: Operation) -> str:
    value = f": {operation.value}" if operation.value and operation.op != "pin" else ""
    return f"{operation.op} {' '.join(operation.targets)}{value}"
