"""Which stories a project has: each subfolder of seeds/ with articles is one, and what lies directly in seeds/."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace

from ..doors.content import load_settings
from ..doors.content.files import is_safe_name
from ..doors.projects import list_story_contents, stands_in_story
from ..doors.seeds import holds_articles, list_stories
from ..model.problems import Problem
from .projects import Project

# Folders of the site that are not a story's, and folders of content/ that are not.
RESERVED = (
    *("about", "assets", "changes", "data", "disagreements", "entities", "facts", "history", "pages", "print"),
    *("search", "sources", "timeline"),
)
_NAMES_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Stories:
    """The stories of a project in order of name; `is_many` holds when the site's root is a list of them."""

    projects: tuple[Project, ...]
    is_many: bool
    problems: tuple[Problem, ...] = ()


def find_stories(project: Project) -> Stories:
    """The stories of a project; just the one if `project` names one.

    Articles directly in seeds/ are the only story, unless content/site.yaml names them as one among several. A folder
    that cannot be a story is left out and reported.
    """
    if project.place:
        return Stories((project,), is_many=True)
    names = list_stories(project.seeds)
    has_loose = holds_articles(project.seeds)
    if not names:
        return Stories((project,), is_many=False)
    alias = load_settings(project.folder)[0].story if has_loose else ""
    if has_loose and not alias:
        return Stories((project,), is_many=False, problems=tuple(report_beside(f"seeds/{name}") for name in names))
    taken = {alias.casefold()} if alias else set()
    problems, found = [], [replace(project, alias=alias)] if alias else []
    for name in names:
        problem = judge_name(name, f"seeds/{name}", taken)
        taken.add(name.casefold())
        problems += [problem] if problem else []
        found += [] if problem else [replace(project, story=name)]
    problems += _find_abandoned(project, {one.story for one in found})
    return Stories(tuple(sorted(found, key=lambda one: one.place)), is_many=True, problems=tuple(problems))


def choose_story(project: Project, name: str) -> tuple[Project | None, Problem | None]:
    """The story of that name, or what there is instead."""
    stories = find_stories(project)
    found = next((one for one in stories.projects if name and one.place == f"{name}/"), None)
    if found is not None:
        return found, None
    known = ", ".join(one.place.rstrip("/") for one in stories.projects if one.place)
    hint = f"there are: {known}" if known else "this project has one story; leave --story out"
    return None, Problem(name, "no story has this name", hint)


def find_story_of(project: Project, targets: Sequence[str]) -> tuple[Project, tuple[Problem, ...]]:
    """The one story that knows the targets: ids, beginnings of ids, or files; a Problem when there is not just one.

    With a single story, or when `project` names one, it is that one.
    """
    stories = find_stories(project)
    if project.place or not stories.is_many:
        return project, ()
    words = tuple(target for target in targets if target.strip())
    holding = [
        one
        for one in stories.projects
        if words and all(stands_in_story(word, one.seeds, one.content) for word in words)
    ]
    if len(holding) == 1:
        return holding[0], ()
    return project, (report_several(stories, " ".join(words), holding),)


def report_several(stories: Stories, what: str = "", among: Sequence[Project] = ()) -> Problem:
    """That a command needs to know which of several stories is meant."""
    names = [one.place.rstrip("/") for one in among or stories.projects]
    shown = ", ".join(names[:_NAMES_SHOWN]) + (", …" if len(names) > _NAMES_SHOWN else "")
    nowhere = "no story has just this" if what else "this project has several stories"
    said = f"{len(names)} stories have it" if among else nowhere
    return Problem(what or "--story", said, f"name one: sitegen --story NAME …; there are: {shown}")


def report_beside(where: str) -> Problem:
    """That a subfolder with articles lies beside articles, so that it is not clear what the stories are."""
    what = "articles in a subfolder are not part of this story, left out"
    hint = "to make both stories, name the one of the articles beside it: a line 'story: NAME' in content/site.yaml"
    return Problem(where, what, hint, "", "warning")


def judge_name(name: str, where: str, taken: Container[str] = ()) -> Problem | None:
    """Why a folder cannot be a story, None when it can; `taken` are names in small letters."""
    if not is_safe_name(name):
        hint = "rename it: letters, digits, hyphens and underscores stand in addresses as they are"
        return Problem(where, "this folder's name cannot stand in an address, left out", hint)
    if name.casefold() in RESERVED:
        return Problem(where, f"'{name}' is a folder of every site, left out", "give the story another name")
    if name.casefold() in taken:
        return Problem(where, f"another story is called '{name.casefold()}', left out", "rename one of the two")
    return None


def _find_abandoned(project: Project, known: set[str]) -> Iterator[Problem]:
    """Stories that content/ knows and seeds/ does not."""
    for name in list_story_contents(project.content):
        if name not in known:
            hint = f"put the articles back into seeds/{name}/, or delete the folder"
            yield Problem(f"content/{name}", "these are facts of a story without articles", hint, "", "warning")
