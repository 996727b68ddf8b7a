"""What is found in one walk is what comparing each stretch with each other one finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.spans import Span
from sitegen.values.touching import find_touched

SPANS = st.lists(st.builds(lambda start, length: Span(start, start + length), st.integers(0, 40), st.integers(0, 9)))


def test_stretches_side_by_side_share_nothing() -> None:
    assert find_touched((Span(0, 5), Span(5, 9), Span(9, 12)), (Span(5, 9),)) == (False, True, False)


@given(SPANS, SPANS)
def test_touching_is_overlap_with_any(spans: list[Span], others: list[Span]) -> None:
    assert find_touched(spans, others) == tuple(any(span.overlap(other) for other in others) for span in spans)
