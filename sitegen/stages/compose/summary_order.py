"""The order of a summary: the main event with its day, what came of it, the rest, what is said, before, and next."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...model.stories import Disagreement, Entity, Fact
from ...values.days import find_days, show_edtf
from ...values.proof.dates import list_printed_dates
from .summary_text import is_coloured, is_credited, names_weekday, tells_harm

_NOT_PAST = re.compile(r"\b(?:is|are|am|has|have|remains?|continues?)\b")
_COMPARES = re.compile(
    r"\b(?:initially|previously|originally|earlier|additional|another|again|second|since|also|further)\b"
)
UNDATED_LEAD = 0.8
OUTDATED_LEAD = 0.7
COMPARED_LEAD = 0.6
LEAD_WEIGHT = 0.6
UNNAMED_PENALTY = 0.7
WEEK_DAYS = 7
# What most articles open with is no background and no mere report, however long ago it was.
CENTRAL = 0.45
FULL_WORDS = 20
EARLY = 0.12
EARLY_BONUS = 0.5
_SMALL_OPENINGS = frozenset(
    "a an the at more some several many most about around nearly almost dozens hundreds thousands scores two three "
    "four five six seven eight nine ten in on up over as after before during between both all".split()
)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence with the facts it states, by how well (0 to 1); `file` and `span` where it stands, if anywhere."""

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


@dataclass(frozen=True, slots=True)
class SummaryDesk:
    """What judging a candidate needs: the living facts and their weight for readers by id, disputes and names.

    `headings` are the words of the sources' titles by the share of titles that have them, `names` the words and the
    kind of each name that most facts are about; `first_report` is the day of the earliest article.
    """

    facts: Mapping[str, Fact]
    weights: Mapping[str, float]
    disputes: tuple[Disagreement, ...]
    updates: tuple[Disagreement, ...]
    entities: tuple[Entity, ...]
    headings: Mapping[str, float]
    names: tuple[tuple[frozenset[str], str], ...] = ()
    first_report: int | None = None


def rate_lead(one: Candidate, desk: SummaryDesk) -> float:
    """How well a sentence opens the summary: what happened, where and when, in the headlines' words, widely told."""
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
    is_dated = bool(list_printed_dates(one.text)) or _find_day(one, desk) is not None
    scene = 0.4 * is_placed + 0.3 * is_dated + 0.2 * tells_harm(one.text) + 0.4 * min(len(named), 3)
    factor *= 1.0 if named else UNNAMED_PENALTY
    fullness = math.sqrt(min(1.0, len(one.text.split()) / FULL_WORDS))
    opening = 0.5 * (1 - one.position) + EARLY_BONUS * (one.position < EARLY)
    return round(factor * (fullness * (2 * heading + 4 * one.topicality) + told + opening + scene), 9)


def order_story(chosen: Sequence[Candidate], lead: Candidate, desk: SummaryDesk) -> list[Candidate]:
    """The main event first, then what came of it, what else happened, what is said, what came before, what is next."""
    starts = [day for day in (_start_of(desk.facts[_main_fact(lead, desk)]), desk.first_report) if day is not None]
    start = min(starts, default=None)

    def place(one: Candidate) -> tuple[int, float, float, str]:
        if one is lead:
            return 0, 0.0, 0.0, ""
        fact = desk.facts[_main_fact(one, desk)]
        own = _start_of(fact)
        is_before = start is not None and own is not None and own < start - 1
        part = {"said": 3, "planned": 5, "deadline": 5}.get(fact.lane, 2)
        is_central = one.topicality >= CENTRAL
        if part == 2 and is_credited(one.text):
            part = 3
        if part < 5 and (is_before or fact.kind == "background"):
            part = 4
        if part < 5 and is_central:
            part = 2
        if part < 4 and tells_harm(one.text):
            part = 1
        return part, -round(one.topicality, 1), one.position, one.text

    first, *others = sorted(chosen, key=place)
    return [_date_lead(first, desk), *others]


def _date_lead(one: Candidate, desk: SummaryDesk) -> Candidate:
    """The first sentence opened with the day of its event, where it prints none and all its facts have it."""
    day = _find_day(one, desk)
    if day is None or list_printed_dates(one.text):
        return one
    first, space, rest = one.text.partition(" ")
    opening = first.lower() if first.lower() in _SMALL_OPENINGS else first
    return replace(one, text=f"On {show_edtf(day)}, {opening}{space}{rest}")


def _find_day(one: Candidate, desk: SummaryDesk) -> str | None:
    """The one day of the facts of a sentence in the past tense; None where a day does not fit before it."""
    found = {(desk.facts[name].when.edtf or "")[:10] for name, _ in one.facts if name in desk.facts} - {""}
    day = found.pop() if len(found) == 1 else ""
    days = find_days(day)
    if days is None or days[0] != days[1] or _NOT_PAST.search(one.text) or one.text.startswith(("On ", "“", '"')):
        return None
    is_before = desk.first_report is not None and days[0].toordinal() < desk.first_report - WEEK_DAYS
    return None if is_before or names_weekday(one.text) else day


def _main_fact(one: Candidate, desk: SummaryDesk) -> str:
    known = (name for name, _ in one.facts if name in desk.weights)
    return max(known, key=lambda name: (round(desk.weights[name], 9), name))


def _start_of(fact: Fact) -> int | None:
    days = find_days(fact.when.edtf)
    return days[0].toordinal() if days else None
