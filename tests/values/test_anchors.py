"""Quotes in changed texts: the same words elsewhere are found, other numbers, names and negations never."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.articles import Article
from sitegen.model.spans import Quote
from sitegen.model.stories import STANDING_CHECKS
from sitegen.values.anchors import check_text, find_words, is_same_place, name_difference, text_check

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
        (OLD.replace("the raid hit", "the raid didn’t hit"), "missing"),
        (OLD.replace("40 aircraft", "40 million aircraft"), "missing"),
        (OLD.replace("40 aircraft", "40% of aircraft"), "missing"),
        (OLD.replace("Sunday", "Monday"), "missing"),
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


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("prices rose 40", "They said prices rose 40.5 percent."),
        ("prices rose 40", "prices rose 40,000 dollars."),
        ("040 people came", "On Monday 1,040 people came."),
        ("cost them about 5 pounds a day", "cost them about €5 pounds a day"),
        ("the envoys of Arden met those of Borland", "the envoys of Borland met those of Arden"),
        ("more than 40 and fewer than 50 left", "fewer than 40 and more than 50 left"),
        ("he saw forty armed men at the gate", "he saw fifty armed men at the gate"),
        ("he saw forty armed men at the gate", "he saw forty unarmed men at the gate"),
        ("the third round of talks was agreed", "the first round of talks was agreed"),
        ("Arden has agreed to open the port", "Borland has agreed to open the port"),
    ],
)
def test_numbers_names_and_opposites_are_never_taken_for_each_other(words: str, text: str) -> None:
    assert text_check(Quote("a.txt", 3, 3 + len(words), words), article_of(text)) == "missing"


GUARDED_SWAPS = {
    "40": ("41", "4", "40.5", "1,040", "forty", "400"),
    "more": ("fewer", "less", "no"),
    "Arden": ("Borland", "Ardens", "nobody"),
    "Sunday": ("Monday", "June"),
    "not": ("", "now", "nearly"),
    "three": ("two", "3", "thirty"),
    "nearly": ("", "over", "about"),
}
SENTENCE = "Officials in Arden did not say whether the raid on Sunday hit more than 40 aircraft at nearly three bases"


@given(
    st.sampled_from(sorted(GUARDED_SWAPS)),
    st.integers(0, 5),
    st.lists(st.tuples(st.integers(0, 19), st.sampled_from(["", "quickly", "of course", "the"])), max_size=2),
    st.text("xyz .", max_size=12),
)
def test_no_other_edit_lets_a_guarded_word_change(
    word: str, choice: int, edits: list[tuple[int, str]], front: str
) -> None:
    swaps = GUARDED_SWAPS[word]
    words = [swaps[choice % len(swaps)] if one == word else one for one in SENTENCE.split()]
    for place, extra in edits:
        words[place % len(words)] += f" {extra}"
    text = f"{front} {' '.join(words)}. The end."
    assert text_check(Quote("a.txt", 0, len(SENTENCE), SENTENCE), article_of(text)) == "missing"


@pytest.mark.parametrize(
    ("words", "text", "difference"),
    [
        ("over 40 warplanes were hit", "over 41 warplanes were hit", "numeral differs: 40, now 41"),
        ("over 40 warplanes were hit", "under 40 warplanes were hit", "negation or bound differs: over, now under"),
        ("envoys of Arden met", "envoys of Borland met", "name differs: Arden, now Borland"),
        ("they met again", "they met once more", "negation or bound differs: none, now more once"),
        ("they met in town", "they met downtown", "wording differs"),
    ],
)
def test_what_differs_is_said_in_words(words: str, text: str, difference: str) -> None:
    assert name_difference(words, text) == difference


def test_words_are_found_as_they_stand_and_as_they_are_seen() -> None:
    raw = "<p>They <b>met</b> again &amp; again. They left.</p>"
    text = re.sub(r"<[^>]*>", lambda tag: " " * len(tag[0]), raw)
    article = Article("s-00000001", "a.html", raw, text)
    found = find_words(article, "They met again")
    assert found is not None
    assert (raw[found.start : found.end], found.words) == ("They <b>met</b> again", "They met again")
    assert find_words(article, "They") is None
    assert find_words(article, " ") is None
    assert find_words(article, "hey left") is None


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
