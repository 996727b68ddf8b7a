"""The summary as the machine drafts it: the facts a reader must have, each in a sentence that its quotes prove.

A fact whose sources stand in open disagreement is told with both values, or not at all.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from ...model.stories import OPEN_RELATIONS, Disagreement, Entity, Fact, Source, SummarySentence
from ...values.agreement import measure_support, stands_in_text
from ...values.days import find_days
from ...values.proof import (
    cite_facts,
    find_foreign_quotations,
    find_unproved_dates,
    find_unproved_names,
    find_unproved_numbers,
    find_unproved_quotations,
)
from .summary_text import content_words, reads_alone

MOST_WORDS = 200
ENOUGH_WORDS = 170
MOST_SENTENCES = 10
REPEATED_SHARE = 0.6
COVERED_SHARE = 0.75
_SIDE_WORDS = 12


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence for one fact, with how much a reader needs it."""

    fact: Fact
    text: str
    score: float
    words: frozenset[str]


def draft_summary(
    facts: tuple[Fact, ...],
    disagreements: tuple[Disagreement, ...],
    sources: tuple[Source, ...],
    entities: tuple[Entity, ...],
) -> tuple[SummarySentence, ...]:
    """Up to ten sentences and 200 words: what happened, who says what, what came before, what next.

    Empty when no fact reads well alone. The order of the arguments' parts makes no difference.
    """
    candidates = _list_candidates(facts, disagreements, sources, entities)
    chosen = _order_story(_choose_facts(candidates))
    return tuple(SummarySentence(one.text, (one.fact.id, *_find_covered(one, facts, disagreements))) for one in chosen)


def choose_title(facts: tuple[Fact, ...], sources: tuple[Source, ...]) -> str:
    """The headline that shares most with the weightiest facts; "" when no source has one."""
    weights: dict[str, float] = {}
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:12]:
        for word in content_words(fact.text):
            weights[word] = weights.get(word, 0.0) + fact.weight

    def rate(title: str) -> float:
        words = content_words(title)
        return sum(weights.get(word, 0.0) for word in sorted(words)) / math.sqrt(max(4, len(words)))

    titles = [(source.title, source.label) for source in sources if source.title]
    return min(titles, key=lambda one: (-round(rate(one[0]), 9), one[1], one[0]))[0] if titles else ""


def _list_candidates(
    facts: Sequence[Fact],
    disagreements: Sequence[Disagreement],
    sources: tuple[Source, ...],
    entities: Sequence[Entity],
) -> list[_Candidate]:
    """Facts that read well alone and that their quotes prove, best first."""
    all_lines = max(1, len({source.line for source in sources}))
    candidates = []
    for fact in facts:
        text = _write_sentence(fact, disagreements)
        if text is None or not reads_alone(text) or not _may_open(fact):
            continue
        if not _is_proved(text, fact, disagreements, entities):
            continue
        in_sources, in_lines = measure_support(fact, sources)
        score = 0.6 * fact.weight + 0.25 * in_lines / all_lines + 0.15 * in_sources / max(1, len(sources))
        candidates.append(_Candidate(fact, text, score, content_words(text)))
    return sorted(candidates, key=lambda one: (-round(one.score, 9), one.fact.id))


def _may_open(fact: Fact) -> bool:
    """Whether a living fact stands in the body of at least one article: a headline alone is telegraphese."""
    places = {one.place for one in fact.evidence if stands_in_text(one)}
    return fact.state not in ("rejected", "stale") and "body" in places


def _write_sentence(fact: Fact, disagreements: Sequence[Disagreement]) -> str | None:
    """The fact's text, completed by the other value where sources openly disagree; None when that cannot be shown."""
    text = fact.text
    for one in disagreements:
        if fact.id not in one.facts or one.relation not in OPEN_RELATIONS or one.status != "open":
            continue
        if one.type == "omission":
            continue
        stated = [side for side in one.sides if side.value and side.value.casefold() in text.casefold()]
        others = [side for side in one.sides if side not in stated and side.value]
        if not stated:
            if any(side.value is None for side in one.sides):
                return None
            continue
        if len(stated) > 1:
            continue
        if not others or any(len((side.value or "").split()) > _SIDE_WORDS for side in others):
            return None
        shown = [f"{_count_reports(len({quote.file for quote in side.evidence}))} {side.value}" for side in others]
        text = f"{text.rstrip('.')}; {', '.join(shown)}."
    return text


def _count_reports(count: int) -> str:
    return "one report says" if count <= 1 else "other reports say"


def _is_proved(text: str, fact: Fact, disagreements: Sequence[Disagreement], entities: Sequence[Entity]) -> bool:
    cited = cite_facts((fact,), disagreements, entities)
    finders = (
        find_unproved_numbers,
        find_unproved_dates,
        find_unproved_names,
        find_unproved_quotations,
        find_foreign_quotations,
    )
    return not any(find(text, cited) for find in finders)


def _choose_facts(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The best that do not repeat what a better one says, as long as there is room."""
    chosen: list[_Candidate] = []
    count = 0
    for one in candidates:
        length = len(one.text.split())
        if len(chosen) == MOST_SENTENCES or count >= ENOUGH_WORDS:
            break
        if count + length > MOST_WORDS or any(_repeats(one, other) for other in chosen):
            continue
        chosen.append(one)
        count += length
    return chosen


def _repeats(one: _Candidate, other: _Candidate) -> bool:
    shared = len(one.words & other.words)
    return shared >= REPEATED_SHARE * max(1, min(len(one.words), len(other.words)))


def _order_story(chosen: Sequence[_Candidate]) -> list[_Candidate]:
    """The main event first, then what else happened, what is said, what came long before, and what is to come."""
    happened = [one for one in chosen if one.fact.lane == "happened" and one.fact.kind != "background"]
    main = (happened or list(chosen))[:1]
    start = _start_of(main[0].fact) if main else None
    rank = {one.fact.id: number for number, one in enumerate(chosen)}

    def place(one: _Candidate) -> tuple[int, int]:
        if one in main:
            return 0, 0
        own = _start_of(one.fact)
        is_before = start is not None and own is not None and own < start - 1
        part = {"said": 2, "planned": 4, "deadline": 4}.get(one.fact.lane, 1)
        if part == 1 and (is_before or one.fact.kind == "background"):
            part = 3
        return part, rank[one.fact.id]

    return sorted(chosen, key=place)


def _start_of(fact: Fact) -> int | None:
    days = find_days(fact.when.edtf)
    return days[0].toordinal() if days else None


def _find_covered(one: _Candidate, facts: Sequence[Fact], disagreements: Sequence[Disagreement]) -> list[str]:
    """Further facts that the sentence states as well: nearly all their words stand in it."""
    disputed = {
        name
        for dispute in disagreements
        if dispute.relation in OPEN_RELATIONS and dispute.status == "open"
        for name in dispute.facts
    }
    covered = []
    for fact in facts:
        if fact.id == one.fact.id or fact.state in ("rejected", "stale") or fact.id in disputed:
            continue
        words = content_words(fact.text)
        if len(words) >= 3 and len(words & one.words) >= COVERED_SHARE * len(words):
            covered.append(fact.id)
    return sorted(covered)
