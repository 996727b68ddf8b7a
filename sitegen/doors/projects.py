"""The door to a project's own folder: it makes what is missing and overwrites nothing."""

from __future__ import annotations

from pathlib import Path

from ..model.problems import Problem

FOLDERS = ("seeds", "content/pages", "site", "templates")
FILES = {
    "site/.gitignore": "# The site is built, not written: nothing in this folder is committed.\n*\n!.gitignore\n",
    ".gitignore": ".sitegen/\n",
    ".gitattributes": "# Decisions made in two branches are both kept.\ncontent/edits.yaml merge=union\n",
}


def make_project_folders(folder: Path) -> tuple[Problem, ...]:
    """Make the folders of a project and the files that keep built output out of version control."""
    for name in FOLDERS:
        try:
            (folder / name).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            return (Problem(str(folder / name), f"cannot be made: {error.strerror}", "check the folder's rights"),)
    for name, text in FILES.items():
        path = folder / name
        if path.exists():
            continue
        try:
            path.write_text(text, encoding="utf-8", newline="\n")
        except OSError as error:
            return (Problem(str(path), f"cannot be written: {error.strerror}", "check the folder's rights"),)
    return ()
