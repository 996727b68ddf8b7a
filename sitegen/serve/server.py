"""A small HTTP server for one reader on this machine."""

from __future__ import annotations

import ipaddress
import mimetypes
import socket
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

from .pages import EVENTS_PATH, Shelf

HEARTBEAT_SECONDS = 15.0
TYPES = {".json": "application/json", ".csv": "text/csv", ".js": "text/javascript", ".svg": "image/svg+xml"}


def open_server(host: str, port: int, shelf: Shelf) -> ThreadingHTTPServer:
    """A server for `shelf`, bound but not yet running; port 0 takes any free one. OSError when it cannot be bound."""
    return _Server(host, port, shelf)


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host: str, port: int, shelf: Shelf) -> None:
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        self.host, self.shelf = host, shelf
        super().__init__((host, port), _Handler)


class _Handler(BaseHTTPRequestHandler):
    """One request; `server` is the _Server that got it."""

    server: _Server
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        if not self._is_asked_by_name():
            return
        parts = urlsplit(self.path)
        path = unquote(parts.path).lstrip("/")
        if path == EVENTS_PATH:
            since = parse_qs(parts.query).get("since", [""])[0]
            self._send_events(int(since) if since.isdecimal() else self.server.shelf.edition)
        else:
            self._send_file(path, has_body=True)

    def do_HEAD(self) -> None:
        if self._is_asked_by_name():
            self._send_file(unquote(urlsplit(self.path).path).lstrip("/"), has_body=False)

    def _is_asked_by_name(self) -> bool:
        """Whether the request names this server by an address or its own name; another name is refused.

        A page of the web could otherwise point a name of its own here and read the full texts.
        """
        name = _name_of(self.headers.get("Host", self.server.host))
        if name in (self.server.host.casefold(), "localhost") or _is_address(name):
            return True
        self.send_error(421, "Misdirected Request")
        return False

    def _send_file(self, path: str, *, has_body: bool) -> None:
        status, found, content = self.server.shelf.find(path)
        self.send_response(status)
        self.send_header("Content-Type", _type_of(found))
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        if has_body:
            self.wfile.write(content)

    def _send_events(self, since: int) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.send_header("Connection", "close")
        self.end_headers()
        edition: int | None = since
        try:
            while edition is not None:
                newest = self.server.shelf.wait(edition, seconds=HEARTBEAT_SECONDS)
                word = b": still here\n\n" if newest == edition else b"event: edition\ndata: new\n\n"
                self.wfile.write(word)
                self.wfile.flush()
                edition = newest
        except (BrokenPipeError, ConnectionResetError):
            pass  # the reader closed the page
        self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Requests are not worth a line each."""


def _name_of(host: str) -> str:
    """The name or address in a Host header, without its port."""
    return host.partition("]")[0].lstrip("[") if host.startswith("[") else host.partition(":")[0].casefold()


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _type_of(path: str) -> str:
    suffix = path[path.rfind(".") :] if "." in path else ""
    kind = TYPES.get(suffix) or mimetypes.guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(("text/", "application/json")) else kind
