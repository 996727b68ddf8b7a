"""The folder of articles: what is read, in which order, and how damage is told."""

from __future__ import annotations

import json
import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.doors.seeds import compute_article_id, list_stories, read_article_file, read_seeds
from sitegen.doors.seeds.dates import parse_date
from sitegen.doors.seeds.files import MAX_BYTES, decode_text
from sitegen.doors.seeds.masks import mask_controls

TEXT = "Ferry sinks\n\nA ferry sank in the harbour at noon.\n"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


def read_one_problem(seeds: Path) -> tuple[str, str, str]:
    _, problems = read_seeds(seeds)
    assert len(problems) == 1
    return problems[0].where, problems[0].what, problems[0].severity


def test_articles_come_by_name_and_readme_hidden_files_and_subfolders_do_not(seeds: Path) -> None:
    for name in ("b.txt", "a.md", "README.md", ".hidden.txt"):
        (seeds / name).write_text(f"{name}\n\n{TEXT}")
    (seeds / "other-story").mkdir()
    (seeds / "other-story" / "c.txt").write_text(TEXT)
    articles, problems = read_seeds(seeds)
    assert [article.file for article in articles] == ["a.md", "b.txt"]
    assert problems == ()
    assert list_stories(seeds) == ("other-story",)


def test_raw_keeps_every_newline_and_mark(seeds: Path) -> None:
    raw = "\ufeffFerry sinks\r\n\r\nA ferry\u202e sank.\r\n"
    (seeds / "a.txt").write_bytes(raw.encode())
    (article,), _ = read_seeds(seeds)
    assert article.raw == raw
    assert article.text == " Ferry sinks\r\n\r\nA ferry  sank.\r\n"


def test_id_is_kept_by_a_rename_another_newline_and_another_composition() -> None:
    composed, split = "Ferry in Málaga\nsinks", "Ferry in Málaga\r\nsinks"
    assert compute_article_id(composed) == compute_article_id("\ufeff" + unicodedata.normalize("NFD", split))
    assert compute_article_id(composed) != compute_article_id(composed + "!")
    assert len(compute_article_id(composed)) == len("s-") + 8


def test_missing_folder_is_told(tmp_path: Path) -> None:
    articles, problems = read_seeds(tmp_path / "nowhere")
    assert articles == ()
    assert [problem.what for problem in problems] == ["no such folder"]


def test_empty_folder_is_told(seeds: Path) -> None:
    where, what, severity = read_one_problem(seeds)
    assert (where, what, severity) == ("seeds", "holds no article", "error")


@pytest.mark.parametrize(
    ("content", "where", "what"),
    [
        (b"", "seeds/a.txt", "is empty, left out"),
        (b" \r\n\t", "seeds/a.txt", "is empty, left out"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "seeds/a.txt", "holds binary data, not text, left out"),
        (b"\x01\x02\x03\x04 some", "seeds/a.txt", "holds binary data, not text, left out"),
        ("Ferry".encode("utf-16"), "seeds/a.txt", "is UTF-16, not UTF-8, left out"),
        (
            b"Ferry\nsinks in M\xe1laga\n",
            "seeds/a.txt:2",
            "byte 0xE1 (number 17 of the file) is not UTF-8, article left out",
        ),
    ],
)
def test_damaged_file_is_left_out_and_told(seeds: Path, content: bytes, where: str, what: str) -> None:
    (seeds / "a.txt").write_bytes(content)
    (seeds / "b.txt").write_text(TEXT)
    articles, problems = read_seeds(seeds)
    assert [article.file for article in articles] == ["b.txt"]
    assert [(problem.where, problem.what) for problem in problems] == [(where, what)]
    assert problems[0].hint


def test_article_over_the_limit_is_left_out_unopened(seeds: Path) -> None:
    with (seeds / "a.txt").open("wb") as file:
        file.truncate(4 * MAX_BYTES)
    where, what, _ = read_one_problem(seeds)
    assert (where, what) == ("seeds/a.txt", "has 20.0 MB, more than the 5 MB an article may have, left out")


def test_of_two_identical_articles_the_first_stays(seeds: Path) -> None:
    (seeds / "a.txt").write_text(TEXT)
    (seeds / "b.txt").write_bytes(TEXT.replace("\n", "\r\n").encode())
    articles, problems = read_seeds(seeds)
    assert [article.file for article in articles] == ["a.txt"]
    assert [(p.where, p.what, p.severity) for p in problems] == [
        ("seeds/b.txt", "has the same text as a.txt, left out", "warning")
    ]


