"""Facts that live no more: what took them over, or why nothing did."""

from __future__ import annotations

from ...model.stories import STANDING_CHECKS, Fact, Retired


def retire_fact(fact: Fact, heir: str | None) -> Retired:
    """What is kept of a fact: the id of its heir, if it has one, and why it went."""
    evidence = tuple(piece.id for piece in fact.evidence)
    if heir is not None:
        return Retired(fact.id, heir, "is now one fact with its successor", evidence)
    if all(piece.check == "withdrawn" for piece in fact.evidence):
        return Retired(fact.id, None, "the article it rested on was withdrawn", evidence)
    if not has_words(fact):
        return Retired(fact.id, None, "the words it rested on no longer stand in the articles", evidence)
    return Retired(fact.id, None, "is no longer read out of the words it rested on", evidence)


def has_words(fact: Fact) -> bool:
    """Whether any of the words of a fact still stand in their article."""
    return any(piece.check in STANDING_CHECKS for piece in fact.evidence)
