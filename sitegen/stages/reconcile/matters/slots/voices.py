"""In whose voice a clause is told: the article's own, or somebody's whom it credits or quotes."""

from __future__ import annotations

from collections.abc import Sequence

from .....values.predicates import is_speech_verb
from ...passages import Passage

_STEPS = 8
_MARKS = {"“": 1, "”": -1}


def is_own_voice(passage: Passage, children: Sequence[Sequence[int]], at: int) -> bool:
    """Whether nobody else is credited with the clause of a word, and it stands in no quotation marks."""
    is_plain = passage.sentence.place == "body" and not _is_quoted(passage, at)
    return is_plain and not find_credited(passage, children, at)


def find_credited(passage: Passage, children: Sequence[Sequence[int]], word: int) -> str:
    """The word that credits somebody with the clause of a word, in small letters: "allege", "according"; "" for none.

    Where only the claim tells that somebody says it, this is "say".
    """
    tokens = passage.tokens
    verb = word
    for _ in range(_STEPS):
        if any(tokens[at].text.casefold() == "according" for at in children[verb]):
            return "according"
        head = tokens[verb].head
        if head == verb:
            break
        if tokens[verb].dep in ("ccomp", "xcomp", "parataxis") and is_speech_verb(tokens[head].lemma):
            return tokens[head].lemma.casefold()
        verb = head
    place = tokens[word].start
    is_said = any(claim.attribution and claim.span.start <= place < claim.span.end for claim in passage.claims)
    return "say" if is_said else ""


def _is_quoted(passage: Passage, at: int) -> bool:
    sentence = passage.sentence
    before = sentence.text[: passage.tokens[at].start - sentence.start]
    depth = sum(_MARKS.get(mark, 0) for mark in before)
    return depth > 0 or before.count('"') % 2 == 1
