"""`fact`: facts are shown and corrected; each correction is one operation in content/edits.yaml."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

import click

from ..model.claims import FactKind
from ..workspace.drafting import Decision
from ..workspace.importing import FORMAT, import_facts
from ..workspace.showing import show_fact
from .context import Context, end_with, show_safely, tell_explanation, tell_problems
from .deciding import Command, ask_why, decide, decision_options, quote_option, tell_recorded

KINDS = click.Choice(get_args(FactKind))


def new_fact_options(command: Command) -> Command:
    """What can be said of a fact that is new."""
    command = click.option("--when", metavar="DATE", help="When it happened (EDTF: 2025-06-02).")(command)
    command = click.option("--topic", default="", help="The topic under which it stands.")(command)
    return click.option("--kind", type=KINDS, help="What kind of fact it is.")(command)


@click.group()
def fact() -> None:
    """Show and correct facts. An id may be shortened as long as it stays unique."""


@fact.command(short_help="Show a fact, or list all.")
@click.argument("target", metavar="ID", required=False)
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def show(context: Context, target: str | None, as_json: bool) -> None:
    """Show a fact with the words behind it; without ID, list all facts."""
    tell_explanation(show_fact(context.project, target), as_json=as_json)


@fact.command(short_help="Say that facts are one.")
@click.argument("targets", nargs=-1, required=True, metavar="ID ID...")
@decision_options
@click.pass_obj
def merge(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Say that two or more facts are the same one; the first id stays, the others lead to it."""
    if len(targets) < 2:
        raise click.UsageError("name at least two facts: sitegen fact merge f-2hd1x f-9w3ke")
    decide(context, options, Decision("merge", targets))


