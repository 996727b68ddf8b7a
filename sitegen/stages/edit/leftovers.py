"""What a fact says once words it rested on were taken from it: nothing that only those words told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ...model.stories import Evidence, Fact
from ...values.own_words import list_telling_words, say_words
from .desk import Desk

# So much of what one piece of the machine's evidence had of its sentence must stand in one that is left.
_STILL_TOLD = 0.75


def word_rest(desk: Desk, fact: Fact) -> Fact:
    """`fact` as it reads by the evidence it has now; nobody has reviewed it where its sentence is another one.

    A person's wording stays, and so does the machine's where the words that are left tell it as well as those that are
    gone did. Else it is told in the words that are left, until the words come back.
    """
    machine = desk.machine.get(fact.id)
    if machine is None or fact.id in desk.wordings or fact.state == "pinned":
        return fact
    left = [piece for piece in fact.evidence if not piece.is_new] or fact.evidence
    if _measure(machine.text, left) >= _STILL_TOLD * _measure(machine.text, machine.evidence):
        return fact if fact.text == machine.text else replace(fact, text=machine.text, state="machine")
    text = say_words(left)
    return fact if text == fact.text else replace(fact, text=text, state="machine")


def _measure(text: str, evidence: Iterable[Evidence]) -> float:
    """How much of what a sentence tells stands in the piece of evidence that has most of it."""
    told = list_telling_words(text)
    found = (len(told & list_telling_words(piece.quote.shown)) for piece in evidence)
    return max(found, default=0) / max(len(told), 1)
