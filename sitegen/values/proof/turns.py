"""What a sentence affirms and its sources deny, what it tells as done and they leave open; and the reverse of both.

Only words that the sources use themselves are held against a sentence: what it words in its own way is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...model.stories import Evidence
from ..agreement import stands_in_text
from .senses import Sense, Senses, read_senses
from .voices import leaves_to_others

Turn = Literal["affirmed", "denied", "done", "doubted", "flat"]


@dataclass(frozen=True, slots=True)
class TurnedWord:
    """A word of a sentence, and how the sentence tells it though its sources do not."""

    word: str
    turn: Turn


def find_turned_words(text: str, evidence: Iterable[Evidence], contexts: Iterable[str]) -> tuple[TurnedWord, ...]:
    """The words of `text` that it affirms, denies, tells as done or doubts against all of its sources, in its order.

    `evidence` is what it cites, `contexts` are the sentences of the articles that hold these words. The last one may be
    the hedge that every source has and `text` lacks.
    """
    known = [read_senses(one) for one in dict.fromkeys(contexts)]
    told = read_senses(text)
    standing = [one for one in evidence if stands_in_text(one)]
    is_left = any(one.attribution or one.hedge for one in standing)
    found = [*_list_turned(told, known, is_left=is_left)]
    hedges = [one.hedge for one in standing if one.hedge in STRONG_HEDGES]
    if standing and len(hedges) == len(standing) and not told.is_doubtful and not leaves_to_others(text):
        found.append(TurnedWord(hedges[0] or "", "flat"))
    return tuple(dict.fromkeys(found))


STRONG_HEDGES = frozenset(
    "alleged allegedly apparently possibly perhaps presumably probably purportedly reportedly seemingly supposedly "
    "unconfirmed suspected may might".split()
)


def _list_turned(told: Senses, known: Sequence[Senses], *, is_left: bool) -> Iterator[TurnedWord]:
    for word in told.words:
        others = [(one, sense) for sense in known for one in sense.words if one.stem == word.stem]
        if not others:
            continue
        own = [one for one in told.words if one.stem == word.stem]
        if not any(one.is_negative for one in own) and all(one.is_denied_outright for one, _ in others):
            yield TurnedWord(word.exact, "affirmed")
        elif word.is_denied_outright and not any(_says_no(word, one, sense) for one, sense in others):
            yield TurnedWord(word.exact, "denied")
        elif word.is_past and not any(one.is_open for one in own) and _are_open(others):
            yield TurnedWord(word.exact, "done")
        elif word.is_doubted and not is_left and not any(sense.is_doubtful for _, sense in others):
            yield TurnedWord(word.exact, "doubted")


def _says_no(word: Sense, one: Sense, sense: Senses) -> bool:
    """Whether a source says no in the clause of a verb, or anywhere in the sentence of another word."""
    return one.is_negative if word.is_past else sense.is_negative


def _are_open(others: Iterable[tuple[Sense, Senses]]) -> bool:
    """Whether each source leaves it open, and none has it in the past besides."""
    return all(one.is_open for one, _ in others)
