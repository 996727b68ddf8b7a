"""Common words: what most articles use tells little, what few use tells all."""

from __future__ import annotations

from sitegen.values.common_words import weigh_word


def test_light_words_tell_less_than_events_and_these_less_than_rare_things() -> None:
    weights = [weigh_word(word) for word in ("people", "take", "attack", "arrive", "anchor")]

    assert weights == sorted(weights)
    assert len(set(weights)) == len(weights)


def test_a_word_outside_the_table_tells_most() -> None:
    assert weigh_word("derail") == 1.0
    assert weigh_word("") == 1.0
    assert 0 < weigh_word("year") < 0.2
