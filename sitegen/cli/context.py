"""What every command is given, and the few ways in which commands speak: problems, JSON, progress, the end."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

import click

from ..model.problems import Problem
from ..workspace.projects import Project
from .aiming import aim_commands

if TYPE_CHECKING:
    from ..workspace.showing import Explanation

STAGES = {
    "read": "reading the articles",
    "date": "dating them",
    "align": "finding what is the same fact",
    "reconcile": "comparing what they say",
    "render": "laying out the pages",
    "check": "proving every quote and link",
}


@dataclass(frozen=True, slots=True)
class Context:
    """The global options."""

    project: Project
    base_url: str | None


class Progress:
    """A bar on a terminal, one plain line per stage otherwise; both on standard error."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._stage = ""

    def __call__(self, stage: str, done: int, total: int) -> None:
        words = STAGES.get(stage, stage)
        if self._is_terminal:
            filled = 24 * done // max(total, 1)
            click.echo(f"\r\033[K{words}  [{'█' * filled}{'·' * (24 - filled)}] {done}/{total}", err=True, nl=False)
        elif stage != self._stage:
            click.echo(f"{words} …", err=True)
        self._stage = stage

    def close(self) -> None:
        """Wipe the bar, so that what follows starts on a clean line."""
        if self._is_terminal and self._stage:
            click.echo("\r\033[K", err=True, nl=False)


COLOURS = {"error": "red", "warning": "yellow", "note": "cyan"}


def tell_problems(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, worst first, each once."""
    order = list(COLOURS)
    for problem in sorted(set(problems), key=lambda problem: (order.index(problem.severity), problem)):
        label = click.style(f"{problem.severity}: ", fg=COLOURS[problem.severity])
        click.echo(label + show_safely(aim_commands(str(problem))), err=True)


def show_safely(text: str) -> str:
    """`text` without control characters, which could rewrite a terminal's lines."""
    return "".join(char if char == "\n" or char.isprintable() else "�" for char in text)


def print_json(value: object) -> None:
    """Print `value` as JSON on standard output."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=2, sort_keys=False))


def tell_explanation(explanation: Explanation, *, as_json: bool) -> None:
    """Print an answer, and exit with 1 if there is none."""
    if as_json:
        print_json([dict(record) for record in explanation.records])
    else:
        for line in explanation.lines:
            click.echo(show_safely(line))
    tell_problems(explanation.problems)
    end_with(explanation.problems)


def problems_as_json(problems: Iterable[Problem]) -> list[dict[str, str]]:
    """Problems as records, in a stable order."""
    return [asdict(problem) for problem in sorted(set(problems))]


def end_with(problems: Iterable[Problem], *, is_strict: bool = False) -> None:
    """Exit with 1 if there is an error among `problems` (or, when strict, a warning), else return."""
    if has_errors(problems, is_strict=is_strict):
        raise SystemExit(1)


def has_errors(problems: Iterable[Problem], *, is_strict: bool = False) -> bool:
    """Whether there is an error among `problems` or, when strict, a warning."""
    bad = {"error", "warning"} if is_strict else {"error"}
    return any(problem.severity in bad for problem in problems)
