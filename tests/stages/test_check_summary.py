"""The gates of a summary: each has sentences that pass and sentences that are withheld, with the offending words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import ARTICLES, DIED, SANK, SPOKE, STORY

from sitegen.model.spans import Quote
from sitegen.model.stories import Retired, Story, SummarySentence
from sitegen.stages.check import check_story, check_summary

PASSING = (
    ("The ferry Aurora sank off Porto Vello on 3 May 2021.", "f-sank1"),
    ("A ferry sank off Porto Vello in May 2021, on a Monday.", "f-sank1"),
    ("At least twelve people died; one report says 14.", "f-died1"),
    ("Mayor Lima said: “We lost good neighbours today.”", "f-spoke"),
    ("The mayor, Ana Lima, spoke of “good neighbours”.", "f-spoke"),
    ("The ferry sank and at least 12 people died, or fourteen.", "f-sank1 f-died1"),
    ("The ferry sank, several reports say.", "f-sank1 f-spoke"),
    ("The ferry sank, two reports say.", "f-sank1"),
)
FAILING = (
    ("V002", "The ferry sank with 40 people aboard.", "f-sank1", "“40”"),
    ("V002", "Up to thirteen people died.", "f-died1", "“thirteen”"),
    ("V002", "The ferry sank off Porto Vello on 4 May 2021.", "f-sank1", "“4 May 2021”"),
    ("V002", "The ferry sank off Porto Vello on Tuesday.", "f-sank1", "“Tuesday”"),
    ("V002", "The second ferry sank off Porto Vello.", "f-sank1", "“second”"),
    ("V003", "The ferry Borealis sank off Porto Vello.", "f-sank1", "“Borealis”"),
    ("V003", "Lima told of a ferry that sank.", "f-sank1", "“Lima”"),
    ("V005", "Mayor Ana Lima spoke of “wonderful neighbours”.", "f-spoke", "“wonderful neighbours”"),
    ("V005", "The harbour said: “We lost good neighbours today.”", "f-spoke", "does not name"),
    ("V006", "At least twelve people died.", "f-died1", "“fourteen” (d-toll1)"),
    ("V007", "The town lost good neighbours.", "f-spoke", "(Ana Lima)"),
    ("V008", "The ferry did not sink.", "f-sank1", "“sink” is denied"),
    ("V009", "The ferry sank, several reports say.", "f-sank1", "2 articles of 1 reporting line"),
    ("V009", "The ferry sank, three reports say.", "f-sank1", "2 articles of 1 reporting line"),
    ("V004", "The ferry sank.", "", "cites no fact"),
    ("V010", "The ferry sank.", "f-sank1 f-nosuch", "there is no fact f-nosuch"),
)


def sentence(text: str, facts: str) -> SummarySentence:
    return SummarySentence(text, tuple(facts.split()))


@pytest.mark.parametrize(("text", "facts"), PASSING)
def test_what_the_cited_quotes_prove_passes(text: str, facts: str) -> None:
    verdict = check_summary([sentence(text, facts)], STORY, ARTICLES)
    assert verdict.problems == ()
    assert [one.sentence.text for one in verdict.kept] == [text]
    assert all(is_passed for _, is_passed in verdict.kept[0].checks)


@pytest.mark.parametrize(("code", "text", "facts", "words"), FAILING)
def test_what_they_do_not_prove_is_withheld_and_named(code: str, text: str, facts: str, words: str) -> None:
    verdict = check_summary([sentence(*PASSING[0]), sentence(text, facts)], STORY, ARTICLES)
    assert [one.sentence.text for one in verdict.kept] == [PASSING[0][0]]
    (problem,) = verdict.problems
    assert (problem.code, problem.where) == (code, "summary, sentence 2")
    assert words in problem.what
    assert text.rstrip(".”")[:20] in problem.what
    assert problem.hint


def test_each_gate_tells_how_often_it_was_applied_and_passed() -> None:
    summary = [sentence(*PASSING[0]), sentence(*FAILING[0][1:3]), sentence("The ferry sank.", "")]
    counts = {gate.code: (gate.passed, gate.total) for gate in check_summary(summary, STORY, ARTICLES).gates}
    assert counts == dict.fromkeys(("V001", "V003", "V005", "V006", "V007", "V008", "V009"), (2, 2)) | {
        "V002": (1, 2),
        "V004": (2, 3),
        "V010": (3, 3),
    }


def test_a_quote_that_its_article_does_not_hold_withholds_the_sentence() -> None:
    forged = replace(SANK.evidence[0], quote=Quote("a.txt", 0, 12, "A yacht sank"))
    story = replace(STORY, facts=(replace(SANK, evidence=(forged,)), DIED, SPOKE))
    verdict = check_summary([sentence("A yacht sank off the coast.", "f-sank1")], story, ARTICLES)
    assert verdict.kept == ()
    assert [problem.code for problem in verdict.problems] == ["V001"]
    assert "A yacht sank" in verdict.problems[0].what


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (replace(STORY, facts=(DIED, SPOKE), retired=(Retired("f-sank1", "f-died1", "merged"),)), "became f-died1"),
        (replace(STORY, facts=(DIED, SPOKE), retired=(Retired("f-sank1", None, "It is no news."),)), "(It is no news)"),
        (replace(STORY, facts=(replace(SANK, state="rejected"), DIED, SPOKE)), "was rejected"),
        (replace(STORY, facts=(replace(SANK, state="stale"), DIED, SPOKE)), "no longer found"),
    ],
)
def test_a_citation_of_a_fact_that_is_gone_says_where_it_went(change: Story, words: str) -> None:
    (problem,) = check_summary([sentence(*PASSING[0])], change, ARTICLES).problems
    assert problem.code == "V010"
    assert words in problem.what


def test_a_sound_story_passes_and_counts_every_quote() -> None:
    verdict = check_story(STORY, ARTICLES)
    assert verdict.problems == ()
    assert {gate.code: (gate.passed, gate.total) for gate in verdict.gates} == {"V001": (8, 8), "V010": (3, 3)}


def test_a_changed_article_breaks_exactly_the_quotes_it_no_longer_holds() -> None:
    changed = replace(ARTICLES[1], raw=ARTICLES[1].raw.replace("Twelve", "Eleven"))
    (problem,) = check_story(STORY, (ARTICLES[0], changed, ARTICLES[2])).problems
    assert (problem.where, problem.code, problem.severity) == ("f-died1", "V001", "error")
    assert "“Twelve people died”" in problem.what


def test_words_known_to_be_gone_are_a_warning() -> None:
    gone = replace(SPOKE.evidence[0], check="missing", quote=Quote("c.txt", 0, 4, "gone"))
    story = replace(STORY, facts=(SANK, DIED, replace(SPOKE, evidence=(gone,))))
    (problem,) = check_story(story, ARTICLES).problems
    assert problem.severity == "warning"


def test_a_timeline_entry_of_no_fact_is_told() -> None:
    story = replace(STORY, facts=(DIED, SPOKE))
    problems = check_story(story, ARTICLES).problems
    assert [(problem.where, problem.code) for problem in problems] == [("t-sank1", "V010")]
