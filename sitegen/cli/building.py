"""`extract`, `build`, `serve` and `check`: from articles to a proven site."""

from __future__ import annotations

from pathlib import Path

import click

from ..workspace.counting import count_noun
from ..workspace.tracing import Built, observe_inputs, recall_build
from .context import Context, end_with, has_errors, print_json, problems_as_json, show_safely, tell_problems
from .progress import with_progress


@click.command()
@click.pass_obj
def extract(context: Context) -> None:
    """Read the articles in seeds/ and write what they say to content/.

    Facts that were known before keep their ids and your decisions. `build` does this by itself when the articles
    changed.
    """
    from ..workspace.extracting import extract_stories

    reports, problems = with_progress(lambda progress: extract_stories(context.project, tell=progress))
    tell_problems(problems)
    for one, report in reports:
        for note in report.notes:
            click.echo(show_safely(f"  {note}"))
        tell_problems(report.problems)
        if report.facts:
            click.echo(
                f"{count_noun(report.sources, 'article')}, {count_noun(report.lines, 'reporting line')}, "
                f"{count_noun(report.facts, 'fact')}, {count_noun(report.disagreements, 'disagreement')} "
                f"→ {one.content}"
            )
    end_with([*problems, *(problem for _, report in reports for problem in report.problems)])


@click.command()
@click.option("--base-url", metavar="URL", help="Where the site will stand; wins over content/site.yaml.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where to write the site; the project's site/ if not given.",
)
@click.option("--frozen", is_flag=True, help="Refuse if the articles changed since they were last read.")
@click.pass_obj
def build(context: Context, base_url: str | None, output: Path | None, frozen: bool) -> None:
    """Make the site, reading the articles first if they changed.

    Every sentence of the summary is put to the gates; one that fails is withheld and named. What cannot be read is
    reported and left out, and the exit code is then 1.
    """
    project, address = context.project, base_url or context.base_url
    built = recall_build(project, observe_inputs(project), target=output or project.site, base_url=address)
    if built is None:
        from ..workspace.building import build_site

        built = with_progress(
            lambda progress: build_site(project, base_url=address, output=output, is_frozen=frozen, tell=progress)
        )
    _tell_built(built)


@click.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True, help="0 takes any free one.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.pass_obj
def serve(context: Context, port: int, host: str) -> None:
    """Look at the site on this machine, with the full text of the articles.

    Rebuilds when seeds/, content/ or templates/ change, and reloads the page; problems stand above every page. Nothing
    of it is written to site/.
    """
    from ..serve import serve_project

    problems = serve_project(context.project, host=host, port=port, say=lambda line: click.echo(show_safely(line)))
    tell_problems(problems)
    end_with(problems)


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print gates and problems as JSON.")
@click.option("--strict", is_flag=True, help="Let warnings count as errors.")
@click.option("--base-url", metavar="URL", help="Where the site will stand; wins over content/site.yaml.")
@click.pass_obj
def check(context: Context, as_json: bool, strict: bool, base_url: str | None) -> None:
    """Prove the site: every quote, citation, number, name and link, and that a second build is the same.

    Passing proves that the sources say what the site says they say. It does not prove that they are right.
    """
    from ..workspace.checking import check_project

    checked = with_progress(
        lambda progress: check_project(context.project, base_url=base_url or context.base_url, tell=progress)
    )
    if as_json:
        gates = [
            {"code": gate.code, "proves": gate.proves, "passed": gate.passed, "total": gate.total}
            for gate in checked.gates
        ]
        print_json({"gates": gates, "problems": problems_as_json(checked.problems)})
    else:
        for gate in checked.gates:
            click.echo(f"  {gate.code}  {gate.passed:>6}/{gate.total:<6} {gate.proves}")
        tell_problems(checked.problems)
        passed, total = sum(gate.passed for gate in checked.gates), sum(gate.total for gate in checked.gates)
        verdict = "not clean" if has_errors(checked.problems, is_strict=strict) else "clean"
        click.echo(f"{verdict}: {passed} of {total} checks passed")
    end_with(checked.problems, is_strict=strict)


def _tell_built(built: Built) -> None:
    tell_problems(built.problems)
    if built.index:
        stories = f"{count_noun(built.stories, 'story')}: " if built.stories else ""
        click.echo(
            f"{stories}{count_noun(built.sources, 'source')}, {count_noun(built.lines, 'reporting line')}, "
            f"{count_noun(built.facts, 'fact')}, {count_noun(built.disagreements, 'open disagreement')}; "
            f"{count_noun(built.files, 'file')}"
        )
        click.echo(f"look at {built.index}")
    end_with(built.problems)
