"""How much a reader needs a fact: a small regression over what can be seen of its place, its telling and its words.

Learned by benchmarks/train_summary.py from seventeen stories for which editors listed what a summary must have. With
each story left out in turn a fact that covers such a thing stands before one that does not in 88 of 100 pairs, by its
weight of support, place and event alone in 77.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from ....model.readings import Reading, Sentence
from ....model.stories import Evidence, Fact
from ....values.agreement import stands_in_text
from ....values.days import find_days
from .aspects import list_aspects
from .days import find_last_day
from .ideas import list_ideas
from .syntax import is_general
from .text import content_words, drop_credit, tells_harm
from .weights import INTERCEPT, WEIGHTS

OPENING_SENTENCES = 7
FADING = 5.0
FEWEST_IDEAS = 4
MOST_NAMES = 3
LONG_WORDS = 40
# What ended so many days before the first report is history.
HISTORY_DAYS = 180
_QUOTED = re.compile(r"“[^“”]*”|\"[^\"]*\"")


class Signals(NamedTuple):
    """What is seen of a fact, each number from 0 to about 2.

    `place` is the share of articles that tell it, less for each sentence before it; `tellings` the logarithm of how
    many sentences tell it; `opening` how much of it the articles open with; `quoted` the share of its text that is in
    quotation marks; `length` counts words, in scores; `history` holds when it ended long before the first report.
    """

    place: float
    tellings: float
    opening: float
    length: float
    quoted: float
    names: float
    is_dated: float
    is_figure: float
    is_harm: float
    is_answer: float
    is_unknown: float
    is_disputed: float
    is_general: float
    is_history: float


def rate_need(signals: Signals) -> float:
    """How likely an editor is to list a fact with such signals among those that a summary must have, 0 to 1."""
    total = INTERCEPT + sum(WEIGHTS[name] * value for name, value in zip(Signals._fields, signals, strict=True))
    return 1.0 / (1.0 + math.exp(-total))


def measure_signals(
    facts: Iterable[Fact],
    readings: Sequence[Reading],
    *,
    disputed: Collection[str],
    names: Sequence[frozenset[str]],
    first_report: int | None,
) -> dict[str, Signals]:
    """The signals of facts by id; without `readings` nothing is known of their places.

    `disputed` are ids of facts that the sources tell differently, `names` the words of the names that most is about.
    """
    pages = {reading.file: reading for reading in readings}
    told = {reading.file: [one for one in reading.sentences if one.place != "caption"] for reading in readings}
    openings = _count_openings(told.values())
    found = {}
    for fact in facts:
        places = _find_places(fact, told)
        text = fact.text
        ideas = list_ideas(content_words(drop_credit(text)))
        days = find_days(fact.when.edtf)
        first: dict[str, int] = {}
        for file, rank in places:
            first[file] = min(rank, first.get(file, rank))
        aspects = list_aspects(text)
        sentences = [(pages[file], told[file][rank]) for file, rank in places]
        found[fact.id] = Signals(
            place=sum(math.exp(-rank / FADING) for _, rank in sorted(first.items())) / max(1, len(readings)),
            tellings=math.log(max(1, len(places))),
            opening=sum(openings.get(idea, 0.0) for idea in sorted(ideas)) / max(FEWEST_IDEAS, len(ideas)),
            length=min(len(text.split()), LONG_WORDS) / 20,
            quoted=sum(map(len, _QUOTED.findall(text))) / max(1, len(text)),
            names=min(MOST_NAMES, sum(words <= content_words(text) for words in names)),
            is_dated=days is not None and days[0] == days[1],
            is_figure=fact.kind == "quantity",
            is_harm=tells_harm(text),
            is_answer="answer" in aspects,
            is_unknown="unknown" in aspects,
            is_disputed=fact.id in disputed,
            is_general=any(is_general(sentence) for _, sentence in sentences if sentence.tokens),
            is_history=_is_history(sentences, first_report),
        )
    return found


def _count_openings(articles: Iterable[Sequence[Sentence]]) -> dict[str, float]:
    """Ideas by the share of articles in whose first sentences they stand."""
    counts: Counter[str] = Counter()
    total = 0
    for sentences in articles:
        total += 1
        opening = sentences[:OPENING_SENTENCES]
        counts.update(frozenset[str]().union(*(list_ideas(content_words(one.text)) for one in opening)))
    return {idea: count / total for idea, count in counts.items()}


def _find_places(fact: Fact, told: Mapping[str, Sequence[Sentence]]) -> list[tuple[str, int]]:
    """The sentences of articles' bodies that tell a fact, as (file, place among its sentences), in this order."""
    return sorted({place for one in fact.evidence if (place := _find_place(one, told.get(one.quote.file, ())))})


def _find_place(evidence: Evidence, sentences: Sequence[Sentence]) -> tuple[str, int] | None:
    at = bisect_right(sentences, evidence.quote.start, key=lambda one: one.start) - 1
    is_inside = at >= 0 and evidence.quote.start < sentences[at].end
    is_told = evidence.place == "body" and stands_in_text(evidence)
    return (evidence.quote.file, at) if is_inside and is_told else None


def _is_history(sentences: Iterable[tuple[Reading, Sentence]], first_report: int | None) -> bool:
    """Whether all sentences that name a time name one long before the first report."""
    last = [day for reading, sentence in sentences if (day := find_last_day(sentence, reading)) is not None]
    return first_report is not None and bool(last) and max(last) < first_report - HISTORY_DAYS
