"""Captions, quotes and fact boxes that a careless copy glued to a sentence, where each line is one."""

from __future__ import annotations

import pytest

from sitegen.model.articles import Article
from sitegen.stages.clean import clean_article

BODY = (
    "A ferry sank in the harbour at noon, the mayor of the northern city said on Tuesday.\n"
    "Nobody was hurt, according to the harbour police, who had been called shortly before.\n"
)


def list_paragraphs(line: str) -> list[str]:
    """What is read of a line of an article of one sentence a line."""
    text = "Ferry sinks\n\n" + BODY + BODY.replace("ferry", "boat") + line + "\nNobody knows why the pump failed.\n"
    return [text[span.start : span.end] for span in clean_article(Article("s-1", "1.txt", text, text)).paragraphs[3:-1]]


@pytest.mark.parametrize(
    ("glued", "sentence"),
    [
        ("Boats lie in the streets of Port Novo", "Overnight a rumour went round of another storm."),
        ("Whole parts of the quay are flattened", "The Harbour Relief Fund is sending forty tonnes of food."),
        ("Jo Lee-Roe: ` We have to find another boat '", "Port officials said that the ferry was lost at noon."),
        ("Help comes to the storm zone", "The port is sending four boats to the quay."),
    ],
)
def test_what_is_glued_to_a_sentence_is_cut_from_it(glued: str, sentence: str) -> None:
    assert list_paragraphs(f"{glued} {sentence}") == [sentence]


def test_the_notes_of_a_fact_box_are_cut_from_each_other() -> None:
    notes = (
        "Town of ten thousand people Most live on fish Ferry line opened in 1974 Quay in ruins since the war "
        "Storm of 2008 left two dead"
    )
    sentence = "Canada, Norway and a number of other nations have sent boats."
    assert list_paragraphs(f"{notes} {sentence}") == [sentence]


@pytest.mark.parametrize(
    "line",
    [
        "The captain told the paper Overnight Post that his ship was lost.",
        "The mayor asked why The Harbour Times has never written of the ferry.",
        "The coach Smith said that the player Jones and the guard Brown were with the driver Green on board.",
        "The band played Hundreds of Boats, its oldest song, on the quay.",
    ],
)
def test_names_inside_a_sentence_are_no_glue(line: str) -> None:
    assert list_paragraphs(line) == [line]
