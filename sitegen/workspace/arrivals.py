"""How articles come into a project: a new project from a folder, and single files or pages later."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ..doors.content import write_page, write_settings
from ..doors.projects import make_project_folders
from ..doors.seeds import list_stories, read_seeds
from ..doors.seeds.copies import copy_file, copy_folder, fetch_page
from ..model.articles import Article, Layout
from ..model.pages import ExtraPage
from ..model.problems import Problem
from ..model.settings import Settings
from ..pipeline import lay_out_articles
from .projects import Project, find_project

ABOUT = """\
# About this site

Say here who compiles this site, for whom, and how to reach you.

Everything on it comes from the articles listed under Sources. Each sentence of the summary cites the facts it rests on,
and each fact shows the words of every source that states it. Below, sitegen adds how the sentences are checked and what
the checks do not prove.
"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that came in: what is known of it, and the words set aside, each with the rule that did it."""

    label: int
    file: str
    title: str | None
    publisher: str | None
    published: str | None
    words: int
    set_aside: tuple[tuple[str, str], ...]


def create_project(project: Project, origin: Path | None) -> tuple[tuple[Arrival, ...], tuple[Problem, ...]]:
    """Make a project, with the articles of `origin`; what is there already stays as it is."""
    folder = project.folder
    problems = list(make_project_folders(folder))
    if any(problem.severity == "error" for problem in problems):
        return (), tuple(problems)
    try:
        write_settings(folder, Settings())
        write_page(folder, ExtraPage("about", "About this site", ABOUT))
    except OSError as error:
        return (), (Problem(str(project.content), f"cannot be written: {error.strerror}", "check the folder's rights"),)
    if origin is not None and origin.resolve() != project.seeds.resolve():
        _, found = copy_folder(origin, project.seeds)
        problems += found
    articles, found = read_seeds(project.seeds)
    problems += found if origin is not None else [problem for problem in found if articles or problem.where != "seeds"]
    problems += report_subfolders(origin if origin is not None else project.seeds)
    return _describe(articles), tuple(problems)


def add_articles(project: Project, origins: tuple[str, ...]) -> tuple[tuple[Arrival, ...], tuple[Problem, ...]]:
    """Copy files into seeds/ and fetch pages; describes what came in."""
    problems = find_project(project)
    if problems:
        return (), problems
    made = make_project_folders(project.folder)
    names: list[str] = []
    found: list[Problem] = [*made]
    for origin in origins:
        if "://" in origin:
            name, problem = fetch_page(origin, project.seeds)
        else:
            path = Path(origin)
            name, problem = path.name, copy_file(path, project.seeds)
        found += [problem] if problem else []
        names += [name] if name and not problem else []
    articles, seen = read_seeds(project.seeds)
    found += [problem for problem in seen if any(problem.where.split(":")[0] == f"seeds/{name}" for name in names)]
    return tuple(arrival for arrival in _describe(articles) if arrival.file in names), tuple(found)


def report_subfolders(folder: Path) -> tuple[Problem, ...]:
    """A warning for every subfolder that holds articles: a project has one story."""
    hint = "make a project of its own: sitegen init DIR --from FOLDER"
    return tuple(
        Problem(
            f"{folder.name}/{name}", "articles in a subfolder are not part of this story, left out", hint, "", "warning"
        )
        for name in list_stories(folder)
        if read_seeds(folder / name)[0]
    )


def _describe(articles: tuple[Article, ...]) -> tuple[Arrival, ...]:
    layouts = lay_out_articles(articles)
    return tuple(
        _describe_article(number, article, layout)
        for number, (article, layout) in enumerate(zip(articles, layouts, strict=True), 1)
    )


def _describe_article(number: int, article: Article, layout: Layout) -> Arrival:
    known = layout.metadata
    title = article.text[layout.title.start : layout.title.end] if layout.title else None
    words = sum(len(article.text[span.start : span.end].split()) for span in layout.paragraphs)
    aside = tuple(
        (part.rule, " ".join(article.text[part.span.start : part.span.end].split())[:70]) for part in layout.set_aside
    )
    return Arrival(number, article.file, known.title or title, known.publisher, known.published, words, aside)
