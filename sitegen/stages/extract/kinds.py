"""What kind of fact a clause states; no word decides it alone: "a great deal" is no agreement, "one view" no count."""

from __future__ import annotations

from ...model.claims import FactKind
from ...model.readings import Attribution, Quantity
from ...values.predicates import classify_predicate
from .slots import Slots

# What is agreed on by the verb or noun of the clause itself.
_AGREEING = frozenset({"agree", "agreement", "pact", "accord", "treaty", "settle", "settlement", "ceasefire"})
# These agree on something where their object says so: "signed a deal".
_SIGNING = frozenset({"sign", "reach", "strike", "broker", "conclude", "seal", "deal"})
_BARGAINS = frozenset({"deal", "agreement", "pact", "accord", "treaty", "settlement", "memorandum", "truce"})
# "A great deal of time".
_MUCH = frozenset({"great", "good", "big"})
_DEMANDING = frozenset({"demand", "urge", "request"})
_PROPOSING = frozenset({"propose", "proposal", "recommend", "offer", "bid"})
# Who talks is not counted, and neither states nor talk are a plan.
_TALK = frozenset({"feel", "see", "say"})
_IDLE = _TALK | {"be", "have"}
# A smaller number that does not belong to the verb counts nothing that was measured.
_LEAST_COUNTED = 10


def judge_kind(slots: Slots, quantities: tuple[Quantity, ...], attribution: Attribution | None) -> FactKind:
    """The kind of fact that a clause states, the most telling sign first."""
    if slots.modality == "alleged" or slots.predicate_class == "accuse":
        return "allegation"
    if _agrees(slots):
        return "agreement"
    if slots.modality == "demanded" or slots.predicate in _DEMANDING:
        return "demand"
    if _plans(slots):
        return "plan"
    if any(_measures(slots, quantity) for quantity in quantities):
        return "quantity"
    if (attribution is not None and (attribution.is_direct or attribution.is_mixed)) or slots.predicate_class == "say":
        return "statement"
    return "background" if slots.predicate_class in ("be", "have", "own", "work", "live") else "event"


def _agrees(slots: Slots) -> bool:
    words = frozenset((slots.object or "").casefold().split())
    is_bargain = bool(words & _BARGAINS) and not words & _MUCH
    return slots.predicate in _AGREEING or (slots.predicate in _SIGNING and is_bargain)


def _plans(slots: Slots) -> bool:
    """What somebody is to do: no state, no forecast of how things will feel, no offer that was not made."""
    if slots.modality == "proposed":
        return slots.predicate in _PROPOSING and not slots.is_negated
    return slots.modality == "planned" and slots.predicate_class not in _IDLE


def _measures(slots: Slots, quantity: Quantity) -> bool:
    """Whether a figure is what the clause tells, rather than the number of those whom it tells of."""
    if quantity.unit:
        return True
    if not quantity.of or quantity.exact.casefold() in ("one", "a", "an"):
        return False
    if slots.object and quantity.exact in (slots.agent or ""):
        return quantity.bound != "exact" or (quantity.low or 0.0) >= _LEAST_COUNTED
    is_own = classify_predicate(quantity.predicate) == slots.predicate_class and slots.predicate_class not in _TALK
    return is_own or quantity.bound != "exact" or (quantity.low or quantity.high or 0.0) >= _LEAST_COUNTED
