"""The order of a summary: the main event with its day, what came of it, the rest, what is said, before, and next."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ....model.stories import Disagreement, Entity, Fact
from ....values.days import find_days
from ....values.proof import Background, Timexes
from ....values.proof.dates import list_printed_dates
from .disputes import is_denial, show_other_sides
from .manner import tells_lasting
from .pairs import Pair
from .text import is_coloured, is_credited, names_weekday, tells_harm

NOT_PAST = re.compile(r"\b(?:is|are|am|has|have|remains?|continues?)\b")
_COMPARES = re.compile(
    r"\b(?:initially|previously|originally|earlier|additional|another|again|second|since|also|further)\b"
)
UNDATED_LEAD = 0.8
OUTDATED_LEAD = 0.7
COMPARED_LEAD = 0.6
LEAD_WEIGHT = 0.6
UNNAMED_PENALTY = 0.7
# What most articles open with is no background and no mere report, however long ago it was.
CENTRAL = 0.45
FULL_WORDS = 20
# Reports over so many days tell a story step by step.
LONG_DAYS = 4
OPENING = 1.0
LEAST_OPENING = 0.85
FADING = 4.0
# A first sentence that takes a side, or speaks of “the vessel” as if it were known.
DISPUTED_LEAD = 0.7
DEFINITE_LEAD = 0.8
DATED_LEAD = 0.3
# What somebody is, where it took place, or what another paper had, is not what happened.
DESCRIBING_LEAD = 0.6
BORROWED_LEAD = 0.75
LASTING_LEAD = 0.6
HISTORY_DAYS = 60
_DESCRIBING = frozenset("is are was were been be took happened occurred lasted".split())
# "The driver, who killed two people, has fled."
_ASIDE = re.compile(r", (?:who|which|whose) [^,]{1,120},")
_HARMED = re.compile(r"\b(?:is|are|was|were) (?:feared )?(?:dead|missing|homeless|stranded|trapped)\b")
_BORROWED = re.compile(r", [^,]{1,60} reported\b[^,]{0,30}\.$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with the facts it states, by how well (0 to 1); `file` and `span` where it stands, if anywhere.

    `pointers` are the ideas of what it speaks of as if that were known; `drops_day` holds when a day was left out.
    """

    text: str
    facts: tuple[tuple[str, float], ...]
    words: frozenset[str]
    position: float = 0.5
    topicality: float = 0.0
    factor: float = 1.0
    file: str = ""
    span: tuple[int, int] = (0, 0)
    is_dated: bool = True
    has_old_toll: bool = False
    is_definite: bool = False
    is_private: bool = False
    verb: str = ""
    rank: int = 0
    last_day: int | None = None
    pairs: frozenset[Pair] = frozenset()
    ideas: frozenset[str] = frozenset()
    pointers: frozenset[str] = frozenset()
    drops_day: bool = False


@dataclass(frozen=True, slots=True)
class SummaryDesk:
    """What judging a candidate needs: the living facts and their weight for readers by id, disputes and names.

    `headings` are the words of the sources' titles by the share of titles that have them, `names` the words and the
    kind of each name that most facts are about; `first_report` is the day of the earliest article, `pairs` what
    several articles tell together, `rarities` how rare each idea is, `openings` what they open with, `ages`
    how many days before the last one each was published, by file; `timexes` are the expressions of each file,
    `background` is what a sentence is held to besides its facts.
    """

    facts: Mapping[str, Fact]
    weights: Mapping[str, float]
    needs: Mapping[str, float]
    disputes: tuple[Disagreement, ...]
    updates: tuple[Disagreement, ...]
    entities: tuple[Entity, ...]
    headings: Mapping[str, float]
    names: tuple[tuple[frozenset[str], str], ...] = ()
    first_report: int | None = None
    pairs: Mapping[Pair, float] = field(default_factory=dict)
    rarities: Mapping[str, float] = field(default_factory=dict)
    openings: Mapping[Pair, float] = field(default_factory=dict)
    ages: Mapping[str, int] = field(default_factory=dict)
    timexes: Timexes = field(default_factory=dict)
    background: Background = field(default_factory=Background)


