"""What the preview prints: every story by itself, anew only when something of it changed. No error stops it."""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..model.outlines import Outline
from ..model.pages import OutputFile
from ..model.problems import Problem
from ..workspace.building import lay_out_collection, name_problems
from ..workspace.composing import compose_site
from ..workspace.projects import Project
from ..workspace.stories import Stories, find_stories


@dataclass(frozen=True, slots=True)
class Printed:
    """A story as it was last printed. When that failed, `files` and `outline` are those of the time before."""

    files: Mapping[str, bytes]
    outline: Outline | None
    problems: tuple[Problem, ...]


class Press:
    """The newest print of every story of a project. `say` is given what belongs on a terminal, such as a traceback."""

    def __init__(self, project: Project, say: Callable[[str], None]) -> None:
        self._project = project
        self._say = say
        self._printed: dict[str, Printed] = {}
        self._root: Mapping[str, bytes] = {}

    def print_site(self, changed: Iterable[Path] | None = None) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
        """The whole site and its problems, after these paths changed; after anything may have, when none are given."""
        try:
            return self._print_changed(changed)
        except Exception as error:  # the preview outlives every fault, ours included
            return self._gather(), (self._report(error),)

    def _print_changed(self, changed: Iterable[Path] | None) -> tuple[Mapping[str, bytes], tuple[Problem, ...]]:
        stories = find_stories(self._project)
        places = {one.place for one in stories.projects}
        stale = places if changed is None else self._find_stale(stories, changed)
        before = self._printed if places & self._printed.keys() else {}
        self._printed = {place: printed for place, printed in before.items() if place in places}
        for one in stories.projects:
            if one.place in stale or one.place not in self._printed:
                self._printed[one.place] = self._print_story(one)
        problems = [*stories.problems, *(problem for one in self._printed.values() for problem in one.problems)]
        self._root = {}
        if stories.is_many and not self._project.place:
            outlines = tuple(one.outline for _, one in sorted(self._printed.items()) if one.outline is not None)
            files, found = lay_out_collection(self._project, outlines, None)
            self._root = _as_mapping(files)
            problems += found
        return self._gather(), tuple(sorted(set(problems)))

    def _print_story(self, project: Project) -> Printed:
        before = self._printed.get(project.place) or Printed({}, None, ())
        try:
            composed = compose_site(project, is_full_text=True)
        except Exception as error:  # as above; one story does not take the others along
            return Printed(before.files, before.outline, name_problems((self._report(error),), project))
        problems = name_problems(composed.problems, project)
        if not composed.files:
            return Printed(before.files, before.outline, problems)
        return Printed(_as_mapping(composed.files), composed.outline, problems)

    def _find_stale(self, stories: Stories, changed: Iterable[Path]) -> set[str]:
        """The places of the stories that the paths belong to; all of them for what belongs to none in particular."""
        places = {one.place for one in stories.projects}
        found = set()
        for path in changed:
            parts = path.relative_to(self._project.folder).parts if path.is_relative_to(self._project.folder) else ()
            place = f"{parts[1]}/" if len(parts) > 2 and parts[0] in ("seeds", "content") else ""
            if place not in places:
                return places
            found.add(place)
        return found

    def _gather(self) -> Mapping[str, bytes]:
        files: dict[str, bytes] = {}
        for printed in self._printed.values():
            files |= printed.files
        files |= self._root
        return files

    def _report(self, error: Exception) -> Problem:
        self._say("".join(traceback.format_exception(error)).rstrip())
        hint = "the terminal shows where; the last pages that could be made stay"
        return Problem("sitegen", f"this is a bug: {type(error).__name__}: {str(error)[:200]}", hint)


def _as_mapping(files: tuple[OutputFile, ...]) -> Mapping[str, bytes]:
    return {file.path: file.content for file in files}
