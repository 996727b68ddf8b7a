"""Figures: quantities of claims with all that tells what they measure, of which event, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from ...model.claims import Claim
from ...model.readings import Quantity
from ...model.spans import Quote
from ...values.units import convert_unit
from .attachments import find_concepts, find_family_of, find_measured, find_per, find_stage
from .contexts import Terms
from .days import read_days
from .facts import Stated, word_quantity
from .quotes import Sentences, cut_quote, sentence_of
from .scenes import Scene, Scenes

# An event that a sentence dates so long before its article is another one than the article reports.
NEWS_DAYS = 45


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a claim of a fact.

    `family` is the family of its event, `noun` what is counted or measured, `concepts` the ideas of that noun. `day`
    is when its article was published (ISO, "" unknown), `quote` the tight words that say it, `terms` what the claim
    is about, `scene` what its sentence names and dates. `per` is what it is counted for ("share"), `stage` "old" for
    what its sentence calls an earlier figure. `is_past` holds when its sentence dates it long before the article.
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
    is_past: bool = False

    @property
    def says(self) -> str:
        """The source's own short words."""
        return word_quantity(self.quantity)

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
    def dimension(self) -> str:
        """The base unit that its unit is converted to, "" for a count."""
        return convert_unit(0.0, self.quantity.unit)[1]


@dataclass(frozen=True, slots=True)
class Corpus:
    """What is known of the whole story when two claims are compared: sentences, scenes, publication days, terms."""

    sentences: Sentences
    scenes: Scenes
    published: Mapping[str, str]
    terms: Mapping[int, Terms]


def collect_figures(stated: Sequence[Stated], corpus: Corpus) -> tuple[Figure, ...]:
    """Every figure of every fact, in (file, start) order, each with the tightest claim that holds it."""
    tightest: dict[tuple[str, int], int] = {}
    for claim in (claim for one in stated for claim in one.claims):
        for quantity in claim.quantities:
            place = (claim.file, quantity.start)
            tightest[place] = min(len(claim.span), tightest.get(place, len(claim.span)))
    figures: dict[tuple[str, str, int], Figure] = {}
    for one in stated:
        for claim in one.claims:
            for quantity in claim.quantities:
                if len(claim.span) == tightest[claim.file, quantity.start]:
                    key = (one.fact.id, claim.file, quantity.start)
                    figures.setdefault(key, _read_figure(one.fact.id, claim, quantity, corpus))
    return tuple(sorted(figures.values(), key=lambda figure: (*figure.place, figure.fact)))


def _read_figure(fact: str, claim: Claim, quantity: Quantity, corpus: Corpus) -> Figure:
    sentence = sentence_of(claim, corpus.sentences)
    day = corpus.published.get(claim.article, "")
    scene = corpus.scenes.get((claim.file, claim.sentence), Scene())
    noun = quantity.of.casefold() or (find_measured(quantity, sentence) if quantity.unit else "")
    return Figure(
        fact=fact,
        claim=claim,
        quantity=quantity,
        quote=cut_quote(claim, quantity.span, corpus.sentences),
        family=find_family_of(claim, quantity, sentence),
        noun=noun,
        concepts=find_concepts(noun, quantity.of_phrase),
        day=day,
        terms=corpus.terms.get(claim.number),
        scene=scene,
        per=find_per(quantity, sentence),
        stage=find_stage(quantity, sentence),
        is_past=_is_past(scene, day),
    )


def _is_past(scene: Scene, day: str) -> bool:
    published = read_days(day)
    return published is not None and any((published.first - days.last).days > NEWS_DAYS for days in scene.days)
