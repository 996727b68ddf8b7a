"""The JSON Schemas that come with sitegen: they are published beside the files they describe."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

_FOLDER = Path(__file__).resolve().parent.parent / "schemas"


def load_schemas() -> Mapping[str, bytes]:
    """The schemas of a story's data by the name of the file, in order of name."""
    return _load_folder(_FOLDER)


def load_root_schemas() -> Mapping[str, bytes]:
    """Those of what the root of a site with several stories publishes."""
    return _load_folder(_FOLDER / "root")


def _load_folder(folder: Path) -> Mapping[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.glob("*.json"))}
