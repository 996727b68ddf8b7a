"""Dates in sentences that carry evidence: whether they tell a time at all, and the sentence worded with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ....model.readings import Reading, Sentence, Timex
from ....model.stories import Evidence, Fact
from ....values.read_over import read_over
from ....values.told_dates import date_in_place, date_words
from ....values.within import find_within
from ..summary.sources import list_within, place_evidence
from ..summary.syntax import list_quoted_spans
from ..summary.text import drop_opener, reads_alone
from .clauses import find_dated_clause
from .governing import dates_another

_REACH = 60
_BOUND = re.compile(
    r"\b(?:since|until|till)\s+(?:shortly\s+|soon\s+|just\s+)?(?:after|before)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
# "A Friday evening tweet" keeps its words.
_DESCRIBED = re.compile(r"\b(?:an?|each|every)\s+(?:\w+\s+)?$", re.IGNORECASE)
_NOW = re.compile(
    r"(?:right |just |even )?now|today|currently|presently|at present|at the moment|so far|to date|recently|this time",
    re.IGNORECASE,
)


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


def tells_no_time(sentence: Sentence, timex: Timex) -> bool:
    """Whether neither its sentence nor a clause of it can be told under a date."""
    return dates_another(sentence, timex) and find_dated_clause(sentence, timex) is None


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
        if lasts_since(sentence, timex) or tells_no_time(sentence, timex):
            continue
        clause = find_dated_clause(sentence, timex)
        dated = date_clause(clause, timex) if clause else date_sentence(sentence, (timex,))
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
        if _DESCRIBED.search(sentence.text, 0, timex.start - sentence.start):
            continue
        start, end = timex.start - sentence.start, timex.end - sentence.start
        text = f"{text[:start]}{date_in_place(text[:start], timex, text[end:])}{text[end:]}"
    text = read_over(text, sentence)
    return text[:1].upper() + text[1:]


def date_clause(clause: str, timex: Timex) -> str:
    """A clause with its date told by the calendar."""
    before, exact, after = clause.partition(timex.exact)
    if not exact or after[:2] in ("’s", "'s"):
        return clause
    before, printed = date_words(before, timex)
    return f"{before}{printed}{after}"


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
