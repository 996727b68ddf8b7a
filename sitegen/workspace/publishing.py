"""`publish`: what the site says now becomes an edition, which readers are told of and which later ones are compared to.

The record is written before the site that shows it: a publishing that is cut short between the two is completed by
the next build.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from ..doors.content import save_edition
from ..doors.site import read_address
from ..model.editions import EditionChanges, PublishedEdition
from ..model.problems import Problem
from ..pipeline.proving import prove_site
from ..pipeline.steps import Progress
from ..pipeline.telling import record_story, tell_changes
from .building import build_site, name_problems
from .composing import Composed, compose_site
from .projects import Project
from .stories import find_stories


@dataclass(frozen=True, slots=True)
class Recorded:
    """The edition of one story, recorded in the file `record`, or to be recorded where that is None.

    `story` is its name, "" for the only one.
    """

    story: str
    changes: EditionChanges
    record: Path | None = None


@dataclass(frozen=True, slots=True)
class Published:
    """The editions of all stories that had something to tell, and the page to look at, "" when no site was built."""

    editions: tuple[Recorded, ...] = ()
    index: str = ""
    problems: tuple[Problem, ...] = ()


def publish_editions(
    project: Project, *, base_url: str | None, by: str, note: str, is_dry_run: bool, tell: Progress
) -> Published:
    """Record what the site says now as the next edition of each story, and build the site that shows it.

    A story that does not pass every gate is refused; one in which nothing has changed since its last edition gets no
    new one. The clock is read here and nowhere else: builds never depend on it.
    """
    stories = find_stories(project)
    address = base_url or read_address(project.site)
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    found: list[Recorded] = []
    problems = list(stories.problems)
    for one in stories.projects:
        composed = compose_site(one, base_url=address, is_frozen=True, tell=tell)
        tell("check", 0, 1)
        of_story = (*composed.problems, *_prove(composed, one))
        if composed.told is not None and not any(problem.severity == "error" for problem in of_story):
            by = by or composed.told.edition.settings.editor
            record = record_story(composed.told, published=moment, by=by, note=note)
            recorded, more = _record(one, record, composed.told.edition.history, is_dry_run=is_dry_run)
            found += [recorded] if recorded else []
            of_story = (*of_story, *more)
        problems += name_problems(of_story, one)
    if is_dry_run or not found:
        return Published(tuple(found), problems=tuple(problems))
    built = build_site(project, base_url=address, output=None, is_frozen=True, tell=tell)
    return Published(tuple(found), built.index, tuple(dict.fromkeys((*problems, *built.problems))))


def _prove(composed: Composed, project: Project) -> tuple[Problem, ...]:
    if composed.told is None or not composed.files:
        return ()
    elsewhere = frozenset(("index.html",)) if project.place else frozenset()
    base_url = composed.told.edition.settings.base_url
    return prove_site(composed.files, base_url=base_url, elsewhere=elsewhere).problems


def _record(
    project: Project, record: PublishedEdition, history: tuple[PublishedEdition, ...], *, is_dry_run: bool
) -> tuple[Recorded | None, tuple[Problem, ...]]:
    """Write the record of one story, unless it would tell nothing."""
    changes = tell_changes(history[-1] if history else None, record, history=history)
    if history and not changes.changes and not changes.tally:
        hint = "an edition is recorded when there is something to tell"
        what = f"nothing has changed since edition {record.number - 1}"
        return None, (Problem(f"content/{project.story}".rstrip("/"), what, hint, severity="note"),)
    recorded = Recorded(project.place.rstrip("/"), changes)
    if is_dry_run:
        return recorded, ()
    try:
        path, refused = save_edition(project.folder, replace(record, tally=changes.tally), project.story)
    except OSError as error:
        hint = "check the folder and its permissions"
        return None, (Problem("content/history", f"cannot be written: {error.strerror}", hint),)
    return (None, refused) if path is None else (replace(recorded, record=path), ())
