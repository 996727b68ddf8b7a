"""The site of a small story: whole, linked, quoted word for word, safe against its articles, the same every time."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from story_by_hand import DISAGREEMENTS, FACTS, SOURCES, STORY, SUMMARY, make_edition

from sitegen.doors.templates import load_theme
from sitegen.model.edits import Operation
from sitegen.model.pages import Edition, OutputFile
from sitegen.model.problems import Problem
from sitegen.model.readings import Sentence
from sitegen.model.settings import Settings
from sitegen.model.spans import Quote
from sitegen.model.stories import Entity, Evidence, Story, When
from sitegen.stages.check.files import check_files
from sitegen.stages.compose import compose_pages
from sitegen.stages.compose.desk import open_desk
from sitegen.stages.compose.entity_pages import compose_entities
from sitegen.stages.compose.print_page import compose_print_page
from sitegen.stages.compose.timeline.page import compose_timeline_page
from sitegen.stages.compose.words import DISPUTES, SAYS, SAYS_PART, SILENT
from sitegen.stages.render import render_pages

TEMPLATES, ASSETS, _ = load_theme(Path("no project"))


def render(edition: Edition) -> dict[str, str]:
    files = render_pages(compose_pages(edition), TEMPLATES, ASSETS)
    return {file.path: file.content.decode() for file in files if not file.path.endswith(".png")}


def pages_of(site: Mapping[str, str]) -> dict[str, str]:
    return {path: text for path, text in site.items() if path.endswith(".html")}


class Reader(HTMLParser):
    """The elements, ids and words of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    @property
    def text(self) -> str:
        return " ".join("".join(self.words).split())

    def ids(self) -> list[str]:
        return [value for _, name, value in self.attributes if name == "id"]


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return render_story("whole")


EMPTY = Story("Nothing yet", (), (), (), (), (), (), (), ())
STORIES = {
    "whole": STORY,
    "empty": EMPTY,
    "one source": replace(STORY, sources=SOURCES[:1], disagreements=(), lines=STORY.lines[:1], line_pairs=()),
    "no disagreements": replace(STORY, disagreements=()),
    "all dismissed": replace(STORY, disagreements=tuple(replace(one, status="dismissed") for one in DISAGREEMENTS)),
    "no summary": replace(STORY, summary=()),
    "no dates": replace(
        STORY,
        timeline=(),
        facts=tuple(replace(fact, when=When()) for fact in FACTS),
        sources=tuple(replace(source, published=When()) for source in SOURCES),
    ),
    "words gone": replace(
        STORY,
        facts=tuple(
            replace(fact, state="stale", evidence=tuple(replace(one, check="missing") for one in fact.evidence))
            for fact in FACTS
        ),
    ),
    "many sources": replace(
        STORY,
        sources=(*SOURCES, *(replace(SOURCES[2], id=f"s-{n}", label=n, file=f"{n}.txt") for n in range(4, 34))),
    ),
}


@cache
def render_story(name: str) -> dict[str, str]:
    return render(make_edition(STORIES[name]))


def find_faults(site: Mapping[str, str], folder: str = "") -> tuple[Problem, ...]:
    files = [OutputFile(path, text.encode()) for path, text in site.items()]
    files += [OutputFile(folder + one.path, b"[]") for one in make_edition().data_files]
    files += [OutputFile(folder + name, b"") for name in ("feed.xml", "feed.json", "corrections.xml")]
    if folder:
        policy = "<meta http-equiv='Content-Security-Policy' content=\"default-src 'none'\">"
        html = f"<!doctype html><html lang=en><head><title>All</title>{policy}</head><body><h1>All</h1></body></html>"
        files.append(OutputFile("index.html", html.encode()))
    return check_files(files, base_url="https://example.org/repo/").problems


@pytest.mark.parametrize("name", STORIES)
def test_every_link_and_fragment_resolves(name: str) -> None:
    assert find_faults(render_story(name)) == ()


