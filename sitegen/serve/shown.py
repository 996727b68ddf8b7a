"""One story as the preview shows it: as it could last be told, and the one before where a template fails."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ..model.outlines import Outline
from ..model.problems import Problem
from ..workspace.building import name_problems
from ..workspace.previewing import (
    Galley,
    Outlined,
    Told,
    complete_outline,
    keep_outlined,
    recall_outlined,
    sum_story,
    tell_anew,
)
from ..workspace.projects import Project


class ShownStory:
    """A story of the project; `report` makes a problem of a fault of ours."""

    def __init__(self, project: Project, report: Callable[[Exception], Problem]) -> None:
        self._project = project
        self._report = report
        self._told: Told | None = None
        self._older: Galley | None = None
        self._outlined = Outlined(None, ())
        self._is_told = self._is_outlined = False  # as it is now
        self._faults: dict[str, tuple[Problem, ...]] = {}

    @property
    def galley(self) -> Galley | None:
        """Its pages."""
        return self._told.galley if self._told is not None else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is known to be wrong with it."""
        return (*self._outlined.problems, *(problem for found in self._faults.values() for problem in found))

    def mark_changed(self, project: Project) -> None:
        """Something of it has changed."""
        self._project = project
        self._is_told = self._is_outlined = False

    def forget(self) -> None:
        """Hold no pages of it; what the root tells of it stays."""
        self._told = self._older = None
        self._is_told = False

    def renew(self) -> None:
        """Tell it anew, if it changed; when that cannot be done, its pages stay as they were."""
        if self._is_told:
            return
        self._is_told = self._is_outlined = True
        try:
            told = tell_anew(self._project, self._told)
        except Exception as error:  # one story does not take the others along
            self._outlined = replace(self._outlined, problems=self._name((self._report(error),)))
            return
        if told.galley is None:
            self._outlined = replace(self._outlined, problems=told.outlined.problems)
            return
        if self.galley is not None and not (self._faults and self._older):
            self._older = self.galley
        self._told, self._outlined = told, told.outlined
        self._faults.clear()

    def find(self, path: str) -> bytes | None:
        """The file at a path below the site."""
        if self.galley is None:
            return None
        content, problems = self.galley.find(path)
        if problems:
            self._faults[path] = self._name(problems)
            content = self._older.find(path)[0] if self._older is not None else None
        return content

    def outline(self, others: Sequence[Project], *, has_sums: bool) -> Outline | None:
        """What the root tells of it; `others` are the stories beside it. Kept for the next preview."""
        is_known = self._is_outlined and not (has_sums and self._lacks_sums())
        if not is_known:
            inputs = sum_story(self._project, others)
            kept = recall_outlined(self._project, inputs)
            if kept is not None:
                self._outlined, self._is_outlined = kept, True
            if kept is None or (has_sums and self._lacks_sums()):
                was_told = self._is_told
                self.renew()
                if has_sums and self._told is not None:
                    self._outlined = complete_outline(self._told)
                if not was_told and sum_story(self._project, others) == inputs:
                    keep_outlined(self._project, inputs, self._outlined)
        return self._outlined.outline

    def try_pages(self) -> Iterator[None]:
        """Make each page once, for what is wrong with it."""
        for path, problems in self.galley.try_pages() if self.galley is not None else ():
            if problems:
                self._faults[path] = self._name(problems)
            yield

    def _lacks_sums(self) -> bool:
        return self._outlined.outline is not None and not self._outlined.outline.checksum

    def _name(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        return name_problems(problems, self._project)
