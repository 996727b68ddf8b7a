"""What was parsed is kept in columns, and is given back only for the text it was made of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.doors.cache import save_cached
from sitegen.doors.parses import Parse, load_parse, save_parse
from sitegen.model.readings import Mention, Sentence, Token

WORDS = st.lists(st.text(st.characters(blacklist_categories=("Z", "C")), min_size=1, max_size=8), max_size=12)


def parse_words(words: list[str]) -> tuple[str, Parse]:
    """A text of one sentence, with a name at its head."""
    text = " ".join(words)
    tokens, start = [], 0
    for number, word in enumerate(words):
        tokens.append(Token(start, start + len(word), word, word.lower(), "NOUN", "NN", "dep", number // 2))
        start += len(word) + 1
    sentences = (Sentence(0, len(text), text, tuple(tokens), 0),) if words else ()
    mentions = (Mention(0, len(words[0]), words[0], "person"),) if words else ()
    return text, (sentences, mentions)


@given(words=WORDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_parsed_comes_back(tmp_path: Path, words: list[str]) -> None:
    text, parse = parse_words(words)
    save_parse(tmp_path, text, text, parse)
    assert load_parse(tmp_path, text, text) == parse


def test_words_that_are_not_a_part_of_the_text_are_not_kept(tmp_path: Path) -> None:
    text, parse = parse_words(["Boats", "left"])
    save_parse(tmp_path, "key", text.upper(), parse)
    assert load_parse(tmp_path, "key", text) is None


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"words": 3}', b"\xff", b'{"words":[],"sentences":[[0,9,0,2]]}'])
def test_what_is_damaged_is_as_good_as_absent(tmp_path: Path, raw: bytes) -> None:
    save_cached(tmp_path, "key", raw)
    assert load_parse(tmp_path, "key", "Boats left.") is None


def test_a_text_that_is_too_short_is_another_one(tmp_path: Path) -> None:
    text, parse = parse_words(["Boats", "left", "port"])
    save_parse(tmp_path, "key", text, parse)
    assert load_parse(tmp_path, "key", "") is None
