"""The statements of facts: what misleads is withheld, and the words of a source stand for it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from small_story import DIED, READINGS, SANK, SPOKE, STORY, TEXTS, evidence

from sitegen.model.readings import Reading, Sentence
from sitegen.model.stories import Fact, Story
from sitegen.stages.check import check_statements
from sitegen.stages.reconcile.telling.misleading import quote_misleading
from sitegen.values.proof import gather_background, quote_instead

BAD = (
    ("V006", replace(DIED, text="According to the coast guard, 12 people died."), "“fourteen”"),
    ("V007", replace(SPOKE, text="The town lost good neighbours."), "(Ana Lima)"),
    ("V008", replace(SANK, text="The ferry Aurora did not sink."), "“sink” is denied"),
    ("V009", replace(SANK, text="The ferry sank, several reports say."), "2 articles of 1 reporting line"),
)


# The same articles with their sentences, which a statement is told from.
def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text, each with its full stop."""
    found = re.finditer(r"\S.*?(?:\. |$)", text.replace("\n", " "))
    return tuple(Sentence(one.start(), one.end(), text[one.start() : one.end()].strip(), (), 0) for one in found)


READ = tuple(Reading(f"s-{file[0]}", file, split(text)) for file, text in TEXTS.items())
KNOWN = gather_background((), STORY.entities, STORY.sources, READ)
TOLL = evidence(7, "a.txt", "At least 12 people died, the coast guard said", speaker="Ana Lima")
UNPROVED = (
    ("V005", replace(SPOKE, text="Ana Lima said: “12 people died.”", evidence=(TOLL,)), "is nobody’s words"),
    ("V002", replace(SANK, text="The ferry Aurora sank with 40 lorries."), "lead to “40”"),
    ("V002", replace(SANK, text="The ferry Aurora sank on 9 May 2021."), "lead to “9 May 2021”"),
    ("V003", replace(SANK, text="The ferry Aurora of Brightline sank."), "name “Brightline” is in none"),
    ("V005", replace(SPOKE, text="Ana Lima said: “Fourteen people died.”"), "is nobody’s words in its articles"),
    ("V005", replace(SPOKE, text="He said: “We lost good neighbours today.”"), "whom the sentence does not name"),
)


def tell(fact: Fact) -> Story:
    facts = tuple(fact if one.id == fact.id else one for one in (SANK, SPOKE))
    facts = (*facts, fact) if fact not in facts else facts
    timeline = tuple(replace(entry, what=fact.text, facts=(fact.id,)) for entry in STORY.timeline[:1])
    return replace(STORY, facts=facts, timeline=timeline)


@pytest.mark.parametrize(("code", "fact", "words"), [*BAD, *UNPROVED])
def test_a_statement_that_misleads_is_withheld_and_its_source_quoted(code: str, fact: Fact, words: str) -> None:
    story, verdict = check_statements(tell(fact), READ)
    (problem,) = verdict.problems
    assert (problem.code, problem.where, problem.severity) == (code, fact.id, "warning")
    assert words in problem.what
    assert f"sitegen fact reword {fact.id}" in problem.hint
    held = next(one for one in story.facts if one.id == fact.id)
    assert held.text == story.timeline[0].what == quote_instead(fact, KNOWN)
    counts = {gate.code: (gate.passed, gate.total) for gate in verdict.gates}
    assert counts == {gate: (len(story.facts) - (gate == code), len(story.facts)) for gate in counts}


def test_a_statement_that_a_person_settled_is_named_and_stays() -> None:
    settled = tell(replace(BAD[2][1], state="reviewed"))
    story, verdict = check_statements(settled, READINGS)
    assert story == settled
    (problem,) = verdict.problems
    assert "as a person settled it" in problem.what
    _, verdict = check_statements(tell(replace(BAD[2][1], state="rejected")), READINGS)
    assert verdict.problems == ()


def test_a_number_in_words_is_not_held_against_what_a_person_settled() -> None:
    sides = replace(SANK, text=SANK.text.removesuffix(".") + " between the two capes.")
    _, verdict = check_statements(tell(sides), READINGS)
    assert [problem.code for problem in verdict.problems] == ["V002"]
    _, verdict = check_statements(tell(replace(sides, state="reviewed")), READINGS)
    assert verdict.problems == ()


def test_a_person_may_name_what_other_articles_have() -> None:
    for _, fact, _ in (one for one in UNPROVED if one[0] in ("V002", "V003")):
        assert check_statements(tell(replace(fact, state="reviewed")), READ)[1].problems == ()


def test_statements_that_say_what_their_sources_say_stay() -> None:
    shown = replace(DIED, text="At least 12 people died, the coast guard said (another report: fourteen).")
    story = replace(STORY, facts=(SANK, shown, SPOKE))
    assert check_statements(story, READINGS) == (story, check_statements(story, READINGS)[1])
    assert check_statements(story, READINGS)[1].problems == ()


def test_one_of_two_values_may_stand_in_a_statement_whose_words_give_no_other() -> None:
    alone = replace(DIED, text="14 people died.", evidence=DIED.evidence[2:])
    assert check_statements(replace(STORY, facts=(SANK, alone)), READINGS)[1].problems == ()


def test_words_that_a_source_credits_stand_behind_the_speaker() -> None:
    spoken = replace(SPOKE, evidence=(evidence(6, "c.txt", "We lost good neighbours today", speaker="Ana Lima"),))
    assert quote_instead(spoken, KNOWN) == "Ana Lima: “We lost good neighbours today”"
    other = replace(spoken, text="Rui Melo said: “We lost good neighbours today.”")
    assert quote_instead(other, KNOWN).startswith("One report says: “")
    nameless = replace(spoken, text="A neighbour said: “We lost good neighbours today.”")
    assert quote_instead(nameless, KNOWN) == "Ana Lima: “We lost good neighbours today”"


def test_words_that_stand_in_for_a_statement_pass_the_gates() -> None:
    for _, fact, _ in UNPROVED:
        held = replace(fact, text=quote_instead(fact, KNOWN))
        assert check_statements(tell(held), READ)[1].problems == ()


def test_words_of_a_report_are_never_put_into_a_persons_mouth() -> None:
    toll = replace(DIED, evidence=(evidence(3, "a.txt", "At least 12 people died", speaker="the coast guard"),))
    assert quote_instead(toll, KNOWN) == "One report says: “At least 12 people died, the coast guard said.”"
    assert quote_instead(SPOKE, KNOWN).startswith("One report says: “=cmd|' /C calc'!A0 Fourteen people died")
    assert quote_instead(replace(SANK, evidence=()), KNOWN) == SANK.text
    partial = replace(evidence(9, "b.txt", "sank"), support="partial")
    by_words = replace(SANK, evidence=(partial, SANK.evidence[1]))
    assert quote_instead(by_words, gather_background((), (), (), ())).endswith(
        "“The ferry Aurora sank off Porto Vello on Monday”"
    )


def test_the_machine_quotes_where_its_own_words_would_mislead() -> None:
    facts = (BAD[1][1], SANK)
    told = quote_misleading(facts, STORY.disagreements, STORY.lines, entities=STORY.entities, readings=READINGS)
    known = gather_background((), STORY.entities, STORY.sources, READINGS)
    assert told == (replace(SPOKE, text=quote_instead(BAD[1][1], known)), SANK)
