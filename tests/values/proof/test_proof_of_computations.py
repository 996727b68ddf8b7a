"""Arithmetic that is printed: right and wrong sums, shares and spans, and words that are none."""

from __future__ import annotations

import pytest

from sitegen.values.proof.computations import list_computations


@pytest.mark.parametrize(
    ("text", "operands"),
    [
        ("2 × 1,000 = 2,000", (2.0, 1000.0)),
        ("253 people (Kenya) + 10 people (Tanzania) = 263; in all: 257 people.", (253.0, 10.0)),
        ("mother and 10 others: 1 + 10 = 11; a father and 3 sons: 1 + 3 = 4.", (1.0, 10.0, 1.0, 3.0)),
        ("12 + 3 × 4 = 24, not 30.", (12.0, 3.0, 4.0)),
        ("40 - 8 = 32 and 7 / 2 = 3.5", (40.0, 8.0, 7.0, 2.0)),
        ("20 of 60 is 33.3 percent, not 40.", (20.0, 60.0)),
        ("From 40 to 50 is 25 percent, not 20.", (40.0, 50.0)),
        ("From February 2022 to 2 June 2025 is 3 years and 4 months.", ()),
        ("From 2022 to 2 June 2025 is 3 years.", ()),
        ("From 24 February 2022 to 1 March 2022 is less than a month.", ()),
        ("6.10am on Wednesday is 6 minutes after 6.04am; nobody is called to what has not happened.", ()),
        ("00:02 is 4 minutes after 23:58.", ()),
    ],
)
def test_right_arithmetic_is_read_with_what_it_starts_from(text: str, operands: tuple[float, ...]) -> None:
    found = list_computations(text)
    assert found
    assert all(one.is_right for one in found)
    assert tuple(figure for one in found for figure in one.operands) == operands


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("2 × 1,000 = 3,000", "2 × 1,000 = 3,000"),
        ("Of the dead, 253 (Kenya) + 10 (Tanzania) = 257.", "253 (Kenya) + 10 (Tanzania) = 257"),
        ("20 of 60 is 40 percent.", "20 of 60 is 40 percent"),
        ("From 40 to 50 is 20 percent.", "From 40 to 50 is 20 percent"),
        ("From May 2021 to June 2022 is 2 years.", "From May 2021 to June 2022 is 2 years"),
        ("6.10am is 16 minutes after 6.04am.", "6.10am is 16 minutes after 6.04am"),
        ("7 / 0 = 7", "7 / 0 = 7"),
    ],
)
def test_wrong_arithmetic_is_found(text: str, exact: str) -> None:
    (one,) = list_computations(text)
    assert (one.exact, one.is_right) == (exact, False)


@pytest.mark.parametrize(
    "text",
    [
        "12 of the 40 died.",
        "All these figures can be true at once.",
        "A+B=C",
        "From 40 to 50 people died.",
        "20 of 60 died.",
    ],
)
def test_other_words_are_no_computation(text: str) -> None:
    assert list_computations(text) == ()


def test_long_rows_of_figures_are_read_in_time() -> None:
    assert list_computations("1 + " * 50_000 + "from 1 to " * 20_000 + "1.1 is 1 minutes after " * 9_000) is not None
