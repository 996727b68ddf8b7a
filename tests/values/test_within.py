"""What lies inside a stretch of an article: all of it, in order, and nothing that only reaches into it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.readings import Mention
from sitegen.model.spans import Span
from sitegen.values.within import find_within

PLACES = st.tuples(st.integers(0, 40), st.integers(1, 6)).map(lambda place: (place[0], place[0] + place[1]))


def mention(start: int, end: int) -> Mention:
    return Mention(start, end, "x" * (end - start), "person")


def test_what_reaches_over_an_end_lies_not_within() -> None:
    found = tuple(mention(start, end) for start, end in ((0, 4), (3, 6), (6, 9), (8, 12), (12, 14)))
    assert [one.start for one in find_within(found, Span(3, 12))] == [3, 6, 8]
    assert [one.start for one in find_within(found, Span(4, 11))] == [6]


@given(st.lists(PLACES, max_size=12), PLACES)
def test_halving_finds_what_looking_at_each_finds(places: list[tuple[int, int]], stretch: tuple[int, int]) -> None:
    found, span = tuple(mention(*place) for place in sorted(places)), Span(*stretch)
    assert find_within(found, span) == tuple(one for one in found if span.holds(one.span))
