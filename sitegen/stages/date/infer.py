"""Argues the publication dates of undated articles from all articles of the corpus together."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from ...model.readings import Reading, Sentence, Timex
from ...model.stories import When
from ...values.dates import read_edtf_interval, show_when
from .votes import count_votes, gather_votes


@dataclass(frozen=True, slots=True)
class _Event:
    """A day of the year that an article reports as past, without its year."""

    month: int
    day: int
    exact: str
    file: str


def infer_dates(readings: tuple[Reading, ...], stated: Mapping[str, When]) -> tuple[dict[str, When], tuple[str, ...]]:
    """Dates of the articles that `stated` leaves open, by article id, and the contradictions met on the way.

    Articles of one story tell of the same days: an undated one takes the days of its dated siblings; where none is
    dated, the year is voted on by all of them.
    """
    undated = [reading for reading in readings if not stated[reading.article].edtf]
    if not undated:
        return {}, ()
    siblings = [when.edtf for when in stated.values() if when.edtf]
    if siblings:
        return _infer_from_siblings(undated, siblings), ()
    votes = gather_votes(readings)
    result = count_votes(votes)
    if result is None:
        reason = "The articles name no year, and nothing in them determines one."
        return {reading.article: When(None, None, (reason,)) for reading in undated}, ()
    year, supporters, opponents = result
    notes = tuple(vote.complain(year) for vote in opponents)
    event = _find_event(readings)
    reasons = tuple(vote.reason for vote in supporters)
    if event is None:
        return {reading.article: When(str(year), "inferred", reasons) for reading in undated}, notes
    day = date(year, event.month, event.day)
    return {reading.article: _date_article(reading, day, event, reasons) for reading in undated}, notes


def _infer_from_siblings(undated: list[Reading], siblings: list[str]) -> dict[str, When]:
    spans = [days for edtf in siblings if (days := read_edtf_interval(edtf))]
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    edtf = f"{first.isoformat()}~" if first == last else f"{first.isoformat()}/{last.isoformat()}"
    reason = f"The dated articles of this story were published {show_when(edtf)}; this one tells of the same days."
    if (last - first).days > 31:
        return {}
    return {reading.article: When(edtf, "inferred", (reason,)) for reading in undated}


def _date_article(reading: Reading, day: date, event: _Event, reasons: tuple[str, ...]) -> When:
    """An article that tells of `day` as past, or by its weekday, was published then or within the week."""
    shown = show_when(day.isoformat())
    why: tuple[str, ...] = (
        f"“{event.exact}” ({event.file}) is the latest day that the articles report as past: {shown}.",
    )
    weekday = day.isoweekday()
    named = {
        point.number
        for timex in reading.timexes
        for point in timex.points
        if point.kind == "weekday" and not point.follows_text and point.step is None
    }
    if weekday in named:
        why += (f"It calls that day by its weekday alone, so it was published within a week of {shown}.",)
    edtf = f"{day.isoformat()}/{(day + timedelta(days=6)).isoformat()}"
    return When(edtf, "inferred", (*reasons, *why))


def _find_event(readings: tuple[Reading, ...]) -> _Event | None:
    """The latest day of a year that is told as past and not as a limit."""
    days = []
    for reading in readings:
        for timex, _ in pair_sentences(reading):
            if len(timex.points) != 1 or timex.points[0].kind != "month-day" or timex.direction == "future":
                continue
            point = timex.points[0]
            days.append(_Event(point.number, point.day, timex.exact, reading.file))
    return max(days, key=lambda event: (event.month, event.day, event.file), default=None)


def pair_sentences(reading: Reading) -> list[tuple[Timex, Sentence]]:
    """Each timex with the sentence it stands in."""
    pairs = []
    for timex in reading.timexes:
        for sentence in reading.sentences:
            if sentence.start <= timex.start < sentence.end:
                pairs.append((timex, sentence))
                break
    return pairs
