"""`verify`: a copy proves itself, and shows where it is not the site that was published."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import main


@pytest.fixture
def copy(built_bridge: Path, tmp_path: Path) -> Path:
    """A copy of the built site, out of its project."""
    shutil.copytree(built_bridge / "site", tmp_path / "copy")
    return tmp_path / "copy"


def verify(folder: Path, *words: str | Path) -> Result:
    return CliRunner().invoke(main, ["verify", str(folder), *map(str, words)])


def replace_in(path: Path, before: str, after: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def sign_again(copy: Path, path: str) -> None:
    """What somebody would do who wants to hide a change: the checksum is made to fit."""
    sums = copy / "data" / "SHA256SUMS"
    digest = hashlib.sha256((copy / path).read_bytes()).hexdigest()
    rows = [f"{digest}  {path}" if row.endswith(f"  {path}") else row for row in sums.read_text().splitlines()]
    sums.write_text("\n".join(rows) + "\n")


def test_a_whole_copy_is_proved_and_says_what_it_could_not_compare(copy: Path) -> None:
    result = verify(copy)
    assert result.exit_code == 0, result.output
    assert "this copy is whole" in result.output
    assert "--seeds" in result.output


def test_beside_its_articles_the_words_are_compared(built_bridge: Path, copy: Path) -> None:
    for words in ([built_bridge / "site"], [copy, "--seeds", built_bridge / "seeds"]):
        result = verify(*words, "--json")
        assert result.exit_code == 0, result.output
        report = json.loads(result.stdout)
        assert report["compared_with_articles"]
        assert {gate["code"] for gate in report["gates"]} >= {"SUMS", "DATA", "WORDS", "SEEDS", "V011"}
        assert all(gate["passed"] == gate["total"] > 0 for gate in report["gates"])


def test_a_changed_page_is_found(copy: Path) -> None:
    replace_in(copy / "index.html", "bridge", "tunnel")
    result = verify(copy)
    assert result.exit_code == 1
    assert "SUMS index.html: this file is not the one that was published" in result.output


def test_a_missing_and_an_unknown_file_are_told(copy: Path) -> None:
    (copy / "about" / "index.html").unlink()
    (copy / "extra.html").write_text("<p>mine</p>", encoding="utf-8")
    result = verify(copy)
    assert result.exit_code == 1
    assert "about/index.html: this file is missing" in result.output
    assert "extra.html: no list of checksums names this file" in result.output


def test_a_quote_that_was_changed_with_its_checksum_is_found_by_the_article(built_bridge: Path, copy: Path) -> None:
    facts = copy / "data" / "facts.json"
    exact = json.loads(facts.read_text(encoding="utf-8"))[0]["evidence"][0]["exact"]
    replace_in(facts, json.dumps(exact, ensure_ascii=False), json.dumps("x" * len(exact)))
    sign_again(copy, "data/facts.json")
    assert verify(copy).exit_code == 0
    result = verify(copy, "--seeds", built_bridge / "seeds")
    assert result.exit_code == 1
    assert "SEEDS" in result.output
    assert "does not stand at" in result.output


@pytest.mark.parametrize(
    ("file", "before", "after", "shown"),
    [
        ("summary.json", '"f-', '"f-zz', "is no fact here"),
        ("facts.json", '"start": ', '"start": 1', "is not as long as"),
        ("timeline.json", "[", "{", "this is no list of records"),
    ],
)
def test_records_that_do_not_hold_together_are_found(
    copy: Path, file: str, before: str, after: str, shown: str
) -> None:
    path = copy / "data" / file
    path.write_text(path.read_text(encoding="utf-8").replace(before, after, 1), encoding="utf-8")
    sign_again(copy, f"data/{file}")
    result = verify(copy)
    assert result.exit_code == 1
    assert shown in result.output


def test_a_list_that_leads_out_of_the_copy_is_not_followed(copy: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    with (copy / "data" / "SHA256SUMS").open("a") as sums:
        sums.write(f"{hashlib.sha256(b'secret').hexdigest()}  ../secret.txt\n")
    result = verify(copy)
    assert result.exit_code == 1
    assert "../secret.txt: this file is missing" in result.output


def test_a_folder_that_is_no_site_is_told(tmp_path: Path) -> None:
    result = verify(tmp_path)
    assert result.exit_code == 1
    assert "holds no data/SHA256SUMS" in result.output
    assert verify(tmp_path / "nowhere").exit_code == 1
