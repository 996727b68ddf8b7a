"""Reconcile: which claims state one fact in the same way, and where the sources of a story differ.

Voice: sources "say" and "differ"; when in doubt, two statements are taken to be compatible.
"""

from __future__ import annotations

from ...model.articles import Article
from ...model.claims import Claim, Group
from ...model.drafts import Dating, Reconciled
from ...model.stories import Entity
from .facts import build_facts, take_whole_facts
from .figures.ranges import add_ranges
from .ledger import build_ledger
from .lines import draw_lines
from .telling.misleading import quote_misleading
from .telling.verbatim import make_facts_verbatim, make_sides_verbatim
from .topics import settle_topics

__all__ = ["reconcile_claims"]


def reconcile_claims(
    articles: tuple[Article, ...],
    dating: Dating,
    claims: tuple[Claim, ...],
    groups: tuple[Group, ...],
    entities: tuple[Entity, ...],
) -> Reconciled:
    """Facts with all their evidence, disagreements between sources, and reporting lines; ids are draft ids.

    Every claim of a group that states a clause is evidence of the one fact of its group; parts that joined no
    clause are a fact only where they are told in words of their own. The order of the arguments' parts makes no
    difference: facts come in the order of their earliest evidence, disagreements gravest first, lines by first file.
    """
    stated = build_facts(dating.readings, claims, groups, entities)
    facts = tuple(one.fact for one in stated)
    lines, pairs = draw_lines(articles, dating.readings, take_whole_facts(stated))
    by_file = {article.file: article for article in articles}
    ledger = make_sides_verbatim(build_ledger(stated, dating), by_file)
    facts = make_facts_verbatim(settle_topics(add_ranges(stated, ledger, lines), entities), by_file)
    facts = quote_misleading(facts, ledger, lines, entities=entities, readings=dating.readings)
    return Reconciled(facts, ledger, lines, pairs)
