"""What an article itself sets against each other: "An officer said the key was in a jar. But the paper reported …".

Two speakers, one subject, one verb, and another completion of it: the source shows the difference, no rule guesses it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....model.readings import Token
from ....model.stories import Disagreement
from ....values.clauses import find_own_subject, subtree_of
from ....values.predicates import is_speech_verb
from ..lexicon import read_words
from ..passages import Passage, Told, quote_tokens, report_told, show_words

_AGAINST = read_words("but however yet")
_COMPLEMENTS = frozenset({"attr", "acomp", "dobj", "prep", "agent", "advmod"})
_NEGATIONS = read_words("no not never n't n’t")
_POINTING = frozenset({"PRON"})
_BESIDE = frozenset({"relcl", "acl", "appos", "punct", "conj", "cc"})


@dataclass(frozen=True, slots=True)
class _Saying:
    """What a sentence says that somebody says: the speaker, the subject and verb of it, and what completes the verb."""

    speaker: str
    subject: str
    verb: str
    completion: frozenset[str]
    told: Told


def compare_contrasts(passages: Sequence[Passage]) -> list[Disagreement]:
    """Differences that a sentence with "but" states between what it reports and what the sentence before reports."""
    found = []
    for before, passage in pairwise(passages):
        is_next = before.file == passage.file and before.number + 1 == passage.number
        if not is_next or not _opens_against(passage.tokens):
            continue
        for one in _list_sayings(before, "first"):
            for other in _list_sayings(passage, "second"):
                if not _is_contrast(one, other):
                    continue
                found.append(
                    report_told(
                        [one.told, other.told],
                        kind="predicate",
                        relation="contradicts",
                        severity="medium",
                        statement=f"An article sets two accounts against each other: “{one.told.words}” and "
                        f"“{other.told.words}”.",
                        explanation="Two speakers say different things of one subject.",
                    )
                )
    return found


def _opens_against(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and tokens[0].text.casefold() in _AGAINST


def _is_contrast(one: _Saying, other: _Saying) -> bool:
    same = (one.subject, one.verb) == (other.subject, other.verb) and one.speaker != other.speaker
    return same and bool(one.completion and other.completion) and not one.completion & other.completion


def _list_sayings(passage: Passage, side: str) -> Iterator[_Saying]:
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        governor = tokens[token.head]
        if token.dep != "ccomp" or not is_speech_verb(governor.lemma):
            continue
        speaker = find_own_subject(tokens, token.head)
        subject = find_own_subject(tokens, at)
        if speaker is None or subject is None or tokens[subject].pos in _POINTING or tokens[speaker].pos in _POINTING:
            continue
        below = [place for place, child in enumerate(tokens) if child.head == at]
        if any(tokens[place].text.casefold() in _NEGATIONS for place in below):
            continue
        ends = [place for place in below if place > at and tokens[place].dep in _COMPLEMENTS]
        if not ends:
            continue
        first, last = min(subtree_of(tokens, subject)), _find_end(tokens, ends[0])
        told = Told(
            passage, side, show_words(passage, first, last), quote_tokens(passage, first, last, is_widened=False)
        )
        yield _Saying(
            tokens[speaker].lemma.casefold(),
            tokens[subject].lemma.casefold(),
            token.lemma.casefold(),
            _read_completion(tokens, ends[0]),
            told,
        )


def _find_end(tokens: Sequence[Token], at: int) -> int:
    """The last word of a completion, without what is told beside it: "in a jar", not "that stood on a shelf"."""
    inside = subtree_of(tokens, at)
    beside = [one for one in inside if one != at and tokens[one].dep in _BESIDE]
    stop = min((min(subtree_of(tokens, one)) for one in beside), default=len(tokens))
    return max(one for one in inside if one < max(stop, at + 1))


def _read_completion(tokens: Sequence[Token], at: int) -> frozenset[str]:
    """The noun or adjective that completes a verb, behind its preposition if it has one."""
    if tokens[at].dep in ("prep", "agent"):
        at = next((place for place, token in enumerate(tokens) if token.head == at and token.dep == "pobj"), at)
    is_told = tokens[at].pos in ("NOUN", "PROPN", "ADJ", "NUM")
    return frozenset({tokens[at].lemma.casefold()}) if is_told else frozenset()
