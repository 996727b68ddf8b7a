"""The story as an SQLite file, for those who would rather ask than read.

The same story gives the same bytes with the same SQLite library. Between versions of SQLite the format is the same and
the one field that names the version is blanked, but how rows are laid out on pages is the library's own affair.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing

from ...values.days import find_days
from .export_material import Material

Value = str | int | float | None
Row = tuple[Value, ...]

_VERSION_FIELD = slice(96, 100)
# fmt: off
_TABLES: tuple[tuple[str, str], ...] = (
    ("sources", "id TEXT PRIMARY KEY, label INTEGER, file TEXT, title TEXT, publisher TEXT, author TEXT, url TEXT, "
                "edtf TEXT, basis TEXT, words INTEGER, line TEXT, coverage REAL, rights TEXT"),
    ("facts", "id TEXT PRIMARY KEY, text TEXT, kind TEXT, topic TEXT, state TEXT, edtf TEXT, basis TEXT, "
              "first_day TEXT, last_day TEXT, sources INTEGER, lines INTEGER, agreement TEXT"),
    ("evidence", "id TEXT, fact TEXT REFERENCES facts(id), source TEXT REFERENCES sources(id), file TEXT, "
                 "start INTEGER, \"end\" INTEGER, exact TEXT, value TEXT, low REAL, high REAL, unit TEXT, bound TEXT, "
                 "attribution TEXT, hedge TEXT, support TEXT"),
    ("disagreements", "id TEXT PRIMARY KEY, type TEXT, relation TEXT, severity TEXT, status TEXT, statement TEXT, "
                      "explanation TEXT"),
    ("disagreement_facts", "disagreement TEXT REFERENCES disagreements(id), fact TEXT REFERENCES facts(id)"),
    ("sides", "disagreement TEXT REFERENCES disagreements(id), number INTEGER, says TEXT, value TEXT"),
    ("side_quotes", "disagreement TEXT REFERENCES disagreements(id), number INTEGER, file TEXT, start INTEGER, "
                    "\"end\" INTEGER, exact TEXT"),
    ("timeline", "id TEXT PRIMARY KEY, position INTEGER, edtf TEXT, basis TEXT, first_day TEXT, last_day TEXT, "
                 "kind TEXT, what TEXT"),
    ("timeline_facts", "entry TEXT REFERENCES timeline(id), fact TEXT REFERENCES facts(id)"),
    ("entities", "id TEXT PRIMARY KEY, name TEXT, kind TEXT, role TEXT"),
    ("aliases", "entity TEXT REFERENCES entities(id), text TEXT, count INTEGER"),
    ("fact_entities", "fact TEXT REFERENCES facts(id), entity TEXT REFERENCES entities(id)"),
    ("summary", "position INTEGER PRIMARY KEY, text TEXT"),
    ("summary_facts", "position INTEGER REFERENCES summary(position), fact TEXT REFERENCES facts(id)"),
)
# fmt: on
_INDEXES = ("evidence(fact)", "evidence(source)", "sides(disagreement)", "aliases(entity)", "fact_entities(entity)")


def write_database(material: Material) -> bytes:
    """An SQLite 3 file with the tables of `_TABLES`, rows in the order of the story."""
    rows = dict(_list_rows(material))
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute("PRAGMA page_size = 4096")
        database.execute("PRAGMA encoding = 'UTF-8'")
        for table, columns in _TABLES:
            database.execute(f"CREATE TABLE {table} ({columns})")
            _insert_rows(database, table, rows[table])
        for index in _INDEXES:
            name = index.replace("(", "_").rstrip(")")
            database.execute(f"CREATE INDEX {name} ON {index}")
        database.commit()
        database.execute("VACUUM")
        content = bytearray(database.serialize())
    content[_VERSION_FIELD] = bytes(4)
    return bytes(content)


def _insert_rows(database: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    for row in rows:
        marks = ", ".join("?" * len(row))
        # The names are our own, above; the values go in as parameters.
        database.execute(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", [_clean(value) for value in row])  # noqa: S608


def _clean(value: Value) -> Value:
    """A value that SQLite takes: a lone surrogate is none of its characters."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    return value


def _list_rows(material: Material) -> Iterator[tuple[str, list[Row]]]:
    story = material.story
    yield "sources", _list_sources(material)
    yield "facts", _list_facts(material)
    yield "evidence", _list_evidence(material)
    yield (
        "disagreements",
        [
            (one.id, one.type, one.relation, one.severity, one.status, one.statement, one.explanation)
            for one in story.disagreements
        ],
    )
    yield "disagreement_facts", [(one.id, fact) for one in story.disagreements for fact in one.facts]
    sides = [(one.id, number, side) for one in story.disagreements for number, side in enumerate(one.sides, start=1)]
    yield "sides", [(name, number, side.says, side.value) for name, number, side in sides]
    texts = {file: article.raw for file, article in material.articles.items()}
    yield (
        "side_quotes",
        [
            (name, number, quote.file, quote.start, quote.end, quote.exact)
            for name, number, side in sides
            for quote in side.evidence
            if quote.stands_in(texts)
        ],
    )
    yield "timeline", _list_timeline(material)
    yield "timeline_facts", [(entry.id, fact) for entry in story.timeline for fact in entry.facts]
    yield "entities", [(one.id, one.name, one.kind, one.role) for one in story.entities]
    yield "aliases", [(one.id, alias.text, alias.count) for one in story.entities for alias in one.aliases]
    yield "fact_entities", [(fact.id, entity) for fact in material.facts for entity in fact.entities]
    yield "summary", [(number, one.text) for number, one in enumerate(story.summary, start=1)]
    yield "summary_facts", [(number, fact) for number, one in enumerate(story.summary, start=1) for fact in one.facts]


def _list_sources(material: Material) -> list[Row]:
    return [
        (
            source.id,
            source.label,
            source.file,
            source.title,
            source.publisher,
            source.author,
            source.url,
            source.published.edtf,
            source.published.basis,
            source.words,
            source.line,
            round(source.coverage, 4),
            source.rights,
        )
        for source in material.sources
    ]


def _list_facts(material: Material) -> list[Row]:
    rows: list[Row] = []
    for fact in material.facts:
        about = (fact.id, fact.text, fact.kind, fact.topic, fact.state, fact.when.edtf, fact.when.basis)
        standing = material.standings[fact.id]
        figures = (standing.sources, standing.lines, standing.agreement)
        rows.append((*about, *_show_days(fact.when.edtf), *figures))
    return rows


def _list_evidence(material: Material) -> list[Row]:
    return [
        (
            one.id,
            fact.id,
            one.source,
            one.quote.file,
            one.quote.start,
            one.quote.end,
            one.quote.exact,
            one.value,
            one.low,
            one.high,
            one.unit,
            one.bound,
            one.attribution,
            one.hedge,
            one.support,
        )
        for fact in material.facts
        for one in material.list_standing(fact)
    ]


def _list_timeline(material: Material) -> list[Row]:
    return [
        (entry.id, number, entry.when.edtf, entry.when.basis, *_show_days(entry.when.edtf), entry.kind, entry.what)
        for number, entry in enumerate(material.story.timeline, start=1)
    ]


def _show_days(edtf: str | None) -> tuple[str | None, str | None]:
    """First and last day as SQLite's date functions read them, None for an end that is open or unknown."""
    days = find_days(edtf)
    if days is None:
        return None, None
    first, last = days
    return (first.isoformat() if first.toordinal() > 1 else None, last.isoformat() if last.year < 9999 else None)