def test_every_link_of_a_story_in_a_folder_of_its_own_resolves() -> None:
    site = render(make_edition(folder="bridge/"))
    assert find_faults(site, "bridge/") == ()
    assert all(path.startswith(("bridge/", "assets/")) for path in site)


@pytest.mark.parametrize("name", STORIES)
def test_every_page_has_one_heading_and_no_id_twice(name: str) -> None:
    for path, text in pages_of(render_story(name)).items():
        page = Reader(text)
        assert page.tags.count("h1") == 1, path
        assert len(page.ids()) == len(set(page.ids())), path


def test_no_page_runs_or_styles_anything_inline(site: dict[str, str]) -> None:
    for path, text in pages_of(site).items():
        page = Reader(text)
        assert not [one for one in page.attributes if one[1] == "style" or one[1].startswith("on")], path
        assert page.tags.count("style") + text.count('rel="stylesheet"') == 1, path
        assert all(
            tag != "script" or name != "type" or value == "application/ld+json" for tag, name, value in page.attributes
        )
        assert "default-src 'none'; style-src 'self' 'nonce-" in text, path


def test_the_pages_that_readers_enter_hold_their_style_and_their_script(site: dict[str, str]) -> None:
    for path, text in pages_of(site).items():
        entrance = path.count("/") < 2 and path not in ("404.html", "search/index.html")
        outside = len(re.findall(r'<script nonce="\w+" src="[^"]*assets/script', text))
        if not path.endswith("embed/index.html"):
            assert (text.count('rel="stylesheet"'), outside) == ((0, 0) if entrance else (1, 1)), path
    late = site["index.html"].split("</footer>")[1]
    assert "document.createElement(name)" in late


def test_the_nonce_of_a_page_is_its_own_and_no_text_on_it_can_hold_it(site: dict[str, str]) -> None:
    nonces = {path: set(re.findall(r"nonce[-=]\"?(\w+)", text)) for path, text in pages_of(site).items()}
    assert all(len(found) == 1 for found in nonces.values()), nonces
    assert len({found.pop() for found in nonces.values()}) == len(nonces)
    marked = render(make_edition(replace(STORY, title="nonce \x01 nonce")))["index.html"]
    assert "<title>nonce  nonce</title>" in marked


def test_the_second_rendering_is_the_same(site: dict[str, str]) -> None:
    assert render(make_edition()) == site


def test_pages_do_not_depend_on_the_order_of_articles() -> None:
    edition = make_edition()
    turned = replace(edition, articles=edition.articles[::-1], readings=edition.readings[::-1])
    assert compose_pages(turned) == compose_pages(edition)


def test_every_quote_stands_on_its_fact_page_its_source_page_and_in_print(site: dict[str, str]) -> None:
    printed = Reader(site["print/index.html"]).text
    for fact in FACTS:
        own = Reader(site[f"facts/{fact.id}/index.html"]).text.replace("differs: ", "")
        for one in fact.evidence:
            label = one.source.removeprefix("s-")
            source = site[f"sources/{label}/index.html"]
            assert f"“{one.quote.exact}”" in own
            assert f"“{one.quote.exact}”" in printed.replace("differs: ", "")
            assert one.quote.exact in Reader(source).text
            assert f'id="{one.id}"' in source


def test_every_sentence_leads_to_its_evidence_without_a_script(site: dict[str, str]) -> None:
    home = site["index.html"]
    for number, sentence in enumerate(SUMMARY, start=1):
        note = home.split(f'<li id="n-t{number:02}"')[1].split('<li id="n-t')[0]
        assert f'href="#n-t{number:02}"' in home
        assert note.index(f'href="#t{number:02}"') < note.index("“")
        for fact in FACTS:
            if fact.id in sentence.facts:
                said = Reader(note).text.replace("differs: ", "")
                assert all(one.quote.exact in said for one in fact.evidence)
    assert home.count('role="doc-noteref"') == len(SUMMARY)


