"""A program that is killed: the operating system is asked for so many changes of files, and then nothing more happens.

Python tells every change of the file system to its audit hooks before it makes it, so that nothing in the program needs
to know of this.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHANGES = (
    *("os.rename", "os.remove", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod"),
    "ctypes.dlsym",
)


class Killed(BaseException):
    """The process ends here; `finally` blocks change nothing any more either."""


class _Watch:
    """How many changes are still let through, and below which folder they count; None while nobody watches."""

    left: int | None = None
    seen: int = 0
    folder: str = ""


def _hear(event: str, arguments: tuple[Any, ...]) -> None:
    if _Watch.left is None or not _is_change(event, arguments):
        return
    _Watch.seen += 1
    if _Watch.seen > _Watch.left:
        raise Killed


def _is_change(event: str, arguments: tuple[Any, ...]) -> bool:
    if event == "open":
        path, _, flags = arguments
        is_writing = isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC))
        return is_writing and isinstance(path, str | bytes) and _is_below(path)
    return event == "ctypes.dlsym" or (event in CHANGES and _is_below(arguments[0]))


def _is_below(path: str | bytes) -> bool:
    """Whether a path counts; one that is relative is named from within a folder that is being removed."""
    name = os.fsdecode(path)
    return name.startswith(_Watch.folder) or not name.startswith("/")


sys.addaudithook(_hear)


@contextmanager
def killed_after(changes: int, folder: Path) -> Iterator[None]:
    """Let through so many changes of files below `folder`, then kill."""
    _Watch.left, _Watch.seen, _Watch.folder = changes, 0, str(folder)
    try:
        yield
    except Killed:
        pass
    finally:
        _Watch.left = None


def count_changes(work: Callable[[], object], folder: Path) -> int:
    """How many changes of files below `folder` some work makes."""
    with killed_after(10**9, folder):
        work()
    return _Watch.seen
