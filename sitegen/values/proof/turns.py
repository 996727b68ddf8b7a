"""What a sentence affirms and its sources deny, what it tells as done and they leave open; and the reverse of both.

Only words that the sources use themselves are held against a sentence: what it words in its own way is not judged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ...model.stories import Evidence
from ..agreement import stands_in_text
from .senses import Sense, Senses, read_senses, stem_verb
from .voices import leaves_to_others

# A clause is that of a source which has so many of its words, and lacks at most such a share.
_FEWEST_SHARED = 3
_MOST_LACKING = 0.34

_FEWEST_ALIKE = 2
# "He does not think that she lived": he thinks that she did not.
_RAISED = frozenset(map(stem_verb, "think believe expect want seem appear suppose intend plan".split()))
_PERFORMED = frozenset(map(stem_verb, "thank congratulate apologise apologize stress express emphasise note".split()))
_Other = tuple[Sense, Senses]

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
    found = [*_list_turned(told, known, is_left=is_left)] or [*_list_unfounded(told, known)]
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
        own = [one for one in told.words if one.stem == word.stem]
        if not others:
            continue
        if _is_affirmed(word, own, others):
            yield TurnedWord(word.exact, "affirmed")
        elif word.is_denied_outright and _is_affirmed_by(word, others):
            yield TurnedWord(word.exact, "denied")
        elif word.is_past and _is_done(word, own, others) and not _is_told_flat(word, told, known):
            yield TurnedWord(word.exact, "done")
        elif word.is_doubted and not is_left and not any(one.is_open or sense.is_hedged for one, sense in others):
            yield TurnedWord(word.exact, "doubted")


def _is_affirmed(word: Sense, own: Iterable[Sense], others: Sequence[_Other]) -> bool:
    """Whether a thing is said to be there, or an act to be done, that each source denies outright."""
    is_act = word.is_infinitive and all(one.is_infinitive for one, _ in others)
    is_phrase = word.leader != "" and all(one.leader == word.leader for one, _ in others)
    is_stated = (word.is_past or word.is_led or is_act or is_phrase) and word.stem not in _RAISED
    is_so = is_stated and not any(one.is_negative for one in own)
    return is_so and all(one.is_denied_outright for one, _ in others)


def _is_affirmed_by(word: Sense, others: Sequence[_Other]) -> bool:
    """Whether a source tells a word flat, and none says no in the clause of a verb, or anywhere near another word."""
    is_flat = any(not one.is_open and not one.is_infinitive for one, _ in others)
    is_verb = word.is_past or word.is_verb
    return is_flat and not any(one.is_negative if is_verb else sense.is_negative for one, sense in others)


def _is_done(word: Sense, own: Iterable[Sense], others: Iterable[_Other]) -> bool:
    """Whether an act is told as done that each source leaves open; what somebody wants to thank for is thanked for."""
    is_stated = word.stem not in _PERFORMED and not any(one.is_open for one in own)
    return is_stated and all(one.is_open for one, _ in others)


def _is_told_flat(word: Sense, told: Senses, known: Iterable[Senses]) -> bool:
    """Whether a source without the word leaves nothing open and has several others: it may state it in other words."""
    stems = {one.stem for one in told.words}
    flat = [{one.stem for one in sense.words} for sense in known if not sense.is_doubtful]
    return any(word.stem not in words and len(stems & words) >= _FEWEST_ALIKE for words in flat)


def _list_unfounded(told: Senses, known: Sequence[Senses]) -> Iterator[TurnedWord]:
    """A clause that is denied in most words of a source, where none that has them says no to anything."""
    denied = [word for word in told.words if word.is_denied]
    stems = {word.stem for word in denied}
    shared = [(sense, stems & {one.stem for one in sense.words}) for sense in known]
    near = [(sense, common) for sense, common in shared if len(common) >= _FEWEST_SHARED]
    is_told = any(len(stems - common) <= _MOST_LACKING * len(stems) for _, common in near)
    if is_told and not any(sense.is_negative for sense, _ in near):
        yield TurnedWord(denied[0].exact, "denied")
