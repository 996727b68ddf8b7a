"""The door to a copy of a site: read only, file by file, and never outside of its folder."""

from __future__ import annotations

import json
from pathlib import Path, PurePosixPath

from ..model.pages import OutputFile

# The list of checksums that every built site has.
CHECKSUMS = "data/SHA256SUMS"


def list_copy(folder: Path) -> tuple[str, ...]:
    """The paths of all files below a folder, in order; links are passed over."""
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return tuple(sorted(path.relative_to(folder).as_posix() for path in found))


def read_copy(folder: Path, path: str) -> bytes | None:
    """The bytes of a file of the copy, None when there is no such file in it."""
    pure = PurePosixPath(path)
    if pure.is_absolute() or ".." in pure.parts:
        return None
    try:
        return (folder / path).read_bytes()
    except (OSError, ValueError):
        return None


def read_page(folder: Path, path: str) -> OutputFile:
    """A file of the copy as a file of a site."""
    return OutputFile(path, read_copy(folder, path) or b"")


def read_folders(folder: Path) -> tuple[str, ...]:
    """The folders of the stories that the copy lists ("flood/"); none for a site with one story."""
    try:
        stories = json.loads(read_copy(folder, "data/stories.json") or b"[]")
    except (ValueError, RecursionError):
        return ()
    paths = [one.get("path") for one in stories if isinstance(one, dict)] if isinstance(stories, list) else []
    return tuple(sorted(path for path in paths if isinstance(path, str) and _is_folder(path)))


def _is_folder(path: str) -> bool:
    return path.endswith("/") and path.count("/") == 1 and not path.startswith((".", "/"))
