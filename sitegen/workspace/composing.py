"""A story as its pages: from what is stored to a site in memory, the articles read again if they changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from .. import __version__
from ..doors.cache import dump_json, hash_program, load_cached, load_json, save_cached
from ..doors.content import save_summary_draft
from ..doors.pagefind import find_pagefind, index_pages
from ..doors.schemas import load_schemas
from ..doors.templates import load_theme
from ..model.checks import BuildRecord
from ..model.contents import Content
from ..model.outlines import Outline
from ..model.pages import OutputFile
from ..model.problems import Problem
from ..model.settings import Settings
from ..model.stories import Words
from ..pipeline.steps import Progress, Read
from ..pipeline.telling import Told, add_index, choose_searched, lay_out_site, outline_edition, tell_story
from .adopting import adopt_hand_edits
from .loading import Loaded, load_project, read_project, restore_syntax
from .noting import keep_written
from .projects import Project


@dataclass(frozen=True, slots=True)
class Composed:
    """A story's site in memory, with the story it tells; no files when it could not be made.

    `outline` is what the root of a site with several stories tells of it, None for the only one. `read` are the
    articles as they were read for `seeds_hash`, with their syntax where that was needed.
    """

    files: tuple[OutputFile, ...] = ()
    told: Told | None = None
    content: Content | None = None
    read: Read | None = None
    problems: tuple[Problem, ...] = ()
    outline: Outline | None = None
    seeds_hash: str = ""


def compose_site(
    project: Project,
    *,
    base_url: str | None = None,
    is_frozen: bool = False,
    is_full_text: bool = False,
    is_kept: bool = False,
    is_laid_out: bool = True,
    needs_syntax: bool = False,
    before: Composed | None = None,
    tell: Progress = lambda stage, done, total: None,
) -> Composed:
    """The site in memory, the articles read again if they changed; content/ is written only if `is_kept`.

    With `is_laid_out` false the story is told and put to the gates, and no page is made of it. What was composed
    `before` of the same story lends what it read of articles that have not changed since.
    """
    loaded = load_project(project)
    if is_kept and not is_frozen:
        loaded = adopt_hand_edits(loaded, tell=tell)
    problems = loaded.problems
    if not loaded.is_usable:
        return Composed(problems=problems)
    if is_frozen and not loaded.is_extracted:
        hint = "run 'sitegen extract', look at what changed, and commit content/"
        where = loaded.project.name(loaded.project.content / "facts.yaml")
        stale = Problem(where, "the articles, or what was said of their dates, changed since they were read", hint)
        return Composed(problems=(*problems, stale))
    content, read, more = _lend_content(loaded, before) or read_content(
        loaded, is_kept=is_kept, tell=tell, needs_syntax=needs_syntax
    )
    problems = (*problems, *more)
    if read is None:
        return Composed(problems=problems)
    settings, more = settle_address(content.settings, base_url)
    # A preview is laid out at every keystroke, and searches by itself.
    settings = replace(settings, search="built-in") if is_full_text else settings
    content = replace(content, settings=settings)
    told, read, of_words = _tell_story(loaded, content, read, is_full_text=is_full_text, tell=tell)
    problems = (*problems, *more, *of_words)
    if told is None:
        return Composed(problems=problems)
    problems = (*problems, *told.problems)
    if is_kept and not is_frozen:
        problems = (*problems, *_keep_words(loaded.project, told.words), *keep_written(loaded.project, content))
    if not is_laid_out:
        return Composed((), told, content, read, problems, seeds_hash=loaded.seeds_hash)
    tell("render", 0, 1)
    files, outline, more = _lay_out(loaded.project, told)
    return Composed(files, told, content, read, (*problems, *more), outline, loaded.seeds_hash)


def read_content(
    loaded: Loaded, *, is_kept: bool, tell: Progress, needs_syntax: bool = False
) -> tuple[Content, Read | None, tuple[Problem, ...]]:
    """The content as it fits the articles of today, and the articles as they were read."""
    read, engine, problems = read_project(loaded, tell=tell, needs_syntax=needs_syntax or not loaded.is_extracted)
    if read is None or loaded.is_extracted:
        return loaded.content, read, problems
    from .extracting import extract_loaded  # loads every stage that drafts

    content, notes = extract_loaded(loaded, read, engine, tell=tell, is_kept=is_kept)
    serious = tuple(note for note in notes if note.severity != "note")
    return content, None if content.ledger is None else read, (*problems, *serious)


def _lend_content(loaded: Loaded, before: Composed | None) -> tuple[Content, Read, tuple[Problem, ...]] | None:
    """What `read_content` would find of articles that were read before; None when they or their facts changed."""
    if before is None or before.read is None or not loaded.is_extracted or before.seeds_hash != loaded.seeds_hash:
        return None
    return loaded.content, before.read, ()


def _tell_story(
    loaded: Loaded, content: Content, read: Read, *, is_full_text: bool, tell: Progress
) -> tuple[Told | None, Read, tuple[Problem, ...]]:
    """The story told; its words as drafted before if nothing changed, else with the syntax of the articles."""
    folder = loaded.project.folder
    settings = f"{content.settings.publish} {content.settings.timeline_entries}"
    decided = _hash_parts(repr(content.ledger), repr(content.operations), settings, hash_program())
    words = load_json(load_cached(folder, f"words {decided}"), Words)
    if words is None and not any(sentence.tokens for one in read.dating.readings for sentence in one.sentences):
        parsed = restore_syntax(loaded)
        if parsed is None:
            parsed, _, problems = read_project(loaded, tell=tell)
            if parsed is None:
                return None, read, problems
        read = parsed
    place = loaded.project.place
    told = tell_story(content, read, tool_version=__version__, words=words, is_full_text=is_full_text, folder=place)
    save_cached(folder, f"words {decided}", dump_json(told.words))
    return told, read, ()


def settle_address(settings: Settings, base_url: str | None) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings with the site's address as given on the command line, if one was."""
    if base_url is None:
        return settings, ()
    if not base_url.startswith(("http://", "https://")):
        hint = "write an address that begins with https:// or http://"
        return settings, (Problem("--base-url", f"'{base_url}' is not an address", hint),)
    return replace(settings, base_url=base_url if base_url.endswith("/") else f"{base_url}/"), ()


