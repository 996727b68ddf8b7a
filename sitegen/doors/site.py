"""The door to the site's folder: it writes what differs, and deletes only what it wrote itself.

What builds wrote is listed in `.sitegen-files` inside the folder. A new edition takes the place of the old one in one
step (see `site_swap`), so that a build that is killed leaves the one or the other.

Only where the folder is not the site's alone (somebody's folders lie in it, it is the root of several stories, somebody
stands in it, nothing may be made beside it) is an edition prepared in `.sitegen-new` inside the site and moved in file
by file: no file is ever half written, and a build that is killed meanwhile leaves whole files of both editions, which
the next build completes, because the list names the files of both until the move is done. Two builds into one folder
at the same time are not provided for.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath

from ..model.pages import OutputFile
from ..model.problems import Problem
from .site_swap import SwapError, clear_leftovers, restore_site, swap_site
from .site_tree import Folders, find_kind, list_parents, read_bytes, remove_tree, scan_tree, write_file

MANIFEST = ".sitegen-files"
STAGING = ".sitegen-new"
_RESERVED = (MANIFEST, STAGING, ".gitignore")
_SHOWN_OBSTACLES = 5
_PLAIN_PATH = re.compile(r"(?:(?!\.\.?/)[^/\\:\0\n\"<>|?*]+/)*(?!\.\.?\Z)[^/\\:\0\n\"<>|?*]+")
_MOVE_AWAY = "move it away, then build again"


def write_site(folder: Path, files: tuple[OutputFile, ...]) -> tuple[Problem, ...]:
    """Make `folder` hold `files`; problems, and then nothing is changed, when that cannot be done.

    Files whose bytes are the same are not touched. A file that an earlier build wrote and that is gone now is deleted,
    and so are folders which that leaves empty; whatever else lies in the folder stays. A list of files that is gone now
    takes the files it names along.
    """
    clear_leftovers(folder)
    listed = _read_manifest(folder)
    problems = list(_find_bad_paths(files)) or list(_find_obstacles(folder, files, listed))
    if problems:
        return _shorten(folder, problems)
    is_new = not folder.exists()
    changed = [file for file in files if is_new or read_bytes(f"{folder}/{file.path}") != file.content]
    gone = sorted(listed - {file.path for file in files})
    for path in gone:
        if path.endswith(f"/{MANIFEST}") and not (folder / path).parent.is_symlink():
            problems += write_site((folder / path).parent, ())
    if problems:
        return _shorten(folder, problems)
    names = frozenset(file.path for file in files)
    if not changed and read_bytes(str(folder / MANIFEST)) == _dump_manifest(names):
        return ()
    try:
        _put_in(folder, changed, gone, names)
    except OSError as error:
        return (_describe_failure(folder, error),)
    return ()


def _put_in(folder: Path, changed: list[OutputFile], gone: list[str], names: frozenset[str]) -> None:
    """Write the new edition in one step or, where that cannot be, file by file."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    manifest = [OutputFile(MANIFEST, _dump_manifest(names))]
    if manifest[0].content == read_bytes(str(folder / MANIFEST)):
        manifest = []
    if not any(name.endswith(f"/{MANIFEST}") for name in names):
        with suppress(SwapError):
            swap_site(folder, (*changed, *manifest), frozenset((*gone, STAGING)), names.union(gone, (MANIFEST,)))
            return
    staging = folder / STAGING
    try:
        folder.mkdir(exist_ok=True)
        remove_tree(str(staging))
        _prepare_files(staging, changed)
        _write_manifest(staging, folder, names.union(gone))
        _move_in(staging, folder, changed, gone)
        _write_manifest(staging, folder, names)
    finally:
        remove_tree(str(staging))


def judge_part(folder: Path, place: str) -> tuple[Problem, ...]:
    """Why a part of the site cannot be written below `place`: a link would lead out of the site's folder."""
    path = folder / place
    if not path.is_symlink():
        return ()
    return (Problem(str(path), "this is a link, and the site needs a folder here", "remove it, then build again"),)


def list_part(place: str, files: Iterable[OutputFile]) -> OutputFile:
    """The list of a part of the site, written on its own below `place` ("flood/"), as a file of the whole site."""
    return OutputFile(place + MANIFEST, _dump_manifest(file.path.removeprefix(place) for file in files))


def read_part(folder: Path, place: str) -> OutputFile | None:
    """The list of a part as it lies below `folder`, None when that part was never written."""
    content = read_bytes(str(folder / place / MANIFEST))
    return None if content is None else OutputFile(place + MANIFEST, content)


def read_site(folder: Path) -> Mapping[str, bytes]:
    """The bytes of every file that builds wrote below `folder`, by path; empty when there is no site.

    A listed file that is missing is left out; what people put beside the pages is not read.
    """
    restore_site(folder)
    contents = {path: read_bytes(str(folder / path)) for path in sorted(_read_manifest(folder))}
    return {path: content for path, content in contents.items() if content is not None}


def list_own_files(folder: Path) -> tuple[str, ...]:
    """Every file that builds wrote below `folder`, its list included; of its parts only their lists."""
    return (MANIFEST, *sorted(_read_manifest(folder)))


def list_site(folder: Path) -> tuple[str, ...]:
    """Every file that builds wrote below `folder`, the lists and the parts that they name included, by path in it."""
    found = [MANIFEST]
    for path in sorted(_read_manifest(folder)):
        if path.endswith(f"/{MANIFEST}"):
            part = path.removesuffix(MANIFEST)
            found += [part + name for name in list_site(folder / part)]
        else:
            found.append(path)
    return tuple(found)


