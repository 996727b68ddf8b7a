"""What a calendar value leans on, and what it becomes once that is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ...model.readings import Basis, TimePoint, Timex
from .edtf import read_edtf_interval, show_when


@dataclass(frozen=True, slots=True)
class Anchors:
    """What an expression may lean on, as EDTF but for the day of publication.

    `spoken` and `spoken_day` are the date and the day spoken of last, `event_day` the day that times of day belong to,
    `quarter` the quarter whose figures the text tells ("a year earlier" is then a quarter too). `narrates` holds for a
    text about years long past, whose days and months lean on the date before them, not on publication. `said` is the
    day on which quoted words were said, where the text tells it: "today" is then that day.
    """

    published: date | None
    spoken: str | None = None
    spoken_day: str | None = None
    event_day: str | None = None
    quarter: str | None = None
    narrates: bool = False
    said: date | None = None


@dataclass(frozen=True, slots=True)
class Resolved:
    """A point with its TIMEX3 value, its first and last day, and why."""

    value: str
    first: date
    last: date
    reason: str
    edtf: str | None = None
    basis: Basis = "resolved"


def show_clock(point: TimePoint) -> str:
    """The time of day as TIMEX3 writes it, without its zone."""
    if point.clock[1:2].isdigit():
        return point.clock[:6]
    return point.clock if point.clock.startswith("T") else f"T{point.clock}" if point.clock else ""


def find_anchor(point: TimePoint, anchors: Anchors) -> tuple[date, str] | None:
    """The day a point is counted from, and what readers call it."""
    if point.follows_text and (spoken := _choose_spoken(point, anchors)):
        days = read_edtf_interval(spoken)
        if days and days[0] != date.min:
            return days[0], f"{show_when(spoken)}, spoken of before"
    if anchors.said:
        return anchors.said, f"the words, said on {show_when(anchors.said.isoformat())}"
    if anchors.published is None:
        return None
    return anchors.published, f"publication on {show_when(anchors.published.isoformat())}"


def find_narrated_year(anchors: Anchors) -> int | None:
    """The year that a history tells of at this place, None in any other text."""
    days = read_edtf_interval(anchors.spoken) if anchors.narrates and anchors.spoken else None
    return days[1].year if days and (days[1] - days[0]).days <= 366 else None


def list_years(day: date) -> range:
    """The year of `day` with the one before and the one after, where the calendar has them."""
    return range(max(1, day.year - 1), min(9999, day.year + 1) + 1)


def make_day(year: int, month: int, day: int) -> date | None:
    """The day of those figures, None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None  # 29 February, or 31 in a shorter month


def make_months(value: str, reason: str, point: TimePoint) -> Resolved | None:
    """A month, season, quarter or half by its value; None where the value is none."""
    days = read_edtf_interval(value)
    return Resolved(value + show_clock(point), *days, reason=reason) if days else None


def looks_ahead(timex: Timex) -> bool:
    """Whether the tense, or a word such as "until" that no past tense contradicts, points past publication."""
    return timex.direction == "future" or (timex.relation in ("by", "until") and timex.direction != "past")


def weigh_distance(days: int, timex: Timex) -> float:
    """How unlikely a date so many days after publication is: what lies against the tense counts four times."""
    if looks_ahead(timex):
        return days if days >= 0 else -4 * days
    return -days if days <= 0 else (4 if timex.direction == "past" else 1.5) * days


def _choose_spoken(point: TimePoint, anchors: Anchors) -> str | None:
    """The date spoken of last that is as fine as the unit counted: no day follows a year."""
    unit = point.name if point.kind in ("shift", "distance") else "year" if point.kind == "month" else "day"
    days = read_edtf_interval(anchors.spoken) if anchors.spoken else None
    if point.kind == "day" and days and (days[1] - days[0]).days < 31:
        return anchors.spoken
    if unit in ("day", "week", "weekend", "fortnight"):
        return anchors.spoken_day
    widest = {"month": 31, "quarter": 92, "year": 367}.get(unit, 3660)
    return anchors.spoken if days and (days[1] - days[0]).days < widest else None
