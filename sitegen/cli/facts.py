"""`fact`, `source` and `undo`: decisions. Each appends one operation to content/edits.yaml and says how to undo it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from ..workspace.asking import show_fact
from ..workspace.deciding import Decision, record_decision
from .context import Context, end_with, print_json, show_safely, tell_problems

Command = Callable[..., Any]


def decision_options(command: Command) -> Command:
    """The options that every deciding command takes."""
    command = click.option("--dry-run", is_flag=True, help="Say what would be recorded; record nothing.")(command)
    command = click.option("--by", default="", help="Who decides; content/site.yaml's editor if not given.")(command)
    return click.option("--why", default="", help="The reason, for those who read it later.")(command)


@click.group()
def fact() -> None:
    """Show and correct facts. An id may be shortened as long as it stays unique."""


@fact.command()
@click.argument("target", metavar="ID", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def show(context: Context, target: str | None, as_json: bool) -> None:
    """Show a fact with the words behind it; without ID, list all facts."""
    explanation = show_fact(context.project, target)
    if as_json:
        print_json([dict(record) for record in explanation.records])
    else:
        for line in explanation.lines:
            click.echo(show_safely(line))
    tell_problems(explanation.problems)
    end_with(explanation.problems)


@fact.command()
@click.argument("targets", nargs=-1, required=True, metavar="ID ID...")
@decision_options
@click.pass_obj
def merge(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Say that two or more facts are the same one; the first id stays, the others lead to it."""
    if len(targets) < 2:
        raise click.UsageError("name at least two facts: sitegen fact merge f-2hd1x f-9w3ke")
    _decide(context, Decision("merge", targets), options)


@fact.command()
@click.argument("target", metavar="ID")
@click.argument("text")
@decision_options
@click.pass_obj
def reword(context: Context, /, target: str, text: str, **options: Any) -> None:
    """Say the fact in your own words; its quotes stay."""
    _decide(context, Decision("reword", (target,), value=text), options)


@fact.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def reject(context: Context, /, target: str, **options: Any) -> None:
    """Leave the fact out of the site; its address then says why."""
    _decide(context, Decision("reject", (target,)), options)


@fact.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def restore(context: Context, /, target: str, **options: Any) -> None:
    """Take a rejected fact back in."""
    _decide(context, Decision("restore", (target,)), options)


@fact.command()
@click.argument("targets", nargs=-1, required=True, metavar="ID...")
@decision_options
@click.pass_obj
def review(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Say that facts are right as they stand."""
    _decide(context, Decision("review", targets), options)


@fact.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def pin(context: Context, /, target: str, **options: Any) -> None:
    """Freeze the fact's wording and value; new evidence may still join it."""
    _decide(context, Decision("pin", (target,)), options)


@fact.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def unpin(context: Context, /, target: str, **options: Any) -> None:
    """Let the machine word the fact again."""
    _decide(context, Decision("unpin", (target,)), options)


@fact.command()
@click.argument("target", metavar="ID")
@click.argument("edtf", metavar="DATE")
@decision_options
@click.pass_obj
def date(context: Context, /, target: str, edtf: str, **options: Any) -> None:
    """Settle when it happened: 2025-06-02, 2025-06, 2025, 2025-06-20/2025-06-30 (EDTF)."""
    _decide(context, Decision("set-date", (target,), value=edtf), options)


@fact.command()
@click.argument("text")
@click.option(
    "--quote",
    "quotes",
    nargs=2,
    multiple=True,
    required=True,
    metavar="FILE WORDS",
    help="Words of an article that carry the fact, exactly as they stand there; may be given several times.",
)
@decision_options
@click.pass_obj
def add(context: Context, /, text: str, quotes: tuple[tuple[str, str], ...], **options: Any) -> None:
    """Add a fact with the words that support it."""
    _decide(context, Decision("add", (), value=text, quotes=quotes), options)


@click.group()
def source() -> None:
    """Settle what is known of an article, named by its label (4), its id or its file."""


@source.command(name="date")
@click.argument("target", metavar="SOURCE")
@click.argument("edtf", metavar="DATE")
@decision_options
@click.pass_obj
def source_date(context: Context, /, target: str, edtf: str, **options: Any) -> None:
    """Settle when the article was published (EDTF: 2025-06-03)."""
    _decide(context, Decision("set-date", (target,), value=edtf, is_source=True), options)


@source.command(name="publisher")
@click.argument("target", metavar="SOURCE")
@click.argument("name")
@decision_options
@click.pass_obj
def source_publisher(context: Context, /, target: str, name: str, **options: Any) -> None:
    """Settle who published the article."""
    _decide(context, Decision("set-publisher", (target,), value=name, is_source=True), options)


@source.command(name="title")
@click.argument("target", metavar="SOURCE")
@click.argument("title")
@decision_options
@click.pass_obj
def source_title(context: Context, /, target: str, title: str, **options: Any) -> None:
    """Settle the article's title."""
    _decide(context, Decision("set-title", (target,), value=title, is_source=True), options)


@source.command(name="line")
@click.argument("target", metavar="SOURCE")
@click.argument("line", metavar="LINE")
@decision_options
@click.pass_obj
def source_line(context: Context, /, target: str, line: str, **options: Any) -> None:
    """Settle the reporting line the article belongs to: another source of that line, or "own"."""
    _decide(context, Decision("set-line", (target,), value=line, is_source=True), options)


@source.command(name="rights")
@click.argument("target", metavar="SOURCE")
@click.argument("rights", type=click.Choice(["quotes", "full"]))
@decision_options
@click.pass_obj
def source_rights(context: Context, /, target: str, rights: str, **options: Any) -> None:
    """Settle what is published of the article: quotes around the evidence, or its full text."""
    _decide(context, Decision("set-rights", (target,), value=rights, is_source=True), options)


@click.command()
@click.argument("operation", metavar="K-ID")
@decision_options
@click.pass_obj
def undo(context: Context, /, operation: str, **options: Any) -> None:
    """Take back a decision, by the id that was printed when it was made."""
    _decide(context, Decision("undo", (operation,)), options)


def _decide(context: Context, decision: Decision, options: dict[str, Any]) -> None:
    recorded = record_decision(
        context.project, decision, why=options["why"], by=options["by"], is_dry_run=options["dry_run"]
    )
    tell_problems(recorded.problems)
    end_with(recorded.problems)
    for line in recorded.lines:
        click.echo(show_safely(line))
    if not options["dry_run"]:
        click.echo(f"{recorded.id} recorded; to take it back: sitegen undo {recorded.id}")
