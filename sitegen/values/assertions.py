"""Clauses that a sentence names without saying that they are so: "does not mean that …", "had to ensure that …".

Only what somebody says, finds or knows is told by the clause alone; what is denied, wanted, possible or a condition is
told with the words that make it so.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..model.readings import Token
from .clauses import children_of
from .predicates import is_speech_verb

_DENYING = frozenset({"deny", "doubt", "refute", "disbelieve", "pretend"})
_MODALS = frozenset("may might could would can should must will shall 'll wo ca".split())
# Of what is known, found or felt to be so it is so, whoever may, will or must do it.
_FACTIVE = frozenset(
    "know find learn discover realise realize see hear remember forget regret notice recognise recognize understand "
    "recall note acknowledge admit".split()
)
_CONDITIONS = frozenset({"if", "unless", "whether", "lest"})
_DOUBTFUL = frozenset(
    "possible impossible likely unlikely probable improbable doubtful conceivable untrue false".split()
)
_SURE = frozenset({"sure", "certain"})
_POSSIBILITIES = frozenset(
    "possibility chance risk danger threat hope fear prospect likelihood probability idea notion theory speculation "
    "rumour rumor suspicion assumption impression doubt condition odds perception myth".split()
)
_SIGNS = frozenset("evidence sign proof indication suggestion".split())
_COMPLEMENTS = ("ccomp", "acl", "relcl")
_REACH = 8


def is_unasserted(tokens: Sequence[Token], index: int) -> bool:
    """Whether the clause whose verb stands at `index` is denied, wanted, only possible or a condition.

    So are clauses joined to it, and what is said in it.
    """
    at = index
    for _ in range(_REACH):
        token = tokens[at]
        if token.head == at:
            return False
        if token.dep == "advcl":
            return is_condition(tokens, at)
        if token.dep in _COMPLEMENTS and _leaves_open(tokens, token.head, at):
            return True
        if token.dep not in ("ccomp", "conj", "xcomp"):
            return False
        at = token.head
    return False


def is_condition(tokens: Sequence[Token], index: int) -> bool:
    """Whether a clause opens with the word that makes it a condition: "if it fails", "whether it failed"."""
    return _has_mark(tokens, index, _CONDITIONS)


def is_unsaid(tokens: Sequence[Token], index: int) -> bool:
    """Whether a verb says that its clause is not so, or was not said: "cannot confirm that", "did not say whether"."""
    return tokens[index].lemma.lower() in _DENYING or any(child.dep == "neg" for child in children_of(tokens, index))


def _leaves_open(tokens: Sequence[Token], above: int, clause: int) -> bool:
    """Whether a verb, noun or adjective leaves open if the clause that completes it is so."""
    governor = tokens[above]
    lemma = governor.lemma.lower()
    if governor.pos == "NOUN":
        is_none = any(child.text.casefold() in ("no", "any", "little") for child in children_of(tokens, above))
        return (lemma in _POSSIBILITIES or (lemma in _SIGNS and is_none)) and _has_mark(tokens, clause, {"that"})
    if tokens[clause].dep != "ccomp":
        return False
    if governor.pos == "ADJ":
        return lemma in _DOUBTFUL or (lemma in _SURE and _is_unreal(tokens, governor.head))
    if governor.pos not in ("VERB", "AUX"):
        return False
    if any(child.dep == "acomp" and child.lemma.lower() in _DOUBTFUL for child in children_of(tokens, above)):
        return True
    is_told = lemma in _FACTIVE or is_speech_verb(governor.lemma) or clause < above
    return is_unsaid(tokens, above) or (_is_unreal(tokens, above) and not is_told)


def _is_unreal(tokens: Sequence[Token], verb: int) -> bool:
    """Whether a verb only may, will or is to happen: it has a modal verb or "to" before it."""
    helpers = [child for child in children_of(tokens, verb) if child.dep == "aux"]
    return any(child.lemma.lower() in _MODALS or child.tag in ("TO", "MD") for child in helpers)


def _has_mark(tokens: Sequence[Token], clause: int, words: frozenset[str] | set[str]) -> bool:
    return any(child.dep == "mark" and child.text.casefold() in words for child in children_of(tokens, clause))
