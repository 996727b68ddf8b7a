"""Feeds and sitemap: readable by their parsers, dated without a clock, absent without an address."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from typing import Any

import pytest
from small_story import ARTICLES, READINGS, STORY

from sitegen.model.pages import Edition
from sitegen.model.settings import Settings
from sitegen.model.stories import Story, When
from sitegen.stages.compose import compose_pages
from sitegen.stages.compose.feeds import compose_feed, offer_feeds
from sitegen.stages.render.export_feeds import render_feeds
from sitegen.stages.render.export_sitemap import render_sitemap
from sitegen.values.newest import find_news_day
from sitegen.values.visible import clean_visible, flatten_visible

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/repo"


def make_edition(story: Story = STORY, base_url: str = BASE) -> Edition:
    return Edition(story, ARTICLES, READINGS, Settings(base_url=base_url), "1.0")


def read_feeds(story: Story = STORY) -> tuple[ElementTree.Element, dict[str, Any]]:
    files = {file.path: file.content for file in render_feeds(compose_feed(make_edition(story)))}
    return ElementTree.fromstring(files["feed.xml"]), json.loads(files["feed.json"])


def test_both_feeds_tell_the_same_of_the_first_edition() -> None:
    atom, document = read_feeds()
    (entry,) = atom.findall(f"{ATOM}entry")
    (item,) = document["items"]
    assert entry.findtext(f"{ATOM}id") == item["id"]
    assert entry.findtext(f"{ATOM}title") == item["title"] == STORY.title
    assert entry.findtext(f"{ATOM}content") == item["content_html"]
    assert STORY.summary[0].text in item["content_html"]
    assert f'<a href="{BASE}/facts/f-sank1/">' in item["content_html"]
    assert f"{BASE}/disagreements/#d-toll1" in item["content_html"]


def test_the_day_is_that_of_the_newest_source() -> None:
    atom, document = read_feeds()
    assert atom.findtext(f"{ATOM}updated") == "2021-05-04T00:00:00Z"
    assert document["items"][0]["date_published"] == "2021-05-04T00:00:00Z"


def test_an_entry_keeps_its_id_while_it_says_the_same() -> None:
    first = read_feeds()[1]["items"][0]["id"]
    assert first.startswith("urn:uuid:") and first[23] == "8" and first[28] in "89ab"
    assert first == read_feeds(replace(STORY, entities=()))[1]["items"][0]["id"]
    assert first != read_feeds(replace(STORY, summary=()))[1]["items"][0]["id"]


def test_without_an_address_or_a_day_there_is_no_feed() -> None:
    undated = replace(STORY, timeline=(), sources=tuple(replace(source, published=When()) for source in STORY.sources))
    for edition in (make_edition(base_url=""), make_edition(undated)):
        assert compose_feed(edition) is None
        assert offer_feeds(edition) == ()
    assert render_feeds(None) == ()
    assert render_sitemap(compose_pages(make_edition(base_url="")), "") == ()


@pytest.mark.parametrize(
    ("published", "day"), [("2021-06", "2021-06-01"), ("../2021-06-02", "2021-06-02"), (None, "2021-05-03")]
)
def test_the_day_is_never_later_than_the_news(published: str | None, day: str) -> None:
    story = replace(STORY, sources=(replace(STORY.sources[0], published=When(published)),))
    assert str(find_news_day(story)) == day


def test_hostile_words_are_words() -> None:
    hostile = "</title><script>alert(1)</script> ]]> & \x00\x1b\ufffe\ud800\u202e“quoted”"
    story = replace(STORY, title=hostile, summary=(replace(STORY.summary[0], text=hostile),))
    atom, document = read_feeds(story)
    assert atom.findtext(f"{ATOM}title") == flatten_visible(hostile)
    assert "<script" not in document["items"][0]["content_html"]
    assert clean_visible("\ud800\u202ea") == "\ufffda"


def test_the_sitemap_names_every_page_that_stands_for_itself() -> None:
    pages = compose_pages(make_edition())
    files = {file.path: file.content for file in render_sitemap(pages, f"{BASE}/")}
    names = [one.text for one in ElementTree.fromstring(files["sitemap.xml"]).iter() if one.tag.endswith("loc")]
    assert f"{BASE}/" in names and f"{BASE}/facts/f-sank1/" in names
    assert f"{BASE}/404.html" not in names
    assert len(names) == len(set(names)) == sum(page.canonical is None for page in pages) - 1
    assert files["robots.txt"].decode().endswith(f"Sitemap: {BASE}/sitemap.xml\n")
