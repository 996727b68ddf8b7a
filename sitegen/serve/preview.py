"""Look, watch, look again: pages are made in memory when they are asked for, nothing of them is written to disk."""

from __future__ import annotations

import ipaddress
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

from watchfiles import watch

from ..model.problems import Problem
from ..workspace.projects import Project
from .pages import Shelf
from .press import Press
from .server import open_server

WATCHED = ("seeds", "content", "templates")
# How long the watcher waits before it looks whether one of the folders came or went.
_LOOK_MILLISECONDS = 200
# How long the preview looks ahead before it looks for changes again, and how long nobody must have asked before.
_AHEAD_SECONDS, _IDLE_SECONDS = 0.1, 2.0


def serve_project(
    project: Project, *, host: str, port: int, say: Callable[[str], None], stop: threading.Event | None = None
) -> tuple[Problem, ...]:
    """Serve the project until interrupted, or `stop` is set; a Problem when it cannot be served at all."""
    if not _list_watched(project):
        return (
            Problem(str(project.folder), "there is no project here", "make one with 'sitegen init DIR --from FOLDER'"),
        )
    press = Press(project, say)
    shelf = Shelf(press)
    try:
        server = open_server(host, port, shelf)
    except OSError as error:
        hint = "take another port with --port, or any free one with --port 0"
        return (Problem(f"{host}:{port}", f"cannot be listened on: {error.strerror}", hint),)
    if not is_loopback(host):
        say(f"warning: whoever reaches {host} can read the full texts of the articles")
    stop = stop or threading.Event()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://{f'[{host}]' if ':' in host else host}:{server.server_address[1]}/"
    is_told = False

    def look_ahead() -> None:
        if press.idle_seconds > _IDLE_SECONDS and press.work_ahead(seconds=_AHEAD_SECONDS):
            _tell_problems(press, say)
            shelf.renew()

    try:
        for changed in watch_project(project, stop, at_rest=look_ahead):
            press.follow(changed)
            shelf.renew()
            _tell_problems(press, say)
            say("shown anew" if is_told else "follows every change")
            if not is_told:
                say(f"look at {address}{project.place}   (Ctrl-C stops)")
                is_told = True
    finally:
        stop.set()
        shelf.close()
        server.shutdown()
        server.server_close()
    return ()


def watch_project(
    project: Project, stop: threading.Event, *, at_rest: Callable[[], None] = lambda: None
) -> Iterator[set[Path] | None]:
    """None at first and whenever a watched folder came or went, then the paths of every batch of changes.

    The watcher stands before None is given, and it gathers what changes while nobody asks: no edit is lost, also none
    that is made while another is followed. `at_rest` is called now and then while nothing changes.
    """
    while not stop.is_set():
        folders = _list_watched(project)
        if not folders:
            stop.wait(_LOOK_MILLISECONDS / 1000)
            continue
        is_first = True
        for batch in watch(
            *folders,
            debounce=50,
            step=5,
            rust_timeout=_LOOK_MILLISECONDS,
            yield_on_timeout=True,
            stop_event=stop,
            raise_interrupt=False,
        ):
            if is_first:
                is_first = False
                yield None
            elif batch:
                yield {Path(path) for _, path in batch}
            else:
                at_rest()
            if _list_watched(project) != folders:
                break
        else:
            return


def is_loopback(host: str) -> bool:
    """Whether only this machine reaches an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _list_watched(project: Project) -> list[Path]:
    return [project.folder / name for name in WATCHED if (project.folder / name).is_dir()]


def _tell_problems(press: Press, say: Callable[[str], None]) -> None:
    for problem in press.problems:
        say(f"{problem.severity}: {problem}")
