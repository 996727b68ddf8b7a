"""Times of day take the half of the day, and the night, of those told beside them."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.readings import Timex
from sitegen.model.spans import Span
from sitegen.stages.date import date_corpus
from sitegen.stages.read import read_article

# 3 November 2016 was a Thursday.
PUBLISHED = Metadata(published="2016-11-03", stated_in="front matter")


def find_timex(language: Language, text: str, exact: str) -> Timex:
    article = Article("s-1", "1.txt", text, text, PUBLISHED)
    starts = [0, *(place + 1 for place, sign in enumerate(text) if sign == "\n")]
    ends = [*(start - 1 for start in starts[1:]), len(text)]
    layout = Layout(None, None, tuple(map(Span, starts, ends)), metadata=PUBLISHED)
    dating = date_corpus((article,), (layout,), (read_article(article, layout, language),), {})
    return next(timex for timex in dating.readings[0].timexes if timex.exact == exact)


@pytest.mark.parametrize(
    ("text", "exact", "edtf"),
    [
        ("Shots fell on Tuesday at 10:05 p.m. They ended about 10:25.", "about 10:25", "2016-11-01T22:25"),
        ("Trains stopped on Tuesday at 10:05 a.m. They went on about 10:25.", "about 10:25", "2016-11-01T10:25"),
        ("Trains stopped on Tuesday at 10:05 p.m. They went on at 06:30.", "06:30", "2016-11-01T06:30"),
        ("Trains stopped on Tuesday at 10:05 p.m. The bus left about 8:25.", "about 8:25", "2016-11-01T08:25"),
    ],
)
def test_a_clock_without_its_half_takes_that_of_its_neighbours(
    language: Language, text: str, exact: str, edtf: str
) -> None:
    assert find_timex(language, text, exact).edtf == edtf


@pytest.mark.parametrize(
    ("text", "exact", "edtf"),
    [
        ("They played on Wednesday night. At 12:47 a.m. it was over.", "12:47 a.m.", "2016-11-03T00:47"),
        ("They played on Wednesday night. By the early hours it was over.", "the early hours", "2016-11-03"),
        ("They played on Wednesday night. At 9:47 a.m. they slept.", "9:47 a.m.", "2016-11-02T09:47"),
        ("They met on Wednesday. At 12:47 a.m. they were tired.", "12:47 a.m.", "2016-11-02T00:47"),
        ("They play on Thursday evening. At 12:47 a.m. they slept.", "12:47 a.m.", "2016-11-03T00:47"),
    ],
)
def test_past_midnight_a_night_goes_on_into_the_next_day(language: Language, text: str, exact: str, edtf: str) -> None:
    assert find_timex(language, text, exact).edtf == edtf


def test_a_day_just_behind_a_clock_is_its_own(language: Language) -> None:
    text = "They met on Tuesday.\n2:47 a.m.\nNov. 2, 2016."
    assert find_timex(language, text, "2:47 a.m.").edtf == "2016-11-02T02:47"


def test_a_holiday_that_names_a_journey_is_no_day_of_the_news(language: Language) -> None:
    text = "They had a Halloween plane ride home. They played on Wednesday. At 9:47 p.m. it was over."
    assert find_timex(language, text, "9:47 p.m.").edtf == "2016-11-02T21:47"