def rate_lead(one: Candidate, desk: SummaryDesk, centrality: float = 0.0) -> float:
    """How well a sentence opens the summary: what happened, where and when, in the headlines' words, widely told.

    `centrality` is the share of what several articles tell together that this sentence tells, 1 for the best one.
    """
    heading = sum(desk.headings.get(word, 0.0) for word in sorted(one.words)) / math.sqrt(max(6, len(one.words)))
    weights = [desk.weights[name] for name, _ in one.facts if name in desk.weights]
    if not weights:
        return 0.0
    fact = desk.facts[_main_fact(one, desk)]
    told = 1.5 * max(weights) + 0.25 * min(sum(weights), 2.0)
    factor = (1.0 if fact.lane == "happened" else 0.75) * (0.75 if is_credited(one.text) else 1.0)
    factor *= 0.6 if is_coloured(one.text) else 1.0
    factor *= (1.0 if one.is_dated else UNDATED_LEAD) * (COMPARED_LEAD if _COMPARES.search(one.text) else 1.0)
    factor *= min(1.0, max(weights) / LEAD_WEIGHT) * (OUTDATED_LEAD if one.has_old_toll else 1.0)
    named = [words for words, _ in desk.names if words <= one.words]
    is_placed = any(kind == "place" and words <= one.words for words, kind in desk.names)
    is_dated = bool(list_printed_dates(one.text)) or names_weekday(one.text)
    scene = 0.4 * is_placed + DATED_LEAD * is_dated + 0.2 * tells_harm(one.text) + 0.4 * min(len(named), 3)
    factor *= (1.0 if named else UNNAMED_PENALTY) * (DEFINITE_LEAD if one.is_definite or one.pointers else 1.0)
    factor *= DISPUTED_LEAD if _takes_side(one, desk) else 1.0
    factor *= DESCRIBING_LEAD if one.verb in _DESCRIBING and not _HARMED.search(one.text) else 1.0
    is_history = one.last_day is not None and one.last_day < (desk.first_report or 0) - HISTORY_DAYS
    factor *= LASTING_LEAD if tells_lasting(one.text) or is_history else 1.0
    factor *= BORROWED_LEAD if _BORROWED.search(one.text) else 1.0
    fullness = math.sqrt(min(1.0, len(one.text.split()) / FULL_WORDS))
    opening = OPENING * math.exp(-one.rank / FADING)
    factor *= LEAST_OPENING + (1 - LEAST_OPENING) * math.exp(-one.rank / FADING)
    return round(factor * (fullness * (2 * heading + 3 * one.topicality + 3 * centrality) + told + opening + scene), 9)


def is_same_place(one: Candidate, other: Candidate) -> bool:
    """Whether two candidates are cut from the same words of one article, or are one text of no article."""
    if not one.file:
        return not other.file and one.text == other.text
    return one.file == other.file and one.span[0] < other.span[1] and other.span[0] < one.span[1]


def _takes_side(one: Candidate, desk: SummaryDesk) -> bool:
    """Whether sources stand against what a sentence says itself, as where one denies what another tells."""
    names = {name for name, _ in one.facts}
    others = [dispute for dispute in desk.disputes if not names.isdisjoint(dispute.facts) and is_denial(dispute)]
    return show_other_sides(one.text, names, others, one.file, one.span) != one.text


def order_story(chosen: Sequence[Candidate], lead: Candidate, desk: SummaryDesk) -> list[Candidate]:
    """The main event first, then what came of it, what else happened, what is said, what came before, what is next."""
    start = _start_of(desk.facts[_main_fact(lead, desk)]) or desk.first_report
    is_long = max(desk.ages.values(), default=0) >= LONG_DAYS

    def place(one: Candidate) -> tuple[int, int, float, float, str]:
        if one is lead:
            return 0, 0, 0.0, 0.0, ""
        fact = desk.facts[_main_fact(one, desk)]
        own = _start_of(fact)
        is_before = start is not None and own is not None and own < start - 1 and not _reaches_back(one.text, own)
        part = {"said": 3, "planned": 5, "deadline": 5}.get(fact.lane, 2)
        is_central = one.topicality >= CENTRAL
        if part == 2 and is_credited(one.text):
            part = 3
        if part < 5 and (is_before or fact.kind == "background"):
            part = 4
        if part < 5 and is_central and not is_before:
            part = 2
        if part < 4 and tells_harm(_ASIDE.sub("", one.text)):
            part = 1
        day = _place_in_time(one, own, desk) if is_long else 0
        return part, day, -round(one.topicality, 1), one.position, one.text

    return _tell_first(sorted(chosen, key=place))


def _reaches_back(text: str, day: int) -> bool:
    """Whether a sentence only reaches back to the year of a day: "their first title since 1908"."""
    return bool(re.search(rf"\bsince\b[^.;]{{0,30}}\b{date.fromordinal(day).year}\b", text))


def _place_in_time(one: Candidate, own: int | None, desk: SummaryDesk) -> int:
    """The day of what a sentence tells, else that of its article: the days of a long story follow one another."""
    if own is not None or desk.first_report is None:
        return own or 0
    return desk.first_report + max(desk.ages.values(), default=0) - desk.ages.get(one.file, 0)


def _tell_first(ordered: Sequence[Candidate]) -> list[Candidate]:
    """The sentences, one that speaks of something as known moved behind the first that tells of it, if one does."""
    told: list[Candidate] = []
    waiting = list(ordered)
    while waiting:
        known = frozenset[str]().union(*(one.ideas for one in told))
        later = [frozenset[str]().union(*(other.ideas for other in waiting[at + 1 :])) for at in range(len(waiting))]
        ready = (at for at, one in enumerate(waiting) if not told or not (one.pointers - known) & later[at])
        told.append(waiting.pop(next(ready)))
    return told


def _main_fact(one: Candidate, desk: SummaryDesk) -> str:
    known = (name for name, _ in one.facts if name in desk.weights)
    return max(known, key=lambda name: (round(desk.weights[name], 9), name))


def _start_of(fact: Fact) -> int | None:
    days = find_days(fact.when.edtf)
    return days[0].toordinal() if days else None
