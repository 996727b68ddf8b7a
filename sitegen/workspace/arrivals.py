"""How articles come into a project: a new project from a folder, and single files or pages later."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from ..doors.content import load_sources, write_page, write_settings
from ..doors.projects import make_project_folders
from ..doors.seeds import holds_articles, list_stories, read_seeds
from ..doors.seeds.copies import copy_file, copy_folder, fetch_page
from ..model.articles import Article, Layout
from ..model.contents import SourceRecord
from ..model.pages import ExtraPage
from ..model.problems import Problem
from ..model.settings import Settings
from ..pipeline.drafting import lay_out_articles
from .projects import Project, find_project
from .stories import choose_story, find_stories, judge_name, report_beside, report_several

ABOUT = """\
# About this site

[//]: # (This line is not shown. Say here who compiles this site, for whom, and how to reach you.)

Everything on this site comes from the articles listed under Sources. Each sentence of the summary cites the facts it
rests on, and each fact shows the words of every source that states it. Below stands how the sentences are checked, and
what the checks do not prove.
"""


@dataclass(frozen=True, slots=True)
class Arrival:
    """An article that came in: what is known of it, and the words set aside, each with the rule that did it.

    `story` is "" where there is only one.
    """

    label: int
    file: str
    title: str | None
    publisher: str | None
    published: str | None
    words: int
    set_aside: tuple[tuple[str, str], ...]
    story: str = ""


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
        problems += _copy_stories(origin, project)
    stories = find_stories(project)
    problems += stories.problems
    arrivals: list[Arrival] = []
    for one in stories.projects:
        articles, found = read_seeds(one.seeds, one.name(one.seeds))
        problems += found if articles or origin is not None else [flaw for flaw in found if flaw.where != "seeds"]
        arrivals += _describe(articles, one.place)
    return tuple(arrivals), tuple(problems)


def add_articles(project: Project, origins: tuple[str, ...]) -> tuple[tuple[Arrival, ...], tuple[Problem, ...]]:
    """Copy files into the story's folder of articles and fetch pages; describes what came in.

    The story may be new; a project whose articles lie directly in seeds/ has to name theirs first.
    """
    problems = find_project(Project(project.folder)) or _judge_addition(project)
    if problems:
        return (), problems
    named = choose_story(Project(project.folder), project.story)[0] if project.story else None
    target = named or project
    made = make_project_folders(project.folder, target.seeds)
    if any(problem.severity == "error" for problem in made):
        return (), made
    names: list[str] = []
    found: list[Problem] = [*made]
    for origin in origins:
        if "://" in origin:
            name, problem = fetch_page(origin, target.seeds)
        else:
            path = Path(origin)
            name, problem = path.name, copy_file(path, target.seeds)
        found += [problem] if problem else []
        names += [name] if name and not problem else []
    shown = target.name(target.seeds)
    articles, seen = read_seeds(target.seeds, shown)
    found += [problem for problem in seen if any(problem.where.split(":")[0] == f"{shown}/{name}" for name in names)]
    records, _ = load_sources(target.folder, target.story)
    labels = label_articles(records, articles)
    arrivals = (replace(arrival, label=labels[arrival.file]) for arrival in _describe(articles, target.place))
    return tuple(arrival for arrival in arrivals if arrival.file in names), tuple(found)


def label_articles(records: Iterable[SourceRecord], articles: Iterable[Article]) -> dict[str, int]:
    """The labels that articles have, or will have once they are read, by file: new ones come after all others."""
    labels = {name: record.label for record in records for name in (record.file, *record.versions)}
    last = max(labels.values(), default=0)
    found: dict[str, int] = {}
    for article in sorted(articles, key=lambda article: article.file):
        label = labels.get(article.id) or labels.get(article.file)
        last += label is None
        found[article.file] = label or last
    return found


def _copy_stories(origin: Path, project: Project) -> list[Problem]:
    """Copy the articles of a folder, or, when it has none, those of each of its subfolders as a story."""
    if holds_articles(origin) or not list_stories(origin):
        problems = [report_beside(f"{origin.name}/{name}") for name in list_stories(origin)]
        return [*problems, *copy_folder(origin, project.seeds)[1]]
    problems = []
    for name in list_stories(origin):
        flaw = judge_name(name, f"{origin.name}/{name}")
        made = (flaw,) if flaw else make_project_folders(project.folder, project.seeds / name)
        problems += made
        if not any(problem.severity == "error" for problem in made):
            problems += copy_folder(origin / name, project.seeds / name)[1]
    return problems


def _judge_addition(project: Project) -> tuple[Problem, ...]:
    """Why articles cannot be added to this story."""
    stories = find_stories(Project(project.folder))
    if not project.story:
        return (report_several(stories),) if stories.is_many else ()
    is_alone = not stories.is_many and holds_articles(Project(project.folder).seeds)
    if is_alone:
        what = "this project's articles lie directly in seeds/, as its only story"
        hint = "to have several, name theirs first: a line 'story: NAME' in content/site.yaml"
        return (Problem("seeds", what, hint),)
    flaw = judge_name(project.story, f"seeds/{project.story}")
    return (flaw,) if flaw else ()


def _describe(articles: tuple[Article, ...], place: str) -> tuple[Arrival, ...]:
    layouts = lay_out_articles(articles)
    return tuple(
        replace(_describe_article(number, article, layout), story=place.rstrip("/"))
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