def _keep_words(project: Project, words: Words) -> tuple[Problem, ...]:
    """Write the machine's summary where nobody has written one, or beside it."""
    try:
        save_summary_draft(project.folder, words.sentences, project.story, headline=words.headline or None)
    except OSError as error:
        return (Problem("content/summary.md", f"cannot be written: {error.strerror}", "check the folder's rights"),)
    return ()


def _lay_out(project: Project, told: Told) -> tuple[tuple[OutputFile, ...], Outline | None, tuple[Problem, ...]]:
    record, templates, assets, problems = record_build(project, told)
    files, more = lay_out_site(told, record, templates, assets, schemas=load_schemas())
    problems = (*problems, *more)
    if files and told.edition.settings.search == "pagefind":
        index, more = index_pages(choose_searched(told, files), find_pagefind())
        problems = (*problems, *more)
        files = add_index(told, files, index) if index else ()
    outline = outline_edition(told, record, files) if project.place and files else None
    return files, outline, problems


def record_build(
    project: Project, told: Told
) -> tuple[BuildRecord, Mapping[str, str], Mapping[str, bytes], tuple[Problem, ...]]:
    """What a site of the story is made from, with the templates and assets of its theme."""
    templates, assets, problems = load_theme(project.folder)
    edition = told.edition
    record = BuildRecord(
        version=__version__,
        engine=told.edited.ledger.engine,
        seeds_hash=edition.corpus_hash,
        content_hash=_hash_parts(repr(edition.story), repr(edition.settings), repr(edition.extra_pages)),
        templates_hash=hash_theme(templates, assets),
        base_url=edition.settings.base_url,
    )
    return record, templates, assets, problems


def hash_theme(templates: Mapping[str, str], assets: Mapping[str, bytes]) -> str:
    """The SHA-256 of a theme."""
    return _hash_theme(tuple(sorted(templates.items())), tuple(sorted(assets.items())))


@lru_cache(maxsize=2)
def _hash_theme(templates: tuple[tuple[str, str], ...], assets: tuple[tuple[str, bytes], ...]) -> str:
    """Once for all stories: the pictures' fonts are large."""
    return _hash_parts(repr(list(templates)), repr(list(assets)))


def _hash_parts(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return digest.hexdigest()
