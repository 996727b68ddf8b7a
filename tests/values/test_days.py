"""EDTF values as intervals of days and in words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.values.days import find_days, show_edtf

CASES = (
    ("2025-06-02", (date(2025, 6, 2), date(2025, 6, 2)), "2 June 2025"),
    ("2025-06", (date(2025, 6, 1), date(2025, 6, 30)), "June 2025"),
    ("2022", (date(2022, 1, 1), date(2022, 12, 31)), "2022"),
    ("199X", (date(1990, 1, 1), date(1999, 12, 31)), "the 1990s"),
    ("2025-06-20/2025-06-30", (date(2025, 6, 20), date(2025, 6, 30)), "20–30 June 2025"),
    ("2024-12-30/2025-01-02", (date(2024, 12, 30), date(2025, 1, 2)), "30 December 2024 to 2 January 2025"),
    ("2015-03/2016-03", (date(2015, 3, 1), date(2016, 3, 31)), "March 2015 to March 2016"),
    ("../2025-06-02", (date.min, date(2025, 6, 2)), "by 2 June 2025"),
    ("2025-06-02/..", (date(2025, 6, 2), date.max), "2 June 2025 or later"),
    ("2025-06-09~", (date(2025, 6, 9), date(2025, 6, 9)), "about 9 June 2025"),
    ("2025-06-09?", (date(2025, 6, 9), date(2025, 6, 9)), "9 June 2025 (uncertain)"),
    ("2016-11-09T06:04", (date(2016, 11, 9), date(2016, 11, 9)), "06:04 on 9 November 2016"),
    ("2024-24", (date(2024, 12, 1), date(2025, 2, 28)), "winter 2024"),
    ("2025-W23", (date(2025, 6, 2), date(2025, 6, 8)), "2–8 June 2025"),
)


@pytest.mark.parametrize(("edtf", "days", "words"), CASES)
def test_a_value_is_an_interval_and_has_words(edtf: str, days: tuple[date, date], words: str) -> None:
    assert find_days(edtf) == days
    assert show_edtf(edtf) == words


@pytest.mark.parametrize("edtf", ["", "soon", "2025-02-30", "2025-13", "2025-06-30/2025-06-20", "PT1H", "0000"])
def test_what_is_no_date_is_none_and_shown_as_it_stands(edtf: str) -> None:
    assert find_days(edtf) is None
    assert show_edtf(edtf) == edtf


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    assert find_days(None) is None
    assert show_edtf(None) == "date unknown"


@given(st.dates(), st.dates())
def test_an_interval_begins_and_ends_with_its_ends(first: date, last: date) -> None:
    first, last = sorted((first, last))
    assert find_days(f"{first}/{last}") == (first, last)


@given(st.text(max_size=30))
def test_any_text_is_read_and_shown(text: str) -> None:
    show_edtf(text)
