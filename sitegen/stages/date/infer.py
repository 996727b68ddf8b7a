"""Argues the publication dates of undated articles from all articles of the corpus together."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta

from ...model.readings import Reading
from ...model.stories import When
from ...values.dates.edtf import read_edtf_interval, show_when
from .votes import Event, Vote, find_events, find_latest_year, gather_votes, list_candidates, pair_sentences

# Dated articles of one story that lie further apart than this tell nothing of when another was written.
_STORY_DAYS = 31
# A stated distance is compared with so many events, the latest of the year first.
_MOST_EVENTS = 40


def infer_dates(readings: tuple[Reading, ...], stated: Mapping[str, When]) -> tuple[dict[str, When], tuple[str, ...]]:
    """Dates of the articles that `stated` leaves open, by article id, and the contradictions met on the way.

    Articles of one story tell of the same days: an undated one takes the days of its dated siblings; where none is
    dated, all of them vote on the year of the latest day they tell as past. Without a decision the date stays None.
    """
    undated = tuple(reading for reading in readings if not stated[reading.article].edtf)
    siblings = [when.edtf for when in stated.values() if when.edtf]
    if not undated or siblings:
        return _infer_from_siblings(undated, siblings), ()
    latest, events = find_latest_year(readings), find_events(readings)
    lead = next((event for event in events if event.in_lead), None)
    if latest is None or lead is None:
        missing = "name no year" if latest is None else "tell of no day by its number as their news"
        return _leave_open(undated, f"The articles {missing}, so that nothing determines when they were published."), ()
    candidates = list_candidates(lead, latest)
    votes = gather_votes(readings, lead, candidates)
    day = _count(candidates, votes)
    if day is None:
        reason = f"“{lead.exact}” ({lead.file}) may be of several years, and nothing in the articles tells which."
        return _leave_open(undated, reason), ()
    notes = tuple(vote.complain(day) for vote in votes if not vote.allows(day))
    reasons: tuple[str, ...] = (f"The latest year the articles name of something past is {latest}.",)
    reasons += tuple(vote.reason for vote in votes if vote.allows(day))
    reasons += _reason_by_sequence(readings, events, day)
    return {reading.article: _date_article(reading, day, lead, reasons) for reading in undated}, notes


def _leave_open(undated: tuple[Reading, ...], reason: str) -> dict[str, When]:
    return {reading.article: When(None, None, (reason,)) for reading in undated}


def _infer_from_siblings(undated: tuple[Reading, ...], siblings: list[str]) -> dict[str, When]:
    spans = [days for edtf in siblings if (days := read_edtf_interval(edtf))]
    if not undated or not spans:
        return {}
    first, last = min(span[0] for span in spans), max(span[1] for span in spans)
    if (last - first).days > _STORY_DAYS:
        reason = f"The dated articles were published from {first.year} to {last.year}, too far apart to date this one."
        return _leave_open(undated, reason)
    edtf = f"{first.isoformat()}~" if first == last else f"{first.isoformat()}/{last.isoformat()}"
    reason = f"The dated articles of this story are of {show_when(edtf)}, and this one tells of the same days."
    return {reading.article: When(edtf, "inferred", (reason,)) for reading in undated}


def _count(candidates: list[date], votes: tuple[Vote, ...]) -> date | None:
    """The day with most weight; None when no vote speaks or two days have the same."""
    tally = [(sum(vote.weight for vote in votes if vote.allows(day)), day) for day in candidates]
    best = max((weight for weight, _ in tally), default=0.0)
    chosen = [day for weight, day in tally if abs(weight - best) < 1e-9]
    return chosen[0] if best > 0 and len(chosen) == 1 else None


def _date_article(reading: Reading, day: date, event: Event, reasons: tuple[str, ...]) -> When:
    """An article that tells of `day` as its news was published then or within a week."""
    shown = show_when(day.isoformat())
    named = {
        point.number
        for timex in reading.timexes
        for point in timex.points
        if point.kind == "weekday" and not point.follows_text and point.step is None
    }
    if day.isoweekday() in named:
        why = f"It calls {shown} by its weekday alone, so it was published then or within six days."
    elif reading.file == event.file:
        why = f"It tells of “{event.exact}”, {shown}, as its news; news is told within days."
    else:
        why = f"It tells of the same news as the articles about {shown}; news is told within days."
    return When(f"{day.isoformat()}/{(day + timedelta(days=6)).isoformat()}", "inferred", (*reasons, why))


def _reason_by_sequence(readings: tuple[Reading, ...], events: tuple[Event, ...], day: date) -> tuple[str, ...]:
    """ "May 16" and "just over two weeks" before the news: a stated distance that the day confirms."""
    for reading in readings:
        for timex, _, _ in pair_sentences(reading):
            length = re.fullmatch(r"P(\d{1,2})([WD])", timex.value or "")
            if not length or timex.type != "DURATION" or timex.modifier is None:
                continue
            days = int(length[1]) * (7 if length[2] == "W" else 1)
            for event in events[:_MOST_EVENTS]:
                gap = (day - date(day.year, event.month, min(event.day, 28))).days - (event.day - min(event.day, 28))
                if _fits(gap, days, timex.modifier):
                    shown = show_when(day.isoformat())
                    between = f"“{event.exact}” ({event.file}) and {shown}"
                    return (f"“{timex.exact}” ({reading.file}) lies between {between}.",)
    return ()


def _fits(gap: int, days: int, modifier: str) -> bool:
    """Whether a distance in days is what the words say, within a third."""
    if modifier in ("MORE_THAN", "EQUAL_OR_MORE"):
        return days < gap <= days + max(2, days // 3)
    if modifier in ("LESS_THAN", "EQUAL_OR_LESS"):
        return days - max(2, days // 3) <= gap < days
    return False
