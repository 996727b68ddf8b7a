"""Votes for the day of publication: what each wording of a corpus of undated articles says of its year."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ...model.readings import Reading, Sentence, Timex
from ...values.dates.edtf import read_edtf_interval, show_when, write_interval
from ...values.days import WEEKDAYS

# Candidate years reach this far beyond the latest year that the articles name: news looks back to a recent one.
_YEARS_AHEAD = 7
_BEGINNINGS = re.compile(
    r"\b(?:since|began|begin|beginning|started|starting|launched|invasion|invaded|outbreak|onset|erupted|escalated|founded)\b"
)
_LASTING = re.compile(
    r"\b(?:conflict|war|crisis|fighting|hostilities|dispute|siege|strike|campaign|stretched|persisted|lasted|ongoing|continued)\b"
)


@dataclass(frozen=True, slots=True)
class Event:
    """A day that an article tells as past; `year` None where the words leave it open."""

    year: int | None
    month: int
    day: int
    exact: str
    file: str
    in_lead: bool


@dataclass(frozen=True, slots=True)
class Vote:
    """First and last days of publication that a wording allows, how much it weighs, and how it reads."""

    spans: tuple[tuple[date, date], ...]
    weight: float
    reason: str

    def allows(self, day: date) -> bool:
        """Whether `day` is among what the wording allows."""
        return any(first <= day <= last for first, last in self.spans)

    def complain(self, day: date) -> str:
        """What to tell of a vote that lost against `day`."""
        shown = " or ".join(show_when(write_interval(first, last)) for first, last in self.spans[:3])
        return f"{self.reason} That speaks for {shown}; the articles together speak for {show_when(day.isoformat())}."


def pair_sentences(reading: Reading) -> Iterator[tuple[Timex, Sentence, int]]:
    """Each timex with the sentence it stands in and that sentence's index, in text order."""
    index = 0
    for timex in reading.timexes:
        while index < len(reading.sentences) and reading.sentences[index].end <= timex.start:
            index += 1
        if index < len(reading.sentences):
            yield timex, reading.sentences[index], index


