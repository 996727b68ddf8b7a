"""What a dated entry says happened on its date, once, and what lies long before only in part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from small_story import SANK, STORY

from sitegen.language.interface import Language
from sitegen.model.readings import Reading, Sentence, Timex
from sitegen.model.spans import Quote, Span
from sitegen.model.stories import Fact, TimelineEntry, When
from sitegen.stages.compose.timeline.choice import join_same, limit_background, name_rate
from sitegen.stages.compose.timeline.making import compose_timeline
from sitegen.stages.compose.timeline.tellings import dates_an_event

LAST = date(2021, 5, 4)


def parse(language: Language, text: str, words: str, edtf: str, relation: str | None = None) -> tuple[Sentence, Timex]:
    (sentence,) = language.parse(text, [Span(0, len(text))]).sentences
    start = text.index(words)
    return sentence, Timex(start, start + len(words), words, "DATE", edtf, edtf, basis="stated", relation=relation)


@pytest.mark.parametrize(
    ("text", "words", "edtf", "relation", "is_event"),
    [
        ("The suit tells of meddling in the 2016 election.", "2016", "2016", None, False),
        ("Haiti suffered from the 2008 storms.", "2008", "2008", None, False),
        ("The ferry was built in 2016.", "2016", "2016", None, True),
        ("It was the first title since 1908.", "1908", "1908/2021-05-04", "since", False),
        ("Ferries ran until last year.", "last year", "../2020-12-31", "until", False),
        ("Ferries will not run until 31 May.", "31 May", "../2021-05-31", "until", True),
        ("The crew is now on land.", "now", "2021-05-04", None, False),
        ("Divers have searched since shortly after the May 3 storm.", "May 3", "2021-05-03", None, False),
        ("Divers searched after the May 3 storm.", "May 3", "2021-05-03", None, True),
    ],
)
def test_a_date_is_when_something_happened(
    language: Language, text: str, words: str, edtf: str, relation: str | None, is_event: bool
) -> None:
    assert dates_an_event(*parse(language, text, words, edtf, relation), LAST) == is_event


def test_today_is_a_day_where_the_past_is_told(language: Language) -> None:
    told = parse(language, "The family released a statement today.", "today", "2021-05-04")
    assert dates_an_event(*told, LAST)
    assert not dates_an_event(*parse(language, "The family is safe today.", "today", "2021-05-04"), LAST)


def stated(file: str, text: str, words: str, edtf: str) -> tuple[Fact, Reading]:
    """A fact with the quote of one sentence that has a date."""
    start = text.index(words)
    timex = Timex(start, start + len(words), words, "DATE", edtf, edtf, basis="stated")
    reading = Reading(f"s-{file[0]}", file, (Sentence(0, len(text), text, (), 0),), timexes=(timex,))
    proof = replace(SANK.evidence[0], source=f"s-{file[0]}", quote=Quote(file, 0, len(text), text))
    return replace(SANK, text=text, evidence=(proof,), when=When(edtf, "stated"), entities=()), reading


def test_the_words_of_another_event_are_not_told_under_a_date() -> None:
    fact, reading = stated("a.txt", "The harbour of Porto Vello was deepened in 1998.", "1998", "1998")
    joined = replace(fact, text="The ferry sank with all cars on board at night.")
    (entry,) = compose_timeline((joined,), STORY.sources, (reading,))
    assert entry.what == "The harbour of Porto Vello was deepened in 1998."
    loose, reading = stated("a.txt", "He came back to live with them in 1998.", "1998", "1998")
    joined = replace(loose, text="The ferry sank with all cars on board at night.")
    assert compose_timeline((joined,), STORY.sources, (reading,)) == ()
    kept = replace(joined, state="reviewed")
    assert [entry.what for entry in compose_timeline((kept,), STORY.sources, (reading,))] == [joined.text]


def entry(name: str, what: str, edtf: str, **changes: object) -> TimelineEntry:
    return TimelineEntry(f"t-{name}", what, When(edtf), "happened", (f"f-{name}",), ("a.txt",), **changes)  # type: ignore[arg-type]


def test_one_event_told_twice_is_one_entry() -> None:
    entries = [
        entry("one", "The ferry Aurora sank off Porto Vello.", "2021-05-03"),
        entry("two", "The ferry Aurora sank off Porto Vello at night, police said.", "2021-05-03T23:00"),
        entry("far", "Divers reached the wreck.", "2021-05-03"),
        entry("old", "The ferry Aurora sank off Porto Vello.", "2020"),
    ]
    rates = {name_rate(one): 1.0 - at / 10 for at, one in enumerate(entries)}
    kept = join_same(entries, rates)
    assert [(one.id, one.facts) for one in kept] == [("t-one", ("f-one", "f-two")), ("t-far", ("f-far",))]


def test_what_lies_long_before_is_a_part() -> None:
    old = [entry(f"o{year}", "A ferry sank.", str(year)) for year in range(1900, 1910)]
    new = entry("new", "A ferry sank.", "2021-05-03")
    assert limit_background([*old, new], date(2021, 5, 3), 9) == [*old[:3], new]


def test_helicopters_heard_on_the_night_of_the_report_are_no_plan() -> None:
    heard = replace(SANK, text="Helicopters were heard early.", when=When("2021-05-05", "resolved"), lane="happened")
    assert [one.kind for one in compose_timeline((heard,), STORY.sources)] == ["happened"]
