"""`init` and `add`: how articles come into a project."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from ..workspace.arrivals import Arrival, add_articles, create_project
from ..workspace.counting import count_noun
from ..workspace.projects import Project
from .aiming import aim_commands
from .context import Context, end_with, show_safely, tell_problems


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), required=False, metavar="[DIR]")
@click.option(
    "--from",
    "origin",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="Copy the articles of this folder into the new project's seeds/.",
)
@click.pass_obj
def init(context: Context, folder: Path | None, origin: Path | None) -> None:
    """Make a project in DIR (the current folder if not given).

    Writes content/site.yaml and content/pages/about.md for you to edit, makes seeds/ and site/, and says what is known
    of each article. What is already there is never overwritten. Of a FOLDER without articles of its own, each subfolder
    with articles becomes a story.
    """
    if context.project.story:
        raise click.UsageError("a project is made whole; --story goes with: sitegen --story NAME add FILE")
    target = folder or context.project.folder
    arrivals, problems = create_project(Project(target), origin)
    _tell_arrivals(arrivals)
    tell_problems(problems)
    if not arrivals:
        end_with(problems)
    stories = len({arrival.story for arrival in arrivals if arrival.story})
    among = f" in {count_noun(stories, 'story')}" if stories else ""
    click.echo(f"{target}: a project with {count_noun(len(arrivals), 'article')}{among}")
    steps = f"-C {shlex.quote(str(target))} " if str(target) != "." else ""
    if arrivals:
        click.echo(f"next: sitegen {steps}build")
    else:
        click.echo(f"next: put articles (.txt, .md, .html) into {target / 'seeds'}, then: sitegen {steps}build")
    end_with(problems)


@click.command()
@click.argument("origins", nargs=-1, required=True, metavar="FILE|URL...")
@click.pass_obj
def add(context: Context, origins: tuple[str, ...]) -> None:
    """Copy articles into seeds/: files, or the addresses of web pages.

    Says of each what was taken for its title and its date, and what was set aside as page furniture. The site follows
    at the next build. With several stories, 'sitegen --story NAME add' says to which; a new name makes a new story.
    """
    arrivals, problems = add_articles(context.project, origins)
    _tell_arrivals(arrivals, is_verbose=True)
    tell_problems(problems)
    end_with(problems)
    click.echo(aim_commands(f"{count_noun(len(arrivals), 'article')} added; next: sitegen build"))


def _tell_arrivals(arrivals: tuple[Arrival, ...], *, is_verbose: bool = False) -> None:
    story = ""
    for arrival in arrivals:
        if arrival.story != story:
            story = arrival.story
            click.echo(show_safely(f"{story}:"))
        click.echo(f"  {arrival.label:>3}  {show_safely(arrival.title or 'no title')}")
        facts = [arrival.file, count_noun(arrival.words, "word"), arrival.publisher or "publisher not stated"]
        facts.append(f"dated {arrival.published}" if arrival.published else "date not stated")
        click.echo("       " + show_safely(" · ".join(facts)))
        for rule, words in arrival.set_aside if is_verbose else ():
            click.echo(show_safely(f"       set aside ({rule}): {words}"))
