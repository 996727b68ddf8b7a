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
from .site_tree import Folders, Tree, list_parents, remove_tree, scan_tree, write_file

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
    tree = scan_tree(str(folder))
    if not may_swap(folder, tree, names):
        raise SwapError(str(folder))
    staging = _beside(folder, "new")
    try:
        staging.mkdir()
    except OSError as error:
        raise SwapError(str(staging)) from error
    new = {file.path: file.content for file in changed}
    try:
        folders = Folders(str(staging))
        carried = [name for name, kind in tree.items() if kind in ("file", "link") and name not in dropped]
        _carry_over(folder, [name for name in carried if name not in new], folders)
        for path, content in new.items():
            write_file(folders.place(path), content)
        _put_in_place(staging, folder)
    except OSError:
        remove_tree(str(staging))
        raise
    if tree:
        _save_strays(staging, folder, names.union(carried))
    remove_tree(str(staging))
    remove_tree(str(_beside(folder, "old")))


def may_swap(folder: Path, tree: Tree, names: Iterable[str]) -> bool:
    """Whether the site's folder can be exchanged as a whole: nobody stands in it, and its folders are ours."""
    here = Path.cwd()
    if folder == here or folder in here.parents or os.path.ismount(folder):
        return False
    ours = {parent for name in names for parent in list_parents(name)}
    return all(name in ours for name, kind in tree.items() if kind == "folder") and "closed" not in tree.values()


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
        remove_tree(str(_beside(folder.resolve(), kind)))


def _beside(folder: Path, kind: str) -> Path:
    return folder.parent / f".{folder.name}.sitegen-{kind}"


def _carry_over(folder: Path, names: Iterable[str], folders: Folders) -> None:
    """Give every file that stays a second name in the new folder."""
    for name in names:
        path, target = f"{folder}/{name}", folders.place(name)
        try:
            os.link(path, target, follow_symlinks=False)
        except OSError:
            shutil.copy2(path, target, follow_symlinks=False)
    if folder.exists():
        shutil.copymode(folder, folders.place("."))


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
    for name, kind in scan_tree(str(old)).items():
        if kind in ("file", "link") and name not in known and not (folder / name).exists():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (old / name).rename(folder / name)
