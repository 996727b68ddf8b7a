"""How much of a sentence the summary tells already: its ideas, its turns of phrase and its figures."""

from __future__ import annotations

import math
from typing import NamedTuple

from .ideas import count_shared_figures
from .order import Candidate
from .text import list_turns, tells_harm

TURN_PENALTY = 0.5


class Told(NamedTuple):
    """What other sentences tell of one: the share of its ideas, and how many of its turns and figures."""

    ideas: float
    turns: int
    figures: int


def compare_told(one: Candidate, other: Candidate) -> Told:
    """How much of a sentence another one tells."""
    share = len(one.ideas & other.ideas) / max(1, len(one.ideas))
    turns = len(list_turns(one.text) & list_turns(other.text))
    return Told(share, turns, count_shared_figures(one.text, other.text))


def add_told(first: Told, second: Told) -> Told:
    """How much of a sentence one or the other of two tells."""
    return Told(max(first.ideas, second.ideas), max(first.turns, second.turns), max(first.figures, second.figures))


def measure_news(one: Candidate, told: Told) -> float:
    """How little of a sentence's words, and of its turns of phrase, are told already, 0 to 1."""
    figures = told.figures if told.figures > 1 or tells_harm(one.text) else 0
    return (1 - told.ideas) * math.pow(TURN_PENALTY, told.turns + figures)
