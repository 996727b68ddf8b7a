"""Bringing articles into the seeds' folder: copies of files, and pages fetched from the web. Nothing is overwritten.

A copy has the bytes of the original, unless that says itself that it is in another encoding than UTF-8.
"""

from __future__ import annotations

import os
import re
import tempfile
import urllib.error
import urllib.request
from pathlib import Path
from urllib.parse import urlsplit

from ...model.problems import Problem
from .encodings import recode_text
from .files import MAX_BYTES
from .readers import READERS

SIDE_FILES = ("metadata.json", "metadata.yaml")
_SUFFIXES = tuple(suffix for reader in READERS for suffix in reader.suffixes)
_PAGE_SUFFIXES = (".html", ".htm")
_NAMES_SHOWN = 5
_TIMEOUT_SECONDS = 20


def copy_folder(origin: Path, seeds: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Copy every article directly in `origin`, and the list beside them, into `seeds`; the names copied, in order.

    A link that leads out of `origin` is left alone, and other files are named in a note.
    """
    names, problems, others = [], [], []
    for path in sorted(origin.iterdir(), key=lambda path: path.name):
        if path.is_dir() or path.name.startswith(".") or path.name.casefold() == "readme.md":
            continue
        if path.suffix.casefold() not in _SUFFIXES and path.name not in SIDE_FILES:
            others.append(path.name)
            continue
        problem = _judge_link(path, origin) or copy_file(path, seeds)
        problems += [problem] if problem else []
        names += [] if problem else [path.name]
    problems += [_name_others(origin, others)] if others else []
    return tuple(names), tuple(problems)


def _judge_link(path: Path, origin: Path) -> Problem | None:
    """Why a link is not followed: what it leads to is none of the articles that somebody put there."""
    try:
        is_within = path.resolve().is_relative_to(origin.resolve())
    except (OSError, RuntimeError):
        return Problem(str(path), "is a link that leads to itself, not copied", "put the article's text in its place")
    hint = f"copy the file itself into {origin.name}"
    return None if is_within else Problem(str(path), "is a link that leads out of the folder, not copied", hint)


def _name_others(origin: Path, names: list[str]) -> Problem:
    shown = ", ".join(names[:_NAMES_SHOWN]) + (", …" if len(names) > _NAMES_SHOWN else "")
    what = f"{'is no article' if len(names) == 1 else 'are no articles'}, not copied: {shown}"
    hint = f"articles end in {', '.join(_SUFFIXES)}; save a document as one of these"
    count = "one file" if len(names) == 1 else f"{len(names)} files"
    return Problem(str(origin), f"{count} {what}", hint, "", "note")


def copy_file(origin: Path, seeds: Path, name: str = "") -> Problem | None:
    """Copy one file into `seeds` under its own name, or another; a Problem if it cannot be, or would overwrite one."""
    try:
        if origin.stat().st_size > MAX_BYTES:
            what = f"has {origin.stat().st_size / 1e6:.1f} MB, more than the {MAX_BYTES // 1_000_000} MB of an article"
            return Problem(str(origin), f"{what}, not copied", "keep only the article itself")
        content = origin.read_bytes()
    except OSError as error:
        return Problem(str(origin), f"cannot be read: {error.strerror}", "check the file and its permissions")
    is_page = origin.suffix.casefold() in _PAGE_SUFFIXES
    return _put_file(seeds / (name or origin.name), recode_text(content, is_page=is_page))


def fetch_page(address: str, seeds: Path) -> tuple[str | None, Problem | None]:
    """Fetch an http(s) page into `seeds` as an HTML file named after its address; the name, or what went wrong."""
    parts = urlsplit(address)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        return None, Problem(address, "is no address of a web page", "addresses begin with https:// or http://")
    request = urllib.request.Request(address, headers={"User-Agent": "sitegen"})  # noqa: S310 (scheme checked above)
    try:
        with urllib.request.urlopen(request, timeout=_TIMEOUT_SECONDS) as answer:  # noqa: S310
            content = answer.read(MAX_BYTES + 1)
            stated = answer.headers.get_content_charset()
    except (urllib.error.URLError, OSError, ValueError) as error:
        return None, Problem(address, f"cannot be fetched: {error}", "save the page from a browser and add the file")
    if len(content) > MAX_BYTES:
        return None, Problem(address, "is larger than an article may be", "save the article's text and add the file")
    name = name_page(parts.hostname, parts.path)
    problem = _put_file(seeds / name, recode_text(content, is_page=True, stated=stated))
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
