"""content/history/: one record for each published edition, written once and never again.

The records are JSON, one value on a line, named by their number ("0003.json"): each build reads them all, and JSON is
read more than ten times as fast as YAML.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from ...model.editions import PublishedEdition
from ...model.problems import Problem
from ..shapes import ShapeError, plain_value, shape_value
from .files import content_folder, read_text, where_of, write_text

FOLDER = "history"
_NAME = re.compile(r"(\d{4,9})\.json")
_RESTORE = "take the file back from an earlier commit; a record is never changed by hand"


def load_history(project: Path, story: str = "") -> tuple[tuple[PublishedEdition, ...], tuple[Problem, ...]]:
    """The editions by number; a record that cannot be read is left out and reported as an error.

    As long as there is an error nothing must be published: what changed since that edition could not be told.
    """
    folder = content_folder(project, story) / FOLDER
    if not folder.is_dir():
        return (), ()
    found: list[PublishedEdition] = []
    problems: list[Problem] = []
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        name = _NAME.fullmatch(path.name)
        if name is None:
            continue
        text, damage = read_text(project, path)
        problems += damage
        if text is None:
            continue
        edition, problem = _read_edition(text, int(name[1]), where_of(project, path))
        found += [edition] if edition else []
        problems += [problem] if problem else []
    return tuple(sorted(found, key=lambda edition: edition.number)), tuple(problems)


def save_edition(project: Path, edition: PublishedEdition, story: str = "") -> tuple[Path | None, tuple[Problem, ...]]:
    """Write the record of an edition: its file; a problem, and nothing is written, when there is one already.

    Errors: OSError when the folder cannot be written.
    """
    path = content_folder(project, story) / FOLDER / f"{edition.number:04d}.json"
    if path.exists() or path.is_symlink():
        hint = "run the command again; if the file is not sitegen's, move it away"
        return None, (Problem(where_of(project, path), "there is such an edition already", hint),)
    write_text(path, dump_edition(edition))
    return path, ()


def dump_edition(edition: PublishedEdition) -> str:
    """The text of a record; fields that have their usual value are left out."""
    return json.dumps(plain_value(edition, sparse=True), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def _read_edition(text: str, number: int, where: str) -> tuple[PublishedEdition | None, Problem | None]:
    try:
        plain = json.loads(text)
    except json.JSONDecodeError as error:
        return None, Problem(f"{where}:{error.lineno}", f"this is not JSON: {error.msg}", _RESTORE)
    except (ValueError, RecursionError):
        return None, Problem(where, "this cannot be read as JSON", _RESTORE)
    try:
        edition: PublishedEdition = shape_value(plain, PublishedEdition)
    except ShapeError as error:
        place = "/".join(str(step) for step in error.path)
        return None, Problem(where, f"{place or 'the record'}: {error.what}", _RESTORE)
    if edition.number != number:
        hint = "give the file the name that it had when it was written"
        return None, Problem(where, f"this is the record of edition {edition.number}", hint)
    return edition, None
