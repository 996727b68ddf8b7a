"""The door to a project's own folder: it makes what is missing and overwrites nothing."""

from __future__ import annotations

import re
from pathlib import Path

from ..model.problems import Problem

_RECORDS = ("facts.yaml", "edits.yaml", "sources.yaml", "summary.md")
FOLDERS = ("seeds", "content/pages", "site", "templates")
FILES = {
    "site/.gitignore": "# The site is built, not written: nothing in this folder is committed.\n*\n!.gitignore\n",
    ".gitignore": ".sitegen/\n# The site is built, not written.\n/site/*\n!/site/.gitignore\n",
    ".gitattributes": "# Decisions made in two branches are both kept.\ncontent/**/edits.yaml merge=union\n",
}


def make_project_folders(folder: Path, *others: Path) -> tuple[Problem, ...]:
    """Make the folders of a project, `others` too, and the files that keep built output out of version control."""
    for path in (*(folder / name for name in FOLDERS), *others):
        try:
            path.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return (Problem(str(path), f"cannot be made: {error.strerror}", "check the folder's rights"),)
    for name, text in FILES.items():
        path = folder / name
        if path.exists():
            continue
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            return (Problem(str(path), f"cannot be written: {error.strerror}", "check the folder's rights"),)
    return ()


def list_story_contents(content: Path) -> tuple[str, ...]:
    """The folders below content/ that hold the facts of a story, by name."""
    if not content.is_dir():
        return ()
    return tuple(sorted(path.name for path in content.iterdir() if (path / "facts.yaml").is_file()))


def stands_in_story(target: str, seeds: Path, content: Path) -> bool:
    """Whether a story knows an id, or the beginning of one, or has an article of that file name."""
    if target in _list_names(seeds):
        return True
    pattern = re.compile(rf"(?<![\w-])(?:[a-z]-)?{re.escape(target)}", re.IGNORECASE)
    return any(pattern.search(_read_or_nothing(content / name)) for name in _RECORDS)


def _list_names(folder: Path) -> tuple[str, ...]:
    return tuple(path.name for path in folder.iterdir() if path.is_file()) if folder.is_dir() else ()


def _read_or_nothing(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
