"""Completes an expression once the day of publication, and the date spoken of before it, are known."""

from __future__ import annotations

from dataclasses import replace

from ...model.readings import Basis, TimePoint, Timex
from .anchors import Anchors, Resolved, show_clock
from .edtf import read_edtf_interval, show_when, write_interval, write_rough
from .parts import take_third
from .points import resolve_point
from .words import show_duration

_BOUNDS = frozenset({"or later", "since", "by", "until", "before"})
# Days that are fewer have no part of their own: "early in the week" is that week.
_LEAST_PARTED = 27


def resolve_timex(timex: Timex, anchors: Anchors) -> Timex:
    """`timex` with value, EDTF, basis and reasons as far as `anchors` determine them.

    Tense decides between past and future: a weekday is the last such day up to publication unless the sentence speaks
    of what will be. What the anchors leave open stays None; TIMEX3 writes it with X.
    """
    if timex.points and timex.points[0].kind == "offset":
        return _resolve_offset(timex, anchors)
    points = [resolve_point(point, timex, anchors) for point in timex.points]
    if not points:
        return timex
    if any(point is None for point in points):
        if timex.points[0].kind == "distance" and anchors.published:
            return replace(
                timex, type="DURATION", value=show_duration(abs(timex.points[0].step or 0), timex.points[0].name)
            )
        return replace(timex, value=timex.value or _write_open(timex.points[0]))
    first, last = points[0], points[-1]
    if first is None or last is None:
        return timex
    if len(points) > 1:
        if last.first < first.first and timex.points[1].kind != "fixed":
            ahead = resolve_point(timex.points[1], replace(timex, direction="future"), Anchors(first.first))
            last = ahead or last
        return _resolve_range(timex, first, last)
    edtf = first.edtf or _narrow(timex, first, anchors)
    return replace(
        timex,
        value=timex.value or first.value,
        edtf=edtf if read_edtf_interval(edtf) else None,
        basis=first.basis if read_edtf_interval(edtf) else None,
        reasoning=(f"“{timex.exact}”: {first.reason}",),
    )


def _resolve_offset(timex: Timex, anchors: Anchors) -> Timex:
    """ "a day before Saturday": counted from a day that is itself to be resolved."""
    offset, base = timex.points[0], resolve_point(timex.points[1], timex, anchors)
    if base is None:
        return timex
    counted = replace(offset, kind="distance", follows_text=True)
    spoken = base.first.isoformat()
    found = resolve_point(counted, replace(timex, direction="future"), Anchors(base.first, spoken, spoken))
    if found is None:
        return timex
    edtf = found.edtf or write_interval(found.first, found.last)
    return replace(
        timex, value=found.value, edtf=edtf, basis="resolved", reasoning=(f"“{timex.exact}”: {found.reason}",)
    )


def _resolve_range(timex: Timex, first: Resolved, last: Resolved) -> Timex:
    opening, closing = (
        first.edtf or write_interval(first.first, first.last),
        last.edtf or write_interval(last.first, last.last),
    )
    clock = "T" in first.value
    edtf = f"{first.value}/{last.value}" if clock else f"{opening}/{closing}"
    if read_edtf_interval(edtf) is None:
        return replace(timex, value=first.value)
    basis: Basis = "stated" if first.basis == last.basis == "stated" else "resolved"
    if basis == "stated":
        reason = f"“{timex.exact}”: the text prints {show_when(edtf)}"
    else:
        reason = f"“{timex.exact}”: from {show_when(opening)} ({first.reason}) to {show_when(closing)} ({last.reason})"
    return replace(timex, value=f"{first.value}/{last.value}", edtf=edtf, basis=basis, reasoning=(reason,))


def _write_open(point: TimePoint) -> str | None:
    """The TIMEX3 value of a point whose year, week or day is not known."""
    if point.kind == "month-day":
        return f"XXXX-{point.number:02}-{point.day:02}{point.clock}"
    if point.kind in ("month", "named-month"):
        return f"XXXX-{point.number:02}"
    if point.kind == "weekday":
        return f"XXXX-WXX-{point.number}{point.clock}"
    if point.kind in ("season", "part-of-year"):
        return f"XXXX-{point.name}"
    if point.kind == "clock":
        return f"XXXX-XX-XX{show_clock(point)}"
    return None


def _narrow(timex: Timex, point: Resolved, anchors: Anchors) -> str:
    """The EDTF of a point under its modifier ("mid-May") and the word that sets an event against it ("since 1959")."""
    first, last = point.first, point.last
    length = (last - first).days
    clock = timex.points[0].clock if point.value[11:12].isdigit() else ""
    is_part = timex.modifier in ("START", "MID", "END") and length >= _LEAST_PARTED
    if is_part and timex.modifier:
        first, last = take_third(first, last, timex.modifier)
    if length and anchors.published and first <= anchors.published <= last:
        if timex.modifier == "EARLIER":
            last = anchors.published
        elif timex.modifier == "LATER":
            first = anchors.published
    edtf = f"{first.isoformat()}{clock}" if clock else write_interval(first, last)
    if is_part and not clock and timex.relation not in _BOUNDS:
        return write_rough(edtf)
    if timex.relation == "or later":
        return f"{edtf.partition('/')[0]}/.."
    if timex.modifier == "APPROX" and timex.type == "DATE" and "/" not in edtf:
        return f"{edtf}~"
    if timex.relation == "since" and anchors.published and first <= anchors.published:
        return f"{edtf.partition('/')[0]}/{anchors.published.isoformat()}"
    if timex.relation in ("by", "until") and timex.type == "DATE":
        return f"../{last.isoformat()}"
    if timex.relation == "before" and timex.type == "DATE":
        return f"../{(last if timex.modifier == 'END' else first).isoformat()}"
    return edtf
