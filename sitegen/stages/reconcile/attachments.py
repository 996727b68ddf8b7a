"""What a figure is attached to in its sentence: the noun that it measures, its event, its stage, what it is per."""

from __future__ import annotations

from collections.abc import Sequence

from ...model.claims import Claim
from ...model.readings import Quantity, Sentence, Token
from ...values.concepts import classify_word
from .lexicon import EARLIER, GENERIC_NOUNS, TOLLS, find_family
from .quotes import find_governor

_NEAR_TOKENS = 5
_STAGE_TOKENS = 6
_STEPS = 6
_NOUNS = ("NOUN", "PROPN")


def find_family_of(claim: Claim, quantity: Quantity, sentence: Sentence | None) -> str:
    """The family of the event that a count belongs to: by the noun counted, by its verb, by the words beside it."""
    family = find_family(quantity.of) or find_family(quantity.predicate)
    if family or sentence is None:
        return family or find_family(claim.predicate)
    tokens = sentence.tokens
    inside = find_tokens(quantity, tokens)
    if not inside:
        return find_family(claim.predicate)
    beside = [*tokens[inside[-1] + 1 : inside[-1] + 1 + _NEAR_TOKENS], tokens[find_governor(tokens, inside[-1])]]
    return next(
        (family for token in beside if (family := find_family(token.lemma)) in TOLLS), find_family(claim.predicate)
    )


def find_measured(quantity: Quantity, sentence: Sentence | None) -> str:
    """The lemma of the noun that an amount, a share or a measure belongs to: "offer" for "its offer of $70"; or "".

    It is the noun that the figure stands before, that governs its preposition, or that is the subject or object of
    the verb it depends on ("raised its bid to $121 billion", "the deal's value would be $146 billion").
    """
    tokens = sentence.tokens if sentence else ()
    inside = find_tokens(quantity, tokens)
    if not inside:
        return ""
    at = inside[-1]
    for _ in range(_STEPS):
        head = tokens[at].head
        if head == at:
            break
        if head not in inside and tokens[head].pos in _NOUNS:
            return _follow_relative(tokens, head).lemma.casefold()
        if head not in inside and tokens[head].pos in ("VERB", "AUX"):
            return _find_argument(tokens, head, inside)
        at = head
    return ""


def find_concepts(noun: str, phrase: str) -> frozenset[str]:
    """The ideas of a noun; one that says little ("member", "unit") lends those of its modifiers in `phrase`."""
    if not noun:
        return frozenset()
    if noun not in GENERIC_NOUNS:
        return frozenset({classify_word(noun)})
    words = [word.strip(".,'’") for word in phrase.casefold().split()[:-1]]
    return frozenset({classify_word(word) for word in words if word}) or frozenset({classify_word(noun)})


def find_per(quantity: Quantity, sentence: Sentence | None) -> str:
    """What a figure is counted for: "share" in "$82 a Qualcomm share", the phrase of `quantity` otherwise, or ""."""
    after = [token for token in sentence.tokens if token.start >= quantity.end][:8] if sentence else []
    after = [token for token in after if token.text not in ("-", "–")]
    if after and after[0].lemma.casefold() in ("a", "an", "per"):
        nouns = [token for token in after[1:4] if token.pos in _NOUNS]
        named = [token for token in nouns if token.pos == "NOUN"] or nouns
        if named:
            return named[0].lemma.casefold()
    return (quantity.per or "").casefold().removeprefix("per ").removeprefix("a ")


def find_stage(quantity: Quantity, sentence: Sentence | None) -> str:
    """ "old" when the words before the figure, up to a comma or a verb, call it an earlier one, else ""."""
    before = [token for token in sentence.tokens if token.end <= quantity.start] if sentence else []
    for token in reversed(before[-_STAGE_TOKENS:]):
        if token.lemma.casefold() in EARLIER:
            return "old"
        if token.pos == "VERB" or token.text in (";", ":"):
            break
    return ""


def find_tokens(quantity: Quantity, tokens: Sequence[Token]) -> list[int]:
    """The indices of the tokens that a quantity overlaps."""
    return [at for at, token in enumerate(tokens) if token.start < quantity.end and quantity.start < token.end]


def _find_argument(tokens: Sequence[Token], verb: int, inside: Sequence[int]) -> str:
    """The object of a verb when the figure is not it, else its subject; the verb itself when it has neither."""
    for deps in (("dobj",), ("nsubj", "nsubjpass")):
        for at, token in enumerate(tokens):
            if token.head == verb and token.dep in deps and at not in inside:
                if token.pos in _NOUNS:
                    return token.lemma.casefold()
                return _follow_relative(tokens, verb).lemma.casefold()
    return tokens[verb].lemma.casefold()


def _follow_relative(tokens: Sequence[Token], at: int) -> Token:
    """The noun that a relative clause hangs on, else the token itself."""
    if tokens[at].dep == "relcl" and tokens[tokens[at].head].pos in _NOUNS:
        return tokens[tokens[at].head]
    return tokens[at]
