"""The word that keeps a claim from being flat: "may", "reportedly", "is believed to be"."""

from __future__ import annotations

from ....model.claims import Claim
from ....model.readings import Token
from ..lexicon import read_words
from ..quotes import Sentences, sentence_of, tokens_of

_REACH_TOKENS = 30
_DOUBT = read_words("reportedly allegedly apparently possibly purportedly supposedly potentially perhaps probably")
_RAISING = read_words("believe suspect think fear rumor rumour understand")
_POINTING = read_words("suggest indicate hint appear seem")
_MODALS = read_words("may might could")
# Who "could feel" something felt it.
_SENSING = read_words("see feel hear smell")


def find_doubt(claim: Claim, sentences: Sentences) -> str:
    """The word that keeps a claim's own predicate from being flat, "" for one that is flat.

    An auxiliary ("may"), an adverb of the predicate ("reportedly"), or a passive that raises it ("is believed to be").
    """
    sentence = sentence_of(claim, sentences)
    at = _find_predicate(claim, sentences)
    if sentence is None or at < 0:
        return ""
    tokens = sentence.tokens
    near = tokens[max(0, at - _REACH_TOKENS) : at + _REACH_TOKENS]
    for token in near:
        lemma = token.lemma.casefold()
        is_able = lemma == "could" and tokens[at].lemma.casefold() in _SENSING
        if token.head == at and (lemma in _DOUBT or (token.tag == "MD" and lemma in _MODALS)) and not is_able:
            return token.text
    if tokens[at].lemma.casefold() in _RAISING and any(_is_passive(token, at) for token in near):
        return tokens[at].text
    head = tokens[at].head
    if tokens[at].dep == "ccomp" and head != at and tokens[head].lemma.casefold() in _POINTING:
        return tokens[head].text
    is_raised = tokens[at].dep == "xcomp" and head != at and tokens[head].lemma.casefold() in _RAISING
    return tokens[head].text if is_raised and any(_is_passive(token, head) for token in near) else ""


def _is_passive(token: Token, head: int) -> bool:
    return token.head == head and token.dep == "auxpass"


def _find_predicate(claim: Claim, sentences: Sentences) -> int:
    """The index of the token that carries a claim, -1 when its lemma is not found."""
    carrying = [at for at, token in tokens_of(claim, sentences) if _carries(token, claim.predicate)]
    return carrying[0] if carrying else -1


def _carries(token: Token, predicate: str) -> bool:
    return token.lemma.casefold() == predicate.casefold() and token.pos in ("VERB", "AUX", "NOUN", "ADJ")
