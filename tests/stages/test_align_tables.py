"""Rows in arrays: what they give for many pairs at once is what dictionaries give for one pair after another."""

from __future__ import annotations

from math import log, log1p

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from test_align_claims import STORY, make_story

from sitegen.stages.align import features
from sitegen.stages.align.candidates import _take_nearest
from sitegen.stages.align.profiles import build_corpus
from sitegen.stages.align.support import measure_support
from sitegen.stages.align.tables import match_rows, number_terms, stack_rows

ROWS = st.lists(
    st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.1, 1.0), max_size=6).map(
        lambda row: {term: row[term] for term in sorted(row)}
    ),
    min_size=2,
    max_size=6,
)


@given(rows=ROWS, others=ROWS)
def test_pairs_of_rows_give_what_dictionaries_give(
    rows: list[dict[str, float]], others: list[dict[str, float]]
) -> None:
    numbers = number_terms([*rows, *others])
    one, two = stack_rows(rows, numbers), stack_rows(others, numbers)
    pairs = [(first, second) for first in range(len(rows)) for second in range(len(others))]
    first, second = np.array(pairs, dtype=np.int64).T
    shared = match_rows(one, two, first, second)
    products = [[rows[a][term] * others[b][term] for term in rows[a] if term in others[b]] for a, b in pairs]
    found = one.weights[shared.first] * two.weights[shared.second]
    assert shared.add_up(found).tolist() == [sum(own) for own in products]
    assert shared.take_most(found).tolist() == [max(own, default=0.0) for own in products]
    assert shared.counts.tolist() == [len(own) for own in products]


@given(
    chances=st.dictionaries(
        st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]),
        st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]),
        min_size=1,
    )
)
def test_support_is_what_the_nearest_thirds_give(chances: dict[tuple[int, int], float]) -> None:
    pairs = sorted(chances)
    near: dict[int, dict[int, float]] = {}
    for (first, second), chance in sorted(chances.items()):
        near.setdefault(first, {})[second] = near.setdefault(second, {})[first] = chance
    rows = measure_support(pairs, [chances[pair] for pair in pairs], articles=4)
    for (first, second), row in zip(pairs, rows, strict=True):
        thirds = sorted((min(near[first][one], near[second].get(one, 0.0)) for one in near[first]), reverse=True)
        thirds = [*thirds, 0.0, 0.0]
        told = sorted(log1p(sum(near[one].values()) / 3 * 6) for one in (first, second))
        sure = min(max(chances[first, second], 1e-6), 1 - 1e-6)
        assert row.tolist() == pytest.approx([log(sure / (1 - sure)), *thirds[:2], *told])


@given(scores=st.lists(st.sampled_from([0.1, 0.2, 0.25, 0.3, 0.9]), max_size=60), count=st.integers(1, 9))
def test_the_nearest_are_the_first_of_all_that_are_sorted(scores: list[float], count: int) -> None:
    ranked = sorted(range(len(scores)), key=lambda at: (-scores[at], at))
    assert _take_nearest(np.arange(len(scores)), np.array(scores), count).tolist() == ranked[:count]


def test_pairs_weigh_the_same_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    corpus = build_corpus(*make_story(*STORY))
    pairs = [(first, second) for second in range(len(STORY)) for first in range(second)]
    weights = np.linspace(-1, 1, len(features.FEATURES))
    whole = features.measure_pairs(corpus, pairs) @ weights
    monkeypatch.setattr(features, "_AT_A_TIME", 3)
    assert features.weigh_pairs(corpus, pairs, weights).tolist() == pytest.approx(whole.tolist())
    assert features.measure_pairs(corpus, []).shape == (0, len(features.FEATURES))
