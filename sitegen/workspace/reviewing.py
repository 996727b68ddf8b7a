"""`review`: what there is to go through, one after another at the terminal or on a worksheet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from ..doors.papers import read_paper, write_paper
from ..model.contents import Edited
from ..model.edits import Candidate
from ..model.problems import Problem
from ..model.stories import OPEN_RELATIONS, Disagreement, Fact
from ..pipeline.deciding import fold_decisions, lay_out_worksheet, propose_same, read_ticks
from .deciding import Recorded, open_project, save_operations
from .drafting import Decision, draft_operations, see_everything
from .loading import Loaded, load_project
from .projects import Project
from .showing import describe_disagreement, describe_fact
from .stories import find_story_of

# By so many of its ids the story of a worksheet is found.
NAMED = 5
_HEADING = re.compile(r"^## ([fd]-[0-9a-z]+)", re.MULTILINE)

Filter = Literal["differs", "new", "unreviewed", "stale", "candidates", "all"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to look at: a fact, a disagreement, or a pair of facts that may be one."""

    kind: Literal["fact", "disagreement", "pair"]
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An item as it stands now: its lines, and the ids of the words of a fact in the order shown."""

    lines: tuple[str, ...]
    evidence: tuple[str, ...] = ()
    text: str = ""


def list_items(project: Project, wanted: Filter | None) -> tuple[tuple[Item, ...], tuple[Problem, ...]]:
    """What is to be looked at: without a filter, all that nobody has decided on."""
    loaded, problems = open_project(project)
    if problems:
        return (), problems
    disagreements, pairs, facts = _select(loaded, wanted)
    items = (
        *(Item("disagreement", (one.id,)) for one in disagreements),
        *(Item("pair", (one.first, one.second)) for one in pairs),
        *(Item("fact", (one.id,)) for one in facts),
    )
    return items, tuple(problem for problem in loaded.problems if problem.severity != "error")


def show_item(project: Project, item: Item) -> Shown:
    """An item with the decisions of this moment folded in."""
    loaded = load_project(project)
    edited, _ = fold_decisions(loaded.content, loaded.articles, loaded.content.operations)
    if item.kind == "disagreement":
        entry = next((one for one in edited.ledger.disagreements if one.id == item.ids[0]), None)
        return Shown(tuple(describe_disagreement(entry)) if entry else _describe_gone(item.ids[0], edited))
    facts = {fact.id: fact for fact in (*edited.ledger.facts, *edited.withheld)}
    lines: list[str] = []
    for name in item.ids:
        fact = facts.get(name)
        lines += describe_fact(fact, edited) if fact is not None else _describe_gone(name, edited)
    if item.kind == "pair":
        return Shown(("may be one fact:", *lines))
    only = facts.get(item.ids[0])
    return Shown(tuple(lines), tuple(one.id for one in only.evidence) if only else (), only.text if only else "")


def write_sheet(project: Project, wanted: Filter | None, path: Path | None) -> tuple[str, tuple[Problem, ...]]:
    """The worksheet, written to `path` if there is one; a file that is there already is left alone."""
    loaded, problems = open_project(project)
    if problems:
        return "", problems
    disagreements, pairs, facts = _select(loaded, wanted)
    edited, _ = fold_decisions(loaded.content, loaded.articles, loaded.content.operations)
    text = lay_out_worksheet(
        facts,
        disagreements,
        pairs,
        labels={record.file: record.label for record in edited.sources if not record.is_withdrawn},
        lines={file: line.id for line in edited.ledger.lines for file in line.files},
        texts={fact.id: fact.text for fact in edited.ledger.facts},
    )
    problem = write_paper(path, text.encode("utf-8"), is_new=True) if path is not None else None
    return text, (problem,) if problem else ()


def apply_sheet(project: Project, path: Path, *, why: str, by: str, is_dry_run: bool) -> Recorded:
    """The ticks of a worksheet as operations, all in one step; none at all when a part of it cannot be applied."""
    text, problem = read_paper(path)
    if text is None:
        return Recorded(problems=(problem,) if problem else ())
    project, problems = find_story_of(project, tuple(_HEADING.findall(text)[:NAMED]))
    if problems:
        return Recorded(problems=problems)
    loaded, problems = open_project(project)
    if problems:
        return Recorded(problems=problems)
    said, problems = read_ticks(
        text,
        see_everything(loaded),
        loaded.content.operations,
        labels={record.file: record.label for record in loaded.content.sources if not record.is_withdrawn},
        texts={article.file: article.text for article in loaded.articles},
        where=str(path),
    )
    if problems:
        return Recorded(problems=problems)
    decisions = [Decision(one.op, one.targets, one.value, places=one.quotes, why=one.why or why) for one in said]
    drafted = draft_operations(loaded, decisions, by=by)
    if drafted.refused:
        refused = tuple(replace(problem, where=f"{path}: {problem.where}") for _, problem in drafted.refused)
        return Recorded(problems=refused)
    return save_operations(loaded, drafted, is_dry_run=is_dry_run)


def _select(
    loaded: Loaded, wanted: Filter | None
) -> tuple[tuple[Disagreement, ...], tuple[Candidate, ...], tuple[Fact, ...]]:
    edited, _ = fold_decisions(loaded.content, loaded.articles, loaded.content.operations)
    differs = tuple(one for one in edited.ledger.disagreements if _is_wanted(one, wanted))
    pairs = propose_same(edited, loaded.content.operations) if wanted in (None, "candidates", "all") else ()
    facts = tuple(_select_facts(edited, wanted))
    return differs, pairs, facts


def _is_wanted(one: Disagreement, wanted: Filter | None) -> bool:
    if wanted == "all":
        return one.relation in OPEN_RELATIONS
    return wanted in (None, "differs") and one.relation in OPEN_RELATIONS and one.status == "open"


def _select_facts(edited: Edited, wanted: Filter | None) -> Iterator[Fact]:
    if wanted in (None, "stale"):
        yield from (fact for fact in edited.withheld if fact.state == "stale")
    if wanted in (None, "unreviewed"):
        yield from (
            fact
            for fact in edited.ledger.facts
            if fact.state in ("machine", "split-needed") or any(one.is_new for one in fact.evidence)
        )
    elif wanted == "new":
        yield from (fact for fact in edited.ledger.facts if any(one.is_new for one in fact.evidence))
    elif wanted == "all":
        yield from (*edited.ledger.facts, *edited.withheld)


def _describe_gone(name: str, edited: Edited) -> tuple[str, ...]:
    retired = next((one for one in edited.ledger.retired if one.id == name), None)
    if retired is None:
        return (f"{name}  is not there any more",)
    return (f"{name}  {f'is now {retired.successor}' if retired.successor else 'is gone'}: {retired.why}",)
