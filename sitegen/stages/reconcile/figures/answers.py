"""Which figure of some words answers a fact: "59 dead, 527 injured" tells two, and a fact of the injured needs one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ....model.claims import Claim
from ....model.readings import Quantity
from ....values.units import convert_unit
from ..lexicon import find_family
from ..quotes import Sentences, sentence_of, tokens_of
from .attachments import find_family_of

# Counts of one disaster that are told side by side, and are never one another's.
_TOLD_APART = frozenset({"death", "injury", "missing"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words that state a fact tell figures of.

    `kinds` are base unit, "" for a count, and family of the event, "" for none, of each figure that has either;
    `numbers` what is printed; `families` all events that the words name.
    """

    kinds: frozenset[tuple[str, str]]
    numbers: frozenset[tuple[float | None, float | None, str]]
    families: frozenset[str]


def ask_figures(claim: Claim, sentences: Sentences) -> Asked:
    """What the claim whose words state a fact tells figures of."""
    return Asked(
        frozenset(_describe(claim, quantity, sentences) for quantity in claim.quantities) - {("", "")},
        frozenset((quantity.low, quantity.high, quantity.unit) for quantity in claim.quantities),
        frozenset(find_family(token.lemma) for _, token in tokens_of(claim, sentences)),
    )


def answer_figure(asked: Asked, claims: Sequence[Claim], sentences: Sentences) -> tuple[Claim, Quantity | None]:
    """The first claim with a figure or a time, and its figure; another that is asked for where that one is not.

    The dead are no answer where the injured are asked for: then there is none. `claims` must not be empty.
    """
    claim = next((one for one in claims if one.quantities or one.timexes), claims[0])
    own = read_value(claim)
    if own is None or (own.low, own.high, own.unit) in asked.numbers:
        return claim, own
    kind = _describe(claim, own, sentences)
    if kind in asked.kinds:
        return claim, own
    for other in claims:
        for quantity in other.quantities:
            if _describe(other, quantity, sentences) in asked.kinds:
                return other, quantity
    is_apart = kind[1] in _TOLD_APART and kind[1] not in asked.families and bool(_TOLD_APART & asked.families)
    return claim, None if is_apart else own


def read_value(claim: Claim) -> Quantity | None:
    """The figure that a claim is about: the first that its own predicate governs, else its first."""
    own = [quantity for quantity in claim.quantities if quantity.predicate == claim.predicate]
    return next(iter((*own, *claim.quantities)), None)


def _describe(claim: Claim, quantity: Quantity, sentences: Sentences) -> tuple[str, str]:
    family = find_family_of(claim, quantity, sentence_of(claim, sentences))
    return convert_unit(0.0, quantity.unit)[1], family
