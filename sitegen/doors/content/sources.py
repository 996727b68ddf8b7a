"""content/sources.yaml: what is known of each article; the machine proposes, people correct, and both stay visible.

The values of a record are what counts; `proposed` below them is what the machine last proposed. A value that differs
from the proposal was set by a person and stays; a line that was removed takes the proposal again.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from ...model.contents import SETTLED_FIELDS, Proposed, SourceRecord
from ...model.problems import Problem
from ...model.stories import When
from ..shapes import plain_value
from .edtf import explain_edtf
from .files import content_folder, read_text, write_text
from .records import Sheet
from .yamls import Mapping, Plain, write_yaml

FILE = "sources.yaml"
HEADER = """\
# What is known of each article. Correct the values here, or with `sitegen source …`; null means unknown.
# Below each record stands what sitegen itself proposes (proposed). A value that differs from it is yours and is kept;
# remove the line of a value to go back to the proposal. Dates are EDTF: 2025-06-02, 2025-06, 2025-06-01/2025-06-03.
# Comments on lines of their own are kept where they stand.
"""
BY_HAND = "set by an editor in content/sources.yaml"


def load_sources(project: Path, story: str = "") -> tuple[tuple[SourceRecord, ...], tuple[Problem, ...]]:
    """The records in the order of their labels; what does not fit is left out and reported as an error.

    As long as there is an error nothing must be written over the file.
    """
    sheet = Sheet(project, content_folder(project, story) / FILE)
    found: list[SourceRecord] = []
    seen: dict[str, int] = {}
    for place, plain in enumerate(sheet.sequence()):
        record = _load_record(sheet, place, plain)
        if record is None:
            continue
        line = sheet.line_of(place, "id")
        keys = (record.id, f"label {record.label}")
        taken = next((key for key in keys if key in seen), None)
        if taken is not None:
            sheet.add(line, f"'{taken}' also stands in line {seen[taken]}", "give each article its own record")
        else:
            seen.update(dict.fromkeys(keys, line))
            found.append(record)
    return tuple(sorted(found, key=lambda record: record.label)), tuple(sheet.problems)


def save_sources(project: Path, sources: tuple[SourceRecord, ...], story: str = "") -> bool:
    """Write the records, with the comments people left between them; whether the file changed.

    Errors: OSError when the folder cannot be written.
    """
    path = content_folder(project, story) / FILE
    before, _ = read_text(project, path)
    text = dump_sources(sources)
    return write_text(path, _keep_comments(before, text) if before else text)


def dump_sources(sources: tuple[SourceRecord, ...]) -> str:
    """The text of sources.yaml, without comments of people."""
    blocks = [write_yaml([_plain_record(source)]) for source in sorted(sources, key=lambda source: source.label)]
    return HEADER + "".join(f"\n{block}" for block in blocks)


def explain_address(url: str) -> tuple[str, str] | None:
    """None for an address a reader can be sent to; else what is wrong with it and what to write."""
    hint = "write an address that begins with https:// or http://"
    try:
        parts = urlsplit(url)
        has_host = bool(parts.hostname)
    except ValueError:
        return f"'{url[:60]}' is not an address", hint
    if parts.scheme not in ("http", "https") or not has_host or any(not c.isprintable() or c.isspace() for c in url):
        return f"'{url[:60]}' is not an address", hint
    return None


def _plain_record(source: SourceRecord) -> dict[str, Plain]:
    """A record as it is written: every value people may set stands there, known or not."""
    plain = plain_value(source)
    if not isinstance(plain, dict):
        raise TypeError("a record of a source is a mapping")
    del plain["by_hand"]
    if not source.is_withdrawn:
        del plain["is_withdrawn"]
    plain["published"] = plain_value(source.published)
    plain["proposed"] = plain_value(source.proposed)
    return plain


def _load_record(sheet: Sheet, place: int, plain: Plain) -> SourceRecord | None:
    if isinstance(plain, Mapping):
        _spell_out_date(plain)
    record = sheet.read_noun(SourceRecord, (place,), plain)
    if record is None or not isinstance(plain, Mapping) or not _is_sound(sheet, place, record):
        return None
    return _mark_by_hand(replace(record, versions=record.versions or (record.id,)), plain)


def _spell_out_date(plain: Mapping) -> None:
    """A date may stand right after `published`, and a year alone is read as a number."""
    date = plain.get("published")
    if "published" in plain and not isinstance(date, Mapping):
        plain["published"] = {"edtf": str(date) if type(date) is int else date}
    elif isinstance(date, Mapping) and type(date.get("edtf")) is int:
        date["edtf"] = str(date["edtf"])


def _mark_by_hand(record: SourceRecord, plain: Mapping) -> SourceRecord:
    """Tell a person's values from the machine's, and take the proposal where a line was removed."""
    proposed: Proposed = record.proposed
    removed = {field: getattr(proposed, field) for field in SETTLED_FIELDS if field not in plain}
    record = replace(record, **removed)
    by_hand = [field for field in SETTLED_FIELDS if getattr(record, field) != getattr(proposed, field)]
    published = record.published
    if "published" not in plain:
        published = When(proposed.published, "inferred" if proposed.published else None, ())
    elif published.edtf != proposed.published:
        by_hand.append("published")
        published = When(published.edtf, "stated" if published.edtf else None, (BY_HAND,))
    return replace(record, published=published, by_hand=tuple(by_hand))


def _is_sound(sheet: Sheet, place: int, record: SourceRecord) -> bool:
    """Report dates, addresses and paths that cannot be used; what the machine proposed is as it is."""
    faults: list[tuple[tuple[str, ...], tuple[str, str]]] = []
    date, url, file = record.published.edtf, record.url, record.file.replace("\\", "/")
    if date is not None and date != record.proposed.published and (fault := explain_edtf(date)):
        faults.append((("published", "edtf"), fault))
    if url is not None and url != record.proposed.url and (fault := explain_address(url)):
        faults.append((("url",), fault))
    if file.startswith("/") or ".." in file.split("/"):
        faults.append((("file",), (f"'{record.file}' lies outside seeds/", "write the path below seeds/")))
    for path, (what, hint) in faults:
        sheet.add(sheet.line_of(place, *path), what, hint)
    return not faults


def _keep_comments(before: str, after: str) -> str:
    """`after` with the comment lines of `before`, each above the line of the same record it stood above."""
    kept = _find_comments(before)
    lines: list[str] = []
    record = ""
    for line in after.removeprefix(HEADER).splitlines():
        record = line if line.startswith("- ") else record
        lines += kept.pop((record, _key_of(line)), [])
        lines.append(line)
    rest = [comment for comments in kept.values() for comment in comments]
    return HEADER + "\n".join([*lines, *rest]) + "\n"


def _find_comments(text: str) -> dict[tuple[str, str], list[str]]:
    """Comment lines by the record and the key they stand above."""
    header = set(HEADER.splitlines())
    found: dict[tuple[str, str], list[str]] = {}
    record, waiting = "", []
    for line in text.splitlines():
        if line.lstrip().startswith("#"):
            waiting += [] if line in header else [line]
            continue
        record = line if line.startswith("- ") else record
        if waiting and line.strip():
            found.setdefault((record, _key_of(line)), []).extend(waiting)
            waiting = []
    if waiting:
        found[("end", "end")] = waiting
    return found


def _key_of(line: str) -> str:
    return line.partition(":")[0]
