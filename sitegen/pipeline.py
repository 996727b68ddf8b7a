"""The order of thought, on one screen: articles to a draft, a draft to what is stored, a story to files."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from .language.interface import Language
from .model.articles import Article
from .model.drafts import Draft
from .stages.align import align_claims
from .stages.clean import clean_articles
from .stages.date import date_corpus
from .stages.extract import extract_claims
from .stages.read import link_entities, read_article
from .stages.reconcile import reconcile_claims

Progress = Callable[[str, int, int], None]


def draft_story(
    articles: tuple[Article, ...], language: Language, *, known_dates: Mapping[str, str], tell: Progress
) -> Draft:
    """What the machine proposes for one story; `known_dates` are EDTF by article id, settled by people.

    The order of `articles` makes no difference. `tell` is given a stage, how many steps are done, and of how many.
    """
    articles = tuple(sorted(articles, key=lambda article: article.file))
    layouts = clean_articles(articles)
    readings = []
    for number, (article, layout) in enumerate(zip(articles, layouts, strict=True)):
        tell("read", number, len(articles))
        readings.append(read_article(article, layout, language))
    entities, named = link_entities(tuple(readings), layouts)
    tell("date", 0, 1)
    dating = date_corpus(articles, layouts, named, known_dates)
    claims = extract_claims(articles, layouts, dating.readings, entities)
    tell("align", 0, 1)
    groups = align_claims(claims, dating.readings)
    tell("reconcile", 0, 1)
    reconciled = reconcile_claims(articles, dating, claims, groups, entities)
    tell("reconcile", 1, 1)
    return Draft(articles, layouts, dating, entities, claims, groups, reconciled)
