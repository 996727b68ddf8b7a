"""Articles brought into the seeds' folder: copied or fetched whole, never over one another."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from sitegen.doors.seeds.copies import copy_file, copy_folder, fetch_page, name_page

PAGE = b"<html><body><article><p>The bridge fell.</p></article></body></html>"


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    folder.mkdir()
    return folder


@pytest.fixture
def address() -> Iterator[str]:
    """A server on this machine with one page."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found = self.path == "/news/bridge.html"
            self.send_response(200 if found else 404)
            self.end_headers()
            self.wfile.write(PAGE if found else b"")

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


def test_articles_and_their_list_are_copied_and_nothing_else(tmp_path: Path, seeds: Path) -> None:
    origin = tmp_path / "origin"
    (origin / "deeper").mkdir(parents=True)
    for name in ("a.txt", "b.md", "c.html", "metadata.json", "README.md", ".hidden.txt", "photo.jpg", "deeper/d.txt"):
        (origin / name).write_text(name, encoding="utf-8")
    names, problems = copy_folder(origin, seeds)
    assert names == ("a.txt", "b.md", "c.html", "metadata.json")
    assert [(one.severity, one.what) for one in problems] == [("note", "one file is no article, not copied: photo.jpg")]
    assert sorted(path.name for path in seeds.iterdir()) == sorted(names)


def test_a_link_that_leads_elsewhere_is_not_followed(tmp_path: Path, seeds: Path) -> None:
    origin = tmp_path / "origin"
    origin.mkdir()
    (tmp_path / "private.txt").write_text("secret", encoding="utf-8")
    (origin / "a.txt").symlink_to(tmp_path / "private.txt")
    (origin / "b.txt").symlink_to(origin / "b.txt")
    names, problems = copy_folder(origin, seeds)
    assert names == () and list(seeds.iterdir()) == []
    assert [one.what for one in problems] == [
        "is a link that leads out of the folder, not copied",
        "is a link that leads to itself, not copied",
    ]


def test_another_text_of_the_same_name_is_refused(tmp_path: Path, seeds: Path) -> None:
    (seeds / "a.txt").write_text("mine", encoding="utf-8")
    other = tmp_path / "a.txt"
    other.write_text("yours", encoding="utf-8")
    problem = copy_file(other, seeds)
    assert problem is not None
    assert "is there already" in problem.what
    assert (seeds / "a.txt").read_text(encoding="utf-8") == "mine"


def test_the_same_text_again_is_fine(tmp_path: Path, seeds: Path) -> None:
    other = tmp_path / "a.txt"
    other.write_text("mine", encoding="utf-8")
    assert copy_file(other, seeds) is None
    assert copy_file(other, seeds) is None


def test_a_file_that_is_not_there_is_named(tmp_path: Path, seeds: Path) -> None:
    problem = copy_file(tmp_path / "none.txt", seeds)
    assert problem is not None
    assert "none.txt" in problem.where


def test_a_page_is_fetched_under_a_name_made_of_its_address(address: str, seeds: Path) -> None:
    name, problem = fetch_page(f"{address}/news/bridge.html", seeds)
    assert problem is None
    assert name == "127-0-0-1-news-bridge.html"
    assert (seeds / name).read_bytes() == PAGE


def test_a_page_that_is_not_there_is_a_problem(address: str, seeds: Path) -> None:
    name, problem = fetch_page(f"{address}/none", seeds)
    assert name is None
    assert problem is not None
    assert "404" in problem.what
    assert list(seeds.iterdir()) == []


@pytest.mark.parametrize("text", ["file:///etc/passwd", "ftp://example.org/a", "https://", "javascript:alert(1)"])
def test_only_web_addresses_are_fetched(text: str, seeds: Path) -> None:
    name, problem = fetch_page(text, seeds)
    assert name is None
    assert problem is not None
    assert "https://" in problem.hint


@pytest.mark.parametrize(
    ("host", "path", "name"),
    [
        ("www.example.org", "/2025/06/02/talks.html", "example-org-2025-06-02-talks.html"),
        ("example.org", "/../../etc/passwd", "example-org-etc-passwd.html"),
        ("example.org", "/" + "a" * 500, f"example-org-{'a' * 68}.html"),
    ],
)
def test_a_name_cannot_leave_the_folder(host: str, path: str, name: str) -> None:
    assert name_page(host, path) == name
