"""A copy of an article is UTF-8 where its encoding is stated; where it is not, the bytes stay for a person to mend."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.doors.seeds.encodings import recode_text

WORDS = "“Café” – Müller’s"
HEAD = "<html><head><meta {}><title>“Café” – Müller’s</title>"


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('charset="windows-1252"', "cp1252"),
        ('http-equiv="Content-Type" content="text/html; charset=ISO-8859-1"', "cp1252"),
        ("charset=utf-8", "cp1252"),
        ("charset=no-such-thing", "cp1252"),
    ],
)
def test_a_page_is_read_as_it_says_it_is_written(meta: str, encoding: str) -> None:
    page = HEAD.format(meta)
    is_stated = "1252" in meta or "8859" in meta
    recoded = recode_text(page.encode(encoding), is_page=True)
    assert recoded == (page.encode() if is_stated else page.encode(encoding))


def test_the_server_says_it_before_the_page_and_a_mark_before_both() -> None:
    page = HEAD.format("charset=windows-1251")
    assert recode_text(page.encode("cp1252"), is_page=True, stated="windows-1252") == page.encode()
    marked = "\ufeff" + page
    assert recode_text(marked.encode("utf-16-le"), is_page=True, stated="windows-1252") == page.encode()
    assert recode_text(marked.encode("utf-16-be"), is_page=False) == page.encode()


def test_a_text_file_states_nothing() -> None:
    content = (HEAD.format("charset=windows-1252") + WORDS).encode("cp1252")
    assert recode_text(content, is_page=False) == content


@given(st.text(max_size=80), st.sampled_from(["charset=windows-1252", "charset=utf-16", "charset=hex", "x"]))
def test_what_is_utf_8_stays(words: str, meta: str) -> None:
    content = f"<meta {meta}>{words}".encode()
    assert recode_text(content, is_page=True, stated="windows-1252") == content
