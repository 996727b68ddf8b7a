"""`disagreement`: what the sources differ about is shown and settled."""

from __future__ import annotations

from typing import Any

import click

from ..workspace.drafting import Decision
from ..workspace.showing import show_disagreement
from .context import Context, tell_explanation
from .deciding import decide, decision_options


@click.group()
def disagreement() -> None:
    """Show and settle what the sources differ about. What is settled opens again when a side changes."""


@disagreement.command()
@click.argument("target", metavar="ID", required=False)
@click.option("--all", "is_all", is_flag=True, help="List the quiet and the settled ones too.")
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def show(context: Context, target: str | None, is_all: bool, as_json: bool) -> None:
    """Show a disagreement with the words of each side; without ID, list those that are open."""
    tell_explanation(show_disagreement(context.project, target, is_all=is_all), as_json=as_json)


@disagreement.command()
@click.argument("target", metavar="ID")
@click.argument("text")
@decision_options
@click.pass_obj
def explain(context: Context, /, target: str, text: str, **options: Any) -> None:
    """Tell readers why the sides differ."""
    decide(context, options, Decision("explain", (target,), value=text))


@disagreement.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def dismiss(context: Context, /, target: str, **options: Any) -> None:
    """Say that the sides do not really differ."""
    decide(context, options, Decision("dismiss", (target,)))


@disagreement.command()
@click.argument("target", metavar="ID")
@click.argument("text", required=False)
@decision_options
@click.pass_obj
def resolve(context: Context, /, target: str, text: str | None, **options: Any) -> None:
    """Say that it is known by now which side holds; TEXT says which, and whence."""
    decide(context, options, Decision("resolve", (target,), value=text))


@disagreement.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def reopen(context: Context, /, target: str, **options: Any) -> None:
    """Make it an open question again."""
    decide(context, options, Decision("reopen", (target,)))
