"""Each export is read back by a parser of its format: quotes are verbatim, hostile words words, bytes stable."""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from small_story import ARTICLES, READINGS, STORY, TEXTS

from sitegen.doors.schemas import load_schemas
from sitegen.model.checks import BuildRecord
from sitegen.model.pages import Edition
from sitegen.model.settings import Settings
from sitegen.model.stories import Source, Story, TimelineEntry, When
from sitegen.stages.compose.downloads import describe_downloads
from sitegen.stages.compose.places import find_places
from sitegen.stages.render.export_calendar import find_event_days, fold_line
from sitegen.stages.render.export_digest import escape_markdown
from sitegen.stages.render.export_references import escape_bibtex
from sitegen.stages.render.exports import EXPORTS, render_exports

BASE = "https://example.org/repo/"
RECORD = BuildRecord("1.0", "en 3.8", "a" * 64, "b" * 64, "c" * 64)
HOSTILE = '</x> {} \\ % & # $ _ ~ ^ ; , : \r\nEND:VCALENDAR\nER  - \u202e\x00\x1b `*a*` [x](javascript:y) "q" 東京 |'
QUOTES = sorted(
    (one.quote.file, one.quote.start, one.quote.end, one.quote.exact) for f in STORY.facts for one in f.evidence
)


def export(story: Story = STORY, base_url: str = BASE) -> dict[str, bytes]:
    edition = Edition(story, ARTICLES, READINGS, Settings(base_url=base_url), "1.0")
    files = render_exports(story, ARTICLES, find_places(edition), record=RECORD, schemas={"facts.json": b"{}"})
    return {file.path.removeprefix("data/"): file.content for file in files}


@cache
def exported(name: str, base_url: str = BASE) -> bytes:
    return export(base_url=base_url)[name]


def made_hostile() -> Story:
    return replace(
        STORY,
        title=HOSTILE,
        sources=tuple(
            replace(source, title=HOSTILE, publisher=HOSTILE, author=HOSTILE, url="javascript:alert(1)")
            for source in STORY.sources
        ),
        facts=tuple(replace(fact, text=HOSTILE) for fact in STORY.facts),
        summary=tuple(replace(sentence, text=HOSTILE) for sentence in STORY.summary),
        timeline=tuple(replace(entry, what=HOSTILE) for entry in STORY.timeline),
        disagreements=tuple(replace(one, statement=HOSTILE) for one in STORY.disagreements),
        entities=tuple(replace(entity, name=HOSTILE) for entity in STORY.entities),
    )


def walk(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        node = list(node.values())
    if isinstance(node, list):
        for child in node:
            yield from walk(child)


def test_every_export_is_there_and_described() -> None:
    files = export()
    assert set(files) == {*(name for name, _ in EXPORTS), "schema/facts.json"}
    edition = Edition(STORY, ARTICLES, READINGS, Settings(), "1.0")
    rendered = render_exports(STORY, ARTICLES, find_places(edition), record=RECORD, schemas=load_schemas())
    rows = describe_downloads(rendered)
    assert all(row.description for row in rows)
    counts = {row.path.removeprefix("data/"): row.rows for row in rows}
    assert [counts[name] for name in ("timeline.ics", "references.bib", "references.ris")] == [1, 3, 3]
    assert counts["references.csl.json"] == 3
    assert counts["site.sqlite"] is None
    assert sum(path.startswith("schema/") for path in counts) >= 11


@pytest.mark.parametrize("base_url", [BASE, ""])
def test_the_second_time_gives_the_same_bytes(base_url: str) -> None:
    assert export(base_url=base_url) == export(base_url=base_url)


def test_an_empty_story_has_every_file() -> None:
    files = export(Story("", (), (), (), (), (), (), (), ()))
    assert set(files) == set(export())
    assert json.loads(files["annotations.jsonld"])["total"] == 0


def test_annotations_select_their_words_by_quote_and_by_place() -> None:
    items = json.loads(exported("annotations.jsonld"))["first"]["items"]
    texts = {f"urn:sitegen:text:{article.id}": (article.file, article.raw) for article in ARTICLES}
    found = []
    for item in items:
        file, raw = texts[item["target"]["source"]["id"]]
        quote, place = item["target"]["selector"]
        assert raw[place["start"] : place["end"]] == quote["exact"]
        assert raw[: place["start"]].endswith(quote["prefix"])
        assert raw[place["end"] :].startswith(quote["suffix"])
        found.append((file, place["start"], place["end"], quote["exact"]))
    assert found == QUOTES
    assert items[0]["body"][0]["id"] == f"{BASE}facts/f-sank1/"
    assert items[0]["target"]["state"]["cached"] == f"{BASE}sources/1/#e-00000001"


def test_provenance_leads_from_each_fact_to_a_text() -> None:
    nodes = {node["@id"]: node for node in json.loads(exported("provenance.jsonld"))["@graph"]}
    fact = nodes[f"{BASE}facts/f-died1/"]
    quotes = [nodes[one["@id"]] for one in fact["prov:wasDerivedFrom"]]
    assert [quote["prov:value"] for quote in quotes] == [one.quote.exact for one in STORY.facts[1].evidence]
    assert {nodes[quote["prov:wasQuotedFrom"]["@id"]]["sg:line"] for quote in quotes} == {"l-1", "l-2"}
    assert nodes[fact["sg:discrepancy"][0]["@id"]]["sg:relation"] == "contradicts"
    assert nodes[fact["prov:wasGeneratedBy"]["@id"]]["sg:seedsHash"] == "a" * 64


def test_without_an_address_linked_files_point_to_the_pages_beside_them() -> None:
    for name in ("annotations.jsonld", "provenance.jsonld"):
        ids = [node.get("@id", node.get("id", "")) for node in walk(json.loads(exported(name, "")))]
        assert "../facts/f-sank1/index.html" in ids
        assert not [one for one in ids if one.startswith("http") and "w3.org" not in one]
    assert b"URL:" not in exported("timeline.ics", "")


def read_calendar(content: bytes) -> list[dict[str, str]]:
    assert content.count(b"\n") == content.count(b"\r\n")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    lines = content.replace(b"\r\n ", b"").decode().split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    events: list[dict[str, str]] = []
    for line in lines:
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events:
            events[-1].setdefault(name, re.sub(r"\\(.)", lambda found: {"n": "\n"}.get(found[1], found[1]), value))
    return events


def test_the_calendar_holds_what_is_known_to_the_day() -> None:
    (event,) = read_calendar(exported("timeline.ics"))
    assert event["UID"] == "t-sank1@example.org"
    assert event["SUMMARY"] == STORY.timeline[0].what
    assert (event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]) == ("20210503", "20210504")
    assert event["DTSTAMP"] == "20210504T000000Z"
    assert event["STATUS"] == "CONFIRMED"
    assert event["URL"] == f"{BASE}timeline/#t-sank1"


