"""Where things are in a project or in one story of it, and whether there is one."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from ..model.problems import Problem
from .workers import Workers


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of a project; with `story`, those of one of its stories.

    `alias` names, among several stories, the one whose articles lie directly in seeds/. `workers` do what falls into
    parts.
    """

    folder: Path
    story: str = ""
    alias: str = ""
    workers: Workers = field(default_factory=Workers)

    @property
    def place(self) -> str:
        """Where the story's pages stand below the site: "" for the only story, else its own folder ("flood/")."""
        called = self.story or self.alias
        return f"{called}/" if called else ""

    @property
    def seeds(self) -> Path:
        """The articles."""
        return self.folder / "seeds" / self.story

    @property
    def content(self) -> Path:
        """What the machine found and people decided."""
        return self.folder / "content" / self.story

    @property
    def site(self) -> Path:
        """The built site."""
        return self.folder / "site"

    def name(self, path: Path) -> str:
        """A path as messages show it: below the project where it can be."""
        return path.relative_to(self.folder).as_posix() if path.is_relative_to(self.folder) else str(path)


def find_project(project: Project) -> tuple[Problem, ...]:
    """A Problem when there is no such project."""
    if project.seeds.is_dir() or project.content.is_dir():
        return ()
    hint = "make one with 'sitegen init DIR --from FOLDER', or name its folder with 'sitegen -C DIR …'"
    return (Problem(str(project.folder), "there is no project here: neither seeds/ nor content/", hint),)
