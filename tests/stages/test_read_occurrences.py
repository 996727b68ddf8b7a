"""Where known names stand: whole words, the longest name first, whatever the sentence ends with."""

from __future__ import annotations

import pytest

from sitegen.model.readings import Sentence
from sitegen.stages.read.occurrences import NameIndex

NAMES = ("Rivera", "Rivera Bank of Commerce", "Rivera Bank", "Lake District", "Lake")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met Rivera", ("Rivera",)),
        ("Rivera Bank of Commerce closed", ("Rivera Bank of Commerce",)),
        ("Rivera Bank", ("Rivera Bank",)),
        ("Rivera  Bank\nof Commerce, Rivera Banks", ("Rivera Bank of Commerce", "Rivera")),
        ("the Lakes, the Lake", ("Lake",)),
        ("", ()),
    ],
)
def test_names_are_found_whole_and_the_longest_first(text: str, found: tuple[str, ...]) -> None:
    sentence = Sentence(7, 7 + len(text), text, (), 0)
    places = NameIndex(NAMES).find_all(sentence)
    assert tuple(name for _, name in places) == found
    for span, name in places:
        assert " ".join(text[span.start - 7 : span.end - 7].split()) == name
