"""What a build read and what it wrote, so that the next one can tell that neither has changed since.

What was read is told by its bytes, what was written by size and time of change: reading the pages again would take
longer than making them.
"""

from __future__ import annotations

import hashlib
import os
import sysconfig
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .cache import dump_json, hash_program, load_cached, load_json, save_cached
from .files import find_packaged_theme

Stamp = tuple[str, int, int]
Inputs = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Trace:
    """A finished build: `inputs` tells what it read, `outputs` are (path, bytes, nanoseconds) of what it wrote."""

    inputs: str
    outputs: tuple[Stamp, ...]
    report: str


def hash_inputs(folders: Iterable[Path], without: Iterable[Path] = ()) -> Inputs:
    """Of every file in the folders, the packaged theme and the program, by path; what cannot be read counts as "".

    Folders and files whose names begin with a dot are no inputs, nor is anything in the folders `without`.
    """
    left_out = frozenset(map(str, without))
    found = {str(path): _hash_file(path) for folder in folders for path in _list_files(folder, left_out)}
    return {**found, "program": _hash_installed()}


def sum_inputs(inputs: Inputs) -> str:
    """One hash of all inputs."""
    return hashlib.sha256(repr(sorted(inputs.items())).encode("utf-8", "surrogatepass")).hexdigest()


def save_trace(project: Path, key: str, inputs: str, outputs: Iterable[Path], report: str) -> None:
    """Keep that a build of `inputs` wrote the files `outputs`, with what it reported."""
    stamps = tuple(stamp for path in outputs if (stamp := _stamp_file(path)) is not None)
    save_cached(project, f"trace {key}", dump_json(Trace(inputs, stamps, report)))


def load_report(project: Path, key: str, inputs: str) -> str | None:
    """What the build of just these inputs reported, None when it was another or when a file of it was touched."""
    trace = load_json(load_cached(project, f"trace {key}"), Trace)
    if trace is None or trace.inputs != inputs:
        return None
    is_whole = all(_stamp_file(Path(stamp[0])) == stamp for stamp in trace.outputs)
    return trace.report if is_whole else None


@cache
def _hash_installed() -> str:
    """Of the program, the theme that comes with it, and the time at which libraries were last installed."""
    theme = {path.name: _hash_file(path) for path in _list_files(find_packaged_theme(), frozenset())}
    return f"{hash_program()} {sum_inputs(theme)} {Path(sysconfig.get_paths()['purelib']).stat().st_mtime_ns}"


def _list_files(folder: Path, without: frozenset[str]) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder, followlinks=True):
        kept = [name for name in folders if not name.startswith(".") and str(Path(parent, name)) not in without]
        folders[:] = sorted(kept)
        yield from (Path(parent, name) for name in sorted(names) if not name.startswith("."))


def _hash_file(path: Path) -> str:
    try:
        return hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError:
        return ""


def _stamp_file(path: Path) -> Stamp | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return str(path), status.st_size, status.st_mtime_ns
