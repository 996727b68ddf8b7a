"""Links: relative everywhere, absolute only on the page that a server shows at any depth."""

from __future__ import annotations

from posixpath import normpath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.stages.render.links import link_to, read_base_path, resolve_written_link

NAMES = st.text("abc-1", min_size=1, max_size=4)
PATHS = st.lists(NAMES, max_size=3).map(lambda parts: "/".join([*parts, "index.html"]))


@pytest.mark.parametrize(
    ("page", "target", "link"),
    [
        ("index.html", "facts/index.html", "facts/index.html"),
        ("facts/f-1/index.html", "index.html", "../../index.html"),
        ("facts/f-1/index.html", "facts/f-2/index.html#x", "../f-2/index.html#x"),
        ("facts/index.html", "facts/index.html#f-1", "#f-1"),
        ("facts/index.html", "facts/index.html", "index.html"),
        ("a/index.html", "data/10% of all.csv", "../data/10%25%20of%20all.csv"),
    ],
)
def test_a_link_leads_from_page_to_page(page: str, target: str, link: str) -> None:
    assert link_to(page, target) == link


@given(PATHS, PATHS)
def test_a_link_followed_from_its_page_reaches_its_target(page: str, target: str) -> None:
    followed = normpath(f"{page.rpartition('/')[0]}/{link_to(page, target)}".lstrip("/"))
    assert followed == target


def test_the_base_path_makes_links_absolute_and_drops_the_index() -> None:
    assert link_to("404.html", "facts/index.html#f-1", "/repo/") == "/repo/facts/#f-1"


@pytest.mark.parametrize(
    ("base_url", "path"),
    [
        ("", None),
        ("https://example.org", "/"),
        ("https://example.org/repo", "/repo/"),
        ("https://example.org/a/b/", "/a/b/"),
        ("javascript:alert(1)", None),
        ("http://[", None),
    ],
)
def test_the_base_path_is_read_from_a_web_address(base_url: str, path: str | None) -> None:
    assert read_base_path(base_url) == path


@pytest.mark.parametrize(
    ("href", "link"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("mailto:a@example.org", "mailto:a@example.org"),
        ("/facts/", "../facts/index.html"),
        ("facts/f-1/", "../facts/f-1/index.html"),
        ("/", "../index.html"),
        ("#part", "#part"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("//evil.example/x", None),
        ("/../../etc/passwd", None),
        ("..\\x", None),
    ],
)
def test_a_written_link_leads_to_the_web_or_into_the_story(href: str, link: str | None) -> None:
    assert resolve_written_link("about/index.html", "", href) == link
