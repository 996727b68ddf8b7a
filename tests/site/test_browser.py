"""The site in a real browser: by mouse, by keyboard, by finger, without scripts, on paper and on a narrow screen."""

from __future__ import annotations

import base64
import io
import itertools
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from chromium import Chrome, open_chromium, size_screen, switch_scripts, tap_at
from PIL import Image
from selenium.webdriver import ActionChains, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.support.select import Select
from selenium.webdriver.support.wait import WebDriverWait
from story_by_hand import FACTS, STORY, make_edition

from sitegen.doors.templates import load_theme
from sitegen.model.settings import Settings
from sitegen.model.stories import When
from sitegen.stages.compose import compose_pages
from sitegen.stages.render import render_pages

MAIN = (
    "index.html",
    "facts/index.html",
    "facts/f-crck2/index.html",
    "disagreements/index.html",
    "timeline/index.html",
    "sources/index.html",
    "sources/1/index.html",
)
PAPER = {"light": (252, 251, 247), "dark": (22, 24, 27)}
KINDS = (
    "index.html",
    "facts/index.html",
    "facts/by-source/1/index.html",
    "facts/f-crck2/index.html",
    "facts/f-crck2/embed/index.html",
    "facts/f-old07/index.html",
    "disagreements/index.html",
    "timeline/index.html",
    "sources/index.html",
    "sources/1/index.html",
    "entities/index.html",
    "entities/n-lind/index.html",
    "changes/index.html",
    "about/index.html",
    "data/index.html",
    "print/index.html",
    "search/index.html",
    "404.html",
)
QUOTES = "return [...document.querySelectorAll('.words')].map(one => one.textContent.replaceAll('differs: ', ''))"
LINKS = "return [...document.querySelectorAll('a[href]')].map(one => one.getAttribute('href'))"
OPEN = "return Boolean(document.querySelector('.evidence-box:popover-open'))"
FOCUS = "return document.activeElement.className"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    templates, assets, _ = load_theme(Path("no project"))
    edition = make_edition(settings=Settings(contact="desk@example.org"))
    for file in render_pages(compose_pages(edition), templates, assets):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module")
