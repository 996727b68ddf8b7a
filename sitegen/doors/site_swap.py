"""A new edition of the site put in place of the old one in a single step.

The new edition is made whole in a folder beside the site's, its unchanged files being the old ones under a second name,
and the two folders are exchanged. Whenever the program is killed, the site is the old edition or the new one. Where a
system cannot exchange folders, the old one is first renamed, and whoever comes next names it back.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Container, Iterable
from pathlib import Path

from ..model.pages import OutputFile

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


class SwapError(Exception):
    """The site cannot be exchanged as a whole: it must be written file by file."""


def swap_site(folder: Path, changed: Iterable[OutputFile], dropped: Container[str], names: frozenset[str]) -> None:
    """Make `folder` the old site with the files `changed` written, and without those `dropped`.

    `names` are the paths of files that are ours: a folder without any of them is a person's, and is not touched; nor is
    a site that one cannot take as a whole. Errors: SwapError with nothing changed; OSError likewise.
    """
    folder = folder.resolve()
    if not may_swap(folder, names):
        raise SwapError(str(folder))
    staging = _beside(folder, "new")
    try:
        staging.mkdir()
    except OSError as error:
        raise SwapError(str(staging)) from error
    new = {file.path: file.content for file in changed}
    try:
        carried = _carry_over(folder, staging, dropped, new)
        for path, content in new.items():
            target = staging / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        _put_in_place(staging, folder)
    except OSError:
        _remove(staging)
        raise
    _save_strays(staging, folder, carried | names)
    _remove(staging)
    _remove(_beside(folder, "old"))


def may_swap(folder: Path, names: frozenset[str]) -> bool:
    """Whether the site's folder can be exchanged as a whole: nobody stands in it, and its folders are ours."""
    here = Path.cwd()
    if folder == here or folder in here.parents or os.path.ismount(folder):
        return False
    if not folder.exists():
        return True
    ours = {parent for name in names for parent in _parents(name)}
    folders = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir())
    return all(name in ours for name in folders)


def restore_site(folder: Path) -> None:
    """Name the old edition back where a program was killed between taking it away and putting the new one there."""
    folder = folder.resolve()
    old = _beside(folder, "old")
    if old.is_dir() and not folder.exists():
        old.rename(folder)


def clear_leftovers(folder: Path) -> None:
    """Make good and tidy away what a program that was killed left beside the site."""
    restore_site(folder)
    for kind in ("new", "old"):
        _remove(_beside(folder.resolve(), kind))


def _beside(folder: Path, kind: str) -> Path:
    return folder.parent / f".{folder.name}.sitegen-{kind}"


def _parents(name: str) -> list[str]:
    parts = name.split("/")[:-1]
    return ["/".join(parts[:length]) for length in range(1, len(parts) + 1)]


def _carry_over(folder: Path, staging: Path, dropped: Container[str], new: Container[str]) -> frozenset[str]:
    """Give every file that stays a second name in the new folder; the paths of all of them."""
    carried: list[str] = []
    for path in sorted(folder.rglob("*")) if folder.exists() else ():
        name = path.relative_to(folder).as_posix()
        if name in dropped or name in new or (path.is_dir() and not path.is_symlink()):
            continue
        target = staging / name
        target.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.link(path, target, follow_symlinks=False)
        except OSError:
            shutil.copy2(path, target, follow_symlinks=False)
        carried.append(name)
    if folder.exists():
        shutil.copymode(folder, staging)
    return frozenset(carried)


def _put_in_place(staging: Path, folder: Path) -> None:
    if not folder.exists():
        staging.rename(folder)
    elif not _exchange(staging, folder):
        old = _beside(folder, "old")
        folder.rename(old)
        try:
            staging.rename(folder)
        except OSError:
            old.rename(folder)
            raise


def _exchange(first: Path, second: Path) -> bool:
    """Exchange two folders in one step; False where the system cannot."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(first), os.fsencode(second)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(*names, _RENAME_EXCHANGE) == 0)
    return False


def _save_strays(old: Path, folder: Path, known: Container[str]) -> None:
    """Bring over what somebody put into the old folder while the new one was made."""
    for path in sorted(old.rglob("*")) if old.exists() else ():
        name = path.relative_to(old).as_posix()
        if name in known or (path.is_dir() and not path.is_symlink()) or (folder / name).exists():
            continue
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        path.rename(folder / name)


def _remove(folder: Path) -> None:
    if folder.is_symlink():
        folder.unlink()
    shutil.rmtree(folder, ignore_errors=True)
