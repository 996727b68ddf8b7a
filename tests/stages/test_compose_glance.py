"""The few lines above the summary: who tells the story, by name as far as names are known."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import ARTICLES, READINGS, STORY

from sitegen.model.pages import Edition
from sitegen.model.settings import Settings
from sitegen.stages.compose.desk import open_desk
from sitegen.stages.compose.glance import sum_up_story

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
