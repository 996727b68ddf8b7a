"""`review`: facts and disagreements one after another with one key each, or on a worksheet."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast, get_args

import click

from ..workspace.deciding import Recorded, record_decision
from ..workspace.drafting import Decision
from ..workspace.projects import Project
from ..workspace.reviewing import Filter, Item, Shown, apply_sheet, list_items, show_item, write_sheet
from .aiming import aim_commands
from .context import Context, end_with, show_safely, tell_problems
from .deciding import decision_options, tell_recorded

STEPS = "[n]ext [b]ack [u]ndo [q]uit"
KEYS = {
    "fact": f"[o]k [r]eject [w]ord [s]plit [m]erge [p]in [a]ttach [d]etach · {STEPS}",
    "disagreement": f"[e]xplain [d]ismiss resol[v]e · {STEPS}",
    "pair": f"[m]erge: they are one · [k]eep apart · {STEPS}",
}
# Decisions that need no words, by kind of item and key.
PLAIN = {
    ("fact", "o"): "review",
    ("fact", "r"): "reject",
    ("fact", "p"): "pin",
    ("disagreement", "d"): "dismiss",
    ("pair", "m"): "merge",
    ("pair", "k"): "not-same",
}
SPLIT_OFF = "the numbers of the quotes that go to the new fact, or nothing: it is noted that it must be split"
ASKS_WHY = ("reject", "reword", "split", "needs-split", "merge", "detach", "not-same", "dismiss", "resolve", "explain")


class Reviewer:
    """The walk through the items. `ask_key` gives one key, `ask` a line of text, `say` prints a line."""

    def __init__(
        self,
        project: Project,
        items: tuple[Item, ...],
        *,
        by: str,
        ask_key: Callable[[], str],
        ask: Callable[[str], str],
        say: Callable[[str], None],
    ) -> None:
        self.project, self.items, self.by = project, items, by
        self.ask_key, self.ask, self.say = ask_key, ask, say
        self.made: list[tuple[str, int]] = []

    def walk(self) -> int:
        """Go through the items until the last one or "q"; how many decisions stand."""
        place = 0
        while 0 <= place < len(self.items):
            item = self.items[place]
            shown = show_item(self.project, item)
            self.say("")
            self.say(f"{place + 1}/{len(self.items)}")
            for line in shown.lines:
                self.say(line)
            self.say(KEYS[item.kind])
            key = self.ask_key().casefold()
            if key in ("q", "\x03", "\x04", "\x1b", ""):
                break
            if key == "b":
                place = max(place - 1, 0)
            elif key == "u":
                place = self._undo(place)
            elif key in ("n", " ", "\r", "\n") or self._decide(key, place, shown):
                place += 1
        return len(self.made)

    def _decide(self, key: str, place: int, shown: Shown) -> bool:
        """Record what a key says; whether it could be."""
        decision = self._put(key, self.items[place], shown)
        if decision is None:
            return False
        why = self.ask("why").strip() if decision.op in ASKS_WHY else ""
        recorded = record_decision(self.project, replace(decision, why=why), by=self.by, is_dry_run=False)
        self._tell(recorded)
        self.made += [(name, place) for name in recorded.ids]
        return bool(recorded.ids)

    def _put(self, key: str, item: Item, shown: Shown) -> Decision | None:
        """The decision that a key stands for, with the words it needs; None when nothing was decided."""
        op = PLAIN.get((item.kind, key))
        if op is not None:
            return Decision(op, item.ids)
        if item.kind == "disagreement" and key in "ev":
            words = self.ask("what readers are told").strip()
            return Decision("explain" if key == "e" else "resolve", item.ids, words) if words or key == "v" else None
        if item.kind == "fact" and key == "w":
            words = self.ask(f"new words for “{shown.text}”").strip()
            return Decision("reword", item.ids, words) if words else None
        if item.kind == "fact" and key == "m":
            other = self.ask("the id of the fact it is the same as").strip()
            return Decision("merge", (other, *item.ids)) if other else None
        if item.kind == "fact" and key == "a":
            source = self.ask("the article: its label, id or file").strip()
            words = self.ask("words of it that carry the fact").strip()
            return Decision("attach", item.ids, quotes=((source, words),)) if source and words else None
        if item.kind == "fact" and key == "d":
            evidence = self._choose_words(shown, "the numbers of the quotes that do not carry the fact")
            return Decision("detach", item.ids, evidence=evidence) if evidence else None
        if item.kind == "fact" and key == "s":
            evidence = self._choose_words(shown, SPLIT_OFF, is_needed=False)
            if evidence == ():
                return Decision("needs-split", item.ids)
            words = self.ask("the words of the new fact").strip() if evidence else ""
            return Decision("split", item.ids, words, evidence=evidence) if words and evidence else None
        self.say(f"'{show_safely(key)}' is none of these keys")
        return None

    def _choose_words(self, shown: Shown, question: str, *, is_needed: bool = True) -> tuple[str, ...] | None:
        """The ids of the words that somebody names by their numbers; None when these are no such numbers."""
        for number, name in enumerate(shown.evidence, 1):
            self.say(f"  {number}: {name}")
        numbers = self.ask(question).replace(",", " ").split()
        if not numbers and not is_needed:
            return ()
        chosen = [int(number) for number in numbers if number.isascii() and number.isdigit()]
        if not chosen or len(chosen) < len(numbers) or not all(1 <= one <= len(shown.evidence) for one in chosen):
            self.say(f"write numbers from 1 to {len(shown.evidence)}, such as: 1 3")
            return None
        return tuple(shown.evidence[one - 1] for one in dict.fromkeys(chosen))

    def _undo(self, place: int) -> int:
        """Take back the last decision; the place to go on from."""
        if not self.made:
            self.say("nothing was decided in this review yet")
            return place
        name, before = self.made[-1]
        recorded = record_decision(self.project, Decision("undo", (name,)), by=self.by, is_dry_run=False)
        self._tell(recorded)
        if not recorded.ids:
            return place
        self.made.pop()
        return before

    def _tell(self, recorded: Recorded) -> None:
        for problem in recorded.problems:
            self.say(str(problem))
        for name, line in zip(recorded.ids, recorded.lines, strict=True):
            self.say(f"{name}  {line}")
        for note in recorded.notes:
            self.say(note)


@click.command()
@click.option("--filter", "wanted", type=click.Choice(get_args(Filter)), help="What to go through.")
@click.option("--md", "is_sheet", is_flag=True, help="Write a worksheet: to FILE, or to standard output.")
@click.option("--apply", "is_applied", is_flag=True, help="Record what is ticked in the worksheet FILE.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, allow_dash=True), required=False)
@decision_options
@click.pass_obj
def review(
    context: Context,
    /,
    wanted: str | None,
    is_sheet: bool,
    is_applied: bool,
    file: Path | None,
    **options: Any,
) -> None:
    """Go through facts and disagreements, and decide on each with one key.

    Without --filter: the disagreements that are open, pairs that may be one fact, and the facts that nobody has
    reviewed. A decision is recorded at once; u takes the last one back.

    \b
    On paper instead:
      sitegen review --md review.md        write a worksheet to fill in
      sitegen review --apply review.md     record what was ticked, all in one step; doing so twice adds nothing
    """
    chosen = cast("Filter | None", wanted)
    if is_applied:
        if file is None:
            raise click.UsageError("name the worksheet: sitegen review --apply review.md")
        recorded = apply_sheet(
            context.project, file, why=options["why"] or "", by=options["by"], is_dry_run=options["dry_run"]
        )
        tell_recorded(recorded, is_dry_run=options["dry_run"])
        if not recorded.ids:
            click.echo("nothing new is decided in this sheet")
    elif is_sheet or file is not None:
        _write_sheet(context, chosen, file)
    else:
        _walk(context, chosen, options)


def _write_sheet(context: Context, wanted: Filter | None, file: Path | None) -> None:
    path = None if file is None or str(file) == "-" else file
    text, problems = write_sheet(context.project, wanted, path)
    tell_problems(problems)
    end_with(problems)
    if path is None:
        click.echo(text, nl=False)
    else:
        click.echo(
            aim_commands(f"{path}: a worksheet to fill in; then: sitegen review --apply {shlex.quote(str(path))}")
        )


def _walk(context: Context, wanted: Filter | None, options: dict[str, Any]) -> None:
    if options["dry_run"]:
        raise click.UsageError("a review at the terminal records each decision at once; --dry-run goes with --apply")
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise click.UsageError(aim_commands("this needs a terminal; on paper: sitegen review --md review.md"))
    items, problems = list_items(context.project, wanted)
    tell_problems(problems)
    end_with(problems)
    reviewer = Reviewer(
        context.project,
        items,
        by=options["by"],
        ask_key=click.getchar,
        ask=lambda words: str(click.prompt(show_safely(words), default="", show_default=False)),
        say=lambda line: click.echo(show_safely(line)),
    )
    count = reviewer.walk()
    click.echo(f"{count} decided" if items else "there is nothing to go through")
