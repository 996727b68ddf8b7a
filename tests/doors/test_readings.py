"""What was read is kept in columns, and is given back only for the text it was made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.doors.cache import save_cached
from sitegen.doors.readings import load_reading, pack_reading, save_packed, unpack_reading
from sitegen.model.readings import Attribution, Mention, Quantity, Reading, Sentence, TimePoint, Timex, Token
from sitegen.model.spans import Span

WORDS = st.lists(st.text(st.characters(blacklist_categories=("Z", "C")), min_size=1, max_size=8), max_size=12)


def read_words(words: list[str]) -> tuple[str, Reading]:
    """A text of one sentence, with one of everything in its first word."""
    text = " ".join(words)
    tokens, start = [], 0
    for number, word in enumerate(words):
        tokens.append(Token(start, start + len(word), word, word.lower(), "NOUN", "NN", "dep", number // 2))
        start += len(word) + 1
    if not words:
        return text, Reading("s-1", "1.txt", ())
    end = len(words[0])
    point = TimePoint("shift", "day", -1, follows_text=True)
    return text, Reading(
        article="s-1",
        file="1.txt",
        sentences=(Sentence(0, len(text), text, tuple(tokens), 0, "caption"),),
        mentions=(Mention(0, end, words[0], "person"),),
        timexes=(Timex(0, end, words[0], "DATE", "2025", points=(point,), direction="past"),),
        quantities=(Quantity(0, end, words[0], 1.5, None, "km", "about", per="each side"),),
        attributions=(Attribution(Span(0, end), None, Span(0, end), None, is_direct=True),),
    )


def keep_reading(project: Path, key: str, text: str, reading: Reading) -> None:
    packed = pack_reading(text, reading)
    if packed is not None:
        save_packed(project, key, packed)


@given(words=WORDS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_was_read_comes_back(tmp_path: Path, words: list[str]) -> None:
    text, reading = read_words(words)
    keep_reading(tmp_path, text, text, reading)
    assert load_reading(tmp_path, text, text) == reading


def test_tokens_keep_the_words_they_were_read_as(tmp_path: Path) -> None:
    text, reading = read_words(["Boats", "left"])
    first, *others = reading.sentences[0].tokens
    sentence = replace(reading.sentences[0], tokens=(replace(first, text="Ships"), *others))
    keep_reading(tmp_path, "key", text, replace(reading, sentences=(sentence, *reading.sentences[1:])))
    found = load_reading(tmp_path, "key", text)
    assert found and found.sentences[0] == sentence


def test_words_that_are_not_a_part_of_the_text_are_not_kept(tmp_path: Path) -> None:
    text, reading = read_words(["Boats", "left"])
    keep_reading(tmp_path, "key", text.upper(), reading)
    assert load_reading(tmp_path, "key", text) is None


@pytest.mark.parametrize(
    "raw", [b"", b"[]", b"{}", b'{"words": 3}', b"\xff", b'{"words":[],"sentences":[[0,9,2,0,"body"]]}']
)
def test_what_is_damaged_is_as_good_as_absent(tmp_path: Path, raw: bytes) -> None:
    save_cached(tmp_path, "key", raw)
    assert load_reading(tmp_path, "key", "Boats left.") is None


def test_a_text_that_is_too_short_is_another_one(tmp_path: Path) -> None:
    text, reading = read_words(["Boats", "left", "port"])
    keep_reading(tmp_path, "key", text, reading)
    assert load_reading(tmp_path, "key", "") is None


def test_a_packed_reading_is_that_of_its_text_alone_and_holds_a_word_once() -> None:
    text, reading = read_words(["Boats", "left", "Boats"])
    packed = pack_reading(text, reading)
    assert packed is not None and pack_reading(text.upper(), reading) is None
    found = unpack_reading(packed, text)
    assert found == reading and unpack_reading(packed, "") is None
    first, _, last = found.sentences[0].tokens
    assert first.text is last.text and first.lemma is last.lemma
