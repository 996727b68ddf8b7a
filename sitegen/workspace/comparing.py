"""`diff`: what a build would change for readers, against an edition or against the site on disk. Nothing is written."""

from __future__ import annotations

from dataclasses import dataclass

from ..doors.site import read_address
from ..doors.site_data import read_told
from ..model.editions import EditionChanges, PublishedEdition
from ..model.problems import Problem
from ..pipeline.steps import Progress
from ..pipeline.telling import CAUSES as CAUSES
from ..pipeline.telling import HEADINGS as HEADINGS
from ..pipeline.telling import Told, record_story, tell_changes, tell_changes_on_disk
from .building import name_problems
from .composing import compose_site
from .projects import Project
from .stories import find_stories

ON_DISK = "site"


@dataclass(frozen=True, slots=True)
class Compared:
    """What would change in a story, and against what, in words; `changes` is None when that cannot be said.

    `story` is its name, "" for the only one.
    """

    story: str = ""
    changes: EditionChanges | None = None
    against: str = ""
    problems: tuple[Problem, ...] = ()


def compare_stories(
    project: Project, against: str | None, *, base_url: str | None, tell: Progress
) -> tuple[Compared, ...]:
    """What a build would change in each story against an edition, by its number, or the site on disk ("site").

    Without `against` it is the last edition, and the site on disk where nothing was published yet.
    """
    stories = find_stories(project)
    address = base_url or read_address(project.site)
    found = [Compared(problems=stories.problems)] if stories.problems else []
    for one in stories.projects:
        composed = compose_site(one, base_url=address, tell=tell)
        compared = Compared() if composed.told is None else _compare_story(one, against, composed.told)
        problems = name_problems((*composed.problems, *compared.problems), one)
        found.append(Compared(one.place.rstrip("/"), compared.changes, compared.against, problems))
    return tuple(found)


def _compare_story(project: Project, against: str | None, told: Told) -> Compared:
    history = told.edition.history
    if against == ON_DISK or (against is None and not history):
        return _compare_on_disk(project, told)
    before = history[-1] if against is None else _find_edition(against, history)
    if before is None:
        known = ", ".join(str(one.number) for one in history[-12:]) or "none"
        hint = f"editions: {known}; 'sitegen diff site' compares with the site on disk"
        return Compared(problems=(Problem(str(against), "there is no such edition", hint),))
    record = record_story(told, published="", by="", note="")
    day = before.published.partition("T")[0]
    return Compared(changes=tell_changes(before, record, history=history), against=f"edition {before.number} of {day}")


def _find_edition(number: str, history: tuple[PublishedEdition, ...]) -> PublishedEdition | None:
    return next((one for one in history if number.isdecimal() and one.number == int(number)), None)


def _compare_on_disk(project: Project, told: Told) -> Compared:
    before, problems = read_told(project.site / project.place)
    if before is None:
        return Compared(problems=problems)
    return Compared(changes=tell_changes_on_disk(before, told), against="the site on disk")
