"""Build, watch, build again: the site is kept in memory, nothing of the preview is written to disk."""

from __future__ import annotations

import threading
from collections.abc import Callable

from watchfiles import watch

from ..model.problems import Problem
from ..workspace.composing import compose_site
from ..workspace.projects import Project
from .pages import Shelf
from .server import open_server

WATCHED = ("seeds", "content", "templates")


def serve_project(project: Project, *, host: str, port: int, say: Callable[[str], None]) -> tuple[Problem, ...]:
    """Serve the project until interrupted; a Problem when it cannot be served at all.

    A change made during a build queues another build.
    """
    watched = [project.folder / name for name in WATCHED if (project.folder / name).is_dir()]
    if not watched:
        return (
            Problem(str(project.folder), "there is no project here", "make one with 'sitegen init DIR --from FOLDER'"),
        )
    shelf = Shelf()
    try:
        server = open_server(host, port, shelf)
    except OSError as error:
        hint = "take another port with --port, or any free one with --port 0"
        return (Problem(f"{host}:{port}", f"cannot be listened on: {error.strerror}", hint),)
    _rebuild(project, shelf, say)
    address = f"http://{host}:{server.server_address[1]}/"
    say(f"look at {address}   (Ctrl-C stops)")
    stop = threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        for _ in watch(*watched, debounce=50, step=5, stop_event=stop, raise_interrupt=False):
            _rebuild(project, shelf, say)
    finally:
        stop.set()
        shelf.close()
        server.shutdown()
        server.server_close()
    return ()


def _rebuild(project: Project, shelf: Shelf, say: Callable[[str], None]) -> None:
    composed = compose_site(project, is_full_text=True)
    for problem in sorted(composed.problems):
        say(str(problem))
    shelf.replace({file.path: file.content for file in composed.files}, tuple(sorted(composed.problems)))
    say(f"built {len(composed.files)} files" if composed.files else "nothing could be built; the last edition stays")
