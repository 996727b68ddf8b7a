"""Meanings as a further figure of a pair: taken from the middle of the story, and only where a model is at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_align_claims import STORY, make_story

from sitegen.language.interface import Meanings
from sitegen.stages.align import align_claims, judge_pairs, score_pairs
from sitegen.stages.align.features import FEATURES, measure_pairs
from sitegen.stages.align.meanings import MEANINGS, compare_meanings, find_directions, turn_texts
from sitegen.stages.align.profiles import build_corpus
from sitegen.stages.align.scorers import PLAIN, SEMANTIC
from sitegen.stages.align.support import SUPPORT


class Told:
    """A model that says of each text what it was told to say, of others something of their own."""

    name = "told"

    def __init__(self, told: Mapping[str, tuple[int, ...]] | None = None) -> None:
        self._told = told or {}

    def embed_texts(self, texts: Sequence[str]) -> Meanings:
        return np.array([self._told.get(text) or self._spell(text) for text in texts], dtype=np.int16)

    def _spell(self, text: str) -> tuple[int, ...]:
        return tuple(1000 * sum(1 for letter in text if ord(letter) % 3 == rest) for rest in range(3))


def test_texts_of_one_direction_are_alike_and_of_opposite_ones_are_not() -> None:
    model = Told({"up": (0, 500, 1), "above": (0, 900, 1), "down": (0, -700, 1), "under": (0, -700, 2)})
    words = ["up", "above", "down", "under"]
    figures = compare_meanings(turn_texts(words, ["up"] * 4, model), [(0, 1), (0, 2), (2, 3)])
    assert figures[:, 0].round(2).tolist() == [1.0, -1.0, 1.0]
    assert figures[:, 1].tolist() == [0.0, 0.0, 0.0], "what all claims share tells nothing"


def test_what_a_story_is_about_is_no_likeness() -> None:
    """All texts point nearly the same way; from their middle they point apart."""
    model = Told({"one": (9000, 100, 0), "two": (9000, -100, 0), "three": (9000, 0, 100), "four": (9000, 0, -100)})
    figures = compare_meanings(turn_texts(["one", "two", "three", "four"], ["one"] * 4, model), [(0, 1), (0, 2)])
    assert figures[:, 0].tolist() == [-1.0, 0.0]


WORDS = st.lists(st.text("abc ", min_size=1, max_size=6), min_size=2, max_size=6)


@given(WORDS, st.randoms())
def test_the_order_of_claims_makes_no_difference(words: list[str], random: object) -> None:
    order = list(range(len(words)))
    random.shuffle(order)  # type: ignore[attr-defined]
    pairs = [(first, second) for first in range(len(words)) for second in range(len(words))]
    found = compare_meanings(turn_texts(words, words, Told()), pairs)
    mixed = [words[place] for place in order]
    again = compare_meanings(
        turn_texts(mixed, mixed, Told()), [(order.index(first), order.index(second)) for first, second in pairs]
    )
    assert np.array_equal(found, again)
    assert np.array_equal(found, found.reshape(len(words), -1, 2).transpose(1, 0, 2).reshape(-1, 2))
    assert (np.abs(found) <= 1).all()


def test_no_pairs_have_no_figures() -> None:
    assert compare_meanings(turn_texts(["a"], ["a"], Told()), []).shape == (0, len(MEANINGS))


def test_a_pair_that_means_the_same_is_likelier() -> None:
    claims, readings = make_story(*STORY)
    corpus = build_corpus(claims, readings)
    alike = Told({claims[0].exact: (5000, 0, 0), claims[3].exact: (5000, 0, 0)})
    apart = Told({claims[0].exact: (5000, 0, 0), claims[3].exact: (0, 0, 0)})
    first, second = (score_pairs(corpus, find_directions(claims, readings, model))[0, 3] for model in (alike, apart))
    assert first > second


def test_a_link_says_that_two_claims_are_alike_in_meaning() -> None:
    claims, readings = make_story(*STORY)
    model = Told({claims[0].exact: (5000, 0, 0), claims[3].exact: (5000, 0, 0)})
    found = [link for group in align_claims(claims, readings, model) for link in group.links]
    link = next(link for link in found if (link.first, link.second) == (0, 3))
    assert link.reasons[0].startswith("alike in meaning: ")
    plain = [link for group in align_claims(claims, readings) for link in group.links]
    assert not any("meaning" in reason for link in plain for reason in link.reasons)


def test_the_order_of_articles_makes_no_difference() -> None:
    claims, readings = make_story(*STORY)
    groups = align_claims(claims, readings, Told())
    assert align_claims(claims, tuple(reversed(readings)), Told()) == groups
    assert sorted(number for group in groups for number in set(group.claims)) >= list(range(len(claims)))


def test_each_set_of_weights_has_one_for_every_figure() -> None:
    assert set(PLAIN.weights) == set(FEATURES)
    assert set(SEMANTIC.weights) == {*FEATURES, *MEANINGS}
    assert set(PLAIN.support_weights) == set(SEMANTIC.support_weights) == set(SUPPORT)
    assert min(SEMANTIC.weights[name] for name in MEANINGS) > 1


@pytest.mark.parametrize("is_semantic", [False, True])
def test_rows_are_judged_by_the_weights_of_their_figures(is_semantic: bool) -> None:
    claims, readings = make_story(*STORY)
    pairs = [(0, 3), (1, 4), (0, 4)]
    figures = measure_pairs(build_corpus(claims, readings), pairs)
    if is_semantic:
        figures = np.column_stack([figures, np.zeros((len(pairs), len(MEANINGS)))])
    assert judge_pairs(pairs, figures, 3)[0] > judge_pairs(pairs, figures, 3)[2]
    if is_semantic:
        nearer = figures.copy()
        nearer[1, -len(MEANINGS) :] = 1.0
        assert judge_pairs(pairs, nearer, 3)[1] > judge_pairs(pairs, figures, 3)[1]


def test_the_sentence_of_a_claim_is_compared_beside_its_words() -> None:
    claims, readings = make_story(*STORY)
    inner = tuple(replace(claim, exact=claim.exact.split()[0]) for claim in claims)
    model = Told({claim.exact: (100 * claim.number, 7, 0) for claim in claims})
    figures = compare_meanings(find_directions(inner, readings, model), [(0, 1), (0, 7)])
    assert figures[:, 1].tolist() == [1.0, -1.0]
