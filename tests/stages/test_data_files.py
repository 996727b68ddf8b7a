"""The data files: every one there, as its schema says, every span verbatim, the same bytes for the same story."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files as package_files
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from small_story import ARTICLES, DIED, READINGS, SPOKE, STORY, TEXTS

from sitegen.model.checks import BuildRecord, CheckedSentence, GateCount
from sitegen.model.pages import OutputFile
from sitegen.model.spans import Quote
from sitegen.model.stories import Story
from sitegen.stages.compose.columns import COLUMNS
from sitegen.stages.render.data import render_data, sum_files
from sitegen.stages.render.data_forms import Sheet, disarm_cell, dump_json, write_sheet

RECORD = BuildRecord(
    "1.0", "en 3.8", "a" * 64, "b" * 64, "", (GateCount("V001", "Every quote stands in its article.", 8, 8),)
)
CHECKED = tuple(CheckedSentence(sentence, (("V001", True), ("V004", True))) for sentence in STORY.summary)
NAMES = "build dates disagreements entities facts lines quantities sources summary timeline timelinejs"
JSON_FILES = NAMES.split()


def render(story: Story = STORY) -> dict[str, bytes]:
    files = render_data(story, ARTICLES, READINGS, checked=CHECKED, record=RECORD)
    return {file.path: file.content for file in files}


def read_json(name: str, story: Story = STORY) -> Any:
    return json.loads(render(story)[f"data/{name}.json"])


def read_rows(name: str, story: Story = STORY) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(render(story)[f"data/{name}.csv"].decode(), newline="")))


def walk_spans(node: Any, file: str | None = None) -> Iterator[tuple[str, int, int, str]]:
    if isinstance(node, dict):
        file = node.get("file", file)
        if {"start", "end", "exact"} <= node.keys():
            yield str(file), node["start"], node["end"], node["exact"]
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from walk_spans(child, file)


def test_every_column_of_every_table_is_explained() -> None:
    tables = {path.removeprefix("data/"): text for path, text in render(STORY).items() if path.endswith(".csv")}
    headers = {name: next(csv.reader(StringIO(text.decode("utf-8-sig")))) for name, text in tables.items()}
    assert headers == {name: list(columns) for name, columns in COLUMNS.items()}


def test_every_file_of_the_contract_is_there() -> None:
    tables = ("disagreements", "facts", "statements", "timeline")
    assert sorted(render()) == sorted(
        [*(f"data/{name}.json" for name in JSON_FILES), *(f"data/{name}.csv" for name in tables)]
    )


@pytest.mark.parametrize("name", JSON_FILES)
def test_each_json_file_is_as_its_schema_says(name: str) -> None:
    schema = json.loads((package_files("sitegen") / "schemas" / f"{name}.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(read_json(name))


@pytest.mark.parametrize("name", [name for name in JSON_FILES if name not in ("build", "timelinejs")])
def test_a_schema_refuses_a_record_that_lacks_a_field(name: str) -> None:
    schema = json.loads((package_files("sitegen") / "schemas" / f"{name}.json").read_bytes())
    record = read_json(name)[0]
    for field in record:
        maimed = {key: value for key, value in record.items() if key != field}
        assert not Draft202012Validator(schema).is_valid([maimed])
    assert not Draft202012Validator(schema).is_valid([{**record, "surprise": 1}])


def test_every_published_span_is_verbatim() -> None:
    spans = [span for name in JSON_FILES for span in walk_spans(read_json(name))]
    rows = read_rows("statements")
    spans += [(row["file"], int(row["start"]), int(row["end"]), row["exact"]) for row in rows]
    assert len(spans) == 6 + 2 + 1 + 1 + 1 + len(rows)
    assert [span for span in spans if TEXTS[span[0]][span[1] : span[2]] != span[3]] == []


def test_words_that_no_longer_stand_in_their_article_are_not_published() -> None:
    moved = replace(DIED.evidence[0], quote=Quote("a.txt", 1, 5, "gone"))
    story = replace(STORY, facts=(replace(DIED, evidence=(moved, *DIED.evidence[1:])),), timeline=(), summary=())
    assert [one["file"] for one in read_json("facts", story)[0]["evidence"]] == ["b.txt", "c.txt"]
    assert [row["file"] for row in read_rows("statements", story)] == ["b.txt", "c.txt"]


def test_a_rejected_fact_is_published_nowhere() -> None:
    story = replace(STORY, facts=(replace(SPOKE, state="rejected"),), timeline=(), summary=(), disagreements=())
    for name in ("facts", "statements"):
        assert read_rows(name, story) == []
    assert b"f-spoke" not in b"".join(render(story).values())


def test_support_counts_sources_and_lines_apart() -> None:
    facts = {fact["id"]: fact for fact in read_json("facts")}
    assert facts["f-sank1"]["support"] == {"sources": 2, "lines": 1}
    assert facts["f-sank1"]["agreement"] == "one-line"
    assert facts["f-died1"]["support"] == {"sources": 3, "lines": 2}
    assert facts["f-died1"]["agreement"] == "contradicted"
    assert facts["f-died1"]["disagreements"] == ["d-toll1"]


def test_statements_hold_one_row_for_each_piece_of_evidence() -> None:
    rows = read_rows("statements")
    assert len(rows) == sum(len(fact.evidence) for fact in STORY.facts)
    assert rows[2]["attribution"] == "the coast guard"
    assert rows[2]["line"] == "l-1"


def test_quotes_in_tables_are_verbatim_and_all_else_is_no_formula() -> None:
    story = replace(STORY, facts=(replace(DIED, text="=1+1 is a sum."),), timeline=(), summary=())
    row = read_rows("statements", story)[2]
    assert row["exact"].startswith("=cmd|")
    assert row["text"] == "'=1+1 is a sum."
    assert read_rows("facts", story)[0]["text"] == "'=1+1 is a sum."


@given(st.text())
def test_no_cell_begins_as_a_formula(text: str) -> None:
    cell = disarm_cell(text)
    assert cell[:1] not in ("=", "@", "\t", "\r")
    assert cell[:1] not in ("+", "-") or cell.lstrip("+-").replace(".", "").isdigit()
    assert cell.removeprefix("'") == text.removeprefix("'")


@given(st.lists(st.tuples(st.text(st.characters(exclude_categories=["Cs"])), st.integers()), min_size=1))
def test_a_sheet_reads_back_as_it_was_written(rows: list[tuple[str, int]]) -> None:
    content = write_sheet(Sheet(("exact", "start"), tuple(rows), verbatim=("exact",)))
    read = list(csv.reader(StringIO(content.decode(), newline="")))
    assert read == [["exact", "start"], *([text, str(number)] for text, number in rows)]


@given(st.text())
def test_json_reads_back_as_it_was_written(text: str) -> None:
    assert json.loads(dump_json([{"text": text}])) == [{"text": text}]


def test_the_timeline_for_timelinejs_is_escaped_and_as_precise_as_it_is_known() -> None:
    document = read_json("timelinejs")
    first, second = document["events"]
    assert first["start_date"] == {"year": 2021, "month": 5, "day": 3}
    assert first["display_date"] == "3 May 2021"
    assert second["start_date"] == {"year": 2021, "month": 6, "day": 1}
    assert "end_date" not in second
    assert second["text"]["headline"] == "A hearing is &lt;expected&gt;."


def test_the_build_says_what_was_counted_and_checked() -> None:
    build = read_json("build")
    assert build["counts"]["evidence"] == 6
    assert build["counts"]["open_disagreements"] == 1
    assert build["checks"] == [
        {"code": "V001", "proves": "Every quote stands in its article.", "passed": 8, "total": 8}
    ]


def test_the_order_of_articles_and_readings_does_not_matter() -> None:
    turned = render_data(STORY, ARTICLES[::-1], READINGS[::-1], checked=CHECKED, record=RECORD)
    assert {file.path: file.content for file in turned} == render()


def test_sums_are_what_sha256sum_reads() -> None:
    files = (
        OutputFile("index.html", b"page"),
        OutputFile("data/facts.json", b"[]"),
        OutputFile("data/SHA256SUMS", b"old"),
    )
    made = sum_files(files)
    assert made.path == "data/SHA256SUMS"
    assert made.content.decode().splitlines() == [
        f"{hashlib.sha256(b'[]').hexdigest()}  data/facts.json",
        f"{hashlib.sha256(b'page').hexdigest()}  index.html",
    ]
    assert sum_files(files[::-1]) == made
