"""Figures: quantities of claims with all that tells what they measure, of which event, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from ....model.claims import Claim
from ....model.readings import Bound, Quantity, Timex
from ....model.spans import Quote
from ....values.units import convert_unit
from ..contexts import Terms
from ..days import read_days
from ..evidence import word_quantity
from ..facts import Stated
from ..lexicon import PERSON_NOUNS, TOLLS, VAGUE, find_family
from ..nations import find_nations
from ..quotes import Sentences, cut_quote, sentence_of
from ..scenes import Scene, Scenes
from .attachments import find_concepts, find_family_of, find_measured, find_nations_of, find_per, find_stage
from .venues import Places, Venues, find_venues

# An event that a sentence dates so long before its article is another one than the article reports.
NEWS_DAYS = 200
_POINTING = re.compile(r"(?:that|it|this|these|those|they)\b(?! (?:is|are|has|have|will)\b)", re.IGNORECASE)
_AGE = "year of age"
_PENALISING = frozenset({"face", "risk", "carry"})
_DURATION = re.compile(r"P(T?)(\d{1,6}(?:\.\d{1,4})?)([YMWDHS])", re.ASCII)
_UNITS = {"Y": "year", "M": "month", "W": "week", "D": "day", "TH": "hour", "TM": "minute", "TS": "second"}
_BOUNDS: dict[str, Bound] = {
    "APPROX": "about",
    "MORE_THAN": "more-than",
    "EQUAL_OR_MORE": "at-least",
    "LESS_THAN": "less-than",
    "EQUAL_OR_LESS": "at-most",
}


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a claim of a fact.

    `family` is the family of its event, `noun` what is counted or measured, `concepts` the ideas of that noun. `day`
    is when its article was published (ISO, "" unknown), `quote` the tight words that say it, `terms` what the claim
    is about, `scene` what its sentence names and dates. `per` is what it is counted for ("share"), `stage` how it
    stands to others ("old", "more", "part"), `owner` whose the measured is, `nations` of whom it counts, `venues` where
    they were. `is_past` holds when its sentence dates it long before the article. `act` is the verb of its clause,
    `bearers` are the names and ideas of which the clause tells it, once it is bound.
    """

    fact: str
    claim: Claim
    quantity: Quantity
    quote: Quote
    family: str = ""
    noun: str = ""
    concepts: frozenset[str] = frozenset()
    day: str = ""
    terms: Terms | None = None
    scene: Scene = field(default_factory=Scene)
    per: str = ""
    stage: str = ""
    owner: str = ""
    nations: frozenset[str] = frozenset()
    venues: Places = frozenset()
    is_past: bool = False
    act: str = ""
    bearers: frozenset[str] = frozenset()

    @property
    def says(self) -> str:
        """The source's own short words."""
        return word_quantity(self.claim, self.quantity)

    @property
    def file(self) -> str:
        """The file that it stands in."""
        return self.quote.file

    @property
    def place(self) -> tuple[str, int]:
        """Where it stands: file and offset."""
        return self.quote.file, self.quantity.start

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
    def value(self) -> tuple[float, str, str]:
        """The number with its dimension and what it is counted for: a source that calls it old does so for all."""
        return self.point, self.dimension, self.per

    @property
    def dimension(self) -> str:
        """The base unit that its unit is converted to, "" for a count."""
        return convert_unit(0.0, self.quantity.unit)[1]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is known of the whole story when claims are compared: sentences, scenes, publication days, terms, venues."""

    sentences: Sentences
    scenes: Scenes
    published: Mapping[str, str]
    terms: Mapping[int, Terms]
    venues: Venues


def collect_figures(stated: Sequence[Stated], corpus: Corpus) -> tuple[Figure, ...]:
    """Every figure of every fact, in (file, start) order, each with the tightest claim that holds it.

    An amount or measure that one source calls an earlier one is an earlier one wherever it stands.
    """
    tightest: dict[tuple[str, int], int] = {}
    for claim in (claim for one in stated for claim in one.claims):
        for quantity in list_quantities(claim):
            place = (claim.file, quantity.start)
            tightest[place] = min(len(claim.span), tightest.get(place, len(claim.span)))
    figures: dict[tuple[str, str, int], Figure] = {}
    for one in stated:
        read: list[Figure] = []
        for claim in one.claims:
            for quantity in list_quantities(claim):
                if len(claim.span) == tightest[claim.file, quantity.start]:
                    read.append(_read_figure(one.fact.id, claim, quantity, corpus))
        is_past = 2 * sum(figure.is_past for figure in read) > len(read)
        for figure in read:
            figures.setdefault((one.fact.id, *figure.place), replace(figure, is_past=is_past or figure.is_past))
    in_order = sorted(figures.values(), key=lambda figure: (*figure.place, figure.fact))
    old = {figure.value for figure in in_order if figure.stage == "old" and figure.dimension}
    return tuple(
        replace(figure, stage="old") if not figure.stage and figure.value in old else figure for figure in in_order
    )


def is_counted(figure: Figure) -> bool:
    """Whether the number is somebody's count: "dozens" and "hundreds" say no more than that there were many."""
    return not VAGUE & set(figure.quantity.exact.casefold().split())