@pytest.mark.parametrize(
    ("edtf", "days"),
    [
        ("2025-06-02", ("2025-06-02", "2025-06-02")),
        ("2025-06-02T13:00", ("2025-06-02", "2025-06-02")),
        ("2025-06-09~", ("2025-06-09", "2025-06-09")),
        ("2025-06-20/2025-06-30", ("2025-06-20", "2025-06-30")),
        ("2025-06", None),
        ("2025", None),
        ("2025-06/2025-07", None),
        ("../2025-06-02", None),
        ("2025-06-31", None),
        ("x", None),
        (None, None),
    ],
)
def test_a_day_or_two_make_an_event(edtf: str | None, days: tuple[str, str] | None) -> None:
    found = find_event_days(TimelineEntry("t-1", "", When(edtf), "happened", (), ()))
    assert (found and tuple(day.isoformat() for day in found)) == days


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n"), max_size=300))
def test_a_folded_line_unfolds_to_itself(line: str) -> None:
    folded = fold_line(line)
    assert all(len(piece) <= 75 for piece in folded.split(b"\r\n"))
    assert folded.removesuffix(b"\r\n").replace(b"\r\n ", b"").decode() == line


SIGNS = {r"\textbackslash{}": "\\", r"\textbraceleft{}": "{", r"\textbraceright{}": "}"}
SIGNS |= {r"\textasciitilde{}": "~", r"\textasciicircum{}": "^", **{f"\\{sign}": sign for sign in "&%$#_"}}


@given(st.text())
def test_bibtex_texts_read_back_and_keep_their_braces_even(text: str) -> None:
    escaped = escape_bibtex(text)
    assert escaped.count("{") == escaped.count("}")
    assert re.sub(r"\\(?:text\w+\{\}|.)", lambda found: SIGNS[found[0]], escaped, flags=re.DOTALL) == text


def test_references_hold_what_is_known_and_nothing_else() -> None:
    known = Source(
        "s-a", 1, "a.txt", "50% & more", "The Courier", "https://courier.example/a?b=1&c=%20{",
        When("2021-05-04", "stated"), 3, "l-1", author="Ada Lind",
    )  # fmt: skip
    files = export(replace(STORY, sources=(known, *STORY.sources[1:])))
    bibtex = files["references.bib"].decode().split("\n\n")
    assert bibtex[0].startswith("@misc{s-a,\n  title = {{50\\% \\& more}},\n  author = {{Ada Lind}},")
    assert "  url = {https://courier.example/a?b=1&c=%20%7B},\n  year = {2021},\n  month = may," in bibtex[0]
    assert "publisher" not in bibtex[1] and "author" not in bibtex[1]
    first, second, third = json.loads(files["references.csl.json"])
    assert first["issued"] == {"date-parts": [[2021, 5, 4]]}
    assert first["author"] == [{"literal": "Ada Lind"}] and first["container-title"] == "The Courier"
    assert second["issued"] == {"date-parts": [[2021, 5, 4]], "circa": True}
    assert "author" not in second and third["title"] == "Untitled article (c.txt)"
    ris = files["references.ris"].decode().split("\r\n")
    assert ris[:5] == ["TY  - NEWS", "ID  - s-a", "TI  - 50% & more", "AU  - Ada Lind", "T2  - The Courier"]
    assert ris[5:7] == ["PY  - 2021", "DA  - 2021/05/04"]


