"""Markdown and HTML: the words stay at their offsets, marks and machinery become spaces, hostile pages are read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.doors.seeds.blocks import split_blocks
from sitegen.doors.seeds.html import read_html
from sitegen.doors.seeds.markdown import read_markdown
from sitegen.doors.seeds.page import Page
from sitegen.doors.seeds.tokens import split_html

PAGE = """<!doctype html>
<html><head><title>Bridge closes after flood - Valley Post</title>
<meta property="og:site_name" content="Valley Post"><meta property="og:title" content="Bridge closes after flood">
<meta name="author" content="Jane Roe"><meta property="article:published_time" content="2024-03-05T08:00:00Z">
<link rel="canonical" href="https://valleypost.example/2024/03/05/bridge"><script>alert("x<p>")</script></head>
<body><nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
<main><article><h1>Bridge closes after flood</h1>
<figure><img src=x><figcaption>The bridge on Tuesday. Photo: AP</figcaption></figure>
<p>ALDERTON &mdash; The town&#8217;s old bridge was closed on Tuesday after the
river rose 3 metres, the mayor said. &ldquo;It&rsquo;s not safe,&rdquo; she told residents who had gathered.</p>
<p>About <b>400</b> people were moved from their homes overnight, according to the county council, and two schools
were shut for the week.</p>
<p>Engineers will inspect the piers on Thursday. The bridge was built in 1932 and repaired in 1998 after a flood.</p>
<aside><h2>Related</h2><ul><li><a href="/x">Another story here</a></li></ul></aside>
<p>Officials said &lt;script&gt;alert(1)&lt;/script&gt; is what somebody wrote on the council's page in the flood.</p>
</article></main><footer>Copyright 2024 Valley Post. All rights reserved.</footer></body></html>
"""


def show_lines(page: Page) -> list[str]:
    return [" ".join(line.split()) for line in page.text.splitlines() if line.strip()]


def test_page_is_told_into_article_and_furniture() -> None:
    page = read_html(PAGE, "seeds/a.html")
    parts = {" ".join(page.text[p.span.start : p.span.end].split()): p.rule for p in page.furniture}
    assert parts == {
        "News": "navigation",
        "Sport": "navigation",
        "The bridge on Tuesday. Photo: AP": "caption",
        "Related": "aside",
        "Another story here": "aside",
        "Copyright 2024 Valley Post. All rights reserved.": "page footer",
    }
    assert page.problems == ()


def test_page_states_title_publisher_author_date_and_address() -> None:
    stated = read_html(PAGE, "seeds/a.html").metadata
    assert (stated.title, stated.publisher, stated.author) == ("Bridge closes after flood", "Valley Post", "Jane Roe")
    assert (stated.published, stated.url) == ("2024-03-05", "https://valleypost.example/2024/03/05/bridge")
    assert stated.stated_in == "page"


def test_words_of_a_page_stay_at_their_offsets() -> None:
    page = read_html(PAGE, "seeds/a.html")
    assert len(page.text) == len(PAGE)
    start = page.text.index("river rose 3 metres")
    assert PAGE[start : start + 19] == "river rose 3 metres"
    assert "alert(1)" in page.text
    assert 'alert("x' not in page.text


def test_entities_leave_words_whole() -> None:
    text = split_blocks("<p>It&rsquo;s &ldquo;safe,&rdquo; AT&amp;T&nbsp;said &bogus; 3 &lt; 4</p>").text
    assert text.split() == ["It", "’s", "“safe,”", "AT", "&T", "said", "&bogus;", "3", "<", "4"]


def test_source_lines_of_a_paragraph_are_one_line() -> None:
    blocks = split_blocks("<p>One\n two<br>three</p><p>four")
    assert [" ".join(block.text.split()) for block in blocks.blocks] == ["One two three", "four"]


def test_hidden_parts_are_no_prose() -> None:
    raw = "<div hidden>a</div><div style='display: none'>b</div><svg><text>c</text></svg><p>word</p>"
    blocks = split_blocks(raw + "<template>d</template>")
    assert [(block.text.strip(), block.rule) for block in blocks.blocks] == [
        ("a", "hidden part"),
        ("b", "hidden part"),
        ("word", None),
    ]


def test_page_without_an_article_is_read_whole_and_told() -> None:
    page = read_html("<p>Too short.</p>", "seeds/a.html")
    assert show_lines(page) == ["Too short."]
    assert page.furniture == ()
    assert [problem.severity for problem in page.problems] == ["warning"]


@pytest.mark.parametrize(
    "raw",
    [
        "<div>" * 100_000 + "words",
        "<li>x" * 50_000,
        "<b>" * 100_000 + "words" + "</i>" * 100_000,
        "<!--" * 100_000,
        "<script>" * 50_000,
        "<a title='" * 50_000,
        "<" * 200_000,
        "&" * 200_000,
        '<p x="' + "y" * 200_000,
        "</" * 100_000,
        "<p>&#x110000;&#0;&#8238;word</p>",
    ],
    ids=[
        "nested",
        "items",
        "unmatched",
        "comments",
        "scripts",
        "quotes",
        "less-than",
        "ampersands",
        "open",
        "ends",
        "entities",
    ],
)
def test_hostile_page_is_read(raw: str) -> None:
    page = read_html(raw, "seeds/a.html")
    assert len(page.text) == len(raw)
    assert "\u202e" not in page.text


@given(
    st.lists(
        st.sampled_from(["<p>", "</p>", "<b", ">", "word ", "<!--", "-->", "&amp;", "<script>", '"', "=", "<br/>"])
    )
)
@settings(deadline=None)
def test_tokens_cover_any_text_without_gaps(pieces: list[str]) -> None:
    raw = "".join(pieces)
    place = 0
    for token in split_html(raw):
        assert token.start == place
        place = token.end
    assert place == len(raw)
    blocks = split_blocks(raw)
    assert len(blocks.text) == len(raw)
    assert all(a.end <= b.start for a, b in zip(blocks.blocks, blocks.blocks[1:], strict=False))


MARKDOWN = """---
title: "Dam repaired: now what?"
publisher: Hill Times
date: 3 June 2024
url: https://example.org/dam
author: [A. Writer, B. Writer]
---
# Dam repaired: now what?

