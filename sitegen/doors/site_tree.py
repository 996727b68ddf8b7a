"""Trees of files as the site's folder needs them: looked through in one go, written and removed by plain names.

A site has ten thousand files, and path objects would cost more than the files do.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from typing import BinaryIO, Literal

Kind = Literal["file", "folder", "link", "closed"]
Tree = Mapping[str, Kind]


def scan_tree(folder: str) -> Tree:
    """Everything below `folder` by its path in it, parents first; a folder that cannot be looked into is "closed".

    Links are not followed. Empty when there is no such folder.
    """
    found: dict[str, Kind] = {}
    waiting = [""]
    while waiting:
        place = waiting.pop()
        try:
            with os.scandir(f"{folder}/{place}") as entries:
                for entry in entries:
                    name = place + entry.name
                    is_folder = entry.is_dir(follow_symlinks=False)
                    found[name] = "link" if entry.is_symlink() else "folder" if is_folder else "file"
                    if is_folder:
                        waiting.append(f"{name}/")
        except OSError:
            if place:
                found[place[:-1]] = "closed"
    return found


def find_kind(path: str) -> Kind | None:
    """What stands at a path, links not followed; None for nothing."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return None
    return "link" if stat.S_ISLNK(mode) else "folder" if stat.S_ISDIR(mode) else "file"


def list_parents(name: str) -> Iterator[str]:
    """The folders that a path lies in, the innermost first."""
    while "/" in name:
        name = name.rpartition("/")[0]
        yield name


def write_file(path: str, content: bytes) -> None:
    """Write a file anew."""
    with open_anew(path) as stream:
        stream.write(content)


def open_anew(path: str) -> BinaryIO:
    """A file opened to be written from its beginning."""
    return open(path, "wb")


class Folders:
    """The folders below one, made when they are first needed."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._made = {""}

    def place(self, name: str) -> str:
        """Where a file goes; its folder is there afterwards."""
        self._make(name.rpartition("/")[0])
        return f"{self._folder}/{name}"

    def _make(self, name: str) -> None:
        if name in self._made:
            return
        self._make(name.rpartition("/")[0])
        try:
            os.mkdir(f"{self._folder}/{name}")
        except FileExistsError:
            if not os.path.isdir(f"{self._folder}/{name}"):
                raise
        self._made.add(name)


def remove_tree(folder: str) -> None:
    """Delete a folder with all that is in it, as far as that can be done; of a link, the link."""
    if os.path.islink(folder):
        os.unlink(folder)
    elif os.path.isdir(folder):
        shutil.rmtree(folder, ignore_errors=True)


def read_bytes(path: str) -> bytes | None:
    """The bytes of a file, None when it cannot be read."""
    try:
        with open(path, "rb") as stream:
            return stream.read()
    except OSError:
        return None
