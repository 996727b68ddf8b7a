"""What the preview shows: the newest edition, with a script that reloads the page, or else the problems in its way."""

from __future__ import annotations

import html
import re
import threading
from typing import Protocol

from ..model.problems import Problem

RELOAD_PATH = "-/reload.js"
EVENTS_PATH = "-/events"
STYLE_PATH = "-/preview.css"
STYLE = b"""\
.sitegen-problems { position: sticky; top: 0; z-index: 9; padding: 0.5rem 1rem; max-height: 40vh; overflow: auto; }
.sitegen-problems { background: #7a1f0b; color: #fff; font: 14px/1.45 system-ui, sans-serif; }
.sitegen-problems.minor { background: #5c4a00; }
.sitegen-problems summary { cursor: pointer; font-weight: 600; }
.sitegen-problems li { margin: 0.3rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
"""
RELOAD_SCRIPT = b"""const since = new URL(document.currentScript.src).search;
new EventSource("/-/events" + since).addEventListener("edition", () => location.reload());
"""
PROBLEMS_PAGE = b"""<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Problems</title><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none';">
</head><body><main><h1>No site can be shown yet</h1><p>It appears here as soon as what stands above is mended.</p>
</main></body></html>
"""


_OWN = {RELOAD_PATH: RELOAD_SCRIPT, STYLE_PATH: STYLE}
_BODY = re.compile(rb"<body[^>]*>")
_MOST_SHOWN = 40


class Prints(Protocol):
    """What is shown: files by path, and what is wrong."""

    @property
    def problems(self) -> tuple[Problem, ...]: ...

    @property
    def is_empty(self) -> bool: ...

    def find(self, path: str) -> bytes | None: ...


class Shelf:
    """What readers are given: the newest edition; they may wait for the next one. Safe to use from several threads."""

    def __init__(self, prints: Prints) -> None:
        self._prints = prints
        self._changed = threading.Condition()
        self._edition = 0
        self._is_closed = False

    def renew(self) -> None:
        """Tell readers that the files or the problems are others now."""
        with self._changed:
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
        if path in _OWN:
            return 200, path, _OWN[path]
        edition, prints = self.edition, self._prints
        if prints.is_empty:
            return 503, "problems.html", make_live(PROBLEMS_PAGE, edition, prints.problems)
        is_folder = path.endswith("/") or not path
        for found in (f"{path}index.html",) if is_folder else (path, f"{path}/index.html"):
            content = prints.find(found)
            if content is not None:
                is_page = found.endswith(".html")
                return 200, found, make_live(content, edition, prints.problems) if is_page else content
        missing = prints.find("404.html") or b"<!doctype html><title>Not found</title><h1>Not found</h1>"
        return 404, "404.html", make_live(missing, edition, prints.problems)


def make_live(page: bytes, edition: int, problems: tuple[Problem, ...] = ()) -> bytes:
    """The page with the script that reloads it after `edition`, and the problems above everything else.

    Its policy is widened so far that it may listen to this server and take script and style from it.
    """
    head, mark, rest = page.partition(b"</head>")
    for name in (b"connect-src", b"script-src", b"style-src"):
        if name not in head:
            head = head.replace(b"default-src 'none';", b"default-src 'none'; " + name + b" 'self';", 1)
    head += f'<script src="/{RELOAD_PATH}?since={edition}"></script>'.encode()
    if problems:
        head += f'<link rel="stylesheet" href="/{STYLE_PATH}">'.encode()
        rest = _BODY.sub(lambda found: found[0] + _show_problems(problems).encode(), rest, count=1)
    return head + mark + rest


def _show_problems(problems: tuple[Problem, ...]) -> str:
    """The problems as a banner, the errors first; open when there are errors."""
    order = ("error", "warning", "note")
    ordered = sorted(problems, key=lambda problem: (order.index(problem.severity), problem))
    errors = sum(problem.severity == "error" for problem in problems)
    items = "".join(f"<li>{html.escape(f'{problem.severity}: {problem}')}</li>" for problem in ordered[:_MOST_SHOWN])
    more = f"<li>and {len(ordered) - _MOST_SHOWN} more</li>" if len(ordered) > _MOST_SHOWN else ""
    count = f"{len(problems)} problem{'' if len(problems) == 1 else 's'}"
    stale = "; what could not be made anew is shown as it was" if errors else ""
    return (
        f'<aside class="sitegen-problems{"" if errors else " minor"}" role="alert"><details{" open" if errors else ""}>'
        f"<summary>{count}{stale}</summary><ul>{items}{more}</ul></details></aside>"
    )
