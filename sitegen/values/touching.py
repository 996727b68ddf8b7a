"""Which stretches of a text share characters with any of others, found in one walk over both."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from ..model.spans import Span


def find_touched(spans: Iterable[Span], others: Iterable[Span]) -> tuple[bool, ...]:
    """For each of `spans`, in their order, whether it shares a code point with any of `others`, in whatever order."""
    runs = _join_runs(others)
    ends = [run.end for run in runs]

    def is_touched(span: Span) -> bool:
        at = bisect_right(ends, span.start)
        return span.start < span.end and at < len(runs) and runs[at].start < span.end

    return tuple(map(is_touched, spans))


def _join_runs(spans: Iterable[Span]) -> list[Span]:
    """The same code points as stretches apart from one another, in text order."""
    runs: list[Span] = []
    for span in sorted(spans):
        if runs and span.start <= runs[-1].end:
            runs[-1] = Span(runs[-1].start, max(runs[-1].end, span.end))
        elif span.start < span.end:
            runs.append(span)
    return runs
