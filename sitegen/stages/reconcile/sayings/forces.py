"""Whose forces took part: nations and bodies named with troops and police, and who looks into what happened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....model.claims import Claim
from ....model.readings import Token
from ....model.stories import Disagreement
from ....values.predicates import classify_predicate
from ..lexicon import read_words
from ..nations import find_nations
from ..passages import (
    Passage,
    Told,
    gather_told,
    is_one_occasion,
    list_words,
    part_told,
    quote_span,
    quote_tokens,
    report_told,
    show_words,
)
from ..quotes import find_overlapped
from ..sides import join_words

ALIKE_FORCES = 0.2
ALIKE_INQUIRY = 0.2
_FORCES = read_words("force troop police soldier personnel commando military army policeman officer")
_BODIES = read_words("nato un eu au")
_FIGHT = frozenset({"fight", "attack", "defend", "shoot", "invade"})
_REACH = 6
_JOINED = 40


def compare_forces(passages: Sequence[Passage]) -> list[Disagreement]:
    """Fights of one occasion in which sources name the forces of different nations."""
    return [
        report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on whose forces took part: {join_words(list_words(part), 'or')}.",
            explanation="The sources name forces of different nations for the same event.",
        )
        for told in gather_told(passages, _read_forces).values()
        for part in part_told(told, _is_one_fight)
    ]


def _is_one_fight(one: Told, two: Told) -> bool:
    return is_one_occasion(one.passage, two.passage, least=ALIKE_FORCES)


def _read_forces(passage: Passage) -> Iterator[tuple[str, Told]]:
    tokens = passage.tokens
    for at, token in enumerate(tokens):
        if token.lemma.casefold() not in _FORCES or token.pos not in ("NOUN", "PROPN") or token.dep == "compound":
            continue
        acts = _find_acts(tokens, at) & _FIGHT
        if not acts:
            continue
        first = at
        named: set[str] = set()
        for before in range(at - 1, max(-1, at - _REACH), -1):
            if tokens[before].pos not in ("ADJ", "PROPN", "NOUN", "CCONJ"):
                break
            nation = next(iter(find_nations([tokens[before].text])), "")
            body = tokens[before].text.casefold()
            if nation or body in _BODIES:
                named.add(nation or body)
                first = before
        if named:
            value = " ".join(sorted(named))
            told = Told(passage, value, show_words(passage, first, at), quote_tokens(passage, first, at))
            yield from ((act, told) for act in sorted(acts))


def _find_acts(tokens: Sequence[Token], at: int) -> set[str]:
    """The classes of the verbs that a noun hangs on, of those joined to them, and of relative clauses."""
    acts: set[str] = set()
    for _ in range(5):
        head = tokens[at].head
        if head == at:
            break
        at = head
        if tokens[at].pos in ("VERB", "NOUN"):
            acts.add(classify_predicate(tokens[at].lemma))
        if tokens[at].pos == "VERB":
            break
    near = tokens[max(0, at - _JOINED) : at + _JOINED]
    joined = (other for other in near if other.head == at and other.dep in ("conj", "advcl") and other.pos == "VERB")
    return acts | {classify_predicate(other.lemma) for other in joined}


def compare_inquiries(passages: Sequence[Passage]) -> list[Disagreement]:
    """Inquiries into one event that sources ascribe to different nations or bodies."""
    told = [
        one for passage in passages for claim in passage.claims if (one := _read_inquiry(passage, claim)) is not None
    ]
    return [
        report_told(
            part,
            kind="actor",
            severity="medium",
            statement=f"Sources differ on who looks into this: {join_words(list_words(part), 'or')}.",
            explanation="The sources name different bodies for an inquiry into the same event.",
        )
        for part in part_told(
            told, lambda one, two: is_one_occasion(one.passage, two.passage, least=ALIKE_INQUIRY), is_strict=False
        )
    ]


def _read_inquiry(passage: Passage, claim: Claim) -> Told | None:
    """A claim with a word of inquiry whose author is a nation or a body of nations."""
    tokens = passage.tokens
    for at in find_overlapped(tokens, claim.span):
        token = tokens[at]
        if token.lemma.casefold() not in ("investigation", "investigate", "inquiry", "probe"):
            continue
        before = [tokens[place].text for place in range(max(0, at - 2), at)]
        speaker = (claim.attribution or "").split() if token.pos == "VERB" or "pledge" in _lemmas(tokens, at) else []
        who = _name_body(before) or _name_body(speaker)
        if who:
            words = " ".join(speaker) if _name_body(speaker) == who else " ".join([*before[-1:], token.text])
            return Told(passage, who, words, quote_span(passage, claim.span))
    return None


def _lemmas(tokens: Sequence[Token], at: int) -> set[str]:
    return {tokens[place].lemma.casefold() for place in range(max(0, at - 4), at)}


def _name_body(words: Sequence[str]) -> str:
    for word in words:
        if word.casefold() in _BODIES:
            return word.casefold()
    return next(iter(sorted(find_nations(words))), "")
