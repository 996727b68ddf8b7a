"""Rendering: escapes, refuses misspelt names, hashes assets, shows nothing that reorders text."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from sitegen.model.pages import Frame, Page
from sitegen.stages.render import RenderError, render_pages

FRAME = Frame("Story", "", "en", "https://example.org/repo/", "index.html", (), (), (), (), "1.0")


@dataclass(frozen=True, slots=True)
class View:
    text: str


def render(template: str, text: str = "", *, path: str = "index.html", linked_data: str = "") -> str:
    page = Page(path, "page.html", "Title", "", View(text), FRAME, linked_data=linked_data)
    files = render_pages((page,), {"page.html": template}, {"style.css": b"p{}"})
    return {file.path: file.content.decode() for file in files}[path]


def test_text_is_escaped() -> None:
    assert render("<p>{{ view.text }}</p>", '<b>"&') == "<p>&lt;b&gt;&#34;&amp;</p>"


def test_template_syntax_in_text_is_text() -> None:
    assert render("{{ view.text }}", "{{ 7 * 7 }}") == "{{ 7 * 7 }}"


def test_characters_that_turn_the_text_around_are_not_shown() -> None:
    assert render("{{ view.text }}", "a\u202eb\u2066c\x00\x1b\x85d שלום") == "abcd שלום"


def test_a_name_that_no_page_has_is_a_problem_of_its_template() -> None:
    with pytest.raises(RenderError) as caught:
        render("{{ view.txet }}")
    assert caught.value.problem.where.startswith("templates/page.html")
    assert "txet" in caught.value.problem.what


def test_a_template_that_does_not_parse_is_named_with_its_line() -> None:
    with pytest.raises(RenderError) as caught:
        render("\n{% if %}")
    assert caught.value.problem.where == "templates/page.html:2"


def test_assets_carry_their_hash() -> None:
    assert render("{{ asset('style.css') }}", path="a/index.html") == "../assets/style.806db22126.css"


def test_only_the_page_for_missing_addresses_carries_the_base_path() -> None:
    assert render("{{ link('a/index.html') }}", path="404.html") == "/repo/a/"
    assert render("{{ link('a/index.html') }}", path="b/index.html") == "../a/index.html"


def test_linked_data_cannot_end_its_element() -> None:
    out = render("{{ linked_data }}", linked_data='{"a": "</script><!--"}')
    assert "<" not in out
    assert out == '{"a": "\\u003c/script\\u003e\\u003c!--"}'


def test_the_policy_allows_nothing_inline_but_what_carries_the_hash_of_the_page() -> None:
    out = render("{{ policy }}|{{ nonce }}")
    policy, nonce = out.split("|")
    assert len(nonce) == 32
    assert f"script-src 'self' 'nonce-{nonce}';" in policy
    assert "unsafe" not in policy
    assert render("{{ nonce }}.") != render("{{ nonce }}")
