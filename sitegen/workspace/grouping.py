"""`group`: an unsorted heap of articles becomes a plan of stories, and the plan, once corrected, a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ..doors.plans import FILE, copy_plan, list_heap, read_plan, write_plan
from ..doors.seeds import holds_articles, read_seeds
from ..model.articles import Article
from ..model.piles import Pile
from ..model.problems import Problem
from ..pipeline.drafting import sort_articles
from .arrivals import create_project
from .projects import Project
from .stories import find_stories, judge_name


@dataclass(frozen=True, slots=True)
class Grouped:
    """The plan of a heap: files by story. `piles` are the grounds, none when the plan was there before."""

    plan: Path
    stories: Mapping[str, tuple[str, ...]]
    piles: tuple[Pile, ...] = ()
    problems: tuple[Problem, ...] = ()


def group_heap(heap: Path, plan: Path | None) -> Grouped:
    """Sort the articles of a folder and write the plan; a plan that is there already is read and stays as it is."""
    path = plan or heap / FILE
    if not heap.is_dir():
        return Grouped(path, {}, problems=(Problem(str(heap), "no such folder", "name the folder of the articles"),))
    articles, problems = _read_heap(heap)
    if path.exists():
        stories, found = read_plan(path, frozenset(article.file for article in articles))
        return Grouped(path, stories, (), (*problems, *found))
    if not articles:
        hint = "put articles (.txt, .md, .html) into it, or name another folder"
        return Grouped(path, {}, (), (*problems, Problem(str(heap), "holds no article", hint)))
    piles = sort_articles(articles)
    problem = write_plan(path, piles)
    stories = {pile.label: pile.files for pile in piles}
    return Grouped(path, stories, piles, (*problems, *((problem,) if problem else ())))


def apply_plan(heap: Path, stories: Mapping[str, tuple[str, ...]], project: Project) -> tuple[Problem, ...]:
    """Make a project of the stories, or add them to one; nothing that is there is overwritten."""
    problems = [flaw for name in stories if (flaw := judge_name(name, name))]
    if problems:
        return tuple(problems)
    _, made = create_project(project, None)
    problems = [problem for problem in made if not problem.where.startswith("seeds")]
    if not any(problem.severity == "error" for problem in problems):
        problems += copy_plan(heap, stories, project.seeds)
        problems += find_stories(project).problems
    return tuple(problems)


def _read_heap(heap: Path) -> tuple[tuple[Article, ...], list[Problem]]:
    articles: list[Article] = []
    problems: list[Problem] = []
    for place in list_heap(heap):
        if holds_articles(heap / place):
            found, flaws = read_seeds(heap / place, f"{heap.name}/{place}".rstrip("/"))
            articles += [replace(article, file=place + article.file) for article in found]
            problems += [flaw for flaw in flaws if flaw.where != f"{heap.name}/{FILE}"]
    return tuple(articles), problems
