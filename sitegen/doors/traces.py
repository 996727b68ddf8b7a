"""What a build read and what it wrote, so that the next one can tell that neither has changed since.

What was read is told by its bytes, what was written by size and time of change: reading the pages again would take
longer than making them.
"""

from __future__ import annotations

import hashlib
import os
import sysconfig
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from .cache import dump_json, hash_program, load_cached, load_json, save_cached
from .files import find_packaged_theme

Inputs = Mapping[str, str]
# A file that was changed later than this before it was looked at may be changed again without a sign of it.
_SETTLED_NANOSECONDS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Trace:
    """A finished build: `inputs` tells what it read, `outputs` what it wrote, a path a line, and `stamps` how it is.

    `parts` were built on their own before: the key of the trace of each, its folder below this one, and its stamps.
    """

    inputs: str
    outputs: str
    stamps: str
    report: str
    parts: tuple[tuple[str, str, str], ...] = ()


def hash_inputs(folders: Iterable[Path], without: Iterable[Path] = ()) -> Inputs:
    """Of every file in the folders, the packaged theme and the program, by path; what cannot be read counts as "".

    Folders and files whose names begin with a dot are no inputs, nor is anything in the folders `without`.
    """
    left_out = frozenset(map(str, without))
    found = {path: _hash_file(path) for folder in folders for path in _list_files(str(folder), left_out)}
    return {**found, "program": _hash_installed()}


def sum_inputs(inputs: Inputs) -> str:
    """One hash of all inputs."""
    return hashlib.sha256(repr(sorted(inputs.items())).encode("utf-8", "surrogatepass")).hexdigest()


def save_trace(
    project: Path,
    key: str,
    inputs: str,
    folder: Path,
    outputs: Iterable[str],
    report: str,
    parts: Iterable[tuple[str, str]] = (),
) -> None:
    """Keep that a build of `inputs` wrote the files `outputs` below `folder`, with what it reported.

    `parts` are the keys and folders of what was built on its own; nothing is kept when one of them left no trace.
    """
    names = tuple(outputs)
    stamps = _stamp_files(folder, names)
    found = [(part, place, _load_trace(project, part)) for part, place in parts]
    known = tuple((part, place, trace.stamps) for part, place, trace in found if trace is not None)
    if stamps is not None and len(known) == len(found):
        save_cached(project, f"trace {key}", dump_json(Trace(inputs, "\n".join(names), stamps, report, known)))


def load_report(project: Path, key: str, inputs: str, folder: Path) -> str | None:
    """What the build of just these inputs reported, None when it was another or when a file of it was touched."""
    trace = _load_trace(project, key)
    if trace is None or trace.inputs != inputs or not _is_untouched(trace, folder):
        return None
    for name, place, stamps in trace.parts:
        part = _load_trace(project, name)
        if part is None or part.stamps != stamps or not _is_untouched(part, folder / place):
            return None
    return trace.report


def _load_trace(project: Path, key: str) -> Trace | None:
    return load_json(load_cached(project, f"trace {key}"), Trace)


def _is_untouched(trace: Trace, folder: Path) -> bool:
    return _stamp_files(folder, trace.outputs.split("\n")) == trace.stamps


@cache
def _hash_installed() -> str:
    """Of the program, the theme that comes with it, and the time at which libraries were last installed."""
    theme = {Path(path).name: _hash_file(path) for path in _list_files(str(find_packaged_theme()), frozenset())}
    return f"{hash_program()} {sum_inputs(theme)} {Path(sysconfig.get_paths()['purelib']).stat().st_mtime_ns}"


def _list_files(folder: str, without: frozenset[str]) -> Iterator[str]:
    for parent, folders, names in os.walk(folder, followlinks=True):
        kept = [name for name in folders if name[0] != "." and f"{parent}/{name}" not in without]
        folders[:] = sorted(kept)
        yield from (f"{parent}/{name}" for name in sorted(names) if name[0] != ".")


def _hash_file(path: str) -> str:
    """The hash of a file's bytes; one that is as it was when this program last read it is not read again."""
    try:
        status = os.stat(path)
        if status.st_mtime_ns > time.time_ns() - _SETTLED_NANOSECONDS:
            return _read_hash(path)
        return _recall_hash(path, status.st_ino, status.st_size, status.st_mtime_ns)
    except OSError:
        return ""


@lru_cache(maxsize=1 << 15)
def _recall_hash(path: str, number: int, size: int, nanoseconds: int) -> str:
    return _read_hash(path)


def _read_hash(path: str) -> str:
    with open(path, "rb") as stream:
        return hashlib.sha256(stream.read()).hexdigest()


def _stamp_files(folder: Path, names: Iterable[str]) -> str | None:
    """One hash of the sizes and times of change of files below a folder; None when one is missing."""
    digest = hashlib.sha256()
    try:
        for name in names:
            status = os.stat(f"{folder}/{name}")
            digest.update(b"%d %d\n" % (status.st_size, status.st_mtime_ns))
    except OSError:
        return None
    return digest.hexdigest()
