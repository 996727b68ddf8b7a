"""The clauses of one sentence, as its syntax tells them: what hangs on a word, and whether a verb can stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.readings import Token

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")


def children_of(tokens: Sequence[Token], index: int) -> list[Token]:
    """The words that hang directly on one word, in text order."""
    return [token for at, token in enumerate(tokens) if token.head == index and at != index]


def subtree_of(tokens: Sequence[Token], top: int) -> frozenset[int]:
    """The token and all that hang on it, however deep; linear in the sentence."""
    below: dict[int, list[int]] = {}
    for at, token in enumerate(tokens):
        if token.head != at:
            below.setdefault(token.head, []).append(at)
    found, waiting = {top}, [top]
    while waiting:
        for at in below.get(waiting.pop(), ()):
            found.add(at)
            waiting.append(at)
    return frozenset(found)


def find_own_subject(tokens: Sequence[Token], index: int) -> int | None:
    """The subject that hangs on the verb itself; None for a verb that borrows one or has none."""
    return next(
        (at for at, token in enumerate(tokens) if token.head == index and at != index and token.dep in _SUBJECTS), None
    )


def is_finite_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb, or an auxiliary of it, carries tense."""
    if tokens[index].tag in _FINITE_TAGS:
        return True
    auxiliaries = (child for child in children_of(tokens, index) if child.dep in ("aux", "auxpass"))
    return any(child.tag in _FINITE_TAGS for child in auxiliaries)
