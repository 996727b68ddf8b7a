"""Bringing articles into the seeds' folder: copies of files, and pages fetched from the web. Nothing is overwritten."""

from __future__ import annotations

import os
import re
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from ...model.problems import Problem
from .files import MAX_BYTES
from .readers import READERS

SIDE_FILES = ("metadata.json", "metadata.yaml")
_SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
_TIMEOUT_SECONDS = 20


def copy_folder(origin: Path, seeds: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Copy every article directly in `origin`, and the list beside them, into `seeds`; the names copied, in order."""
    names, problems = [], []
    for path in sorted(origin.iterdir(), key=lambda path: path.name):
        is_article = path.suffix.casefold() in _SUFFIXES and path.name.casefold() != "readme.md"
        if path.is_dir() or path.name.startswith(".") or not (is_article or path.name in SIDE_FILES):
            continue
        problem = copy_file(path, seeds)
        problems += [problem] if problem else []
        names += [] if problem else [path.name]
    return tuple(names), tuple(problems)


def copy_file(origin: Path, seeds: Path, name: str = "") -> Problem | None:
    """Copy one file into `seeds` under its own name, or another; a Problem if it cannot be, or would overwrite one."""
    try:
        if origin.stat().st_size > MAX_BYTES:
            what = f"has {origin.stat().st_size / 1e6:.1f} MB, more than the {MAX_BYTES // 1_000_000} MB of an article"
            return Problem(str(origin), f"{what}, not copied", "keep only the article itself")
        content = origin.read_bytes()
    except OSError as error:
        return Problem(str(origin), f"cannot be read: {error.strerror}", "check the file and its permissions")
    return _put_file(seeds / (name or origin.name), content)


def fetch_page(address: str, seeds: Path) -> tuple[str | None, Problem | None]:
    """Fetch an http(s) page into `seeds` as an HTML file named after its address; the name, or what went wrong."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None, Problem(address, "is no address of a web page", "addresses begin with https:// or http://")
    request = urllib.request.Request(address, headers={"User-Agent": "sitegen"})  # noqa: S310 (scheme checked above)
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310
            content = answer.read(MAX_BYTES + 1)
    except (urllib.error.URLError, OSError, ValueError) as error:
        return None, Problem(address, f"cannot be fetched: {error}", "save the page from a browser and add the file")
    if len(content) > MAX_BYTES:
        return None, Problem(address, "is larger than an article may be", "save the article's text and add the file")
    name = name_page(parts.hostname, parts.path)
    problem = _put_file(seeds / name, content)
    return (None, problem) if problem else (name, None)


def name_page(host: str, path: str) -> str:
    """A file name for a page: letters, digits and hyphens of its address, at most 80, ending in .html."""
    words = re.sub(r"\.html?$", "", path.strip("/"))
    return re.sub(r"[^a-z0-9]+", "-", f"{host.removeprefix('www.')}-{words}".casefold()).strip("-")[:80] + ".html"


def _put_file(target: Path, content: bytes) -> Problem | None:
    """Write a new file, whole or not at all; the same bytes already there are fine."""
    if target.exists():
        if target.is_file() and target.read_bytes() == content:
            return None
        return Problem(str(target), "is there already, with another text", "rename one of the two files")
    try:
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=".new-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(temporary).chmod(0o644)
        Path(temporary).replace(target)
    except OSError as error:
        return Problem(str(target), f"cannot be written: {error.strerror}", "check the folder and its permissions")
    return None
