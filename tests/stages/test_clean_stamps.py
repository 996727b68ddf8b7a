"""The lines above an article that belong to its page: the day, the reporter, a link, the points."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article, Layout
from sitegen.stages.clean import clean_article, clean_articles

HEADLINE = "Ferry sinks in harbour"
BODY = (
    "A ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.\n\n"
    "Nobody was hurt, according to the harbour police, who had been called shortly before.\n"
)


def clean(text: str) -> Layout:
    return clean_article(Article("s-1", "1.txt", text, text))


def cut_title(text: str) -> str | None:
    title = clean(text).title
    return text[title.start : title.end] if title else None


def list_aside(text: str) -> list[tuple[str, str]]:
    return [(part.rule, text[part.span.start : part.span.end]) for part in clean(text).set_aside]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("LISBON | Mon May 3, 2021 6:23 pm BST", "date stamp"),
        ("LISBON/PORTO | Mon May 3, 2021 6:23 pm BST", "date stamp"),
        ("May 3, 2021 | By the Morning Staff", "date stamp"),
        ("May 3, 2021 | By Jo Lee, CNN", "date stamp"),
        ("3 May 2021 Last updated at 06:50 GMT", "date stamp"),
        ("Page last updated at 06:50 GMT, Monday, 3 May 2021", "date stamp"),
        ("By the Morning Wire Staff", "byline"),
        ("By Jo Lee", "byline"),
    ],
)
def test_the_day_and_the_reporter_are_no_headline_above_it_and_no_caption_below_it(line: str, rule: str) -> None:
    for text in (f"{line}\n\n{HEADLINE}\n\n{BODY}", f"{HEADLINE}\n\n{line}\n\n{BODY}"):
        assert cut_title(text) == HEADLINE
        assert list_aside(text) == [(rule, line)]


def test_the_author_is_known_from_a_line_above_the_headline() -> None:
    assert clean(f"By Jo Lee\n\n{HEADLINE}\n\n{BODY}").metadata.author == "Jo Lee"


def test_the_headline_of_another_article_with_its_link_is_not_the_title() -> None:
    text = f"Sheep win a prize in the mountains\n\nFull Article\n\n{HEADLINE}\n\n{BODY}"
    assert cut_title(text) == HEADLINE
    assert list_aside(text) == [
        ("link to another article", "Sheep win a prize in the mountains"),
        ("label", "Full Article"),
    ]


def test_a_headline_above_its_own_report_stays_when_a_link_follows() -> None:
    assert cut_title(f"{HEADLINE}\n\nFull Article\n\n{BODY}") == HEADLINE


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("3 May 2021 Last updated at 06:50 GMT", "3 May 2021"),
        ("LISBON | Mon May 3, 2021 6:23 pm BST", "Mon May 3, 2021 6:23 pm BST"),
        ("May 3, 2021 | By Jo Lee", "May 3, 2021"),
    ],
)
def test_of_a_line_above_an_article_its_day_is_read(line: str, day: str) -> None:
    text = f"{line}\n\n{HEADLINE}\n\n{BODY}"
    assert [text[span.start : span.end] for span in clean(text).stamps] == [day]


def test_a_button_below_the_day_is_no_headline() -> None:
    text = f"3 May 2021\n\nHelp\n\n{HEADLINE}\n\n{BODY}"
    assert (cut_title(text), list_aside(text)) == (HEADLINE, [("date stamp", "3 May 2021"), ("label", "Help")])


POINTS = ["Mayor closes the port for a week", "Divers reach the wreck at night"]


def test_points_above_the_place_of_a_report_are_set_aside() -> None:
    text = "\n\n".join((HEADLINE, *POINTS, f"Porto, Portugal (CNN) -- {BODY}"))
    assert list_aside(text) == [("highlights", point) for point in POINTS]


@pytest.mark.parametrize(
    "above",
    [POINTS[:1], [*POINTS, "The mayor closed it."], ["Divers", "Mayor"]],
    ids=["one", "sentence", "short"],
)
def test_one_line_or_a_sentence_above_the_place_is_no_list_of_points(above: list[str]) -> None:
    text = "\n\n".join((HEADLINE, *above, f"Porto, Portugal (CNN) -- {BODY}"))
    assert "highlights" not in [rule for rule, _ in list_aside(text)]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("A version appeared on p7 of the Main section of the Globe", "credit line"),
        ("Join Hearts today for free and find a match", "widget"),
        ("The Globe is not responsible for the content of external sites", "notice"),
        ("Help", "label"),
    ],
)
def test_what_the_page_prints_below_the_article_is_set_aside(line: str, rule: str) -> None:
    assert list_aside(f"{HEADLINE}\n\n{BODY}\n{line}\n") == [(rule, line)]


def test_a_question_below_several_articles_is_none_of_theirs() -> None:
    question = "The lute - an old thing, or the newest of all?"
    texts = (f"{HEADLINE}\n\n{BODY}\n{question}\n", f"Mayor leaves town\n\nThe mayor left on Monday.\n\n{question}\n")
    layouts = clean_articles(tuple(Article(f"s-{n}", f"{n}.txt", text, text) for n, text in enumerate(texts)))
    for text, layout in zip(texts, layouts, strict=True):
        assert [text[part.span.start : part.span.end] for part in layout.set_aside] == [question]
