"""The gates of a finished site: links from disk and below a folder, no other host, no script, the same bytes twice."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.pages import OutputFile
from sitegen.stages.check import CHECKS, add_counts, check_files, compare_builds
from sitegen.stages.check.markup import list_tags, read_markup

POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">"""


def page(path: str, body: str = "", *, head: str = POLICY) -> OutputFile:
    html = (
        f"<!doctype html><html lang=en><head><title>Ferry</title>{head}</head><body><h1>Ferry</h1>{body}</body></html>"
    )
    return OutputFile(path, html.encode())


def problems_of(*files: OutputFile, base_url: str = "") -> list[str]:
    return [
        f"{problem.code} {problem.where}: {problem.what}" for problem in check_files(files, base_url=base_url).problems
    ]


SITE = (
    page("index.html", '<main id="top-story"><a href="facts/index.html#f-7kq2m">facts</a></main>'),
    page("facts/index.html", '<p id="f-7kq2m"></p>'),
    OutputFile("assets/site css.css", b"body { color: black }"),
)

GOOD_LINKS = (
    "facts/index.html",
    "./facts/../facts/index.html#f-7kq2m",
    "#top-story",
    "#",
    "?q=ferry#top-story",
    "assets/site%20css.css",
    "https://example.org/elsewhere",
    "mailto:desk@example.org",
)
BAD_LINKS = (
    ("facts/", "points to a folder"),
    ("nowhere.html", "there is no file nowhere.html"),
    ("facts/index.html#f-zzzzz", "there is no “f-zzzzz”"),
    ("#nothing", "there is no “nothing”"),
    ("../secret.html", "leaves the site"),
    ("/facts/index.html", "host's root"),
    ("javascript:alert(1)", "scheme “javascript”"),
    ("file:///etc/passwd", "scheme “file”"),
)


@pytest.mark.parametrize("link", GOOD_LINKS)
def test_links_that_lead_somewhere_pass(link: str) -> None:
    assert problems_of(page("index.html", f'<p id="top-story"></p><a href="{link}">x</a>'), *SITE[1:]) == []


@pytest.mark.parametrize(("link", "words"), BAD_LINKS)
def test_links_that_lead_nowhere_are_named(link: str, words: str) -> None:
    found = problems_of(page("index.html", f'<a href="{link}">x</a>'), *SITE[1:])
    assert found[0].startswith(f"V011 index.html: the link “{link}” ")
    assert words in found[0]


@pytest.mark.parametrize("link", ["https://example.org/repo/facts/", "/repo/facts/index.html#f-7kq2m", "/repo/"])
def test_links_by_the_sites_own_address_are_links_within_it(link: str) -> None:
    site = (page("404.html", f'<a href="{link}">x</a>'), *SITE)
    assert problems_of(*site, base_url="https://example.org/repo/") == []


def test_a_broken_link_by_the_sites_own_address_is_named() -> None:
    site = (page("404.html", '<link rel="canonical" href="https://example.org/repo/nothing/">'), *SITE)
    (found,) = problems_of(*site, base_url="https://example.org/repo/")
    assert "there is no file nothing/index.html" in found


def test_a_redirect_is_a_link() -> None:
    head = POLICY + '<meta http-equiv="refresh" content="5; url=../f-gone1/index.html">'
    (found,) = problems_of(page("facts/f-old11/index.html", head=head))
    assert "there is no file facts/f-gone1/index.html" in found


@pytest.mark.parametrize(
    "body",
    [
        '<script src="https://cdn.example/x.js"></script>',
        '<img src="//cdn.example/x.png" alt="">',
        '<img srcset="https://cdn.example/x.png 2x" alt="">',
        '<p style="background: url(http://cdn.example/x.png)">x</p>',
        "<style>@import 'https://cdn.example/x.css';</style>",
        '<form action="https://tracker.example/">x</form>',
        '<link rel="stylesheet" href="https://cdn.example/x.css">',
        '<video poster="https://cdn.example/x.png"></video>',
    ],
)
def test_a_page_that_asks_another_host_is_named(body: str) -> None:
    found = problems_of(page("index.html", body))
    assert [line for line in found if "V015 index.html: the page asks another host" in line]


def test_a_style_sheet_that_asks_another_host_is_named() -> None:
    (found,) = problems_of(OutputFile("assets/site.css", b"@import url(https://fonts.example/x.css);"))
    assert "fonts.example" in found