def test_an_interval_of_publication_stays_one() -> None:
    story = replace(STORY, sources=(replace(STORY.sources[0], published=When("2021-04-28/2021-05-04", "inferred")),))
    files = export(story)
    assert json.loads(files["references.csl.json"])[0]["issued"] == {
        "date-parts": [[2021, 4, 28], [2021, 5, 4]], "circa": True,
    }  # fmt: skip
    assert b"year = {2021}" in files["references.bib"] and b"month" not in files["references.bib"]
    assert b"DA  - 2021//\r\n" in files["references.ris"]


def ask(content: bytes, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return database.execute(question).fetchall()


def test_the_database_holds_every_quote_verbatim() -> None:
    content = exported("site.sqlite")
    assert content[:16] == b"SQLite format 3\x00"
    rows = ask(content, 'SELECT file, start, "end", exact FROM evidence ORDER BY file, start')
    assert rows == QUOTES
    assert all(TEXTS[file][start:end] == exact for file, start, end, exact in rows)


def test_the_database_answers_who_says_what() -> None:
    question = (
        "SELECT facts.agreement, sources.label, evidence.value FROM evidence JOIN facts ON facts.id = evidence.fact "
        "JOIN sources ON sources.id = evidence.source WHERE facts.id = 'f-died1' ORDER BY sources.label"
    )
    content = exported("site.sqlite")
    assert ask(content, question) == [
        ("contradicted", 1, "At least 12"), ("contradicted", 2, "Twelve"), ("contradicted", 3, "Fourteen")
    ]  # fmt: skip
    assert ask(content, "SELECT number, says FROM sides") == [(1, "at least 12 died"), (2, "fourteen died")]
    assert ask(content, "SELECT text FROM aliases WHERE entity = 'n-lima0'") == [("Ana Lima",), ("Lima",)]
    assert ask(content, "SELECT first_day, last_day FROM timeline") == [
        ("2021-05-03", "2021-05-03"),
        ("2021-06-01", None),
    ]


def test_the_digest_shows_each_quote_under_its_sentence() -> None:
    html = MarkdownIt().render(exported("digest.md").decode())
    assert "<h1>Ferry sinks off Porto Vello</h1>" in html
    for one in STORY.facts[0].evidence:
        assert f"“{one.quote.exact}”" in html
    assert "[^1]" in html and "<strong>The sources differ on how many died.</strong>" in html
    assert "<li>fourteen died: “Fourteen people died” (Source 3)</li>" in html


@given(st.text(max_size=80))
def test_no_text_is_read_as_markdown(text: str) -> None:
    tokens = MarkdownIt().parse(escape_markdown(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {"text", "text_special"}


def test_hostile_words_break_no_form() -> None:
    files = export(made_hostile())
    (event,) = read_calendar(files["timeline.ics"])
    assert "END:VCALENDAR" in event["SUMMARY"] and "\u202e" not in event["SUMMARY"]
    assert files["references.ris"].count(b"\r\nER  - \r\n") == 3
    assert b"url" not in files["references.bib"] and b"UR  -" not in files["references.ris"]
    assert "URL" not in json.loads(files["references.csl.json"])[0]
    assert files["references.bib"].count(b"{") == files["references.bib"].count(b"}")
    assert ask(files["site.sqlite"], "SELECT DISTINCT text FROM facts") == [(HOSTILE,)]
    html = MarkdownIt().render(files["digest.md"].decode())
    assert "<x>" not in html and 'href="javascript' not in html and "<em>" not in html
    for name in ("annotations.jsonld", "provenance.jsonld"):
        assert json.loads(files[name])


def test_words_that_no_longer_stand_are_in_no_export() -> None:
    gone = replace(STORY.facts[0].evidence[0].quote, exact="words that are gone")
    fact = replace(
        STORY.facts[0], evidence=(replace(STORY.facts[0].evidence[0], quote=gone), *STORY.facts[0].evidence[1:])
    )
    rejected = replace(STORY.facts[2], state="rejected")
    for name, content in export(replace(STORY, facts=(fact, STORY.facts[1], rejected))).items():
        assert b"words that are gone" not in content, name
        assert b"We lost good neighbours" not in content, name
