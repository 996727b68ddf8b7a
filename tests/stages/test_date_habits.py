"""A season of every year has no date; one of the year that is told of has."""

from __future__ import annotations

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.spans import Span
from sitegen.model.stories import When
from sitegen.stages.date.fill import value_reading
from sitegen.stages.read import read_article


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("The fever spreads in autumn.", None),
        ("The fever tends to spread in winter but can circulate all year.", None),
        ("Most ferries sink in late autumn and winter.", None),
        ("The vaccine given to the old over the winter months works well.", None),
        ("The ferry sank in autumn.", "2020-09/2020-11"),
        ("The ferry will sail again in the summer.", "2021-06/2021-08"),
        ("The ferry sails again this summer.", "2021-06/2021-08"),
    ],
)
def test_season_of_every_year_has_no_date(language: Language, text: str, edtf: str | None) -> None:
    article = Article("s-1", "a.txt", text, text)
    reading = read_article(article, Layout(None, None, (Span(0, len(text)),)), language)
    valued = value_reading(reading, When("2021-05-03", "stated"))
    assert {timex.edtf for timex in valued.timexes if timex.type == "DATE"} == {edtf}
