"""Doubts a stated date that its own article contradicts: the day of a crawl or of an update is not that of the news.

Pages often state when they were last touched. Where the other articles of the story lie close together, an article
stated a month or more after them, which prints a day of theirs and speaks of it as fresh news, was written then. So was
every other article of its publisher that states the same day: a crawl takes many pages at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from ...model.readings import Reading, Sentence
from ...model.stories import When
from ...values.dates.edtf import read_edtf_interval, show_when, write_interval
from ...values.days import find_days

# Dated articles that lie within so many days of each other are one wave of news.
_WAVE = timedelta(days=14)
_LATE = timedelta(days=30)
_SMALLEST_WAVE = 3


def doubt_dates(
    readings: Iterable[Reading], stated: Mapping[str, When], settled: Iterable[str], publishers: Mapping[str, str]
) -> tuple[dict[str, When], tuple[str, ...]]:
    """Dates to take instead of stated ones, by article id, and what to tell of it; `settled` ids are never doubted.

    `publishers` are those of the articles, by article id, as far as they are known.
    """
    wave = _find_wave(stated)
    if wave is None:
        return {}, ()
    first, last = wave
    sure = frozenset(settled)
    late = [
        reading
        for reading in readings
        if reading.article not in sure and (days := find_days(stated[reading.article].edtf)) and days[0] >= last + _LATE
    ]
    doubted = {
        reading.article: When(edtf, "inferred", reasons)
        for reading in late
        if (found := _read_as_fresh(reading, stated[reading.article], first, last))
        for edtf, reasons in (found,)
    }
    crawled = {(publishers[name], stated[name].edtf) for name in doubted if name in publishers}
    for reading in late:
        when = stated[reading.article]
        if reading.article not in doubted and (publishers.get(reading.article), when.edtf) in crawled:
            reasons = (
                f"{show_when(when.edtf or '')} is stated, as in another article of its publisher that is older.",
                f"The articles of this story are of {show_when(write_interval(first, last))}.",
            )
            doubted[reading.article] = When(write_interval(first, last), "inferred", reasons)
    told = [reading for reading in late if reading.article in doubted]
    return doubted, tuple(f"{reading.file}: {' '.join(doubted[reading.article].reasoning)}" for reading in told)


def _read_as_fresh(reading: Reading, when: When, first: date, last: date) -> tuple[str, tuple[str, ...]] | None:
    """The days on which an article of the wave was written, and why; None for one that looks back."""
    printed = _find_printed(reading, first, last)
    if printed is None or not _speaks_of_fresh_news(reading):
        return None
    is_headed = any(_prints(sentence, reading, printed) for sentence in reading.sentences)
    latest = printed if is_headed else min(printed, last) + timedelta(days=6)
    return write_interval(printed, latest), (
        f"{show_when(when.edtf or '')} is stated, a month or more after the other articles.",
        f"It prints {show_when(printed.isoformat())} and speaks of it as fresh news, as they do.",
    )


def _prints(sentence: Sentence, reading: Reading, day: date) -> bool:
    """Whether `sentence` is a headline that prints `day`: as programmes and bulletins do with theirs."""
    return sentence.place == "headline" and any(
        sentence.span.holds(timex.span) and any(point.name == day.isoformat() for point in timex.points)
        for timex in reading.timexes
    )


def _find_wave(stated: Mapping[str, When]) -> tuple[date, date] | None:
    """First and last day of the articles that lie close together, when they are most of the dated ones."""
    days = sorted(
        days[0]
        for when in stated.values()
        if when.edtf and (days := read_edtf_interval(when.edtf)) and days[0] == days[1]
    )
    for start in days:
        inside = [day for day in days if start <= day <= start + _WAVE]
        if len(inside) >= _SMALLEST_WAVE and 2 * len(inside) > len(days):
            return inside[0], inside[-1]
    return None


def _find_printed(reading: Reading, first: date, last: date) -> date | None:
    """The latest whole day that an article prints, when it lies in the wave and nothing printed lies after it."""
    printed = [
        days
        for timex in reading.timexes
        for point in timex.points
        if point.kind == "fixed" and (days := read_edtf_interval(point.name))
    ]
    whole = [low for low, high in printed if low == high]
    latest = max(whole, default=None)
    if latest is None or not first - timedelta(days=3) <= latest <= last + timedelta(days=3):
        return None
    return latest if all(low.year <= last.year for low, _ in printed) else None


def _speaks_of_fresh_news(reading: Reading) -> bool:
    """Whether it says "today", "this morning", "last night" or a weekday alone, of something past."""
    for timex in reading.timexes:
        point = timex.points[0] if len(timex.points) == 1 else None
        if point is None or timex.direction == "future":
            continue
        is_near_day = point.kind == "shift" and point.name == "day" and point.step in (-1, 0) and not point.follows_text
        if is_near_day or (
            point.kind == "weekday" and point.step is None and not re.search(r"(?i)that|same", timex.exact)
        ):
            return True
    return False
