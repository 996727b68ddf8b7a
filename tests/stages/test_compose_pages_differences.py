"""Marking what tells quotes apart: the value's words, else the rest of a shared wording, else nothing."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sitegen.stages.compose.differences import Saying, mark_differences


def cut(*texts: str, values: tuple[str | None, ...] = (), sides: tuple[int, ...] = ()) -> list[list[str]]:
    sayings = tuple(
        Saying(text, values[number] if values else None, sides[number] if sides else number)
        for number, text in enumerate(texts)
    )
    views = mark_differences(sayings, compares_wording=True)
    return [[piece.text for piece in pieces if piece.is_marked] for pieces in views]


def test_the_words_of_the_value_are_cut() -> None:
    assert cut("found 12 cracks in it", "more than 20 were seen", values=("12", "more than 20")) == [
        ["12"],
        ["more than 20"],
    ]


def test_a_value_that_all_share_points_at_nothing() -> None:
    assert cut("6,000 bodies each", "6,000 bodies", values=("6,000", "6,000")) == [["each"], []]


def test_what_a_shared_wording_lacks_is_cut() -> None:
    assert cut("We could not take the risk", "We couldn’t take that risk") == [
        ["could not", "the"],
        ["couldn’t", "that"],
    ]


def test_free_wording_has_nothing_cut() -> None:
    assert cut("The mayor left at dawn", "Nobody saw her go") == [[], []]


def test_what_another_side_says_too_is_not_cut_where_more_sides_stand() -> None:
    texts = (
        "the deadliest fire in history",
        "one of the deadliest fires in history",
        "perhaps the deadliest in history",
    )
    assert cut(*texts, values=texts) == [[], ["one of"], ["perhaps"]]


def test_a_word_of_the_value_is_cut_in_another_form_too() -> None:
    texts = ("the storm destroyed 40 boats", "damaging 40 boats in the harbour")
    assert cut(*texts, values=("40 boats destroyed", "40 boats damaged")) == [["destroyed"], ["damaging"]]


def test_a_clause_of_other_words_has_nothing_cut() -> None:
    one, two = "The engineers found no link between the two fires", "The group has said that its men lit both"
    assert cut(one, two, values=(one, two)) == [[], []]


def test_one_quote_has_nothing_to_differ_from() -> None:
    assert cut("We could not take the risk", values=("risk",)) == [[]]


@given(st.lists(st.text(max_size=40), max_size=4))
def test_the_pieces_of_a_text_join_to_it(texts: list[str]) -> None:
    sayings = tuple(Saying(text, text[:5], number) for number, text in enumerate(texts))
    views = mark_differences(sayings, compares_wording=True)
    assert ["".join(piece.text for piece in pieces) for pieces in views] == texts


def test_texts_of_one_side_are_not_set_apart() -> None:
    assert cut("We could not take it", "They could not take it", sides=(0, 0)) == [[], []]


def test_wording_is_left_alone_where_it_does_not_matter() -> None:
    sayings = (Saying("We could not take it", None, 0), Saying("They could not take it", None, 1))
    assert all(not piece.is_marked for pieces in mark_differences(sayings, compares_wording=False) for piece in pieces)
