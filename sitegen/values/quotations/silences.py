"""Subjects of verbs of saying and thinking that say nothing: nobody, what is needed, what only serves to tell."""

from __future__ import annotations

from .trees import Tree
from .voices import is_person_noun

_NOBODY = frozenset({"nobody", "none", "nothing", "no-one", "noone", "neither", "anybody", "anyone"})
_NO = frozenset({"no", "neither"})
_PASSIVE = ("nsubjpass",)


def is_nobody(tree: Tree, source: int) -> bool:
    """Whether a phrase names none ("nobody knows", "no official has said"): then what follows is told by nobody."""
    if tree.tokens[source].text.casefold() in _NOBODY:
        return True
    return any(tree.tokens[child].text.casefold() in _NO for child in tree.children[source] if child < source)


def is_needed(tree: Tree, verb: int) -> bool:
    """Whether a verb tells what is to be done with its subject ("cases need to be found"), not what that wants."""
    clause = tree.find_child(verb, ("xcomp",)) if tree.tokens[verb].lemma.casefold() == "need" else None
    return clause is not None and tree.find_child(clause, ("auxpass",)) is not None


def is_purpose(tree: Tree, verb: int, source: int) -> bool:
    """Whether an infinitive only tells what a thing is for ("tests are needed to confirm", "evidence to suggest")."""
    token, above = tree.tokens[verb], tree.tokens[verb].head
    is_infinitive = token.tag == "VB" and tree.find_child(verb, ("aux",)) is not None
    if not is_infinitive or tree.tokens[source].pos != "NOUN" or is_person_noun(tree.tokens[source].lemma):
        return False
    return token.dep == "acl" or (token.dep in ("xcomp", "advcl") and tree.find_child(above, _PASSIVE) == source)
