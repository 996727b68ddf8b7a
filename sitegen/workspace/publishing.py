"""`publish`: what the site says now becomes an edition, which readers are told of and which later ones are compared to.

The record is written before the site that shows it: a publishing that is cut short between the two is completed by
the next build.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from ..doors.content import save_edition
from ..doors.site import read_address
from ..model.editions import EditionChanges, PublishedEdition
from ..model.problems import Problem
from ..pipeline import Progress, prove_site, record_story, tell_changes
from .building import build_site
from .composing import Composed, compose_site
from .projects import Project


@dataclass(frozen=True, slots=True)
class Published:
    """What was recorded, or would be; `record` is None when nothing was, `index` the page that shows it."""

    changes: EditionChanges | None = None
    record: Path | None = None
    index: Path | None = None
    problems: tuple[Problem, ...] = ()


def publish_edition(
    project: Project, *, base_url: str | None, by: str, note: str, is_dry_run: bool, tell: Progress
) -> Published:
    """Record what the site says now as the next edition, and build the site that shows it.

    Refuses unless every gate is passed, and when nothing has changed since the last edition.
    """
    address = base_url or read_address(project.site)
    composed = compose_site(project, base_url=address, is_frozen=True, tell=tell)
    tell("check", 0, 1)
    problems = (*composed.problems, *_prove(composed))
    if composed.told is None or any(problem.severity == "error" for problem in problems):
        return Published(problems=problems)
    edition = composed.told.edition
    record = record_story(
        composed.told,
        published=datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        by=by or edition.settings.editor,
        note=note,
    )
    changes = tell_changes(edition.history[-1] if edition.history else None, record)
    if edition.history and is_same_edition(edition.history[-1], record):
        hint = "an edition is recorded when there is something to tell"
        what = f"nothing has changed since edition {record.number - 1}"
        return Published(problems=(*problems, Problem("content/history", what, hint, severity="note")))
    if is_dry_run:
        return Published(changes, problems=problems)
    return _keep_edition(project, record, changes, problems, base_url=address, tell=tell)


def is_same_edition(before: PublishedEdition, after: PublishedEdition) -> bool:
    """Whether two records tell readers the same."""
    changes = tell_changes(before, after)
    return not changes.changes and not changes.tally


def _prove(composed: Composed) -> tuple[Problem, ...]:
    if composed.told is None or not composed.files:
        return ()
    edition = composed.told.edition
    elsewhere = frozenset(("index.html",)) if edition.folder else frozenset()
    return prove_site(composed.files, base_url=edition.settings.base_url, elsewhere=elsewhere).problems


def _keep_edition(
    project: Project,
    record: PublishedEdition,
    changes: EditionChanges,
    problems: tuple[Problem, ...],
    *,
    base_url: str | None,
    tell: Progress,
) -> Published:
    try:
        path, refused = save_edition(project.folder, record, project.story)
    except OSError as error:
        hint = "check the folder and its permissions"
        refused = (Problem("content/history", f"cannot be written: {error.strerror}", hint),)
        path = None
    if path is None:
        return Published(problems=(*problems, *refused))
    built = build_site(project, base_url=base_url, output=None, is_frozen=True, tell=tell)
    return Published(changes, path, built.index, tuple(dict.fromkeys((*problems, *built.problems))))
