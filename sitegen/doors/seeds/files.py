"""Bytes of one file as text: damage becomes a Problem that names file and line, and nothing is ever raised."""

from __future__ import annotations

from pathlib import Path

from ...model.problems import Problem

# A long magazine piece has 100 kB; what is larger by a factor of fifty is a dump, and reading it would take minutes.
MAX_BYTES = 5_000_000
_CONTROLS = bytes(set(range(32)) - {9, 10, 12, 13, 27})
_UTF16_MARKS = (b"\xff\xfe", b"\xfe\xff")


def read_text(path: Path, where: str, *, inside: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The file's text with its newlines untouched; None, with the reason, when it cannot serve as an article.

    A link that leaves `inside` is refused. A file over MAX_BYTES is not opened.
    """
    content, problem = _read_bytes(path, where, inside)
    if content is None:
        return None, (problem,) if problem else ()
    text, problem = decode_text(content, where)
    return text, (problem,) if problem else ()


def _read_bytes(path: Path, where: str, inside: Path) -> tuple[bytes | None, Problem | None]:
    try:
        if not path.resolve().is_relative_to(inside.resolve()):
            hint = f"copy the file itself into the folder {inside.name}"
            return None, Problem(where, "is a link that leads out of the folder, left out", hint)
        if not path.is_file():
            return None, Problem(where, "is not a regular file, left out", "put a text file in its place")
        size = path.stat().st_size
        if size > MAX_BYTES:
            what = f"has {size / 1e6:.1f} MB, more than the {MAX_BYTES // 1_000_000} MB an article may have, left out"
            return None, Problem(where, what, "keep only the article itself, or split the file into its articles")
        return path.read_bytes(), None
    except (OSError, RuntimeError) as error:
        reason = getattr(error, "strerror", None) or "the link leads to itself"
        return None, Problem(where, f"cannot be read: {reason}", "check the file and its permissions")


def decode_text(content: bytes, where: str) -> tuple[str | None, Problem | None]:
    """UTF-8 as text, or what is wrong with it: empty, binary, or another encoding (with the line and the byte)."""
    if not content.strip():
        return None, Problem(
            where, "is empty, left out", "paste the article's text into it, or delete it", "", "warning"
        )
    if content[:2] in _UTF16_MARKS:
        return None, Problem(where, "is UTF-16, not UTF-8, left out", "save it again as UTF-8")
    controls = len(content) - len(content.translate(None, _CONTROLS))
    if b"\0" in content or controls * 20 > len(content):
        return None, Problem(where, "holds binary data, not text, left out", "put the article's text in its place")
    try:
        return content.decode("utf-8"), None
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = (
            f"byte 0x{content[error.start]:02X} (number {error.start + 1} of the file) is not UTF-8, article left out"
        )
        return None, Problem(f"{where}:{line}", what, "save the file again as UTF-8")
