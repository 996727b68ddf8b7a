"""The list of commands. A command's module is imported when the command is called, so that help is quick."""

from __future__ import annotations

import importlib
import os
from pathlib import Path

import click

from .. import __version__
from ..workspace.projects import Project
from ..workspace.workers import Workers
from .context import Context

# name, module and attribute, what it is for
COMMANDS = (
    ("init", "projects:init", "Make a project, with the articles of a folder if you name one."),
    ("add", "projects:add", "Add articles: text, Markdown or HTML files, or the address of a page."),
    ("group", "grouping:group", "Sort an unsorted heap of articles into stories."),
    ("extract", "building:extract", "Read the articles and write what they say to content/."),
    ("build", "building:build", "Make the site, reading the articles first if they changed."),
    ("serve", "building:serve", "Look at the site on this machine; it follows your changes."),
    ("check", "building:check", "Prove every quote, citation, number and link."),
    ("summary", "summaries:summary", "Compare your summary with the machine's draft; say what still holds."),
    ("diff", "publishing:diff", "Say what a build would change for readers."),
    ("publish", "publishing:publish", "Make what the site says now an edition, and tell readers what changed."),
    ("verify", "verifying:verify", "Prove a copy of a site against its own checksums and data."),
    ("status", "asking:status", "Say what needs a person, with commands to paste."),
    ("review", "reviewing:review", "Go through facts and disagreements at the terminal, or on a worksheet."),
    ("explain", "asking:explain", "Show everything a fact, a disagreement, a sentence or an article's date rests on."),
    ("fact", "facts:fact", "Show and correct facts: show, merge, reword, reject, pin, add, …"),
    ("source", "sources:source", "Show and settle what is known of an article: date, publisher, line, rights, …"),
    ("disagreement", "disagreements:disagreement", "Show and settle what the sources differ about."),
    ("export", "exporting:export", "Write the story for another program: csv, jsonld, timelinejs, sqlite, md."),
    ("undo", "deciding:undo", "Take back a decision, by its id."),
)

# Commands whose story need not exist yet.
MAKING = ("init", "add")

GUIDE = """\
Turn a folder of news articles into a website in which every sentence can be traced to the words that support it.

\b
A first site:
  sitegen init my-story --from FOLDER     copy the articles of FOLDER into a new project
  sitegen -C my-story build               make my-story/site/index.html
  sitegen -C my-story serve               look at it, with full texts

\b
Then correct what the machine got wrong:
  sitegen status                          what needs you
  sitegen fact show f-2hd1x               one fact and the words behind it
  sitegen check                           prove every quote and link
"""


class LazyGroup(click.Group):
    """A group whose commands are imported when they are needed; the help of the group needs none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, _, _ in COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        place = next((place for name, place, _ in COMMANDS if name == cmd_name), None)
        if place is None:
            return None
        module, _, attribute = place.partition(":")
        command = getattr(importlib.import_module(f".{module}", __package__), attribute)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, purpose) for name, _, purpose in COMMANDS])


@click.group(cls=LazyGroup, help=GUIDE, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="sitegen %(version)s")
@click.option(
    "-C",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    metavar="DIR",
    help="The project's folder; the current one if not given.",
)
@click.option(
    "--base-url",
    metavar="URL",
    help="Where the site will stand (https://example.org/repo/); wins over content/site.yaml.",
)
@click.option("--story", default="", metavar="NAME", help="One story of several, by its folder below seeds/.")
@click.option("--jobs", type=click.IntRange(0), default=0, help="Processes that read and build; 0: one per core.")
@click.option("--scheduler", default="", metavar="ADDRESS", help="Read on the Dask cluster at this address.")
@click.pass_context
def main(ctx: click.Context, folder: Path, base_url: str | None, story: str, jobs: int, scheduler: str) -> None:
    if os.environ.get("NO_COLOR"):
        ctx.color = False
    workers = Workers(jobs, scheduler)
    project = Project(folder, story, workers=workers)
    if story and ctx.invoked_subcommand not in MAKING:
        project = _choose_story(Project(folder, workers=workers), story)
    ctx.obj = Context(project=project, base_url=base_url)


def _choose_story(project: Project, name: str) -> Project:
    """The story of that name; wrong usage when there is none."""
    from ..workspace.stories import choose_story

    found, problem = choose_story(project, name)
    if found is None:
        raise click.UsageError(str(problem))
    return found