@fact.command(name="not-same", short_help="Say that facts are not one.")
@click.argument("targets", nargs=-1, required=True, metavar="ID ID...")
@decision_options
@click.pass_obj
def not_same(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Say that facts are not the same one, so that nobody is asked again."""
    if len(targets) < 2:
        raise click.UsageError("name at least two facts: sitegen fact not-same f-2hd1x f-9w3ke")
    decide(context, options, Decision("not-same", targets))


@fact.command(short_help="Make two facts of one.")
@click.argument("target", metavar="ID")
@click.argument("text", required=False)
@click.argument("evidence", nargs=-1, metavar="[E-ID|SOURCE]...")
@quote_option("Words of the fact that go to the new one, with their article.")
@new_fact_options
@decision_options
@click.pass_obj
def split(
    context: Context,
    /,
    target: str,
    text: str | None,
    evidence: tuple[str, ...],
    quotes: tuple[tuple[str, str], ...],
    **options: Any,
) -> None:
    """Say that a fact is two: TEXT words the new one, which takes over the words named; the rest keeps its id.

    Name the words by their ids (`sitegen fact show ID` lists them), by an article, which stands for all of its words,
    or with --quote. Kind and topic are those of the whole if not given; the date stays with the rest.

    Without TEXT it is noted that the fact says more than one thing: until somebody splits it, it is not reviewed.
    """
    if text is None:
        if quotes:
            raise click.UsageError("word the new fact: sitegen fact split ID 'what it says' --quote 3 'words'")
        decide(context, options, Decision("needs-split", (target,)))
        return
    if not evidence and not quotes:
        raise click.UsageError("name the words that go to the new fact: their ids, an article, or --quote 3 'words'")
    split_off = Decision("split", (target,), value=text, quotes=quotes, evidence=evidence)
    decide(context, options, _describe_new(split_off, options))


@fact.command()
@click.argument("target", metavar="ID")
@click.argument("text")
@decision_options
@click.pass_obj
def reword(context: Context, /, target: str, text: str, **options: Any) -> None:
    """Say the fact in your own words; its quotes stay."""
    decide(context, options, Decision("reword", (target,), value=text))


@fact.command(short_help="Leave facts out of the site.")
@click.argument("targets", nargs=-1, required=True, metavar="ID...")
@decision_options
@click.pass_obj
def reject(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Leave facts out of the site; their addresses then say why."""
    decide(context, options, Decision("reject", targets))


@fact.command()
@click.argument("targets", nargs=-1, required=True, metavar="ID...")
@decision_options
@click.pass_obj
def restore(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Take rejected facts back in."""
    decide(context, options, Decision("restore", targets))


@fact.command()
@click.argument("targets", nargs=-1, required=True, metavar="ID...")
@decision_options
@click.pass_obj
def review(context: Context, /, targets: tuple[str, ...], **options: Any) -> None:
    """Say that facts are right as they stand."""
    decide(context, options, *(Decision("review", (target,)) for target in targets))


@fact.command(short_help="Freeze wording and value.")
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def pin(context: Context, /, target: str, **options: Any) -> None:
    """Freeze the fact's wording and value; new evidence may still join it."""
    decide(context, options, Decision("pin", (target,)))


@fact.command()
@click.argument("target", metavar="ID")
@decision_options
@click.pass_obj
def unpin(context: Context, /, target: str, **options: Any) -> None:
    """Let the machine word the fact again."""
    decide(context, options, Decision("unpin", (target,)))


@fact.command(short_help="Settle when it happened.")
@click.argument("target", metavar="ID")
@click.argument("edtf", metavar="DATE")
@decision_options
@click.pass_obj
def date(context: Context, /, target: str, edtf: str, **options: Any) -> None:
    """Settle when it happened: 2025-06-02, 2025-06, 2025, 2025-06-20/2025-06-30 (EDTF), or unknown."""
    decide(context, options, Decision("set-date", (target,), value=edtf))


@fact.command()
@click.argument("target", metavar="ID")
@click.argument("kind", type=KINDS)
@decision_options
@click.pass_obj
def kind(context: Context, /, target: str, kind: str, **options: Any) -> None:
    """Settle what kind of fact it is."""
    decide(context, options, Decision("set-kind", (target,), value=kind))


@fact.command()
@click.argument("target", metavar="ID")
@click.argument("topic")
@decision_options
@click.pass_obj
def topic(context: Context, /, target: str, topic: str, **options: Any) -> None:
    """Settle the topic under which the fact stands."""
    decide(context, options, Decision("set-topic", (target,), value=topic))


@fact.command()
@click.argument("text")
@quote_option("Words of an article that carry the fact, as they stand there; repeatable.", is_required=True)
@new_fact_options
@decision_options
@click.pass_obj
def add(context: Context, /, text: str, quotes: tuple[tuple[str, str], ...], **options: Any) -> None:
    """Add a fact with the words that support it."""
    decide(context, options, _describe_new(Decision("add", (), value=text, quotes=quotes), options))


@fact.command(short_help="Add words that carry the fact.")
@click.argument("target", metavar="ID")
@click.argument("source", required=False)
@click.argument("words", required=False)
@quote_option("More words, each with their article.")
@decision_options
@click.pass_obj
def attach(
    context: Context,
    /,
    target: str,
    source: str | None,
    words: str | None,
    quotes: tuple[tuple[str, str], ...],
    **options: Any,
) -> None:
    """Say that WORDS of SOURCE (its label, id or file) carry the fact as well."""
    if source is not None and words is not None:
        quotes = ((source, words), *quotes)
    if not quotes or (source is not None and words is None):
        raise click.UsageError("name an article and words in it: sitegen fact attach f-2hd1x 4 'about 40 aircraft'")
    decide(context, options, Decision("attach", (target,), quotes=quotes))


@fact.command(short_help="Take away words that do not carry it.")
@click.argument("target", metavar="ID")
@click.argument("evidence", nargs=-1, metavar="[E-ID|SOURCE]...")
@quote_option("Words of the fact, with their article.")
@decision_options
@click.pass_obj
def detach(
    context: Context,
    /,
    target: str,
    evidence: tuple[str, ...],
    quotes: tuple[tuple[str, str], ...],
    **options: Any,
) -> None:
    """Say that words do not carry the fact: by their ids, by an article (all of its words), or with --quote."""
    if not evidence and not quotes:
        raise click.UsageError("name the words that go: their ids, an article, or --quote 3 'words'")
    decide(context, options, Decision("detach", (target,), quotes=quotes, evidence=evidence))


@fact.command(
    name="import",
    short_help="Take in facts from another program.",
    help=f"Take in facts that another program found, or a person wrote down.\n\n{FORMAT}",
)
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False, allow_dash=True))
@decision_options
@click.pass_obj
def import_(context: Context, /, file: Path, **options: Any) -> None:
    imported = import_facts(
        context.project, file, why=ask_why(options["why"]), by=options["by"], is_dry_run=options["dry_run"]
    )
    tell_problems(imported.problems)
    for line in imported.lines:
        click.echo(show_safely(line))
    if imported.recorded is not None:
        tell_recorded(imported.recorded, is_dry_run=options["dry_run"])
    click.echo(imported.tally)
    end_with(imported.problems)


def _describe_new(decision: Decision, options: dict[str, Any]) -> Decision:
    """A decision that makes a fact, with what was said of it."""
    kind = cast("FactKind | None", options["kind"])
    return replace(decision, kind=kind, topic=options["topic"], when=options["when"])
