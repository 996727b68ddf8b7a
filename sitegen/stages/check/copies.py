"""A copy of a site against what it publishes of itself: its checksums, its records, the articles, and its links.

Nothing is made anew: this proves a copy without the project it was built from.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from ...model.checks import GateCount, Verdict
from ...model.problems import Problem

CHECKSUMS = "data/SHA256SUMS"
_ROW = re.compile(r"([0-9a-f]{64})  (.+)")
_PROVES = {
    "SUMS": "Every listed file is there and has the bytes that the list of checksums gives.",
    "DATA": "Every id that a record names is the id of a record, and every fact has its page.",
    "WORDS": "Every published span holds as many characters as its offsets say.",
    "SEEDS": "Every published span stands word for word in its article, at the place that is given.",
}
# Files that a builder or a host leaves beside the pages.
_BESIDE = (".sitegen-files", ".gitignore", ".nojekyll", "CNAME", "robots.txt")

Record = Mapping[str, object]
ReadFile = Callable[[str], bytes | None]


@dataclass(slots=True)
class _Proof:
    """What has been found so far."""

    passed: dict[str, int] = field(default_factory=dict)
    total: dict[str, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def count(self, code: str, is_passed: bool, where: str, what: str, hint: str = "") -> None:
        self.total[code] = self.total.get(code, 0) + 1
        self.passed[code] = self.passed.get(code, 0) + is_passed
        if not is_passed:
            self.problems.append(Problem(where, what, hint, code))

    def show(self) -> Verdict:
        gates = (
            GateCount(code, _PROVES[code], self.passed[code], self.total[code])
            for code in _PROVES
            if code in self.total
        )
        return Verdict(tuple(dict.fromkeys(self.problems)), tuple(gates))


def check_sums(paths: Iterable[str], read: ReadFile) -> Verdict:
    """The files of a folder against its own list of checksums; a file that no list names is a warning."""
    proof = _Proof()
    content = read(CHECKSUMS)
    if content is None:
        return Verdict((Problem(CHECKSUMS, "there is no list of checksums", "is this a site that sitegen built?"),), ())
    listed: set[str] = set()
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        row = _ROW.fullmatch(line)
        if row is None:
            proof.count("SUMS", False, f"{CHECKSUMS}:{number}", f"'{line[:80]}' is no checksum")
            continue
        listed.add(row[2])
        found = read(row[2])
        what = "this file is missing" if found is None else "this file is not the one that was published"
        proof.count("SUMS", found is not None and sha256(found).hexdigest() == row[1], row[2], what, "fetch it again")
    for path in sorted(set(paths) - listed - {CHECKSUMS}):
        if path.rpartition("/")[2] not in _BESIDE:
            proof.problems.append(Problem(path, "no list of checksums names this file", "", "SUMS", "warning"))
    return proof.show()


def check_records(read: ReadFile, paths: frozenset[str], texts: Mapping[str, str] | None) -> Verdict:
    """The records of one story: ids resolve, facts have pages, and spans hold their words; also in `texts` if given."""
    proof = _Proof()
    tables = {name: _read_table(name, read, proof) for name in _TABLES}
    known = {name: {str(one.get("id")) for one in rows} for name, rows in tables.items()}
    known["sources.file"] = {str(one.get("file")) for one in tables["sources"]}
    for name, key, target in _REFERENCES:
        for record in tables[name]:
            for value in _list_values(record, key):
                where = f"data/{name}.json {record.get('id', '')}".strip()
                proof.count(
                    "DATA", value in known[target], where, f"'{value}' is no {target.partition('.')[0][:-1]} here"
                )
    for name in ("facts", "disagreements", "entities", "sources"):
        ids = [str(one.get("id")) for one in tables[name]]
        proof.count("DATA", len(ids) == len(set(ids)), f"data/{name}.json", "two records have one id")
    for fact in tables["facts"]:
        path = f"facts/{fact.get('id')}/index.html"
        proof.count("DATA", path in paths, path, "this fact has no page")
    for where, span in _list_spans(tables):
        _check_span(where, span, texts, proof)
    return proof.show()


_TABLES = ("facts", "disagreements", "entities", "sources", "lines", "summary", "timeline", "dates", "quantities")
# table, key (dots lead into records), table or column that must hold the value
_REFERENCES = (
    ("facts", "entities", "entities"),
    ("facts", "disagreements", "disagreements"),
    ("facts", "evidence.file", "sources.file"),
    ("disagreements", "facts", "facts"),
    ("disagreements", "sides.evidence.file", "sources.file"),
    ("entities", "facts", "facts"),
    ("lines", "files", "sources.file"),
    ("summary", "facts", "facts"),
    ("timeline", "facts", "facts"),
    ("timeline", "sources", "sources.file"),
    ("sources", "line", "lines"),
)


def _read_table(name: str, read: ReadFile, proof: _Proof) -> list[Record]:
    path = f"data/{name}.json"
    content = read(path)
    try:
        rows = json.loads(content) if content is not None else None
    except (ValueError, RecursionError):
        rows = None
    is_table = isinstance(rows, list) and all(isinstance(row, dict) for row in rows)
    proof.count("DATA", is_table, path, "there is no such table" if content is None else "this is no list of records")
    return rows if isinstance(rows, list) and is_table else []


def _list_values(value: object, key: str) -> Iterator[str]:
    """The texts at a key; lists on the way are gone through, null is left out."""
    if isinstance(value, list):
        for one in value:
            yield from _list_values(one, key)
    elif key and isinstance(value, dict):
        head, _, rest = key.partition(".")
        yield from _list_values(value.get(head), rest)
    elif not key and isinstance(value, str):
        yield value


def _list_spans(tables: Mapping[str, list[Record]]) -> Iterator[tuple[str, Record]]:
    """Every published span with where it stands; the file of a source's own spans is the source's."""
    for name in ("facts", "disagreements"):
        for record in tables[name]:
            for span in _walk_spans(record):
                yield f"data/{name}.json {record.get('id')}", span
    for name in ("dates", "quantities"):
        for record in tables[name]:
            yield f"data/{name}.json", record
    for source in tables["sources"]:
        for span in _walk_spans(source.get("set_aside")):
            yield f"data/sources.json {source.get('id')}", {**span, "file": source.get("file")}


def _walk_spans(value: object) -> Iterator[Record]:
    if isinstance(value, list):
        for one in value:
            yield from _walk_spans(one)
    elif isinstance(value, dict):
        if "start" in value and "end" in value and "exact" in value:
            yield value
        for one in value.values():
            if isinstance(one, list | dict):
                yield from _walk_spans(one)


def _check_span(where: str, span: Record, texts: Mapping[str, str] | None, proof: _Proof) -> None:
    start, end, exact, file = span.get("start"), span.get("end"), span.get("exact"), str(span.get("file"))
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(exact, str):
        proof.count("WORDS", False, where, "a span has no offsets")
        return
    proof.count(
        "WORDS",
        0 <= start < end and len(exact) == end - start,
        where,
        f"{start}–{end} is not as long as “{exact[:60]}”",
    )
    if texts is not None:
        text = texts.get(file)
        what = (
            f"there is no article {file}" if text is None else f"“{exact[:60]}” does not stand at {file} {start}–{end}"
        )
        proof.count("SEEDS", text is not None and text[start:end] == exact, where, what, "compare it with the article")
