"""Figures: quantities of claims with all that tells whether two of them measure the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from ...model.claims import Claim
from ...model.readings import Quantity
from ...model.spans import Quote
from ...values.intervals import quantity_interval
from ...values.units import convert_unit
from .facts import Stated, word_quantity
from .lexicon import ANY_PERSON, PERSON_NOUNS, find_family
from .quotes import Sentences, cut_quote

# Half the unit of the last digit that is not 0: "about 40" may be 35 to 45, "some 146" is 145.5 to 146.5.
ABOUT_DIGITS = 0.5
ABOUT_SHARE = 0.1
# Figures in different units of one dimension are rounded in both.
CONVERTED_SLACK = 0.05
# A large figure printed without a bound word is taken to be rounded, by no more than this share.
ROUNDED_FROM = 1000
ROUNDED_SHARE = 0.01
# Sorts of persons that are counted apart from all the others.
_SORTS = frozenset({"child", "woman", "man", "boy", "girl", "worker", "employee", "student", "villager"})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a claim of a fact. `family` is the family of its event, `noun` what is counted, `day` when its
    article was published (ISO, "" unknown), `quote` the tight words that say it."""

    fact: str
    claim: Claim
    quantity: Quantity
    family: str
    noun: str
    day: str
    quote: Quote

    @property
    def says(self) -> str:
        """The source's own short words."""
        return word_quantity(self.quantity)

    @property
    def point(self) -> float:
        """The number that is printed, in its base unit; the middle of a range."""
        low, high = self.quantity.low, self.quantity.high
        if low is None or high is None:
            printed = low if low is not None else high if high is not None else 0.0
        else:
            printed = high if self.quantity.bound == "nearly" else (low + high) / 2
        return round(convert_unit(printed, self.quantity.unit)[0], 9)


def collect_figures(stated: Sequence[Stated], sentences: Sentences, published: Mapping[str, str]) -> tuple[Figure, ...]:
    """Every figure of every fact, in (file, start) order; figures of the same place are given once for each fact."""
    figures: dict[tuple[str, str, int], Figure] = {}
    for one in stated:
        for claim in one.claims:
            for quantity in claim.quantities:
                key = (one.fact.id, claim.file, quantity.start)
                if key not in figures:
                    quote = cut_quote(claim, quantity.span, sentences)
                    figures[key] = _read_figure(one.fact.id, claim, quantity, quote, published)
    return tuple(sorted(figures.values(), key=lambda figure: (figure.claim.file, figure.quantity.start, figure.fact)))


def measure_interval(quantity: Quantity) -> tuple[float, float]:
    """The values that a figure's words allow, in the base unit, both ends included; an open end is infinite.

    Narrower than what the words admit taken alone: "about" reaches half a unit of the last digit that is not 0, for
    a figure beside others is no vaguer than it is printed ("some 146" is not 149).
    """
    low, high = quantity_interval(replace(quantity, bound="exact") if quantity.bound == "about" else quantity)
    if low != high or quantity.bound not in ("about", "exact") or quantity.low is None:
        return low, high
    width = 0.0
    if quantity.bound == "about":
        width = min(_last_digit(quantity.low) * ABOUT_DIGITS, abs(quantity.low) * ABOUT_SHARE)
    elif abs(quantity.low) >= ROUNDED_FROM:
        width = min(_last_digit(quantity.low) * ABOUT_DIGITS, abs(quantity.low) * ROUNDED_SHARE)
    width = convert_unit(width, quantity.unit)[0]
    return low - width, high + width


def agree_figures(first: Figure, second: Figure) -> bool:
    """Whether the two intervals share a value."""
    one, two = measure_interval(first.quantity), measure_interval(second.quantity)
    start, end = max(one[0], two[0]), min(one[1], two[1])
    slack = 0.0 if first.quantity.unit == second.quantity.unit else CONVERTED_SLACK
    return start <= end or start - end <= slack * abs(start)


def count_same_thing(first: Figure, second: Figure) -> bool:
    """Whether the two count or measure the same sort of thing, in the same unit, with the same multiplier."""
    if _dimension(first) != _dimension(second) or (first.quantity.per or "") != (second.quantity.per or ""):
        return False
    if first.noun == second.noun:
        return True
    pair = {first.noun, second.noun}
    if first.quantity.unit:
        return "" in pair
    if "" in pair:
        return first.family == second.family != "" and bool(pair & PERSON_NOUNS)
    return pair <= PERSON_NOUNS and bool(pair & ANY_PERSON) and not pair & _SORTS


def _dimension(figure: Figure) -> str:
    return convert_unit(0.0, figure.quantity.unit)[1]


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not 0: 10 for 40, 1 for 146, 0.1 for 4.3."""
    value = abs(value)
    if value == 0:
        return 1.0
    digits = f"{value:.6g}"
    mantissa = f"{float(digits):e}".partition("e")[0].rstrip("0").rstrip(".")
    decimals = len(mantissa.partition(".")[2])
    return float(10.0 ** (floor(log10(value)) - decimals))


def _read_figure(fact: str, claim: Claim, quantity: Quantity, quote: Quote, published: Mapping[str, str]) -> Figure:
    family = find_family(quantity.predicate) or find_family(quantity.of) or find_family(claim.predicate)
    noun = quantity.of.casefold()
    return Figure(fact, claim, quantity, family, noun, published.get(claim.article, ""), quote)
