"""The order of thought, on one screen: articles to a draft, a draft to what is stored, what is stored to a site."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from .language.interface import Language
from .model.articles import Article, Layout
from .model.checks import BuildRecord, CheckedSentence, GateCount, Verdict
from .model.claims import Link
from .model.contents import Content, Edited, SourceRecord
from .model.drafts import Dating, Draft
from .model.editions import EditionChanges, PublishedEdition, WordRun
from .model.edits import Candidate, HandEdits, Operation, Parked
from .model.outlines import Collection, Outline
from .model.pages import Edition, OutputFile
from .model.piles import Pile
from .model.problems import Problem
from .model.readings import Reading
from .model.spans import Quote
from .model.stories import Disagreement, Entity, Fact, Ledger, SummarySentence, Words
from .model.written import WrittenSentence
from .stages.align import align_claims
from .stages.check import (
    add_counts,
    check_files,
    check_story,
    check_summary,
    compare_builds,
    hold_back_sentences,
    note_sentences,
)
from .stages.check.copies import ReadFile, check_records, check_sums
from .stages.clean import clean_articles
from .stages.compose import compose_pages
from .stages.compose.changed_summary import pair_sentences
from .stages.compose.changes import compare_editions
from .stages.compose.changes_page import list_changes
from .stages.compose.downloads import describe_downloads
from .stages.compose.feeds import compose_feed
from .stages.compose.places import find_places
from .stages.compose.recording import complete_told, keep_published_ids, reach_back, record_edition
from .stages.compose.stories import outline_story
from .stages.compose.stories_feed import compose_stories_feed
from .stages.compose.stories_root import compose_root
from .stages.compose.story import assemble_story
from .stages.compose.word_diff import compare_words
from .stages.date import date_corpus
from .stages.edit import (
    Ticks,
    fold_edits,
    fold_sources,
    make_operation,
    propose_pairs,
    read_hand_edits,
    read_worksheet,
    write_worksheet,
)
from .stages.extract import extract_claims
from .stages.group import group_articles
from .stages.match import match_draft, match_sources, propose_sources
from .stages.read import link_entities, read_article
from .stages.reconcile import reconcile_claims
from .stages.render import RenderError, render_pages
from .stages.render.data import render_data, sum_files
from .stages.render.export_feeds import render_feeds
from .stages.render.export_sitemap import render_sitemap
from .stages.render.exports import render_exports
from .stages.render.stories_data import find_checksum, render_stories_data, sum_root
from .stages.render.stories_sitemap import place_sitemap, render_sitemap_index
from .values.anchors import find_similar, find_words, is_same_place, name_difference, share_place
from .values.dates.edtf import show_when

Progress = Callable[[str, int, int], None]
ReadAll = Callable[[Sequence[tuple[Article, Layout]]], Iterable[Reading]]

_EMPTY = Ledger("", "", (), (), (), (), ())


@dataclass(frozen=True, slots=True)
class Read:
    """All articles of a story, read: the four tuples are parallel, in the order of `file`."""

    articles: tuple[Article, ...]
    layouts: tuple[Layout, ...]
    dating: Dating
    entities: tuple[Entity, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A story ready to be laid out, the verdicts on it, and what people must look at."""

    edition: Edition
    edited: Edited
    words: Words
    checked: tuple[CheckedSentence, ...]
    problems: tuple[Problem, ...]


def lay_out_articles(articles: tuple[Article, ...]) -> tuple[Layout, ...]:
    """The parts of each article, in the order given."""
    return clean_articles(articles)


def read_part(article: Article, layout: Layout, language: Language) -> Reading:
    """All that can be found in one article without looking at another."""
    return read_article(article, layout, language)


def sort_articles(articles: tuple[Article, ...]) -> tuple[Pile, ...]:
    """The stories of an unsorted heap, a proposal with its grounds."""
    return group_articles(articles, clean_articles(articles))


def read_articles(
    articles: tuple[Article, ...], read: ReadAll, *, known_dates: Mapping[str, str], tell: Progress
) -> Read:
    """Clean, read and date; `known_dates` are EDTF by article id, settled by people.

    `read` gives the reading of each article with its layout, in their order: see `read_part`. The order of `articles`
    makes no difference. `tell` is given a stage, how many steps are done, and of how many.
    """
    articles = tuple(sorted(articles, key=lambda article: article.file))
    layouts = clean_articles(articles)
    tell("read", 0, len(articles))
    readings = []
    for reading in read(tuple(zip(articles, layouts, strict=True))):
        readings.append(reading)
        tell("read", len(readings), len(articles))
    entities, named = link_entities(tuple(readings), layouts)
    tell("date", 0, 1)
    return Read(articles, layouts, date_corpus(articles, layouts, named, known_dates), entities)


