"""Ids of evidence depend on the article, its words and their occurrence, and on nothing else."""

from __future__ import annotations

import re

from sitegen.model.ids import evidence_id, normalise_words


def test_id_is_eight_base32_characters() -> None:
    assert re.fullmatch(r"e-[a-z2-7]{8}", evidence_id("s-0a1b2c3d", "at least four civilians", 0))


def test_white_space_and_case_do_not_change_an_id() -> None:
    assert evidence_id("s-1", "At least\n four", 0) == evidence_id("s-1", "at least four", 0)


def test_article_words_and_occurrence_each_change_an_id() -> None:
    ids = {
        evidence_id(*key) for key in (("s-1", "four", 0), ("s-2", "four", 0), ("s-1", "five", 0), ("s-1", "four", 1))
    }
    assert len(ids) == 4


def test_composed_and_decomposed_letters_are_the_same_words() -> None:
    assert normalise_words("Cafe\u0301") == normalise_words("Caf\u00e9")