def find_events(readings: Iterable[Reading]) -> tuple[Event, ...]:
    """Days told as past and not as limits, with or without their year, latest first."""
    events = []
    for reading in readings:
        for timex, sentence, index in pair_sentences(reading):
            if len(timex.points) != 1 or timex.direction == "future" or timex.relation in ("by", "until", "since"):
                continue
            point, in_lead = timex.points[0], index < 3 or sentence.paragraph < 1
            if point.kind == "month-day":
                events.append(Event(None, point.number, point.day, timex.exact, reading.file, in_lead))
            elif point.kind == "fixed" and (found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", point.name)):
                year, month, day = map(int, found.groups())
                events.append(Event(year, month, day, timex.exact, reading.file, in_lead))
    return tuple(sorted(events, key=lambda event: (-event.month, -event.day, event.year is None, event.file)))


def find_latest_year(readings: Iterable[Reading]) -> int | None:
    """The latest year that the articles print of something past."""
    years = [
        days[0].year
        for reading in readings
        for timex in reading.timexes
        for point in timex.points
        if point.kind == "fixed" and timex.direction != "future" and (days := read_edtf_interval(point.name))
        if days[0].year == days[1].year
    ]
    return max(years, default=None)


def list_candidates(event: Event, latest: int) -> list[date]:
    """The days that `event` can be, the latest named year first."""
    years = [event.year] if event.year else range(latest, latest + _YEARS_AHEAD + 1)
    return [day for year in years if (day := _make_day(year, event))]


def _make_day(year: int, event: Event) -> date | None:
    try:
        return date(year, event.month, event.day)
    except ValueError:
        return None  # 29 February


def gather_votes(readings: tuple[Reading, ...], event: Event, candidates: list[date]) -> tuple[Vote, ...]:
    """All that the corpus says of the year of `event`, in a stable order."""
    votes: list[Vote] = []
    if event.year is not None:
        day = candidates[0]
        votes.append(Vote(((day, day),), 2.0, f"{event.file} prints “{event.exact}”."))
    votes += _vote_by_weekday(readings, event, candidates)
    if start := _find_start(readings):
        votes += _vote_by_length(readings, start)
        votes += _vote_by_last_year(readings, start)
    return tuple(votes)


def _vote_by_weekday(readings: tuple[Reading, ...], event: Event, candidates: list[date]) -> list[Vote]:
    """The weekday that most articles name first is that of the day another tells with its number."""
    first = Counter(number for reading in readings if (number := _first_weekday(reading)))
    if not first:
        return []
    weekday, count = min(first.items(), key=lambda pair: (-pair[1], pair[0]))
    days = [day for day in candidates if day.isoweekday() == weekday]
    articles = f"{count} of {len(readings)} articles tell" if count > 1 else "One article tells"
    years = ", ".join(str(day.year) for day in days) or "none of the years in question"
    reason = (
        f"{articles} of {WEEKDAYS[weekday - 1]} what {event.file} tells of “{event.exact}”, "
        f"which was a {WEEKDAYS[weekday - 1]} in {years}."
    )
    return [Vote(tuple((day, day) for day in days), 1.0 + 0.1 * count, reason)] if days else []


def _first_weekday(reading: Reading) -> int | None:
    for timex, _, index in pair_sentences(reading):
        point = timex.points[0] if len(timex.points) == 1 else None
        if point and point.kind == "weekday" and not point.follows_text and timex.direction != "future":
            return point.number if index < 5 else None
    return None


def _find_start(readings: tuple[Reading, ...]) -> tuple[date, date] | None:
    """When what the corpus tells of began: the year most often named beside a word of beginning, and its month."""
    years: Counter[int] = Counter()
    months: Counter[tuple[date, date]] = Counter()
    for reading in readings:
        for timex, sentence, _ in pair_sentences(reading):
            if len(timex.points) != 1 or timex.points[0].kind != "fixed":
                continue
            days = read_edtf_interval(timex.points[0].name)
            near = sentence.text[max(0, timex.start - sentence.start - 60) : timex.end - sentence.start + 30]
            if days and days[0].year == days[1].year and _BEGINNINGS.search(near.lower()):
                years[days[0].year] += 1
                if (days[1] - days[0]).days <= 31:
                    months[days] += 1
    if not years:
        return None
    year = min(years.items(), key=lambda pair: (-pair[1], -pair[0]))[0]
    inside = [(days, count) for days, count in months.items() if days[0].year == year]
    return min(inside, key=lambda pair: (-pair[1], pair[0]))[0] if inside else (date(year, 1, 1), date(year, 12, 31))


def _vote_by_length(readings: tuple[Reading, ...], start: tuple[date, date]) -> list[Vote]:
    """ "beyond three years", "almost three years" of what lasts since `start`."""
    votes = []
    for reading in readings:
        for timex, sentence, _ in pair_sentences(reading):
            years = re.fullmatch(r"P(\d{1,2})Y", timex.value or "")
            if not years or timex.type != "DURATION" or not _LASTING.search(sentence.text.lower()):
                continue
            low, high = _read_bounds(int(years[1]), timex.modifier)
            reason = f"{reading.file} says “{timex.exact}” of what began in {show_when(write_interval(*start))}."
            votes.append(Vote(((_add_months(start[0], low), _add_months(start[1], high)),), 0.5, reason))
    return votes


def _read_bounds(years: int, modifier: str | None) -> tuple[int, int]:
    """Months that a number of years means: "almost three" lacks up to a half, "beyond three" has less than a fourth."""
    if modifier == "LESS_THAN":
        return 12 * years - 6, 12 * years
    if modifier in ("MORE_THAN", "EQUAL_OR_MORE"):
        return 12 * years, 12 * years + 11
    return 12 * years - 6, 12 * years + 6


def _add_months(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, 28))


def _vote_by_last_year(readings: tuple[Reading, ...], start: tuple[date, date]) -> list[Vote]:
    """ "since the invasion last year" of what began in a year that other words name."""
    votes = []
    for reading in readings:
        for timex, sentence, _ in pair_sentences(reading):
            point = timex.points[0] if len(timex.points) == 1 else None
            if point is None or (point.kind, point.name, point.step) != ("shift", "year", -1) or point.follows_text:
                continue
            near = sentence.text[max(0, timex.start - sentence.start - 60) : timex.start - sentence.start]
            if _BEGINNINGS.search(near.lower()):
                year = start[0].year + 1
                reason = f"{reading.file} says “{timex.exact}” of what began in {show_when(write_interval(*start))}."
                votes.append(Vote(((date(year, 1, 1), date(year, 12, 31)),), 0.3, reason))
    return votes
