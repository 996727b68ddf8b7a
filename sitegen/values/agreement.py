"""How far the sources of a fact stand together: how many there are, how many reporting lines, and with what verdict.

Counting articles is false corroboration, so agreement is always of lines.
"""

from __future__ import annotations

from ..model.stories import Agreement, Disagreement, Evidence, Fact, Source

_SILENT = ("missing", "withdrawn", "changed")
_LIVE = ("open", "explained")


def stands_in_text(evidence: Evidence) -> bool:
    """Whether the words are still found in their source, so that they may be shown as its own."""
    return evidence.check not in _SILENT


def measure_support(fact: Fact, sources: tuple[Source, ...]) -> tuple[int, int]:
    """How many sources, and how many reporting lines, carry `fact` in words that still stand in their text."""
    named = {evidence.source for evidence in fact.evidence if stands_in_text(evidence)}
    carrying = [source for source in sources if source.id in named]
    return len(carrying), len({source.line for source in carrying})


def judge_agreement(fact: Fact, disagreements: tuple[Disagreement, ...], sources: tuple[Source, ...]) -> Agreement:
    """The one word for how the sources of `fact` stand to each other; the gravest relation wins.

    An explained disagreement still counts, a resolved or dismissed one does not. Silence (an omission) is no
    disagreement, and what arithmetic shows to be the same is agreement.
    """
    relations = {
        one.relation for one in disagreements if fact.id in one.facts and one.status in _LIVE and one.type != "omission"
    }
    if "contradicts" in relations:
        return "contradicted"
    if "differs" in relations:
        return "differs"
    if relations & {"compatible", "updates"}:
        return "compatible"
    in_sources, in_lines = measure_support(fact, sources)
    if in_lines >= 2:
        return "agreed"
    return "one-line" if in_sources >= 2 else "single"
