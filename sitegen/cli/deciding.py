"""What every deciding command has in common: the reason, who decides, a dry run, and how to take it back; `undo`."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from ..workspace.deciding import Recorded, record_decision
from ..workspace.drafting import Decision
from .aiming import aim_commands
from .context import Context, end_with, show_safely, tell_problems

Command = Callable[..., Any]


def decision_options(command: Command) -> Command:
    """The options that every deciding command takes."""
    command = click.option("--dry-run", is_flag=True, help="Say what would be recorded; record nothing.")(command)
    command = click.option("--by", default="", help="Who decides; content/site.yaml's editor if not given.")(command)
    return click.option("--why", help="The reason, for those who read it later; asked for at a terminal.")(command)


def quote_option(words: str, *, is_required: bool = False) -> Callable[[Command], Command]:
    """The option that takes words of an article, as often as needed."""
    return click.option(
        "--quote", "quotes", nargs=2, multiple=True, required=is_required, metavar="SOURCE WORDS", help=words
    )


def ask_why(why: str | None) -> str:
    """The reason given or, where somebody sits at the terminal, asked for; it may stay empty."""
    if why is None and sys.stdin.isatty() and sys.stdout.isatty():
        answer = click.prompt("why", default="", show_default=False)
        return str(answer).strip()
    return why or ""


def decide(context: Context, options: dict[str, Any], *decisions: Decision) -> None:
    """Record decisions and say how to take them back. `options` are those of `decision_options`."""
    why = ask_why(options["why"])
    reasoned = [replace(decision, why=why) for decision in decisions]
    recorded = record_decision(context.project, *reasoned, by=options["by"], is_dry_run=options["dry_run"])
    tell_recorded(recorded, is_dry_run=options["dry_run"])


def tell_recorded(recorded: Recorded, *, is_dry_run: bool) -> None:
    """Print what was recorded, or why nothing was."""
    tell_problems(recorded.problems)
    end_with(recorded.problems)
    for name, line in zip(recorded.ids, recorded.lines, strict=True):
        click.echo(show_safely(line if len(recorded.ids) == 1 or is_dry_run else f"{name}  {line}"))
    for note in recorded.notes:
        click.echo(show_safely(aim_commands(note)))
    if is_dry_run:
        click.echo("dry run: nothing was recorded")
    elif len(recorded.ids) == 1:
        click.echo(aim_commands(f"{recorded.ids[0]} recorded; to take it back: sitegen undo {recorded.ids[0]}"))
    elif recorded.ids:
        undo = aim_commands(f"sitegen undo {recorded.ids[0]}")
        click.echo(f"{len(recorded.ids)} decisions recorded; to take one back: {undo}")


@click.command()
@click.argument("operation", metavar="K-ID")
@decision_options
@click.pass_obj
def undo(context: Context, /, operation: str, **options: Any) -> None:
    """Take back a decision, by the id that was printed when it was made.

    An undo is a decision too: undo the undo, and the first decision holds again.
    """
    decide(context, options, Decision("undo", (operation,)))
