"""The clauses of one sentence, as its syntax tells them: what hangs on a word, and whether a verb can stand alone."""

from __future__ import annotations

from collections.abc import Sequence

from ..model.readings import Token

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_PLURAL = frozenset({"were", "are", "have", "both"})
_FINITE_TAGS = ("VBD", "VBZ", "VBP", "MD")


def children_of(tokens: Sequence[Token], index: int) -> list[Token]:
    """The words that hang directly on one word, in text order."""
    return [token for at, token in enumerate(tokens) if token.head == index and at != index]


def list_children(tokens: Sequence[Token]) -> list[list[int]]:
    """For each token the indices of those that hang on it, in text order."""
    children: list[list[int]] = [[] for _ in tokens]
    for at, token in enumerate(tokens):
        if token.head != at:
            children[token.head].append(at)
    return children


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


def find_verb_start(tokens: Sequence[Token], clause: int) -> int:
    """Where the predicate begins: its first auxiliary, negation or adverb, else the verb."""
    parts = [
        at
        for at, token in enumerate(tokens)
        if token.head == clause and at < clause and token.dep in ("aux", "auxpass", "neg", "advmod")
    ]
    return min(parts, default=clause)


def find_antecedent(tokens: Sequence[Token], clause: int) -> list[int]:
    """The noun phrase that a relative clause is said of, in text order; empty where syntax does not tell.

    Behind "the brother of Ana Lima and the son of Tom Berg, who led it" a parser takes the first name: the clause is
    said of the name right before it, unless its verb is in the plural.
    """
    inside = subtree_of(tokens, clause)
    head, first = tokens[clause].head, min(inside)
    phrase = sorted(subtree_of(tokens, head) - inside)
    words = {token.text.casefold() for token in (tokens[clause], *children_of(tokens, clause))}
    is_row = any(tokens[at].dep == "cc" for at in range(head + 1, first))
    if not is_row or words & _PLURAL or tokens[clause].tag == "VBP":
        return phrase
    last = next((at for at in range(first - 1, head, -1) if tokens[at].pos != "PUNCT"), head)
    name = last
    while name > head and tokens[name - 1].pos == "PROPN":
        name -= 1
    return list(range(name, last + 1)) if tokens[last].pos == "PROPN" else []


def has_tense(token: Token) -> bool:
    """Whether the word itself carries tense, as "fell", "falls" and "may" do."""
    return token.tag in _FINITE_TAGS


def is_finite_verb(tokens: Sequence[Token], index: int) -> bool:
    """Whether the verb, or an auxiliary of it, carries tense."""
    if has_tense(tokens[index]):
        return True
    return any(has_tense(child) for child in children_of(tokens, index) if child.dep in ("aux", "auxpass"))
