"""Single text files that people name on a command line, anywhere on their machine."""

from __future__ import annotations

import sys
from pathlib import Path

from ..model.problems import Problem
from .content.files import replace_file

MAX_BYTES = 64_000_000
STANDARD = Path("-")


def read_paper(path: Path) -> tuple[str | None, Problem | None]:
    """The text of a file with line feeds only, "-" for standard input; None with the reason when it cannot be read."""
    try:
        raw = sys.stdin.buffer.read(MAX_BYTES + 1) if path == STANDARD else path.read_bytes()[: MAX_BYTES + 1]
    except OSError as error:
        return None, Problem(str(path), f"this file cannot be read: {error.strerror}", "check its name and rights")
    if len(raw) > MAX_BYTES:
        return None, Problem(str(path), "this is larger than 64 MB", "split it")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        what = f"byte {raw[error.start]:#04x} is not UTF-8"
        return None, Problem(f"{path}:{line}", what, "save the file as UTF-8")
    return text.replace("\r\n", "\n"), None


def write_paper(path: Path, content: bytes, *, is_new: bool = False) -> Problem | None:
    """Write a file whole or not at all; with `is_new`, never over another one."""
    if is_new and path.exists():
        return Problem(str(path), "this file is there already", "name another one, or move it away")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        replace_file(path, content)
    except OSError as error:
        return Problem(str(path), f"cannot be written: {error.strerror}", "check the folder and its rights")
    return None
