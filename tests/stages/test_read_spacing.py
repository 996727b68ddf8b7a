"""Texts with spaces around their hyphens, apostrophes and marks are read without them; offsets stay the article's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.language.interface import Language
from sitegen.model.articles import Article, Layout
from sitegen.model.spans import Span
from sitegen.stages.extract import extract_claims
from sitegen.stages.read import read_article
from sitegen.stages.read.spacing import close_spaces


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("His son - in - law sold a one - year lease.", "His son-in-law sold a one-year lease."),
        ("Port - Town talks: an all - out fight", "Port-Town talks: an all-out fight"),
        ("The Democrats ' legal team met.", "The Democrats' legal team met."),
        ("The port , the town and the Zoo 's gate .", "The port, the town and the Zoo's gate."),
        ("When ` Old Jo ' was there", "When ‘Old Jo’ was there"),
        ("They said ``no'' to it", "They said “no” to it"),
        ("the mantra of ‘ no fee, ' he said", "the mantra of ‘no fee,’ he said"),
    ],
)
def test_spaces_that_do_not_belong_are_closed(text: str, plain: str) -> None:
    found = close_spaces(text)
    assert found is not None
    assert found.text == plain


@pytest.mark.parametrize(
    "text",
    [
        "The family - brothers and sisters - came from the south-west.",
        "The ferry - the third of its kind - sank.",
        "We need - we need a boat. It is - no. I see - one ferry - all gone. There is one - one ferry. He - he left.",
        "He said 'those are the boats ' and left.",
        "A plain text, without faults; ‘quoted’ or not.",
        "It took ... long.",
        "",
    ],
)
def test_dashes_and_quotes_stay(text: str) -> None:
    assert close_spaces(text) is None


@given(st.lists(st.sampled_from([" - ", "in", "son", " ' ", "s", "` ", "``", "''", " ,", ".", " ", "\n", "‘ ", "a"])))
def test_every_sign_knows_its_place(pieces: list[str]) -> None:
    text = "".join(pieces)
    found = close_spaces(text)
    if found is None:
        return
    assert len(found.text) == len(found.starts) == len(found.ends)
    place = 0
    for sign, start, end in zip(found.text, found.starts, found.ends, strict=True):
        assert place <= start < end <= len(text)
        assert sign in text[start:end] or sign in "‘’“”"
        place = end if found.ends.count(end) == 1 else place
    for at in range(len(found.text)):
        assert found.find(found.place(Span(at, at + 1))) == Span(at, at + 1)


TEXT = (
    "Port - Town Ferry sold in all - out fight\n\n"
    "The mayor's son - in - law sold the nine - month - old ferry for 4 million dollars, the owners ' lawyer said.\n"
)


def test_what_is_read_is_told_without_the_spaces(language: Language) -> None:
    end = TEXT.index("\n")
    layout = Layout(Span(0, end), None, (Span(end + 2, len(TEXT) - 1),))
    article = Article("s-1", "1.txt", TEXT, TEXT)
    reading = read_article(article, layout, language)
    found = (*reading.sentences, *reading.mentions, *reading.timexes, *reading.quantities)
    assert all(TEXT[one.start : one.end] == getattr(one, "exact", None) or one in reading.sentences for one in found)
    assert "the nine - month - old" in {timex.exact for timex in reading.timexes}
    claims = extract_claims((article,), (layout,), (reading,), ())
    assert all(TEXT[claim.span.start : claim.span.end] == claim.exact for claim in claims)
    statements = " ".join(claim.statement for claim in claims)
    assert "Port-Town Ferry sold in all-out fight." in statements
    assert "son-in-law sold the nine-month-old ferry" in statements
    assert " - " not in statements
