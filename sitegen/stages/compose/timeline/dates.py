"""Dates in the words of facts beside the one that dates the fact: a second day in one sentence, the day of a report.

"Equifax said on Thursday that …" dates the saying, and no clause of what was said.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ....model.readings import Reading, Sentence, Timex
from ....model.stories import Evidence, Fact, When
from ....values.days import find_days, show_edtf
from ....values.read_over import read_over
from ....values.told_dates import date_in_place, date_words
from ....values.within import find_within
from ..summary.sources import list_within, place_evidence
from ..summary.syntax import list_quoted_spans
from ..summary.text import content_words, drop_opener, reads_alone
from .clauses import find_dated_clause

LONGEST_DAYS = 31
LEAST_WEIGHT = 0.3
# What somebody said on a day that is printed in the same words needs less: it is one of the story's days all the same.
LEAST_WEIGHT_SAYING = 0.15
# A text is of a sentence that has this share of its words.
SAME_WORDS = 0.7
_REACH = 60
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:T.*)?", re.ASCII)
_WEEK = timedelta(days=7)
_BOUND = re.compile(
    r"\b(?:since|until|till)\s+(?:shortly\s+|soon\s+|just\s+)?(?:after|before)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_NOW = re.compile(
    r"(?:right |just |even )?now|today|currently|presently|at present|at the moment|so far|to date|recently|this time",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class FurtherDate:
    """A date of a fact's sentence that is not the fact's own; `is_said` when it dates the report of the fact."""

    fact: str
    what: str
    when: When
    is_said: bool


def is_now(sentence: Sentence, timex: Timex) -> bool:
    """Whether a word such as "now" tells the day of writing; "today" is a day where the sentence is in the past."""
    if not _NOW.fullmatch(timex.exact):
        return False
    is_quoted = any(start <= timex.start < end for start, end in list_quoted_spans(sentence))
    is_past = any(token.tag == "VBD" for token in sentence.tokens)
    return timex.exact.casefold() != "today" or is_quoted or not is_past


def lasts_since(sentence: Sentence, timex: Timex) -> bool:
    """Whether a date only tells since or until what event something lasts: "since shortly after the May 3 fire"."""
    before = sentence.text[max(0, timex.start - sentence.start - _REACH) : timex.start - sentence.start]
    return _BOUND.search(before) is not None


def list_dated_now(facts: Sequence[Fact], readings: Sequence[Reading]) -> frozenset[str]:
    """The ids of the facts that words such as "now" alone give their date: they tell the day of writing."""
    by_now: set[str] = set()
    otherwise: set[str] = set()
    for sentence, timex, stated in list_timexes(facts, readings):
        found = by_now if is_now(sentence, timex) else otherwise
        found.update(fact.id for _, fact in stated if fact.when.edtf == timex.edtf)
    return frozenset(by_now - otherwise)


def find_dated_words(facts: Sequence[Fact], readings: Sequence[Reading]) -> dict[str, str]:
    """By fact id the shortest sentence that reads alone and prints the date of the fact in the fact's own words.

    A fact's text may be the clause of another source, which has no date. What a person worded is left as it is, and so
    is a text that prints the date.
    """
    worded: dict[str, str] = {}
    for sentence, timex, stated in list_timexes([fact for fact in facts if fact.state == "machine"], readings):
        if lasts_since(sentence, timex):
            continue
        clause = find_dated_clause(sentence, timex)
        dated = _date_clause(clause, timex) if clause else date_sentence(sentence, (timex,))
        text = drop_opener(" ".join(dated.split()))
        if not reads_alone(text, is_parsed=clause is not None):
            continue
        printed = date_words(sentence.text[: timex.start - sentence.start], timex)[1].strip()
        for one, fact in stated:
            is_own = timex.edtf == fact.when.edtf and one.quote.start <= timex.start < one.quote.end
            if is_own and (clause or (printed not in fact.text and timex.exact not in fact.text)):
                worded[fact.id] = min(worded.get(fact.id, text), text, key=lambda words: (len(words), words))
    return worded


def date_sentence(sentence: Sentence, timexes: Sequence[Timex]) -> str:
    """The words of a sentence with these dates told by the calendar, where they stand outside quotation marks."""
    text = sentence.text
    quoted = list_quoted_spans(sentence)
    for timex in sorted(timexes, key=lambda one: -one.start):
        if any(start <= timex.start < end for start, end in quoted):
            continue
        start, end = timex.start - sentence.start, timex.end - sentence.start
        text = f"{text[:start]}{date_in_place(text[:start], timex, text[end:])}{text[end:]}"
    text = read_over(text, sentence)
    return text[:1].upper() + text[1:]


def _date_clause(clause: str, timex: Timex) -> str:
    """A clause with its date told by the calendar."""
    before, exact, after = clause.partition(timex.exact)
    if not exact or after[:2] in ("’s", "'s"):
        return clause
    before, printed = date_words(before, timex)
    return f"{before}{printed}{after}"


def list_further_dates(
    facts: Sequence[Fact], readings: Sequence[Reading], published: Mapping[str, date] | None = None
) -> tuple[FurtherDate, ...]:
    """By fact and date, each once, the first wording by file and place; only days, and months at most.

    `published` are the last days of publication by file: a deadline is one of these dates where it lies ahead of its
    own article. A date counts as much as the weightiest fact that its sentence tells; days of sayings may count less.
    """
    further: dict[tuple[str, str], FurtherDate] = {}
    found = list_timexes(facts, readings)
    beside: defaultdict[int, list[Timex]] = defaultdict(list)
    for sentence, timex, _ in found:
        beside[id(sentence)].append(timex)
    for sentence, timex, stated in found:
        days = find_days(timex.edtf)
        file = stated[0][0].quote.file
        if days is None or is_now(sentence, timex) or not _is_of_days(timex, days, (published or {}).get(file)):
            continue
        holding = [fact for one, fact in stated if one.quote.start <= timex.start < one.quote.end]
        weight = max(fact.weight for _, fact in stated)
        if weight < LEAST_WEIGHT_SAYING:
            continue
        clause = find_dated_clause(sentence, timex)
        dated = _date_clause(clause, timex) if clause else date_sentence(sentence, beside[id(sentence)])
        text = drop_opener(" ".join(dated.split()))
        told = _tell_further(holding, [fact for _, fact in stated], (sentence, timex, days), text)
        if told is None:
            continue
        fact, what = told
        if weight < LEAST_WEIGHT and not (fact.lane == "said" and days[0] == days[1] and show_edtf(timex.edtf) in what):
            continue
        when = When(timex.edtf, timex.basis, timex.reasoning)
        further.setdefault((fact.id, timex.edtf or ""), FurtherDate(fact.id, what, when, not holding))
    return tuple(further[key] for key in sorted(further))


def _is_of_days(timex: Timex, days: tuple[date, date], published: date | None) -> bool:
    """Whether a date is less than a month long, or is a day that lies ahead as a deadline."""
    if days[0] > date.min:
        return (days[1] - days[0]).days < LONGEST_DAYS
    return published is not None and days[1] > published and _DAY.fullmatch(timex.value or "") is not None


def _tell_further(
    holding: Sequence[Fact], stated: Sequence[Fact], place: tuple[Sentence, Timex, tuple[date, date]], text: str
) -> tuple[Fact, str] | None:
    """The fact that the date can be told of, and the words; None where it is told already, or no words read alone.

    `text` is the sentence with its dates, `holding` are the facts whose own words hold the date.
    """
    sentence, timex, days = place
    if any(_is_dated(fact, days) for fact in holding):
        return None
    near = sorted(holding or stated, key=lambda fact: (-fact.weight, fact.id))
    undated = [fact for fact in near if not _is_dated(fact, days)]
    if reads_alone(text):
        return (undated[0], text) if undated else None
    printed = show_edtf(timex.edtf)
    told = [fact for fact in undated if _is_told_in(fact, sentence)]
    told += [fact for fact in stated if printed in fact.text and _is_told_in(fact, sentence)]
    return (told[0], told[0].text) if told else None


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


def list_timexes(
    facts: Iterable[Fact], readings: Iterable[Reading]
) -> list[tuple[Sentence, Timex, list[tuple[Evidence, Fact]]]]:
    """Each date in a sentence that carries evidence, with that evidence, by file and place."""
    places = place_evidence(facts)
    found = []
    for reading in sorted(readings, key=lambda reading: reading.file):
        for sentence in reading.sentences if reading.file in places else ():
            timexes = list_dates_of(sentence, reading)
            if not timexes:
                continue
            stated = [pair for pair in list_within(places[reading.file], sentence) if pair[0].place == "body"]
            found += [(sentence, timex, stated) for timex in timexes if stated]
    return found


def list_dates_of(sentence: Sentence, reading: Reading) -> list[Timex]:
    """The dates and times that a sentence prints, in text order."""
    return [one for one in find_within(reading.timexes, sentence.span) if one.type in ("DATE", "TIME")]
