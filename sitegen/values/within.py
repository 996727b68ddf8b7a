"""What was found in a stretch of an article. Findings are in text order, so the stretch is found by halving."""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeVar

from ..model.readings import Mention, Quantity, Timex
from ..model.spans import Span

_Found = TypeVar("_Found", Mention, Quantity, Timex)


def find_within(found: tuple[_Found, ...], span: Span) -> tuple[_Found, ...]:
    """Those of `found`, which are in text order, that lie wholly inside `span`."""
    first = bisect_left(found, span.start, key=lambda one: one.start)
    last = bisect_left(found, span.end, first, key=lambda one: one.start)
    return tuple(one for one in found[first:last] if one.end <= span.end)
