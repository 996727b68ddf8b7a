"""`build`: every story is composed and written by itself, then the root that lists them. Each whole or not at all.

A story that cannot be made leaves its old pages and stops no other. Of several stories only one is held in memory.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from .. import __version__
from ..doors.cache import dump_json, load_cached, load_json, save_cached
from ..doors.content import load_settings
from ..doors.content.pages import load_pages
from ..doors.schemas import load_root_schemas
from ..doors.site import judge_part, read_part, write_site
from ..doors.templates import load_theme
from ..doors.traces import Inputs
from ..model.outlines import Collection, Outline
from ..model.pages import OutputFile
from ..model.problems import Problem
from ..model.stories import OPEN_RELATIONS
from ..pipeline.steps import Progress
from ..pipeline.telling import lay_out_root
from .collecting import collecting_seldom
from .composing import Composed, compose_site, hash_theme, settle_address
from .projects import Project
from .spreading import spread_work
from .stories import Stories, find_stories
from .tracing import Built, keep_build, observe_inputs, recall_build, split_inputs
from .workers import Workers

# Where a process cannot begin as a copy, it needs a second, and makes about three stories in that time.
WORTH_SENDING = 4
_WITH_PLACE = ("content/", "seeds/", "templates/", "--")


def build_site(
    project: Project, *, base_url: str | None, output: Path | None, is_frozen: bool, tell: Progress
) -> Built:
    """Build and write the site of the project to `output`, else to its site/; of one story, if `project` names it."""
    with collecting_seldom():
        return _build_site(project, base_url=base_url, output=output, is_frozen=is_frozen, tell=tell)


def _build_site(
    project: Project, *, base_url: str | None, output: Path | None, is_frozen: bool, tell: Progress
) -> Built:
    stories, target = find_stories(project), output or project.site
    if stories.is_many:
        return _build_stories(project, stories, target, base_url=base_url, is_frozen=is_frozen, tell=tell)
    before = observe_inputs(project)
    composed = compose_site(project, base_url=base_url, is_frozen=is_frozen, is_kept=True, tell=tell)
    if composed.told is None or not composed.files:
        return Built(problems=composed.problems)
    written = write_site(target, composed.files)
    problems = (*composed.problems, *written)
    if any(problem.severity == "error" for problem in written):
        return Built(problems=problems)
    built = replace(_count_story(composed), index=str(target / "index.html"), problems=problems)
    keep_build(project, built, before=before, after=observe_inputs(project), target=target, base_url=base_url)
    return built


def lay_out_collection(
    project: Project, outlines: tuple[Outline, ...], base_url: str | None
) -> tuple[tuple[OutputFile, ...], tuple[Problem, ...]]:
    """The root of a site with several stories, in memory."""
    collection, templates, assets, problems = collect_outlines(project, outlines, base_url)
    files, of_files = lay_out_root(collection, templates, assets, schemas=load_root_schemas())
    return files, (*problems, *of_files)


def collect_outlines(
    project: Project, outlines: tuple[Outline, ...], base_url: str | None
) -> tuple[Collection, Mapping[str, str], Mapping[str, bytes], tuple[Problem, ...]]:
    """The stories with what people set and wrote for the site as a whole, and the templates and assets of its theme."""
    settings, problems = load_settings(project.folder)
    settings, of_address = settle_address(settings, base_url)
    pages, of_pages = load_pages(project.folder)
    templates, assets, of_theme = load_theme(project.folder)
    collection = Collection(outlines, settings, pages, __version__, hash_theme(templates, assets))
    return collection, templates, assets, (*problems, *of_address, *of_pages, *of_theme)


def split_files(files: tuple[OutputFile, ...], place: str) -> tuple[tuple[OutputFile, ...], tuple[OutputFile, ...]]:
    """A story's own files, with paths below its place, and those it shares with the whole site."""
    own = tuple(replace(file, path=file.path.removeprefix(place)) for file in files if file.path.startswith(place))
    return own, tuple(file for file in files if not file.path.startswith(place))


def name_problems(problems: tuple[Problem, ...], project: Project) -> tuple[Problem, ...]:
    """Problems that say of which story they are, where their place does not."""
    story = project.place.rstrip("/")
    return tuple(
        problem
        if not story or problem.where.startswith(_WITH_PLACE) or problem.where.startswith(project.place)
        else replace(problem, where=f"{story}: {problem.where}")
        for problem in problems
    )


