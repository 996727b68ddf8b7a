"""Build, watch, build again: the site is kept in memory, nothing of the preview is written to disk."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from watchfiles import watch

from ..workspace.building import compose_site
from .pages import Shelf
from .server import open_server

WATCHED = ("seeds", "content", "templates")


def serve_project(folder: Path, *, host: str, port: int, say: Callable[[str], None]) -> None:
    """Serve the project until interrupted. A change made during a build queues another build."""
    shelf = Shelf()
    _rebuild(folder, shelf, say)
    server = open_server(host, port, shelf)
    address = f"http://{host}:{server.server_address[1]}/"
    say(f"look at {address}   (Ctrl-C stops)")
    stop = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    watched = [folder / name for name in WATCHED if (folder / name).is_dir()]
    try:
        for _ in watch(*watched, debounce=50, step=5, stop_event=stop, raise_interrupt=False):
            _rebuild(folder, shelf, say)
    finally:
        stop.set()
        shelf.close()
        server.shutdown()
        server.server_close()


def _rebuild(folder: Path, shelf: Shelf, say: Callable[[str], None]) -> None:
    composed = compose_site(folder, is_full_text=True)
    for problem in sorted(composed.problems):
        say(str(problem))
    shelf.replace({file.path: file.content for file in composed.files}, tuple(sorted(composed.problems)))
    say(f"built {len(composed.files)} files" if composed.files else "nothing could be built; the last edition stays")
