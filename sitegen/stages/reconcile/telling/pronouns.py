"""Names for pronouns: whom the subject of a statement certainly means, by its place in the words."""

from __future__ import annotations

from collections.abc import Sequence

from ....values.predicates import is_speech_verb
from .antecedents import find_antecedent_name
from .pages import Scene

_PRONOUNS = ("he", "she", "it", "they")
_OWNERS = ("his", "her")


def name_pronoun(scene: Scene, kept: Sequence[int]) -> dict[int, str]:
    """What to put for a "he", "she", "it" or "they" by its place: the first subject of the words, or who says them."""
    found = _name_first(scene, kept)
    source = scene.attribution.source if scene.attribution else None
    for at in kept:
        token = scene.tokens[at]
        if source is not None and token.start == source.start and token.text.casefold() in _PRONOUNS and not found:
            name = find_antecedent_name(scene.page, token.start)
            return {at: name} if name else {}
    return found


def _name_first(scene: Scene, kept: Sequence[int]) -> dict[int, str]:
    for at in kept:
        token = scene.tokens[at]
        if at in scene.spoken:
            continue
        if any(one.start <= token.start < one.end for one in scene.people):
            return {}
        if token.text.casefold() in _OWNERS and token.tag == "PRP$" and _opens_subject(scene, at):
            owner = find_antecedent_name(scene.page, token.start)
            return {at: f"{owner}’s"} if owner else {}
        if token.dep in ("nsubj", "nsubjpass"):
            name = find_antecedent_name(scene.page, token.start) if token.text.casefold() in _PRONOUNS else None
            return {at: name} if name else _name_owner(scene, kept) if token.tag == "NNS" else {}
    return {}


def _name_owner(scene: Scene, kept: Sequence[int]) -> dict[int, str]:
    """The name for the first "his" or "her" behind a subject that is many, in words that name nobody."""
    if scene.people:
        return {}
    owners = [at for at in kept if scene.tokens[at].text.casefold() in _OWNERS and scene.tokens[at].tag == "PRP$"]
    if not owners or owners[0] in scene.spoken:
        return {}
    owner = find_antecedent_name(scene.page, scene.tokens[owners[0]].start)
    return {owners[0]: f"{owner}’s"} if owner else {}


def _opens_subject(scene: Scene, at: int) -> bool:
    """Whether "his" stands in front of the subject of the sentence, or of what somebody is said to say behind it."""
    tokens = scene.tokens
    noun = tokens[tokens[at].head]
    verb = tokens[noun.head]
    is_told = verb.dep == "ccomp" and noun.head < verb.head and is_speech_verb(tokens[verb.head].lemma)
    return noun.dep in ("nsubj", "nsubjpass") and (verb.dep == "ROOT" or is_told)
