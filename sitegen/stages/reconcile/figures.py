"""Figures: quantities of claims with all that tells whether two of them measure the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import floor, log10

from ...model.claims import Claim
from ...model.readings import Quantity, Sentence
from ...model.spans import Quote
from ...values.concepts import classify_word
from ...values.intervals import quantity_interval
from ...values.units import convert_unit
from .contexts import Terms, compare_terms
from .days import Days, read_days
from .facts import Stated, word_quantity
from .lexicon import ANY_PERSON, PERSON_NOUNS, SORTS, TOLLS, find_family
from .quotes import Sentences, cut_quote, find_governor, sentence_of

# Half the unit of the last digit that is not 0: "about 40" may be 35 to 45, "some 146" is 145.5 to 146.5.
ABOUT_DIGITS = 0.5
ABOUT_SHARE = 0.1
# Figures in different units of one dimension are rounded in both.
CONVERTED_SLACK = 0.05
# A large figure printed without a bound word is taken to be rounded, by no more than this share.
ROUNDED_FROM = 1000
ROUNDED_SHARE = 0.01
# An event that a sentence dates so long before its article is another one than the article reports.
NEWS_DAYS = 45
_NEAR_TOKENS = 5


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a claim of a fact.

    `family` is the family of its event, `noun` what is counted, `day` when its article was published (ISO, "" when
    unknown), `quote` the tight words that say it, `terms` what the claim is about. `is_past` holds when its sentence
    dates it long before the article.
    """

    fact: str
    claim: Claim
    quantity: Quantity
    family: str
    noun: str
    day: str
    quote: Quote
    terms: Terms
    is_past: bool = False

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

    @property
    def dimension(self) -> str:
        """The base unit that its unit is converted to, "" for a count."""
        return convert_unit(0.0, self.quantity.unit)[1]

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands: file and offset."""
        return self.claim.file, self.quantity.start


def collect_figures(
    stated: Sequence[Stated], sentences: Sentences, published: Mapping[str, str], contexts: Mapping[int, Terms]
) -> tuple[Figure, ...]:
    """Every figure of every fact, in (file, start) order; figures of the same place are given once for each fact."""
    figures: dict[tuple[str, str, int], Figure] = {}
    for one in stated:
        for claim in one.claims:
            for quantity in claim.quantities:
                sentence = sentence_of(claim, sentences)
                day = published.get(claim.article, "")
                figures.setdefault(
                    (one.fact.id, claim.file, quantity.start),
                    Figure(
                        fact=one.fact.id,
                        claim=claim,
                        quantity=quantity,
                        family=_find_family(claim, quantity, sentence),
                        noun=quantity.of.casefold(),
                        day=day,
                        quote=cut_quote(claim, quantity.span, sentences),
                        terms=contexts.get(claim.number, {}),
                        is_past=_is_past(claim, day),
                    ),
                )
    return tuple(sorted(figures.values(), key=lambda figure: (*figure.place, figure.fact)))


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
    if first.dimension != second.dimension or (first.quantity.per or "") != (second.quantity.per or ""):
        return False
    if first.dimension or classify_word(first.noun) == classify_word(second.noun) != "":
        return bool(first.dimension) or _same_sort(first.noun, second.noun)
    pair = {first.noun, second.noun}
    if "" in pair:
        return first.family == second.family and first.family in TOLLS and pair - {""} <= PERSON_NOUNS - SORTS
    return pair <= PERSON_NOUNS and bool(pair & ANY_PERSON) and not pair & SORTS


def compare_contexts(first: Figure, second: Figure) -> float:
    """How alike what the two figures are said of is, 0 to 1."""
    return compare_terms(first.terms, second.terms)


def _same_sort(first: str, second: str) -> bool:
    return first == second or not {first, second} & SORTS


def _find_family(claim: Claim, quantity: Quantity, sentence: Sentence | None) -> str:
    """The family of the event that a figure belongs to: by the noun counted, by its verb, by the words beside it."""
    family = find_family(quantity.of) or find_family(quantity.predicate)
    if family or sentence is None:
        return family or find_family(claim.predicate)
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if token.start < quantity.end and quantity.start < token.end]
    if not inside:
        return find_family(claim.predicate)
    governor = find_governor(tokens, inside[-1])
    beside = [*tokens[inside[-1] + 1 : inside[-1] + 1 + _NEAR_TOKENS], tokens[governor]]
    return next(
        (family for token in beside if (family := find_family(token.lemma)) in TOLLS), find_family(claim.predicate)
    )


def _is_past(claim: Claim, day: str) -> bool:
    published = read_days(day)
    dated = [days for timex in claim.timexes if timex.type == "DATE" and (days := read_days(timex.edtf)) is not None]
    return published is not None and any(_lies_before(days, published) for days in dated)


def _lies_before(days: Days, published: Days) -> bool:
    return (published.first - days.last).days > NEWS_DAYS


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not 0: 10 for 40, 1 for 146, 0.1 for 4.3."""
    value = abs(value)
    if value == 0:
        return 1.0
    mantissa = f"{float(f'{value:.6g}'):e}".partition("e")[0].rstrip("0").rstrip(".")
    decimals = len(mantissa.partition(".")[2])
    return float(10.0 ** (floor(log10(value)) - decimals))
