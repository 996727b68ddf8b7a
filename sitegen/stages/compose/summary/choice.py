"""Which sentences a summary has: the main event, then greedily what adds most of what weighs most, told once."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ....model.readings import Reading
from ....values.proof.dates import list_printed_dates
from ....values.proof.numbers import list_numbers
from .aspects import accuses, list_aspects
from .dates import date_lead
from .disputes import show_other_sides
from .order import NOT_PAST, Candidate, SummaryDesk, is_same_place, rate_lead
from .pairs import Pair, add_up_pairs
from .proof import finish_sentence
from .retelling import rate_retelling
from .text import voices_feeling
from .tolls import is_left_behind

MOST_WORDS = 196
# How many sentences that may open the summary are tried, and what the day of the event is worth in one.
MOST_LEADS = 8
DATED_FACTOR = 1.35
ENOUGH_WORDS = 185
MOST_SENTENCES = 12
FEWEST_SENTENCES = 6
LEAST_GAIN = 0.02
REPEATED_SHARE = 0.45
SHORTEST_WORDS = 18
DENSITY_POWER = 0.6
# Words are what a summary has to spend; how a sentence reads counts less than what it tells.
LENGTH_POWER = 1.0
# How far a sentence whose ideas are all told already loses its worth.
KNOWN_POWER = 0.3
# How far one loses it that only tells again what another tells.
RETOLD_POWER = 4.0
# What a sentence is worth whose facts are all told, or of which no other article tells two ideas together.
LEAST_SHARE = 0.01
# What answers an accusation that is told.
ANSWER_FACTOR = 2.0
BACKGROUND_DAYS = 60
BACKGROUND_FACTOR = 0.5
# "Hundreds are feared dead" beside thousands is an early report.
SMALLER_TOLL = 0.2
# Somebody whom no other article names: a witness, a neighbour.
PRIVATE_FACTOR = 0.3
FEELING_FACTOR = 0.5
# What must be told together with how others word it.
WORDING_FACTOR = 0.7
# "The firm" and "the verdict" of which no chosen sentence tells.
POINTING_FACTOR = 0.35
# What an earlier report says of its own present, and what the last day's reports say.
STALE_FACTOR = 0.9
STALE_NOW_FACTOR = 0.5
# What is far from what the articles open with, and what the first sentences of an article are worth beside the rest.
LEAST_TOPIC = 0.3
OPENING = 0.3
FADING = 3.0
_NOW = re.compile(
    r"\b(?:now|currently|at present|so far|to date|still (?:unclear|unknown|missing|trapped)|"
    r"remains? (?:unclear|unknown))\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Waiting:
    """A sentence that may still be chosen: what its facts and its pairs would add, and what is left of it.

    `worth` is what its manner leaves, `freshness` the chance that no chosen sentence tells all of it.
    """

    one: Candidate
    facts: float
    pairs: float
    worth: float
    freshness: float = 1.0


@dataclass(slots=True)
class _Summary:
    """What the sentences chosen so far tell."""

    chosen: list[Candidate] = field(default_factory=list)
    facts: dict[str, float] = field(default_factory=dict)
    pairs: frozenset[Pair] = frozenset()
    ideas: frozenset[str] = frozenset()
    words: int = 0

    def add(self, one: Candidate) -> frozenset[Pair]:
        """Takes a sentence; returns the pairs that it tells first."""
        new = one.pairs - self.pairs
        self.chosen.append(one)
        self.words += len(one.text.split())
        self.pairs |= one.pairs
        self.ideas |= one.ideas
        for name, rate in one.facts:
            self.facts[name] = max(self.facts.get(name, 0.0), rate)
        return new


def choose_lead(
    candidates: Sequence[Candidate], desk: SummaryDesk, readings: Sequence[Reading] = ()
) -> Candidate | None:
    """The proved sentence that opens the summary best: the main event in the headlines' words, with its day."""
    told = [_measure_density(one, desk.openings) for one in candidates]
    most = max(told, default=0.0) or 1.0
    rates = [rate_lead(one, desk, share / most) for one, share in zip(candidates, told, strict=True)]
    ranked = sorted(zip(rates, candidates, strict=True), key=lambda pair: (-pair[0], pair[1].text))
    found: list[tuple[float, Candidate]] = []
    for rate, one in ranked:
        if found and (len(found) == MOST_LEADS or rate * DATED_FACTOR <= found[0][0]):
            break
        if finished := finish_sentence(one, desk):
            dated = date_lead(finished, desk, readings)
            has_day = any(printed.day for printed in list_printed_dates(dated.text))
            found.append((rate * (DATED_FACTOR if has_day else 1.0), dated))
    return max(found, key=lambda pair: (pair[0], pair[1].text))[1] if found else None


