"""`verify`: a copy of a site, against what it publishes of itself."""

from __future__ import annotations

from pathlib import Path

import click

from ..workspace.verifying import find_seeds, verify_copy
from .context import end_with, print_json, problems_as_json, tell_problems


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False), metavar="DIR")
@click.option(
    "--seeds",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="FOLDER",
    help="The articles; the seeds/ beside DIR if not given.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was proved, and problems, as JSON.")
def verify(folder: Path, seeds: Path | None, as_json: bool) -> None:
    """Prove that a copy of a site is whole: its files, its records, its words and its links.

    Needs no project and no network: the copy is compared with its own list of checksums and its own data. With the
    articles at hand, every published word is also compared with the place it was taken from.
    """
    seeds = seeds or find_seeds(folder)
    verified = verify_copy(folder, seeds)
    if as_json:
        gates = [
            {"code": gate.code, "proves": gate.proves, "passed": gate.passed, "total": gate.total}
            for gate in verified.gates
        ]
        articles = verified.has_articles
        print_json(
            {"gates": gates, "compared_with_articles": articles, "problems": problems_as_json(verified.problems)}
        )
        end_with(verified.problems)
        return
    for gate in verified.gates:
        click.echo(f"  {gate.code:<5}  {gate.passed:>6}/{gate.total:<6} {gate.proves}")
    tell_problems(verified.problems)
    if verified.gates and not verified.has_articles:
        click.echo("the words were not compared with the articles: name their folder with --seeds")
    end_with(verified.problems)
    click.echo(f"this copy is whole: {sum(gate.total for gate in verified.gates):,} of its statements hold")
