"""Drops a stated date that its own article makes impossible: it tells as past what came after that date.

Such a date is often that of another version, or of a template. The article then takes the day of the article with which
it shares most words; without one its day is unknown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ...model.readings import Reading, Sentence, Timex
from ...model.stories import When
from ...values.dates.edtf import read_edtf_interval, show_when
from ...values.days import find_days

# A date told as past must lie so far after the stated one: less may be a slip, or news of the day.
_AFTER = timedelta(days=31)
# Words that stand in both articles in runs of so many: a quotation, a report.
_RUN = 8
_SHARED_WORDS = 12
_LIMITS = frozenset({"by", "until", "before", "from", "ahead"})
# "It was moved to June 2017", "was meant for June 2017": what was past is the plan.
_AIMS = (" to", " for", " till", " until", " through")


def drop_impossible(
    readings: Iterable[Reading], stated: Mapping[str, When], settled: Iterable[str]
) -> tuple[dict[str, When], tuple[str, ...]]:
    """Dates to take instead of impossible ones, by article id, and what to tell; `settled` ids are never doubted."""
    readings, sure = tuple(readings), frozenset(settled)
    changed: dict[str, When] = {}
    notes = []
    for reading in readings:
        days = find_days(stated[reading.article].edtf)
        later = _find_later(reading, days[1]) if days and reading.article not in sure else None
        if later is None or not later.edtf:
            continue
        reasons = [
            f"{show_when(stated[reading.article].edtf or '')} is stated, but the article tells of "
            f"{show_when(later.edtf)} as past (“{later.exact}”)."
        ]
        edtf = None
        floor = (_read_interval(later) or (date.min, date.max))[0]
        sibling = _find_sibling(reading, [other for other in readings if _is_after(stated[other.article], floor)])
        if sibling:
            edtf = f"{_day(stated[sibling.article]).isoformat()}~"
            reasons.append(f"It shares sentences with {sibling.file}, which is of {show_when(edtf)}.")
        changed[reading.article] = When(edtf, "inferred" if edtf else None, tuple(reasons))
        notes.append(f"{reading.file}: {' '.join(reasons)}")
    return changed, tuple(notes)


def _read_interval(timex: Timex) -> tuple[date, date] | None:
    return read_edtf_interval(timex.points[0].name) if len(timex.points) == 1 else None


def _find_later(reading: Reading, stated: date) -> Timex | None:
    """The first whole month or day in the body that is told as past though it lies after `stated`."""
    bodies = [sentence for sentence in reading.sentences if sentence.place == "body"]
    for timex in reading.timexes:
        days = _read_interval(timex)
        if days is None or timex.points[0].kind != "fixed" or len(timex.points[0].name) < len("2017-09"):
            continue
        is_past = timex.direction == "past" and timex.relation not in _LIMITS
        if is_past and days[0] > stated + _AFTER and any(_tells(body, timex) for body in bodies):
            return replace(timex, edtf=timex.points[0].name)
    return None


def _tells(sentence: Sentence, timex: Timex) -> bool:
    """Whether `sentence` holds `timex` as the time of what it tells, not as what was aimed at."""
    before = sentence.text[: max(0, timex.start - sentence.start)].rstrip().lower()
    return sentence.span.holds(timex.span) and not before.endswith(_AIMS)


def _day(when: When) -> date:
    days = find_days(when.edtf)
    return days[0] if days else date.min


def _is_after(when: When, floor: date) -> bool:
    days = find_days(when.edtf)
    return days is not None and days[0] == days[1] and days[0] >= floor


def _find_sibling(reading: Reading, others: Sequence[Reading]) -> Reading | None:
    """The article with most words in common runs, None where none has enough."""
    own = _cut_runs(reading)
    shared = [(len(own & _cut_runs(other)), other) for other in others if other.article != reading.article]
    count, sibling = max(shared, key=lambda pair: (pair[0], pair[1].file), default=(0, None))
    return sibling if count + _RUN - 1 >= _SHARED_WORDS and count else None


def _cut_runs(reading: Reading) -> set[tuple[str, ...]]:
    words = [
        token.text.casefold()
        for sentence in reading.sentences
        for token in sentence.tokens
        if any(sign.isalnum() for sign in token.text)
    ]
    return {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
