"""The JSON Schemas that come with sitegen: they are published beside the files they describe."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "schemas"


def load_schemas() -> Mapping[str, bytes]:
    """Every schema by the name of its file, in order of name."""
    return {path.name: path.read_bytes() for path in sorted(_FOLDER.glob("*.json"))}
