"""A weekday behind a name: when somebody did something, or the name of a club."""

from __future__ import annotations

import pytest

from sitegen.model.readings import Token
from sitegen.values.names.days import is_day_behind


def make_tokens(text: str, *, dep: str) -> tuple[Token, ...]:
    """Words of a clause whose last is a verb; the weekday hangs by `dep`."""
    words, start, found = text.split(), 0, []
    for word in words:
        is_last = word == words[-1]
        pos, tag = ("VERB", "VBD") if is_last else ("PROPN", "NNP") if word[0].isupper() else ("ADP", "IN")
        found.append(Token(start, start + len(word), word, word, pos, tag, dep if word.endswith("day") else "x", 0))
        start += len(word) + 1
    return tuple(found)


@pytest.mark.parametrize(
    ("text", "dep", "is_day"),
    [
        ("Ana Lopez Friday said", "npadvmod", True),
        ("Ana Lopez Friday said", "compound", True),
        ("Haiti Wednesday won", "npadvmod", False),
        ("in Haiti Wednesday died", "compound", True),
        ("Friday said", "npadvmod", False),
        ("Ana Lopez Smith said", "npadvmod", False),
    ],
)
def test_a_weekday_behind_a_name_is_told_from_a_part_of_it(text: str, dep: str, is_day: bool) -> None:
    tokens = make_tokens(text, dep=dep)
    assert is_day_behind(tokens, len(tokens) - 2) is is_day
