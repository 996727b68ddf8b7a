"""`group`: an unsorted heap of articles becomes stories."""

from __future__ import annotations

import shlex
from dataclasses import asdict
from pathlib import Path

import click

from ..model.piles import Pile
from ..workspace.counting import count_noun
from ..workspace.grouping import Grouped, apply_plan, group_heap
from ..workspace.projects import Project
from .context import end_with, print_json, problems_as_json, show_safely, tell_problems


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--plan", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="FOLDER/groups.yaml.")
@click.option(
    "--apply",
    "target",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Copy the articles into the project DIR, a folder for each story; the project is made if it is none.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the stories as JSON.")
def group(folder: Path, plan: Path | None, target: Path | None, as_json: bool) -> None:
    """Sort a heap of articles into stories: by near-copies, then by names, dates and words together.

    Writes the plan with its grounds to FOLDER/groups.yaml, for you to correct; a plan that is there is never written
    over. '--apply DIR' then does what it says. FOLDER and its subfolders are only read, but for the plan.
    """
    grouped = group_heap(folder, plan)
    if as_json:
        stories = {name: list(files) for name, files in grouped.stories.items()}
        grounds = [asdict(pile) for pile in grouped.piles]
        print_json({"stories": stories, "grounds": grounds, "problems": problems_as_json(grouped.problems)})
    else:
        _tell_stories(grouped)
        tell_problems(grouped.problems)
    end_with(grouped.problems)
    if target is not None:
        problems = apply_plan(folder, grouped.stories, Project(target))
        tell_problems(problems)
        end_with(problems)
    if not as_json:
        _tell_next(grouped, folder, target)


def _tell_stories(grouped: Grouped) -> None:
    for pile in grouped.piles:
        _tell_pile(pile)
    if not grouped.piles:
        for name, files in grouped.stories.items():
            click.echo(show_safely(f"{name}  {count_noun(len(files), 'article')}"))


def _tell_pile(pile: Pile) -> None:
    click.echo(f"{click.style(show_safely(pile.label), bold=True)}  {count_noun(len(pile.files), 'article')}")
    for name, terms in (("names", pile.names), ("days", pile.dates), ("words", pile.words)):
        if terms and len(pile.files) > 1:
            click.echo(show_safely(f"    {name:<6} {', '.join(f'{term} {count}' for term, count in terms)}"))
    for files in pile.twins:
        click.echo(show_safely(f"    nearly the same text: {', '.join(files)}"))
    for file in pile.loose:
        click.echo(show_safely(f"    stands near another story too: {file}"))


def _tell_next(grouped: Grouped, folder: Path, target: Path | None) -> None:
    total = sum(len(files) for files in grouped.stories.values())
    count = len(grouped.stories)
    click.echo(f"{count_noun(total, 'article')} in {count_noun(count, 'story')}; the plan is {grouped.plan}")
    if target is None:
        click.echo(f"correct it, then: sitegen group {shlex.quote(str(folder))} --apply DIR")
    else:
        click.echo(f"copied to {target / 'seeds'}; next: sitegen -C {shlex.quote(str(target))} build")
