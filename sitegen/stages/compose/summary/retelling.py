"""Whether a sentence only tells again what another one tells: one event in other words, without a new figure.

Learned by benchmarks/train_retelling.py from pairs of sentences of eighteen annotated stories: with each story left
out in turn, a pair whose first sentence tells nothing beyond the second stands before one that does in 86 of 100.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from ....model.readings import Reading
from ....values.proof.numbers import list_figures
from .ideas import list_ideas
from .order import Candidate
from .retelling_weights import INTERCEPT, WEIGHTS
from .text import content_words

_NAME = re.compile(r"(?<=[\w,;“\"’'] )[A-Z]\w+")


class Likeness(NamedTuple):
    """What a sentence has in common with another one.

    `ideas` is the logarithm of how many ideas they share, `inside` the share of its own ideas, by their rarity, that
    the other has too, `names` the share of all their names that both have, `facts` the share of its facts that the
    other states; `has_new_figure` holds when it prints a number that the other does not, dates left out.
    """

    ideas: float
    inside: float
    names: float
    facts: float
    has_new_figure: float


def rate_retelling(one: Candidate, other: Candidate, rarities: Mapping[str, float]) -> float:
    """How likely all that a sentence tells is told by the other one, 0 to 1."""
    likeness = measure_likeness(one, other, rarities)
    total = INTERCEPT
    total += sum(WEIGHTS[name] * value for name, value in zip(Likeness._fields, likeness, strict=True))
    return 1.0 / (1.0 + math.exp(-total))


def measure_likeness(one: Candidate, other: Candidate, rarities: Mapping[str, float]) -> Likeness:
    """What two sentences have in common, seen from the first."""
    shared = one.ideas & other.ideas
    names, other_names = _list_names(one.text), _list_names(other.text)
    own_facts, other_facts = {name for name, _ in one.facts}, {name for name, _ in other.facts}
    return Likeness(
        ideas=math.log1p(len(shared)),
        inside=_add_up(shared, rarities) / (_add_up(one.ideas, rarities) or 1.0),
        names=len(names & other_names) / max(1, len(names | other_names)),
        facts=len(own_facts & other_facts) / max(1, len(own_facts)),
        has_new_figure=float(bool(list_figures(one.text) - list_figures(other.text))),
    )


def weigh_ideas(readings: Sequence[Reading]) -> dict[str, float]:
    """How rare each idea is: the logarithm of how many sentences there are for each one that has it."""
    counts: Counter[str] = Counter()
    total = 0
    for reading in readings:
        for sentence in reading.sentences:
            if sentence.place != "caption":
                counts.update(list_ideas(content_words(sentence.text)))
                total += 1
    return {idea: math.log1p(total / count) for idea, count in counts.items()}


def _add_up(ideas: frozenset[str], rarities: Mapping[str, float]) -> float:
    return sum(rarities.get(idea, 1.0) for idea in sorted(ideas))


@lru_cache(maxsize=4096)
def _list_names(text: str) -> frozenset[str]:
    """The words with a capital behind the first one."""
    return frozenset(_NAME.findall(text))
