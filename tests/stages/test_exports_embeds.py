"""A fact to embed: a small page without a script that shows quotes whole, and the answer that oEmbed asks for."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from small_story import ARTICLES, DIED, READINGS, STORY

from sitegen.doors.templates import load_theme
from sitegen.model.pages import Edition, OutputFile
from sitegen.model.settings import Settings
from sitegen.model.spans import Quote
from sitegen.model.stories import Story
from sitegen.stages.check.files import check_files
from sitegen.stages.compose import compose_pages
from sitegen.stages.render import render_pages
from sitegen.stages.render.export_sitemap import render_sitemap

TEMPLATES, ASSETS, _ = load_theme(Path("no project"))
BASE = "https://example.org/repo/"


def render(story: Story = STORY, base_url: str = "") -> dict[str, str]:
    edition = Edition(story, ARTICLES, READINGS, Settings(base_url=base_url), "1.0")
    files = render_pages(compose_pages(edition), TEMPLATES, ASSETS)
    return {file.path: file.content.decode() for file in files if not file.path.endswith(".png")}


def test_each_fact_has_a_page_to_embed_with_its_quotes() -> None:
    site = render()
    for fact in STORY.facts:
        page = site[f"facts/{fact.id}/embed/index.html"]
        assert page.startswith("<!DOCTYPE html>")
        assert "<script" not in page and "<nav" not in page and "<header" not in page
        assert 'href="../index.html"' in page
        words = re.sub(r'<[^>]+>|<span class="vh">.*?</span>', "", page.replace("&#39;", "'")).replace("differs: ", "")
        for one in fact.evidence:
            assert f"“{one.quote.exact}”" in words


def test_the_answer_names_the_page_and_the_fact_offers_it() -> None:
    site = render(base_url=BASE)
    answer = json.loads(site["facts/f-died1/oembed.json"])
    assert (answer["version"], answer["type"]) == ("1.0", "rich")
    assert f'src="{BASE}facts/f-died1/embed/"' in answer["html"]
    offer = f'title="{DIED.text}" href="{BASE}facts/f-died1/oembed.json">'
    assert f'<link rel="alternate" type="application/json+oembed" {offer}' in site["facts/f-died1/index.html"]
    assert f'<link rel="canonical" href="{BASE}facts/f-died1/">' in site["facts/f-died1/embed/index.html"]
    assert "oembed" not in site["facts/index.html"]


def test_without_an_address_there_is_no_answer() -> None:
    site = render()
    assert not [path for path in site if path.endswith("oembed.json")]
    assert "oembed" not in site["facts/f-died1/index.html"]


@pytest.mark.parametrize("letter", ["w", "&", "東", "'"])
def test_no_page_to_embed_is_heavier_than_15_kb(letter: str) -> None:
    long = letter * 1000
    evidence = tuple(
        replace(
            DIED.evidence[number % 3], id=f"e-{number}", quote=Quote(f"{'abc'[number % 3]}.txt", number, 1000, long)
        )
        for number in range(40)
    )
    fact = replace(DIED, text=long * 5, evidence=evidence)
    page = render(replace(STORY, facts=(fact,), title=long), BASE)["facts/f-died1/embed/index.html"]
    assert len(page.encode()) < 15_000
    assert re.search(r"\d+ more quotes and the context", page)


def test_hostile_words_stay_within_the_answer() -> None:
    hostile = '"></iframe><script>alert(1)</script>\u202e'
    site = render(replace(STORY, title=hostile, facts=(replace(DIED, text=hostile),)), BASE)
    html = json.loads(site["facts/f-died1/oembed.json"])["html"]
    assert html.count("<") == 2 and "<script" not in html and "\u202e" not in html


def test_every_link_resolves() -> None:
    files = [OutputFile(path, text.encode()) for path, text in render(base_url=BASE).items()]
    files += [OutputFile(name, b"") for name in ("corrections.xml", "feed.json", "feed.xml")]
    assert check_files(files, base_url=BASE).problems == ()


def test_every_canonical_address_is_in_the_sitemap() -> None:
    site = render(base_url=BASE)
    edition = Edition(STORY, ARTICLES, READINGS, Settings(base_url=BASE), "1.0")
    files = {file.path: file.content.decode() for file in render_sitemap(compose_pages(edition), BASE)}
    listed = set(re.findall("<loc>(.*?)</loc>", files["sitemap.xml"]))
    named = {found for page in site.values() for found in re.findall('rel="canonical" href="(.*?)"', page)}
    assert named == listed
    assert "canonical" not in site["404.html"]
