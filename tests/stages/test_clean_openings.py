"""What stuck to the first words of a report: its day, its reporter, its points; what follows stays the article's."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article
from sitegen.stages.clean import clean_article

BODY = (
    "\n\nA ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.\n\n"
    "Nobody was hurt, according to the harbour police, who had been called shortly before.\n"
)
POINTS = "Mayor closes the port Divers reach the wreck Separately, four boats are missing, owner says"


def clean(line: str) -> tuple[list[tuple[str, str]], str | None, str]:
    """What is set aside of an article that opens with a line, the title, and the first words of its own."""
    text = line + BODY
    layout = clean_article(Article("s-1", "1.txt", text, text))
    aside = [(part.rule, text[part.span.start : part.span.end]) for part in layout.set_aside]
    title = text[layout.title.start : layout.title.end] if layout.title else None
    return aside, title, text[layout.paragraphs[0].start : layout.paragraphs[0].end]


@pytest.mark.parametrize(
    ("byline", "rest"),
    [
        ("By the Morning Wire Staff", "A ferry that sailed from Porto sank on Monday."),
        ("By Jo Lee and Ana Reis, CNN", "Divers look for the wreck of a ferry on Monday."),
        ("By Jo Lee, Special to CNN", "The ferry was old, and nobody who knew it was surprised."),
    ],
)
def test_a_byline_is_cut_from_what_follows_it(byline: str, rest: str) -> None:
    assert clean(f"{byline} {rest}") == ([("byline", byline)], None, rest)


def test_the_day_before_a_byline_is_a_stamp() -> None:
    rest = "Members of the crew wait on the quay on Monday."
    aside = [("date stamp", "May 3, 2021 |"), ("byline", "By Jo Lee")]
    assert clean(f"May 3, 2021 | By Jo Lee {rest}") == (aside, None, rest)


@pytest.mark.parametrize(
    "line",
    [
        "By the time the ferry sank the crew had left it, and nobody else was on board.",
        "By Jo Lee and her crew the ferry was called unsafe, and the owner knew of it.",
        "May 3, 2021 was the day on which the ferry sank with nobody on board.",
    ],
)
def test_a_sentence_that_opens_like_a_byline_is_whole(line: str) -> None:
    assert clean(line) == ([], None, line)


def test_points_before_the_place_of_a_report_are_no_part_of_its_first_sentence() -> None:
    lead = "A ferry sank on Monday off the coast."
    aside, title, first = clean(f"By the Morning Wire Staff {POINTS} Lisbon, Portugal (CNN) -- {lead}")
    assert aside == [("byline", "By the Morning Wire Staff"), ("highlights", POINTS)]
    assert (title, first) == (None, lead)


def test_a_headline_alone_before_the_place_is_the_title() -> None:
    lead = "A ferry sank on Monday off the coast."
    assert clean(f"Divers reach the wreck of a sunken ferry LISBON, Portugal (AP) -- {lead}") == (
        [],
        "Divers reach the wreck of a sunken ferry",
        lead,
    )


def test_points_marked_as_new_are_highlights() -> None:
    line = "NEW: The mayor closes the port, his office says NEW: Divers reach the wreck of the ferry."
    assert clean(line)[0] == [("highlights", line)]
