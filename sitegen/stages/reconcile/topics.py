"""Readable headings under which facts stand: the family of their event, else the kind of fact."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...model.claims import Claim, FactKind
from ...values.predicates import classify_predicate
from .lexicon import TOPIC_OF_CLASS, TOPIC_OF_FAMILY, find_family

_TOPIC_OF_KIND: dict[FactKind, str] = {
    "event": "What happened",
    "quantity": "Figures",
    "statement": "What was said",
    "agreement": "Agreements",
    "demand": "Demands",
    "plan": "What comes next",
    "background": "Background",
    "allegation": "Allegations",
}


def name_topic(claims: Sequence[Claim], kind: FactKind) -> str:
    """The heading of a fact: by the most frequent predicate of its claims; background keeps its own heading."""
    if kind in ("background", "demand", "plan"):
        return _TOPIC_OF_KIND[kind]
    votes: Counter[str] = Counter()
    for claim in claims:
        family = find_family(claim.predicate)
        heading = TOPIC_OF_FAMILY.get(family) or TOPIC_OF_CLASS.get(classify_predicate(claim.predicate))
        votes[heading or _TOPIC_OF_KIND[kind]] += 1
    return min(votes, key=lambda heading: (-votes[heading], heading))
