"""The few lines above the summary: who tells the story, by name as far as names are known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import ARTICLES, READINGS, STORY

from sitegen.model.pages import Edition
from sitegen.model.settings import Settings
from sitegen.model.stories import Disagreement
from sitegen.stages.compose.desk import open_desk
from sitegen.stages.compose.home.glance import sum_up_story

PAPERS = ("Echo", "Mail", "Post", "Star", "Times")


@pytest.mark.parametrize(
    ("papers", "named"),
    [(2, "Echo and Mail"), (4, "Echo, Mail, Post and 1 other"), (5, "Echo, Mail, Post and 2 others")],
)
def test_publishers_are_named_and_the_others_counted(papers: int, named: str) -> None:
    sources = tuple(
        replace(
            STORY.sources[0], id=f"s-0000000{number}", label=number, file=f"{number}.txt", publisher=paper, url=None
        )
        for number, paper in enumerate(PAPERS[:papers], start=1)
    )
    story = replace(STORY, sources=sources)
    glance = sum_up_story(open_desk(Edition(story, ARTICLES, READINGS, Settings(), "1.0")))
    assert glance is not None
    assert glance.sources.text.endswith(f": {named}")


LISTED = "Reports of the dispatch differ in their words: " + "“it broke” or " * 8
CLAUSES = "One report says that it took three years; " + "the start does not fit that " * 4
QUOTED = "How sure this is: “the bank " + "of the river " * 9 + "gave way”"


@pytest.mark.parametrize(
    ("statement", "shown"),
    [
        ("Sources differ on how many were hurt: 7 or 12.", "How many were hurt: 7 or 12"),
        (LISTED, "Reports of the dispatch differ in their words"),
        (CLAUSES, "One report says that it took three years"),
        (QUOTED, "How sure this is: “the bank" + " of the river" * 4 + " of the…”"),
    ],
)
def test_a_long_statement_is_cut_where_it_still_says_something(statement: str, shown: str) -> None:
    dispute = Disagreement("d-1", "quantity", "contradicts", "high", statement, "", (STORY.facts[0].id,), ())
    another = replace(STORY.sources[0], id="s-another", label=9)
    story = replace(STORY, disagreements=(dispute,), sources=(*STORY.sources, another))
    glance = sum_up_story(open_desk(Edition(story, ARTICLES, READINGS, Settings(), "1.0")))
    assert glance is not None
    assert [one.text for one in glance.disputes] == [shown]
