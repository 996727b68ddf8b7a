"""Hostile articles: what they hold appears as text and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sitegen.cli import main

Command = Callable[..., Result]

SCRIPT = "<script>alert(1)</script>"
JINJA = "{{ 7 * 191 }} {% include 'home.html' %} {# gone #}"
BIDI = "\u202eevil\u202c and \u2066isolated\u2069"
TEXT = f"""\
Minister {SCRIPT} "resigns" after <img src=x onerror=alert(2)> report {JINJA}

The minister Anna Kovac resigned on 3 March 2021 after the {SCRIPT} report of the audit office, the office said.

“It was {JINJA} <b onclick=alert(3)>enough</b>,” she told reporters. {BIDI} A [link](javascript:alert(4)) was shown.

The audit found 4,200 {{{{ config }}}} missing files in 12 offices.

She asked <iframe src="https://evil.example"> for time.
"""
FRONT = f"""\
---
title: 'Cabinet {SCRIPT} {JINJA}'
publisher: '"><script>alert(5)</script>'
author: '{BIDI}'
date: 2021-03-04
url: 'javascript:alert(6)'
---

Anna Kovac resigned on 3 March 2021, the audit office said. The audit found 4,100 missing files in 12 offices.

![x](javascript:alert(7)) [y](data:text/html,hi) <object data="https://evil.example"></object>
"""
PAGE = f"""<html><head><title>{SCRIPT}Kovac out</title><meta name="author" content='"><script>alert(8)</script>'></head>
<body onload="alert(9)"><article><h1>Kovac &lt;script&gt;alert(10)&lt;/script&gt; out</h1>
<p>Anna Kovac resigned on Wednesday, officials said. The audit <svg onload=alert(11)> found 4,200 missing files.</p>
<p>She led the ministry for {{{{ 5 * 5 }}}} years and will be replaced by the end of March.</p></article>
<script>document.write("owned")</script></body></html>
"""


class Elements(HTMLParser):
    """Every element of a page with its attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    origin, folder = tmp_path_factory.mktemp("hostile"), tmp_path_factory.mktemp("site") / "project"
    for name, text in (("a.txt", TEXT), ("b.md", FRONT), ("c.html", PAGE)):
        (origin / name).write_text(text, encoding="utf-8")
    for words in (["init", str(folder), "--from", str(origin)], ["-C", str(folder), "build"]):
        result = CliRunner().invoke(main, words)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert (folder / "site" / "index.html").exists(), result.output
    return folder


def pages(folder: Path) -> list[tuple[Path, str]]:
    return [(path, path.read_text(encoding="utf-8")) for path in sorted((folder / "site").rglob("*.html"))]


def test_no_page_runs_or_loads_anything_of_an_article(hostile: Path) -> None:
    for path, page in pages(hostile):
        for tag, attributes in Elements(page).found:
            assert tag not in ("iframe", "object", "embed", "img", "base"), path
            assert not any(name.startswith("on") or name == "style" for name in attributes), path
            links = [attributes.get(name) or "" for name in ("href", "src", "action", "data")]
            assert not any(re.match(r"\s*(javascript|data|vbscript):", link, re.I) for link in links), path
            if tag == "script":
                is_data = attributes.get("type") == "application/ld+json"
                source = str(attributes.get("src", "")).partition("?")[0]
                is_ours = not source and f"script-src 'self' 'nonce-{attributes.get('nonce')}'" in page
                assert is_data or is_ours or (source.endswith(".js") and "//" not in source), path


def test_every_page_carries_a_strict_policy(hostile: Path) -> None:
    for path, page in pages(hostile):
        metas = [attributes for tag, attributes in Elements(page).found if tag == "meta"]
        policy = next((meta["content"] for meta in metas if meta.get("http-equiv") == "Content-Security-Policy"), None)
        assert policy is not None, path
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy


def test_template_syntax_in_an_article_is_text(hostile: Path) -> None:
    shown = "".join(page for _, page in pages(hostile))
    assert "1337" not in shown
    assert "{{ 7 * 191 }}" in shown


def test_controls_of_direction_do_not_reach_a_page(hostile: Path) -> None:
    assert not any(re.search("[\u202a-\u202e\u2066-\u2069]", page) for _, page in pages(hostile))


def test_no_page_asks_another_host_for_anything(hostile: Path) -> None:
    for path, page in pages(hostile):
        for tag, attributes in Elements(page).found:
            loads = attributes.get("src") or (attributes.get("href") if tag == "link" else None) or ""
            is_metadata = tag == "link" and attributes.get("rel") in ("canonical", "license")
            assert is_metadata or not re.match(r"(https?:)?//", loads), path


def test_the_hostile_site_passes_its_check(hostile: Path, run: Command) -> None:
    result = run(hostile, "check")
    assert result.exit_code == 0, result.output
