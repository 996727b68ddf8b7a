"""The cache gives back what was put in, or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.doors.cache import dump_json, load_cached, load_json, save_cached
from sitegen.model.articles import Layout, Metadata, SetAside
from sitegen.model.readings import Mention, Quantity, Reading, Sentence, Timex, Token
from sitegen.model.spans import Span

READING = Reading(
    "s-00000001",
    "a.txt",
    (Sentence(0, 9, "It is 5 “é”", (Token(0, 2, "It", "it", "PRON", "PRP", "nsubj", 1),), 0),),
    (Mention(0, 2, "It", "other"),),
    (Timex(3, 5, "is", "DATE", "2025-06-02", "2025-06-02", None, "stated", ("printed",)),),
    (Quantity(6, 7, "5", 5.0, None, "km", "at-least"),),
)
LAYOUT = Layout(Span(0, 4), None, (Span(5, 9),), (), (SetAside(Span(10, 12), "credit"),), Metadata(title="x"))


def test_nouns_are_given_back() -> None:
    assert load_json(dump_json((READING, READING)), tuple[Reading, ...]) == (READING, READING)
    assert load_json(dump_json(LAYOUT), Layout) == LAYOUT
    assert load_json(dump_json(()), tuple[Reading, ...]) == ()


def test_what_is_kept_is_found(tmp_path: Path) -> None:
    assert load_cached(tmp_path, "reading ../../x") is None
    save_cached(tmp_path, "reading ../../x", dump_json(READING))
    assert load_json(load_cached(tmp_path, "reading ../../x"), Reading) == READING
    assert load_cached(tmp_path, "reading") is None
    assert {path.name for path in tmp_path.iterdir()} == {".sitegen"}


def test_damage_is_absence(tmp_path: Path) -> None:
    save_cached(tmp_path, "key", b"content")
    path = next(path for path in (tmp_path / ".sitegen" / "cache").rglob("*") if path.is_file())
    whole = path.read_bytes()
    for damaged in (b"", whole[:-1], whole + b"x", b"0" + whole[1:], whole[:30]):
        path.write_bytes(damaged)
        assert load_cached(tmp_path, "key") is None
    save_cached(tmp_path, "key", b"content")
    assert load_cached(tmp_path, "key") == b"content"


def test_a_cache_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / ".sitegen").write_text("a file in the way")
    save_cached(tmp_path, "key", b"content")
    assert load_cached(tmp_path, "key") is None


@pytest.mark.parametrize(
    "raw", [None, b"", b"{", b"null", b"5", b"[]", b'{"article": 5}', b"\xff", b"[" * 100_000, b'[{"start": 0}]']
)
def test_what_is_no_reading_is_absent(raw: bytes | None) -> None:
    assert load_json(raw, Reading) is None


@given(st.binary(max_size=60))
def test_no_bytes_break_the_cache(raw: bytes) -> None:
    load_json(raw, tuple[Reading, ...])
