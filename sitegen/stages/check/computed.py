"""The gate of printed arithmetic: every computation of the ledger, done again from numbers that its quotes hold."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model.checks import Verdict
from ...model.problems import Problem
from ...model.stories import Disagreement, Story
from ...values.proof.computations import Computation, list_computations
from ...values.proof.numbers import list_numbers
from .gates import Tally

# Up to here people are counted who are named one by one, and the sides of a swap.
_MOST_COUNTED = 9


def check_computations(story: Story) -> tuple[Story, Verdict]:
    """The story without explanations of disagreements whose arithmetic fails, and V012 for every computation.

    Problems name the disagreement.
    """
    tally = Tally()
    problems, entries = [], []
    for entry in story.disagreements:
        faults = []
        for one in list_computations(f"{entry.explanation} {entry.statement}"):
            found = _find_fault(one, entry)
            if not tally.count("V012", not found):
                faults.append(f"“{one.exact}” {found}; withheld: {entry.explanation}")
        hint = f"correct it: sitegen disagreement explain {entry.id} “…”, or read anew: sitegen extract"
        problems += [Problem(entry.id, what, hint, "V012") for what in faults]
        entries.append(replace(entry, explanation="") if faults else entry)
    return replace(story, disagreements=tuple(entries)), Verdict(tuple(problems), tally.show())


def judge_arithmetic(text: str) -> Iterator[str]:
    """What is wrong with the computations that a sentence prints."""
    for one in list_computations(text):
        if not one.is_right:
            yield f"“{one.exact}” does not come to that"


def _find_fault(one: Computation, entry: Disagreement) -> str:
    """Why a computation is not proved, "" for one that is."""
    if not one.is_right:
        return "does not come to that"
    quotes = [quote.shown for side in entry.sides for quote in side.evidence]
    known = {value for words in quotes for number in list_numbers(words) for value in number.values}
    lacking = [f"{figure:,g}" for figure in one.operands if figure > _MOST_COUNTED and repr(figure) not in known]
    return f"starts from {' and '.join(lacking)}, which no quote of it holds" if lacking else ""
