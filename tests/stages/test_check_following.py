"""A sentence that a person wrote follows its words when the machine tells them under another fact."""

from __future__ import annotations

from dataclasses import replace

from small_story import ARTICLES, STORY

from sitegen.model.stories import Fact, Story, SummarySentence
from sitegen.stages.check import check_summary, follow_words, note_sentences

SENTENCE = SummarySentence("The ferry sank on 3 May 2021, and at least 12 people died.", ("f-sank1",))


def fact_of(story: Story, name: str) -> Fact:
    return next(fact for fact in story.facts if fact.id == name)


def regroup(story: Story, source: str, target: str) -> Story:
    """The story with all evidence of one fact told under another one."""
    moved = fact_of(story, source).evidence
    facts = tuple(
        replace(fact, evidence=(*fact.evidence, *moved)) if fact.id == target else fact
        for fact in story.facts
        if fact.id != source
    )
    return replace(story, facts=facts, disagreements=(), timeline=())


TOGETHER = replace(regroup(STORY, "f-died1", "f-sank1"), summary=(SENTENCE,))
APART = replace(STORY, summary=(SENTENCE,), disagreements=())
WRITTEN = note_sentences((SENTENCE,), (), TOGETHER.facts, ())


def test_a_sentence_cites_what_holds_its_words_now() -> None:
    assert check_summary(TOGETHER.summary, TOGETHER, ARTICLES).problems == ()
    verdict = check_summary(APART.summary, APART, ARTICLES)
    assert verdict.kept == ()
    story, after = follow_words(verdict, APART, ARTICLES, WRITTEN)
    assert [one.sentence.facts for one in after.kept] == [("f-sank1", "f-died1")]
    assert story.summary[0].text == SENTENCE.text


def test_without_a_note_nothing_is_followed() -> None:
    verdict = check_summary(APART.summary, APART, ARTICLES)
    assert follow_words(verdict, APART, ARTICLES, ()) == (APART, verdict)


def test_a_sentence_that_passes_keeps_its_citations() -> None:
    verdict = check_summary(TOGETHER.summary, TOGETHER, ARTICLES)
    assert follow_words(verdict, TOGETHER, ARTICLES, WRITTEN) == (TOGETHER, verdict)


def test_a_sentence_that_fails_all_the_same_is_as_it_was() -> None:
    wrong = replace(APART, summary=(replace(SENTENCE, text=SENTENCE.text.replace("12", "99")),))
    written = tuple(replace(one, text=wrong.summary[0].text) for one in WRITTEN)
    verdict = check_summary(wrong.summary, wrong, ARTICLES)
    assert follow_words(verdict, wrong, ARTICLES, written) == (wrong, verdict)