def test_an_open_disagreement_shows_in_the_sentence_and_on_the_front_page(site: dict[str, str]) -> None:
    home = site["index.html"]
    assert 'aria-label="Evidence 1 2 3: 3 sources, 2 reporting lines, differ on the number"' in home
    assert "How many cracks were found in the girder" in home
    assert home.index("How many cracks") < home.index("Key dates")


def test_a_side_that_is_a_part_of_the_evidence_leads_to_it(site: dict[str, str]) -> None:
    assert 'href="../sources/3/index.html#e-0006"' in site["disagreements/index.html"]
    row = site["facts/index.html"].split('id="f-crck2"')[1].split('<tr class="said">')[0]
    assert Reader(row).text.count("in dispute") == 3
    note = site["index.html"].split('<li id="n-t02"')[1].split('<li id="n-t')[0]
    assert '<mark class="apart"><span class="vh">differs: </span>More than 20</mark>' in note


def test_key_dates_are_different_dates_as_long_as_there_are_enough() -> None:
    same = tuple(replace(STORY.timeline[1], id=f"t-9{n}", what=f"Also {n}.") for n in range(5))
    crowded = render(make_edition(replace(STORY, timeline=(STORY.timeline[0], *same, *STORY.timeline[1:]))))
    dates = crowded["index.html"].split('<ol class="dates">')[1].split("</ol>")[0]
    assert dates.count("3 March 2024") == 1
    lone = render(make_edition(replace(STORY, timeline=same)))["index.html"]
    assert lone.split('<ol class="dates">')[1].split("</ol>")[0].count("3 March 2024") == 3


def test_silence_is_a_cell_with_words(site: dict[str, str]) -> None:
    row = site["facts/index.html"].split('id="f-opn06"')[1].split("</tbody>")[0]
    assert Reader(row).text.count("does not say") == 2


def test_a_key_date_names_its_lane_unless_it_happened() -> None:
    kinds = ("happened", "planned")
    entries = tuple(
        replace(STORY.timeline[0], id=f"t-{kind}", kind=kind, when=When(f"20{n}0")) for n, kind in enumerate(kinds)
    )
    html = render(make_edition(replace(STORY, timeline=entries)))["index.html"]
    rows = html.split('<ol class="dates">')[1].split("</ol>")[0].split("</li>")
    assert ['<span class="lane">planned</span>' in row for row in rows[:2]] == [False, True]
    assert rows[0].count("lane") == 0


def test_a_cell_shows_the_symbol_that_its_words_and_the_legend_name() -> None:
    style = ASSETS["style.css"].decode()
    for mark in (SAYS, DISPUTES, SAYS_PART):
        place = f".matrix .{mark.style} a::before" if mark.style != "agree" else ".matrix .cell a::before"
        assert re.search(rf"{re.escape(place)} {{ content: \"{mark.symbol}\";.*var\(--{mark.style}\)", style), mark
    assert f'.matrix td.silent::before {{ content: "{SILENT.symbol}"' in style


def test_filters_are_pages(site: dict[str, str]) -> None:
    differs = site["facts/differs/index.html"]
    assert 'id="f-crck2"' in differs
    assert 'id="f-clos1"' not in differs
    assert "The words stand on the page of each fact." in Reader(differs).text
    assert 'id="f-opn06"' in site["facts/one-line/index.html"]


def test_every_source_and_every_topic_has_a_page_of_its_facts(site: dict[str, str]) -> None:
    third = site["facts/by-source/3/index.html"]
    assert set(re.findall(r'<tbody id="([^"]+)"', third)) == {"f-clos1", "f-crck2", "f-rsk04", "f-rpr05"}
    repair = site["facts/by-topic/repair/index.html"]
    assert re.findall(r'<tbody id="([^"]+)"', repair) == ["f-rpr05"]
    assert "by-source/3/index.html" in site["facts/index.html"]


