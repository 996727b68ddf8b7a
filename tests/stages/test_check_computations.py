"""The gate of printed arithmetic: sums of the ledger and of the summary, done again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import ARTICLES, DIFFER, STORY

from sitegen.model.stories import Story, SummarySentence
from sitegen.stages.check import check_computations, check_summary


def explain(words: str) -> Story:
    return replace(STORY, disagreements=(replace(DIFFER, type="computed", explanation=words),))


def test_a_sum_of_numbers_in_the_quotes_passes() -> None:
    story, verdict = check_computations(explain("12 + 2 = 14; the two were found later."))
    assert story.disagreements[0].explanation
    assert verdict.problems == ()
    assert [(gate.code, gate.passed, gate.total) for gate in verdict.gates] == [("V012", 1, 1)]
    assert check_computations(STORY)[1].gates == ()


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("12 + 3 = 14.", "“12 + 3 = 14” does not come to that"),
        ("12 + 30 = 42.", "starts from 30, which no quote of it holds"),
    ],
)
def test_a_sum_that_fails_is_withheld_with_its_explanation(words: str, fault: str) -> None:
    story, verdict = check_computations(explain(words))
    (problem,) = verdict.problems
    assert (problem.where, problem.code) == ("d-toll1", "V012")
    assert fault in problem.what
    assert words in problem.what
    assert [one.explanation for one in story.disagreements] == [""]


def test_a_summary_sentence_with_a_wrong_sum_is_withheld() -> None:
    texts = ("At least 12 people died: 12 + 2 = 14.", "At least 12 people died: 12 + 12 = 14.")
    verdict = check_summary([SummarySentence(text, ("f-died1",)) for text in texts], STORY, ARTICLES)
    assert [problem.code for problem in verdict.problems] == ["V002", "V012"]
    assert {gate.code: (gate.passed, gate.total) for gate in verdict.gates}["V012"] == (1, 2)
