"""content/edits.yaml: people's decisions, append-only: what stands there is never written anew."""

from __future__ import annotations

from difflib import get_close_matches
from pathlib import Path

from ...model.edits import OPERATIONS, Operation
from ...model.problems import Problem
from ..shapes import plain_value
from .edtf import explain_edtf
from .files import content_folder, read_text, replace_file, where_of
from .records import Sheet
from .yamls import YamlError, parse_yaml, write_yaml

FILE = "edits.yaml"
HEADER = """\
# People's decisions, oldest first; new ones are added at the end and nothing is ever removed: `undo` is one of them.
# Each has an id, what is done (op), to which ids (targets), and if need be a value and quotes from the articles.
# `anchors` are the quotes the targets rested on: they find them again when an id is gone.
"""


def load_operations(project: Path, story: str = "") -> tuple[tuple[Operation, ...], tuple[Problem, ...]]:
    """The decisions in the order of the file; what does not fit is left out and reported."""
    sheet = Sheet(project, content_folder(project, story) / FILE)
    found: list[Operation] = []
    seen: dict[str, int] = {}
    for place, plain in enumerate(sheet.sequence()):
        operation = sheet.read_noun(Operation, (place,), plain)
        if operation is None or not _is_sound(sheet, place, operation):
            continue
        line = sheet.line_of(place, "id")
        if operation.id in seen:
            hint = "give the later one a new number, and the undo that may follow it too"
            sheet.add(line, f"'{operation.id}' is also the id in line {seen[operation.id]}", hint, severity="warning")
        seen.setdefault(operation.id, line)
        found.append(operation)
    return tuple(found), tuple(sheet.problems)


def append_operation(project: Path, operation: Operation, story: str = "") -> tuple[Problem, ...]:
    """Add one decision at the end of the file, everything before it untouched; problems when it cannot be added.

    Errors: OSError when the folder cannot be written.
    """
    path = content_folder(project, story) / FILE
    text, problems = read_text(project, path)
    if problems:
        return problems
    before = text if text is not None else HEADER
    try:
        known = parse_yaml(before)
    except YamlError as error:
        return (Problem(where_of(project, path, error.line), error.what, error.hint),)
    if known is not None and not isinstance(known, list):
        return (Problem(where_of(project, path, 1), "a list is read here, and this is none", "begin each with '- '"),)
    raw = path.read_bytes() if text is not None else HEADER.encode("utf-8")
    record = write_yaml([plain_value(operation, sparse=True)])
    gap = b"" if raw.endswith(b"\n") or not raw else b"\n"
    after = raw + gap + b"\n" + record.encode("utf-8")
    if not _is_readable(after, len(known or [])):
        hint = "write the decisions there one below another, each beginning with '- '"
        return (Problem(where_of(project, path), "nothing can be added after what stands at the end", hint),)
    path.parent.mkdir(parents=True, exist_ok=True)
    replace_file(path, after)
    return ()


def _is_readable(raw: bytes, known: int) -> bool:
    """Whether the file with its new end reads as one decision more than before."""
    try:
        value = parse_yaml(raw.decode("utf-8-sig"))
    except YamlError:
        return False
    return isinstance(value, list) and len(value) == known + 1


def _is_sound(sheet: Sheet, place: int, operation: Operation) -> bool:
    if operation.op not in OPERATIONS:
        near = get_close_matches(operation.op, OPERATIONS, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(OPERATIONS)}"
        sheet.add(sheet.line_of(place, "op"), f"'{operation.op}' is not something that can be decided", hint)
        return False
    if not operation.targets:
        sheet.add(sheet.line_of(place), f"'{operation.op}' names no target", "add a line 'targets:' with an id")
        return False
    if operation.op == "set-date" and operation.value is not None:
        fault = explain_edtf(operation.value)
        if fault is not None:
            sheet.add(sheet.line_of(place, "value"), *fault)
            return False
    return True
