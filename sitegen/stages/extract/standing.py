"""Which clause of a sentence can be told as a sentence of its own."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.readings import Token
from ...values.assertions import is_unasserted
from ...values.clauses import children_of, find_own_subject, is_finite_verb, subtree_of

RELATIVES = frozenset({"which", "who", "that", "whom", "whose", "where", "when"})
# Conjunctions whose clause states something by itself; behind the others ("if", "until") it does not.
_STATING_MARKS = frozenset({"while", "as", "although", "though", "because", "whereas", "that"})
_UNNAMED = frozenset("he she it they we i you this that these those one such there here both some others".split())
_POINTING = frozenset("this that these those such his her its their our my your another".split())
# What these verbs govern is wanted or thought possible, not stated.
_WANTING = frozenset(
    "propose demand suggest insist ask urge recommend require request order want hope expect wish call prefer advise "
    "fear doubt deny".split()
)


def find_clause(tokens: Sequence[Token], head: int, person: str | None) -> int | None:
    """The nearest clause at or above `head` that can be a sentence of its own.

    A reported clause about "it" or "its" is told with the clause that reports it, which says whose.
    """
    at = head
    while True:
        if _stands_alone(tokens, at) and not (tokens[at].dep == "ccomp" and is_unnamed(tokens, at, person)):
            return at
        if tokens[at].head == at:
            return None
        at = tokens[at].head


def is_unnamed(tokens: Sequence[Token], clause: int, person: str | None) -> bool:
    """Whether the subject only points to something said before."""
    own = find_own_subject(tokens, clause)
    if own is None:
        return False
    word = tokens[own].plain
    if word in ("he", "she") and person:
        return False
    phrase = subtree_of(tokens, own)
    if word in _UNNAMED and len(phrase) == 1:
        return word != "there"
    return any(tokens[at].head == own and tokens[at].text.lower() in _POINTING for at in phrase)


def _stands_alone(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if token.pos not in ("VERB", "AUX") or not is_finite_verb(tokens, index) or is_unasserted(tokens, index):
        return False
    marks = [child.lemma.lower() for child in children_of(tokens, index) if child.dep == "mark"]
    if token.dep == "advcl" and not (marks and all(mark in _STATING_MARKS for mark in marks)):
        return False
    is_wanted = tokens[token.head].lemma.lower() in _WANTING
    if token.dep == "ccomp" and (is_wanted or any(mark not in _STATING_MARKS for mark in marks)):
        return False
    own = find_own_subject(tokens, index)
    if token.dep == "relcl":
        return own is not None and tokens[own].plain in ("who", "which", "that")
    if own is not None:
        return tokens[own].plain not in RELATIVES - {"that"}
    return token.dep == "conj" and _stands_alone(tokens, token.head)
