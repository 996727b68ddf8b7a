"""`source`: what is known of an article is shown and settled."""

from __future__ import annotations

from typing import Any

import click

from ..workspace.drafting import Decision
from ..workspace.showing import show_source
from .context import Context, tell_explanation
from .deciding import decide, decision_options


@click.group()
def source() -> None:
    """Show and settle what is known of an article, named by its label (4), its id or its file."""


@source.command()
@click.argument("target", metavar="SOURCE", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def show(context: Context, target: str | None, as_json: bool) -> None:
    """Show an article: what is known, how, its line, and the facts that rest on it; without SOURCE, list all."""
    tell_explanation(show_source(context.project, target), as_json=as_json)


@source.command()
@click.argument("target", metavar="SOURCE")
@click.argument("edtf", metavar="DATE")
@decision_options
@click.pass_obj
def date(context: Context, /, target: str, edtf: str, **options: Any) -> None:
    """Settle when the article was published (EDTF: 2025-06-03)."""
    decide(context, options, Decision("set-date", (target,), value=edtf, is_source=True))


@source.command()
@click.argument("target", metavar="SOURCE")
@click.argument("name")
@decision_options
@click.pass_obj
def publisher(context: Context, /, target: str, name: str, **options: Any) -> None:
    """Settle who published the article."""
    decide(context, options, Decision("set-publisher", (target,), value=name, is_source=True))


@source.command()
@click.argument("target", metavar="SOURCE")
@click.argument("title")
@decision_options
@click.pass_obj
def title(context: Context, /, target: str, title: str, **options: Any) -> None:
    """Settle the article's title."""
    decide(context, options, Decision("set-title", (target,), value=title, is_source=True))


@source.command()
@click.argument("target", metavar="SOURCE")
@click.argument("line", metavar="LINE")
@decision_options
@click.pass_obj
def line(context: Context, /, target: str, line: str, **options: Any) -> None:
    """Settle the reporting line the article belongs to: another source of that line, or "own"."""
    decide(context, options, Decision("set-line", (target,), value=line, is_source=True))


@source.command()
@click.argument("target", metavar="SOURCE")
@click.argument("rights", type=click.Choice(["quotes", "full"]))
@decision_options
@click.pass_obj
def rights(context: Context, /, target: str, rights: str, **options: Any) -> None:
    """Settle what is published of the article: quotes around the evidence, or its full text."""
    decide(context, options, Decision("set-rights", (target,), value=rights, is_source=True))
