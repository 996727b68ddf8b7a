"""Completes what is counted from another date: shifts, distances, spans, quarters, seasons."""

from __future__ import annotations

import re
from datetime import date

from ...model.readings import TimePoint, Timex
from .anchors import Anchors, Resolved, find_anchor, find_narrated_year, list_years, make_months, show_clock
from .edtf import read_edtf_interval, show_when
from .moves import move_days, move_months, move_unit


def resolve_shift(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """The day, week, month or longer unit so many steps from its anchor."""
    found = find_anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    step = point.step
    if step is None:  # the weekend
        step = 0 if timex.direction == "future" or anchor.isoweekday() >= 6 else -1
    moved = move_unit(anchor, point.name, step)
    if moved is None or _lies_ahead(point, step, moved[1], timex, anchors):
        return None
    places = {-1: "before", 0: "of", 1: "after"}
    reason = f"the {point.name} {places.get(step, 'counted from')} {name}"
    return Resolved(moved[0] + show_clock(point), moved[1], moved[2], reason)


def _lies_ahead(point: TimePoint, step: int, day: date, timex: Timex, anchors: Anchors) -> bool:
    """Whether a step on from the text leads past publication though nothing is said of what will be.

    Nothing told as past lies ahead: the words count from something else.
    """
    is_after = anchors.published is not None and day > anchors.published
    return point.follows_text and step > 0 and is_after and timex.direction != "future"


def resolve_distance(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """So many units before or after an anchor, as fine as the unit counted."""
    found = find_anchor(point, anchors)
    if found is None or point.step is None:
        return None
    anchor, name = found
    if point.name == "year" and point.step == -1 and anchors.quarter:
        return _resolve_year_ago_quarter(anchors.quarter)
    months = {"month": 1, "year": 12}.get(point.name)
    if months:
        moved = move_months(anchor, point.step * months)
    else:
        moved = move_days(anchor, point.step * (7 if point.name == "week" else 1))
    unit = move_unit(moved, point.name, 0) if moved else None
    if moved is None or unit is None:
        return None
    if _lies_ahead(point, point.step, moved, timex, anchors):
        return None
    count = abs(point.step)
    reason = f"{count} {point.name}{'s' if count != 1 else ''} {'before' if point.step < 0 else 'after'} {name}"
    edtf = {"day": moved.isoformat(), "week": f"{moved.isoformat()}~", "month": f"{moved.isoformat()[:7]}~"}.get(
        point.name
    )
    if (
        timex.modifier == "LESS_THAN"
        and re.match(r"(?:just |well )?(?:less|under)", timex.exact.lower())
        and point.step < 0
    ):
        edtf = f"{moved.isoformat()}/{(move_days(anchor, -1) or anchor).isoformat()}"
    if edtf is None:
        is_rough = count > 1 or timex.relation in ("over", "than")
        edtf = f"{moved.year:04}~" if is_rough else f"{moved.isoformat()[:7]}~"
    return Resolved(unit[0] + show_clock(point), unit[1], unit[2], reason, edtf=edtf)


def _resolve_year_ago_quarter(quarter: str) -> Resolved | None:
    value = f"{int(quarter[:4]) - 1:04}{quarter[4:]}"
    days = read_edtf_interval(value)
    return (
        Resolved(value, *days, reason=f"a year before {show_when(quarter)}, whose figures are told") if days else None
    )


def resolve_period(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """ "the quarter", "the year-earlier period": the quarter whose figures are told, else the last one that ended."""
    quarter = anchors.quarter
    if quarter is None and anchors.published and (moved := move_unit(anchors.published, "quarter", -1)):
        quarter = moved[0]
    if quarter is None:
        return None
    if point.step == -1:
        return _resolve_year_ago_quarter(quarter)
    days = read_edtf_interval(quarter)
    return Resolved(quarter, *days, reason="the quarter whose figures are told") if days else None


def resolve_part_of_year(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A season, quarter or half without its year: the latest that has begun, unless the words say which."""
    found = find_anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    if point.step is not None and point.kind == "part-of-year":
        return make_months(f"{anchor.year + point.step:04}-{point.name}", f"counted from {name}", point)
    if point.step is None and (told := find_narrated_year(anchors)):
        return make_months(f"{told:04}-{point.name}", f"in {told}, of which the text tells", point)
    spans = [
        (f"{year:04}-{point.name}", days)
        for year in list_years(anchor)
        if (days := read_edtf_interval(f"{year:04}-{point.name}"))
    ]
    if point.step is not None:
        past = [span for span in spans if span[1][1] < anchor]
        coming = [span for span in spans if span[1][0] > anchor]
        here = [span for span in spans if span[1][0].year == anchor.year]
        chosen = (past[-1:] if point.step < 0 else coming[:1] if point.step > 0 else here) or spans
        return make_months(chosen[0][0], f"seen from {name}", point)
    begun = [span for span in spans if span[1][0] <= anchor]
    chosen = begun[-1:] or spans[:1]
    if timex.direction == "future" and begun and (anchor - begun[-1][1][1]).days > 180:
        chosen = [span for span in spans if span[1][0] > anchor][:1] or chosen
    return make_months(chosen[0][0], f"seen from {name}", point)


def resolve_span(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """A stretch that ends or begins at its anchor."""
    found = find_anchor(point, anchors)
    if found is None:
        return None
    anchor, name = found
    sign = -1 if point.kind == "span-back" else 1
    unit, count = point.name, point.number
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}.get(unit)
    days = {"week": 7, "weekend": 7, "fortnight": 14}.get(unit, 1)
    other = move_months(anchor, sign * count * months) if months else move_days(anchor, sign * count * days)
    if other is None:
        return None
    width = 10 if not months else 7 if count * months <= 24 else 4
    low, high = sorted((anchor, other))
    edtf = f"{low.isoformat()[:width]}/{high.isoformat()[:width]}"
    value = other.isoformat()[: {1: 7, 12: 4}.get(months or 0, 10)]
    reason = f"{count} {unit}{'s' if count > 1 else ''} {'up to' if sign < 0 else 'from'} {name}"
    return Resolved(value, low, high, reason, edtf=edtf)


def resolve_vague(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """Past or future without a figure."""
    if point.clock == "FUTURE_REF" and anchors.published and (day := move_days(anchors.published, 1)):
        name = f"after publication on {show_when(anchors.published.isoformat())}"
        return Resolved(point.clock, day, day, name, edtf=f"{day.isoformat()}/..")
    return Resolved(point.clock, date.min, date.min, "no calendar date", edtf=point.clock)
