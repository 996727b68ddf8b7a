"""What happened "an hour later" is of the day of what it follows, which no word of the expression tells."""

from __future__ import annotations

from datetime import date

import pytest

from sitegen.model.readings import Sentence
from sitegen.values.dates.anchors import Anchors
from sitegen.values.dates.find import find_timexes
from sitegen.values.dates.resolve import resolve_timex


@pytest.mark.parametrize(("text", "edtf"), [("He died an hour later.", None), ("He died two hours ago.", "2021-05-08")])
def test_hours_count_from_now_or_from_the_text(text: str, edtf: str | None) -> None:
    (timex,) = find_timexes(Sentence(0, len(text), text, (), 0))
    anchors = Anchors(date(2021, 5, 9), spoken="2021-05-08", spoken_day="2021-05-08", event_day="2021-05-08")
    assert resolve_timex(timex, anchors).edtf == edtf
