"""Genders that articles themselves tell: "Lee said that she was glad", where nobody else is named."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ....model.readings import Mention, Reading, Sentence
from ....values.predicates import is_speech_verb

_SUBJECTS = ("nsubj", "nsubjpass")


def learn_genders(readings: Sequence[Reading]) -> Mapping[str, str]:
    """ "he" or "she" by the last word of a name, for those of whom every article that tells it tells the same."""
    told: defaultdict[str, set[str]] = defaultdict(set)
    for reading in readings:
        people = [one for one in reading.mentions if one.kind == "person"]
        place = 0
        for sentence in reading.sentences:
            while place < len(people) and people[place].end <= sentence.start:
                place += 1
            last = place
            while last < len(people) and people[last].start < sentence.end:
                last += 1
            for name, pronoun in _read_sentence(sentence, people[place:last]):
                told[name].add(pronoun)
    return {name: min(found) for name, found in sorted(told.items()) if len(found) == 1}


def _read_sentence(sentence: Sentence, people: Sequence[Mention]) -> Iterator[tuple[str, str]]:
    """The one person of a sentence with the "he" or "she" of what that person says."""
    names = {one.exact.split()[-1] for one in people}
    if len(names) != 1:
        return
    tokens = sentence.tokens
    for at, token in enumerate(tokens):
        word = token.text.casefold()
        clause = tokens[token.head]
        if word not in ("he", "she") or token.dep not in _SUBJECTS or clause.dep != "ccomp":
            continue
        verb = clause.head
        speakers = [one for one in tokens[:at] if one.dep == "nsubj" and one.head == verb]
        is_named = any(one.start <= speaker.start < one.end for speaker in speakers for one in people)
        if is_named and is_speech_verb(tokens[verb].lemma):
            yield names.copy().pop(), word
