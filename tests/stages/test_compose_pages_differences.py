"""Marking what tells quotes apart: the value's words, else the rest of a shared wording, else nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.stages.compose.differences import mark_differences


def marked(*texts: str, values: tuple[str | None, ...] | None = None) -> list[list[str]]:
    views = mark_differences(texts, values or (None,) * len(texts))
    return [[piece.text for piece in pieces if piece.is_marked] for pieces in views]


def test_the_words_of_the_value_are_marked() -> None:
    assert marked("found 12 cracks in it", "more than 20 were seen", values=("12", "more than 20")) == [
        ["12"],
        ["more than 20"],
    ]


def test_a_value_that_all_share_points_at_nothing() -> None:
    assert marked("6,000 bodies each", "6,000 bodies", values=("6,000", "6,000")) == [["each"], []]


def test_what_a_shared_wording_lacks_is_marked() -> None:
    assert marked("We could not take the risk", "We couldn’t take that risk") == [
        ["could not", "the"],
        ["couldn’t", "that"],
    ]


def test_free_wording_has_nothing_marked() -> None:
    assert marked("The mayor left at dawn", "Nobody saw her go") == [[], []]


def test_one_quote_has_nothing_to_differ_from() -> None:
    assert marked("We could not take the risk", values=("risk",)) == [[]]


@given(st.lists(st.text(max_size=40), max_size=4))
def test_the_pieces_of_a_text_join_to_it(texts: list[str]) -> None:
    views = mark_differences(tuple(texts), (None,) * len(texts))
    assert ["".join(piece.text for piece in pieces) for pieces in views] == texts
