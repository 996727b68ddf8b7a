"""content/edits.yaml: people's decisions, append-only: what stands there is never written anew.

One decision is one line, so that git can keep the lines of two branches (`merge=union`) without mixing two decisions.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

from ...model.edits import OPERATIONS, UNKNOWN, Operation
from ...model.problems import Problem
from ..shapes import plain_value
from .edtf import explain_edtf
from .files import content_folder, read_text, replace_file, where_of, write_text
from .records import Sheet
from .yamls import YamlError, parse_yaml, write_flow

FILE = "edits.yaml"
HEADER = """\
# People's decisions, oldest first; new ones are added at the end and nothing is ever removed: `undo` is one of them.
# Each has an id, what is done (op), to which ids (targets), and if need be a value and quotes from the articles.
# `anchors` are the quotes the targets rested on: they find them again when an id is gone.
# One line is one decision: so git keeps what two people decided in two branches.
"""
MERGE_RULES = ".gitattributes"
MERGE_RULE = "edits.yaml merge=union\n"
# What people look for first stands first.
ORDER = ("id", "op", "targets", "value", "kind", "topic", "when", "why", "by", "at", "quotes", "anchors")


def load_operations(project: Path, story: str = "") -> tuple[tuple[Operation, ...], tuple[Problem, ...]]:
    """The decisions in the order of the file; what does not fit is left out and reported.

    A decision that stands there twice, as after a merge of two branches, is read once.
    """
    sheet = Sheet(project, content_folder(project, story) / FILE)
    found: dict[Operation, None] = {}
    seen: dict[str, int] = {}
    for place, plain in enumerate(sheet.sequence()):
        operation = sheet.read_noun(Operation, (place,), plain)
        if operation is None or not _is_sound(sheet, place, operation) or operation in found:
            continue
        line = sheet.line_of(place, "id")
        if operation.id in seen:
            hint = "give the later one a new number, and the undo that may follow it too"
            sheet.add(line, f"'{operation.id}' is also the id in line {seen[operation.id]}", hint, severity="warning")
        seen.setdefault(operation.id, line)
        found[operation] = None
    return tuple(found), tuple(sheet.problems)


def append_operations(project: Path, operations: Sequence[Operation], story: str = "") -> tuple[Problem, ...]:
    """Add decisions at the end of the file in one step, everything before them untouched; problems if that cannot be.

    Errors: OSError when the folder cannot be written.
    """
    if not operations:
        return ()
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
    raw = path.read_bytes() if text is not None else f"{HEADER}\n".encode()
    gap = b"" if raw.endswith(b"\n") or not raw else b"\n"
    after = raw + gap + "".join(_write_operation(operation) for operation in operations).encode("utf-8")
    if not _is_readable(after, len(known or []) + len(operations)):
        hint = "write the decisions there one below another, each beginning with '- '"
        return (Problem(where_of(project, path), "nothing can be added after what stands at the end", hint),)
    path.parent.mkdir(parents=True, exist_ok=True)
    if text is None:
        _write_merge_rule(project)
    replace_file(path, after)
    return ()


def _write_merge_rule(project: Path) -> None:
    """Tell git that the lines of two branches are both kept, unless somebody has said how to merge."""
    for path in (project / MERGE_RULES, project / "content" / MERGE_RULES):
        if FILE in (read_text(project, path)[0] or ""):
            return
    path = project / "content" / MERGE_RULES
    write_text(path, (read_text(project, path)[0] or "") + MERGE_RULE)


def _write_operation(operation: Operation) -> str:
    """The line of a decision."""
    plain = plain_value(operation, sparse=True)
    if not isinstance(plain, dict):
        raise TypeError("a decision is a mapping")
    return f"- {write_flow({key: plain[key] for key in ORDER if key in plain})}\n"


def _is_readable(raw: bytes, count: int) -> bool:
    """Whether the file with its new end reads as so many decisions."""
    try:
        value = parse_yaml(raw.decode("utf-8-sig"))
    except YamlError:
        return False
    return isinstance(value, list) and len(value) == count


def _is_sound(sheet: Sheet, place: int, operation: Operation) -> bool:
    if operation.op not in OPERATIONS:
        near = get_close_matches(operation.op, OPERATIONS, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"known are {', '.join(OPERATIONS)}"
        sheet.add(sheet.line_of(place, "op"), f"'{operation.op}' is not something that can be decided", hint)
        return False
    if not operation.targets:
        sheet.add(sheet.line_of(place), f"'{operation.op}' names no target", "add a line 'targets:' with an id")
        return False
    dated = {"value": operation.value if operation.op == "set-date" else None, "when": operation.when}
    for key, date in dated.items():
        fault = explain_edtf(date) if date not in (None, UNKNOWN) else None
        if fault is not None:
            sheet.add(sheet.line_of(place, key), *fault)
            return False
    return True