def long_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A story with more entries than are seen at a glance."""
    folder = tmp_path_factory.mktemp("long")
    templates, assets, _ = load_theme(Path("no project"))
    files = tuple((source.file,) for source in STORY.sources)
    entries = tuple(
        replace(STORY.timeline[0], id=f"t-{number}", when=When(f"2024-03-{number + 1:02}"), sources=files[number % 3])
        for number in range(12)
    )
    disputes = tuple(
        replace(one, id=f"d-{number:05}") for number, one in enumerate(STORY.disagreements * 5) if one.facts
    )
    story = replace(STORY, timeline=entries, disagreements=disputes)
    for file in render_pages(compose_pages(make_edition(story)), templates, assets):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)
    return folder


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    yield from open_chromium(tmp_path_factory.mktemp("profile"))


@pytest.fixture
def chrome(running: Chrome) -> Iterator[Chrome]:
    size_screen(running, 1280)
    yield running
    switch_scripts(running, on=True)
    running.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "", "features": []})


def go(chrome: Chrome, site: Path, path: str) -> None:
    chrome.get((site / path).as_uri())


def wait_until(chrome: Chrome, script: str, wanted: object) -> None:
    WebDriverWait(chrome, 5, 0.02).until(lambda one: one.execute_script(script) == wanted)


def find_missing(wanted: Iterable[str], shown: str) -> list[str]:
    """Which texts are not shown, wherever their lines break."""
    there = "".join(shown.replace("differs:", "").split())
    return sorted({words for words in wanted if "".join(words.split()) not in there})


def test_a_click_opens_the_evidence_and_a_click_elsewhere_closes_it(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "index.html")
    cite = chrome.find_elements(By.CSS_SELECTOR, "a.cite")[1]
    cite.click()
    wait_until(chrome, OPEN, True)
    box = chrome.find_element(By.CSS_SELECTOR, ".evidence-box")
    assert "More than 20 cracks were found in the girder" in box.text
    assert box.get_attribute("role") == "dialog"
    assert chrome.execute_script("return document.getElementById(arguments[0].getAttribute('aria-labelledby'))", box)
    assert "#" not in chrome.current_url
    chrome.find_element(By.CSS_SELECTOR, "h1").click()
    wait_until(chrome, OPEN, False)


def test_a_pointer_that_rests_on_a_citation_shows_the_evidence_and_takes_no_focus(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "index.html")
    ActionChains(chrome).move_to_element(chrome.find_element(By.CSS_SELECTOR, "a.cite")).perform()
    wait_until(chrome, OPEN, True)
    assert chrome.execute_script("return document.activeElement === document.body")
    ActionChains(chrome).move_to_element(chrome.find_element(By.CSS_SELECTOR, ".evidence-box")).pause(0.4).perform()
    assert chrome.execute_script(OPEN)
    ActionChains(chrome).send_keys(Keys.ESCAPE).perform()
    wait_until(chrome, OPEN, False)


def test_a_long_timeline_is_narrowed_by_what_is_chosen(chrome: Chrome, long_site: Path) -> None:
    go(chrome, long_site, "timeline/index.html")
    chrome.find_element(By.CSS_SELECTOR, ".filters summary").click()
    Select(chrome.find_element(By.CSS_SELECTOR, "select[name=source]")).select_by_value("2")
    wait_until(chrome, "return document.querySelector('.sift output').textContent", "4 of 12 entries")
    shown = [one for one in chrome.find_elements(By.CSS_SELECTOR, ".timeline > li") if one.is_displayed()]
    assert {one.get_attribute("data-source") for one in shown} == {"2"}
    assert "source=2" in chrome.current_url
    chrome.refresh()
    wait_until(chrome, "return document.querySelector('.sift output').textContent", "4 of 12 entries")
    assert not [one for one in chrome.find_elements(By.CSS_SELECTOR, ".filters .tabs a") if one.is_displayed()]


def test_a_long_timeline_and_ledger_are_narrowed_without_a_script(chrome: Chrome, long_site: Path) -> None:
    switch_scripts(chrome, on=False)
    go(chrome, long_site, "timeline/index.html")
    chrome.find_element(By.CSS_SELECTOR, ".filters summary").click()
    chrome.find_element(By.PARTIAL_LINK_TEXT, "2 Varn bridge shut").click()
    assert "4 of 12 dated entries" in chrome.find_element(By.CSS_SELECTOR, ".lead").text
    shown = chrome.find_elements(By.CSS_SELECTOR, ".timeline > li")
    assert [one.get_attribute("data-source") for one in shown] == ["2"] * 4
    go(chrome, long_site, "disagreements/index.html")
    chrome.find_element(By.PARTIAL_LINK_TEXT, "Quotation 5").click()
    kinds = chrome.find_elements(By.CSS_SELECTOR, "article.dispute .kind")
    assert {one.text.split(" · ")[0] for one in kinds} == {"◆ Quotation"}


def test_a_view_without_entries_says_how_to_get_on(chrome: Chrome, site: Path) -> None:
    chrome.get(f"{(site / 'facts/index.html').as_uri()}?agreement=one-line&review=reviewed")
    left = chrome.find_element(By.CSS_SELECTOR, ".left")
    assert left.text.startswith("None of 6 facts matches.")
    chrome.find_element(By.XPATH, "//button[starts-with(., 'clear ‘Review: Reviewed by an editor')]").click()
    assert left.text == "2 of 6 facts copy link to this view"


def test_what_carries_no_fact_can_be_set_off(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "sources/1/index.html")
    words = "return getComputedStyle(document.querySelector('.text mark.evidence')).textDecorationLine"
    before = chrome.execute_script(words)
    button = chrome.find_element(By.XPATH, "//button[.='show what carries no fact']")
    button.click()
    assert chrome.execute_script(words) != before
    assert button.text == "show the facts again"
    button.click()
    assert chrome.execute_script(words) == before


def test_words_and_the_facts_they_carry_show_each_other(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "sources/1/index.html")
    meant = "return [...document.querySelectorAll('.is-meant')].map(one => one.textContent)"
    ActionChains(chrome).move_to_element(chrome.find_element(By.CSS_SELECTOR, ".found li")).perform()
    assert chrome.execute_script(meant) == ["The old bridge over the Varn was closed on 3 March 2024"]
    chrome.find_element(By.CSS_SELECTOR, ".text mark + a.index").send_keys("")
    (fact,) = chrome.execute_script(meant)
    assert "The bridge over the Varn was closed on 3 March 2024." in fact


def test_who_comes_back_learns_that_the_page_has_changed(chrome: Chrome, site: Path) -> None:
    status = "return document.querySelector('.status').textContent"
    go(chrome, site, "index.html")
    first = chrome.execute_script(status)
    go(chrome, site, "index.html")
    assert chrome.execute_script(status) == first
    chrome.execute_script(
        "for (const key of Object.keys(localStorage)) localStorage.setItem(key, JSON.stringify({ text: 'old', at: 0 }))"
    )
    go(chrome, site, "index.html")
    wait_until(chrome, status, f"{first} · changed since your last visit")
    link = chrome.find_element(By.PARTIAL_LINK_TEXT, "changed since")
    assert str(link.get_attribute("href")).endswith("/changes/index.html")


def test_by_keyboard_enter_opens_escape_closes_and_focus_returns(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "index.html")
    cite = chrome.find_elements(By.CSS_SELECTOR, "a.cite")[2]
    cite.send_keys(Keys.ENTER)
    wait_until(chrome, OPEN, True)
    assert chrome.execute_script("return document.activeElement.closest('.evidence-box') !== null")
    ActionChains(chrome).send_keys(Keys.ESCAPE).perform()
    wait_until(chrome, OPEN, False)
    assert chrome.execute_script("return document.activeElement === arguments[0]", cite)


def test_on_a_phone_the_evidence_docks_to_the_foot_of_the_screen(chrome: Chrome, site: Path) -> None:
    size_screen(chrome, 390, 844, touch=True)
    go(chrome, site, "index.html")
    at = chrome.execute_script(
        "const one = document.querySelectorAll('a.cite')[1]; one.scrollIntoView({block: 'center'});"
        "return one.getClientRects()[0].toJSON()"
    )
    tap_at(chrome, at["x"] + at["width"] / 2, at["y"] + at["height"] / 2)
    wait_until(chrome, OPEN, True)
    box = chrome.execute_script("return document.querySelector('.evidence-box').getBoundingClientRect().toJSON()")
    assert (box["left"], box["width"], box["bottom"]) == (0, 390, 844)
    assert box["height"] <= 0.7 * 844
    close = chrome.execute_script("return document.querySelector('.evidence-box .close').getBoundingClientRect()")
    assert close["height"] >= 44
    tap_at(chrome, close["x"] + 10, close["y"] + 10)
    wait_until(chrome, OPEN, False)


@pytest.mark.parametrize("path", KINDS)
def test_without_scripts_no_quote_and_no_link_is_lost(chrome: Chrome, site: Path, path: str) -> None:
    go(chrome, site, path)
    quotes, links = chrome.execute_script(QUOTES), set(chrome.execute_script(LINKS))
    switch_scripts(chrome, on=False)
    go(chrome, site, path)
    controls = chrome.find_elements(By.CSS_SELECTOR, "button, select, input")
    assert [one for one in controls if one.is_displayed()] == []
    assert chrome.execute_script(QUOTES) == quotes
    assert set(chrome.execute_script(LINKS)) == links
    for target in chrome.execute_script("return [...document.querySelectorAll('a.cite')].map(one => one.hash)"):
        assert chrome.find_element(By.CSS_SELECTOR, target).is_displayed()


def test_the_page_for_paper_holds_every_quote_of_the_site(chrome: Chrome, site: Path) -> None:
    everywhere: set[str] = set()
    go(chrome, site, "404.html")
    for path in site.rglob("*.html"):
        parsed = "const document = new DOMParser().parseFromString(arguments[0], 'text/html');"
        everywhere.update(chrome.execute_script(parsed + QUOTES, path.read_text(encoding="utf-8")))
    assert len(everywhere) >= sum(len(fact.evidence) for fact in FACTS)
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    go(chrome, site, "print/index.html")
    assert find_missing(everywhere, chrome.execute_script("return document.querySelector('main').innerText")) == []


@pytest.mark.parametrize("path", ["index.html", "facts/index.html", "facts/f-crck2/index.html", "timeline/index.html"])
def test_on_paper_a_page_shows_all_it_holds(chrome: Chrome, site: Path, path: str) -> None:
    go(chrome, site, path)
    held = chrome.execute_script(QUOTES)
    reasons = chrome.execute_script("return [...document.querySelectorAll('.reasons li')].map(one => one.textContent)")
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    assert find_missing((*held, *reasons), chrome.execute_script("return document.body.innerText")) == []


@pytest.mark.parametrize("path", KINDS)
def test_no_page_is_wider_than_a_narrow_screen_or_asks_anybody_else(chrome: Chrome, site: Path, path: str) -> None:
    size_screen(chrome, 320, 640, touch=True)
    chrome.get_log("performance")
    chrome.get_log("browser")
    go(chrome, site, path)
    wide = chrome.execute_script("return document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide == 0
    assert chrome.get_log("browser") == []
    messages = [json.loads(entry["message"])["message"] for entry in chrome.get_log("performance")]
    asked = [one["params"]["request"]["url"] for one in messages if one["method"] == "Network.requestWillBeSent"]
    assert [url for url in asked if not url.startswith((f"{site.as_uri()}/", "data:", "about:"))] == []


def test_the_table_is_sorted_by_its_headings(chrome: Chrome, site: Path) -> None:
    order = "return [...document.querySelectorAll('table.matrix tbody')].map(one => one.id)"
    sorts = "return [...document.querySelectorAll('[aria-sort]')].map(one => one.ariaSort)"
    go(chrome, site, "facts/index.html")
    in_story = chrome.execute_script(order)
    fact, agreement, when = chrome.find_elements(By.CSS_SELECTOR, "th button.sort")
    when.click()
    assert chrome.execute_script(order)[:3] == ["f-opn06", "f-rpr05", "f-clos1"]
    when.send_keys(Keys.ENTER)
    assert chrome.execute_script(order)[-1] == "f-opn06"
    assert chrome.execute_script(sorts) == ["descending"]
    when.click()
    assert (chrome.execute_script(order), chrome.execute_script(sorts)) == (in_story, [])
    agreement.click()
    assert chrome.execute_script(order)[:2] == ["f-crck2", "f-rsk04"]
    fact.click()
    assert chrome.execute_script(order)[0] == "f-cros3"
    assert chrome.execute_script(sorts) == ["ascending"]


def test_the_table_is_filtered_in_its_place_and_the_address_keeps_the_filter(chrome: Chrome, site: Path) -> None:
    rows = "[...document.querySelectorAll('table.matrix tbody')]"
    shown = f"return {rows}.filter(one => one.checkVisibility()).map(one => one.id)"
    address = site / "facts/index.html"
    chrome.get(address.as_uri())
    assert not chrome.find_element(By.CSS_SELECTOR, "form.sift").is_displayed()
    everything = chrome.execute_script(shown)
    chrome.find_element(By.CSS_SELECTOR, ".filters summary").click()
    Select(chrome.find_element(By.NAME, "source")).select_by_value("3")
    assert set(chrome.execute_script(shown)) == {"f-clos1", "f-crck2", "f-rsk04", "f-rpr05"}
    Select(chrome.find_element(By.NAME, "agreement")).select_by_value("differs")
    assert set(chrome.execute_script(shown)) == {"f-crck2", "f-rsk04"}
    assert chrome.find_element(By.CSS_SELECTOR, ".sift output").text == "2 of 6 facts"
    assert chrome.current_url.endswith("?agreement=differs&source=3")
    chrome.get(chrome.current_url)
    assert set(chrome.execute_script(shown)) == {"f-crck2", "f-rsk04"}
    chrome.get(f"{address.as_uri()}?source=nobody&topic=%22%3E")
    assert chrome.execute_script(shown) == everything
    switch_scripts(chrome, on=False)
    chrome.get(address.as_uri())
    chrome.find_element(By.CSS_SELECTOR, ".filters summary").click()
    assert not chrome.find_element(By.CSS_SELECTOR, "form.sift").is_displayed()
    chrome.find_element(By.PARTIAL_LINK_TEXT, "Cracked bridge closed").click()
    assert set(chrome.execute_script(shown)) == {"f-clos1", "f-crck2", "f-rsk04", "f-rpr05"}


def test_on_a_phone_the_filter_takes_rows_away_as_well(chrome: Chrome, site: Path) -> None:
    size_screen(chrome, 360, touch=True)
    chrome.get(f"{(site / 'facts/index.html').as_uri()}?agreement=differs")
    rows = chrome.find_elements(By.CSS_SELECTOR, "table.matrix tbody")
    assert {one.get_attribute("id") for one in rows if one.is_displayed()} == {"f-crck2", "f-rsk04"}


def test_a_link_into_a_folded_group_unfolds_it(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "disagreements/index.html")
    assert not chrome.find_element(By.ID, "d-rpr03").is_displayed()
    go(chrome, site, "facts/f-rpr05/index.html")
    chrome.find_element(By.CSS_SELECTOR, ".dispute .onward a").click()
    assert chrome.find_element(By.ID, "d-rpr03").is_displayed()


@pytest.mark.parametrize("path", MAIN)
def test_main_pages_show_in_the_colours_of_the_reader(chrome: Chrome, site: Path, tmp_path: Path, path: str) -> None:
    """The pictures stay where SCREENSHOTS says, for people to look at."""
    folder = Path(os.environ.get("SCREENSHOTS", tmp_path))
    folder.mkdir(parents=True, exist_ok=True)
    name = path.removesuffix("index.html").strip("/").replace("/", "-") or "summary"
    for width, scheme in itertools.product((390, 1280), PAPER):
        size_screen(chrome, width, 900, touch=width < 700)
        colours = {"name": "prefers-color-scheme", "value": scheme}
        chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [colours]})
        go(chrome, site, path)
        taken = base64.b64decode(
            chrome.execute_cdp_cmd("Page.captureScreenshot", {"captureBeyondViewport": True})["data"]
        )
        (folder / f"{name}-{width}-{scheme}.png").write_bytes(taken)
        picture = Image.open(io.BytesIO(taken)).convert("RGB")
        assert 0 <= width - picture.width < 20  # the scroll bar
        assert picture.getpixel((2, 2)) == PAPER[scheme]
        assert len(picture.getcolors(1 << 20) or ()) > 8


def test_from_disk_the_style_and_the_script_are_allowed(chrome: Chrome, site: Path) -> None:
    go(chrome, site, "facts/f-crck2/index.html")
    assert chrome.execute_script("return getComputedStyle(document.querySelector('.skip')).position") == "absolute"
    assert chrome.find_elements(By.CSS_SELECTOR, "button.copy")


def test_on_paper_a_table_stays_a_table(chrome: Chrome, site: Path) -> None:
    size_screen(chrome, 680)
    chrome.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    go(chrome, site, "facts/index.html")
    find = "const of = (name) => getComputedStyle(document.querySelector(name)).display;"
    shown = f"{find} return ['.matrix', '.matrix thead'].map(of)"
    assert chrome.execute_script(shown) == ["table", "table-header-group"]
