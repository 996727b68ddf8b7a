"""Words in marks: what an article prints as somebody's, and what of a sentence's quotations nobody said."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.readings import Attribution, Sentence
from sitegen.model.spans import Span
from sitegen.values.quotations.printed import (
    Printed,
    drop_report,
    find_invented_quotations,
    list_quotations,
    quote_report,
    read_printed,
)


def read(*texts: str, spoken: str = "") -> Printed:
    """The printed words of an article of one paragraph; `spoken` are words that it sets apart as speech."""
    sentences, start = [], 0
    for text in texts:
        sentences.append(Sentence(start, start + len(text), text, (), 0))
        start += len(text) + 1
    whole = " ".join(texts)
    at = whole.find(spoken)
    credits = [Attribution(Span(at, at + len(spoken)), None, None, "Ida Holm", is_direct=True)] if spoken else []
    return read_printed(tuple(sentences), credits)


ARTICLE = read(
    'The mayor said she was "very sad - hearted "and that the pier',
    "was \u201cgone for good.",
    "We loved it,\u201d and called on all to help.",
)


@pytest.mark.parametrize(
    "text",
    [
        "She was “very sad-hearted”.",
        'The pier is "gone for good. We loved it".',
        "“We loved it,” the mayor said.",
        "One report says: “called on all to help”.",
        "The pier is gone (another report: “was gone”).",
        "The pier is gone; other reports say “the pier was” or “called on all”.",
        "She “called on all”, or “was”.",
        "Nobody is quoted.",
        "It was “…”.",
    ],
)
def test_words_that_an_article_prints_in_marks_may_stand_in_marks(text: str) -> None:
    assert find_invented_quotations(text, (ARTICLE,)) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor said: “We called on all to help.”", "We called on all to help."),
        ("The mayor said: “called on all to help”", "called on all to help"),
        ("“We loved the pier,” she said.", "We loved the pier,"),
        ("The mayor said: “called on all.”", "called on all."),
        ("“Called on all,” she said.", "Called on all,"),
        ("One report says: “the pier is lost”.", "the pier is lost"),
        ("One report says so. She added: “called on all to help”.", "called on all to help"),
    ],
)
def test_words_that_nobody_said_may_not(text: str, words: str) -> None:
    assert find_invented_quotations(text, (ARTICLE,)) == (words,)


def test_speech_that_is_set_apart_without_marks_is_somebodys() -> None:
    told = "Ida Holm: “The sea took it.”"
    assert find_invented_quotations(told, (read("Ida Holm, baker", "The sea took it."),)) == ("The sea took it.",)
    assert (
        find_invented_quotations(told, (read("Ida Holm, baker", "The sea took it.", spoken="The sea took it."),)) == ()
    )


def test_a_report_is_quoted_as_a_report() -> None:
    assert drop_report(quote_report("It fell.")) == "“It fell.”"
    assert drop_report("It fell.") == "It fell."


_WORDS = st.lists(st.sampled_from("pier sea mayor fell we it was lost all".split()), min_size=1, max_size=6)


@given(_WORDS, _WORDS, _WORDS, st.booleans())
def test_only_what_stands_between_marks_is_somebodys(
    before: list[str], inside: list[str], after: list[str], is_curly: bool
) -> None:
    opening, closing = ("“", "”") if is_curly else ('"', '"')
    article = read(f"Then {' '.join(before)}, {opening}{' '.join(inside)}{closing}, {' '.join(after)} there.")
    said = f" {' '.join(inside)} "
    for words in (before, inside, after, [*inside, *after], [*before, *inside]):
        told = f" {' '.join(words)} "
        assert (find_invented_quotations(f"She said: “{told}”", (article,)) == ()) == (told in said)
    assert list_quotations(f"“{said}”") == (said,)
