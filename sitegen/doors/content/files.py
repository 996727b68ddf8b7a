"""Reading and writing single files of a project: never outside of it, whole or not at all."""

from __future__ import annotations

import re
from pathlib import Path

from ...model.problems import Problem
from ..files import replace_file

__all__ = ["content_folder", "is_safe_name", "read_text", "replace_file", "where_of", "write_text"]

MAX_BYTES = 64_000_000
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}", re.IGNORECASE)


def is_safe_name(name: str) -> bool:
    """Whether a name can stand in addresses and paths as it is: letters, digits, hyphen and underscore."""
    return _NAME.fullmatch(name) is not None


def content_folder(project: Path, story: str) -> Path:
    """The folder of a story's content files; `story` is "" for the only one.

    Errors: ValueError for a name that could leave the project.
    """
    if story and not is_safe_name(story):
        raise ValueError(f"'{story}' cannot name a story's folder")
    return project / "content" / story if story else project / "content"


def where_of(project: Path, path: Path, line: int | None = None) -> str:
    """`path` as messages show it: below the project, with forward slashes and the line."""
    shown = path.relative_to(project).as_posix() if path.is_relative_to(project) else path.as_posix()
    return shown if line is None else f"{shown}:{line}"


def read_text(project: Path, path: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file with line feeds only, None when it does not exist or cannot be read."""
    where = where_of(project, path)
    try:
        if not path.resolve().is_relative_to(project.resolve()):
            return None, (Problem(where, "this file lies outside the project", "replace the link by the file itself"),)
        if path.stat().st_size > MAX_BYTES:
            return None, (Problem(where, "this file is larger than 64 MB", "split it or remove what does not belong"),)
        raw = path.read_bytes()
    except FileNotFoundError:
        return None, ()
    except OSError as error:
        return None, (Problem(where, f"this file cannot be read: {error.strerror}", "check its kind and rights"),)
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        hint = "save the file as UTF-8"
        return None, (Problem(f"{where}:{line}", f"byte {raw[error.start]:#04x} is not UTF-8", hint),)
    return text.replace("\r\n", "\n"), ()


def write_text(path: Path, text: str) -> bool:
    """Write a file through a temporary one beside it, so that it is never half written; whether it changed.

    A file that already holds `text` is left alone; what a program that was killed left of an earlier try is removed.
    Errors: OSError when the folder cannot be written.
    """
    content = text.encode("utf-8")
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    for left in path.parent.glob(f".{path.name}.*.tmp"):
        left.unlink(missing_ok=True)
    replace_file(path, content)
    return True
