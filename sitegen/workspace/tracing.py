"""Builds that need not be made again, because nothing they read and nothing they wrote has changed.

This module imports no stage: telling that nothing changed takes less time than loading what could change something.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..doors.cache import dump_json, load_json
from ..doors.site import list_own_files, list_site
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


def split_inputs(project: Project, stories: Sequence[Project], inputs: Inputs) -> Mapping[str, Inputs]:
    """Of what was observed of a whole project that which each of its stories reads, by the story's place.

    It is what `observe_inputs` finds of the story with the others beside it, without looking again.
    """
    seeds, content = f"{project.folder / 'seeds'}/", f"{project.folder / 'content'}/"
    owned: dict[str, dict[str, str]] = {one.story: {} for one in stories}
    shared: dict[str, str] = {}
    loose: dict[str, str] = {}
    for path, digest in inputs.items():
        within = next((path.removeprefix(folder) for folder in (seeds, content) if path.startswith(folder)), "")
        name, slash, _ = within.partition("/")
        of = owned[name] if slash and name in owned else loose if path.startswith(seeds) else shared
        of[path] = digest
    return {one.place: {**shared, **owned[one.story], **(loose if one.alias else {})} for one in stories}


def recall_build(project: Project, inputs: Inputs, *, target: Path, base_url: str | None) -> Built | None:
    """What the last build into `target` made, None when anything it read or wrote has changed since."""
    folder = target / project.place
    report = load_report(project.folder, _key(project, target, base_url), sum_inputs(inputs), folder)
    return None if report is None else load_json(report.encode(), Built)


def keep_build(
    project: Project,
    built: Built,
    *,
    before: Inputs,
    after: Inputs,
    target: Path,
    base_url: str | None,
    parts: Sequence[Project] = (),
) -> None:
    """Remember a build that began with `before` and ended with `after`, unless somebody changed a file meanwhile.

    `parts` are stories of it whose own builds are remembered already.
    """
    changed = [path for path in {**before, **after} if before.get(path) != after.get(path)]
    if all(Path(path).name in _OWN_FILES for path in changed):
        report = dump_json(built).decode()
        folder = target / project.place
        written = list_own_files(folder) if parts else list_site(folder)
        keys = [(_key(one, target, base_url), one.place) for one in parts]
        save_trace(project.folder, _key(project, target, base_url), sum_inputs(after), folder, written, report, keys)


def _key(project: Project, target: Path, base_url: str | None) -> str:
    return f"{target.resolve()} {base_url} {project.place}"
