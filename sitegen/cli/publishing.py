"""`publish` and `diff`: editions, and what changed from one to the next."""

from __future__ import annotations

from dataclasses import asdict

import click

from ..model.editions import Change, EditionChanges
from ..workspace.comparing import CAUSES, HEADINGS, compare_stories
from ..workspace.hosting import WORKFLOW, prepare_pages, read_base_path
from ..workspace.publishing import Recorded, publish_editions
from .context import Context, end_with, has_errors, print_json, problems_as_json, show_safely, tell_problems
from .progress import with_progress
from .summaries import MARKS, show_drafts


@click.command()
@click.option("--why", "--note", "note", default="", help="A line about this edition, for its readers.")
@click.option("--by", default="", help="Who publishes; content/site.yaml's editor if not given.")
@click.option("--base-url", metavar="URL", help="Where the site will stand; wins over content/site.yaml.")
@click.option("--dry-run", is_flag=True, help="Say what would be recorded or written; record and write nothing.")
@click.option("--github-pages", is_flag=True, help="Instead: write a workflow that publishes on GitHub Pages.")
@click.pass_obj
def publish(context: Context, note: str, by: str, base_url: str | None, dry_run: bool, github_pages: bool) -> None:
    """Make what the site says now an edition, and build the site that tells what changed.

    Refuses unless every gate is passed. The edition is recorded in content/history/, which the Changes page and the
    feeds are made of; commit it with the rest of content/. Building alone never records anything.

    With --github-pages no edition is recorded: .github/workflows/pages.yml is written, unless somebody changed it, and
    every link is tried below the path that GitHub gives the site.
    """
    if github_pages:
        _prepare_pages(context, base_url, is_dry_run=dry_run)
        return
    published = with_progress(
        lambda progress: publish_editions(
            context.project,
            base_url=base_url or context.base_url,
            by=by,
            note=note,
            is_dry_run=dry_run,
            tell=progress,
        )
    )
    tell_problems(published.problems)
    for one in published.editions:
        _tell_edition(one)
    if published.index:
        click.echo(f"look at {published.index}")
    if not published.editions and has_errors(published.problems):
        click.echo("nothing is published: mend the errors above, then publish again", err=True)
    end_with(published.problems)


@click.command()
@click.argument("edition", required=False, metavar="[EDITION|site]")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@click.option("--summary", "is_summary", is_flag=True, help="Only your summary beside the machine's new draft.")
@click.option("--base-url", metavar="URL", help="Where the site will stand; wins over content/site.yaml.")
@click.pass_obj
def diff(context: Context, edition: str | None, as_json: bool, is_summary: bool, base_url: str | None) -> None:
    """Say what a build would change for readers, in the words of the Changes page.

    Compares with the last published edition, with the EDITION of that number, or with the site on disk ("site"; also
    while nothing is published yet). Nothing is written.
    """
    if is_summary:
        show_drafts(context, as_json=as_json)
        return
    found = with_progress(
        lambda progress: compare_stories(context.project, edition, base_url=base_url or context.base_url, tell=progress)
    )
    problems = tuple(problem for one in found for problem in one.problems)
    if as_json:
        records = [
            {"story": one.story, "against": one.against, "diff": asdict(one.changes)} for one in found if one.changes
        ]
        print_json({"stories": records, "problems": problems_as_json(problems)})
        end_with(problems)
        return
    tell_problems(problems)
    for one in found:
        if one.changes is not None:
            story = f"{one.story}, " if one.story else ""
            click.echo(f"{story}against {one.against}: {', '.join(one.changes.tally) or 'nothing changes'}")
            tell_changes_plainly(one.changes)
    end_with(problems)


def tell_changes_plainly(changes: EditionChanges) -> None:
    """Print changes under the headings of the Changes page."""
    for group, heading in HEADINGS.items():
        found = [change for change in changes.changes if change.group == group]
        if found:
            click.echo(f"\n{heading}")
        for change in found:
            for line in describe_change(change):
                click.echo(show_safely(f"  {line}"))


def describe_change(change: Change) -> list[str]:
    """A change as lines: what, to what, its wordings side by side, its details and why."""
    name = f" {change.target}" if change.thing in ("fact", "disagreement") and change.target else ""
    lines = [f"{change.verb}{name}: {show_pieces(change) if change.pieces else change.subject}"]
    lines += [f"    {detail}" for detail in change.details]
    for member in change.members:
        first, *rest = describe_change(member)[:-1]
        lines += [f"    {first.removeprefix(f'{change.verb} ')}", *(f"    {line}" for line in rest)]
    lines.append(f"    cause: {CAUSES[change.cause]}. {change.reason}")
    return lines


def show_pieces(change: Change) -> str:
    """The wordings compared: [-gone-] and {+new+}, as `git diff --word-diff` has them."""
    return "".join(f"{MARKS[piece.kind][0]}{piece.text}{MARKS[piece.kind][1]}" for piece in change.pieces)


def _prepare_pages(context: Context, base_url: str | None, *, is_dry_run: bool) -> None:
    address = base_url or context.base_url
    hosted = with_progress(
        lambda progress: prepare_pages(context.project, base_url=address, is_dry_run=is_dry_run, tell=progress)
    )
    tell_problems(hosted.problems)
    if hosted.address:
        click.echo(f"{hosted.links:,} links hold below {read_base_path(hosted.address)} of {hosted.address}")
    if hosted.workflow is not None and not any(problem.where == WORKFLOW for problem in hosted.problems):
        wrote = "would write" if is_dry_run else "wrote"
        click.echo(f"{wrote if hosted.is_written else 'unchanged:'} {hosted.workflow}")
    if hosted.is_written and not is_dry_run:
        click.echo("commit it with seeds/ and content/; in the repository's settings, Pages takes GitHub Actions")
    end_with(hosted.problems)


def _tell_edition(one: Recorded) -> None:
    changes = one.changes
    what = "the first edition" if not changes.since else f"edition {changes.number}"
    what += f" of {one.story}" if one.story else ""
    done = "would record" if one.record is None else "published"
    click.echo(f"{done} {what}: {', '.join(changes.tally)}")
    tell_changes_plainly(changes)
    if one.record is not None:
        click.echo(f"recorded in {one.record}; commit it with content/")
