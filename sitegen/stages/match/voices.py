"""Facts whose statement tells a figure or a name that no article has any more: the machine must tell them anew."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from ...model.stories import STANDING_CHECKS, Disagreement, Fact
from ...values.anchors import check_text, list_guarded
from .anchors import Shelf


def find_voiceless(stored: Sequence[Fact], disagreements: Iterable[Disagreement], shelf: Shelf) -> frozenset[int]:
    """The places of facts that state what stood only in words that stand no more: their own, or those of another side.

    A statement may tell what other reports say ("or 40, by another count"). `stored` are refreshed.
    """
    others: dict[str, list[str]] = defaultdict(list)
    for one in disagreements:
        for quote in (quote for side in one.sides for quote in side.evidence):
            if check_text(quote, shelf.find_article("", quote.file))[0] not in STANDING_CHECKS:
                for name in one.facts:
                    others[name].append(quote.shown)
    return frozenset(number for number, fact in enumerate(stored) if _has_lost_voice(fact, others.get(fact.id, ())))


def _has_lost_voice(fact: Fact, others: Iterable[str]) -> bool:
    lost = [piece.quote.shown for piece in fact.evidence if piece.check not in STANDING_CHECKS]
    lost += others
    if not lost:
        return False
    words = Counter[str]()
    for piece in fact.evidence:
        if piece.check in STANDING_CHECKS:
            words |= list_guarded(piece.quote.shown)
    missing = list_guarded(fact.text) - words
    return any((missing & list_guarded(text)).total() for text in lost)
