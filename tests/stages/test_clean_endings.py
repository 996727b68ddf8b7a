"""Brackets of an agency behind its report."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article
from sitegen.stages.clean import clean_article

BODY = (
    "A ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.\n"
    "Nobody was hurt, according to the harbour police, who had been called shortly before.\n"
)


def read(text: str) -> tuple[list[str], list[str]]:
    """The paragraphs, and what is set aside as credits."""
    layout = clean_article(Article("s-1", "1.txt", text, text))
    credits = [part.span for part in layout.set_aside if part.rule == "credit line"]
    return [text[one.start : one.end] for one in layout.paragraphs], [text[one.start : one.end] for one in credits]


@pytest.mark.parametrize(
    "ending",
    [
        "(Additional reporting by Ana Lima in Oslo and Tom Berg in Rome; Editing by Eva Moor)",
        "(For the full text of the report, go to: here) (Reporting by Ana Lima; Editing by Tom Berg)",
        "(For a note on the scale of storms go to:",
        "(For full coverage of the storm, click (nSTORM))",
    ],
)
def test_who_worked_on_a_report_and_where_more_stands_is_set_aside(ending: str) -> None:
    last = "The port was closed."
    for text in (f"Ferry sinks\n\n{BODY}{last} {ending}\n", f"Ferry sinks\n\n{BODY}{last}\n\n{ending}\n"):
        paragraphs, credits = read(text)
        assert paragraphs[-1] == last
        assert credits == [ending]


@pytest.mark.parametrize(
    "told", ["The port was closed (for the third time).", "He came back (reporting on the storm had tired him)."]
)
def test_what_a_sentence_says_in_brackets_stays(told: str) -> None:
    assert read(f"Ferry sinks\n\n{BODY}{told}\n")[0][-1] == told


LINK = "Gallery: Divers search the wreck"


@pytest.mark.parametrize("rest", ["", " The mayor, meanwhile, closed the port on Monday night."])
def test_a_link_to_pictures_behind_a_full_stop_is_cut_out(rest: str) -> None:
    text = f"Ferry sinks\n\n{BODY}The ferry was old. {LINK}{rest}\n"
    layout = clean_article(Article("s-1", "1.txt", text, text))
    paragraphs = [text[one.start : one.end] for one in layout.paragraphs]
    assert paragraphs[2:] == ["The ferry was old.", *([rest.strip()] if rest else [])]
    assert [text[part.span.start : part.span.end] for part in layout.set_aside] == [LINK]


@pytest.mark.parametrize("told", ["He saw it. Video: it was all there.", "The clip is old. Watch: Experts doubt it."])
def test_a_sentence_with_a_colon_is_no_link(told: str) -> None:
    assert read(f"Ferry sinks\n\n{BODY}{told}\n")[0][-1] == told
