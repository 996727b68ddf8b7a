"""Reporting lines through a new reading: where people hold facts, articles read before stay on the lines they were on.

How many lines carry a fact is part of what somebody reviewed; a new text may join a line, or be one of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import count

from ...model.articles import Article
from ...model.drafts import Reconciled
from ...model.stories import Fact, Ledger, Line, LinePair


def keep_lines(
    before: Ledger,
    draft: Reconciled,
    stored: Sequence[Fact],
    *,
    is_held: bool,
    known: Collection[str],
    articles: Sequence[Article],
) -> tuple[tuple[Line, ...], tuple[LinePair, ...]]:
    """The lines of all articles, and the figures of every pair; those of the draft, unless people hold facts.

    `stored` are the facts of `before` with their quotes where they stand today, which tells of files with new names.
    """
    if not is_held or not before.lines:
        return draft.lines, draft.line_pairs
    names = _find_names(before, stored)
    today = {article.file for article in articles if article.id in known}
    groups = [(line, tuple(names.get(file, file) for file in line.files)) for line in before.lines]
    settled = {file for _, files in groups for file in files if file in today}
    lines = {line.id: sorted(file for file in files if file in settled) for line, files in groups}
    reasons = {line.id: line.reason for line in before.lines}
    for line in draft.lines:
        fresh = sorted(file for file in line.files if file not in settled)
        if not fresh:
            continue
        shared = {name: len(set(files) & set(line.files)) for name, files in lines.items()}
        home = max(shared, key=lambda name: shared[name], default="")
        if not shared.get(home):
            home = line.id if line.id not in lines else _name_new(lines)
            lines[home] = []
        lines[home] = sorted((*lines[home], *fresh))
        reasons[home] = line.reason
    kept = tuple(Line(name, tuple(files), reasons[name]) for name, files in lines.items() if files)
    return tuple(sorted(kept, key=lambda line: (line.files, line.id))), _keep_pairs(before, draft, names, settled)


def _keep_pairs(
    before: Ledger, draft: Reconciled, names: dict[str, str], settled: Collection[str]
) -> tuple[LinePair, ...]:
    """The stored figures of articles that were read before, the draft's of all others."""
    known: dict[frozenset[str], LinePair] = {}
    for pair in before.line_pairs:
        first, second = (names.get(file, file) for file in pair.files)
        if {first, second} <= set(settled) and (first, second) == pair.files:
            known[frozenset(pair.files)] = pair
    return tuple(known.get(frozenset(pair.files), pair) for pair in draft.line_pairs)


def _find_names(before: Ledger, stored: Sequence[Fact]) -> dict[str, str]:
    """The files that have another name today, old to new."""
    return {
        old.quote.file: new.quote.file
        for was, fact in zip(before.facts, stored, strict=True)
        for old, new in zip(was.evidence, fact.evidence, strict=True)
        if old.quote.file != new.quote.file
    }


def _name_new(lines: Collection[str]) -> str:
    return next(name for number in count(1) if (name := f"l-{number}") not in lines)
