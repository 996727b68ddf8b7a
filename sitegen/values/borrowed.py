"""Subjects that a clause has only by its place: of a second predicate ("fell and broke"), of "who" and "which".

Parsers hang such clauses on the wrong word more often than on the right one where the text allows both; so a subject is
lent only where the words around leave no other reading.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.readings import Token
from .clauses import children_of, find_own_subject, is_finite_verb, subtree_of

_JOINTS = frozenset({"and", "but", "then", "yet"})
_BEFORE_VERB = ("aux", "auxpass", "neg", "advmod")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "expl")
_PHASES = frozenset(
    "begin start stop keep continue try finish go come remember regret deny risk avoid consider".split()
)
_RELATIVE_TAGS = ("WDT", "WP", "WP$")
_ONE = frozenset({"is", "was", "has", "does", "'s", "’s"})
_MANY = frozenset({"are", "were", "have", "do"})
# One word for many people: it goes with either form of the verb.
_COLLECTIVES = frozenset("police staff crew team family group government public media data crowd people".split())


def find_borrowed_subject(tokens: Sequence[Token], verb: int) -> int | None:
    """The subject that a further predicate shares with the predicate before it, its own where it has one.

    None unless "and" or "but" stands right before the predicate, and no other subject can be meant: of a clause between
    the two, or of a verb of saying above them.
    """
    first = verb
    while find_own_subject(tokens, first) is None:
        if tokens[first].dep != "conj" or tokens[first].head == first or not is_joined(tokens, first):
            return None
        first = tokens[first].head
    subject = find_own_subject(tokens, first)
    if first == verb or subject is None:
        return subject
    if subject > first or tokens[subject].tag in _RELATIVE_TAGS or not is_finite_verb(tokens, first):
        return None
    is_within = tokens[first].dep in ("ccomp", "advcl", "relcl", "acl")
    if is_within or _has_rival(tokens, first, verb) or _shares_auxiliary(tokens, first, verb):
        return None
    return subject if _agrees(tokens, subject, verb) else None


def is_joined(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "and" or "but" stands right before a predicate, or a comma in a row of three that ends with "and"."""
    at = verb - 1
    while at >= 0 and tokens[at].head == verb and tokens[at].dep in _BEFORE_VERB:
        at -= 1
    if at < 0 or _describes(tokens, verb):
        return False
    if tokens[at].text.casefold() in _JOINTS and tokens[at].dep in ("cc", "advmod"):
        return True
    return tokens[at].text == "," and _goes_on(tokens, verb)


def find_antecedent(tokens: Sequence[Token], clause: int) -> tuple[int, ...]:
    """The noun phrase that "who" or "which" behind a comma stands for, in order; empty when it may be another one.

    It must stand right before the comma and be no part of a longer phrase: of "the son of the mayor, who" one cannot
    tell.
    """
    own = find_own_subject(tokens, clause)
    if tokens[clause].dep != "relcl" or own is None or tokens[own].tag not in ("WDT", "WP"):
        return ()
    head = tokens[clause].head
    if own < 2 or tokens[own - 1].text not in (",", "–", "—") or _last_noun(tokens, own - 2) != head:
        return ()
    if tokens[head].dep in ("conj", "appos") or _is_inside_noun(tokens, head):
        return ()
    if any(token.dep in ("conj", "appos", "cc") for token in children_of(tokens, head)):
        return ()
    phrase = sorted(at for at in subtree_of(tokens, head) if at <= head)
    return tuple(phrase) if phrase == list(range(phrase[0], head + 1)) else ()


def _goes_on(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a further predicate joined by "and" follows in the same row."""
    row = {verb, tokens[verb].head}
    return any(
        token.dep == "conj" and at > verb and token.head in row and is_joined_by_word(tokens, at)
        for at, token in enumerate(tokens)
    )


def is_joined_by_word(tokens: Sequence[Token], verb: int) -> bool:
    """Whether "and" or "but" stands right before a predicate."""
    at = verb - 1
    while at >= 0 and tokens[at].head == verb and tokens[at].dep in _BEFORE_VERB:
        at -= 1
    return at >= 0 and tokens[at].text.casefold() in _JOINTS and not _describes(tokens, verb)


def _describes(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a past form is a participle before its noun: "on-street and segregated running"."""
    follows = tokens[verb + 1] if verb + 1 < len(tokens) else None
    is_before_noun = follows is not None and follows.tag == "VBG" and follows.head == verb
    return tokens[verb].tag == "VBD" and is_before_noun and tokens[verb].lemma not in _PHASES


def _has_rival(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether another subject stands between the first predicate and the further one."""
    return any(
        tokens[at].dep in _SUBJECTS and tokens[at].tag not in _RELATIVE_TAGS and tokens[at].dep != "expl"
        for at in range(first + 1, verb)
    )


def _shares_auxiliary(tokens: Sequence[Token], first: int, verb: int) -> bool:
    """Whether a bare verb is under the "will" or "did" of the predicate before it: "they will rest and eat"."""
    has_own = any(token.dep in ("aux", "auxpass") for token in children_of(tokens, verb))
    is_bare = tokens[verb].text.casefold() == tokens[verb].lemma.casefold() and tokens[verb].tag in ("VB", "VBP")
    is_led = any(
        token.dep == "aux" and (token.tag == "MD" or token.lemma.casefold() == "do")
        for token in children_of(tokens, first)
    )
    return is_led and is_bare and not has_own


def _agrees(tokens: Sequence[Token], subject: int, verb: int) -> bool:
    """Whether a borrowed subject is as many as the verb says."""
    forms = [token for token in (*children_of(tokens, verb), tokens[verb]) if token.tag in ("VBZ", "VBP", "VBD")]
    words = {token.text.casefold() for token in forms}
    is_many = tokens[subject].tag in ("NNS", "NNPS") or any(
        token.dep == "conj" for token in children_of(tokens, subject)
    )
    if is_many:
        return not words & _ONE and tokens[verb].tag != "VBZ"
    is_either = tokens[subject].text.casefold() in _COLLECTIVES or tokens[subject].pos in ("PRON", "DET", "NUM")
    return is_either or (not words & _MANY and tokens[verb].tag != "VBP")


def _last_noun(tokens: Sequence[Token], at: int) -> int:
    while at >= 0 and tokens[at].pos not in ("NOUN", "PROPN", "PRON", "NUM"):
        at -= 1
    return at


def _is_inside_noun(tokens: Sequence[Token], head: int) -> bool:
    """Whether a noun only belongs to the one before it: "the son of the mayor"."""
    above = tokens[tokens[head].head]
    return tokens[head].dep == "pobj" and tokens[above.head].pos in ("NOUN", "PROPN", "PRON", "NUM")
