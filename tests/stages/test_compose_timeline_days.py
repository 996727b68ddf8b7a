"""Timelines of large corpora: days are chosen by who prints them, and each is told by its most central sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from small_story import SANK, STORY, quote

from sitegen.model.readings import Reading, Sentence, Timex
from sitegen.model.spans import Quote
from sitegen.model.stories import Evidence, Fact, Source, When
from sitegen.stages.compose.timeline.days import DayScope, compose_days, rank_days
from sitegen.stages.compose.timeline.making import MANY_SOURCES, compose_timeline

FIRST = date(2021, 5, 3)
OFTEN, SELDOM, BEFORE = date(2021, 5, 4), date(2021, 5, 20), date(2020, 12, 1)


def write_article(number: int, days: tuple[date, ...]) -> tuple[Source, Reading, tuple[Fact, ...]]:
    """An article of the day FIRST and `number` days, with a sentence and a fact for each day."""
    file = f"{number:03}.txt"
    sentences, timexes, facts = [], [], []
    start = 0
    for place, day in enumerate(days):
        text = f"Harbour pilots of crew {number} searched the northern bay again on {day.isoformat()}."
        at = start + text.index(day.isoformat())
        sentences.append(Sentence(start, start + len(text), text, (), place))
        timexes.append(Timex(at, at + 10, day.isoformat(), "DATE", day.isoformat(), day.isoformat(), basis="stated"))
        words = Quote(file, start, start + len(text) - 1, text[:-1])
        evidence = Evidence(f"e-{number}-{place}", f"s-{number}", words)
        facts.append(
            replace(SANK, id=f"f-{number:03}{place}", text=text, when=When(day.isoformat()), evidence=(evidence,))
        )
        start += len(text) + 2
    published = FIRST + timedelta(days=number)
    source = replace(STORY.sources[0], id=f"s-{number}", label=number, file=file, published=When(published.isoformat()))
    return source, Reading(f"s-{number}", file, tuple(sentences), timexes=tuple(timexes)), tuple(facts)


def write_corpus(count: int) -> tuple[tuple[Fact, ...], tuple[Source, ...], tuple[Reading, ...]]:
    """All articles print OFTEN and a day of their own; the last ones SELDOM and the first one BEFORE as well."""
    written = []
    for number in range(count):
        extra = (SELDOM,) if number >= count - 2 else (BEFORE,) if number == 0 else ()
        written.append(write_article(number, (OFTEN, FIRST + timedelta(days=number), *extra)))
    return (
        tuple(fact for _, _, facts in written for fact in facts),
        tuple(source for source, _, _ in written),
        tuple(reading for _, reading, _ in written),
    )


def test_the_day_that_most_articles_look_back_on_comes_first() -> None:
    _, sources, readings = write_corpus(24)
    published = {source.file: date.fromisoformat(source.published.edtf or "") for source in sources}
    ranked = rank_days(readings, published)
    assert ranked[0] == OFTEN
    assert ranked.index(SELDOM) < ranked.index(BEFORE)


def test_of_days_printed_alike_those_where_the_reports_begin_come_first() -> None:
    written = [write_article(number, (FIRST + timedelta(days=number),)) for number in (0, *range(60, 80))]
    published = {source.file: date.fromisoformat(source.published.edtf or "") for source, _, _ in written}
    ranked = rank_days([reading for _, reading, _ in written], published)
    assert list(ranked) == sorted(ranked)


def test_a_day_after_all_reports_is_not_ranked() -> None:
    source, reading, _ = write_article(0, (FIRST, FIRST + timedelta(days=400)))
    assert rank_days((reading,), {source.file: FIRST}) == (FIRST,)


def test_each_entry_cites_the_facts_of_its_sentence_and_is_dated_by_it() -> None:
    facts, sources, readings = write_corpus(24)
    entries = compose_days(facts, sources, readings, DayScope(3, 1))
    assert len(entries) == 3
    by_id = {fact.id: fact for fact in facts}
    for entry in entries:
        assert entry.facts
        assert all(by_id[name].evidence[0].quote.exact in entry.what for name in entry.facts)
        assert entry.when.edtf in entry.what


def test_the_first_days_have_the_further_entries_and_none_repeats_another() -> None:
    facts, sources, readings = write_corpus(24)
    assert [entry.when.edtf for entry in compose_days(facts, sources, readings, DayScope(1, 3))] == ["2021-05-04"]


def test_a_large_corpus_keeps_to_the_number_of_entries_given() -> None:
    facts, sources, readings = write_corpus(MANY_SOURCES + 4)
    assert len(compose_timeline(facts, sources, readings, most_entries=12)) == 12
    assert len(compose_timeline(facts[:20], sources, readings, most_entries=40)) <= 20


def test_what_lies_ahead_of_a_large_corpus_is_kept() -> None:
    facts, sources, readings = write_corpus(MANY_SOURCES + 4)
    ahead = replace(
        SANK,
        id="f-ahead",
        text="The inquiry into the sinking will open in the capital.",
        when=When("2022-01-10", "stated"),
        lane="planned",
        evidence=(Evidence("e-ahead", sources[0].id, quote("a.txt", "A ferry sank off Porto Vello")),),
    )
    entries = compose_timeline((*facts, ahead), sources, readings, most_entries=12)
    assert (entries[-1].when.edtf, entries[-1].kind) == ("2022-01-10", "planned")


@given(st.randoms(use_true_random=False))
def test_the_order_of_a_corpus_does_not_matter(random: object) -> None:
    facts, sources, readings = write_corpus(8)
    shuffled = list(readings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    scope = DayScope(4, 1)
    assert compose_days(facts, sources, tuple(shuffled), scope) == compose_days(facts, sources, readings, scope)
