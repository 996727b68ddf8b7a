"""What every command begins with: the articles and the content of a project, and whether they fit together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace

from .. import __version__
from ..doors.cache import dump_json, hash_program, load_cached, load_json, save_cached
from ..doors.content import load_content
from ..doors.readings import load_reading
from ..doors.seeds import read_seeds
from ..language.files import LanguageError
from ..model.articles import Article, Layout
from ..model.contents import Content
from ..model.drafts import Dating
from ..model.problems import Problem
from ..model.stories import Entity
from ..pipeline.deciding import settle_sources
from ..pipeline.steps import Progress, Read
from .noting import note_written
from .projects import Project, find_project
from .stories import find_stories, report_several
from .workers import WorkersError


@dataclass(frozen=True, slots=True)
class Loaded:
    """A project as it lies on disk, `problems` being what is wrong with it.

    `seeds_hash` changes with the articles, with what people settled about them, with the models that read them, and
    with the version of sitegen.
    """

    project: Project
    articles: tuple[Article, ...]
    content: Content
    seeds_hash: str
    problems: tuple[Problem, ...]

    @property
    def is_usable(self) -> bool:
        """Whether a site can be made: there are articles, and the content files can be read."""
        return bool(self.articles) and self.is_readable

    @property
    def is_readable(self) -> bool:
        """Whether the content files can be read."""
        errors = (problem for problem in self.problems if problem.severity == "error")
        return not any(problem.where.startswith("content/") for problem in errors)

    @property
    def is_extracted(self) -> bool:
        """Whether content/ holds the facts of just these articles."""
        return self.content.ledger is not None and self.content.ledger.seeds_hash == self.seeds_hash


@dataclass(frozen=True, slots=True)
class Kept:
    """What was read of the articles, without syntax, as it is kept between two builds.

    `keys` name the kept reading of each article, which has its syntax.
    """

    engine: str
    layouts: tuple[Layout, ...]
    dating: Dating
    entities: tuple[Entity, ...]
    keys: tuple[str, ...] = ()


def load_project(project: Project) -> Loaded:
    """Articles and content of one story; of several stories none is loaded."""
    problems = find_project(project)
    if problems:
        return Loaded(project, (), Content(), "", problems)
    stories = find_stories(project)
    if stories.is_many and not project.place:
        return Loaded(project, (), Content(), "", (*stories.problems, report_several(stories)))
    articles, of_seeds = read_seeds(project.seeds, project.name(project.seeds))
    content, of_content = load_content(project.folder, project.story)
    if project.alias:
        content = replace(content, settings=replace(content.settings, title=""), pages=())
    content = note_written(content, articles)
    known = known_dates(content, articles)
    problems = (*of_seeds, *stories.problems, *of_content)
    models = (content.settings.model, *filter(None, (content.settings.semantic,)))
    return Loaded(project, articles, content, _hash_seeds(articles, known, models), problems)


def known_dates(content: Content, articles: Iterable[Article]) -> dict[str, str]:
    """The publication dates that people settled, by the id of today's text."""
    settled = {
        record.file: record.published.edtf
        for record in settle_sources(content)
        if "published" in record.by_hand and record.published.edtf and not record.is_withdrawn
    }
    return {article.id: settled[article.file] for article in articles if article.file in settled}


def read_project(
    loaded: Loaded, *, tell: Progress, needs_syntax: bool = True
) -> tuple[Read | None, str, tuple[Problem, ...]]:
    """All articles read, with the name of the engine; a Problem when the engine cannot be used.

    What was read before is kept in `.sitegen/`, without syntax; it serves where syntax is not needed.
    """
    articles = _sort_articles(loaded)
    kept = None if needs_syntax else _load_kept(loaded, articles)
    if kept is not None:
        return Read(articles, kept.layouts, kept.dating, kept.entities), kept.engine, ()
    from ..pipeline.drafting import read_articles  # loads every stage that drafts
    from .reading import Reader

    known = known_dates(loaded.content, articles)
    try:
        reader = Reader(loaded.project, loaded.content.settings.model)
        read = read_articles(articles, reader, known_dates=known, tell=tell)
    except LanguageError as error:
        hint = "name an installed pipeline as model, or remove the line"
        return None, "", (Problem("content/site.yaml", str(error), hint),)
    except WorkersError as error:
        return None, "", (Problem("--scheduler", str(error), "or leave --scheduler out to work on this machine"),)
    keys = reader.name_parts(tuple(zip(read.articles, read.layouts, strict=True)))
    save_cached(loaded.project.folder, _key_kept(loaded), dump_json(_without_syntax(read, reader.name, keys)))
    return read, reader.name, ()


def restore_syntax(loaded: Loaded) -> Read | None:
    """All articles as they were read before, with their syntax; None when that is not at hand.

    Nothing is read or dated anew, so that no stage that drafts is loaded.
    """
    articles = _sort_articles(loaded)
    kept = _load_kept(loaded, articles)
    if kept is None or len(kept.keys) != len(articles):
        return None
    readings = []
    for article, key, dated in zip(articles, kept.keys, kept.dating.readings, strict=True):
        reading = load_reading(loaded.project.folder, key, article.text)
        if reading is None or [one.start for one in reading.sentences] != [one.start for one in dated.sentences]:
            return None
        readings.append(replace(dated, sentences=reading.sentences))
    dating = replace(kept.dating, readings=tuple(readings))
    return Read(articles, kept.layouts, dating, kept.entities)


def _sort_articles(loaded: Loaded) -> tuple[Article, ...]:
    return tuple(sorted(loaded.articles, key=lambda article: article.file))


def _key_kept(loaded: Loaded) -> str:
    return f"read {loaded.seeds_hash} {hash_program()}"


def _load_kept(loaded: Loaded, articles: tuple[Article, ...]) -> Kept | None:
    """What was kept of just these articles."""
    kept = load_json(load_cached(loaded.project.folder, _key_kept(loaded)), Kept)
    return kept if kept and len(kept.layouts) == len(kept.dating.readings) == len(articles) else None


def _without_syntax(read: Read, engine: str, keys: tuple[str, ...]) -> Kept:
    readings = tuple(
        replace(reading, sentences=tuple(replace(sentence, tokens=()) for sentence in reading.sentences))
        for reading in read.dating.readings
    )
    return Kept(engine, read.layouts, replace(read.dating, readings=readings), read.entities, keys)


def _hash_seeds(articles: Iterable[Article], known: dict[str, str], models: Iterable[str]) -> str:
    """Of the files' names and raw texts, what files state of themselves, the settled dates, the models, the version."""
    digest = hashlib.sha256("".join(f"{part}\0" for part in (__version__, *models)).encode())
    for article in sorted(articles, key=lambda article: article.file):
        stated = replace(article, raw="", text="", furniture=())
        for part in (article.raw, repr(stated), known.get(article.id, "")):
            digest.update(hashlib.sha256(part.encode("utf-8", "surrogatepass")).digest())
    return digest.hexdigest()
