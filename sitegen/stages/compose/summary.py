"""The summary as the machine drafts it: the facts a reader must have, each in a sentence that its quotes prove.

The sentences are chosen so that together they tell as much as possible of what weighs most, in few words. A fact
whose sources stand in open disagreement is told with both values, or not at all.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ...model.readings import Reading
from ...model.stories import Disagreement, Entity, Fact, Source, SummarySentence
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
from .summary_disputes import find_outdated, is_dispute, is_toll, show_later_sides, show_other_sides
from .summary_ideas import list_ideas
from .summary_names import introduce_people
from .summary_news import add_told, compare_told, measure_news
from .summary_order import Candidate, SummaryDesk, order_story, rate_lead
from .summary_sources import list_source_sentences
from .summary_text import content_words, drop_weekdays, is_coloured, reads_alone, tells_figure, tells_harm
from .summary_title import choose_title

__all__ = ["MOST_SENTENCES", "MOST_WORDS", "choose_title", "draft_summary"]

MOST_WORDS = 196
ENOUGH_WORDS = 185
MOST_SENTENCES = 10
REPEATED_SHARE = 0.45
TOLD_SHARE = 0.8
LEAST_WORDS = 4
LENGTH_POWER = 0.6
WEIGHT_POWER = 2.0
UNDATED_PENALTY = 0.5
LEAST_TOPIC = 0.3
ALONE_PENALTY = 0.7
SHORTEST_WORDS = 12
HARM_FACTOR = 1.6
FIGURE_FACTOR = 1.2
SHARED_WEIGHT = 0.5
LEAST_GAIN = 0.04
FEWEST_SENTENCES = 6
MAIN_NAMES = 6
COLOUR_PENALTY = 0.15
OUTDATED_PENALTY = 0.5
THIN_PENALTY = 0.3
THIN_WORDS = 10


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
    desk = SummaryDesk(
        facts={fact.id: fact for fact in living},
        weights={fact.id: _weigh_fact(fact, sources) for fact in living},
        disputes=tuple(one for one in sorted(disagreements, key=lambda one: one.id) if is_dispute(one)),
        updates=tuple(one for one in sorted(disagreements, key=lambda one: one.id) if one.relation == "updates"),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        headings=_share_headings(sources),
        names=_list_names(living, entities),
        first_report=_find_first_report(sources),
    )
    candidates = [_mark_outdated(one, desk) for one in _list_candidates(living, readings)]
    lead = _choose_lead(candidates, desk)
    if lead is None:
        return ()
    chosen = _choose_sentences(candidates, lead, desk)
    ordered = order_story(chosen, lead, desk)
    named = introduce_people([one.text for one in ordered], desk.entities)
    return tuple(
        SummarySentence(text if _is_proved(text, [name for name, _ in one.facts], desk) else one.text, citations)
        for text, one in zip(named, ordered, strict=True)
        for citations in (_order_citations(one, desk),)
    )


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


def _list_names(facts: Sequence[Fact], entities: Iterable[Entity]) -> tuple[tuple[frozenset[str], str], ...]:
    """The words of the spellings of the MAIN_NAMES names that carry most weight, with their kind."""
    weights: Counter[str] = Counter()
    for fact in facts:
        weights.update(dict.fromkeys(fact.entities, fact.weight))
    main = sorted(entities, key=lambda entity: (-round(weights[entity.id], 9), entity.id))[:MAIN_NAMES]
    return tuple((words, entity.kind) for entity in main if (words := content_words(_shortest_spelling(entity))))


def _shortest_spelling(entity: Entity) -> str:
    """The spelling that most often stands for the name in running text."""
    return max(entity.aliases, key=lambda alias: (alias.count, alias.text)).text if entity.aliases else entity.name


def _find_first_report(sources: Iterable[Source]) -> int | None:
    days = [days[0] for source in sources if (days := find_days(source.published.edtf)) and days[0] > date.min]
    return min(days).toordinal() if days else None


def _mark_outdated(one: Candidate, desk: SummaryDesk) -> Candidate:
    """The sentence, told last where it prints a figure that a later report replaced."""
    names = {name for name, _ in one.facts}
    outdated = find_outdated(one.text, names, desk.updates, one.file, one.span)
    if not outdated:
        return one
    has_toll = any(is_toll(update) for update, _ in outdated)
    return replace(one, factor=OUTDATED_PENALTY * one.factor, has_old_toll=has_toll)


def _share_headings(sources: Iterable[Source]) -> dict[str, float]:
    titles = [content_words(source.title) for source in sources if source.title]
    counts = Counter(word for words in titles for word in words)
    return {word: counts[word] / len(titles) for word in sorted(counts)}


def _list_candidates(facts: Sequence[Fact], readings: Iterable[Reading]) -> list[Candidate]:
    """Sentences of the articles, and the texts of facts."""
    candidates = [
        Candidate(
            text=one.text,
            facts=one.facts,
            words=content_words(one.text),
            position=one.position,
            topicality=one.topicality,
            factor=_rate_style(one.text) * (LEAST_TOPIC + one.topicality) * (1.0 if one.is_dated else UNDATED_PENALTY),
            file=one.file,
            span=(one.start, one.end),
            is_dated=one.is_dated,
        )
        for one in list_source_sentences(facts, readings)
    ]
    has_sentences = bool(candidates)
    for fact in facts:
        is_settled = fact.state in ("reviewed", "pinned")
        if reads_alone(fact.text) and (is_settled or not has_sentences):
            candidates.append(Candidate(fact.text, ((fact.id, 1.0),), content_words(fact.text)))
    return candidates


def _rate_style(text: str) -> float:
    """How well a sentence reports: colour, and few words without a figure, say little."""
    is_thin = len(text.split()) < THIN_WORDS and not any(letter.isdigit() for letter in text)
    return (COLOUR_PENALTY if is_coloured(text) else 1.0) * (THIN_PENALTY if is_thin else 1.0)


def _choose_lead(candidates: Sequence[Candidate], desk: SummaryDesk) -> Candidate | None:
    """The proved sentence that opens the summary best: the main event, in the words of the headlines."""
    for one in sorted(candidates, key=lambda one: (-rate_lead(one, desk), one.text)):
        if finished := _finish_sentence(one, desk):
            return finished
    return None


def _choose_sentences(candidates: Sequence[Candidate], lead: Candidate, desk: SummaryDesk) -> list[Candidate]:
    """After the lead, greedily the sentence that adds most, for its length, to what is told; only proved ones.

    Source of the method: Gillick and Favre 2009, "A scalable global model for summarization" (concepts weighted by
    support, covered once), with facts for concepts; greedy as in Lin and Bilmes 2010, gain over length to a power.
    """
    chosen = [lead]
    told = dict(lead.facts)
    count = len(lead.text.split())
    waiting = [one for one in candidates if (one.file, one.span, one.text) != (lead.file, lead.span, lead.text)]
    adds = [_measure_gain(one, told, desk) for one in waiting]
    heard = [compare_told(one, lead) for one in waiting]
    best_gain = 0.0
    while waiting and len(chosen) < MOST_SENTENCES and count < ENOUGH_WORDS:
        gains = [add * measure_news(one, known) for one, add, known in zip(waiting, adds, heard, strict=True)]
        best = min(range(len(waiting)), key=lambda at: (-round(gains[at], 9), waiting[at].text))
        one, _, _ = waiting.pop(best), adds.pop(best), heard.pop(best)
        best_gain = max(best_gain, gains[best])
        if gains[best] <= 0 or (len(chosen) >= FEWEST_SENTENCES and gains[best] < LEAST_GAIN * best_gain):
            break
        finished = _finish_sentence(one, desk)
        if finished is None or any(_repeats(one, other) for other in chosen):
            continue
        length = len(finished.text.split())
        if count + length > MOST_WORDS:
            continue
        chosen.append(finished)
        count += length
        for name, rate in finished.facts:
            told[name] = max(told.get(name, 0.0), rate)
        renewed = {name for name, _ in finished.facts}
        for at, other in enumerate(waiting):
            heard[at] = add_told(heard[at], compare_told(other, finished))
            if any(name in renewed for name, _ in other.facts):
                adds[at] = _measure_gain(other, told, desk)
    return chosen


def _measure_gain(one: Candidate, told: Mapping[str, float], desk: SummaryDesk) -> float:
    gain = sum(
        math.pow(desk.weights[name], WEIGHT_POWER) * max(0.0, rate - told.get(name, 0.0))
        for name, rate in one.facts
        if name in desk.weights
    )
    is_shared = any(desk.weights.get(name, 0.0) >= SHARED_WEIGHT for name, _ in one.facts)
    harm = HARM_FACTOR if is_shared and tells_harm(one.text) else 1.0
    figure = FIGURE_FACTOR if tells_figure(one.text) else 1.0
    return figure * harm * one.factor * gain / math.pow(max(SHORTEST_WORDS, len(one.text.split())), LENGTH_POWER)


def _repeats(one: Candidate, other: Candidate) -> bool:
    mine, told = list_ideas(one.words), list_ideas(other.words)
    return len(mine & told) >= REPEATED_SHARE * max(1, min(len(mine), len(told)))


def _finish_sentence(one: Candidate, desk: SummaryDesk) -> Candidate | None:
    """The sentence with the other value of each dispute it takes a side in, and the figure that replaced its own.

    None when its quotes do not prove it; a weekday that they do not prove is left out.
    """
    facts = {name: rate for name, rate in one.facts if name in desk.facts}
    outdated = find_outdated(one.text, facts, desk.updates, one.file, one.span)
    text = show_other_sides(one.text, facts, desk.disputes, one.file, one.span)
    text = show_later_sides(text, outdated) if text is not None else None
    if text is None or not facts:
        return None
    for update, _ in outdated:
        facts |= {name: facts.get(name, 0.0) for name in update.facts if name in desk.facts}
    for wording in dict.fromkeys((text, drop_weekdays(text))):
        if _is_proved(wording, facts, desk):
            return replace(one, text=wording, facts=tuple(facts.items()))
    return None


def _is_proved(text: str, names: Iterable[str], desk: SummaryDesk) -> bool:
    cited = cite_facts([desk.facts[name] for name in sorted(names)], desk.disputes, desk.entities)
    finders = (
        find_unproved_numbers,
        find_unproved_dates,
        find_unproved_names,
        find_unproved_quotations,
        find_foreign_quotations,
    )
    return not any(find(text, cited) for find in finders)


def _order_citations(one: Candidate, desk: SummaryDesk) -> tuple[str, ...]:
    """The facts that the sentence states, the weightiest first, and others of which it has nearly every word."""
    stated = {name for name, _ in one.facts}
    disputed = {name for dispute in desk.disputes for name in dispute.facts}
    for name, fact in desk.facts.items():
        words = content_words(fact.text)
        is_told = len(words) >= LEAST_WORDS and len(words & one.words) >= TOLD_SHARE * len(words)
        if is_told and name not in disputed:
            stated.add(name)
    return tuple(sorted(stated, key=lambda name: (-round(desk.weights[name], 9), name)))
