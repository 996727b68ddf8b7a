"""What a project says, looked up by its own commands and files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from click.testing import Result

Command = Callable[..., Result]


def facts_of(folder: Path, run: Command) -> dict[str, dict[str, Any]]:
    """The facts by their ids, as `fact show` tells them."""
    return {fact["id"]: fact for fact in json.loads(run(folder, "fact", "show", "--json").stdout)}


def fact_behind(folder: Path, run: Command, words: str) -> str:
    """The id of the fact that rests most closely on these words."""
    facts = json.loads(run(folder, "fact", "show", "--json").stdout)
    found = [(len(p["exact"]), f["id"]) for f in facts for p in f["evidence"] if words in p["exact"]]
    return str(min(found)[1])


def site_bytes(folder: Path) -> dict[str, bytes]:
    """The site's files with their bytes."""
    site = folder / "site"
    return {str(path.relative_to(site)): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}
