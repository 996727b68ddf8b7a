"""The summary as the machine drafts it: the facts a reader must have, each in a sentence that its quotes prove.

The sentences are chosen so that together they tell as much as possible of what weighs most, in few words. A fact
whose sources stand in open disagreement is told with both values, or not at all.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.readings import Reading
from ...model.stories import OPEN_RELATIONS, Disagreement, Entity, Fact, Side, Source, SummarySentence
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
from .summary_sources import list_source_sentences
from .summary_text import content_words, reads_alone

MOST_WORDS = 200
ENOUGH_WORDS = 150
MOST_SENTENCES = 10
REPEATED_SHARE = 0.6
LEAST_STATED = 0.34
LENGTH_POWER = 0.6
WEIGHT_POWER = 2.0
UNDATED_PENALTY = 0.5
_SIDE_WORDS = 8


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A sentence with the facts it states, by how well (0 to 1); `file` and `span` where it stands, if anywhere."""

    text: str
    facts: tuple[tuple[str, float], ...]
    words: frozenset[str]
    position: float = 0.5
    factor: float = 1.0
    file: str = ""
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class _Desk:
    """What judging a candidate needs: the living facts and their weight for readers by id, disputes and names."""

    facts: Mapping[str, Fact]
    weights: Mapping[str, float]
    disputes: tuple[Disagreement, ...]
    entities: tuple[Entity, ...]


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
        disputes=tuple(one for one in sorted(disagreements, key=lambda one: one.id) if _is_dispute(one)),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
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


def _is_dispute(one: Disagreement) -> bool:
    return one.relation in OPEN_RELATIONS and one.status == "open" and one.type != "omission"


def _weigh_fact(fact: Fact, sources: tuple[Source, ...]) -> float:
    """How much a reader needs a fact, 0 to 1: its own weight, and how many lines and sources carry it."""
    in_sources, in_lines = measure_support(fact, sources)
    lines = max(1, len({source.line for source in sources}))
    weight = 0.6 * fact.weight + 0.25 * in_lines / lines + 0.15 * in_sources / max(1, len(sources))
    return 1.0 + weight if fact.state == "pinned" else weight


def _list_candidates(facts: Sequence[Fact], readings: Iterable[Reading]) -> list[_Candidate]:
    """Sentences of the articles, and the texts of facts."""
    candidates = [
        _Candidate(
            text=one.text,
            facts=one.facts,
            words=content_words(one.text),
            position=one.position,
            factor=1.0 if one.is_dated else UNDATED_PENALTY,
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
    text = _show_other_sides(one, {name for name, _ in stated}, desk)
    if text is None or not stated:
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


def _show_other_sides(one: _Candidate, names: set[str], desk: _Desk) -> str | None:
    """The text with what others say; None when a dispute it takes a side in cannot be shown in a few words."""
    text = one.text
    for dispute in desk.disputes:
        if not names & set(dispute.facts):
            continue
        taken = [side for side in dispute.sides if _takes_side(one, side)]
        others = [side for side in dispute.sides if side not in taken]
        if not taken or not others:
            continue
        if any(not side.value or len(side.value.split()) > _SIDE_WORDS for side in others):
            return None
        shown = [_show_side(side) for side in others if (side.value or "").casefold() not in text.casefold()]
        text = f"{text.rstrip('.')}; {', '.join(shown)}." if shown else text
    return text


def _takes_side(one: _Candidate, side: Side) -> bool:
    """Whether the sentence is where this side's words stand, or prints its value."""
    start, end = one.span
    if any(quote.file == one.file and start <= quote.start and quote.end <= end for quote in side.evidence):
        return True
    return bool(side.value) and (side.value or "").casefold() in one.text.casefold()


def _show_side(side: Side) -> str:
    """What the other side says; its value in quotation marks when it is a wording and stands in its quotes."""
    value = side.value or ""
    is_verbatim = any(value in quote.exact for quote in side.evidence)
    is_figure = any(letter.isdigit() for letter in value)
    shown = f"“{value}”" if is_verbatim and not is_figure else value
    return f"{_count_reports(len({quote.file for quote in side.evidence}))} {shown}"


def _count_reports(count: int) -> str:
    return "one report says" if count <= 1 else "other reports say"


def _order_citations(one: _Candidate, desk: _Desk) -> tuple[str, ...]:
    return tuple(sorted((name for name, _ in one.facts), key=lambda name: (-round(desk.weights[name], 9), name)))


def _order_story(chosen: Sequence[_Candidate], desk: _Desk) -> list[_Candidate]:
    """The main event first, then what else happened, what is said, what came long before, and what is to come."""
    if not chosen:
        return []
    main = next((one for one in chosen if desk.facts[_main_fact(one, desk)].lane == "happened"), chosen[0])
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

    return sorted(chosen, key=place)


def _main_fact(one: _Candidate, desk: _Desk) -> str:
    return max((name for name, _ in one.facts), key=lambda name: (round(desk.weights[name], 9), name))


def _start_of(fact: Fact) -> int | None:
    days = find_days(fact.when.edtf)
    return days[0].toordinal() if days else None
