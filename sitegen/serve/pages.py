"""What the preview shows: the newest edition, with a script that reloads the page, or else the problems in its way."""

from __future__ import annotations

import html
import threading
from collections.abc import Mapping

from ..model.problems import Problem

RELOAD_PATH = "-/reload.js"
EVENTS_PATH = "-/events"
RELOAD_SCRIPT = b"""const since = new URL(document.currentScript.src).search;
new EventSource("/-/events" + since).addEventListener("edition", () => location.reload());
"""
PROBLEMS_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Problems</title><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';">
</head><body><main><h1>No site can be shown yet</h1><ul>{items}</ul></main></body></html>
"""


class Shelf:
    """The newest edition; readers may wait for the next one. Safe to use from several threads."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._files: Mapping[str, bytes] = {}
        self._problems: tuple[Problem, ...] = ()
        self._edition = 0
        self._is_closed = False

    def replace(self, files: Mapping[str, bytes], problems: tuple[Problem, ...]) -> None:
        """Put a new edition out; without files the last one stays, and the problems are shown if there was none."""
        with self._changed:
            self._files = files or self._files
            self._problems = problems
            self._edition += 1
            self._changed.notify_all()

    def close(self) -> None:
        """Let every waiting reader go."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()

    def wait(self, edition: int, *, seconds: float) -> int | None:
        """The number of the newest edition, once it is not `edition` or the time is over; None when closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._is_closed or self._edition != edition, timeout=seconds)
            return None if self._is_closed else self._edition

    @property
    def edition(self) -> int:
        """The number of the newest edition."""
        with self._changed:
            return self._edition

    def find(self, path: str) -> tuple[int, str, bytes]:
        """Status, path of the file found, and its bytes; `path` has no leading slash."""
        if path == RELOAD_PATH:
            return 200, path, RELOAD_SCRIPT
        with self._changed:
            files, problems, edition = self._files, self._problems, self._edition
        if not files:
            items = "".join(f"<li>{html.escape(str(problem))}</li>" for problem in problems)
            return 503, "problems.html", make_live(PROBLEMS_PAGE.format(items=items).encode(), edition)
        for found in (path, f"{path}index.html" if path.endswith("/") or not path else f"{path}/index.html"):
            if found in files:
                return 200, found, make_live(files[found], edition) if found.endswith(".html") else files[found]
        missing = files.get("404.html", b"<!doctype html><title>Not found</title><h1>Not found</h1>")
        return 404, "404.html", make_live(missing, edition)


def make_live(page: bytes, edition: int) -> bytes:
    """The page with the script that reloads it after `edition`, and a policy that lets it listen to this server."""
    if b"connect-src" not in page:
        page = page.replace(b"default-src 'none';", b"default-src 'none'; connect-src 'self';", 1)
    if b"script-src" not in page:
        page = page.replace(b"connect-src 'self';", b"connect-src 'self'; script-src 'self';", 1)
    script = f'<script src="/-/reload.js?since={edition}"></script></head>'
    return page.replace(b"</head>", script.encode(), 1)
