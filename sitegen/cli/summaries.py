"""`summary`: the summary that a person wrote, and what the machine would say instead."""

from __future__ import annotations

import click

from ..workspace.summaries import Drafts, SentencePair, compare_drafts, keep_sentences
from .aiming import aim_commands
from .context import Context, end_with, print_json, problems_as_json, show_safely, tell_problems
from .progress import with_progress

MARKS = {"same": ("", ""), "was": ("[-", "-]"), "now": ("{+", "+}")}


@click.group()
def summary() -> None:
    """Look after content/summary.md once you have edited it: it is yours then, and never written over.

    Sentences are counted from 1, in the order of the file.
    """


@summary.command()
@click.option("--json", "as_json", is_flag=True, help="Print as JSON.")
@click.pass_obj
def diff(context: Context, as_json: bool) -> None:
    """Show your summary beside the machine's new draft, sentence by sentence.

    [-your words-] {+the draft's+}. The draft itself lies in content/summary.draft.md. What keeps a sentence of yours
    off the site is said below it.
    """
    show_drafts(context, as_json=as_json)


@summary.command()
@click.argument("numbers", type=click.IntRange(min=1), nargs=-1, required=True, metavar="N...")
@click.option("--dry-run", is_flag=True, help="Say which sentences are meant; write nothing.")
@click.pass_obj
def keep(context: Context, numbers: tuple[int, ...], dry_run: bool) -> None:
    """Say that sentences still hold although a fact they cite has changed.

    What the facts say now is written to content/summary.facts.yaml; the sentences return to the site at the next build,
    if they pass the gates. To take it back, restore that file with git.
    """
    kept, problems = keep_sentences(context.project, numbers, is_dry_run=dry_run)
    tell_problems(problems)
    end_with(problems)
    for text in kept:
        click.echo(show_safely(f"  still holds: {text}"))
    click.echo("dry run: nothing was written" if dry_run else aim_commands("next: sitegen build"))


def show_drafts(context: Context, *, as_json: bool) -> None:
    """Print both summaries side by side."""
    drafts = with_progress(lambda progress: compare_drafts(context.project, tell=progress))
    if as_json:
        print_json({"is_yours": drafts.is_theirs, "sentences": [_as_record(pair) for pair in drafts.pairs]})
    else:
        tell_problems(drafts.problems)
        _tell_drafts(drafts)
    end_with(drafts.problems)


def _tell_drafts(drafts: Drafts) -> None:
    if not drafts.is_theirs:
        click.echo("content/summary.md is the machine's, worded anew at every build; edit it, and it is yours")
    theirs, drafted = drafts.headline
    if drafts.is_theirs and theirs != drafted:
        click.echo(show_safely(f"  headline: [-{theirs}-] {{+{drafted}+}}"))
    for pair in drafts.pairs:
        for line in _describe_pair(pair):
            click.echo(show_safely(line))


def _describe_pair(pair: SentencePair) -> list[str]:
    place = f"{pair.number:>4}" if pair.number else "    "
    if pair.pieces:
        words = "".join(f"{MARKS[piece.kind][0]}{piece.text}{MARKS[piece.kind][1]}" for piece in pair.pieces)
        lines = [f"{place}  {words}"]
    elif not pair.drafted:
        lines = [f"{place}  [-{pair.theirs}-]  (not in the draft)"]
    elif not pair.theirs:
        lines = [f"{place}  {{+{pair.drafted}+}}  (only in the draft)"]
    else:
        lines = [f"{place}  {pair.theirs}"]
    for problem in pair.problems:
        lines.append(f"        {problem.code or 'REWRITE'}: {problem.what}")
        lines += [f"        {problem.hint}"] if problem.hint else []
    return lines


def _as_record(pair: SentencePair) -> dict[str, object]:
    return {
        "number": pair.number,
        "yours": pair.theirs,
        "draft": pair.drafted,
        "problems": problems_as_json(pair.problems),
    }
