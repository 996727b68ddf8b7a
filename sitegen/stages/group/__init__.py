"""Which articles of an unsorted heap are about one story: by near-copies, then by names, dates and words together."""

from __future__ import annotations

from ...model.articles import Article, Layout
from ...model.piles import Pile
from .clusters import measure_similarity, merge_clusters
from .features import weigh_features
from .grounds import describe_piles
from .terms import read_terms
from .twins import find_twins

__all__ = ["group_articles"]


def group_articles(articles: tuple[Article, ...], layouts: tuple[Layout, ...]) -> tuple[Pile, ...]:
    """The piles, the largest first; every article is in one of them. The order of `articles` makes no difference."""
    pairs = sorted(zip(articles, layouts, strict=True), key=lambda pair: (pair[0].id, pair[0].file))
    terms = tuple(read_terms(article, layout) for article, layout in pairs)
    if not terms:
        return ()
    twins = find_twins(tuple(one.tokens for one in terms))
    weights = weigh_features(terms)
    similarity = measure_similarity(weights, terms)
    clusters = merge_clusters(similarity, twins)
    files = tuple(article.file for article, _ in pairs)
    return describe_piles(clusters, files, terms, weights, similarity, twins)
