"""Quotes in changed texts: the same words elsewhere are found, other numbers, names and negations never."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.spans import Quote
from sitegen.model.stories import STANDING_CHECKS
from sitegen.values.anchors import check_text, is_same_place, text_check

OLD = "Rain fell. Officials in Arden said the raid hit more than 40 aircraft on Sunday. Talks go on."
QUOTE = "Officials in Arden said the raid hit more than 40 aircraft on Sunday"


def article_of(text: str) -> Article:
    return Article("s-00000001", "a.txt", text, text)


def quote_of(words: str = QUOTE) -> Quote:
    start = OLD.index(words)
    return Quote("a.txt", start, start + len(words), words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OLD, "exact"),
        (f"A new beginning. {OLD}", "moved"),
        (OLD.replace("Officials in", "Officials  in").replace("Rain fell.", ""), "normalised"),
        (OLD.replace("Rain fell. ", "").replace("raid hit", "raid has hit"), "changed"),
        (OLD.replace("40", "41"), "missing"),
        (OLD.replace("more than 40", "fewer than 40"), "missing"),
        (OLD.replace("more than 40", "about 40"), "missing"),
        (OLD.replace("Arden", "Borland"), "missing"),
        (OLD.replace("the raid hit", "the raid never hit"), "missing"),
        (f"Now: {OLD} {OLD}", "missing"),
        ("Something else.", "missing"),
        ("", "missing"),
    ],
)
def test_how_words_stand_in_a_changed_text(text: str, expected: str) -> None:
    assert text_check(quote_of(), article_of(text)) == expected


def test_an_article_that_is_gone_is_withdrawn() -> None:
    assert check_text(quote_of(), None) == ("withdrawn", None)


def test_other_quotation_marks_and_dashes_are_the_same_words() -> None:
    text = "He said “we will — surely — leave”  on Monday."
    quote = Quote("a.txt", 0, 33, 'said "we will - surely - leave" on')
    check, found = check_text(quote, article_of(text))
    assert check == "normalised"
    assert found is not None
    assert found.exact == "said “we will — surely — leave”  on"
    assert text[found.start : found.end] == found.exact


def test_a_quote_with_markup_in_it_shows_its_words() -> None:
    raw = "<p>New.</p><p>They <b>met</b> again.</p>"
    text = re.sub(r"<[^>]*>", lambda tag: " " * len(tag[0]), raw)
    quote = Quote("a.html", 3, 28, "They <b>met</b> again.", "They met again.")
    check, found = check_text(quote, Article("s-00000001", "a.html", raw, text))
    assert check == "moved"
    assert found is not None
    assert (found.exact, found.words) == (raw[found.start : found.end], "They met again.")


def test_a_part_of_a_longer_word_is_not_the_word() -> None:
    assert text_check(Quote("a.txt", 90, 92, "40"), article_of("It cost 140 pounds.")) == "missing"


@given(st.text(max_size=60), st.text(min_size=1, max_size=20), st.integers(0, 60))
def test_what_may_be_published_is_verbatim(text: str, words: str, start: int) -> None:
    check, found = check_text(Quote("a.txt", start, start + len(words), words), article_of(text))
    if check in STANDING_CHECKS:
        assert found is not None
        assert text[found.start : found.end] == found.exact


@pytest.mark.parametrize("unit", ["the ", "7", '"', "A, ", "no 5 "])
def test_long_hostile_texts_are_looked_through(unit: str) -> None:
    text = unit * (300_000 // len(unit))
    assert text_check(quote_of(), article_of(text)) == "missing"


def test_the_same_place_is_half_of_the_shorter_quote() -> None:
    assert is_same_place(Quote("a", 0, 10, ""), Quote("a", 5, 30, ""))
    assert not is_same_place(Quote("a", 0, 10, ""), Quote("a", 6, 30, ""))
    assert not is_same_place(Quote("a", 0, 10, ""), Quote("b", 0, 10, ""))
    assert not is_same_place(Quote("a", 0, 0, ""), Quote("a", 0, 0, ""))