def test_code_in_a_page_is_named() -> None:
    assert any("onclick" in line for line in problems_of(page("index.html", '<p onclick="go()">x</p>')))
    assert any("runs a script" in line for line in problems_of(page("index.html", '<a href=" jAvascript:go()">x</a>')))


def test_a_page_without_a_strict_policy_is_named() -> None:
    loose = """<meta http-equiv="Content-Security-Policy" content="default-src *">"""
    assert any("no Content-Security-Policy" in line for line in problems_of(page("index.html", head="")))
    assert any("allows other hosts" in line for line in problems_of(page("index.html", head=loose)))


def test_markup_in_text_is_no_markup() -> None:
    html = "&lt;a href='x'&gt; <!-- <a href='y'>z</a> --> <script>'<a href=\"z\">'</script>"
    markup = read_markup(list_tags(html))
    assert markup.links == ()


def test_each_gate_counts_what_it_was_applied_to() -> None:
    counts = {gate.code: (gate.passed, gate.total) for gate in check_files(SITE).gates}
    assert counts == {"V011": (1, 1), "V013": (3, 3), "V015": (3, 3)}


def test_two_builds_that_differ_are_told_apart_path_by_path() -> None:
    first = (OutputFile("a", b"1"), OutputFile("b", b"1"), OutputFile("c", b"1"))
    second = (OutputFile("d", b"1"), OutputFile("b", b"2"), OutputFile("a", b"1"))
    verdict = compare_builds(first, second)
    assert [(problem.where, problem.what) for problem in verdict.problems] == [
        ("b", "this file in site/ differs from what content/ gives now"),
        ("c", "this file is missing from site/, but content/ gives it now"),
        ("d", "this file stands in site/, but content/ gives no such file now"),
    ]
    assert {problem.hint for problem in verdict.problems} == {"make site/ anew with: sitegen build"}
    assert [(gate.passed, gate.total) for gate in verdict.gates] == [(1, 4)]
    assert compare_builds(first, first[::-1]).problems == ()


def test_of_many_files_that_differ_in_one_way_the_first_stands_for_all() -> None:
    old, new = ([OutputFile(f"{n:02}", text) for n in range(12)] for text in (b"1", b"2"))
    verdict = compare_builds((*new, OutputFile("x", b"")), old)
    assert [(problem.where, problem.what) for problem in verdict.problems] == [
        ("00", "this file and 11 others in site/ differ from what content/ gives now"),
        ("x", "this file is missing from site/, but content/ gives it now"),
    ]
    assert [(gate.passed, gate.total) for gate in verdict.gates] == [(0, 13)]


def test_counts_of_several_runs_add_up_in_the_order_of_the_gates() -> None:
    counts = add_counts(check_files(SITE).gates, compare_builds(SITE, SITE).gates, check_files(SITE).gates)
    assert [(gate.code, gate.passed, gate.total) for gate in counts] == [
        ("V011", 2, 2),
        ("V013", 6, 6),
        ("V014", 3, 3),
        ("V015", 6, 6),
    ]
    assert [check.code for check in CHECKS] == sorted(check.code for check in CHECKS)


@given(st.text(alphabet="<>/a=\"'& hrefid#-!", max_size=60))
def test_no_markup_breaks_the_check(text: str) -> None:
    check_files((OutputFile("index.html", text.encode()),))


class Reference(HTMLParser):
    """The standard library's reading of the same page."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.ids: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in reversed(attrs)}
        if "id" in values:
            self.ids.add(values["id"])
        if tag == "a" and "href" in values:
            self.links.append(values["href"].strip())


words = st.text(alphabet="ab<>&;'# é", max_size=6)
quoted = words.map(lambda text: f'"{escape(text)}"') | words.map(lambda text: f"'{escape(text)}'")
tags = st.builds(
    lambda name, first, second: f"<{name} id={first} HREF={second} hidden>",
    st.sampled_from(["a", "A", "p", "section"]),
    quoted,
    quoted,
)
pieces = (
    tags
    | words.map(escape)
    | st.sampled_from(["</a>", "<br/>", "<!-- <a href='x'> -->", "<script>'<a href=x>'</script>"])
)


@given(st.lists(pieces, max_size=8))
def test_markup_is_read_as_the_standard_library_reads_it(parts: list[str]) -> None:
    html = "".join(parts)
    reference = Reference()
    reference.feed(html)
    reference.close()
    markup = read_markup(list_tags(html))
    assert markup.ids == reference.ids
    assert [url for tag, url in markup.links if tag == "a"] == reference.links
