"""Furniture at the edge of a line: counters of a gallery, numbers of a list, bylines; posts and who signed them."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article
from sitegen.model.spans import Span
from sitegen.stages.clean import clean_article

BODY = (
    "A ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.\n"
    "Nobody was hurt, according to the harbour police, who had been called shortly before.\n"
)


def make_article(text: str) -> Article:
    return Article("s-1", "1.txt", text, text)


def show(text: str, span: Span) -> str:
    return text[span.start : span.end]


def test_a_gallery_that_is_the_article_keeps_its_captions() -> None:
    label = "Photos: Storm over the harbour"
    captions = ["Boats lie on the quay on Monday.", "Police said that four boats sank.", "A man looks at the sea."]
    lines = [f"{label} {caption} Hide Caption {at} of 9" for at, caption in enumerate(captions, 1)]
    text = "\n".join(("Storm over the harbour", "", *lines, f"{label} Hide Caption 4 of 9", ""))
    layout = clean_article(make_article(text))
    assert [show(text, span) for span in layout.paragraphs] == captions
    assert {part.rule for part in layout.set_aside} == {"gallery"}


def test_numbers_that_stuck_to_the_items_of_a_list_are_cut_from_them() -> None:
    text = "Ferry sinks\n\n" + BODY + "1Boats lay on the quay. 2People took cover in 4 cars. 3Many were hurt.\n"
    layout = clean_article(make_article(text))
    told = ["Boats lay on the quay.", "People took cover in 4 cars.", "Many were hurt."]
    assert [show(text, span) for span in layout.paragraphs[2:]] == told


def test_a_reporter_with_medium_and_place_is_cut_from_the_sentence_behind() -> None:
    lines = "Jane Roe, BBC News, Porto Novo Given the storm, the port is closed.\nJohn Doe, CNN, who was there, left.\n"
    text = "Ferry sinks\n\n" + BODY + lines
    layout = clean_article(make_article(text))
    assert show(text, layout.paragraphs[2]) == "Given the storm, the port is closed."
    assert show(text, layout.paragraphs[3]) == "John Doe, CNN, who was there, left."
    assert [part.rule for part in layout.set_aside] == ["byline"]


def test_what_somebody_posted_is_told_from_the_name_below_it() -> None:
    post = "The ferry is gone, we saw it. https://t.co/a1 — Jo Lee (@jolee) May 3, 2024"
    text = "Ferry sinks\n\n" + BODY + post + "\n"
    layout = clean_article(make_article(text))
    assert [(show(text, one.span), one.author) for one in layout.posts] == [("The ferry is gone, we saw it.", "Jo Lee")]
    assert [show(text, span) for span in layout.stamps] == ["Jo Lee (@jolee) May 3, 2024"]
    assert show(text, layout.paragraphs[-1]) == post


def test_the_credit_of_a_picture_is_cut_from_what_somebody_tells() -> None:
    told = "The quay is flooded, and nobody can reach my house."
    text = (
        "Ferry sinks\n\n" + BODY + f"Photo: Thomas Roe {told}\nPicture: Jo Lee, Harbour Help We have lost the boat.\n"
    )
    layout = clean_article(make_article(text))
    assert [show(text, span) for span in layout.paragraphs[2:]] == [told, "We have lost the boat."]
    assert not layout.captions


def test_of_a_byline_the_name_that_opens_the_sentence_stays() -> None:
    text = "Ferry sinks\n\n" + BODY + "David Roe, BBC News, Los Angeles Jo Lee’s doctor did not answer calls.\n"
    layout = clean_article(make_article(text))
    assert show(text, layout.paragraphs[-1]) == "Jo Lee’s doctor did not answer calls."


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        (
            "Mayor closes the port Divers reach wreck, owner says Lisbon, Portugal (CNN) -- A ferry sank on Monday.",
            ["Mayor closes the port Divers reach wreck, owner says"],
        ),
        ("The ferry was old. It had been sold twice. LISBON (AP) -- A ferry sank off the coast on Monday.", []),
        ("The ferry sank, the agency said (AP) - and the mayor of the town confirmed it on Monday.", []),
    ],
)
def test_points_are_cut_from_the_opening_of_a_report(line: str, aside: list[str]) -> None:
    text = "Ferry sinks\n\n" + line + "\n" + BODY
    layout = clean_article(make_article(text))
    assert [show(text, part.span) for part in layout.set_aside] == aside
    assert {part.rule for part in layout.set_aside} <= {"highlights"}
    if aside:
        assert show(text, layout.paragraphs[0]) == "A ferry sank on Monday."
