"""Dates beside the one that dates a fact: a second day in one sentence, the day of a report, of words told otherwise.

"Equifax said on Thursday that …" dates the saying, and no clause of what was said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import inf

from ....model.readings import Reading, Sentence, Timex
from ....model.stories import Evidence, Fact, TimelineKind, When
from ....values.days import find_days, show_edtf
from ..summary.text import content_words, drop_opener, reads_alone
from .clauses import find_dated_clause
from .dates import date_clause, date_sentence, is_now, lasts_since, list_timexes, tells_no_time
from .governing import choose_lane, is_attribute, tells_verb

LONGEST_DAYS = 31
LEAST_WEIGHT = 0.3
# What somebody said on a day that is printed in the same words needs less: it is one of the story's days all the same.
LEAST_WEIGHT_SAYING = 0.15
# A text is of a sentence that has this share of its words.
SAME_WORDS = 0.7
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?", re.ASCII)
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class FurtherDate:
    """A date of a fact's sentence that is not the fact's own, with the words and the lane that it is told in."""

    fact: str
    what: str
    when: When
    lane: TimelineKind


@dataclass(frozen=True, slots=True)
class _Place:
    """A date in a sentence, its days, and the evidence that the sentence carries, with the facts of it."""

    sentence: Sentence
    timex: Timex
    days: tuple[date, date]
    stated: Sequence[tuple[Evidence, Fact]]

    @property
    def holding(self) -> list[Fact]:
        """The facts whose own words hold the date."""
        return [fact for one, fact in self.stated if one.quote.start <= self.timex.start < one.quote.end]

    @property
    def is_of_undated(self) -> bool:
        """Whether it is when that was which undated facts were made of, though another passage states them."""
        if not self.holding or any(fact.when.edtf for fact in self.holding) or self.days[0] == date.min:
            return False
        is_bound = self.timex.relation in ("since", "until", "till") or lasts_since(self.sentence, self.timex)
        return not is_bound and not is_attribute(self.sentence, self.timex)


def list_further_dates(
    facts: Sequence[Fact], readings: Sequence[Reading], published: Mapping[str, date] | None = None
) -> tuple[FurtherDate, ...]:
    """By fact and date, each once, the first wording by file and place; days and months, of undated words all dates.

    `published` are the last days of publication by file: a deadline is one of these dates where it lies ahead of its
    own article. A date counts as much as the weightiest fact that its sentence tells; days of sayings may count less.
    """
    further: dict[tuple[str, str], FurtherDate] = {}
    told_once: set[str] = set()
    found = list_timexes(facts, readings)
    beside: defaultdict[int, list[Timex]] = defaultdict(list)
    for sentence, timex, _ in found:
        beside[id(sentence)].append(timex)
    for sentence, timex, stated in found:
        days = find_days(timex.edtf)
        if days is None or is_now(sentence, timex) or tells_no_time(sentence, timex):
            continue
        place = _Place(sentence, timex, days, stated)
        least = _rate_least(place, (published or {}).get(stated[0][0].quote.file))
        weight = max(fact.weight for _, fact in stated)
        if weight < least:
            continue
        clause = find_dated_clause(sentence, timex)
        dated = date_clause(clause, timex) if clause else date_sentence(sentence, beside[id(sentence)])
        told = _tell_further(place, drop_opener(" ".join(dated.split())))
        if told is None:
            continue
        fact, what = told
        is_saying = fact.lane == "said" and days[0] == days[1] and show_edtf(timex.edtf) in what
        if (weight < LEAST_WEIGHT and not place.is_of_undated and not is_saying) or what in told_once:
            continue
        told_once |= {what} if place.is_of_undated else set()
        lane = choose_lane(fact, what, [(sentence, timex)]) if place.holding else "said"
        when = When(timex.edtf, timex.basis, timex.reasoning)
        further.setdefault((fact.id, timex.edtf or ""), FurtherDate(fact.id, what, when, lane))
    return tuple(further[key] for key in sorted(further))


def _rate_least(place: _Place, published: date | None) -> float:
    """How much a date must weigh to be one more of the story's."""
    if _is_of_days(place.timex, place.days, published):
        return LEAST_WEIGHT_SAYING
    return LEAST_WEIGHT if place.is_of_undated else inf


def _is_of_days(timex: Timex, days: tuple[date, date], published: date | None) -> bool:
    """Whether a date is less than a month long, or is a day that lies ahead as a deadline."""
    if days[0] > date.min:
        return (days[1] - days[0]).days < LONGEST_DAYS
    return published is not None and days[1] > published and _DAY.fullmatch(timex.value or "") is not None


def _tell_further(place: _Place, text: str) -> tuple[Fact, str] | None:
    """The fact that the date can be told of, and the words; None where it is told already, or no words read alone.

    `text` is the sentence with its dates. Where it does not read alone, only what somebody says in it has its date.
    """
    holding, days = place.holding, place.days
    if any(_is_dated(fact, days) for fact in holding):
        return None
    near = sorted(holding or [fact for _, fact in place.stated], key=lambda fact: (-fact.weight, fact.id))
    undated = [fact for fact in near if not _is_dated(fact, days)]
    if reads_alone(text):
        return (undated[0], text) if undated else None
    printed = show_edtf(place.timex.edtf)
    said = {fact.id for one, fact in place.stated if one.attribution and not _tells_who(one, place.sentence)}
    told = [
        fact
        for fact in undated
        if (tells_verb(fact.text, place.sentence, place.timex) if holding else fact.id in said)
        and _is_told_in(fact, place.sentence)
    ]
    told += [fact for _, fact in place.stated if printed in fact.text and _is_told_in(fact, place.sentence)]
    return (told[0], told[0].text) if told else None


def _tells_who(one: Evidence, sentence: Sentence) -> bool:
    """Whether a quote only tells more of what the sentence names: "her mother, who sold it, said Monday"."""
    tokens = sentence.tokens
    inside = [at for at, token in enumerate(tokens) if one.quote.start <= token.start < one.quote.end]
    tops = [at for at in inside if tokens[at].head not in inside or tokens[at].head == at]
    is_name = not any(tokens[at].pos in ("VERB", "AUX") for at in inside)
    return bool(tops) and (is_name or any(tokens[at].dep == "relcl" for at in tops))


def _is_dated(fact: Fact, days: tuple[date, date]) -> bool:
    """Whether the fact's own date is one of these days; of deadlines, whether they are the same."""
    own = find_days(fact.when.edtf)
    if own is None or days[0] == date.min:
        return own is not None and own[1] == days[1]
    return own[0] <= days[1] and days[0] <= own[1] and own[1] - own[0] <= max(days[1] - days[0], _WEEK)


def _is_told_in(fact: Fact, sentence: Sentence) -> bool:
    """Whether a fact's text is of this sentence: a fact is told in the words of one source, and dated by several."""
    words = content_words(fact.text)
    return len(words & content_words(sentence.text)) >= SAME_WORDS * max(1, len(words))
