"""A sentence that tells again what is told is known by its ideas, names and facts, and by having no new figure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import STORY

from sitegen.model.readings import Reading, Sentence
from sitegen.stages.compose.summary.choice import choose_sentences
from sitegen.stages.compose.summary.ideas import list_ideas
from sitegen.stages.compose.summary.order import Candidate, SummaryDesk
from sitegen.stages.compose.summary.retelling import measure_likeness, rate_retelling, weigh_ideas
from sitegen.stages.compose.summary.text import content_words

TOLD = "The ferry sank in a storm off the southern harbour with passengers and crew on board."
AGAIN = "A storm off the coast sank the ferry while the mayor slept in his villa above the old town."
OTHER = "The transport ministry ordered inspections of every crane that builders had licensed."


def candidate(text: str, *facts: str, file: str = "a.txt") -> Candidate:
    words = content_words(text)
    return Candidate(text, tuple((name, 1.0) for name in facts), words, ideas=list_ideas(words), file=file)


def read(file: str, *texts: str) -> Reading:
    sentences = [Sentence(100 * at, 100 * at + len(text), text, (), at) for at, text in enumerate(texts)]
    return Reading(f"s-{file}", file, tuple(sentences))


def test_one_event_in_other_words_is_retold_and_another_is_not() -> None:
    rarities = weigh_ideas((read("a.txt", TOLD, OTHER), read("b.txt", AGAIN)))
    told, again, other = (candidate(text) for text in (TOLD, AGAIN, OTHER))
    assert rate_retelling(again, told, rarities) > 5 * rate_retelling(other, told, rarities)


def test_a_new_figure_is_news_and_a_date_is_none() -> None:
    told = candidate("The ferry Aurora sank off Porto Vello.")
    dated = candidate("The ferry Aurora sank off Porto Vello on 3 May 2021.")
    counted = candidate("The ferry Aurora sank off Porto Vello with 40 on board.")
    assert measure_likeness(dated, told, {}).has_new_figure == 0
    assert measure_likeness(counted, told, {}).has_new_figure == 1
    assert rate_retelling(counted, told, {}) < rate_retelling(dated, told, {})


def test_likeness_is_seen_from_the_first_sentence() -> None:
    short, long = candidate("The ferry sank.", "f1"), candidate("The ferry Aurora sank off Porto Vello.", "f1", "f2")
    assert measure_likeness(short, long, {}).inside == 1.0
    assert measure_likeness(long, short, {}).inside < 1.0
    assert (measure_likeness(short, long, {}).facts, measure_likeness(long, short, {}).facts) == (1.0, 0.5)


def test_what_few_sentences_have_is_rare() -> None:
    rarities = weigh_ideas((read("a.txt", "The ferry sank.", "The ferry burned."),))
    assert rarities["sank"] > rarities["ship~"] > 0


@pytest.mark.parametrize("is_retold", [True, False])
def test_what_only_tells_again_comes_after_what_is_new(is_retold: bool) -> None:
    """It weighs more by its fact, and is taken first where nothing of it is told yet."""
    facts = [
        replace(STORY.facts[0], id=name, weight=weight) for name, weight in (("f-1", 0.5), ("f-2", 0.6), ("f-3", 0.5))
    ]
    desk = SummaryDesk(
        facts={fact.id: fact for fact in facts},
        weights={fact.id: fact.weight for fact in facts},
        needs={fact.id: fact.weight for fact in facts},
        disputes=(),
        updates=(),
        entities=(),
        headings={},
    )
    lead = candidate(TOLD if is_retold else "Cats were asleep at noon.", "f-1")
    again, other = candidate(AGAIN, "f-2", file="b.txt"), candidate(OTHER, "f-3", file="c.txt")
    chosen = choose_sentences([again, other], lead, desk)
    assert [one.text for one in chosen] == [lead.text, *((OTHER, AGAIN) if is_retold else (AGAIN, OTHER))]
