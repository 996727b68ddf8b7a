"""What has come about and what is to come: told by the words of a fact where its day is that after its report."""

from __future__ import annotations

from dataclasses import replace

import pytest
from small_story import SANK, STORY

from sitegen.model.stories import When
from sitegen.stages.compose.timeline.making import compose_timeline


def kind_of(text: str, edtf: str) -> tuple[str | None, str]:
    fact = replace(SANK, text=text, when=When(edtf, "resolved"))
    (entry,) = compose_timeline((fact,), STORY.sources)
    return entry.when.edtf, entry.kind


@pytest.mark.parametrize(
    ("text", "edtf", "day", "kind"),
    [
        ("By early Wednesday no ferry was left in the harbour.", "../2021-05-05", "2021-05-05", "happened"),
        ("By early Wednesday the ferry was nowhere to be seen.", "../2021-05-05", "2021-05-05", "happened"),
        ("By early Wednesday the ferry was to be raised.", "../2021-05-05", "2021-05-05", "deadline"),
        ("All ferries must leave the harbour by Wednesday.", "../2021-05-05", "2021-05-05", "deadline"),
        ("The owners agreed to raise the ferry by Wednesday.", "../2021-05-05", "2021-05-05", "deadline"),
        ("No ferry was left in the harbour by the weekend.", "../2021-05-08", "2021-05-08", "deadline"),
        ("The mayor answered the families' demands after midnight.", "2021-05-05", "2021-05-05", "happened"),
        ("The families demanded a debate on Wednesday.", "2021-05-05", "2021-05-05", "planned"),
        ("The mayor vowed a debate on Wednesday.", "2021-05-05", "2021-05-05", "planned"),
    ],
)
def test_the_night_of_the_report_may_be_told(text: str, edtf: str, day: str, kind: str) -> None:
    assert kind_of(text, edtf) == (day, kind)
