"""Votes for a year: what each wording of a corpus would have the year of publication be."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from ...model.readings import Reading, Timex
from ...values.dates import read_edtf_interval


@dataclass(frozen=True, slots=True)
class Vote:
    """Years that a wording allows; `weight` is how much a reader would trust it."""

    years: tuple[int, ...]
    weight: float
    reason: str

    def complain(self, year: int) -> str:
        """What to tell of a vote that lost against `year`."""
        shown = " or ".join(map(str, self.years))
        return f"{self.reason} That speaks for {shown}; the articles together speak for {year}."


def gather_votes(readings: tuple[Reading, ...]) -> tuple[Vote, ...]:
    """All votes of the corpus, in a stable order."""
    latest = _find_latest_year(readings)
    if latest is None:
        return ()
    votes = [Vote(tuple(range(latest, latest + 8)), 0.0, f"The latest year the articles name is {latest}.")]
    votes += _vote_by_weekday(readings, latest)
    votes += _vote_by_length(readings)
    return tuple(votes)


def count_votes(votes: tuple[Vote, ...]) -> tuple[int, tuple[Vote, ...], tuple[Vote, ...]] | None:
    """The year with most weight, the votes for it and those against; None without a decision."""
    if not votes:
        return None
    allowed = votes[0].years
    tally: Counter[int] = Counter()
    for vote in votes[1:]:
        for year in vote.years:
            if year in allowed:
                tally[year] += round(100 * vote.weight)
    ranked = sorted(tally.items(), key=lambda pair: (-pair[1], pair[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] == ranked[1][1]):
        return None
    year = ranked[0][0]
    supporters = tuple(vote for vote in votes if year in vote.years)
    return year, supporters, tuple(vote for vote in votes if year not in vote.years)


def _find_latest_year(readings: tuple[Reading, ...]) -> int | None:
    years = [
        days[0].year
        for reading in readings
        for timex in reading.timexes
        for point in timex.points
        if point.kind == "fixed" and timex.direction != "future" and (days := read_edtf_interval(point.name))
    ]
    return max(years, default=None)


def _vote_by_weekday(readings: tuple[Reading, ...], latest: int) -> list[Vote]:
    """The weekday that most articles name first, and the day of the year that another reports as past."""
    weekdays = Counter(
        first.points[0].number for reading in readings if (first := _first_of_kind(reading, "weekday")) is not None
    )
    days = [(first, reading) for reading in readings if (first := _first_of_kind(reading, "month-day")) is not None]
    if not weekdays or not days:
        return []
    weekday, count = sorted(weekdays.items(), key=lambda pair: (-pair[1], pair[0]))[0]
    timex, reading = max(days, key=lambda pair: (pair[0].points[0].number, pair[0].points[0].day))
    month, day = timex.points[0].number, timex.points[0].day
    years = tuple(year for year in range(latest, latest + 8) if _has_weekday(year, month, day, weekday))
    name = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")[weekday - 1]
    reason = f"{count} of the articles tell of {name}, {reading.file} of “{timex.exact}”: the same day of the week."
    return [Vote(years, 1.0 + 0.1 * count, reason)] if years else []


def _first_of_kind(reading: Reading, kind: str) -> Timex | None:
    return next(
        (
            timex
            for timex in reading.timexes
            if len(timex.points) == 1
            and timex.points[0].kind == kind
            and not timex.points[0].follows_text
            and timex.direction != "future"
        ),
        None,
    )


def _has_weekday(year: int, month: int, day: int, weekday: int) -> bool:
    try:
        return date(year, month, day).isoweekday() == weekday
    except ValueError:
        return False  # 29 February


_START_WORDS = re.compile(
    r"\b(?:since|began|begin|start(?:ed)?|launch(?:ed)?|invasion|invaded|outbreak|onset|escalated)\b"
)


def _vote_by_length(readings: tuple[Reading, ...]) -> list[Vote]:
    """ "beyond three years" of something that began in a year the corpus names."""
    starts = Counter[int]()
    for reading in readings:
        for timex in reading.timexes:
            sentence = next((s for s in reading.sentences if s.start <= timex.start < s.end), None)
            if sentence is None or not timex.points or timex.points[0].kind != "fixed":
                continue
            near = sentence.text[max(0, timex.start - sentence.start - 60) : timex.end - sentence.start + 40]
            days = read_edtf_interval(timex.points[0].name)
            if days and _START_WORDS.search(near.lower()):
                starts[days[0].year] += 1
    if not starts:
        return []
    start = sorted(starts.items(), key=lambda pair: (-pair[1], -pair[0]))[0][0]
    votes = []
    for reading in readings:
        for timex in reading.timexes:
            years = re.fullmatch(r"P(\d{1,2})Y", timex.value or "")
            sentence = next((s for s in reading.sentences if s.start <= timex.start < s.end), None)
            if not years or timex.type != "DURATION" or sentence is None or int(years[1]) < 1:
                continue
            if not re.search(
                r"\b(?:conflict|war|crisis|fighting|years-long|stretched|persisted|lasted|ongoing)\b",
                sentence.text.lower(),
            ):
                continue
            count = int(years[1])
            span = {"MORE_THAN": (count, count + 1), "LESS_THAN": (count - 1, count)}.get(
                timex.modifier or "", (count, count)
            )
            reason = f"{reading.file} says “{timex.exact}” of what began in {start}."
            votes.append(Vote(tuple(range(start + span[0], start + span[1] + 1)), 0.5, reason))
    return votes
