"""What the preview prints: a page when it is asked for, of a story told anew when it changed. No error stops it."""

from __future__ import annotations

import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ..model.outlines import Outline
from ..model.problems import Problem
from ..workspace.previewing import RootGalley, has_own_theme, tell_root
from ..workspace.projects import Project
from ..workspace.stories import Stories, find_stories
from .shown import ShownStory

# Stories that are held ready: of hundreds a reader looks at one or two.
_MOST_READY = 8
_ASSETS = "assets/"
# Files of the root that name the checksums of all files of all stories.
_OF_SUMS = ("data/SHA256SUMS", "data/stories.json")


class Press:
    """The site of a project. `say` is given what belongs on a terminal, such as a traceback.

    A page is never older than the last change that was followed. Safe to use from several threads.
    """

    def __init__(self, project: Project, say: Callable[[str], None]) -> None:
        self._project = project
        self._say = say
        self._lock = threading.RLock()
        self._stories = Stories((), is_many=False)
        self._shown: dict[str, ShownStory] = {}
        self._used: list[str] = []  # places of the stories that are ready, the one last looked at last
        self._roots: dict[bool, RootGalley] = {}  # with and without checksums
        self._faults: dict[str, tuple[Problem, ...]] = {}
        self._ahead: Iterator[None] = iter(())
        self._asked = time.monotonic()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is known to be wrong now."""
        with self._lock:
            found = [*self._stories.problems]
            found += [problem for story in self._shown.values() for problem in story.problems]
            found += [problem for one in self._faults.values() for problem in one]
            return tuple(sorted(set(found)))

    @property
    def is_empty(self) -> bool:
        """Whether nothing can be shown."""
        with self._lock:
            return not self._stories.is_many and not any(story.galley for story in self._shown.values())

    @property
    def idle_seconds(self) -> float:
        """How long nobody has asked for anything."""
        return time.monotonic() - self._asked

    def follow(self, changed: Iterable[Path] | None = None) -> None:
        """Show the project as it is after these paths changed; after anything may have, when none are given.

        The story that is looked at is told at once, so that what is wrong with it is known; the others when needed.
        """
        with self._lock:
            self._faults.clear()
            try:
                self._stories = find_stories(self._project)
                stale = self._mark_stale(changed)
                last = [place for place in reversed(self._used) if place in stale]
                for place in last[:1] or (sorted(stale) if len(stale) == 1 else ()):
                    self._tell(place)
            except Exception as error:  # the preview outlives every fault, ours included
                self._faults[""] = (self._report(error),)
            self._ahead = self._plan_ahead()

    def find(self, path: str) -> bytes | None:
        """The file at a path below the site; where it cannot be made, as it was when that was last possible."""
        with self._lock:
            self._asked = time.monotonic()
            try:
                return self._find(path)
            except Exception as error:  # as above
                self._faults[path] = (self._report(error),)
                return None

    def work_ahead(self, *, seconds: float) -> bool:
        """Look through what nobody has asked for, for about that time; whether another problem was found."""
        end = time.monotonic() + seconds
        with self._lock:
            before = self.problems
            try:
                for _ in self._ahead:
                    if time.monotonic() > end:
                        break
            except Exception as error:  # as above
                self._faults[""] = (self._report(error),)
            return self.problems != before

    def _mark_stale(self, changed: Iterable[Path] | None) -> set[str]:
        """Take note of which stories there are, and which of them must be told anew."""
        projects = {one.place: one for one in self._stories.projects}
        stale = set(projects) if changed is None else self._find_stale(projects, changed)
        stale |= projects.keys() - self._shown.keys()
        shown = {place: self._shown.get(place) or ShownStory(one, self._report) for place, one in projects.items()}
        self._shown = shown
        self._used = [place for place in self._used if place in projects]
        for place in stale:
            self._shown[place].mark_changed(projects[place])
        self._roots.clear()
        return stale

    def _find_stale(self, places: Iterable[str], changed: Iterable[Path]) -> set[str]:
        """The places of the stories that the paths belong to; all of them for what belongs to none in particular."""
        found = set()
        for path in changed:
            parts = path.relative_to(self._project.folder).parts if path.is_relative_to(self._project.folder) else ()
            place = f"{parts[1]}/" if len(parts) > 2 and parts[0] in ("seeds", "content") else ""
            if place not in places:
                return set(places)
            found.add(place)
        return found

    def _find(self, path: str) -> bytes | None:
        place = path.partition("/")[0] + "/" if self._stories.is_many else ""
        if place in self._shown:
            return self._tell(place).find(path)
        if path.startswith(_ASSETS):
            for used in reversed(self._used):
                if (content := self._shown[used].find(path)) is not None:
                    return content
        return self._find_in_root(path) if self._stories.is_many and not self._project.place else None

    def _tell(self, place: str) -> ShownStory:
        """The story, told anew if it changed, and kept ready."""
        story = self._shown[place]
        story.renew()
        self._used = [*(one for one in self._used if one != place), place]
        for one in self._used[:-_MOST_READY]:
            self._shown[one].forget()
        del self._used[:-_MOST_READY]
        return story

    def _find_in_root(self, path: str) -> bytes | None:
        has_sums = path in _OF_SUMS
        if has_sums not in self._roots:
            outlined = [self._outline(place, has_sums=has_sums) for place in sorted(self._shown)]
            outlines = tuple(one for one in outlined if one is not None)
            self._roots[has_sums], self._faults["index.html"] = tell_root(self._project, outlines)
        content, problems = self._roots[has_sums].find(path)
        if problems:
            self._faults[path] = problems
        return content

    def _outline(self, place: str, *, has_sums: bool) -> Outline | None:
        others = [one for one in self._stories.projects if one.place != place]
        outline = self._shown[place].outline(others, has_sums=has_sums)
        if place not in self._used:
            self._shown[place].forget()
        return outline

    def _plan_ahead(self) -> Iterator[None]:
        """Every story told once for its problems; then, with templates of the project's own, each page tried."""
        for place in sorted(self._shown):
            self._outline(place, has_sums=False)
            yield
        if has_own_theme(self._project) and self._used:
            yield from self._shown[self._used[-1]].try_pages()

    def _report(self, error: Exception) -> Problem:
        self._say("".join(traceback.format_exception(error)).rstrip())
        hint = "the terminal shows where; the last pages that could be made stay"
        return Problem("sitegen", f"this is a bug: {type(error).__name__}: {str(error)[:200]}", hint)
