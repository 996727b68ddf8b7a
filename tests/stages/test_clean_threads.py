"""Readers' comments: told by stamps that come again and again, with all that stands below the first of them."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article
from sitegen.stages.clean import clean_article

BODY = (
    "Ferry sinks off the northern coast",
    "",
    "A ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.",
    "Nobody was hurt, according to the harbour police, who had been called shortly before.",
)
BARS = (
    "What a shame. May 3, 2021 at 7:10 pm | Report abuse | I do not believe a word of what the mayor says here.",
    "It was an old ferry. May 3, 2021 at 7:15 pm | Report abuse | Who sold it, and who will pay for the wreck now?",
    "Nobody will ever know. May 4, 2021 at 8:01 am | Report abuse | The owner is to blame, as the owner always is.",
)
WROTE = (
    "At 7:10 pm on 03 May 2021, oldsalt wrote: I do not believe a word of what the mayor says here.",
    "At 7:15 pm on 03 May 2021, jo lee wrote: It was an old ferry, and everybody in the port knew it.",
    "Somebody must have known who sold it.",
    "At 8:01 am on 04 May 2021, oldsalt wrote: The owner is to blame, as the owner always is.",
)
STAMPS = (
    "oldsalt",
    "May 3, 2021 at 7:10 pm",
    "I do not believe a word of what the mayor says here.",
    "Reply",
    "Jo Lee",
    "May 3, 2021 at 7:15 pm",
    "It was an old ferry, and everybody in the port knew it.",
    "Reply",
    "oldsalt",
    "May 4, 2021 at 8:01 am",
    "The owner is to blame, as the owner always is.",
    "Reply",
)
DIARY = (
    "May 3, 2021 at 7:10 pm",
    "The ferry lies on the ground of the harbour, the police say.",
    "May 3, 2021 at 7:15 pm",
    "Divers have reached the wreck, and have found nobody.",
    "May 4, 2021 at 8:01 am",
    "The harbour is open again, its master said on Wednesday.",
)


def list_words(*lines: str) -> list[str]:
    """The paragraphs of an article of these lines below its first four."""
    text = "\n".join((*BODY, *lines)) + "\n"
    layout = clean_article(Article("s-1", "1.txt", text, text))
    return [text[span.start : span.end] for span in layout.paragraphs[2:]]


@pytest.mark.parametrize("thread", [BARS, WROTE, STAMPS])
def test_a_thread_of_comments_is_set_aside(thread: tuple[str, ...]) -> None:
    assert list_words(*thread) == []


def test_what_stands_before_the_thread_stays() -> None:
    last = "The mayor will speak again on Wednesday, a spokeswoman of the northern city said."
    assert list_words(last, *STAMPS) == [last]


@pytest.mark.parametrize("lines", [BARS[:2], WROTE[:3]])
def test_two_stamps_are_no_thread(lines: tuple[str, ...]) -> None:
    assert list_words(*lines) == list(lines)


def test_a_diary_of_a_day_is_no_thread() -> None:
    assert list_words(*DIARY) == [line for line in DIARY if not line.startswith("May")]
