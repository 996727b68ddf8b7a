"""Documents of which each section is written by a script of its own."""

from __future__ import annotations

import re
from pathlib import Path


def replace_section(path: Path, section: str) -> None:
    """Put a section, which begins with its heading ("# How cost grows"), in the place of the one so headed, or last."""
    parts = re.split(r"(?m)^(?=# )", path.read_text("utf-8")) if path.exists() else []
    heading = section.split("\n", 1)[0]
    parts = [part.rstrip("\n") + "\n" for part in parts if part.strip()]
    is_known = any(part.split("\n", 1)[0] == heading for part in parts)
    section = section.rstrip("\n") + "\n"
    parts = [section if part.split("\n", 1)[0] == heading else part for part in parts] + ([] if is_known else [section])
    path.write_text("\n".join(parts), "utf-8")
