"""A facts.yaml that somebody changed by hand: the change becomes decisions, and the machine's file is written again.

Nothing that was typed is lost: the file as it was is kept beside the new one, and what no decision can say is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ..doors.cache import dump_json, load_cached, load_json, save_cached
from ..doors.content import append_operations, find_hand_mark, keep_hand_copy, mark_ledger, save_ledger
from ..language.files import LanguageError
from ..model.edits import Operation
from ..model.problems import Problem
from ..model.stories import Ledger
from ..pipeline.deciding import read_by_hand
from ..pipeline.steps import Progress
from .drafting import Decision, describe_operation, draft_operations
from .loading import Loaded, load_project, read_project

WHERE = "facts.yaml"


def remember_ledger(loaded: Loaded, ledger: Ledger) -> None:
    """Keep what the machine wrote, to compare it with what people make of it."""
    save_cached(loaded.project.folder, _key_of(mark_ledger(ledger)), dump_json(ledger))


def find_hand_edits(loaded: Loaded) -> Iterator[tuple[str, str]]:
    """What was changed by hand and is not a decision yet: the file, and what to know."""
    mark = find_hand_mark(loaded.project.folder, loaded.project.story)
    if mark is None or loaded.content.ledger is None:
        return
    where = loaded.project.name(loaded.project.content / WHERE)
    machine = _recall(loaded, mark)
    if machine is None:
        yield where, "was changed by hand; the next build finds out what was changed"
        return
    edits = read_by_hand(machine, loaded.content.ledger)
    what = "; ".join(describe_operation(one) for one in edits.operations[:4])
    more = f"; and {len(edits.operations) - 4} more" if len(edits.operations) > 4 else ""
    yield where, f"was changed by hand; the next build makes decisions of it: {what or 'none'}{more}"


def adopt_hand_edits(loaded: Loaded, *, tell: Progress = lambda stage, done, total: None) -> Loaded:
    """The project with hand edits of facts.yaml turned into decisions, both files written; as it was if there are none.

    What was done is told as notes and warnings among the problems.
    """
    mark = find_hand_mark(loaded.project.folder, loaded.project.story)
    by_hand = loaded.content.ledger
    if mark is None or by_hand is None or not loaded.is_usable:
        return loaded
    machine = _recall(loaded, mark) or _extract_again(loaded, mark, tell=tell)
    where = loaded.project.name(loaded.project.content / WHERE)
    if machine is None:
        hint = "record what you changed: sitegen fact …; the next extraction keeps a copy of this file"
        what = "this file was changed by hand, and what it was before cannot be found out any more"
        return _with_problems(loaded, where, (Problem(where, what, hint, severity="warning"),))
    edits = read_by_hand(machine, by_hand)
    before = replace(loaded, content=replace(loaded.content, ledger=machine))
    drafted = draft_operations(before, [_decide(one) for one in edits.operations], by="")
    problems = [
        Problem(where, f"{describe_operation(edits.operations[place])}: {problem.what}", problem.hint, "", "warning")
        for place, problem in drafted.refused
    ]
    problems += [
        Problem(where, f"{name}: {what}: no decision can say this", "", "", "warning") for name, what in edits.unread
    ]
    return _write(before, machine, _without_known(drafted.operations, loaded), where, tuple(problems))


def _write(
    loaded: Loaded, machine: Ledger, operations: tuple[Operation, ...], where: str, problems: tuple[Problem, ...]
) -> Loaded:
    """Copy, decisions, machine's file, in this order: killed in between, nothing is lost and nothing is done twice."""
    folder, story = loaded.project.folder, loaded.project.story
    try:
        copy = keep_hand_copy(folder, story)
        refused = append_operations(folder, operations, story)
        if refused:
            return _with_problems(loaded, where, (*problems, *refused))
        save_ledger(folder, machine, story)
    except OSError as error:
        problem = Problem(where, f"cannot be written: {error.strerror}", "check the folder's rights")
        return _with_problems(loaded, where, (*problems, problem))
    kept = f"the file as it was is kept as {copy.name}" if copy is not None else ""
    told = [
        Problem(where, f"changed by hand: {one.id} {describe_operation(one)}", kept, "", "note") for one in operations
    ]
    problems = tuple(replace(problem, hint=problem.hint or kept) for problem in problems)
    return _with_problems(load_project(loaded.project), where, (*told, *problems))


def _with_problems(loaded: Loaded, where: str, problems: tuple[Problem, ...]) -> Loaded:
    """The project with these problems in place of the warning that the file was changed."""
    others = tuple(
        one for one in loaded.problems if not (one.where.startswith(where) and "changed by hand" in one.what)
    )
    return replace(loaded, problems=(*others, *problems))


def _without_known(operations: tuple[Operation, ...], loaded: Loaded) -> tuple[Operation, ...]:
    """The decisions that were not recorded before from the same hand edit, by a command that was interrupted."""
    known = {_said(one) for one in loaded.content.operations}
    return tuple(one for one in operations if _said(one) not in known)


def _said(one: Operation) -> tuple[object, ...]:
    return one.op, one.targets, one.value, one.quotes, one.why


def _decide(one: Operation) -> Decision:
    return Decision(
        one.op, one.targets, one.value, places=one.quotes, why=one.why, kind=one.kind, topic=one.topic, when=one.when
    )


def _recall(loaded: Loaded, mark: str) -> Ledger | None:
    """What the machine wrote under this fingerprint, if this machine remembers."""
    return load_json(load_cached(loaded.project.folder, _key_of(mark)), Ledger)


def _extract_again(loaded: Loaded, mark: str, *, tell: Progress) -> Ledger | None:
    """What the machine wrote, found by reading the articles again; None unless it is that to the letter.

    Facts that a person added are not the machine's: what it would retire is left out at the second try.
    """
    ledger = loaded.content.ledger
    if ledger is None or ledger.seeds_hash != loaded.seeds_hash:
        return None
    from ..pipeline.drafting import draft_story, settle_draft  # loads every stage that drafts
    from .meanings import find_embedder, name_engines

    read, engine, _ = read_project(loaded, tell=tell)
    if read is None:
        return None
    try:
        embedder = find_embedder(loaded.project, loaded.content.settings)
        draft = draft_story(read, tell=tell, embedder=embedder)
    except LanguageError:
        return None
    engine = name_engines(engine, embedder)
    for _ in range(2):
        content = replace(loaded.content, ledger=ledger)
        machine, _, _ = settle_draft(draft, content, seeds_hash=loaded.seeds_hash, engine=engine)
        if mark_ledger(machine) == mark:
            return machine
        gone = {one.id for one in machine.retired}
        ledger = replace(ledger, facts=tuple(fact for fact in ledger.facts if fact.id not in gone))
    return None


def _key_of(mark: str) -> str:
    return f"ledger {mark}"
