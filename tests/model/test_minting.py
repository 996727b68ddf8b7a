"""Minted ids depend on their seed alone while it is free, and are never given twice."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.ids import mint_id


@given(st.text(max_size=20))
def test_a_minted_id_has_five_characters_that_are_not_confused(seed: str) -> None:
    assert re.fullmatch(r"f-[0-9a-hjkmnp-tv-z]{5}", mint_id("f", seed, ()))
    assert mint_id("f", seed, ()) == mint_id("f", seed, ())


def test_a_taken_id_is_never_given_again() -> None:
    taken: set[str] = set()
    for _ in range(40):
        minted = mint_id("f", "the same seed", taken)
        assert minted not in taken
        taken.add(minted)
