"""A site whose search is Pagefind's, in a browser: from a server below a path, and from disk, where it cannot run."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterable, Iterator
from dataclasses import replace
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from chromium import Chrome, open_chromium
from selenium.webdriver.common.by import By
from selenium.webdriver.support.wait import WebDriverWait
from story_by_hand import STORY, make_edition

from sitegen.doors.pagefind import find_pagefind, index_pages
from sitegen.doors.templates import load_theme
from sitegen.model.checks import BuildRecord
from sitegen.model.outlines import Collection
from sitegen.model.pages import Edition, OutputFile
from sitegen.model.settings import Settings
from sitegen.stages.compose import compose_pages
from sitegen.stages.compose.many.root import compose_root
from sitegen.stages.compose.many.stories import outline_story
from sitegen.stages.compose.paths import PAGEFIND
from sitegen.stages.compose.search import list_searched
from sitegen.stages.render import render_pages

pytestmark = pytest.mark.skipif(find_pagefind() is None, reason="pagefind is not installed")


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing is told."""


TEMPLATES, ASSETS, _ = load_theme(Path("no project"))


def write_files(folder: Path, files: Iterable[OutputFile]) -> None:
    for file in files:
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def write_story(site: Path, folder: str = "", **changes: object) -> Edition:
    """A story with its index, in a folder of its own if one is named."""
    edition = make_edition(settings=Settings(search="pagefind"), folder=folder, **changes)
    files = render_pages(compose_pages(edition), TEMPLATES, ASSETS)
    below = tuple(replace(file, path=file.path.removeprefix(folder)) for file in files)
    chosen = list_searched(edition.story)
    index, problems = index_pages((file for file in below if file.path in chosen), find_pagefind())
    assert problems == ()
    write_files(site, (*files, *(replace(file, path=folder + PAGEFIND + file.path) for file in index)))
    return edition


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site lies in a folder of what is served, as below an address with a path; beside it is one of two stories."""
    folder = tmp_path_factory.mktemp("served") / "repo"
    write_story(folder)
    stories = folder.parent / "stories"
    record = BuildRecord("1.0", "hand", "", "", "")
    told = [write_story(stories, f"{name}/", story=replace(STORY, title=name)) for name in ("bridge", "varn")]
    outlines = tuple(outline_story(edition, record) for edition in told)
    root = compose_root(Collection(outlines, Settings(search="pagefind"), (), "1.0", ""))
    write_files(stories, render_pages(root, TEMPLATES, ASSETS))
    return folder


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site.parent))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/repo/"
        server.shutdown()


@pytest.fixture(scope="module")
def chrome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    yield from open_chromium(tmp_path_factory.mktemp("profile"))


def find_links(chrome: Chrome, address: str) -> list[str]:
    """Where the results for a word lead; nothing may be said in the console."""
    chrome.get_log("browser")
    chrome.get(f"{address}?q=girder")
    WebDriverWait(chrome, 10, 0.05).until(lambda one: one.find_elements(By.CSS_SELECTOR, "#results a"))
    assert chrome.get_log("browser") == []
    assert not chrome.find_element(By.ID, "a-to-z").is_displayed()
    return [str(link.get_attribute("href")) for link in chrome.find_elements(By.CSS_SELECTOR, "#results a")]


def test_from_a_server_pages_are_found_below_the_sites_path(chrome: Chrome, site: Path, address: str) -> None:
    links = find_links(chrome, f"{address}search/")
    assert f"{address}facts/f-crck2/" in links
    assert all((site / link.removeprefix(address) / "index.html").is_file() for link in links)
    assert "pages for “girder”" in chrome.find_element(By.ID, "found").text


def test_the_search_over_all_stories_joins_their_indexes(chrome: Chrome, site: Path, address: str) -> None:
    root = address.replace("/repo/", "/stories/")
    links = find_links(chrome, f"{root}search/")
    assert {f"{root}bridge/facts/f-crck2/", f"{root}varn/facts/f-crck2/"} <= set(links)
    first = chrome.find_element(By.CSS_SELECTOR, "#results li:has(a[href$='varn/facts/f-crck2/']) .why")
    assert first.text == "Fact · varn"
    folder = site.parent / "stories"
    links = find_links(chrome, (folder / "search" / "index.html").as_uri())
    assert (folder / "varn" / "facts" / "f-crck2" / "index.html").as_uri() in links


def test_from_disk_the_built_in_search_takes_over(chrome: Chrome, site: Path) -> None:
    links = find_links(chrome, (site / "search" / "index.html").as_uri())
    assert (site / "facts" / "f-crck2" / "index.html").as_uri() in links


def test_only_the_page_that_searches_may_run_wasm(site: Path) -> None:
    pages = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}
    assert [name for name, text in pages.items() if "script-src 'self' 'wasm-unsafe-eval' 'nonce-" in text] == [
        "search/index.html"
    ]