def choose_sentences(candidates: Sequence[Candidate], lead: Candidate, desk: SummaryDesk) -> list[Candidate]:
    """After the lead, greedily the sentence that adds most, for its length, to what is told; only proved ones.

    Source of the method: Gillick and Favre 2009, "A scalable global model for summarization" (concepts weighted and
    covered once), with facts for concepts, each weighted by how likely an editor is to want it; greedy as in Lin and
    Bilmes 2010, gain over length to a power.
    """
    summary = _Summary()
    most_facts = max((_add_facts(one, {}, desk) for one in candidates), default=0.0) or 1.0
    most_pairs = max((add_up_pairs(one.pairs, desk.pairs) for one in candidates), default=0.0)
    waiting = [_wait(one, desk) for one in candidates]
    _take(lead, summary, waiting, desk)
    best_gain = 0.0
    while waiting and len(summary.chosen) < MOST_SENTENCES and summary.words < ENOUGH_WORDS:
        gains = [_measure_gain(one, summary, (most_facts, most_pairs)) for one in waiting]
        best = min(range(len(waiting)), key=lambda at: (-round(gains[at], 9), waiting[at].one.text))
        one = waiting.pop(best).one
        best_gain = max(best_gain, gains[best])
        if gains[best] <= 0 or (len(summary.chosen) >= FEWEST_SENTENCES and gains[best] < LEAST_GAIN * best_gain):
            break
        finished = finish_sentence(one, desk)
        if finished is None or any(_repeats(one, other) for other in summary.chosen):
            continue
        if summary.words + len(finished.text.split()) <= MOST_WORDS:
            _take(finished, summary, waiting, desk)
    return summary.chosen


def _wait(one: Candidate, desk: SummaryDesk) -> _Waiting:
    length = max(SHORTEST_WORDS, len(one.text.split()))
    worth = rate_sentence(one, desk) / math.pow(length, LENGTH_POWER)
    return _Waiting(one, _add_facts(one, {}, desk), add_up_pairs(one.pairs, desk.pairs), worth)


def _take(one: Candidate, summary: _Summary, waiting: Sequence[_Waiting], desk: SummaryDesk) -> None:
    """Adds a sentence to the summary, and to what is told of those that wait."""
    new_pairs = summary.add(one)
    renewed = {name for name, _ in one.facts}
    for other in waiting:
        other.freshness *= 1.0 - rate_retelling(other.one, one, desk.rarities)
        other.pairs -= add_up_pairs(other.one.pairs & new_pairs, desk.pairs)
        if any(name in renewed for name, _ in other.one.facts):
            other.facts = _add_facts(other.one, summary.facts, desk)


def _measure_gain(waiting: _Waiting, summary: _Summary, most: tuple[float, float]) -> float:
    """What a sentence adds: the geometric mean of its facts, which may be joined by chance, and of shared words."""
    one = waiting.one
    gain = waiting.facts / most[0] + LEAST_SHARE
    if most[1] and one.file:
        gain = math.sqrt(gain * (max(0.0, waiting.pairs) / most[1] + LEAST_SHARE))
    factor = _answer(one, summary) * (POINTING_FACTOR if one.pointers - summary.ideas else 1.0)
    if is_left_behind(one.text, (other.text for other in summary.chosen)):
        factor *= SMALLER_TOLL
    known = len(one.ideas & summary.ideas) / max(1, len(one.ideas))
    fresh = math.pow(1 - known, KNOWN_POWER) * math.pow(waiting.freshness, RETOLD_POWER)
    return gain * factor * waiting.worth * fresh


def _measure_density(one: Candidate, weights: Mapping[Pair, float]) -> float:
    """What a sentence tells of these pairs for its length."""
    return add_up_pairs(one.pairs, weights) / math.pow(max(SHORTEST_WORDS, len(one.text.split())), DENSITY_POWER)


def _add_facts(one: Candidate, told: Mapping[str, float], desk: SummaryDesk) -> float:
    return sum(
        desk.needs[name] * max(0.0, rate - told.get(name, 0.0)) for name, rate in one.facts if name in desk.needs
    )


def rate_sentence(one: Candidate, desk: SummaryDesk) -> float:
    """How well a sentence reports, whatever it tells: its manner, who speaks in it, and how old it is."""
    factor = PRIVATE_FACTOR if one.is_private else 1.0
    if desk.first_report is not None and (one.last_day or desk.first_report) < desk.first_report - BACKGROUND_DAYS:
        factor *= BACKGROUND_FACTOR
    factor *= FEELING_FACTOR if voices_feeling(one.text) else 1.0
    shown = show_other_sides(one.text, {name for name, _ in one.facts}, desk.disputes, one.file, one.span)
    added = shown[len(one.text) - 1 :] if shown is not None else ""
    factor *= WORDING_FACTOR if len(added) > 1 and not list_numbers(added.removeprefix("; another")) else 1.0
    age = desk.ages.get(one.file, 0)
    if age and NOT_PAST.search(one.text):
        factor *= STALE_NOW_FACTOR if _NOW.search(one.text) else STALE_FACTOR
    factor *= LEAST_TOPIC + one.topicality
    factor *= 1 + OPENING * math.exp(-one.rank / FADING)
    return factor * one.factor


def _answer(one: Candidate, summary: _Summary) -> float:
    """An accusation that is told calls for its answer."""
    is_answer = "answer" in list_aspects(one.text) and not any("answer" in list_aspects(x.text) for x in summary.chosen)
    return ANSWER_FACTOR if is_answer and any(accuses(other.text) for other in summary.chosen) else 1.0


def _repeats(one: Candidate, other: Candidate) -> bool:
    if is_same_place(one, other):
        return True
    shared = len(one.ideas & other.ideas)
    return shared >= REPEATED_SHARE * max(1, min(len(one.ideas), len(other.ideas)))
