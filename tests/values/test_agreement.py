"""Support and agreement: lines count, not articles."""

from __future__ import annotations

import pytest

from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Evidence, Fact, Source, When
from sitegen.values.agreement import judge_agreement, measure_support

SOURCES = tuple(
    Source(f"s-{label}", label, f"{label}.txt", None, None, None, When(), 100, line)
    for label, line in ((1, "L1"), (2, "L1"), (3, "L2"))
)


def carried_by(*labels: int, check: str = "exact") -> Fact:
    evidence = tuple(
        Evidence(f"e-{label}", f"s-{label}", Quote(f"{label}.txt", 0, 3, "six"), check=check)  # type: ignore[arg-type]
        for label in labels
    )
    return Fact("f-1", "Six left.", "event", "", evidence)


def disagreement(relation: str, *, status: str = "open", type_: str = "quantity") -> Disagreement:
    return Disagreement("d-1", type_, relation, "high", "They differ.", "", ("f-1",), (), status)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("labels", "support", "agreement"),
    [((1,), (1, 1), "single"), ((1, 2), (2, 1), "one-line"), ((1, 3), (2, 2), "agreed"), ((1, 1), (1, 1), "single")],
)
def test_lines_count_not_articles(labels: tuple[int, ...], support: tuple[int, int], agreement: str) -> None:
    fact = carried_by(*labels)
    assert measure_support(fact, SOURCES) == support
    assert judge_agreement(fact, (), SOURCES) == agreement


@pytest.mark.parametrize(
    ("relation", "agreement"),
    [
        ("contradicts", "contradicted"),
        ("differs", "differs"),
        ("updates", "compatible"),
        ("compatible", "compatible"),
        ("equivalent", "agreed"),
    ],
)
def test_relation_decides(relation: str, agreement: str) -> None:
    assert judge_agreement(carried_by(1, 3), (disagreement(relation),), SOURCES) == agreement


def test_gravest_relation_wins() -> None:
    both = (disagreement("compatible"), disagreement("contradicts"))
    assert judge_agreement(carried_by(1, 3), both, SOURCES) == "contradicted"


def test_a_settled_disagreement_and_silence_do_not_count() -> None:
    fact = carried_by(1, 3)
    assert judge_agreement(fact, (disagreement("contradicts", status="dismissed"),), SOURCES) == "agreed"
    assert judge_agreement(fact, (disagreement("differs", type_="omission"),), SOURCES) == "agreed"


def test_words_that_are_gone_support_nothing() -> None:
    assert measure_support(carried_by(1, 3, check="missing"), SOURCES) == (0, 0)
