"""How far the sources of a fact stand together: how many there are, how many reporting lines, and with what verdict.

Counting articles is false corroboration, so agreement is always of lines.
"""

from __future__ import annotations

import re

from ..model.spans import Quote
from ..model.stories import Agreement, Disagreement, Evidence, Fact, Relation, Side, Source

_WORD = re.compile(r"\w+")
_SILENT = ("missing", "withdrawn", "changed")
_LIVE = ("open", "explained")
# The gravest first.
_VERDICTS: tuple[tuple[Relation, Agreement], ...] = (
    ("contradicts", "contradicted"),
    ("differs", "differs"),
    ("compatible", "compatible"),
    ("updates", "compatible"),
)


def stands_in_text(evidence: Evidence) -> bool:
    """Whether the words are still found in their source, so that they may be shown as its own."""
    return evidence.check not in _SILENT


def name_carriers(fact: Fact) -> frozenset[str]:
    """Ids of the sources that carry `fact` in words that still stand in their text.

    A source that tells but a part of it counts only where no other is left.
    """
    standing = [evidence for evidence in fact.evidence if stands_in_text(evidence)]
    whole = [evidence for evidence in standing if evidence.support == "full"]
    return frozenset(evidence.source for evidence in whole or standing)


def measure_support(fact: Fact, sources: tuple[Source, ...]) -> tuple[int, int]:
    """How many sources, and how many reporting lines, carry `fact` in words that still stand in their text."""
    named = name_carriers(fact)
    carrying = [source for source in sources if source.id in named]
    return len(carrying), len({source.line for source in carrying})


def judge_agreement(fact: Fact, disagreements: tuple[Disagreement, ...], sources: tuple[Source, ...]) -> Agreement:
    """The one word for how the sources of `fact` stand to each other; the gravest relation wins.

    An explained disagreement still counts, a resolved or dismissed one does not, nor one about something else that the
    fact's words also say. Silence (an omission) is no disagreement, and what arithmetic shows to be the same is
    agreement.
    """
    live = [one for one in disagreements if fact.id in one.facts and one.status in _LIVE and one.type != "omission"]
    for relation, verdict in _VERDICTS:
        if any(one.relation == relation and concerns_fact(one, fact) for one in live):
            return verdict
    in_sources, in_lines = measure_support(fact, sources)
    if in_lines >= 2:
        return "agreed"
    return "one-line" if in_sources >= 2 else "single"


def concerns_fact(one: Disagreement, fact: Fact) -> bool:
    """Whether a disagreement is about what `fact` states.

    A quote that carries a fact may say more than the fact; a disagreement about that other part names the quote too. It
    is about the fact when words of two of its sides carry the fact, when the words of one side make up half of a quote,
    or when the fact itself says what that side says. One whose words carry no quote of the fact was put there by hand.
    """
    found = [[quote for quote in side.evidence if _shared(quote, fact)] for side in one.sides]
    held = [(side, quotes) for side, quotes in zip(one.sides, found, strict=True) if quotes]
    return len(held) != 1 or any(_is_half(quote, fact) for quote in held[0][1]) or _is_said(held[0][0], fact)


def share_words(first: Quote, second: Quote) -> bool:
    """Whether two quotes have words of their article in common."""
    return first.file == second.file and min(first.end, second.end) > max(first.start, second.start)


def _shared(quote: Quote, fact: Fact) -> bool:
    return any(share_words(one.quote, quote) for one in fact.evidence)


def _is_half(quote: Quote, fact: Fact) -> bool:
    return any(
        share_words(one.quote, quote) and 2 * one.quote.span.overlap(quote.span) >= one.quote.end - one.quote.start
        for one in fact.evidence
    )


def _is_said(side: Side, fact: Fact) -> bool:
    """Whether the fact's sentence has all words of the side's value, or a quote of it has that value."""
    if side.value is None:
        return True
    if any(one.value == side.value for one in fact.evidence):
        return True
    return _words(side.value) <= _words(fact.text)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))
