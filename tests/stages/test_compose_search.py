"""The search page: an index of harmless values, links that lead to what they say, a list without a script."""

from __future__ import annotations

import gzip
import json
import re
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_story import ARTICLES, READINGS, STORY

from sitegen.model.pages import Edition, Page
from sitegen.model.settings import Settings
from sitegen.model.stories import Story
from sitegen.stages.compose import compose_pages

VALUE = re.compile(r"^(?:SEARCH_PARTS\[\"(.+?)\"\]|const SEARCH_INDEX) = (.*);$", re.MULTILINE)


def compose_all(story: Story, folder: str = "") -> tuple[Page, ...]:
    return compose_pages(Edition(story, ARTICLES, READINGS, Settings(), "1.0", folder=folder))


def search_page(story: Story = STORY, folder: str = "") -> Page:
    return next(page for page in compose_all(story, folder) if page.path == f"{folder}search/index.html")


def read_scripts(story: Story = STORY) -> dict[str, Any]:
    """What each script of the index holds, by its name; "" is the head."""
    read = {}
    for file in search_page(story).beside:
        for name, value in VALUE.findall(file.content.decode()):
            read[name] = json.loads(value)
            assert file.path == f"search/{name or 'search-index'}.js"
    return read


def list_entries(story: Story = STORY) -> list[list[str]]:
    scripts = read_scripts(story)
    parts = sorted(name for name in scripts if name.startswith("entries-"))
    return [entry for name in sorted(parts, key=lambda one: int(one[8:])) for entry in scripts[name]]


def entries_of(name: str, story: Story = STORY) -> list[list[str]]:
    begin = 0
    for group, count in read_scripts(story)[""]["groups"]:
        if group == name:
            return list_entries(story)[begin : begin + count]
        begin += count
    raise AssertionError(name)


def find_by_hand(beginning: str, story: Story = STORY) -> list[str]:
    """The texts of the entries with a word that begins so, as the page's script finds them."""
    scripts, numbers = read_scripts(story), set()
    for name, shelf in scripts.items():
        if name.startswith("words-"):
            for word, steps in shelf.items():
                if word.startswith(beginning):
                    numbers |= {sum(steps[: step + 1]) for step in range(len(steps))}
    return [list_entries(story)[number][0] for number in sorted(numbers)]


def test_the_index_stands_beside_its_page() -> None:
    names = ["search/search-index.js", "search/entries-0.js", "search/words-0.js"]
    assert [file.path for file in search_page().beside] == names
    assert [file.path for file in search_page(folder="ferry/").beside] == [f"ferry/{name}" for name in names]


def test_groups_come_in_the_order_shown() -> None:
    groups = [name for name, _ in read_scripts()[""]["groups"]]
    assert groups == ["Facts", "Quotes", "Sentences", "Sources", "Names", "Dates"]


def test_every_fact_quote_sentence_source_name_and_date_is_found() -> None:
    assert sorted(text for text, _, _ in entries_of("Facts")) == sorted(fact.text for fact in STORY.facts)
    quotes = [f"“{one.quote.exact}”" for fact in STORY.facts for one in fact.evidence]
    assert sorted(text for text, _, _ in entries_of("Quotes")) == sorted(quotes)
    assert [text for text, _, _ in entries_of("Sentences")] == [sentence.text for sentence in STORY.summary]
    assert [note for _, _, note in entries_of("Sources")] == ["Source 1", "Source 2", "Source 3"]
    assert entries_of("Names")[0] == ["Ana Lima", "../entities/n-lima0/index.html", "mayor; also Lima"]
    assert [note for _, _, note in entries_of("Dates")] == ["3 May 2021", "June 2021 or later"]


def test_a_quote_leads_to_its_place_in_the_source() -> None:
    targets = {text: target for text, target, _ in entries_of("Quotes")}
    assert targets["“Twelve people died”"] == "../sources/2/index.html#e-00000004"


def test_spellings_of_one_name_stand_together() -> None:
    assert read_scripts()[""]["spellings"] == [["Ana Lima", "Lima"]]


def test_the_index_holds_no_character_that_ends_it_or_turns_text() -> None:
    hostile = "</script><!--\u2028\u2029\u202e\x00 ];alert(1)//"
    story = replace(STORY, facts=tuple(replace(fact, text=hostile) for fact in STORY.facts))
    content = "".join(file.content.decode() for file in search_page(story).beside)
    assert not set("\u2028\u2029\u202e\x00") & set(content)
    assert entries_of("Facts", story)[0][0] == "</script><!-- ];alert(1)//"


