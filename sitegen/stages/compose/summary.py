"""The summary as the machine drafts it: the facts a reader must have, each in a sentence that its quotes prove.

The sentences are chosen so that together they tell as much as possible of what weighs most, in few words. A fact
whose sources stand in open disagreement is told with both values, or not at all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.readings import Reading
from ...model.stories import Disagreement, Entity, Fact, Source, SummarySentence
from ...values.agreement import measure_support, stands_in_text
from ...values.days import find_days, show_edtf
from ...values.proof import (
    cite_facts,
    find_foreign_quotations,
    find_unproved_dates,
    find_unproved_names,
    find_unproved_numbers,
    find_unproved_quotations,
)
from ...values.proof.dates import list_printed_dates
from .summary_disputes import is_dispute, is_outdated, show_other_sides
from .summary_sources import list_source_sentences
from .summary_text import content_words, reads_alone

MOST_WORDS = 196
ENOUGH_WORDS = 185
MOST_SENTENCES = 10
REPEATED_SHARE = 0.5
LEAST_STATED = 0.34
TOLD_SHARE = 0.8
LEAST_WORDS = 4
LENGTH_POWER = 0.6
WEIGHT_POWER = 2.0
UNDATED_PENALTY = 0.5
LEAST_TOPIC = 0.4
ALONE_PENALTY = 0.8


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence with the facts it states, by how well (0 to 1); `file` and `span` where it stands, if anywhere."""

    text: str
    facts: tuple[tuple[str, float], ...]
    words: frozenset[str]
    position: float = 0.5
    topicality: float = 0.0
    factor: float = 1.0
    file: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What judging a candidate needs: the living facts and their weight for readers by id, disputes and names.

    `headings` are the words of the sources' titles by the share of titles that have them.
    """

    facts: Mapping[str, Fact]
    weights: Mapping[str, float]
    disputes: tuple[Disagreement, ...]
    updates: tuple[Disagreement, ...]
    entities: tuple[Entity, ...]
    headings: Mapping[str, float]


def draft_summary(
    facts: tuple[Fact, ...],
    disagreements: tuple[Disagreement, ...],
    sources: tuple[Source, ...],
    entities: tuple[Entity, ...],
    readings: tuple[Reading, ...] = (),
) -> tuple[SummarySentence, ...]:
    """Up to ten sentences and 200 words: what happened, who says what, what came before, what next.

    With `readings` the sentences are the articles' own, whole, where one reads alone; a fact's text serves where it
    has been settled by a person or where no article has such a sentence. Empty when nothing reads well alone. The
    order of the arguments' parts makes no difference.
    """
    living = [fact for fact in sorted(facts, key=lambda fact: fact.id) if _is_tellable(fact)]
    desk = _Desk(
        facts={fact.id: fact for fact in living},
        weights={fact.id: _weigh_fact(fact, sources) for fact in living},
        disputes=tuple(one for one in sorted(disagreements, key=lambda one: one.id) if is_dispute(one)),
        updates=tuple(one for one in sorted(disagreements, key=lambda one: one.id) if one.relation == "updates"),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        headings=_share_headings(sources),
    )
    chosen = _choose_sentences(_list_candidates(living, readings), desk)
    return tuple(SummarySentence(one.text, _order_citations(one, desk)) for one in _order_story(chosen, desk))


def choose_title(facts: tuple[Fact, ...], sources: tuple[Source, ...]) -> str:
    """The headline that shares most with the weightiest facts; "" when no source has one."""
    weights: dict[str, float] = {}
    for fact in sorted(facts, key=lambda fact: (-fact.weight, fact.id))[:12]:
        for word in sorted(content_words(fact.text)):
            weights[word] = weights.get(word, 0.0) + fact.weight

    def rate(title: str) -> float:
        words = content_words(title)
        return sum(weights.get(word, 0.0) for word in sorted(words)) / math.sqrt(max(4, len(words)))

    titles = [(source.title, source.label) for source in sources if source.title]
    return min(titles, key=lambda one: (-round(rate(one[0]), 9), one[1], one[0]))[0] if titles else ""


def _is_tellable(fact: Fact) -> bool:
    """Whether a living fact stands in the body of at least one article: a headline alone is telegraphese."""
    return fact.state not in ("rejected", "stale") and any(
        one.place == "body" and stands_in_text(one) for one in fact.evidence
    )


def _weigh_fact(fact: Fact, sources: tuple[Source, ...]) -> float:
    """How much a reader needs a fact, 0 to 1: its own weight, and how many lines and sources carry it."""
    in_sources, in_lines = measure_support(fact, sources)
    lines = max(1, len({source.line for source in sources}))
    weight = 0.6 * fact.weight + 0.25 * in_lines / lines + 0.15 * in_sources / max(1, len(sources))
    weight *= ALONE_PENALTY if in_sources < 2 <= len(sources) else 1.0
    return 1.0 + weight if fact.state == "pinned" else weight


def _share_headings(sources: Iterable[Source]) -> dict[str, float]:
    titles = [content_words(source.title) for source in sources if source.title]
    counts = Counter(word for words in titles for word in words)
    return {word: counts[word] / len(titles) for word in sorted(counts)}


def _list_candidates(facts: Sequence[Fact], readings: Iterable[Reading]) -> list[_Candidate]:
    """Sentences of the articles, and the texts of facts."""
    candidates = [
        _Candidate(
            text=one.text,
            facts=one.facts,
            words=content_words(one.text),
            position=one.position,
            topicality=one.topicality,
            factor=(LEAST_TOPIC + one.topicality) * (1.0 if one.is_dated else UNDATED_PENALTY),
            file=one.file,
            span=(one.start, one.end),
        )
        for one in list_source_sentences(facts, readings)
    ]
    has_sentences = bool(candidates)
    for fact in facts:
        is_settled = fact.state in ("reviewed", "pinned")
        if reads_alone(fact.text) and (is_settled or not has_sentences):
            candidates.append(_Candidate(fact.text, ((fact.id, 1.0),), content_words(fact.text)))
    return candidates


def _choose_sentences(candidates: list[_Candidate], desk: _Desk) -> list[_Candidate]:
    """Greedily the sentence that adds most, for its length, to what is told already; only proved ones are taken.

    Source of the method: Gillick and Favre 2009, "A scalable global model for summarization" (concepts weighted by
    support, covered once), with facts for concepts; greedy as in Lin and Bilmes 2010, gain over length to a power.
    """
    chosen: list[_Candidate] = []
    told: dict[str, float] = {}
    count = 0
    waiting = list(candidates)
    while waiting and len(chosen) < MOST_SENTENCES and count < ENOUGH_WORDS:
        gains = [_measure_gain(one, told, desk) for one in waiting]
        best = min(range(len(waiting)), key=lambda at: (-round(gains[at], 9), waiting[at].text))
        one = waiting.pop(best)
        if gains[best] <= 0:
            break
        finished = _finish_sentence(one, desk)
        if finished is None or any(_repeats(one, other) for other in chosen):
            continue
        length = len(finished.text.split())
        if count + length > MOST_WORDS:
            continue
        chosen.append(finished)
        count += length
        for name, rate in one.facts:
            told[name] = max(told.get(name, 0.0), rate)
    return chosen


def _measure_gain(one: _Candidate, told: Mapping[str, float], desk: _Desk) -> float:
    gain = sum(
        math.pow(desk.weights[name], WEIGHT_POWER) * max(0.0, rate - told.get(name, 0.0))
        for name, rate in one.facts
        if name in desk.weights
    )
    return one.factor * gain / math.pow(max(8, len(one.text.split())), LENGTH_POWER)


def _repeats(one: _Candidate, other: _Candidate) -> bool:
    shared = len(one.words & other.words)
    return shared >= REPEATED_SHARE * max(1, min(len(one.words), len(other.words)))


def _finish_sentence(one: _Candidate, desk: _Desk) -> _Candidate | None:
    """The sentence with the other value of each dispute it takes a side in; None when its quotes do not prove it."""
    stated = [(name, rate) for name, rate in one.facts if name in desk.facts and rate >= LEAST_STATED]
    names = {name for name, _ in stated}
    text = show_other_sides(one.text, names, desk.disputes, one.file, one.span)
    if text is None or not stated or is_outdated(one.text, names, desk.updates, one.file, one.span):
        return None
    finished = replace(one, text=text, facts=tuple(stated))
    cited = cite_facts([desk.facts[name] for name, _ in stated], desk.disputes, desk.entities)
    finders = (
        find_unproved_numbers,
        find_unproved_dates,
        find_unproved_names,
        find_unproved_quotations,
        find_foreign_quotations,
    )
    return None if any(find(text, cited) for find in finders) else finished


def _order_citations(one: _Candidate, desk: _Desk) -> tuple[str, ...]:
    """The facts that the sentence states, the weightiest first, and others of which it has nearly every word."""
    stated = {name for name, _ in one.facts}
    disputed = {name for dispute in desk.disputes for name in dispute.facts}
    for name, fact in desk.facts.items():
        words = content_words(fact.text)
        is_told = len(words) >= LEAST_WORDS and len(words & one.words) >= TOLD_SHARE * len(words)
        if is_told and name not in disputed:
            stated.add(name)
    return tuple(sorted(stated, key=lambda name: (-round(desk.weights[name], 9), name)))


def _order_story(chosen: Sequence[_Candidate], desk: _Desk) -> list[_Candidate]:
    """The main event first, then what else happened, what is said, what came long before, and what is to come."""
    if not chosen:
        return []
    main = max(chosen, key=lambda one: (_rate_lead(one, desk), one.text))
    start = _start_of(desk.facts[_main_fact(main, desk)])

    def place(one: _Candidate) -> tuple[int, float, str]:
        if one is main:
            return 0, 0.0, ""
        fact = desk.facts[_main_fact(one, desk)]
        own = _start_of(fact)
        is_before = start is not None and own is not None and own < start - 1
        part = {"said": 2, "planned": 4, "deadline": 4}.get(fact.lane, 1)
        if part < 4 and (is_before or fact.kind == "background"):
            part = 3
        return part, one.position, one.text

    first, *others = sorted(chosen, key=place)
    return [_date_lead(first, desk), *others]


def _rate_lead(one: _Candidate, desk: _Desk) -> float:
    """How well a sentence opens the summary: what happened, in the words of the headlines, early and widely."""
    heading = sum(desk.headings.get(word, 0.0) for word in sorted(one.words)) / math.sqrt(max(6, len(one.words)))
    weights = [desk.weights[name] for name, _ in one.facts]
    has_happened = desk.facts[_main_fact(one, desk)].lane == "happened"
    told = 1.5 * max(weights) + 0.25 * min(sum(weights), 2.0)
    factor = 1.0 if has_happened else 0.75
    return round(factor * (2 * heading + 3 * one.topicality + told + 0.5 * (1 - one.position)), 9)


def _date_lead(one: _Candidate, desk: _Desk) -> _Candidate:
    """The first sentence with the day of its event in brackets, where it prints none and all its facts have it."""
    whens = {desk.facts[name].when.edtf for name, _ in one.facts}
    when = (whens.pop() or "")[:10] if len(whens) == 1 else ""
    days = find_days(when)
    if days is None or days[0] != days[1] or list_printed_dates(one.text) or one.text[-1] != ".":
        return one
    head, semicolon, rest = one.text[:-1].partition("; ")
    return replace(one, text=f"{head} ({show_edtf(when)}){semicolon}{rest}.")


def _main_fact(one: _Candidate, desk: _Desk) -> str:
    return max((name for name, _ in one.facts), key=lambda name: (round(desk.weights[name], 9), name))


def _start_of(fact: Fact) -> int | None:
    days = find_days(fact.when.edtf)
    return days[0].toordinal() if days else None
