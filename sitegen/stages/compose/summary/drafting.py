"""The summary as the machine drafts it: the facts a reader must have, each in a sentence that its quotes prove.

The sentences are chosen so that together they tell as much as possible of what weighs most, in few words. A fact
whose sources stand in open disagreement is told with both values, or not at all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ....model.readings import Reading
from ....model.stories import Disagreement, Entity, Fact, Source, SummarySentence, When
from ....values.agreement import measure_support, stands_in_text
from ....values.days import find_days
from ....values.proof import find_mistold, gather_background, place_timexes
from .choice import MOST_SENTENCES, MOST_WORDS, choose_lead, choose_sentences
from .disputes import find_outdated, is_dispute, is_toll
from .ideas import list_ideas
from .manner import tells_lasting, tells_nothing
from .names import drop_short_names, introduce_people
from .needs import measure_signals, rate_need
from .order import Candidate, SummaryDesk, is_same_place, order_story
from .pairs import list_pairs, weigh_pairs
from .proof import is_proved
from .retelling import weigh_ideas
from .sources import OPENING_SENTENCES, SourceSentence, list_source_sentences
from .text import content_words, drop_credit, is_coloured, reads_alone
from .title import choose_title

__all__ = ["MOST_SENTENCES", "MOST_WORDS", "choose_title", "draft_summary"]

TOLD_SHARE = 0.8
LEAST_WORDS = 4
UNDATED_PENALTY = 0.5
# What holds at all times is no news.
GENERAL_PENALTY = 0.4
# What an onlooker saw, what has long been so and what has come since are told where there is nothing else.
SCENE_PENALTY = 0.1
LASTING_PENALTY = 0.4
OVERTAKEN_PENALTY = 0.2
ALONE_PENALTY = 0.7
MAIN_NAMES = 6
COLOUR_PENALTY = 0.05
OUTDATED_PENALTY = 0.5
OLD_TOLL_PENALTY = 0.25
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
    living = [fact for fact in sorted(facts, key=lambda fact: fact.id) if is_tellable(fact)]
    disputes = tuple(one for one in sorted(disagreements, key=lambda one: one.id) if is_dispute(one))
    names = list_main_names(living, entities)
    desk = SummaryDesk(
        facts={fact.id: fact for fact in living},
        weights={fact.id: _weigh_fact(fact, sources) for fact in living},
        needs=_rate_needs(living, readings, disputes, names, find_first_report(source.published for source in sources)),
        disputes=disputes,
        updates=tuple(one for one in sorted(disagreements, key=lambda one: one.id) if one.relation == "updates"),
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        headings=_share_headings(sources),
        names=names,
        first_report=find_first_report(source.published for source in sources),
        pairs=weigh_pairs(readings),
        rarities=weigh_ideas(readings),
        openings=weigh_pairs(readings, OPENING_SENTENCES),
        ages=_count_ages(sources),
        timexes=place_timexes(readings),
        background=gather_background(disagreements, entities, sources, readings),
    )
    candidates = [_mark_outdated(one, desk) for one in _list_candidates(living, readings, desk)]
    lead = choose_lead(candidates, desk, readings)
    if lead is None:
        return ()
    chosen = choose_sentences([one for one in candidates if not is_same_place(one, lead)], lead, desk)
    ordered = order_story(chosen, lead, desk)
    named = drop_short_names(introduce_people([one.text for one in ordered], desk.entities))
    told = (
        replace(one, text=text) if is_proved(text, [name for name, _ in one.facts], desk) else one
        for text, one in zip(named, ordered, strict=True)
    )
    return tuple(SummarySentence(one.text, _order_citations(one, desk)) for one in told)


def is_tellable(fact: Fact) -> bool:
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


def _rate_needs(
    facts: Sequence[Fact],
    readings: Sequence[Reading],
    disputes: Iterable[Disagreement],
    names: Iterable[tuple[frozenset[str], str]],
    first_report: int | None,
) -> dict[str, float]:
    """How likely an editor is to want each fact; what a person has pinned comes before all."""
    signals = measure_signals(
        facts,
        readings,
        disputed={name for one in disputes for name in one.facts},
        names=[words for words, _ in names],
        first_report=first_report,
    )
    return {fact.id: rate_need(signals[fact.id]) + (fact.state == "pinned") for fact in facts}


def list_main_names(facts: Sequence[Fact], entities: Iterable[Entity]) -> tuple[tuple[frozenset[str], str], ...]:
    """The words of the spellings of the MAIN_NAMES names that carry most weight, with their kind."""
    weights: Counter[str] = Counter()
    for fact in facts:
        weights.update(dict.fromkeys(fact.entities, fact.weight))
    main = sorted(entities, key=lambda entity: (-round(weights[entity.id], 9), entity.id))[:MAIN_NAMES]
    return tuple((words, entity.kind) for entity in main if (words := content_words(_shortest_spelling(entity))))


def _shortest_spelling(entity: Entity) -> str:
    """The spelling that most often stands for the name in running text."""
    return max(entity.aliases, key=lambda alias: (alias.count, alias.text)).text if entity.aliases else entity.name


def find_first_report(published: Iterable[When]) -> int | None:
    """The day, as its number in the calendar, on which the first article came out, as far as that is known."""
    days = [days[0] for one in published if (days := find_days(one.edtf)) and days[0] > date.min]
    return min(days).toordinal() if days else None


def _count_ages(sources: Iterable[Source]) -> dict[str, int]:
    """By file how many days before the last article it was published, as far as both are known to the day."""
    days = {one.file: span[1] for one in sources if (span := find_days(one.published.edtf)) and span[1] < date.max}
    last = max(days.values(), default=date.min)
    return {file: (last - day).days for file, day in days.items()}


def _mark_outdated(one: Candidate, desk: SummaryDesk) -> Candidate:
    """The sentence, told last where it prints a figure that a later report replaced."""
    names = {name for name, _ in one.facts}
    outdated = find_outdated(one.text, names, desk.updates, one.file, one.span)
    if not outdated:
        return one
    has_toll = any(is_toll(update) for update, _ in outdated)
    return replace(one, factor=one.factor * (OLD_TOLL_PENALTY if has_toll else OUTDATED_PENALTY), has_old_toll=has_toll)


def _share_headings(sources: Iterable[Source]) -> dict[str, float]:
    titles = [content_words(source.title) for source in sources if source.title]
    counts = Counter(word for words in titles for word in words)
    return {word: counts[word] / len(titles) for word in sorted(counts)}


def _list_candidates(facts: Sequence[Fact], readings: Iterable[Reading], desk: SummaryDesk) -> list[Candidate]:
    """Sentences of the articles, and the texts of facts."""
    candidates = [
        Candidate(
            text=one.text,
            facts=one.facts,
            words=content_words(one.plain),
            position=one.position,
            topicality=one.topicality,
            factor=_rate_sentence(one),
            file=one.file,
            span=(one.start, one.end),
            is_dated=one.is_dated,
            is_definite=one.is_definite,
            is_private=one.is_private,
            verb=one.verb,
            rank=one.rank,
            last_day=one.last_day,
            pairs=list_pairs(one.plain) & desk.pairs.keys(),
            ideas=list_ideas(content_words(drop_credit(one.plain))),
            pointers=one.pointers,
            drops_day=one.drops_day,
        )
        for one in list_source_sentences(facts, readings)
    ]
    has_sentences = bool(candidates)
    settled = {fact.id: fact for fact in facts if fact.state in ("reviewed", "pinned") and reads_alone(fact.text)}
    candidates = [_take_settled_words(one, settled, desk) for one in candidates]
    for fact in facts:
        if fact.id in settled or (reads_alone(fact.text) and not has_sentences):
            words = content_words(fact.text)
            candidates.append(Candidate(fact.text, ((fact.id, 1.0),), words, ideas=list_ideas(words)))
    return candidates


def _rate_sentence(one: SourceSentence) -> float:
    """How well a sentence reports: its manner, how near it is to the topic, what it leaves to its day of writing."""
    return (
        _rate_style(one.text)
        * (1.0 if one.is_dated else UNDATED_PENALTY)
        * (GENERAL_PENALTY if one.is_general else 1.0)
        * (SCENE_PENALTY if one.is_scene else 1.0)
        * (OVERTAKEN_PENALTY if one.is_overtaken else 1.0)
    )


def _take_settled_words(one: Candidate, settled: Mapping[str, Fact], desk: SummaryDesk) -> Candidate:
    """The candidate in the words that a person has settled for the fact that it tells before all, if one has."""
    told = max(share for _, share in one.facts)
    fact = next((settled[name] for name, share in one.facts if share >= told and name in settled), None)
    if fact is None:
        return one
    words = content_words(fact.text)
    told_as = replace(one, text=fact.text, facts=((fact.id, 1.0),), file="", span=(0, 0), pointers=frozenset())
    return replace(told_as, words=words, pairs=list_pairs(fact.text) & desk.pairs.keys(), ideas=list_ideas(words))


def _rate_style(text: str) -> float:
    """How well a sentence reports: colour, and few words without a figure, say little."""
    is_thin = len(text.split()) < THIN_WORDS and not any(letter.isdigit() for letter in text)
    factor = (COLOUR_PENALTY if is_coloured(text) else 1.0) * (THIN_PENALTY if is_thin or tells_nothing(text) else 1.0)
    return factor * (LASTING_PENALTY if tells_lasting(text) else 1.0)


def _order_citations(one: Candidate, desk: SummaryDesk) -> tuple[str, ...]:
    """The facts that the sentence states, the weightiest first, and others of which it has nearly every word.

    Another is left out where the sentence would mislead about it, as one that all its sources credit to somebody.
    """
    stated = {name for name, _ in one.facts}
    disputed = {name for dispute in desk.disputes for name in dispute.facts}
    for name, fact in desk.facts.items():
        words = content_words(fact.text)
        is_told = len(words) >= LEAST_WORDS and len(words & one.words) >= TOLD_SHARE * len(words)
        if is_told and name not in disputed and not find_mistold(one.text, [fact], desk.background):
            stated.add(name)
    return tuple(sorted(stated, key=lambda name: (-round(desk.weights[name], 9), name)))
