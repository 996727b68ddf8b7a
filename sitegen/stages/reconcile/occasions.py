"""When a clause was, apart from the other clauses of its sentence: "Omal, who won in 2009, conceded on Tuesday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...model.readings import Token
from .passages import Passage
from .scenes import date_scene

_VERBS = ("VERB", "AUX")
_HELPING = ("aux", "auxpass")
_STEPS = 12


def narrow_passage(passage: Passage, verb: int) -> Passage:
    """The passage with the days of the clause of a verb only; as it is where nothing in the sentence is dated.

    What somebody says is told with the day on which he says so.
    """
    dates = [timex for timex in passage.timexes if timex.type == "DATE"]
    if not dates:
        return passage
    tokens = passage.tokens
    chain, root = set(_climb(tokens, verb, ("xcomp", "conj", "ccomp"))), _find_root(tokens, verb)
    own = []
    for timex in dates:
        at = next((at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end), -1)
        above = find_verb_above(tokens, at) if at >= 0 else -1
        if above < 0 or above in chain or _find_root(tokens, above) == root:
            own.append(timex)
    return passage if len(own) == len(dates) else replace(passage, scene=date_scene(passage.scene, own))


def find_verb_above(tokens: Sequence[Token], at: int) -> int:
    """The verb of the clause that a word stands in, the word itself where it is one; -1 where there is none."""
    for _ in range(_STEPS):
        if tokens[at].pos in _VERBS and tokens[at].dep not in _HELPING:
            return at
        if tokens[at].head == at:
            return -1
        at = tokens[at].head
    return -1


def _climb(tokens: Sequence[Token], at: int, deps: Sequence[str]) -> Iterator[int]:
    yield at
    for _ in range(_STEPS):
        if tokens[at].dep not in deps or tokens[at].head == at:
            return
        at = tokens[at].head
        yield at


def _find_root(tokens: Sequence[Token], at: int) -> int:
    """The verb that a verb completes, or itself: "refused to go on Tuesday" is one clause."""
    return list(_climb(tokens, at, ("xcomp",)))[-1]
