"""Which evidence stands on which side of a disagreement; the words of a side may be a part of the evidence's."""

from __future__ import annotations

from ...model.spans import Quote
from ...model.stories import Disagreement, Evidence, Fact, Side
from ...values.agreement import share_words, stands_in_text
from .differences import WORDING, Piece, Saying, mark_differences


def find_side(evidence: Evidence, disagreements: tuple[Disagreement, ...]) -> tuple[int, Side] | None:
    """The first side that `evidence` stands on, with its number among the sides of all; None for evidence on none."""
    sides = (side for one in disagreements for side in one.sides)
    for number, side in enumerate(sides):
        if any(share_words(evidence.quote, quote) for quote in side.evidence):
            return number, side
    return None


def find_evidence(quote: Quote, facts: tuple[Fact, ...]) -> str:
    """The id of the standing evidence of `facts` that shares most of the words of `quote`, "" for none."""
    sharing = [
        (-one.quote.span.overlap(quote.span), one.id)
        for fact in facts
        for one in fact.evidence
        if share_words(one.quote, quote) and stands_in_text(one)
    ]
    return min(sharing)[1] if sharing else ""


def mark_evidence(
    found: tuple[Evidence, ...], disagreements: tuple[Disagreement, ...]
) -> dict[Evidence, tuple[Piece, ...]]:
    """The words of each piece of evidence that stands on a side, cut so that what sets the sides apart is marked."""
    on_side = {one: side for one in found if (side := find_side(one, disagreements))}
    sayings = tuple(Saying(one.quote.shown, side.value, number) for one, (number, side) in on_side.items())
    is_wording = any(one.type in WORDING for one in disagreements)
    return dict(zip(on_side, mark_differences(sayings, compares_wording=is_wording), strict=True))
