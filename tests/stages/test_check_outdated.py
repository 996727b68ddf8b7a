"""Sentences that a person wrote are held back when the sources overtake them, and only then."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.model.problems import Problem
from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, Evidence, Fact, Retired, Side, SummarySentence, When
from sitegen.model.written import WrittenSentence
from sitegen.stages.check import find_outdated, note_sentences

SENTENCE = SummarySentence("Five people died on 3 May.", ("f-toll1",))


def toll(*figures: tuple[str, float | None, float | None], when: str | None = "2021-05-03") -> Fact:
    evidence = tuple(
        Evidence(f"e-{number}", "s-1", Quote("a.txt", number, number + 1, "x"), words, low, high, "person")
        for number, (words, low, high) in enumerate(figures)
    )
    return Fact("f-toll1", "People died.", "event", "Deaths", evidence, When(when, "stated"))


def dispute(relation: str = "updates", status: str = "open") -> Disagreement:
    sides = (Side("five", "five people", (Quote("a.txt", 0, 1, "x"),)), Side("seven", "seven people", ()))
    return Disagreement(
        "d-toll1", "quantity", relation, "high", "Five, then seven.", "", ("f-toll1",), sides, status=status
    )


BEFORE = toll(("five people", 5, 5))
WRITTEN = note_sentences((SENTENCE,), (), (BEFORE,), ())


def judge(fact: Fact, *entries: Disagreement, written: tuple[WrittenSentence, ...] = WRITTEN) -> list[Problem]:
    return list(find_outdated((SENTENCE,), written, (fact,), entries).values())


@pytest.mark.parametrize(
    ("fact", "reason"),
    [
        (toll(("seven people", 7, 7)), "f-toll1 said “five people” when this was written, and says “seven people” now"),
        (
            toll(("five people", 5, 5), when="2021-05-04"),
            "f-toll1 was dated 3 May 2021 when this was written, and 4 May 2021 now",
        ),
    ],
)
def test_a_figure_or_a_date_that_changed_is_named(fact: Fact, reason: str) -> None:
    (problem,) = judge(fact)
    assert problem.where == "summary, sentence 1"
    assert problem.severity == "warning"
    assert problem.what == f"needs rewriting: {reason}; withheld: {SENTENCE.text}"
    assert problem.hint.endswith("sitegen summary keep 1")


@pytest.mark.parametrize(
    "fact",
    [
        BEFORE,
        toll(("five people", 5, 5), ("at least four", 4, None)),
        toll(("five people", 5, 5), ("seven injured", 7, 7)),
        toll(("more than four", 4, None)),
        toll(("five people", 5, 5), when="2021-05"),
        toll(("five people", 5, 5), when=None),
    ],
)
def test_what_fits_with_what_was_known_is_left_alone(fact: Fact) -> None:
    assert judge(fact) == []


@pytest.mark.parametrize(
    ("entry", "is_late"),
    [
        (dispute(), True),
        (dispute("contradicts"), True),
        (dispute("differs"), False),
        (dispute("contradicts", "dismissed"), False),
    ],
)
def test_another_figure_beside_the_known_one_overtakes_a_sentence(entry: Disagreement, is_late: bool) -> None:
    assert bool(judge(BEFORE, entry)) == is_late


def test_a_disagreement_that_was_known_when_the_sentence_was_written_does_not() -> None:
    written = note_sentences((SENTENCE,), (), (BEFORE,), (dispute(),))
    assert judge(BEFORE, dispute(), written=written) == []


def test_a_note_is_kept_while_the_sentence_is_the_same_and_made_anew_when_it_changes() -> None:
    now = toll(("seven people", 7, 7))
    assert note_sentences((SENTENCE,), WRITTEN, (now,), ()) == WRITTEN
    rewritten = replace(SENTENCE, text="Seven people died on 3 May.")
    (note,) = note_sentences((rewritten,), WRITTEN, (now,), ())
    assert (note.text, note.facts[0].values[0].words) == (rewritten.text, "seven people")


def test_a_fact_that_was_merged_is_judged_by_what_took_it_over() -> None:
    heir = replace(toll(("seven people", 7, 7)), id="f-heir1")
    cited = replace(SENTENCE, facts=("f-heir1",))
    retired = (Retired("f-toll1", "f-heir1", "merged"),)
    assert len(find_outdated((cited,), WRITTEN, (heir,), (), retired=retired)) == 1


def test_without_a_note_nothing_is_judged() -> None:
    assert judge(toll(("seven people", 7, 7)), written=()) == []


def test_a_dispute_about_another_figure_than_the_sentence_states_does_not_overtake_it() -> None:
    injured = replace(dispute(), sides=(Side("40", "40 injured", ()), Side("50", "50 injured", ())))
    assert judge(BEFORE, injured) == []
    elsewhere = replace(
        dispute(), sides=(replace(dispute().sides[0], evidence=(Quote("a.txt", 9, 10, "x"),)), Side("7", "7", ()))
    )
    assert judge(BEFORE, elsewhere) == []
    named = replace(dispute(), sides=(Side("in a tunnel", "in a tunnel", ()), Side("near one", "near a tunnel", ())))
    assert judge(BEFORE, named) == []


def test_a_further_side_of_a_known_dispute_does() -> None:
    written = note_sentences((SENTENCE,), (), (BEFORE,), (dispute(),))
    grown = replace(dispute(), sides=(*dispute().sides, Side("nine", "nine people", ())))
    assert len(judge(BEFORE, grown, written=written)) == 1


def test_a_sentence_that_states_both_figures_stands() -> None:
    both = SummarySentence("Five people, later seven, died.", ("f-toll1",))
    written = note_sentences((both,), (), (BEFORE,), ())
    assert find_outdated((both,), written, (BEFORE,), (dispute(),)) == {}