def _build_stories(
    project: Project, stories: Stories, target: Path, *, base_url: str | None, is_frozen: bool, tell: Progress
) -> Built:
    """Write the stories that need it, then the root."""
    before = observe_inputs(project)
    problems, total = list(stories.problems), Built()
    outlines: list[Outline] = []
    tasks = [_Task(one, stories, target, base_url, is_frozen) for one in stories.projects]
    inputs = split_inputs(project, stories.projects, before) if not project.place else {project.place: before}
    known = [_recall_story(task, inputs[task.project.place]) for task in tasks]
    missing = [task for task, found in zip(tasks, known, strict=True) if found is None]
    fresh = spread_work(Workers(project.workers.jobs), _build_story, missing, least=WORTH_SENDING, is_light=True)
    for number, (task, found) in enumerate(zip(tasks, known, strict=True)):
        tell(task.project.place.rstrip("/"), number, len(tasks))
        built, outline = found or next(fresh)
        problems += name_problems(built.problems, task.project)
        if outline is not None:
            outlines.append(outline)
            total = _add_counts(total, built)
    root, more = _write_root(project, target, tuple(outlines), base_url) if outlines else (None, ())
    problems += more
    index = str(target / project.place / "index.html") if root else ""
    total = replace(total, index=index, files=total.files + len(root or ()), problems=tuple(problems))
    if len(outlines) == len(stories.projects) and root:
        after, parts = observe_inputs(project), stories.projects if not project.place else ()
        keep_build(project, total, before=before, after=after, target=target, base_url=base_url, parts=parts)
    return total


@dataclass(frozen=True, slots=True)
class _Task:
    """One of several stories that is to be built into `target`."""

    project: Project
    stories: Stories
    target: Path
    base_url: str | None
    is_frozen: bool

    @property
    def others(self) -> tuple[Project, ...]:
        return tuple(one for one in self.stories.projects if one != self.project)


def _recall_story(task: _Task, inputs: Inputs) -> tuple[Built, Outline | None] | None:
    """What was made of a story, if it stands there as it would be made again from these inputs."""
    known = recall_build(task.project, inputs, target=task.target, base_url=task.base_url)
    key = _key_outline(task.target, task.base_url, task.project)
    outline = load_json(load_cached(task.project.folder, key), Outline) if known is not None else None
    return None if known is None or outline is None else (known, outline)


def _build_story(task: _Task) -> tuple[Built, Outline | None]:
    """Write one of several stories; no outline when it cannot be made."""
    project, target, base_url = task.project, task.target, task.base_url
    before = observe_inputs(project, task.others)
    composed = compose_site(
        project, base_url=base_url, is_frozen=task.is_frozen, is_kept=True, tell=lambda stage, done, total: None
    )
    if composed.outline is None:
        return Built(problems=composed.problems), None
    own, _ = split_files(composed.files, project.place)
    written = judge_part(target, project.place.rstrip("/")) or write_site(target / project.place, own)
    problems = (*composed.problems, *written)
    if any(problem.severity == "error" for problem in written):
        return Built(problems=problems), None
    save_cached(project.folder, _key_outline(target, base_url, project), dump_json(composed.outline))
    built = replace(_count_story(composed), files=len(own), problems=problems)
    after = observe_inputs(project, task.others)
    keep_build(project, built, before=before, after=after, target=target, base_url=base_url)
    return built, composed.outline


def _write_root(
    project: Project, target: Path, made: tuple[Outline, ...], base_url: str | None
) -> tuple[tuple[OutputFile, ...] | None, tuple[Problem, ...]]:
    """Write what stands beside the stories; stories that were built before and not now are listed as they were then."""
    whole = replace(project, story="", alias="")
    outlines = {one.folder: one for one in made}
    parts = []
    for one in find_stories(whole).projects:
        part = read_part(target, one.place)
        parts += [part] if part else []
        if part and one.place not in outlines:
            before = load_json(load_cached(project.folder, _key_outline(target, base_url, one)), Outline)
            outlines |= {one.place: before} if before is not None else {}
    files, problems = lay_out_collection(whole, tuple(outlines[place] for place in sorted(outlines)), base_url)
    if not files:
        return None, problems
    written = write_site(target, (*files, *parts))
    is_written = not any(problem.severity == "error" for problem in written)
    return files if is_written else None, (*problems, *written)


def _key_outline(target: Path, base_url: str | None, project: Project) -> str:
    return f"outline {project.name(target)} {base_url} {project.place}"


def _count_story(composed: Composed) -> Built:
    if composed.told is None:
        return Built()
    story = composed.told.edition.story
    opened = [entry for entry in story.disagreements if entry.relation in OPEN_RELATIONS and entry.status == "open"]
    return Built(
        sources=len(story.sources),
        lines=len(story.lines),
        facts=len(story.facts),
        disagreements=len(opened),
        files=len(composed.files),
    )


def _add_counts(first: Built, second: Built) -> Built:
    return Built(
        stories=first.stories + 1,
        sources=first.sources + second.sources,
        lines=first.lines + second.lines,
        facts=first.facts + second.facts,
        disagreements=first.disagreements + second.disagreements,
        files=first.files + second.files,
    )
