"""The folder `content/`: read as nouns with every fault named, written whole or not at all.

People's files (site.yaml, edits.yaml, a summary somebody has edited, pages) are never written anew.
"""

from __future__ import annotations

from pathlib import Path

from ...model.contents import Content
from ...model.edits import Operation
from ...model.problems import Problem
from ...model.stories import Ledger
from .files import content_folder, where_of
from .history import load_history, save_edition
from .ledgers import dump_ledger, find_hand_mark, keep_hand_copy, load_ledger, mark_ledger, save_ledger
from .operations import append_operations, load_operations
from .pages import load_pages, write_page
from .settings import load_settings, write_settings
from .sources import dump_sources, load_sources, save_sources
from .summaries import FILE as SUMMARY_FILE
from .summaries import (
    Summary,
    check_citations,
    dump_summary,
    load_summary,
    load_written,
    save_summary_draft,
    save_written,
)

__all__ = [
    "append_operations",
    "dump_ledger",
    "dump_sources",
    "dump_summary",
    "find_hand_mark",
    "keep_hand_copy",
    "load_content",
    "load_history",
    "load_ledger",
    "load_operations",
    "load_settings",
    "load_sources",
    "load_summary",
    "load_written",
    "mark_ledger",
    "save_edition",
    "save_ledger",
    "save_sources",
    "save_summary_draft",
    "save_written",
    "write_page",
    "write_settings",
]


def load_content(project: Path, story: str = "") -> tuple[Content, tuple[Problem, ...]]:
    """Everything in a story's content folder, and what is wrong with it, in the order of the files.

    While a problem of facts.yaml or sources.yaml has severity "error", those files must not be written: what could
    not be read would be lost. Errors: ValueError for a story's name that could leave the project.
    """
    settings, of_settings = load_settings(project, story)
    sources, of_sources = load_sources(project, story)
    ledger, of_ledger = load_ledger(project, story)
    operations, of_operations = load_operations(project, story)
    summary = load_summary(project, story)
    written, of_written = load_written(project, story)
    pages, of_pages = load_pages(project, story)
    history, of_history = load_history(project, story)
    of_summary = summary.problems
    if ledger is not None:
        of_summary += _check_summary(project, story, summary, ledger, operations)
    content = Content(
        settings=settings,
        sources=sources,
        ledger=ledger,
        operations=operations,
        headline=summary.headline,
        summary=summary.sentences,
        is_summary_touched=summary.is_touched,
        written=written,
        pages=pages,
        history=history,
    )
    of_people = (*of_operations, *of_summary, *of_written, *of_pages, *of_history)
    return content, (*of_settings, *of_sources, *of_ledger, *of_people)


def _check_summary(
    project: Path, story: str, summary: Summary, ledger: Ledger, operations: tuple[Operation, ...]
) -> tuple[Problem, ...]:
    """Citations of facts that neither the ledger nor a decision knows."""
    living = {fact.id for fact in ledger.facts}
    living.update(
        target for operation in operations if operation.op in ("add", "import", "split") for target in operation.targets
    )
    successors = {retired.id: retired.successor for retired in ledger.retired if retired.id not in living}
    where = where_of(project, content_folder(project, story) / SUMMARY_FILE)
    return check_citations(summary, living, successors, where)
