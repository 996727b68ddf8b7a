"""The second half: what is stored to a story, and the story to a site."""

from __future__ import annotations

from collections.abc import Container, Mapping
from dataclasses import dataclass, replace

from ..model.checks import BuildRecord, CheckedSentence
from ..model.contents import Content, Edited
from ..model.editions import EditionChanges, PublishedEdition, WordRun
from ..model.outlines import Collection, Outline
from ..model.pages import Edition, OutputFile
from ..model.problems import Problem
from ..model.stories import SummarySentence, Words
from ..model.written import WrittenSentence
from ..stages.check import (
    add_counts,
    check_computations,
    check_statements,
    check_story,
    check_summary,
    follow_words,
    hold_back_sentences,
    note_sentences,
)
from ..stages.compose import compose_pages
from ..stages.compose.changes.comparing import compare_editions
from ..stages.compose.changes.page import CAUSES as CAUSES
from ..stages.compose.changes.page import HEADINGS as HEADINGS
from ..stages.compose.changes.page import list_changes
from ..stages.compose.changes.recording import complete_told, keep_published_ids, reach_back, record_edition
from ..stages.compose.changes.summary import pair_sentences
from ..stages.compose.changes.wording import compare_words
from ..stages.compose.downloads import describe_downloads
from ..stages.compose.feeds import compose_feed
from ..stages.compose.many.feed import compose_stories_feed
from ..stages.compose.many.root import compose_root
from ..stages.compose.many.stories import outline_story
from ..stages.compose.paths import PAGEFIND
from ..stages.compose.places import find_places
from ..stages.compose.search import list_searched
from ..stages.compose.story import assemble_story
from ..stages.render import RenderError, render_pages
from ..stages.render.data import render_data, sum_files
from ..stages.render.export_feeds import render_feeds
from ..stages.render.export_sitemap import render_sitemap
from ..stages.render.exports import render_exports
from ..stages.render.stories_data import find_checksum, render_stories_data, sum_root
from ..stages.render.stories_sitemap import place_sitemap, render_sitemap_index
from .deciding import fold_published
from .steps import Read


@dataclass(frozen=True, slots=True)
class Told:
    """A story ready to be laid out, the verdicts on it, and what people must look at."""

    edition: Edition
    edited: Edited
    words: Words
    checked: tuple[CheckedSentence, ...]
    problems: tuple[Problem, ...]


def tell_story(
    content: Content,
    read: Read,
    *,
    tool_version: str,
    words: Words | None = None,
    is_full_text: bool = False,
    folder: str = "",
) -> Told:
    """The story with people's decisions folded in, put to the gates; a sentence that fails one is withheld.

    `words` are the machine's as drafted before from the same facts; without them they are drafted, which needs syntax.
    `is_full_text` shows all articles in full, for a preview that is not published. `folder` is where the story stands
    below the site ("flood/"), "" for the only one.
    """
    edited, parked = fold_published(content, read.articles)
    story, words = assemble_story(edited, content, read.articles, read.layouts, read.dating.readings, words=words)
    story = keep_published_ids(story, content.history)
    if is_full_text:
        story = replace(story, sources=tuple(replace(source, rights="full") for source in story.sources))
    of_summary = check_summary(story.summary, story, read.articles, read.dating.readings)
    kept, unfit = of_summary.kept, of_summary.problems
    if content.is_summary_touched:
        story, of_summary = follow_words(of_summary, story, read.articles, content.written, read.dating.readings)
        is_marked = content.settings.outdated_sentences == "mark"
        kept, unfit = hold_back_sentences(of_summary, story, content.written, is_marked=is_marked)
    of_story = check_story(story, read.articles)
    story, of_statements = check_statements(story, read.dating.readings)
    story, of_computations = check_computations(story)
    story = replace(story, summary=tuple(checked.sentence for checked in kept))
    edition = Edition(
        story=story,
        articles=read.articles,
        readings=read.dating.readings,
        settings=content.settings,
        tool_version=tool_version,
        withheld=unfit,
        parked=parked,
        extra_pages=content.pages,
        gates=add_counts(of_summary.gates, of_statements.gates, of_computations.gates, of_story.gates),
        corpus_hash=edited.ledger.seeds_hash,
        decisions=content.operations,
        folder=folder,
        history=content.history,
        engine=edited.ledger.engine,
        is_summary_by_hand=content.is_summary_touched,
    )
    edition = replace(edition, changes=list_changes(edition))
    problems = (*unfit, *of_statements.problems, *of_computations.problems, *of_story.problems)
    return Told(edition, edited, words, kept, problems)


def note_summary(content: Content, edited: Edited) -> tuple[WrittenSentence, ...]:
    """What each sentence of the summary rests on, as far as that is not noted already."""
    return note_sentences(content.summary, content.written, edited.ledger.facts, edited.ledger.disagreements)


