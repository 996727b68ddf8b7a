"""The gate of valid pages: HTML that closes and nests, one main heading, tables with headers, readable colours."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.pages import OutputFile
from sitegen.stages.check import check_files
from sitegen.stages.check.contrast import find_faint_colours, measure_contrast
from sitegen.stages.check.grammar import find_invalid
from sitegen.stages.check.markup import list_tags

TABLE = "<table><thead><tr><th scope=col>Fact</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>"


def find_faults(
    body: str, *, head: str = "<title>Ferry</title>", opening: str = "<!doctype html><html lang=en>"
) -> list[str]:
    html = f"{opening}<head><meta charset=utf-8>{head}</head><body><h1>Ferry</h1>{body}</body></html>"
    return list(find_invalid(html, list_tags(html)))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<p>One<p>Two<ul><li>a<li>b</ul><p>Three</p>",
        "<dl><dt>a<dd>b<dd>c<dt>d<dd>e</dl><dl><div><dt>a</dt><dd>b</dd></div></dl>",
        TABLE,
        "<table><caption>Who</caption><tr><th>a<td>b<tr><th>c<td>d</table>",
        "<details><summary>More</summary><p>x</p></details>",
        "<select><option>a<option selected>b</select><label for=x>x</label><input id=x>",
        "<svg viewBox='0 0 1 1'><a><path d='M0 0'/></a><g><text>x</text></g></svg><img alt='' src=x>",
        "<a href=x><div>a block in a link</div></a><hr><br>",
        "<p id=a aria-describedby='a b'>x</p><p id=b>y</p>",
        "<!-- <p></div> --><script>'</p>'</script>",
        "<main><section><h2>x</h2></section></main>",
    ],
)
def test_html_as_it_may_be_written_passes(body: str) -> None:
    assert find_faults(body) == []


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ("<div>", "<div> is not closed before </body>"),
        ("</div>", "</div> closes nothing"),
        ("<p>x<div>y</div></p>", "</p> closes nothing"),
        ("<b><i>x</b>", "<i> is not closed before </b>"),
        ("<br></br>", "</br> must not be written"),
        ("<h1>again</h1>", "it has 2 <h1> where a page has one heading <h1>"),
        ("<main></main><main></main>", "it has 2 <main> where a page has one <main>"),
        ("<div><li>x</li></div>", "<li> stands in <div>, and not in <ul> or <ol> or <menu>"),
        ("<ul><p>x</p></ul>", "<p> stands right in <ul>"),
        ("<table><tr><td>1</td></tr></table>", "a table has no header cells <th>"),
        ("<span><div>x</div></span>", "the block <div> stands in <span>"),
        ("<a href=x><button>y</button></a>", "<button> stands in <a>"),
        ("<blink>x</blink>", "<blink> is no element of HTML"),
        ("<p id=a>x</p><p id=a>y</p>", "the id “a” stands twice"),
        ("<p id='a b'>x</p>", "“a b” is no id"),
        ("<p class=a class=b>x</p>", "<p> has “class” twice"),
        ("<p align=center>x</p>", "“align” is no longer HTML"),
        ("<img src=x>", "an image has no alt"),
        ("<label for=x>x</label>", "for=“x” names no element of the page"),
        ("<table><tr><th scope=all>1</th></tr></table>", "a header cell has the scope “all”"),
    ],
)
def test_what_is_no_html_is_named(body: str, fault: str) -> None:
    assert find_faults(body) == [fault]


def test_a_page_begins_as_a_page() -> None:
    assert find_faults("", head="") == ["it has 0 <title> where a page has one <title>"]
    assert find_faults("", head="<title> </title>") == ["its <title> is empty"]
    assert find_faults("", opening="<html lang=en>") == ["it does not begin with <!doctype html>"]
    assert find_faults("", opening="<!DOCTYPE html><html>") == ["<html> has no lang"]


SHEET = """
:root { --page: #fff; --ink: #111; --muted: #777; /* { */ }
@media (prefers-color-scheme: dark) { :root { --page: #000; --ink: #eee; --muted: #999 } }
body { background: var(--page); color: var(--ink) }
.note::before { content: "}{"; background: var(--ink) }
.plain { color: inherit; background: none } .mixed { color: color-mix(in srgb, red 5%, white) }
"""


def test_colours_are_judged_in_every_scheme_against_what_is_behind_them() -> None:
    assert find_faint_colours(SHEET) == ()
    (faint,) = find_faint_colours(SHEET + ".by { color: var(--muted) }")
    assert faint == "“.by” shows #777777 on #ffffff, a contrast of 4.5 to 1"
    (faint,) = find_faint_colours(SHEET + ".dim { color: rgb(90, 90, 90) }")
    assert "(@media (prefers-color-scheme: dark))" in faint
    assert len(find_faint_colours(SHEET + ".raised { background: #888 }")) == 1
    assert find_faint_colours(SHEET + ".toast { background: #222; color: #eee }") == ()
    assert find_faint_colours(SHEET + "@media print { .x { color: #eee } }") != ()


def test_contrast_is_measured_as_the_guidelines_do() -> None:
    assert measure_contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21.0)
    assert measure_contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.01)
    assert measure_contrast((1, 2, 3), (1, 2, 3)) == 1.0


def test_pages_and_sheets_are_counted_and_named() -> None:
    policy = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
    html = f"<!doctype html><html lang=en><head><title>x</title>{policy}<style>p {{ color: #bbb }}</style></head><body>"
    bad = OutputFile("bad.html", f"{html}<h1>x</h1><ul><div></div></ul></body></html>".encode())
    also = OutputFile("good.html", f"{html}<h1>x</h1></body></html>".encode())
    verdict = check_files((bad, also, OutputFile("a.css", b"p { color: #ccc }")))
    assert [(one.where, one.code, one.what.split(" ")[0]) for one in verdict.problems] == [
        ("bad.html", "V013", "<div>"),
        ("bad.html", "V013", "“p”"),
        ("a.css", "V013", "“p”"),
    ]
    assert {gate.code: (gate.passed, gate.total) for gate in verdict.gates}["V013"] == (1, 4)


@given(st.text(alphabet="<>/ptabdiul=\"'& #{}:;@", max_size=60))
def test_nothing_breaks_the_reading(text: str) -> None:
    find_invalid(text, list_tags(text))
    find_faint_colours(text)


def test_a_deep_page_is_read_in_time() -> None:
    begun = time.process_time()
    assert find_faults("<div>" * 20_000)
    assert find_faint_colours("a{" * 50_000 + "color: #fff}" * 50_000) is not None
    assert time.process_time() - begun < 10
