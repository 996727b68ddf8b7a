"""The statements of facts: what misleads is withheld, and the words of a source stand for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import DIED, READINGS, SANK, SPOKE, STORY, evidence

from sitegen.model.stories import Fact, Story
from sitegen.stages.check import check_statements
from sitegen.stages.reconcile.telling.misleading import quote_misleading
from sitegen.values.proof import quote_instead

BAD = (
    ("V006", replace(DIED, text="According to the coast guard, 12 people died."), "“fourteen”"),
    ("V007", replace(SPOKE, text="The town lost good neighbours."), "(Ana Lima)"),
    ("V008", replace(SANK, text="The ferry Aurora did not sink."), "“sink” is denied"),
    ("V009", replace(SANK, text="The ferry sank, several reports say."), "2 articles of 1 reporting line"),
)


def tell(fact: Fact) -> Story:
    facts = tuple(fact if one.id == fact.id else one for one in (SANK, SPOKE))
    facts = (*facts, fact) if fact not in facts else facts
    timeline = tuple(replace(entry, what=fact.text, facts=(fact.id,)) for entry in STORY.timeline[:1])
    return replace(STORY, facts=facts, timeline=timeline)


@pytest.mark.parametrize(("code", "fact", "words"), BAD)
def test_a_statement_that_misleads_is_withheld_and_its_source_quoted(code: str, fact: Fact, words: str) -> None:
    story, verdict = check_statements(tell(fact), READINGS)
    (problem,) = verdict.problems
    assert (problem.code, problem.where, problem.severity) == (code, fact.id, "warning")
    assert words in problem.what
    assert f"sitegen fact reword {fact.id}" in problem.hint
    held = next(one for one in story.facts if one.id == fact.id)
    assert held.text == story.timeline[0].what == quote_instead(fact)
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


def test_statements_that_say_what_their_sources_say_stay() -> None:
    shown = replace(DIED, text="At least 12 people died, the coast guard said (another report: fourteen).")
    story = replace(STORY, facts=(SANK, shown, SPOKE))
    assert check_statements(story, READINGS) == (story, check_statements(story, READINGS)[1])
    assert check_statements(story, READINGS)[1].problems == ()


def test_one_of_two_values_may_stand_in_a_statement_whose_words_give_no_other() -> None:
    alone = replace(DIED, text="14 people died.", evidence=DIED.evidence[2:])
    assert check_statements(replace(STORY, facts=(SANK, alone)), READINGS)[1].problems == ()


def test_words_of_a_source_stand_behind_whom_it_credits() -> None:
    assert quote_instead(SPOKE) == "“Mayor Ana Lima said: ‘We lost good neighbours today.’”"
    told = replace(SPOKE, evidence=(replace(SPOKE.evidence[0], attribution="the mayor of Vello"),))
    assert quote_instead(told).startswith("The mayor of Vello: “Mayor Ana Lima said")
    assert quote_instead(SANK) == "“A ferry sank off Porto Vello on 3 May 2021”"
    partial = replace(evidence(9, "b.txt", "sank"), support="partial")
    assert quote_instead(replace(SANK, evidence=(partial, SANK.evidence[1]))).startswith("“The ferry Aurora")
    assert quote_instead(replace(SANK, evidence=())) == SANK.text


def test_the_machine_quotes_where_its_own_words_would_mislead() -> None:
    facts = (BAD[1][1], SANK)
    told = quote_misleading(facts, STORY.disagreements, STORY.lines, entities=STORY.entities, readings=READINGS)
    assert told == (replace(SPOKE, text=quote_instead(SPOKE)), SANK)
