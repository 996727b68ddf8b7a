"""What each data file holds, in a line for those who download it."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable

from ...model.pages import DataFile, OutputFile

DESCRIPTIONS = {
    "annotations.jsonld": "Every quote as a Web Annotation of its article (W3C).",
    "build.json": "What this site was made from and by what: versions, hashes, counts, gates.",
    "dates.json": "Every temporal expression found, with its calendar value and how that is known.",
    "digest.md": "The summary with all its quotes as footnotes, disagreements, timeline and sources, in Markdown.",
    "disagreements.csv": "One row for each side of a disagreement.",
    "disagreements.json": "Every disagreement, with its sides and their words.",
    "entities.json": "People, organisations and places, with every spelling.",
    "facts.csv": "One row for each fact.",
    "facts.json": "Every fact, with the words of each source that states it.",
    "lines.json": "Reporting lines, with the figures they rest on.",
    "provenance.jsonld": "What each fact was derived from, and by what build (W3C PROV).",
    "quantities.json": "Every quantity found, as an interval with its unit.",
    "references.bib": "The articles as references, for BibTeX.",
    "references.csl.json": "The articles as references, for citation processors (CSL-JSON).",
    "references.ris": "The articles as references, for reference managers (RIS).",
    "site.sqlite": "Facts, evidence, sources, disagreements, timeline and names as tables of an SQLite database.",
    "sources.json": "The articles: what is known of each, its date with the reasons, what was set aside.",
    "statements.csv": "One row for each piece of evidence, before anything is merged.",
    "summary.json": "The summary, sentence by sentence, with the gates each passed.",
    "timeline.csv": "One row for each entry of the timeline.",
    "timeline.ics": "What is dated to the day or between two days, as a calendar (iCalendar).",
    "timeline.json": "The timeline, in order.",
    "timelinejs.json": "The timeline in the form TimelineJS reads.",
}

_SCHEMA_FOLDER = "schema/"
_RECORD_MARKS = {".bib": b"@misc{", ".ics": b"BEGIN:VEVENT", ".ris": b"ER  - "}


def describe_downloads(files: tuple[OutputFile, ...]) -> tuple[DataFile, ...]:
    """The data files among `files`, in order of path; the list of checksums comes last, its size not yet known."""
    found = [
        DataFile(file.path, len(file.content), _count_rows(file), _describe(file.path.partition("/")[2]))
        for file in sorted(files, key=lambda file: file.path)
    ]
    checksums = "The checksum of every file of the site, to verify a copy: sha256sum --check data/SHA256SUMS"
    return (*found, DataFile("data/SHA256SUMS", None, None, checksums))


def name_downloads(schemas: Iterable[str]) -> tuple[DataFile, ...]:
    """The same files without size and rows, before any is written; `schemas` are the names of the data's schemas."""
    paths = sorted(f"data/{name}" for name in (*DESCRIPTIONS, *(_SCHEMA_FOLDER + schema for schema in schemas)))
    return tuple(DataFile(path, None, None, _describe(path.partition("/")[2])) for path in paths)


def _describe(name: str) -> str:
    """What the file `name`, below the folder of data, holds."""
    if name.startswith(_SCHEMA_FOLDER):
        return f"What {name.removeprefix(_SCHEMA_FOLDER)} holds, field by field (JSON Schema)."
    return DESCRIPTIONS.get(name, "")


def _count_rows(file: OutputFile) -> int | None:
    """Records of a list or rows of a table below its header; None for anything else."""
    suffix = "." + file.path.rpartition(".")[2]
    if suffix == ".csv":
        return sum(1 for _ in csv.reader(file.content.decode().splitlines(keepends=True))) - 1
    if suffix in _RECORD_MARKS:
        return file.content.count(b"\n" + _RECORD_MARKS[suffix]) + file.content.startswith(_RECORD_MARKS[suffix])
    if suffix != ".json" or _SCHEMA_FOLDER in file.path:
        return None
    value = json.loads(file.content)
    return len(value) if isinstance(value, list) else None
