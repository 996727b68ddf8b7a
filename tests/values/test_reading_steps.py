"""The time that numbers and speech take grows with the length of a line: steps are counted, not seconds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from sitegen.model.readings import Sentence, Token
from sitegen.values import find_quantities
from sitegen.values.quotations import find_attributions

# Twice the length takes about twice the steps; a search by halves adds a little, a square would be four times.
MOST = 2.3


def count_steps(act: Callable[[], object]) -> int:
    steps = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal steps
        steps += 1

    sys.setprofile(count)
    try:
        act()
    finally:
        sys.setprofile(None)
    return steps


def make_line(words: list[str]) -> Sentence:
    """One sentence; nouns are subjects of the word behind them, which says something about the first word."""
    tokens, place = [], 0
    for index, word in enumerate(words):
        kind = ("NUM", "CD", "nummod") if word[0].isdigit() else ("PROPN", "NNP", "nsubj")
        pos, tag, dep = ("VERB", "VBD", "ccomp") if word == "said" else kind
        head = min(index + 1, len(words) - 1) if dep != "ccomp" else 0
        tokens.append(Token(place, place + len(word), word, word.replace("said", "say"), pos, tag, dep, head))
        place += len(word) + 1
    return Sentence(0, place - 1, " ".join(words), tuple(tokens), 0)


LINES: list[Callable[[int], list[str]]] = [
    lambda count: [str(number) for number in range(1, count)],
    lambda count: ["1"] * count,
    lambda count: ["two"] * count,
    lambda count: ["1", ","] * (count // 2),
    lambda count: ["about", "5", "km", "of"] * (count // 4),
    lambda count: ["Smith", "said"] * (count // 2),
    lambda count: ['"', "We", "are", "glad", "now,", '"', "said", "Smith"] * (count // 8),
    lambda count: ['"'] * count,
    lambda count: ["said"] * count,
]


@pytest.mark.parametrize("words", LINES, ids=lambda words: " ".join(words(24))[:24])
@pytest.mark.parametrize("find", [find_quantities, lambda line: find_attributions((line,))], ids=["numbers", "speech"])
def test_steps_grow_with_length(words: Callable[[int], list[str]], find: Callable[[Sentence], object]) -> None:
    short, long = make_line(words(1600)), make_line(words(3200))
    assert count_steps(lambda: find(long)) <= MOST * count_steps(lambda: find(short)) + 500
