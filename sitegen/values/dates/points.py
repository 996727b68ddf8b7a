"""Completes one calendar value by the function for its kind."""

from __future__ import annotations

from collections.abc import Callable

from ...model.readings import TimePoint, Timex
from .anchors import Anchors, Resolved
from .day_points import (
    resolve_clock,
    resolve_clock_shift,
    resolve_day_of_month,
    resolve_fixed,
    resolve_holiday,
    resolve_month,
    resolve_month_day,
    resolve_weekday,
)
from .length_points import (
    resolve_distance,
    resolve_part_of_year,
    resolve_period,
    resolve_shift,
    resolve_span,
    resolve_vague,
)


def resolve_point(point: TimePoint, timex: Timex, anchors: Anchors) -> Resolved | None:
    """One end or the whole of `timex`; None while what it leans on is not known."""
    resolve = _RESOLVERS.get(point.kind)
    return resolve(point, timex, anchors) if resolve else None


_RESOLVERS: dict[str, Callable[[TimePoint, Timex, Anchors], Resolved | None]] = {
    "fixed": resolve_fixed,
    "month-day": resolve_month_day,
    "month": resolve_month,
    "named-month": resolve_month,
    "day": resolve_day_of_month,
    "weekday": resolve_weekday,
    "shift": resolve_shift,
    "distance": resolve_distance,
    "season": resolve_part_of_year,
    "part-of-year": resolve_part_of_year,
    "period": resolve_period,
    "holiday": resolve_holiday,
    "clock": resolve_clock,
    "clock-shift": resolve_clock_shift,
    "span-back": resolve_span,
    "span-on": resolve_span,
    "vague-distance": resolve_vague,
    "vague-period": resolve_vague,
}