def test_a_word_is_found_by_its_beginning_without_accents_and_in_what_is_said_beside() -> None:
    story = replace(STORY, facts=(replace(STORY.facts[0], text="Évora’s Straße 橋が閉鎖 is n_t far."),))
    assert find_by_hand("evoras", story) == find_by_hand("strass", story) == ["Évora’s Straße 橋が閉鎖 is n_t far."]
    assert find_by_hand("閉", story) == find_by_hand("か閉鎖", story) == ["Évora’s Straße 橋が閉鎖 is n_t far."]
    assert "Ana Lima" in find_by_hand("mayo")
    assert find_by_hand("ayor") == []


def test_a_search_in_a_large_story_loads_little() -> None:
    words = [[f"word{number * step % 301}" for step in range(1, 20)] for number in range(2000)]
    facts = tuple(
        replace(STORY.facts[0], id=f"f-{number:05}", text=" ".join(text)) for number, text in enumerate(words)
    )
    page = search_page(replace(STORY, facts=facts))
    sizes = {file.path.partition("/")[2]: len(gzip.compress(file.content)) for file in page.beside}
    assert sizes["search-index.js"] < 5_000
    assert max(sizes.values()) < 15_000
    assert len(sizes) > 20


def test_the_list_of_a_large_story_has_a_page_for_each_letter() -> None:
    facts = tuple(
        replace(STORY.facts[0], id=f"f-{number:05}", text=f"{chr(97 + number % 3)} fact") for number in range(900)
    )
    story = replace(STORY, facts=facts, entities=())
    pages = {page.path: page for page in compose_all(story) if page.path.startswith("search/")}
    assert set(pages) == {"search/index.html", *(f"search/{letter}/index.html" for letter in "abc")}
    assert [link.target for link in pages["search/index.html"].view.pages] == sorted(set(pages) - {"search/index.html"})  # type: ignore[attr-defined]
    assert len(pages["search/a/index.html"].view.links) == 300  # type: ignore[attr-defined]


def test_without_a_script_facts_and_names_are_listed_by_letter() -> None:
    names = [fact.text for fact in STORY.facts] + [entity.name for entity in STORY.entities]
    story = replace(STORY, facts=(*STORY.facts, replace(STORY.facts[0], id="f-acce1", text="Évora answers.")))
    letters = search_page(story).view.letters  # type: ignore[attr-defined]
    assert sorted(link.text for group in letters for link in group.links) == sorted([*names, "Évora answers."])
    assert "Évora answers." in [link.text for group in letters if group.letter == "E" for link in group.links]
    assert [group.letter for group in letters] == sorted(group.letter for group in letters)


CHROMIUM = shutil.which("chromium")
SITE = """<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Search</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
<script id="search-index" src="search-index.js" defer></script><script src="search.js" defer></script></head><body>
<form class="search" role="search" hidden><label for="query">Words</label><input id="query" name="q"></form>
<p id="found" role="status"></p><div id="results"></div><section id="a-to-z">All</section></body></html>"""


def search_in_browser(folder: Path, query: str, story: Story = STORY) -> str:
    script = Path(__file__).parents[2] / "templates" / "assets" / "search.js"
    for file in search_page(story).beside:
        (folder / file.path.partition("/")[2]).write_bytes(file.content)
    (folder / "search.js").write_bytes(script.read_bytes())
    (folder / "index.html").write_text(SITE, encoding="utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"]
    flags += ["--disable-component-update", "--disable-sync", f"--user-data-dir={folder / 'profile'}"]
    address = f"{(folder / 'index.html').as_uri()}?q={query}"
    command = [CHROMIUM or "", *flags, "--virtual-time-budget=2000", "--dump-dom", address]
    return subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium")
def test_in_a_browser_from_disk_accents_beginnings_and_other_spellings_are_found(tmp_path: Path) -> None:
    place = STORY.entities[0]
    other = replace(place.aliases[0], text="Puerto Velho")
    story = replace(STORY, entities=(replace(place, aliases=(*place.aliases, other)), *STORY.entities[1:]))
    shown = search_in_browser(tmp_path, "p%C3%BAerto%20velho", story)
    assert "results for “púerto velho”" in shown
    assert '<h2 id="group-0">Facts' in shown
    assert "The ferry Aurora sank off <mark>Porto</mark> <mark>Vello</mark> on 3 May 2021." in shown
    assert 'id="a-to-z" hidden=""' in shown
