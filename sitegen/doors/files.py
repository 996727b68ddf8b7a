"""A file is written in one step or not at all; where the program's own files lie."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent


def find_packaged_theme() -> Path:
    """The folder of the theme that comes with sitegen: inside the installed package, or beside it in a checkout."""
    installed = PACKAGE / "templates"
    return installed if installed.is_dir() else PACKAGE.parent / "templates"


def replace_file(path: Path, content: bytes, *, outlasts_power: bool = True) -> None:
    """Put `content` at `path` in one step; the folder exists. Errors: OSError, with nothing left behind.

    What `outlasts_power` is on the disk before this returns, which takes longer than all the rest.
    """
    mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            if outlasts_power:
                os.fsync(stream.fileno())
        temporary.chmod(mode)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