def draft_story(read: Read, *, tell: Progress) -> Draft:
    """What the machine proposes: claims, which of them are one fact, and how the facts stand to each other."""
    claims = extract_claims(read.articles, read.layouts, read.dating.readings, read.entities)
    tell("align", 0, 1)
    groups = align_claims(claims, read.dating.readings)
    tell("reconcile", 0, 1)
    reconciled = reconcile_claims(read.articles, read.dating, claims, groups, read.entities)
    return Draft(read.articles, read.layouts, read.dating, read.entities, claims, groups, reconciled)


def settle_draft(
    draft: Draft, content: Content, *, seeds_hash: str, engine: str
) -> tuple[Ledger, tuple[SourceRecord, ...], tuple[Problem, ...]]:
    """The draft under the ids that are stored, the records of all articles, and notes for the editor."""
    ledger, notes = match_draft(
        content.ledger,
        draft.reconciled,
        draft.entities,
        draft.articles,
        operations=content.operations,
        seeds_hash=seeds_hash,
        engine=engine,
    )
    return ledger, match_sources(content.sources, propose_sources(draft)), notes


def settle_sources(content: Content) -> tuple[SourceRecord, ...]:
    """What is known of the articles with people's decisions about them folded in."""
    return fold_sources(content.sources, content.operations)


def fold_decisions(
    content: Content, articles: tuple[Article, ...], operations: tuple[Operation, ...]
) -> tuple[Edited, tuple[Parked, ...]]:
    """What is stored with these decisions folded in, and those that cannot be applied."""
    return fold_edits(content.ledger or _EMPTY, content.sources, operations, articles)


def word_decision(said: Operation, ledger: Ledger, *, taken: Container[str]) -> Operation:
    """A person's decision with its id, anchored by the evidence of its targets in `ledger`."""
    return make_operation(said, ledger, taken=taken)


def place_words(article: Article, words: str) -> Quote | None:
    """Where words stand in an article, quotation marks, dashes and spaces aside; None unless they do so once."""
    return find_words(article, words)


def read_by_hand(machine: Ledger, by_hand: Ledger) -> HandEdits:
    """The decisions that a person's changes of the machine's ledger stand for."""
    return read_hand_edits(machine, by_hand)


def lay_out_worksheet(
    facts: tuple[Fact, ...],
    disagreements: tuple[Disagreement, ...],
    pairs: tuple[Candidate, ...],
    *,
    labels: Mapping[str, int],
    lines: Mapping[str, str],
    texts: Mapping[str, str],
) -> str:
    """A worksheet in Markdown; labels and lines of sources by file, texts of facts by id."""
    return write_worksheet(facts, disagreements, pairs, labels=labels, lines=lines, texts=texts)


def read_ticks(
    sheet: str,
    ledger: Ledger,
    operations: tuple[Operation, ...],
    *,
    labels: Mapping[str, int],
    texts: Mapping[str, str],
    where: str,
) -> tuple[tuple[Operation, ...], tuple[Problem, ...]]:
    """What a filled-in worksheet decides, without ids and anchors, and all that is wrong with it."""
    entries, problems = read_worksheet(sheet, where)
    ticks = Ticks(ledger, operations, labels=labels, texts=texts, where=where)
    read = [ticks.read_entry(entry) for entry in entries]
    faults = (*problems, *(fault for _, found in read for fault in found))
    return tuple(one for made, _ in read for one in made), faults


def propose_same(edited: Edited, operations: tuple[Operation, ...]) -> tuple[Candidate, ...]:
    """Pairs of facts that may be one, likeliest first, for a person to judge."""
    return propose_pairs(edited.ledger.facts, operations)


def find_nearest(quote: Quote, article: Article) -> Quote | None:
    """The passage that is most like a quote that stands in the article no more; never to be published for it."""
    return find_similar(quote, article)


def explain_change(quote: Quote, other: Quote) -> str:
    """What forbids that the one quote is taken for the other."""
    return name_difference(quote.exact, other.exact)


def adds_words(quote: Quote, known: tuple[Quote, ...]) -> bool:
    """Whether a quote stands apart from all known ones."""
    return not any(is_same_place(quote, other) for other in known)


