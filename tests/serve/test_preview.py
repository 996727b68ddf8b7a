"""The preview: the newest edition, a page that reloads itself, and no page without an answer."""

from __future__ import annotations

import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from sitegen.model.problems import Problem
from sitegen.serve.pages import EVENTS_PATH, Shelf, make_live
from sitegen.serve.preview import is_loopback
from sitegen.serve.server import open_server

HOME = b"""<html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">\
</head><body>Home</body></html>"""
FILES = {"index.html": HOME, "facts/index.html": b"<html><head></head>Facts</html>", "404.html": b"<html></html>"}


@dataclass
class Prints:
    """Pages and problems that are given."""

    files: dict[str, bytes]
    problems: tuple[Problem, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not self.files

    def find(self, path: str) -> bytes | None:
        return self.files.get(path)


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(Prints(FILES))


@pytest.fixture
def address(shelf: Shelf) -> Iterator[str]:
    server = open_server("127.0.0.1", 0, shelf)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    shelf.close()
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "found"), [("", "index.html"), ("facts/", "facts/index.html"), ("facts", "facts/index.html")]
)
def test_a_folder_shows_its_page(shelf: Shelf, path: str, found: str) -> None:
    assert shelf.find(path)[:2] == (200, found)


@pytest.mark.parametrize("path", ["../secret", "..%2f..%2fetc/passwd", "/etc/passwd", "none.html"])
def test_only_files_of_the_edition_are_shown(shelf: Shelf, path: str) -> None:
    assert shelf.find(path)[0] == 404


def test_a_page_reloads_itself_and_may_listen_to_this_server_only() -> None:
    page = make_live(HOME, 3)
    assert b'<script src="/-/reload.js?since=3">' in page
    assert b"default-src 'none'; style-src 'self'; connect-src 'self'; script-src 'self'" in page
    assert b"sitegen-problems" not in page


def test_problems_stand_above_every_page_and_are_escaped() -> None:
    problems = (Problem("content/site.yaml:2", "'<b>' is no title"), Problem("x", "small", "", "", "note"))
    shelf = Shelf(Prints(FILES, problems))
    status, _, page = shelf.find("")
    assert status == 200
    assert b'<body><aside class="sitegen-problems" role="alert"><details open>' in page
    assert b"2 problems" in page
    assert b"&#x27;&lt;b&gt;&#x27; is no title" in page
    assert b'<link rel="stylesheet" href="/-/preview.css">' in page
    assert shelf.find("-/preview.css")[0] == 200


def test_warnings_alone_stay_folded() -> None:
    page = make_live(HOME, 1, (Problem("x", "small", "", "", "warning"),))
    assert b'class="sitegen-problems minor" role="alert"><details><summary>1 problem</summary>' in page


def test_problems_are_shown_when_there_is_no_edition() -> None:
    shelf = Shelf(Prints({}, (Problem("content/site.yaml:2", "'<b>' is no title"),)))
    status, _, page = shelf.find("")
    assert status == 503
    assert b"content/site.yaml:2: &#x27;&lt;b&gt;&#x27; is no title" in page


def test_pages_are_served_with_their_type_and_are_not_kept(address: str) -> None:
    with urllib.request.urlopen(f"{address}/facts/", timeout=10) as answer:
        assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
        assert answer.headers["Cache-Control"] == "no-store"
        assert b"Facts" in answer.read()


def test_a_missing_page_is_a_404(address: str) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        urllib.request.urlopen(f"{address}/none", timeout=10)
    caught.value.close()
    assert caught.value.code == 404


@pytest.mark.parametrize(("name", "status"), [("evil.example", 421), ("localhost:80", 200), ("[::1]:80", 200)])
def test_a_name_of_the_web_that_points_here_is_refused(address: str, name: str, status: int) -> None:
    request = urllib.request.Request(f"{address}/", headers={"Host": name})
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            assert answer.status == status
    except urllib.error.HTTPError as error:
        error.close()
        assert error.code == status


@pytest.mark.parametrize(
    ("host", "is_own"),
    [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("192.168.1.5", False), ("x", False)],
)
def test_only_loopback_is_this_machine_alone(host: str, is_own: bool) -> None:
    assert is_loopback(host) is is_own


def test_a_new_edition_is_announced_to_open_pages(address: str, shelf: Shelf) -> None:
    since = shelf.edition
    shelf.renew()
    with urllib.request.urlopen(f"{address}/{EVENTS_PATH}?since={since}", timeout=10) as events:
        assert events.readline() == b"event: edition\n"