def list_quantities(claim: Claim) -> tuple[Quantity, ...]:
    """The quantities of a claim, and its durations in words ("under an hour") as quantities of time."""
    durations = tuple(
        quantity
        for timex in claim.timexes
        if timex.type == "DURATION"
        and not any(known.span.overlap(timex.span) for known in claim.quantities)
        and (quantity := read_duration(timex)) is not None
    )
    return (*claim.quantities, *durations)


def read_duration(timex: Timex) -> Quantity | None:
    """A duration of one unit as a quantity; None for one that is made of several, or of none."""
    match = _DURATION.fullmatch(timex.value or "")
    if match is None:
        return None
    amount, unit = float(match[2]), _UNITS.get(f"{match[1] or ''}{match[3]}")
    if unit is None:
        return None
    bound = _BOUNDS.get(timex.modifier or "", "exact")
    low = None if bound in ("less-than", "at-most", "nearly") else amount
    high = None if bound in ("more-than", "at-least") else amount
    return Quantity(timex.start, timex.end, timex.exact, low, high, unit, bound)


def _read_figure(fact: str, claim: Claim, quantity: Quantity, corpus: Corpus) -> Figure:
    sentence = sentence_of(claim, corpus.sentences)
    day = corpus.published.get(claim.article, "")
    scene = corpus.scenes.get((claim.file, claim.sentence), Scene())
    family = find_family_of(claim, quantity, sentence)
    measured, owner = find_measured(quantity, sentence) if quantity.unit else ("", "")
    noun = quantity.of.casefold() or measured
    noun = "people" if find_nations([noun]) else noun
    owner = "" if quantity.unit == _AGE and noun in scene.names else owner
    if not noun and not quantity.unit:
        noun = _borrow_noun(claim, quantity)
    return Figure(
        fact=fact,
        claim=claim,
        quantity=_take_most(quantity),
        quote=cut_quote(claim, quantity.span, corpus.sentences),
        family=(find_family(noun) if quantity.unit else "") or family,
        noun=noun,
        concepts=find_concepts(noun, quantity.of_phrase),
        day=day,
        terms=corpus.terms.get(claim.number),
        scene=scene,
        per=find_per(quantity, sentence),
        stage=_ignore_more(find_stage(quantity, sentence), family),
        owner=owner,
        nations=find_nations_of(quantity, sentence),
        venues=find_venues(claim, quantity, corpus.venues),
        is_past=_is_past(claim, quantity, scene, day) or _goes_on_with_past(claim, scene, day, corpus),
    )


def _take_most(quantity: Quantity) -> Quantity:
    """The most that a penalty can be, as the figure that it is: "faces up to ten years"."""
    is_penalty = quantity.predicate.casefold() in _PENALISING and quantity.bound == "at-most"
    return replace(quantity, low=quantity.high, bound="exact") if is_penalty else quantity


def _borrow_noun(claim: Claim, quantity: Quantity) -> str:
    """What a bare number counts beside another one: "three peacekeepers were killed and 21 wounded"; "" for people."""
    before = [one for one in claim.quantities if one.start < quantity.start and one.of and not one.unit]
    noun = before[-1].of.casefold() if before else ""
    return "" if noun in PERSON_NOUNS or find_nations([noun]) or find_family(noun) in TOLLS else noun


def _ignore_more(stage: str, family: str) -> str:
    """The stage; "50 more were injured" counts them beside the dead, not beside others injured."""
    return "" if stage == "more" and family == "injury" else stage


def _goes_on_with_past(claim: Claim, scene: Scene, day: str, corpus: Corpus) -> bool:
    """Whether an undated sentence that opens with "That" or "It" goes on with one of an event long ago."""
    sentence, published = sentence_of(claim, corpus.sentences), read_days(day)
    before = corpus.scenes.get((claim.file, claim.sentence - 1))
    if sentence is None or published is None or before is None or scene.days or not _POINTING.match(sentence.text):
        return False
    return bool(before.days) and all((published.first - days.last).days > NEWS_DAYS for days in before.days)


def _is_past(claim: Claim, quantity: Quantity, scene: Scene, day: str) -> bool:
    """Whether the sentence dates the event long before the article, or tells with "when" of the start of a span."""
    published = read_days(day)
    if published is None:
        return False
    if any((published.first - days.last).days > NEWS_DAYS for days in scene.days):
        return True
    before = claim.exact[: max(0, quantity.start - claim.span.start)].casefold().split()
    return "when" in before and any((published.first - days.first).days > NEWS_DAYS for days in scene.days)