def read_address(folder: Path) -> str | None:
    """The address that the site in `folder` was built for, None when it names none."""
    try:
        address = json.loads(read_bytes(str(folder / "data" / "build.json")) or b"{}").get("base_url")
    except (ValueError, AttributeError):
        return None
    return address if isinstance(address, str) and address else None


def _find_bad_paths(files: Iterable[OutputFile]) -> Iterator[Problem]:
    seen: set[str] = set()
    for file in files:
        if not _is_inside(file.path):
            yield Problem(file.path, "this path leaves the site's folder", "use a relative path below site/")
        elif file.path.casefold() in seen:
            yield Problem(file.path, "two files of the site have this path", "rename one of the two")
        seen.add(file.path.casefold())


def _is_inside(path: str) -> bool:
    return _PLAIN_PATH.fullmatch(path) is not None and path.partition("/")[0] not in _RESERVED


def _find_obstacles(folder: Path, files: Iterable[OutputFile], listed: frozenset[str]) -> Iterator[Problem]:
    """What is in the way: files where folders are needed and the reverse, links, people's own files, lacking rights."""
    if not folder.exists():
        return
    if not folder.is_dir():
        yield Problem(str(folder), "this is a file, and the site needs a folder here", _MOVE_AWAY)
        return
    parents = {"", *(parent for file in files for parent in list_parents(file.path))}
    yield from (problem for parent in sorted(parents) if (problem := _judge_parent(folder, parent, listed)))
    for file in files:
        where = f"{folder}/{file.path}"
        kind = find_kind(where)
        if kind == "link":
            yield Problem(where, "this is a link, and the site needs a file here", "remove it, then build again")
        elif kind == "folder":
            below = scan_tree(where)
            if any(one != "folder" and f"{file.path}/{name}" not in listed for name, one in below.items()):
                yield Problem(where, "this is a folder, and the site needs a file here", _MOVE_AWAY)
        elif kind and file.path not in listed and read_bytes(where) != file.content:
            yield Problem(where, "sitegen did not write this file and would overwrite it", _MOVE_AWAY)


def _judge_parent(folder: Path, name: str, listed: frozenset[str]) -> Problem | None:
    where = str(folder / name)
    kind = find_kind(where) if name else "folder"
    if kind == "link":
        return Problem(where, "this is a link, and the site needs a folder here", "remove it, then build again")
    if kind == "folder":
        may_write = os.access(where, os.W_OK | os.X_OK)
        return None if may_write else Problem(where, "this folder may not be written", "allow it, then build again")
    is_free = kind is None or name in listed
    return None if is_free else Problem(where, "this is a file, and the site needs a folder here", _MOVE_AWAY)


def _shorten(folder: Path, problems: list[Problem]) -> tuple[Problem, ...]:
    """The first problems, and one that counts the others."""
    if len(problems) <= _SHOWN_OBSTACLES:
        return tuple(problems)
    rest = len(problems) - _SHOWN_OBSTACLES
    summary = Problem(str(folder), f"{rest} more files are in the way", "if they are an old site, delete this folder")
    return (*problems[:_SHOWN_OBSTACLES], summary)


def _prepare_files(staging: Path, files: Iterable[OutputFile]) -> None:
    staging.mkdir()
    folders = Folders(str(staging))
    for file in files:
        write_file(folders.place(file.path), file.content)


def _move_in(staging: Path, folder: Path, changed: Iterable[OutputFile], gone: Iterable[str]) -> None:
    """Move the prepared files in and delete those that are gone, at first those that are in the way of a new one."""
    new = {file.path for file in changed}
    new_folders = {str(parent) for path in new for parent in PurePosixPath(path).parents}
    is_blocking = {
        path: path in new_folders or any(str(up) in new for up in PurePosixPath(path).parents) for path in gone
    }
    for path in (path for path in is_blocking if is_blocking[path]):
        _delete_file(folder, path)
    for path in sorted(new):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (staging / path).replace(folder / path)
    for path in (path for path in is_blocking if not is_blocking[path]):
        _delete_file(folder, path)


def _delete_file(folder: Path, path: str) -> None:
    """Delete a file that an earlier build wrote, and the folders below `folder` that this leaves empty."""
    target = folder / path
    below = [folder / parent for parent in PurePosixPath(path).parents if parent.parts]
    if any(parent.is_symlink() or not parent.is_dir() for parent in below):
        return
    if target.is_dir() and not target.is_symlink():
        return
    target.unlink(missing_ok=True)
    for parent in below:
        if any(parent.iterdir()):
            break
        parent.rmdir()


def _write_manifest(staging: Path, folder: Path, names: frozenset[str]) -> None:
    """Nothing is written when the list says so already."""
    content = _dump_manifest(names)
    if read_bytes(str(folder / MANIFEST)) != content:
        prepared = staging / MANIFEST
        prepared.write_bytes(content)
        prepared.replace(folder / MANIFEST)


def _dump_manifest(names: Iterable[str]) -> bytes:
    return "".join(f"{name}\n" for name in sorted(names)).encode()


def _read_manifest(folder: Path) -> frozenset[str]:
    """What earlier builds wrote; a line that is no path inside the site is ignored: nothing outside is ever deleted."""
    text = (read_bytes(str(folder / MANIFEST)) or b"").decode("utf-8", "replace")
    return frozenset(line for line in text.split("\n") if line and _is_inside(line))


def _describe_failure(folder: Path, error: OSError) -> Problem:
    where = str(error.filename or folder)
    reason = (error.strerror or str(error)).lower()
    return Problem(where, f"the site cannot be written: {reason}", "allow writing there or make room, then build again")
