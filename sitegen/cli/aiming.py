"""Commands to paste lead to the project they are about, wherever somebody stands: -C and --story go with them."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click

# What names its folder itself.
_FREE = ("init", "group", "verify")


def aim_commands(text: str) -> str:
    """`text` with the folder and the story that the running command was given put into each command it names."""
    ctx = click.get_current_context(silent=True)
    root = ctx.find_root() if ctx is not None else None
    if root is None or not isinstance(root.command, click.Group):
        return text
    folder, story = root.params.get("folder") or Path(), root.params.get("story") or ""
    place = f"-C {shlex.quote(str(folder))} " if folder != Path() else ""
    names = "|".join(name for name in root.command.list_commands(root) if name not in _FREE)
    command = re.compile(rf"\bsitegen (--story \S+ )?(?=(?:{names})\b)")
    of_story = f"--story {shlex.quote(story)} " if story else ""
    return command.sub(lambda found: f"sitegen {place}{found[1] or of_story}", text)
