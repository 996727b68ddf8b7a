"""A sentence goes on behind dots of omission or of an abbreviation and behind a bracket amid speech, nowhere else."""

from __future__ import annotations

import pytest

from sitegen.language.breaks import goes_on
from sitegen.language.interface import Language
from sitegen.model.spans import Span


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"Today is a sad day . . .', "and a long one."),
        ('"We waited ...', "and then they came."),
        ('The cabinet, "specifically (Deputy Premier)', 'Ann Berg, will pay," he said.'),
    ],
)
def test_a_sentence_goes_on(before: str, after: str) -> None:
    assert goes_on(before, after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It was late.", "they left."),
        ("He joined the PBX.", "Then he left."),
        ("They met in Porto.", "they left."),
        ("We waited ...", "Then they came."),
        ("Crowds on the quay (Agency)", "The mayor said that the ferry sank."),
        ('He said "it was late (and dark.)', "Then they left."),
    ],
)
def test_a_sentence_that_is_over_does_not_go_on(before: str, after: str) -> None:
    assert not goes_on(before, after)


def test_the_engine_joins_what_it_broke(language: Language) -> None:
    text = '"Today is a sad day for the port . . . and for the hopes of many," said Roger Bern, a lawyer. He left.'
    sentences = language.parse(text, (Span(0, len(text)),)).sentences
    assert [sentence.text for sentence in sentences] == [text[:-9], "He left."]
