"""What words lean on: in speech the day it was said, in a history its own years, else publication."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout, Metadata
from sitegen.model.readings import Timex
from sitegen.model.spans import Span
from sitegen.stages.date import date_corpus
from sitegen.stages.read import read_article

# 14 November 2016 was a Monday.
PUBLISHED = Metadata(published="2016-11-14", stated_in="front matter")


def find_timex(language: Language, text: str, exact: str) -> Timex:
    article = Article("s-1", "1.txt", text, text, PUBLISHED)
    layout = Layout(None, None, (Span(0, len(text)),), metadata=PUBLISHED)
    dating = date_corpus((article,), (layout,), (read_article(article, layout, language),), {})
    return next(timex for timex in dating.readings[0].timexes if timex.exact == exact)


@pytest.mark.parametrize(
    ("text", "exact", "edtf"),
    [
        ("“This morning we lost a friend,” the mayor said on Saturday.", "This morning", "2016-11-12"),
        ("“Today is a sad day,” she told reporters on Sunday.", "Today", "2016-11-13"),
        ("“We lost a friend,” the mayor said on Saturday. “Today we mourn.”", "Today", "2016-11-12"),
        ("In a speech on Friday, the minister said: “Last week we were afraid.”", "Last week", "2016-10-31/2016-11-06"),
        ("On Thursday, he tweeted: “Yesterday was a good day.”", "Yesterday", "2016-11-09"),
    ],
)
def test_today_in_speech_is_the_day_it_was_said(language: Language, text: str, exact: str, edtf: str) -> None:
    timex = find_timex(language, text, exact)
    assert timex.edtf == edtf
    assert "the words, said on" in timex.reasoning[0]


@pytest.mark.parametrize(
    "text",
    [
        "The pilot, who was arrested on Friday, said: “Today I am sad.”",
        "“Today I am sad,” the pilot said.",
        "The pilot said on Friday that he was sad. Today he is not.",
        "“Today I am sad,” the pilot said earlier this month.",
    ],
)
def test_words_whose_day_is_not_told_lean_on_publication(language: Language, text: str) -> None:
    assert find_timex(language, text, "Today").edtf == "2016-11-14"


def test_earlier_in_the_day_is_the_day_told_of(language: Language) -> None:
    text = "The council deplored on Friday the blasts that shook the port earlier in the day."
    assert find_timex(language, text, "earlier in the day").edtf == "2016-11-11"


def test_a_printed_date_in_speech_stays(language: Language) -> None:
    text = "“We met on 2 June 2016,” the mayor said on Saturday."
    assert find_timex(language, text, "2 June 2016").edtf == "2016-06-02"


HISTORY = (
    "The siege of Varn began on 12 May 1641. In February 1642 the duke offered terms. On Christmas Day a storm rose. "
    "On 3 April the wall was breached. The day before, the guns had been silent. Peace came in 1648."
)


@pytest.mark.parametrize(
    ("exact", "edtf"),
    [("Christmas Day", "1642-12-25"), ("3 April", "1642-04-03"), ("The day before", "1642-04-02")],
)
def test_a_short_history_leans_on_its_own_years(language: Language, exact: str, edtf: str) -> None:
    assert find_timex(language, HISTORY, exact).edtf == edtf


def test_a_report_with_old_years_leans_on_publication(language: Language) -> None:
    text = HISTORY + " On Friday a plaque was unveiled, and on 3 June the museum opened."
    assert find_timex(language, text, "3 June").edtf == "2016-06-03"


@pytest.mark.parametrize(
    ("text", "exact", "edtf"),
    [
        ("The truce lasted until May.", "May", "../2016-05-31"),
        ("The hearing was put off until May.", "May", "../2017-05-31"),
    ],
)
def test_until_looks_ahead_unless_it_is_over(language: Language, text: str, exact: str, edtf: str) -> None:
    assert find_timex(language, text, exact).edtf == edtf
