"""How much a reader needs a fact is seen from its place, how often it is told, and its words."""

from __future__ import annotations

from dataclasses import replace

from small_story import SANK
from test_compose_summary_choice import read

from sitegen.model.readings import Reading
from sitegen.model.spans import Quote
from sitegen.model.stories import Fact, When
from sitegen.stages.compose.summary.needs import Signals, measure_signals, rate_need
from sitegen.stages.compose.summary.weights import WEIGHTS

FIRST = "Divers recovered many bodies inside the sunken ferry."
LAST = "The harbour office keeps old ship models in its cellar."
READINGS = tuple(read(file, FIRST, LAST) for file in ("a.txt", "b.txt"))


def told(text: str, *readings: Reading) -> Fact:
    """A fact that stands in these articles in the very words."""
    pieces = tuple(
        replace(SANK.evidence[0], id=f"e-{reading.file}", quote=Quote(reading.file, one.start, one.end, text))
        for reading in readings
        for one in reading.sentences
        if one.text == text
    )
    return replace(SANK, id=f"f-{len(text)}", text=text, evidence=pieces, when=When())


def signals_of(*facts: Fact, disputed: tuple[str, ...] = ()) -> dict[str, Signals]:
    return measure_signals(facts, READINGS, disputed=disputed, names=[], first_report=None)


def test_every_signal_has_a_weight() -> None:
    assert tuple(WEIGHTS) == Signals._fields


def test_what_all_articles_open_with_is_needed_more_than_a_late_aside() -> None:
    first, last = told(FIRST, *READINGS), told(LAST, READINGS[0])
    seen = signals_of(first, last)
    assert seen[first.id].place == 1.0
    assert 0 < seen[last.id].place < 0.5
    assert rate_need(seen[first.id]) > rate_need(seen[last.id])


def test_what_is_told_more_often_or_disputed_is_needed_more() -> None:
    once, twice = replace(told(FIRST, READINGS[0]), id="f-once"), told(FIRST, *READINGS)
    seen = signals_of(once, twice)
    assert rate_need(seen["f-once"]) < rate_need(seen[twice.id])
    assert rate_need(signals_of(once, disputed=("f-once",))["f-once"]) > rate_need(seen["f-once"])


def test_words_in_quotation_marks_are_needed_less() -> None:
    plain = replace(told(FIRST, READINGS[0]), id="f-plain")
    quoted = replace(plain, id="f-quoted", text=f"“{FIRST}”")
    seen = signals_of(plain, quoted)
    assert rate_need(seen["f-quoted"]) < rate_need(seen["f-plain"])


def test_without_articles_nothing_is_known_of_a_place() -> None:
    seen = measure_signals([told(FIRST, READINGS[0])], (), disputed=(), names=[], first_report=None)
    assert [(one.place, one.tellings, one.opening) for one in seen.values()] == [(0.0, 0.0, 0.0)]
