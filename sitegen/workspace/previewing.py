"""Stories as a preview shows them: told at once when something of them changed, their pages made when asked for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from ..doors.cache import dump_json, load_cached, load_json, save_cached
from ..doors.schemas import load_root_schemas, load_schemas
from ..doors.traces import sum_inputs
from ..model.outlines import Outline
from ..model.problems import Problem
from ..pipeline.galleys import Galley, Means, RootGalley
from ..pipeline.telling import outline_edition
from .building import collect_outlines, name_problems
from .composing import Composed, compose_site, record_build
from .projects import Project
from .tracing import observe_inputs

__all__ = [
    "Galley",
    "Outlined",
    "RootGalley",
    "Told",
    "complete_outline",
    "has_own_theme",
    "keep_outlined",
    "recall_outlined",
    "sum_story",
    "tell_anew",
    "tell_root",
]


@dataclass(frozen=True, slots=True)
class Outlined:
    """What is known of a story that is not looked at: what the root tells of it, and what is wrong with it."""

    outline: Outline | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A story to be looked at; no galley when it cannot be made. `composed` serves to tell it again."""

    composed: Composed
    galley: Galley | None
    outlined: Outlined


def tell_anew(project: Project, before: Told | None) -> Told:
    """The story as it is now, with the full texts of its articles."""
    composed = compose_site(
        project, is_full_text=True, is_laid_out=False, before=before.composed if before is not None else None
    )
    if composed.told is None:
        return Told(composed, None, Outlined(None, name_problems(composed.problems, project)))
    record, templates, assets, of_theme = record_build(project, composed.told)
    galley = Galley(composed.told, record, Means(templates, assets, load_schemas()))
    outline = outline_edition(composed.told, record, ()) if project.place else None
    return Told(composed, galley, Outlined(outline, name_problems((*composed.problems, *of_theme), project)))


def sum_story(project: Project, others: Iterable[Project]) -> str:
    """One hash of all that the story is told from; `others` are the stories beside it."""
    return sum_inputs(observe_inputs(project, others))


def recall_outlined(project: Project, inputs: str) -> Outlined | None:
    """What was kept of the story as it was told from these inputs, None when nothing was."""
    return load_json(load_cached(project.folder, _key_outlined(project, inputs)), Outlined)


def keep_outlined(project: Project, inputs: str, outlined: Outlined) -> None:
    """Keep what is known of a story for the next preview."""
    save_cached(project.folder, _key_outlined(project, inputs), dump_json(outlined))


def complete_outline(told: Told) -> Outlined:
    """What the root's data tell of a story: all of its files are made, for the sum of their checksums."""
    if told.galley is None:
        return told.outlined
    files, problems = told.galley.print_all()
    outline = outline_edition(told.galley.told, told.galley.record, files)
    return replace(told.outlined, outline=outline, problems=(*told.outlined.problems, *problems))


def tell_root(project: Project, outlines: tuple[Outline, ...]) -> tuple[RootGalley, tuple[Problem, ...]]:
    """What stands beside the stories."""
    collection, templates, assets, problems = collect_outlines(project, outlines, None)
    return RootGalley(collection, Means(templates, assets, load_root_schemas())), problems


def has_own_theme(project: Project) -> bool:
    """Whether the project has templates of its own, which nobody has tried yet."""
    return (project.folder / "templates").is_dir()


def _key_outlined(project: Project, inputs: str) -> str:
    return f"outlined {project.place} {inputs}"
