"""The folder `.sitegen/`: results that can be computed again; what is damaged or unknown in it is as good as absent."""

from __future__ import annotations

import contextlib
import hashlib
import json
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from .files import PACKAGE, replace_file
from .shapes import ShapeError, plain_value, shape_value

FOLDER = ".sitegen"
_DIGEST_BYTES = 64

Noun = TypeVar("Noun")


def load_cached(project: Path, key: str) -> bytes | None:
    """What was saved under `key`, None when nothing was or when it is not whole any more."""
    try:
        raw = _file_of(project, key).read_bytes()
    except OSError:
        return None
    digest, content = raw[:_DIGEST_BYTES], raw[_DIGEST_BYTES + 1 :]
    is_whole = hashlib.sha256(content).hexdigest().encode("ascii") == digest
    return content if is_whole else None


def save_cached(project: Path, key: str, content: bytes) -> None:
    """Keep `content` under `key`; where nothing can be written, nothing is kept.

    It need not outlast a power cut: what is not whole is found out by its digest.
    """
    path = _file_of(project, key)
    digest = hashlib.sha256(content).hexdigest().encode("ascii")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        ignored = project / FOLDER / ".gitignore"
        if not ignored.exists():
            replace_file(ignored, b"*\n")
        replace_file(path, digest + b"\n" + content, outlasts_power=False)


@cache
def hash_program(room: str = "") -> str:
    """Of the program's own modules, or of those of one room: what one program kept is of no use to another."""
    package = PACKAGE / room
    digest = hashlib.sha256()
    for path in sorted(package.rglob("*.py")):
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def dump_json(value: object) -> bytes:
    """A noun, or a tuple of nouns, as JSON in UTF-8 without spaces."""
    plain = plain_value(value)
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode("utf-8")


def load_json(raw: bytes | None, kind: type[Noun]) -> Noun | None:
    """The value of type `kind` ("tuple[Reading, ...]") that `dump_json` wrote; None when it is not one.

    The fields that are left out have their defaults, so that a noun may gain a field without spoiling what is kept.
    """
    if raw is None:
        return None
    try:
        plain: Any = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    try:
        value: Noun = shape_value(plain, kind)
    except ShapeError:
        return None
    return value


def _file_of(project: Path, key: str) -> Path:
    """The file of a key; any text can be a key, and none leaves the folder."""
    name = hashlib.sha256(key.encode("utf-8")).hexdigest()
    return project / FOLDER / "cache" / name[:2] / name[2:]