def test_link_out_of_the_folder_is_refused(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text(TEXT)
    (seeds / "a.txt").symlink_to(tmp_path / "secret.txt")
    (seeds / "loop.txt").symlink_to("loop.txt")
    articles, problems = read_seeds(seeds)
    assert articles == ()
    assert "leads out of the folder" in problems[0].what
    assert len(problems) == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes on this system")
def test_pipe_is_not_waited_for(seeds: Path) -> None:
    os.mkfifo(seeds / "a.txt")
    assert read_one_problem(seeds)[1] == "is not a regular file, left out"


def test_other_kinds_of_file_are_noted(seeds: Path) -> None:
    (seeds / "a.pdf").write_text(TEXT)
    (seeds / "b.txt").write_text(TEXT)
    assert read_one_problem(seeds) == ("seeds/a.pdf", "'.pdf' is no kind of article, passed over", "note")


def test_one_file_can_be_read_under_another_name(seeds: Path) -> None:
    (seeds / "a.txt").write_text(TEXT)
    article, problems = read_article_file(seeds / "a.txt", "renamed.txt")
    assert article is not None
    assert (article.file, problems) == ("renamed.txt", ())


@pytest.mark.parametrize("name", ["metadata.json", "metadata.yaml"])
def test_list_beside_the_articles_completes_what_they_state(seeds: Path, name: str) -> None:
    (seeds / "a.md").write_text(f"---\ntitle: Ferry sinks\npublisher: Harbour Blog\n---\n{TEXT}")
    entry = {"file": "a.md", "outlet": "Harbour News", "date": "2024-05-03", "url": "https://example.org/a", "words": 9}
    (seeds / name).write_text(json.dumps({"slug": "x", "articles": [entry]}, indent=1))
    (article,), problems = read_seeds(seeds)
    assert problems == ()
    stated = article.metadata
    assert (stated.title, stated.publisher, stated.published, stated.url) == (
        "Ferry sinks",
        "Harbour News",
        "2024-05-03",
        "https://example.org/a",
    )
    assert stated.stated_in == f"{name}, front matter"


@pytest.mark.parametrize(
    ("name", "content", "where"),
    [
        ("metadata.json", '{"articles": [\n{"file": "a.txt",}\n]}', "seeds/metadata.json:2"),
        ("metadata.json", '{"slug": "x"}', "seeds/metadata.json"),
        ("metadata.json", "[" * 100_000, "seeds/metadata.json"),
        ("metadata.json", '[{"file": "a.txt"},\n{"file": "../a.txt"}]', "seeds/metadata.json:2"),
        ("metadata.json", '[{"file": "a.txt",\n"date": "2024-06-31"}]', "seeds/metadata.json:2"),
        ("metadata.json", '[{"file": "a.txt",\n"url": "javascript:alert(1)"}]', "seeds/metadata.json:2"),
        ("metadata.yaml", "articles:\n- file: a.txt\n  date: [2024\n", "seeds/metadata.yaml:4"),
        ("metadata.yaml", "articles: [" * 3000, "seeds/metadata.yaml"),
        ("metadata.yaml", "articles:\n- file: a.txt\n  date: some day\n", "seeds/metadata.yaml:3"),
    ],
)
def test_broken_list_is_told_with_its_line(seeds: Path, name: str, content: str, where: str) -> None:
    (seeds / "a.txt").write_text(TEXT)
    (seeds / name).write_text(content)
    articles, problems = read_seeds(seeds)
    assert len(articles) == 1
    assert [problem.where for problem in problems] == [where]
    assert problems[0].hint


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("2024-05-03", "2024-05-03"),
        ("2024-05-03T08:15:00+02:00", "2024-05-03"),
        ("2024/5/3", "2024-05-03"),
        ("2024-05", "2024-05"),
        ("2024", "2024"),
        ("3 May 2024", "2024-05-03"),
        ("Friday, May 3rd, 2024", "2024-05-03"),
        ("Fri, 3 May 2024 08:15:00 GMT", "2024-05-03"),
        ("May 2024", "2024-05"),
        ("2024-02-30", None),
        ("2024-13", None),
        ("31 June 2024", None),
        ("0000-02-30", None),
        ("yesterday", None),
        ("3/5", None),
        ("", None),
    ],
)
def test_dates_become_edtf_or_stay_unknown(written: str, edtf: str | None) -> None:
    found, hint = parse_date(written)
    assert found == edtf
    assert (hint == "") == (edtf is not None)


@given(st.binary(max_size=300))
@settings(deadline=None)
def test_any_bytes_are_text_or_a_problem(content: bytes) -> None:
    text, problem = decode_text(content, "seeds/a.txt")
    assert (text is None) != (problem is None)
    if text is not None:
        assert text.encode() == content


@given(st.text(max_size=200))
def test_masking_keeps_the_length_and_hides_controls(text: str) -> None:
    masked = mask_controls(text)
    assert len(masked) == len(text)
    assert not any(unicodedata.category(char) == "Cc" and char not in "\t\n\r" for char in masked)


def test_folder_of_unreadable_kinds_holds_no_article(seeds: Path) -> None:
    (seeds / "a.pdf").write_text(TEXT)
    _, problems = read_seeds(seeds)
    assert [problem.what for problem in problems] == ["'.pdf' is no kind of article, passed over", "holds no article"]
