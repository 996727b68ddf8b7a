"""Decisions: each becomes one operation at the end of content/edits.yaml, anchored by the words it rests on."""

from __future__ import annotations

from dataclasses import dataclass

from ..doors.content import append_operations
from ..model.problems import Problem
from .adopting import adopt_hand_edits
from .drafting import Decision, Drafted, describe_operation, draft_operations
from .loading import Loaded, load_project
from .projects import Project
from .stories import find_story_of


@dataclass(frozen=True, slots=True)
class Recorded:
    """The operations that were appended, each in a line of words; none when there are errors among `problems`.

    `notes` tell what whoever decided may want to look at once more.
    """

    ids: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def record_decision(project: Project, *decisions: Decision, by: str, is_dry_run: bool) -> Recorded:
    """Append decisions, unless one of them cannot be applied: then nothing is written and the reason is told.

    Of several stories it is the one that knows what the decision names.
    """
    named = [name for one in decisions for name in (*one.targets, *(file for file, _ in one.quotes))]
    project, problems = find_story_of(project, tuple(named))
    if problems:
        return Recorded(problems=problems)
    loaded, problems = open_project(project)
    if problems:
        return Recorded(problems=problems)
    drafted = draft_operations(loaded, decisions, by=by)
    if drafted.refused:
        return Recorded(problems=tuple(problem for _, problem in drafted.refused))
    return save_operations(loaded, drafted, is_dry_run=is_dry_run)


def save_operations(loaded: Loaded, drafted: Drafted, *, is_dry_run: bool) -> Recorded:
    """Append the operations that would apply, all in one step."""
    operations = drafted.operations
    if not is_dry_run:
        try:
            problems = append_operations(loaded.project.folder, operations, loaded.project.story)
        except OSError as error:
            where = loaded.project.name(loaded.project.content / "edits.yaml")
            problems = (Problem(where, f"cannot be written: {error.strerror}", "check the folder's rights"),)
        if problems:
            return Recorded(problems=problems)
    lines = tuple(describe_operation(one) for one in operations)
    return Recorded(tuple(one.id for one in operations), lines, drafted.notes)


def open_project(project: Project) -> tuple[Loaded, tuple[Problem, ...]]:
    """A project as it can be decided on, hand edits taken in first; and why nothing can be decided now, if so.

    That is when nothing was extracted, or when what was decided before cannot be read.
    """
    loaded = load_project(project)
    obstacles = _find_obstacles(loaded)
    return (loaded, obstacles) if obstacles else (adopt_hand_edits(loaded), ())


def _find_obstacles(loaded: Loaded) -> tuple[Problem, ...]:
    errors = tuple(problem for problem in loaded.problems if problem.severity == "error")
    if loaded.content.ledger is None:
        missing = Problem("content/facts.yaml", "nothing was extracted yet", "run 'sitegen build' first")
        return errors or (missing,)
    return () if loaded.is_readable else errors