def test_what_an_editor_reviewed_has_a_page_and_what_not_yet(site: dict[str, str]) -> None:
    assert re.findall(r'<tbody id="([^"]+)"', site["facts/reviewed/index.html"]) == ["f-clos1"]
    assert "f-clos1" not in re.findall(r'<tbody id="([^"]+)"', site["facts/not-reviewed/index.html"])
    facts = tuple(replace(fact, state="machine") for fact in FACTS)
    unseen = render(make_edition(replace(STORY, facts=facts)))
    assert "No fact stands under ‘Reviewed by an editor’." in unseen["facts/reviewed/index.html"]
    assert "facts/not-reviewed/index.html" not in unseen, "the page of all facts shows the same"
    assert 'Not reviewed yet <span class="count">6</span>' in unseen["facts/index.html"]


def test_what_fits_together_is_folded_and_not_called_a_dispute(site: dict[str, str]) -> None:
    ledger = site["disagreements/index.html"]
    folded = ledger.split('<details class="folded">')[1].split("</details>")[0]
    assert 'class="dispute settled" id="d-rpr03"' in folded
    assert "conflict" not in folded and "open" not in Reader(folded).text
    assert [one for one in ("d-crk01", "d-qot02") if one in folded] == []


def test_what_an_editor_dismissed_keeps_its_address_and_is_no_dispute() -> None:
    ledger = render_story("all dismissed")["disagreements/index.html"]
    folded = ledger.split('<details class="folded">')[1].split("</details>")[0]
    assert all(f'class="dispute settled" id="{one.id}"' in folded for one in DISAGREEMENTS)
    assert "No open disagreement" in Reader(ledger).text


def test_a_gate_says_what_it_does_not_prove(site: dict[str, str]) -> None:
    row = site["about/index.html"].split(">V001<")[1].split("</tr>")[0]
    assert "That it is true." in row and "14 of 14" in row


def test_disagreements_come_by_their_severity() -> None:
    turned = render(make_edition(replace(STORY, disagreements=STORY.disagreements[::-1])))["disagreements/index.html"]
    assert turned.index('id="d-crk01"') < turned.index('id="d-qot02"') < turned.index('id="d-rpr03"')


def test_the_first_lines_say_what_is_disputed_and_who_tells_it(site: dict[str, str]) -> None:
    glance = site["index.html"].split('<dl class="glance">')[1].split("</dl>")[0]
    said = Reader(glance).text
    assert "In dispute How many cracks were found in the girder What Ada Lind said" in said
    assert "3 sources on 2 reporting lines: Varn Courier" in said
    assert "no open contradiction" in Reader(render_story("no disagreements")["index.html"]).text
    assert 'class="glance"' not in render_story("one source")["index.html"]


def test_a_mistake_is_reported_with_the_id_of_the_fact() -> None:
    mail = render(make_edition(settings=Settings(contact="desk@example.org")))["facts/f-clos1/index.html"]
    assert 'href="mailto:desk@example.org?subject=Mistake%20in%20fact%20f-clos1"' in mail
    web = render(make_edition(settings=Settings(contact="https://example.org/mistakes")))["facts/f-clos1/index.html"]
    assert 'href="https://example.org/mistakes">Report a mistake' in web
    assert "Report a mistake" not in render(make_edition(settings=Settings()))["facts/f-clos1/index.html"]


def test_an_editors_hand_shows(site: dict[str, str]) -> None:
    assert "reviewed by an editor" in Reader(site["facts/f-clos1/index.html"].split("<main")[1]).text
    row = site["facts/index.html"].split('id="f-clos1"')[1].split("</tbody>")[0]
    assert "✎" in row


