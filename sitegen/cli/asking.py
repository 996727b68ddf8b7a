"""`status` and `explain`: questions that change nothing."""

from __future__ import annotations

import click

from ..workspace.asking import explain_target
from ..workspace.needs import find_needs
from .aiming import aim_commands
from .context import Context, end_with, print_json, problems_as_json, show_safely, tell_problems


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def status(context: Context, as_json: bool) -> None:
    """Say what needs a person: each with a command to paste."""
    report = find_needs(context.project)
    if as_json:
        needs = [
            {
                "kind": n.kind,
                "target": n.target,
                "what": n.what,
                "details": list(n.details),
                "commands": [aim_commands(command) for command in n.commands],
            }
            for n in report.needs
        ]
        print_json({"needs": needs, "tally": report.tally, "problems": problems_as_json(report.problems)})
        end_with(report.problems)
        return
    tell_problems(report.problems)
    if not report.needs:
        end_with(report.problems)
    click.echo(f"{len(report.needs)} need you" if report.needs else "nothing needs you")
    for need in report.needs:
        click.echo(
            click.style(f"  {need.kind:<9}", bold=True) + show_safely(" ".join((need.target, need.what)).strip())
        )
        for line in need.details:
            click.echo(show_safely(f"           {line}"))
        click.echo(show_safely(f"           → {aim_commands('  |  '.join(need.commands))}"))
    click.echo(report.tally)
    end_with(report.problems)


@click.command()
@click.argument("target", metavar='ID|SOURCE|"SENTENCE"')
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def explain(context: Context, target: str, as_json: bool) -> None:
    """Show everything that a fact, a disagreement, a sentence of the summary or an article's date rests on.

    An id may be shortened as long as it stays unique. An article is named by its label (4), its id or its file.
    """
    explanation = explain_target(context.project, target)
    if as_json:
        print_json({"target": explanation.target, "lines": list(explanation.lines)})
    else:
        for line in explanation.lines:
            click.echo(show_safely(line))
    tell_problems(explanation.problems)
    end_with(explanation.problems)
