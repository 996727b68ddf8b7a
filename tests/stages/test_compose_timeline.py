"""The timeline: dated facts in calendar order, one entry for one event, nothing that no date carries."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_story import DIED, SANK, SPOKE, STORY, TEXTS, quote

from sitegen.language.interface import Language
from sitegen.model.readings import Reading, Sentence, Timex
from sitegen.model.spans import Span
from sitegen.model.stories import Fact, TimelineEntry, When
from sitegen.stages.compose.timeline.choice import drop_vague
from sitegen.stages.compose.timeline.clauses import find_dated_clause
from sitegen.stages.compose.timeline.dates import date_sentence
from sitegen.stages.compose.timeline.making import MOST_ENTRIES, MOST_PER_DATE, compose_timeline


def dated(name: str, text: str, edtf: str | None, **changes: object) -> Fact:
    return replace(SANK, id=f"f-{name}", text=text, when=When(edtf, "stated"), entities=(), **changes)  # type: ignore[arg-type]


def dates_of(*facts: Fact) -> list[str | None]:
    return [entry.when.edtf for entry in compose_timeline(facts, STORY.sources)]


def test_entries_come_in_calendar_order() -> None:
    values = ["2021-06", "2021-05-03", "2021-05-03T14:00", "../2021-05-30", "2021", "2021-05-03/2021-05-10", "1998~"]
    facts = [dated(f"id{number:03}", f"Event{number} happened here.", value) for number, value in enumerate(values)]
    assert dates_of(*facts) == [
        "1998~",
        "2021",
        "2021-05-03",
        "2021-05-03/2021-05-10",
        "2021-05-03T14:00",
        "2021-05-30",
        "2021-06",
    ]


def test_a_fact_without_a_date_or_without_standing_words_does_not_enter() -> None:
    gone = replace(SANK, evidence=tuple(replace(one, check="missing") for one in SANK.evidence))
    assert dates_of(DIED, SPOKE, gone, replace(SANK, state="rejected"), dated("bad01", "Bad date.", "soon")) == []


def test_a_century_dates_nothing() -> None:
    assert dates_of(dated("cent1", "The harbour saw many of the disasters of this century.", "19XX")) == []


def test_facts_of_one_event_are_one_entry_of_the_weightiest() -> None:
    lighter = replace(
        SANK,
        id="f-light",
        text="Aurora, a ferry, sank.",
        weight=0.2,
        evidence=(replace(SANK.evidence[1], source="s-c"),),
    )
    (entry,) = compose_timeline((lighter, SANK), STORY.sources)
    assert (entry.id, entry.what, entry.facts) == ("t-sank1", SANK.text, ("f-sank1", "f-light"))
    assert entry.sources == ("a.txt", "b.txt", "c.txt")


def test_what_is_planned_stands_apart_from_what_happened() -> None:
    planned = replace(SANK, id="f-plan1", text="The ferry Aurora is to be raised off Porto Vello.", lane="planned")
    assert [entry.kind for entry in compose_timeline((SANK, planned), STORY.sources)] == ["happened", "planned"]


def test_a_date_ahead_of_all_reports_that_something_is_due_by_is_a_deadline() -> None:
    (ahead,) = compose_timeline((dated("ahead", "The harbour is to open by 30 May.", "../2021-05-30"),), STORY.sources)
    assert (ahead.when.edtf, ahead.kind) == ("2021-05-30", "deadline")
    assert ahead.when.reasoning[-1] == "It is a deadline, entered on its own day."
    (past,) = compose_timeline((dated("past1", "The harbour had closed by 1 May.", "../2021-05-01"),), STORY.sources)
    assert (past.when.edtf, past.kind) == ("../2021-05-01", "happened")


def reading(file: str, words: str, edtf: str) -> Reading:
    """The whole text as one sentence in which `words` are a date."""
    text = TEXTS[file]
    start = text.index(words)
    timex = Timex(start, start + len(words), words, "DATE", edtf, edtf, basis="resolved")
    return Reading(f"s-{file[0]}", file, (Sentence(0, len(text), text, (), 0),), timexes=(timex,))


def test_the_day_of_a_report_is_an_entry_of_its_own() -> None:
    toll = replace(DIED.evidence[0], quote=quote("a.txt", "At least 12 people died"))
    told = replace(DIED, evidence=(toll,), when=When("2021-05-01", "stated"))
    entries = compose_timeline((told,), STORY.sources, (reading("a.txt", "the coast guard said", "2021-05-04"),))
    assert [(entry.id, entry.when.edtf, entry.kind) for entry in entries] == [
        ("t-died1", "2021-05-01", "happened"),
        ("t-died1-2", "2021-05-04", "said"),
    ]


def test_a_saying_of_little_weight_is_an_entry_of_its_day_where_it_prints_the_day() -> None:
    words = quote("c.txt", "“We lost good neighbours today.”")
    said = "Fourteen people died, Mayor Ana Lima said on 4 May 2021: “We lost good neighbours.”"
    spoke = replace(SPOKE, text=said, evidence=(replace(SPOKE.evidence[0], quote=words),), weight=0.2)
    dated_saying = (reading("c.txt", "Mayor Ana Lima said", "2021-05-04"),)
    assert [entry.when.edtf for entry in compose_timeline((spoke,), STORY.sources, dated_saying)] == ["2021-05-04"]
    for other in (
        replace(spoke, weight=0.1),
        replace(spoke, lane="happened"),
        replace(spoke, text=said.replace(" on 4 May 2021", "")),
    ):
        assert compose_timeline((other,), STORY.sources, dated_saying) == ()


def test_no_words_of_another_source_are_told_on_the_day_of_a_report() -> None:
    toll = replace(DIED.evidence[0], quote=quote("a.txt", "At least 12 people died"))
    told = replace(DIED, text="Divers found a chest.", evidence=(toll,), when=When("2021-05-01", "stated"))
    entries = compose_timeline((told,), STORY.sources, (reading("a.txt", "the coast guard said", "2021-05-04"),))
    assert "2021-05-04" not in [entry.when.edtf for entry in entries if "chest" in entry.what]


def test_a_day_inside_the_words_of_a_fact_is_an_entry_too() -> None:
    entries = compose_timeline((SANK,), STORY.sources, (reading("b.txt", "Monday", "2021-05-10"),))
    assert [(entry.when.edtf, entry.kind) for entry in entries] == [
        ("2021-05-03", "happened"),
        ("2021-05-10", "planned"),
    ]


def test_a_deadline_of_a_sentence_is_an_entry_where_it_lies_ahead() -> None:
    by = reading("b.txt", "Monday", "../2021-05-10")
    ahead = replace(by, timexes=(replace(by.timexes[0], value="2021-05-10", relation="by"),))
    entries = compose_timeline((SANK,), STORY.sources, (ahead,))
    assert [(entry.when.edtf, entry.kind) for entry in entries][1:] == [("2021-05-10", "deadline")]
    over = replace(by, timexes=(replace(by.timexes[0], value="2021-05-04", edtf="../2021-05-04", relation="by"),))
    assert [entry.when.edtf for entry in compose_timeline((SANK,), STORY.sources, (over,))] == ["2021-05-03"]


def test_a_month_is_dropped_where_a_day_of_it_tells_the_same() -> None:
    texts = {
        "2021-04": "The discovery of a buried rifle in April was called a breakthrough.",
        "2021-04-08": "Searchers found a rifle buried near the house on 8 April 2021.",
        "2021-04~": "The port authority raised its fees for ferries around April 2021.",
    }
    entries = [TimelineEntry(f"t-{when}", text, When(when), "happened", (), ()) for when, text in texts.items()]
    assert [entry.when.edtf for entry in drop_vague(entries)] == ["2021-04-08", "2021-04~"]


def test_a_part_of_a_month_is_told_by_the_month() -> None:
    assert dates_of(dated("early", "The ferry is to sail again in early June.", "2021-06-01~/2021-06-10~")) == [
        "2021-06"
    ]
    assert dates_of(dated("fewer", "It sailed on ten days.", "2021-06-01/2021-06-10")) == ["2021-06-01/2021-06-10"]


def test_what_lies_ahead_is_planned_and_what_lies_behind_has_happened() -> None:
    ahead = dated("ahead", "The harbour opens again.", "2031-05-03")
    behind = dated("behin", "Divers were called to the wreck.", "2021-05-03", lane="planned")
    assert [entry.kind for entry in compose_timeline((ahead, behind), STORY.sources)] == ["happened", "planned"]


def test_every_date_has_an_entry_before_any_has_two() -> None:
    days = [dated(f"d{day:04}", f"Event{day} happened here.", f"2021-04-{day:02}", weight=0.1) for day in range(1, 29)]
    heavy = [
        dated(f"h{n:04}", f"Heavy{n} number{n} alone{n}.", "2021-05-03", weight=0.9, predicate="") for n in range(4)
    ]
    kept = [entry.when.edtf for entry in compose_timeline((*days, *heavy), STORY.sources)]
    assert len(kept) == len(set(kept)) == MOST_ENTRIES
    assert "2021-05-03" in kept


CLAUSES = (
    ("The plan covers four regions that Russia annexed in 2022.", "2022", "Russia annexed four regions in 2022."),
    ("It was the largest raid since the full invasion began in 2022.", "2022", "The full invasion began in 2022."),
    ("The ferry sank off the coast in 2022.", "2022", None),
    (
        "The list names the brother of Ana Lima and the son of Tom Berg, who led the town in 2022.",
        "2022",
        "Tom Berg led the town in 2022.",
    ),
    ("They met the widow of a baker and the son of a judge, who left the small town in 2022.", "2022", None),
    ("They met Ana Lima, who left the small town in 2022.", "2022", "Ana Lima left the small town in 2022."),
    ("It burned shortly after the crew left the harbour in 2022.", "2022", "The crew left the harbour in 2022."),
    ("The chest was discovered April 8 buried one foot below the ground.", "April 8", None),
    ("The ferry burned after she and her crew left it in 2022.", "2022", None),
    ("Many voters voicing their desire for a new government remained outside in 2022, chanting.", "2022", None),
)


@pytest.mark.parametrize(("text", "words", "clause"), CLAUSES)
def test_a_date_belongs_to_its_own_clause(language: Language, text: str, words: str, clause: str | None) -> None:
    (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
    start = text.index(words)
    timex = Timex(start, start + len(words), words, "DATE", words, words)
    assert find_dated_clause(sentence, timex) == clause


def test_what_only_now_dates_is_not_dated() -> None:
    words = "good neighbours today"
    spoke = replace(SPOKE, when=When("2021-05-04", "resolved"))
    assert len(compose_timeline((spoke,), STORY.sources)) == 1
    assert compose_timeline((spoke,), STORY.sources, (reading("c.txt", "today", "2021-05-04"),)) == ()
    assert len(compose_timeline((spoke,), STORY.sources, (reading("c.txt", words, "2021-05-04"),))) == 1


def test_a_crowded_day_keeps_the_weightiest() -> None:
    facts = [
        dated(
            f"id{number:03}",
            f"Event{number} number{number} alone{number}.",
            "2021-05-03",
            weight=number / 100,
            predicate="",
        )
        for number in range(30)
    ]
    kept = compose_timeline(tuple(facts), STORY.sources)
    assert [entry.facts[0] for entry in kept] == [f"f-id{number:03}" for number in range(29, 29 - MOST_PER_DATE, -1)]


@given(
    st.permutations([SANK, DIED, SPOKE, *(dated(f"id{n:03}", f"It shook {n}.", f"2021-05-0{n}") for n in range(1, 8))])
)
def test_the_order_of_facts_does_not_matter(facts: list[Fact]) -> None:
    entries = compose_timeline(tuple(facts), STORY.sources)
    assert entries == compose_timeline(tuple(sorted(facts, key=lambda fact: fact.id)), STORY.sources)
    named = [name for entry in entries for name in entry.facts]
    assert len(named) == len(set(named)) == 8


@pytest.mark.parametrize(
    ("text", "words", "value", "told"),
    [
        ("It sank last month.", "last month", "2021-05", "It sank in May 2021."),
        ("Yesterday it sank.", "Yesterday", "2021-05-03", "On 3 May 2021 it sank."),
        ("“It sank yesterday,” he said.", "yesterday", "2021-05-03", "“It sank yesterday,” he said."),
        ("It opens in April next year.", "April next year", "2022-04", "It opens in April 2022."),
        ("It opens early April next year.", "early April next year", "2022-04", "It opens in early April 2022."),
        (
            "It burned over the weekend.",
            "the weekend",
            "2021-05-01/2021-05-02",
            "It burned over the weekend of 1 May 2021.",
        ),
        ("It burned into Monday night.", "Monday night", "2021-05-03", "It burned into the night of 3 May 2021."),
    ],
)
def test_a_sentence_is_dated_by_the_calendar_outside_quotations(text: str, words: str, value: str, told: str) -> None:
    start = text.index(words)
    timex = Timex(start, start + len(words), words, "DATE", value, value, basis="resolved")
    assert date_sentence(Sentence(0, len(text), text, (), 0), (timex,)) == told


def test_one_wording_is_one_entry_of_a_date() -> None:
    spoken = dated("spoke", "The harbour had closed.", "2021-05-04", lane="said", predicate="say")
    closed = dated("close", "The harbour had closed.", "2021-05-04", predicate="close")
    assert [entry.kind for entry in compose_timeline((spoken, closed), STORY.sources)] == ["happened"]


def test_what_was_waited_for_is_no_deadline() -> None:
    waited = dated("wait1", "The island had to wait until this year for a ferry.", "../2021-12-31")
    (entry,) = compose_timeline((waited,), STORY.sources)
    assert entry.kind != "deadline"


def test_a_time_before_the_reports_is_over_unless_it_is_said_to_come() -> None:
    early = dated("early", "The crew would have been on deck at about 6.30am.", "2021-05-03T06:30", lane="planned")
    assert [entry.kind for entry in compose_timeline((early,), STORY.sources)] == ["happened"]
