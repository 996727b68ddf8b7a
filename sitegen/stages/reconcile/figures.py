"""Figures: quantities of claims with all that tells whether two of them measure the same thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, inf, log10

from ...model.claims import Claim
from ...model.readings import Bound, Quantity, Reading, Sentence, Token
from ...model.spans import Quote
from .facts import Stated, word_quantity
from .lexicon import ANY_PERSON, PERSON_NOUNS, find_family

# Half the unit of the last digit that is not 0: "about 40" may be 35 to 45, "some 146" is 145.5 to 146.5.
ABOUT_DIGITS = 0.5
# A large figure printed without a bound word is taken to be rounded, by no more than this share.
ROUNDED_FROM = 1000
ROUNDED_SHARE = 0.01
# "nearly" and "up to" promise a figure close to the one printed; "more than" and "at least" no more than this multiple.
NEARLY_SHARE = 0.9
LONGEST_QUOTE_TOKENS = 16
_LEADING = frozenset({"det", "amod", "advmod", "nsubj", "aux", "auxpass", "compound", "poss"})
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
        """The number that is printed; the middle of a range."""
        low, high = self.quantity.low, self.quantity.high
        if low is None or high is None:
            return low if low is not None else high if high is not None else 0.0
        return (low + high) / 2


def collect_figures(
    stated: Sequence[Stated], readings: Sequence[Reading], published: Mapping[str, str]
) -> tuple[Figure, ...]:
    """Every figure of every fact, in (file, start) order; figures of the same place are given once for each fact."""
    sentences = {reading.file: reading.sentences for reading in readings}
    figures: dict[tuple[str, str, int], Figure] = {}
    for one in stated:
        for claim in one.claims:
            for quantity in claim.quantities:
                key = (one.fact.id, claim.file, quantity.start)
                if key not in figures:
                    sentence = _find_sentence(sentences.get(claim.file, ()), quantity.start)
                    figures[key] = _read_figure(one.fact.id, claim, quantity, sentence, published)
    return tuple(sorted(figures.values(), key=lambda figure: (figure.claim.file, figure.quantity.start, figure.fact)))


def measure_interval(quantity: Quantity) -> tuple[float, float]:
    """The values that a figure's words allow, both ends included: "about", "nearly" and rounding have their width."""
    low = quantity.low if quantity.low is not None else quantity.high
    high = quantity.high if quantity.high is not None else quantity.low
    if low is None or high is None:
        return -inf, inf
    bound: Bound = quantity.bound
    if bound in ("more-than", "at-least"):
        return low, inf
    if bound in ("less-than", "at-most"):
        return -inf, high
    if bound == "nearly":
        return high * NEARLY_SHARE, high
    width = _last_digit(low) * ABOUT_DIGITS if bound == "about" else 0.0
    if bound == "exact" and low == high and abs(low) >= ROUNDED_FROM:
        width = min(_last_digit(low) * ABOUT_DIGITS, abs(low) * ROUNDED_SHARE)
    return low - width, high + width


def agree_figures(first: Figure, second: Figure) -> bool:
    """Whether the two intervals share a value."""
    one, two = measure_interval(first.quantity), measure_interval(second.quantity)
    return one[0] <= two[1] and two[0] <= one[1]


def count_same_thing(first: Figure, second: Figure) -> bool:
    """Whether the two count or measure the same sort of thing, in the same unit, with the same multiplier."""
    if first.quantity.unit != second.quantity.unit or (first.quantity.per or "") != (second.quantity.per or ""):
        return False
    if first.noun == second.noun:
        return True
    pair = {first.noun, second.noun}
    if first.quantity.unit:
        return "" in pair
    if "" in pair:
        return first.family == second.family != "" and bool(pair & PERSON_NOUNS)
    return pair <= PERSON_NOUNS and bool(pair & ANY_PERSON) and not pair & _SORTS


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not 0: 10 for 40, 1 for 146, 0.1 for 4.3."""
    value = abs(value)
    if value == 0:
        return 1.0
    digits = f"{value:.6g}"
    mantissa = f"{float(digits):e}".partition("e")[0].rstrip("0").rstrip(".")
    decimals = len(mantissa.partition(".")[2])
    return float(10.0 ** (floor(log10(value)) - decimals))


def _read_figure(
    fact: str, claim: Claim, quantity: Quantity, sentence: Sentence | None, published: Mapping[str, str]
) -> Figure:
    family = find_family(quantity.predicate) or find_family(quantity.of) or find_family(claim.predicate)
    noun = quantity.of.casefold()
    return Figure(
        fact, claim, quantity, family, noun, published.get(claim.article, ""), _cut_quote(claim, quantity, sentence)
    )


def _cut_quote(claim: Claim, quantity: Quantity, sentence: Sentence | None) -> Quote:
    """The words from the governing verb to the end of the noun phrase, or fewer: never beyond the sentence."""
    if sentence is None:
        return Quote(claim.file, claim.span.start, claim.span.end, claim.exact)
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if token.start < quantity.end and quantity.start < token.end]
    if not inside:
        return Quote(claim.file, claim.span.start, claim.span.end, claim.exact)
    first, last = inside[0], inside[-1]
    noun = _climb_to_noun(tokens, last)
    last = max(last, noun)
    verb = tokens[noun].head
    if tokens[verb].pos in ("VERB", "AUX", "NOUN") and abs(verb - first) <= LONGEST_QUOTE_TOKENS:
        first, last = min(first, verb), max(last, verb)
    while first > 0 and tokens[first - 1].dep in (
        "det",
        "amod",
        "advmod",
        "nsubj",
        "aux",
        "auxpass",
        "compound",
        "poss",
    ):
        if last - first >= LONGEST_QUOTE_TOKENS or tokens[first - 1].head < first - 1:
            break
        first -= 1
    start, end = min(tokens[first].start, quantity.start), max(tokens[last].end, quantity.end)
    return Quote(claim.file, start, end, sentence.text[start - sentence.start : end - sentence.start])


def _climb_to_noun(tokens: Sequence[Token], at: int) -> int:
    """The noun that a number belongs to, or the number itself."""
    for _ in range(4):
        head = tokens[at].head
        if tokens[at].pos in ("NOUN", "PROPN") or head == at or tokens[head].pos in ("VERB", "AUX"):
            break
        at = head
    return at


def _find_sentence(sentences: Sequence[Sentence], start: int) -> Sentence | None:
    return next((sentence for sentence in sentences if sentence.start <= start < sentence.end), None)
