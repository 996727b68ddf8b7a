"""`extract`: the articles are read, and what they say is written to content/."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..doors.content import save_ledger, save_sources, save_written
from ..language.files import LanguageError
from ..model.contents import Content
from ..model.problems import Problem
from ..pipeline.drafting import draft_story, settle_draft
from ..pipeline.steps import Progress, Read
from .adopting import adopt_hand_edits, remember_ledger
from .loading import Loaded, load_project, read_project
from .meanings import find_embedder, name_engines
from .projects import Project
from .stories import find_stories


@dataclass(frozen=True, slots=True)
class Extracted:
    """What an extraction found; `notes` are changes an editor may want to know of."""

    sources: int = 0
    lines: int = 0
    facts: int = 0
    disagreements: int = 0
    notes: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


def extract_stories(
    project: Project, *, tell: Progress
) -> tuple[tuple[tuple[Project, Extracted], ...], tuple[Problem, ...]]:
    """Every story of the project extracted, one after another, and what is wrong with the project as a whole."""
    stories = find_stories(project)
    return tuple((one, extract_project(one, tell=tell)) for one in stories.projects), stories.problems


def extract_project(project: Project, *, tell: Progress) -> Extracted:
    """Read the articles of one story and write facts.yaml and sources.yaml."""
    loaded = adopt_hand_edits(load_project(project), tell=tell)
    if not loaded.is_usable:
        return Extracted(problems=loaded.problems)
    read, engine, problems = read_project(loaded, tell=tell)
    if read is None:
        return Extracted(problems=(*loaded.problems, *problems))
    content, more = extract_loaded(loaded, read, engine, tell=tell)
    ledger = content.ledger
    if ledger is None:
        return Extracted(problems=(*loaded.problems, *more))
    problems = (*loaded.problems, *(problem for problem in more if problem.severity != "note"))
    notes = tuple(str(problem) for problem in more if problem.severity == "note")
    notes += read.dating.notes
    return Extracted(
        len(read.articles), len(ledger.lines), len(ledger.facts), len(ledger.disagreements), notes, problems
    )


def extract_loaded(
    loaded: Loaded, read: Read, engine: str, *, tell: Progress, is_kept: bool = True
) -> tuple[Content, tuple[Problem, ...]]:
    """The content with the facts of what was read; written to disk if `is_kept`.

    Without facts, and with a Problem, when the model that the settings name for meanings cannot be used.
    """
    try:
        embedder = find_embedder(loaded.project, loaded.content.settings)
        draft = draft_story(read, tell=tell, embedder=embedder)
    except LanguageError as error:
        return replace(loaded.content, ledger=None), (Problem("content/site.yaml", str(error)),)
    engine = name_engines(engine, embedder)
    ledger, sources, notes = settle_draft(draft, loaded.content, seeds_hash=loaded.seeds_hash, engine=engine)
    if is_kept:
        try:
            save_written(loaded.project.folder, loaded.content.written, loaded.project.story)
            save_sources(loaded.project.folder, sources, loaded.project.story)
            save_ledger(loaded.project.folder, ledger, loaded.project.story)
            remember_ledger(loaded, ledger)
        except OSError as error:
            hint = "check the folder and its permissions"
            return loaded.content, (Problem("content", f"cannot be written: {error.strerror}", hint),)
    return replace(loaded.content, ledger=ledger, sources=sources), notes
