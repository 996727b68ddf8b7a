"""The page of changes, the feeds and the pages of retired ids, over several editions of one small story."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ElementTree
from dataclasses import replace
from typing import Any

from small_story import ARTICLES, READINGS, STORY

from sitegen.model.editions import PublishedEdition
from sitegen.model.edits import Operation
from sitegen.model.pages import Edition, Page
from sitegen.model.settings import Settings
from sitegen.model.stories import Retired, Story
from sitegen.stages.compose import compose_pages
from sitegen.stages.compose.changes.page import ChangesView, list_changes
from sitegen.stages.compose.changes.recording import complete_told, keep_published_ids, reach_back, record_edition
from sitegen.stages.compose.feeds import compose_feed, offer_feeds
from sitegen.stages.render.export_feeds import render_feeds

ATOM = "{http://www.w3.org/2005/Atom}"
BASE = "https://example.org/repo/"
SAID = Operation("k-0001", "reword", ("f-sank1",), why="the port was Porto Alto", by="Ana", at="2026-03-02")


def edition_of(story: Story, *history: PublishedEdition, decisions: tuple[Operation, ...] = ()) -> Edition:
    settings = Settings(base_url=BASE)
    edition = Edition(story, ARTICLES, READINGS, settings, "1.0", decisions=decisions, history=history)
    return replace(edition, changes=list_changes(edition))


def correct(story: Story) -> Story:
    """The story with the place of its first fact corrected."""
    facts = tuple(
        replace(fact, text=fact.text.replace("Porto Vello", "Porto Alto")) if fact.id == "f-sank1" else fact
        for fact in story.facts
    )
    return replace(story, facts=facts)


FIRST = record_edition(edition_of(STORY), published="2026-03-01T08:00:00Z", by="Ana", note="We begin.")
SECOND = record_edition(
    edition_of(correct(STORY), FIRST, decisions=(SAID,)), published="2026-03-02T09:30:00Z", by="Ana"
)


def page_of(edition: Edition, path: str = "changes/index.html") -> Page:
    return next(page for page in compose_pages(edition) if page.path == path)


def view_of(edition: Edition) -> ChangesView:
    view = page_of(edition).view
    assert isinstance(view, ChangesView)
    return view


def feeds_of(edition: Edition) -> tuple[ElementTree.Element, ElementTree.Element, dict[str, Any]]:
    files = {file.path: file.content for file in render_feeds(compose_feed(edition))}
    atom, corrections = (ElementTree.fromstring(files[name]) for name in ("feed.xml", "corrections.xml"))
    return atom, corrections, json.loads(files["feed.json"])


def test_before_anything_was_published_the_page_says_so() -> None:
    view = view_of(edition_of(STORY))
    assert view.lead.startswith("First edition. It has 3 sources,")
    assert view.editions == ()


def test_editions_stand_newest_first_with_who_and_when() -> None:
    view = view_of(edition_of(correct(STORY), FIRST, SECOND))
    assert [(one.id, one.heading, one.told, one.note) for one in view.editions] == [
        ("edition-2", "Edition 2", "Published by Ana on 2 March 2026, 09:30 UTC.", ""),
        ("edition-1", "First edition", "Published by Ana on 1 March 2026, 08:00 UTC.", "We begin."),
    ]
    (block,) = view.editions[0].blocks
    (row,) = block.rows
    assert (block.heading, row.verb, row.target) == ("Corrections", "Corrected", "facts/f-sank1/index.html")
    assert row.reason == "Decided by Ana on 2 March 2026: the port was Porto Alto."


def test_what_no_edition_holds_yet_is_told_first_and_not_in_the_feeds() -> None:
    edition = edition_of(correct(STORY), FIRST, decisions=(SAID,))
    assert [one.heading for one in view_of(edition).editions] == ["Since edition 1", "First edition"]
    atom, corrections, _ = feeds_of(edition)
    assert len(atom.findall(f"{ATOM}entry")) == 1
    assert corrections.findall(f"{ATOM}entry") == []


def test_the_navigation_counts_what_the_last_edition_brought() -> None:
    def note(edition: Edition) -> str:
        frame = page_of(edition).frame
        assert frame is not None
        return next(entry.note for entry in frame.nav if entry.name == "Changes")

    assert note(edition_of(correct(STORY), FIRST, SECOND)) == "1 new"
    assert note(edition_of(STORY, FIRST)) == note(edition_of(STORY)) == ""


def test_feeds_have_an_entry_for_each_edition_with_the_words_of_the_page() -> None:
    atom, corrections, document = feeds_of(edition_of(correct(STORY), FIRST, SECOND))
    assert [entry.findtext(f"{ATOM}updated") for entry in atom.findall(f"{ATOM}entry")] == [
        "2026-03-02T09:30:00Z",
        "2026-03-01T08:00:00Z",
    ]
    newest, oldest = document["items"]
    assert newest["url"] == f"{BASE}changes/#edition-2"
    assert "<h2>Corrections</h2>" in newest["content_html"]
    assert "<del>Vello</del><ins>Alto</ins>" in newest["content_html"]
    assert "the port was Porto Alto" in newest["content_html"]
    assert "We begin." in oldest["content_html"] and STORY.summary[0].text in oldest["content_html"]
    (entry,) = corrections.findall(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}title") == f"{STORY.title}: 1 correction"
    assert corrections.findtext(f"{ATOM}id") == f"{BASE}corrections.xml"


def test_of_editions_there_is_no_room_for_the_recorded_counts_are_told() -> None:
    texts = tuple(replace(fact, text=f"{fact.text} Again.") for fact in STORY.facts)
    many = tuple(
        replace(fact, id=f"f-{number:05}", text=f"{number} ships sank.", weight=0.1)
        for number in range(1, 1002)
        for fact in texts[:1]
    )
    old = replace(FIRST, number=2, published="2026-03-02T08:00:00Z", facts=(), tally=("3 corrections",))
    big = record_edition(edition_of(replace(STORY, facts=(*STORY.facts, *many)), FIRST, old), published="2026-03-03")
    newest = record_edition(edition_of(STORY, FIRST, old, big), published="2026-03-04")
    told = edition_of(STORY, FIRST, old, big, newest).changes
    assert [(one.number, len(one.changes) > 0, one.tally) for one in told[2:]] == [
        (2, False, ("3 corrections",)),
        (1, False, ()),
    ]


def test_an_entry_never_changes_its_id() -> None:
    ids = [item["id"] for item in feeds_of(edition_of(correct(STORY), FIRST, SECOND))[2]["items"]]
    later = record_edition(edition_of(STORY, FIRST, SECOND), published="2026-03-03T08:00:00Z")
    assert [item["id"] for item in feeds_of(edition_of(STORY, FIRST, SECOND, later))[2]["items"]][1:] == ids


def test_pages_offer_the_three_feeds() -> None:
    offered = [one.address.removeprefix(BASE) for one in offer_feeds(edition_of(STORY, FIRST))]
    assert offered == ["feed.xml", "feed.json", "corrections.xml"]


def test_hostile_words_of_an_editor_are_words() -> None:
    hostile = replace(SAID, why="</p><script>alert(1)</script>]]>\u202e", by="<b>Ana</b>")
    second = record_edition(
        edition_of(correct(STORY), FIRST, decisions=(hostile,)), published="2026-03-02T09:30:00Z", note="<img src=x>"
    )
    _, _, document = feeds_of(edition_of(correct(STORY), FIRST, second))
    content = document["items"][0]["content_html"]
    assert "<script" not in content and "<img" not in content and "\u202e" not in content


def test_decisions_are_recorded_once_and_only_those_that_took_effect() -> None:
    undone = Operation("k-0002", "reject", ("f-died1",), at="2026-03-02")
    undo = Operation("k-0003", "undo", ("k-0002",), at="2026-03-02")
    edition = edition_of(STORY, FIRST, SECOND, decisions=(SAID, undone, undo))
    assert [one.id for one in record_edition(edition).decisions] == []
    late = Operation("k-0004", "undo", ("k-0001",), at="2026-03-03")
    (found,) = record_edition(edition_of(STORY, FIRST, SECOND, decisions=(SAID, late))).decisions
    assert found.targets == ("k-0001", "f-sank1")


def test_a_comparison_with_an_older_edition_knows_all_decisions_since() -> None:
    now = record_edition(edition_of(correct(STORY), FIRST, SECOND, decisions=(SAID,)))
    assert now.decisions == ()
    assert [one.id for one in reach_back(now, (FIRST, SECOND), 1).decisions] == ["k-0001"]


def test_every_id_that_was_ever_published_keeps_a_page() -> None:
    left = replace(STORY, facts=tuple(fact for fact in STORY.facts if fact.id != "f-died1"))
    kept = keep_published_ids(left, (FIRST, SECOND))
    assert Retired("f-died1", None, "is not published any more; edition 2 was the last to tell it") in kept.retired
    assert page_of(edition_of(kept, FIRST, SECOND), "facts/f-died1/index.html").template == "retired.html"
    merged = replace(SECOND, facts=(), retired=(Retired("f-died1", "f-sank1", "merged"),))
    assert Retired("f-died1", "f-sank1", "merged") in keep_published_ids(left, (FIRST, merged)).retired
    assert keep_published_ids(STORY, (FIRST,)) == STORY


def test_a_built_site_is_completed_with_what_its_data_leave_out() -> None:
    blurred = replace(
        FIRST,
        policy="",
        facts=tuple(
            replace(fact, evidence=tuple(replace(one, low=None, high=None, unit=None) for one in fact.evidence))
            for fact in FIRST.facts
        ),
        sources=tuple(replace(source, version="") for source in FIRST.sources),
    )
    complete = complete_told(blurred, FIRST)
    assert (complete.facts, complete.sources, complete.policy) == (FIRST.facts, FIRST.sources, FIRST.policy)
