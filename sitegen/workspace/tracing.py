"""Builds that need not be made again, because nothing they read and nothing they wrote has changed.

This module imports no stage: telling that nothing changed takes less time than loading what could change something.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ..doors.cache import dump_json, load_json
from ..doors.site import list_site
from ..doors.traces import Inputs, hash_inputs, load_report, save_trace, sum_inputs
from ..model.problems import Problem
from .projects import Project

# What a build itself writes while it reads: a change of these alone was its own.
_OWN_FILES = ("facts.yaml", "sources.yaml", "summary.md", "summary.draft.md")


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made; `index` is "" when nothing was written. `stories` is 0 where there is only one."""

    index: str = ""
    stories: int = 0
    sources: int = 0
    lines: int = 0
    facts: int = 0
    disagreements: int = 0
    files: int = 0
    problems: tuple[Problem, ...] = ()


def observe_inputs(project: Project, others: Iterable[Project] = ()) -> Inputs:
    """Everything that a build of the project, or of one story of it, reads, by path, as it is now.

    `others` are the stories beside it, whose files it does not read.
    """
    without = tuple(folder for one in others for folder in (one.seeds, one.content) if one.story)
    shared = (project.folder / "content", project.folder / "templates")
    return hash_inputs(dict.fromkeys((project.seeds, project.content, *shared)), without)


def recall_build(project: Project, inputs: Inputs, *, target: Path, base_url: str | None) -> Built | None:
    """What the last build into `target` made, None when anything it read or wrote has changed since."""
    folder = target / project.place
    report = load_report(project.folder, _key(project, target, base_url), sum_inputs(inputs), folder)
    return None if report is None else load_json(report.encode(), Built)


def keep_build(
    project: Project, built: Built, *, before: Inputs, after: Inputs, target: Path, base_url: str | None
) -> None:
    """Remember a build that began with `before` and ended with `after`, unless somebody changed a file meanwhile."""
    changed = [path for path in {**before, **after} if before.get(path) != after.get(path)]
    if all(Path(path).name in _OWN_FILES for path in changed):
        report = dump_json(built).decode()
        folder = target / project.place
        written = list_site(folder)
        save_trace(project.folder, _key(project, target, base_url), sum_inputs(after), folder, written, report)


def _key(project: Project, target: Path, base_url: str | None) -> str:
    return f"{target.resolve()} {base_url} {project.place}"