def test_what_people_decided_stands_where_it_matters_unless_it_was_undone() -> None:
    decisions = (
        Operation("o-1", "review", ("f-clos1",), why="Checked with the council.", by="Kim", at="2024-03-05T10:00:00Z"),
        Operation("o-2", "explain", ("d-crk01",), "The union counts hairlines too.", by="Kim"),
        Operation("o-3", "reword", ("f-clos1",), "Something else."),
        Operation("o-4", "undo", ("o-3",)),
    )
    told = render(make_edition(decisions=decisions))
    history = Reader(told["facts/f-clos1/index.html"].split('id="h-history"')[1].split("</section>")[0]).text
    assert "Reviewed by Kim, 5 March 2024: Checked with the council." in history
    assert "eworded" not in history
    entry = told["disagreements/index.html"].split('id="d-crk01"')[1].split("</article>")[0]
    assert "Explained by Kim: The union counts hairlines too." in Reader(entry).text


def test_beyond_eight_sources_columns_are_lines() -> None:
    table = render_story("many sources")["facts/index.html"]
    assert len(re.findall(r'<th scope="col"', table)) == 2 + 3
    assert "1 of 31" in table


def make_large(sources: int, facts: int) -> Story:
    """Each source on a line of its own; every third fact stands in three of them, the others in one."""
    many = tuple(
        replace(SOURCES[0], id=f"s-{n}", label=n, file=f"{n}.txt", line=f"L{n}") for n in range(1, sources + 1)
    )
    told = []
    for number in range(facts):
        exact = f"Of {number} things the {number}th was said at length. " + "And more. " * 25
        told.append(
            replace(
                FACTS[5],
                id=f"f-{number:05}",
                text=f"Thing {number} was said.",
                topic=f"topic {number % 50}",
                evidence=tuple(
                    Evidence(f"e-{number}-{n}", f"s-{n}", Quote(f"{n}.txt", 0, len(exact), exact), f"{number} things")
                    for n in sorted({1 + (number + step) % sources for step in range(1 if number % 3 else 3)})
                ),
            )
        )
    return replace(STORY, sources=many, facts=tuple(told), disagreements=(), timeline=(), summary=(), retired=())


def test_a_large_story_keeps_its_pages_light_and_loses_no_quote() -> None:
    story = make_large(60, 330)
    site = render(make_edition(story))
    assert find_faults(site) == ()
    tables = {path: text for path, text in pages_of(site).items() if 'class="matrix' in text}
    assert max(len(text) for text in tables.values()) < 1_000_000
    full = "".join(text for path, text in tables.items() if re.match(r"facts/(page-\d+/)?index", path))
    assert re.findall(r'<tbody id="([^"]+)"', full) == [fact.id for fact in story.facts]
    assert full.count("th was said at length.") == sum(len(fact.evidence) for fact in story.facts)
    filters = [text for path, text in tables.items() if path.startswith(("facts/by-", "facts/one-line/"))]
    assert len(filters) > 105
    assert not any("at length" in text for text in filters)


def test_few_words_of_a_side_stand_in_their_sentence(site: Mapping[str, str]) -> None:
    entry = site["disagreements/index.html"].split('id="d-rpr03"')[1].split("</article>")[0]
    assert "“Repairs will take six months, the town’s engineer said.”" in Reader(entry).text.replace("differs: ", "")
    assert '<span class="around">, according to the union.</span>' in entry


def test_a_source_that_tells_a_part_of_a_fact_is_not_shown_as_saying_so() -> None:
    (first, *rest) = FACTS[0].evidence
    fact = replace(FACTS[0], evidence=(first, *(replace(one, support="partial") for one in rest)))
    site = render(make_edition(replace(STORY, facts=(fact, *FACTS[1:]), disagreements=())))
    row = Reader(site["facts/index.html"].split(f'id="{fact.id}"')[1].split("<details")[0]).text
    assert row.count("says so") == 1
    assert row.count("says part of it") == len({one.source for one in rest} - {first.source}) > 0


