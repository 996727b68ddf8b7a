"""`diff`: what a build would change for readers, against an edition or against the site on disk. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass

from ..doors.site import read_address
from ..doors.site_data import read_told
from ..model.editions import EditionChanges, PublishedEdition
from ..model.problems import Problem
from ..pipeline import Progress, Told, record_story, tell_changes, tell_changes_on_disk
from .composing import compose_site
from .projects import Project

ON_DISK = "site"


@dataclass(frozen=True, slots=True)
class Compared:
    """What would change, and against what, in words; `changes` is None when that cannot be said."""

    changes: EditionChanges | None = None
    against: str = ""
    problems: tuple[Problem, ...] = ()


def compare_project(project: Project, against: str | None, *, base_url: str | None, tell: Progress) -> Compared:
    """What a build would change against an edition, by its number, or against the site on disk ("site").

    Without `against` it is the last edition, and the site on disk where nothing was published yet.
    """
    composed = compose_site(project, base_url=base_url or read_address(project.site), tell=tell)
    if composed.told is None:
        return Compared(problems=composed.problems)
    history = composed.told.edition.history
    if against == ON_DISK or (against is None and not history):
        return _compare_on_disk(project, composed.told, composed.problems)
    before = history[-1] if against is None else _find_edition(against, history)
    if before is None:
        known = ", ".join(str(one.number) for one in history[-12:]) or "none"
        hint = f"editions: {known}; 'sitegen diff site' compares with the site on disk"
        return Compared(problems=(*composed.problems, Problem(str(against), "there is no such edition", hint)))
    record = record_story(composed.told, published="", by="", note="")
    day = before.published.partition("T")[0]
    changes = tell_changes(before, record, history=history)
    return Compared(changes, f"edition {before.number} of {day}", composed.problems)


def _find_edition(number: str, history: tuple[PublishedEdition, ...]) -> PublishedEdition | None:
    return next((one for one in history if number.isdecimal() and one.number == int(number)), None)


def _compare_on_disk(project: Project, told: Told, problems: tuple[Problem, ...]) -> Compared:
    before, more = read_told(project.site / project.story)
    if before is None:
        return Compared(problems=(*problems, *more))
    return Compared(tell_changes_on_disk(before, told), "the site on disk", problems)
