"""Files that git could not join: both sides stand in them, between marks, until somebody decides."""

from __future__ import annotations

import re

from ...model.problems import Problem

_MARK = re.compile(r"^<{7} ", re.MULTILINE)


def explain_conflict(text: str, where: str, *, command: str | None = None, remark: str = "") -> Problem | None:
    """The problem that a text with a conflict is, None when there is none.

    With `command`, the file is the machine's: either side will do, and the command makes it whole; `remark` tells what
    it cannot find again.
    """
    mark = _MARK.search(text)
    if mark is None:
        return None
    hint = "keep what is right of both sides, then remove the lines that begin with <<<<<<<, ======= and >>>>>>>"
    if command is not None:
        hint = f"take either side (git checkout --ours {where}), then: {command}{remark}"
    what = "git could not join two versions here, and left both sides in the file"
    return Problem(f"{where}:{text.count(chr(10), 0, mark.start()) + 1}", what, hint)
