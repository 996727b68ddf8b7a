"""The first half: articles to a draft, and the draft to what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from ..language.interface import Embedder, Language
from ..model.articles import Article, Layout
from ..model.claims import Link
from ..model.contents import Content, SourceRecord
from ..model.drafts import Draft
from ..model.piles import Pile
from ..model.problems import Problem
from ..model.readings import Reading
from ..model.spans import Span
from ..model.stories import Evidence, Ledger
from ..stages.align import align_claims
from ..stages.clean import clean_articles
from ..stages.date import date_corpus
from ..stages.edit import find_named, fold_edits
from ..stages.extract import extract_claims
from ..stages.group import group_articles
from ..stages.match import match_draft, match_sources, propose_sources, refresh_ledger
from ..stages.read import link_entities, read_article
from ..stages.reconcile import reconcile_claims
from .steps import Progress, Read, ReadAll


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


def draft_story(read: Read, *, tell: Progress, embedder: Embedder | None = None) -> Draft:
    """What the machine proposes: claims, which of them are one fact, and how the facts stand to each other.

    With an `embedder`, claims are compared by their meanings as well.
    """
    claims = extract_claims(read.articles, read.layouts, read.dating.readings, read.entities)
    tell("align", 0, 1)
    groups = align_claims(claims, read.dating.readings, embedder)
    tell("reconcile", 0, 1)
    reconciled = reconcile_claims(read.articles, read.dating, claims, groups, read.entities)
    return Draft(read.articles, read.layouts, read.dating, read.entities, claims, groups, reconciled)


def settle_draft(
    draft: Draft, content: Content, *, seeds_hash: str, engine: str
) -> tuple[Ledger, tuple[SourceRecord, ...], tuple[Problem, ...]]:
    """The draft under the ids that are stored, the records of all articles, and notes for the editor."""
    cited = {name for sentence in content.summary for name in sentence.facts} if content.is_summary_touched else set()
    ledger, notes = match_draft(
        content.ledger,
        draft.reconciled,
        draft.entities,
        draft.articles,
        operations=content.operations,
        cited=cited,
        quoted=_find_named(content, draft.articles),
        seeds_hash=seeds_hash,
        engine=engine,
    )
    settled = replace(draft, reconciled=replace(draft.reconciled, lines=ledger.lines))
    return ledger, match_sources(content.sources, propose_sources(settled)), notes


def _find_named(content: Content, articles: tuple[Article, ...]) -> tuple[Evidence, ...]:
    """The words that people named in decisions, with what was read in them as the facts are stored."""
    if content.ledger is None or not content.operations:
        return ()
    ledger = refresh_ledger(content.ledger, articles)
    edited, _ = fold_edits(ledger, content.sources, content.operations, articles)
    return find_named(edited, content.operations)


def explain_group(draft: Draft, fact_quotes: frozenset[tuple[str, int, int]]) -> tuple[Link, ...]:
    """Why the claims behind some words were taken for one fact: the links between them, strongest first."""
    spans = [(file, Span(start, end)) for file, start, end in sorted(fact_quotes)]
    numbers = {
        claim.number
        for claim in draft.claims
        if any(claim.file == file and span.holds(claim.span) for file, span in spans)
    }
    links = [link for group in draft.groups for link in group.links if {link.first, link.second} <= numbers]
    return tuple(sorted(links, key=lambda link: (-link.score, link.first, link.second)))
