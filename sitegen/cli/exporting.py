"""`export`: the story for another program."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from ..workspace.exporting import BINARY, export_story, list_formats, list_parts
from .context import Context, end_with, tell_problems
from .progress import with_progress


@click.command()
@click.argument("form", metavar="csv|jsonld|timelinejs|sqlite|md", type=click.Choice(list_formats()))
@click.option("--part", type=click.Choice(list_parts()), help="Which part, where a format has several.")
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), metavar="FILE", help="Where to write.")
@click.pass_obj
def export(context: Context, form: str, part: str | None, output: Path | None) -> None:
    """Write the story for another program: to FILE, or to standard output.

    The bytes are those of the same file in the site's data/ folder.

    \b
      csv         facts; --part statements, timeline or disagreements
      jsonld      quotes as web annotations; --part provenance for what was derived from what
      timelinejs  the timeline for Knight Lab's TimelineJS
      sqlite      everything as a database
      md          the digest as Markdown with footnotes
    """
    if output is None and form in BINARY and sys.stdout.isatty():
        raise click.UsageError(f"a {form} file is nothing for a terminal: name one with -o FILE")
    exported = with_progress(
        lambda progress: export_story(
            context.project, form, part=part, base_url=context.base_url, path=output, tell=progress
        )
    )
    tell_problems(exported.problems)
    if output is None and exported.content:
        click.echo(exported.content, nl=False)
    elif exported.content and not exported.problems:
        click.echo(f"{output}: {len(exported.content):,} bytes")
    end_with(exported.problems)