def weigh_places(quotes: tuple[Quote, ...], known: tuple[Quote, ...]) -> float:
    """How many of the quotes stand where one of the known ones does; each counts as much as it shares with it."""
    return sum(max((share_place(quote, other) for other in known), default=0.0) for quote in quotes)


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
    edited, parked = fold_decisions(content, read.articles, content.operations)
    story, words = assemble_story(edited, content, read.articles, read.layouts, read.dating.readings, words=words)
    story = keep_published_ids(story, content.history)
    if is_full_text:
        story = replace(story, sources=tuple(replace(source, rights="full") for source in story.sources))
    of_summary = check_summary(story.summary, story, read.articles)
    kept, unfit = of_summary.kept, of_summary.problems
    if content.is_summary_touched:
        is_marked = content.settings.outdated_sentences == "mark"
        kept, unfit = hold_back_sentences(of_summary, story, content.written, is_marked=is_marked)
    of_story = check_story(story, read.articles)
    story = replace(story, summary=tuple(checked.sentence for checked in kept))
    edition = Edition(
        story=story,
        articles=read.articles,
        layouts=read.layouts,
        readings=read.dating.readings,
        settings=content.settings,
        tool_version=tool_version,
        withheld=unfit,
        parked=parked,
        extra_pages=content.pages,
        gates=add_counts(of_summary.gates, of_story.gates),
        corpus_hash=edited.ledger.seeds_hash,
        decisions=content.operations,
        folder=folder,
        history=content.history,
        engine=edited.ledger.engine,
        is_summary_by_hand=content.is_summary_touched,
    )
    edition = replace(edition, changes=list_changes(edition))
    return Told(edition, edited, words, kept, (*unfit, *of_story.problems))


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
    record = replace(record, gates=edition.gates)
    data = render_data(edition.story, edition.articles, edition.readings, checked=told.checked, record=record)
    places = find_places(edition)
    exports = render_exports(edition.story, edition.articles, places, record=record, schemas=schemas)
    data = (*data, *exports)
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


def outline_edition(told: Told, record: BuildRecord, files: tuple[OutputFile, ...]) -> Outline:
    """What the root of the site tells of a story that was laid out as `files`."""
    return replace(outline_story(told.edition, record), checksum=find_checksum(files, told.edition.folder))


def lay_out_root(
    collection: Collection, templates: Mapping[str, str], assets: Mapping[str, bytes], *, schemas: Mapping[str, bytes]
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


def prove_site(files: tuple[OutputFile, ...], *, base_url: str, elsewhere: frozenset[str] = frozenset()) -> Verdict:
    """Every link of every page, and that no page asks another host for anything.

    `elsewhere` are the paths of files of the site that are proved on their own.
    """
    return check_files(files, base_url=base_url, elsewhere=elsewhere)


def prove_sums(paths: Iterable[str], read: ReadFile) -> Verdict:
    """That the files of a copy of a site are those that its list of checksums names."""
    return check_sums(paths, read)


def prove_records(read: ReadFile, paths: frozenset[str], texts: Mapping[str, str] | None) -> Verdict:
    """That the data of a copy hold together, and their words stand in the articles if `texts` are given, by file."""
    return check_records(read, paths, texts)


def add_proofs(*counts: tuple[GateCount, ...]) -> tuple[GateCount, ...]:
    """The counts of what was proved of several copies as one, in the order in which each was met."""
    added: dict[str, GateCount] = {}
    for gate in (gate for run in counts for gate in run):
        known = added.get(gate.code, replace(gate, passed=0, total=0))
        added[gate.code] = replace(known, passed=known.passed + gate.passed, total=known.total + gate.total)
    return tuple(added.values())


def prove_same(first: tuple[OutputFile, ...], second: tuple[OutputFile, ...]) -> Verdict:
    """That two builds are the same, byte for byte."""
    return compare_builds(first, second)


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
    record = record_edition(told.edition)
    return compare_editions(complete_told(before, record), record)


def explain_group(draft: Draft, fact_quotes: frozenset[tuple[str, int, int]]) -> tuple[Link, ...]:
    """Why the claims behind some words were taken for one fact: the links between them, strongest first."""
    numbers = {claim.number for claim in draft.claims if (claim.file, claim.span.start, claim.span.end) in fact_quotes}
    links = [link for group in draft.groups for link in group.links if {link.first, link.second} <= numbers]
    return tuple(sorted(links, key=lambda link: (-link.score, link.first, link.second)))


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


def add_gates(*counts: tuple[GateCount, ...]) -> tuple[GateCount, ...]:
    """The counts of several checks as one."""
    return add_counts(*counts)


def show_date(edtf: str) -> str:
    """A date in words, as the pages show it."""
    return show_when(edtf)