**ALDERTON** — The *dam* was [repaired](https://e.org/x_(y)) on **Monday**, said `she` <b>twice</b> &amp; 3 < 4.
The 2_000 year_old thing. <!-- hidden
words --> After.

![photo](x.png "t") <script>alert(1)</script>

> A quote here.

- item one
1. first
## Next steps ##
<https://example.org/link> and \\*stars\\* and [ref][1].

[1]: https://example.org/ref
"""


def test_markdown_keeps_words_and_loses_marks() -> None:
    page = read_markdown(MARKDOWN, "seeds/a.md")
    assert len(page.text) == len(MARKDOWN)
    assert show_lines(page) == [
        "Dam repaired: now what?",
        "ALDERTON — The dam was repaired on Monday , said she twice & 3 < 4.",
        "The 2_000 year_old thing.",
        "After.",
        "A quote here.",
        "item one",
        "1. first",
        "Next steps",
        "and *stars * and ref .",
    ]


def test_front_matter_states_what_it_states() -> None:
    stated = read_markdown(MARKDOWN, "seeds/a.md").metadata
    assert (stated.title, stated.publisher, stated.author) == (
        "Dam repaired: now what?",
        "Hill Times",
        "A. Writer, B. Writer",
    )
    assert (stated.published, stated.url, stated.stated_in) == ("2024-06-03", "https://example.org/dam", "front matter")


def test_first_heading_is_the_title_where_none_is_stated() -> None:
    assert read_markdown("# The *dam* holds\nWords.\n", "seeds/a.md").metadata.title == "The *dam* holds"
    assert read_markdown("No heading.\n", "seeds/a.md").metadata.title is None


@pytest.mark.parametrize(
    ("head", "where"),
    [
        ("title: 'open\ndate: 2024", "seeds/a.md:3"),
        ("title: a\ndate: 31 June 2024", "seeds/a.md:3"),
        ("title: a\nx: &a [*a, *a]\nurl: javascript:alert(1)", "seeds/a.md:4"),
        ("- a\n- b", "seeds/a.md:2"),
        ("a: " + "[" * 3000, "seeds/a.md"),
    ],
)
def test_broken_front_matter_is_told_and_the_article_read(head: str, where: str) -> None:
    page = read_markdown(f"---\n{head}\n---\nThe dam holds.\n", "seeds/a.md")
    assert show_lines(page) == ["The dam holds."]
    assert [problem.where for problem in page.problems] == [where]


def test_front_matter_that_is_no_yaml_is_read_line_by_line() -> None:
    head = "title: Dam repaired: now what?\npublisher: [Hill Times\nauthor: 'A. Writer\ndate: 2024-06-03\nTitle: no"
    page = read_markdown(f"---\n{head}\n---\nThe dam holds.\n", "seeds/a.md")
    stated = page.metadata
    assert (stated.title, stated.publisher, stated.author) == ("Dam repaired: now what?", None, "A. Writer")
    assert (stated.published, stated.stated_in) == ("2024-06-03", "front matter")
    assert [(one.where, "quotation marks" in one.hint) for one in page.problems] == [("seeds/a.md:2", True)]


def test_dashes_without_an_end_are_no_front_matter() -> None:
    page = read_markdown("---\nThe dam holds.\n", "seeds/a.md")
    assert show_lines(page) == ["The dam holds."]


@pytest.mark.parametrize("unit", ["[", "![", "](", "*", "_a", "`", "<!--", "<a ", "# ", "\\", "> ", "---\n", "&amp"])
def test_hostile_markdown_is_read(unit: str) -> None:
    raw = unit * (200_000 // len(unit))
    assert len(read_markdown(raw, "seeds/a.md").text) == len(raw)


@given(st.text(alphabet="ab *_[](){}!#<>-`~\\&;\n\r\u202e\ufeff", max_size=120))
@settings(deadline=None)
def test_masked_markdown_has_the_length_of_the_raw_text(raw: str) -> None:
    assert len(read_markdown(raw, "seeds/a.md").text) == len(raw)