def test_beyond_many_lines_a_row_lists_who_says_what() -> None:
    site = render(make_edition(make_large(60, 9)))
    row = Reader(site["facts/index.html"].split('id="f-00003"')[1].split("</tbody>")[0]).text
    assert "says so 3 things source 4 source 5 source 6" in row
    assert 'href="../sources/5/index.html#e-3-5"' in site["facts/index.html"]
    assert "does not say" not in row


def test_the_dossier_of_a_very_large_story_goes_on_and_prints_every_fact_once() -> None:
    pages = compose_print_page(open_desk(make_edition(make_large(60, 1300))))
    assert [page.path for page in pages] == [
        "print/index.html",
        *(f"print/page-{number}/index.html" for number in (2, 3, 4)),
    ]
    printed = [one.fact.id for page in pages for one in page.view.facts]  # type: ignore[attr-defined]
    assert printed == [f"f-{number:05}" for number in range(1300)]


def test_the_lists_of_a_very_large_story_go_on_and_leave_nothing_out() -> None:
    story = make_large(60, 1300)
    many = tuple(Entity(f"n-{number:05}", f"Name {number % 7} {number}", "person", None, ()) for number in range(620))
    desk = open_desk(make_edition(replace(story, entities=many, timeline=())))
    index, *shelves = (page for page in compose_entities(desk) if "n-" not in page.path)
    assert [page.path for page in shelves] == ["entities/people/index.html", "entities/people/page-2/index.html"]
    assert sorted(row.target for page in shelves for row in page.view.rows) == [  # type: ignore[attr-defined]
        f"entities/n-{number:05}/index.html" for number in range(620)
    ]
    assert index.view.groups[0].all.target == shelves[0].path  # type: ignore[attr-defined]
    timeline, *sheets = compose_timeline_page(desk)
    assert len(timeline.view.undated) == 100  # type: ignore[attr-defined]
    assert [page.path for page in sheets] == ["timeline/undated/index.html", "timeline/undated/page-2/index.html"]
    shown = [one.fact.target for page in sheets for one in page.view.undated]  # type: ignore[attr-defined]
    assert sorted(shown) == [f"facts/f-{number:05}/index.html" for number in range(1300)]


def test_an_untitled_source_is_called_by_its_first_words() -> None:
    untitled = (replace(SOURCES[0], title=None), *SOURCES[1:])
    page = Reader(render(make_edition(replace(STORY, sources=untitled)))["sources/1/index.html"])
    assert "Source 1: Untitled: “Bridge over the Varn closes after cracks are found”" in page.text
    edition = make_edition(replace(STORY, sources=untitled))
    stamp = Sentence(0, 11, "9 June 2009", (), 9, "caption")
    stamped = tuple(replace(one, sentences=(stamp, *one.sentences)) for one in edition.readings)
    page = Reader(render(replace(edition, readings=stamped))["sources/1/index.html"])
    assert "Source 1: Untitled: “Bridge over the Varn closes after cracks are found”" in page.text
    bare = replace(edition, readings=())
    assert "Source 1: Untitled (bridge-1.txt)" in Reader(render(bare)["sources/1/index.html"]).text


def test_no_quote_stands_twice_in_the_margin() -> None:
    same = replace(STORY, summary=(SUMMARY[0],) * 7)
    margins = re.findall(r'<div class="margin">.*?</div>', render(make_edition(same))["index.html"])
    assert len(margins) == len(set(margins)) == 3


def test_a_source_lists_each_fact_once_with_all_its_places() -> None:
    again = replace(FACTS[5], evidence=(*FACTS[5].evidence, FACTS[0].evidence[0]))
    text = render(make_edition(replace(STORY, facts=(*FACTS[:5], again))))["sources/1/index.html"]
    found = text.split('id="h-found"')[1].split("</ol>")[0]
    assert found.count("facts/f-opn06/") == 1
    entry = next(one for one in found.split("<li>") if "f-opn06" in one)
    assert re.findall(r'href="#(e-[0-9]+)"', entry) == ["e-0001", "e-0014"]
    assert set(re.findall(r'href="#(found-[0-9]+)"', text)) <= set(Reader(text).ids())


