"""Pagefind makes an index of pages: the same each time, no more than a search loads, or a message that helps."""

from __future__ import annotations

import sys

import pytest

from sitegen.doors.pagefind import find_pagefind, index_pages
from sitegen.model.pages import OutputFile

PAGE = '<!DOCTYPE html><html lang="en"><head><title>{0}</title></head><body><main><h1>{0}</h1></main></body></html>'
PAGES = tuple(
    OutputFile(f"facts/{name}/index.html", PAGE.format(name).encode()) for name in ("ferry", "harbour", "storm", "mole")
)


def test_without_the_program_it_is_said_what_to_install() -> None:
    files, (problem,) = index_pages(PAGES, None)
    assert files == ()
    assert problem.severity == "error"
    assert "not installed" in problem.what
    assert "pip install" in problem.hint


def test_a_program_that_fails_is_quoted() -> None:
    said = (sys.executable, "-c", "import sys; sys.exit('no room left')")
    files, (problem,) = index_pages(PAGES, said)
    assert files == ()
    assert "no room left" in problem.what


@pytest.mark.skipif(find_pagefind() is None, reason="pagefind is not installed")
def test_the_same_pages_give_the_same_index_and_no_more_than_it_needs() -> None:
    files, problems = index_pages(PAGES, find_pagefind())
    assert problems == ()
    assert (files, ()) == index_pages(PAGES, find_pagefind())
    paths = [file.path for file in files]
    assert paths == sorted(paths)
    assert {"pagefind.js", "pagefind-entry.json", "wasm.en.pagefind"} <= set(paths)
    assert sum(path.startswith("fragment/") for path in paths) == len(PAGES)
    assert not any(path.endswith(".css") or "ui" in path for path in paths)
