"""A toll is round or counted; it is left behind where others tell of more of the same."""

from __future__ import annotations

import pytest

from sitegen.stages.compose.summary.tolls import count_harms, is_left_behind


@pytest.mark.parametrize(
    ("text", "round_ones", "counted"),
    [
        ("The blasts killed 257 people and injured more than 5,500.", {}, {"dead": 257, "hurt": 5500}),
        ("At least six are dead and dozens more were injured.", {"hurt": 1}, {"dead": 6}),
        ("The mayor was among hundreds injured.", {"hurt": 2}, {}),
        ("Tens of thousands are feared dead.", {"dead": 4}, {}),
        ("The fair drew 1,200 people and hundreds of fans sang.", {}, {}),
    ],
)
def test_round_tolls_and_counts_are_read(text: str, round_ones: dict[str, int], counted: dict[str, int]) -> None:
    assert count_harms(text, is_vague=True) == round_ones
    assert count_harms(text, is_vague=False) == counted


@pytest.mark.parametrize(
    ("text", "is_left"),
    [
        ("Bombs went off, killing dozens of people.", True),
        ("Hundreds were killed and thousands injured.", True),
        ("Thousands were killed.", False),
        ("The police confirmed some loss of life.", True),
        ("Several people died in the blasts.", True),
        ("There have been 84 fatalities.", True),
        ("There have been 300 fatalities.", False),
        ("The blast in Porto Vello killed 84 people.", False),
        ("The blasts killed 257 people.", False),
        ("Shops stayed closed.", False),
    ],
)
def test_a_smaller_toll_is_left_behind(text: str, is_left: bool) -> None:
    assert is_left_behind(text, ("The blasts killed 257 people and injured more than 5,500.",)) is is_left


def test_a_round_toll_is_left_behind_by_a_larger_round_one() -> None:
    assert is_left_behind("Hundreds are feared dead.", ("Tens of thousands have died.",))
    assert not is_left_behind("Hundreds are feared dead.", ())