def test_the_search_and_the_picture_of_the_story_are_offered_on_every_page(site: dict[str, str]) -> None:
    for path, text in pages_of(site).items():
        page = Reader(text)
        if "/embed/" not in path:
            assert 'class="find"' in text, path
            assert ("meta", "content", "https://example.org/repo/card.png") in page.attributes, path
    assert "og:image" not in render(make_edition(settings=Settings()))["index.html"]


def test_a_retired_id_keeps_a_page_that_leads_on(site: dict[str, str]) -> None:
    page = site["facts/f-old07/index.html"]
    assert 'rel="canonical" href="https://example.org/repo/facts/f-crck2/"' in page
    assert 'href="../f-crck2/index.html"' in page
    assert "The article does not say it." in site["facts/f-old08/index.html"]
    assert "f-old07" in site["facts/f-crck2/index.html"]


def test_only_excerpts_are_published_unless_the_rights_allow_more() -> None:
    sentence = "The council had put off a full survey twice."
    assert sentence not in Reader(render_story("whole")["sources/1/index.html"]).text
    full = render(make_edition(settings=Settings(rights="full")))["sources/1/index.html"]
    assert sentence in Reader(full).text


def test_the_front_page_does_not_offer_what_is_not_there() -> None:
    home = Reader(render_story("empty")["index.html"]).text
    assert "No fact has been found" in home
    assert "Evidence, sentence by sentence" not in home


def test_the_feed_is_offered_below_every_page_where_there_is_one(site: dict[str, str]) -> None:
    assert '<a href="../feed.xml">Feed</a>' in site["facts/index.html"].split("<footer")[1]
    assert "Feed</a>" not in render(make_edition(settings=Settings()))["facts/index.html"]


def test_linked_data_is_json_and_only_with_an_address(site: dict[str, str]) -> None:
    found = re.findall(r'<script [^>]*type="application/ld\+json">(.*?)</script>', site["facts/f-rsk04/index.html"])
    claim = json.loads(found[0])
    assert claim["@type"] == "Claim"
    assert [one["text"] for one in claim["appearance"]] == ["We could not take the risk", "We couldn’t take that risk"]
    assert "ld+json" not in render(make_edition(settings=Settings()))["index.html"]


HOSTILE = "<script>alert(1)</script>\u202e{{ 7 * 7 }}{% x %}\" onload='x' " + "w" * 400 + " שלום 東京"


def test_hostile_text_is_only_text() -> None:
    story = replace(
        STORY,
        title=HOSTILE,
        sources=tuple(
            replace(source, title=HOSTILE, publisher=HOSTILE, author=HOSTILE, url="javascript:alert(1)")
            for source in SOURCES
        ),
        facts=tuple(replace(fact, text=HOSTILE) for fact in FACTS),
        summary=tuple(replace(sentence, text=HOSTILE) for sentence in SUMMARY),
        timeline=tuple(replace(entry, what=HOSTILE) for entry in STORY.timeline),
        entities=tuple(replace(entity, name=HOSTILE, role=HOSTILE) for entity in STORY.entities),
    )
    settings = Settings(title=HOSTILE, contact=HOSTILE, base_url="https://example.org/")
    for path, text in pages_of(render(make_edition(story, settings=settings))).items():
        page = Reader(text)
        assert "\u202e" not in text, path
        assert page.tags.count("script") <= 3, path
        assert not [one for one in page.attributes if one[1].startswith("on")], path
        assert not [one for one in page.attributes if one[1] == "href" and "javascript" in one[2].lower()], path
    assert "{{ 7 * 7 }}" in text