def lay_out_site(
    told: Told,
    record: BuildRecord,
    templates: Mapping[str, str],
    assets: Mapping[str, bytes],
    *,
    schemas: Mapping[str, bytes],
) -> tuple[tuple[OutputFile, ...], tuple[Problem, ...]]:
    """Every file of the site; the same values give the same bytes. No files when a template cannot be used."""
    edition = told.edition
    data = list_data(told, record, schemas=schemas)
    pages = compose_pages(replace(edition, data_files=describe_downloads(data)))
    try:
        rendered = render_pages(pages, templates, assets)
    except RenderError as error:
        return (), (error.problem,)
    folder = edition.folder
    files = (
        *(replace(file, path=folder + file.path) for file in data),
        *rendered,
        *render_feeds(compose_feed(edition)),
        *place_sitemap(render_sitemap(pages, edition.settings.base_url), folder),
    )
    return tuple(sorted((*files, sum_files(files, folder)), key=lambda file: file.path)), ()


def choose_searched(told: Told, files: tuple[OutputFile, ...]) -> tuple[OutputFile, ...]:
    """The pages that a program which indexes a story reads, by their paths below the story's folder."""
    folder, chosen = told.edition.folder, list_searched(told.edition.story)
    below = (replace(file, path=file.path.removeprefix(folder)) for file in files)
    return tuple(file for file in below if file.path in chosen)


def add_index(told: Told, files: tuple[OutputFile, ...], index: tuple[OutputFile, ...]) -> tuple[OutputFile, ...]:
    """The site with the index that a program made of it."""
    folder = told.edition.folder
    placed = (*files, *(replace(file, path=folder + PAGEFIND + file.path) for file in index))
    sums = sum_files(placed, folder)
    return tuple(sorted((*(file for file in placed if file.path != sums.path), sums), key=lambda file: file.path))


def list_data(told: Told, record: BuildRecord, *, schemas: Mapping[str, bytes]) -> tuple[OutputFile, ...]:
    """The data of a story in every form, by paths below its folder."""
    edition = told.edition
    record = replace(record, gates=edition.gates)
    data = render_data(edition.story, edition.articles, edition.readings, checked=told.checked, record=record)
    places = find_places(edition)
    return (*data, *render_exports(edition.story, edition.articles, places, record=record, schemas=schemas))


def outline_edition(told: Told, record: BuildRecord, files: tuple[OutputFile, ...]) -> Outline:
    """What the root of the site tells of a story that was laid out as `files`."""
    return replace(outline_story(told.edition, record), checksum=find_checksum(files, told.edition.folder))


def lay_out_root(
    collection: Collection,
    templates: Mapping[str, str],
    assets: Mapping[str, bytes],
    *,
    schemas: Mapping[str, bytes],
) -> tuple[tuple[OutputFile, ...], tuple[Problem, ...]]:
    """The files that stand beside the stories' folders; no files when a template cannot be used."""
    pages = compose_root(collection)
    try:
        rendered = render_pages(pages, templates, assets)
    except RenderError as error:
        return (), (error.problem,)
    outlines = collection.outlines
    files = (
        *render_stories_data(collection, gates=add_counts(*(one.gates for one in outlines)), schemas=schemas),
        *rendered,
        *render_feeds(compose_stories_feed(collection)),
        *render_sitemap_index(pages, tuple(one.folder for one in outlines), collection.settings.base_url),
    )
    return tuple(sorted((*files, sum_root(files, outlines)), key=lambda file: file.path)), ()


def record_story(told: Told, *, published: str, by: str, note: str) -> PublishedEdition:
    """The record of a story as its next edition; `published` is "" for one that is not published yet."""
    return record_edition(told.edition, published=published, by=by, note=note)


def tell_changes(
    before: PublishedEdition | None, after: PublishedEdition, *, history: tuple[PublishedEdition, ...] = ()
) -> EditionChanges:
    """What readers of the edition `before` find changed in `after`, in words; `history` are the ones in between."""
    return compare_editions(before, reach_back(after, history, before.number) if before else after)


def tell_changes_on_disk(before: PublishedEdition, told: Told) -> EditionChanges:
    """What readers of a built site, as its data files tell it, find changed in the story as it is told now."""
    gone = {fact.id for fact in before.facts} - {fact.id for fact in told.edition.story.facts}
    retired = tuple(one for one in told.edition.story.retired if one.id in gone)
    record = replace(record_edition(told.edition), retired=retired)
    return compare_editions(complete_told(before, record), record)


def renew_notes(content: Content, edited: Edited, texts: Container[str]) -> tuple[WrittenSentence, ...]:
    """What the sentences of the summary rest on, those in `texts` as the facts are now."""
    known = tuple(one for one in content.written if one.text not in texts)
    return note_summary(replace(content, written=known), edited)


def pair_drafts(
    theirs: tuple[SummarySentence, ...], drafted: tuple[SummarySentence, ...]
) -> tuple[tuple[SummarySentence | None, SummarySentence | None, tuple[WordRun, ...]], ...]:
    """A person's summary and the machine's draft side by side, sentence by sentence, like ones compared by words."""
    pairs = pair_sentences(theirs, drafted)
    return tuple((old, new, compare_words(old.text, new.text) if old and new else ()) for old, new in pairs)
