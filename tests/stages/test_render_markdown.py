"""Markdown: people's words and links pass, their markup, scripts and pictures do not."""

from __future__ import annotations

from sitegen.stages.render.markdown import render_markdown


def keep_web(href: str) -> str | None:
    return href if href.startswith("https://") else None


def test_words_and_links_become_html() -> None:
    assert render_markdown("A *b* [c](https://d.example).", keep_web) == (
        '<p>A <em>b</em> <a href="https://d.example" rel="noopener">c</a>.</p>\n'
    )


def test_markup_is_shown_as_text() -> None:
    assert render_markdown("<script>alert(1)</script> <b>x</b>", keep_web) == (
        "<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b&gt;x&lt;/b&gt;</p>\n"
    )


def test_a_link_that_may_not_be_followed_leaves_its_words() -> None:
    assert render_markdown("[c](http://d.example) [e](https://f.example)", keep_web) == (
        '<p>c <a href="https://f.example" rel="noopener">e</a></p>\n'
    )


def test_a_picture_is_replaced_by_its_words() -> None:
    assert render_markdown("![a map](https://e.example/m.png)", keep_web) == "<p>a map</p>\n"


def test_the_first_level_belongs_to_the_page() -> None:
    assert render_markdown("# A\n\n## B", keep_web) == "<h2>A</h2>\n<h3>B</h3>\n"
    assert render_markdown("## A\n\n### B", keep_web) == "<h2>A</h2>\n<h3>B</h3>\n"


def test_template_syntax_is_text() -> None:
    assert render_markdown("{{ 7 * 7 }} {% raw %}", keep_web) == "<p>{{ 7 * 7 }} {% raw %}</p>\n"
