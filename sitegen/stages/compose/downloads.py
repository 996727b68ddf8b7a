"""What each data file holds, in a line for those who download it."""

from __future__ import annotations

import csv
import json

from ...model.pages import DataFile, OutputFile

DESCRIPTIONS = {
    "build.json": "What this site was made from and by what: versions, hashes, counts, gates.",
    "dates.json": "Every temporal expression found, with its calendar value and how that is known.",
    "disagreements.csv": "One row for each side of a disagreement.",
    "disagreements.json": "Every disagreement, with its sides and their words.",
    "entities.json": "People, organisations and places, with every spelling.",
    "facts.csv": "One row for each fact.",
    "facts.json": "Every fact, with the words of each source that states it.",
    "lines.json": "Reporting lines, with the figures they rest on.",
    "quantities.json": "Every quantity found, as an interval with its unit.",
    "sources.json": "The articles: what is known of each, its date with the reasons, what was set aside.",
    "statements.csv": "One row for each piece of evidence, before anything is merged.",
    "summary.json": "The summary, sentence by sentence, with the gates each passed.",
    "timeline.csv": "One row for each entry of the timeline.",
    "timeline.json": "The timeline, in order.",
    "timelinejs.json": "The timeline in the form TimelineJS reads.",
}


def describe_downloads(files: tuple[OutputFile, ...]) -> tuple[DataFile, ...]:
    """The data files among `files`, in order of path; the list of checksums comes last, its size not yet known."""
    found = [
        DataFile(file.path, len(file.content), _count_rows(file), DESCRIPTIONS.get(file.path.rpartition("/")[2], ""))
        for file in sorted(files, key=lambda file: file.path)
    ]
    checksums = "The checksum of every file of the site, to verify a copy: sha256sum --check data/SHA256SUMS"
    return (*found, DataFile("data/SHA256SUMS", None, None, checksums))


def _count_rows(file: OutputFile) -> int | None:
    """Records of a list or rows of a table below its header; None for anything else."""
    if file.path.endswith(".csv"):
        return sum(1 for _ in csv.reader(file.content.decode().splitlines(keepends=True))) - 1
    value = json.loads(file.content)
    return len(value) if isinstance(value, list) else None
