"""How far a passage stands by a verb: flat, doubted, to come, tried, or asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from ...model.readings import Token
from ...values.assertions import is_unasserted
from ...values.predicates import is_speech_verb
from .lexicon import read_words

Stance = Literal["flat", "doubted", "coming", "tried", "asked"]

DOUBTS = read_words(
    "reportedly allegedly apparently possibly purportedly supposedly potentially perhaps probably seemingly presumably "
    "maybe ostensibly"
)
# Who raises a verb like this does not vouch for it: "is alleged to specialise", "is said to have approached".
RAISING = read_words("believe suspect think fear allege say report rumor rumour understand accuse claim consider")
_MODALS = read_words("may might could")
_COMING = read_words(
    "will would shall plan intend expect schedule due set prepare promise want hope consider mull weigh threaten"
)
# Who weighs whether to do something has not done it yet.
_PONDERING = read_words("consider mull weigh debate ponder")
# "On the verge of declaring", "on the point of signing".
_VERGES = read_words("verge brink point eve")
_TRYING = read_words("try attempt seek")
# Who is let or told to do something has not done it, nor said that he will; "he fled, she told them" tells a deed.
_LETTING = read_words("allow permit let force order ask tell urge require")
_ASKING = read_words("whether if unless until before")
_STEPS = 5


def judge_stance(tokens: Sequence[Token], at: int, children: Sequence[Sequence[int]]) -> tuple[Stance, int]:
    """How far the passage stands by a verb, and where the word stands that says so; -1 for none."""
    verb = at
    for _ in range(_STEPS):
        for child in children[verb]:
            word, lemma = tokens[child].text.casefold(), tokens[child].lemma.casefold()
            if word in _ASKING and tokens[child].dep in ("mark", "advmod") and child < verb:
                return ("coming", tokens[verb].head) if _is_pondered(tokens, verb) else ("asked", child)
            if lemma in DOUBTS or (tokens[child].tag == "MD" and lemma in _MODALS):
                return "doubted", child
            if tokens[child].tag == "MD" and lemma in _COMING:
                return "coming", child
        head = tokens[verb].head
        if tokens[verb].dep == "pcomp" and tokens[tokens[head].head].lemma.casefold() in _VERGES:
            return "coming", tokens[head].head
        if tokens[verb].dep not in ("xcomp", "acomp", "ccomp", "pcomp") or head == verb:
            return "flat", -1
        lemma = tokens[head].lemma.casefold()
        is_passive = any(tokens[child].dep == "auxpass" for child in children[head])
        if is_passive and lemma in ("suppose", "mean"):
            return "coming", head
        if is_passive and lemma in RAISING:
            return "doubted", head
        if lemma in ("seem", "appear") or lemma in ("likely", "unlikely"):
            return "doubted", head
        words = {tokens[child].text.casefold() for child in children[verb]}
        is_to_be = lemma == "be" and "to" in words and "have" not in words
        if lemma in _COMING or is_to_be:
            return "coming", head
        if lemma in _TRYING:
            return "tried", head
        if lemma in _LETTING and tokens[verb].tag == "VB" and "MD" not in {tokens[at].tag for at in children[verb]}:
            return "asked", head
        if tokens[verb].dep == "ccomp":
            is_open = is_unasserted(tokens, verb) and not is_speech_verb(tokens[head].lemma)
            return ("asked", head) if is_open else ("flat", -1)
        verb = head
    return "flat", -1


def _is_pondered(tokens: Sequence[Token], verb: int) -> bool:
    """Whether somebody weighs to do it: "was considering whether to offer a loan"."""
    above = tokens[tokens[verb].head].lemma.casefold()
    return above in _PONDERING and tokens[verb].tag == "VB" and tokens[verb].dep in ("xcomp", "ccomp")
