"""Values told in unlike sentences of several articles, each sentence a fact of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim, Group
from sitegen.model.readings import Mention, Reading, Timex
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.facts import build_facts
from sitegen.stages.reconcile.figures.bygones import compare_bygones
from sitegen.stages.reconcile.figures.counters import compare_counters
from sitegen.stages.reconcile.figures.ordinals import compare_ordinals
from sitegen.stages.reconcile.figures.portions import compare_portions
from sitegen.stages.reconcile.figures.repairs import compare_repairs
from sitegen.stages.reconcile.figures.series import compare_series
from sitegen.stages.reconcile.passages import Passage, read_passages
from sitegen.stages.reconcile.sayings.roles import compare_offices
from sitegen.stages.reconcile.sayings.superlatives import compare_superlatives
from sitegen.stages.reconcile.scenes import read_scenes
from sitegen.stages.reconcile.times.clocks import compare_clocks
from sitegen.stages.reconcile.times.forecasts import compare_forecasts
from sitegen.values import find_quantities

Compare = Callable[[Sequence[Passage]], Sequence[Disagreement]]
Times = Sequence[tuple[str, str, str, str | None]]


def read(
    language: Language,
    texts: Sequence[str],
    *,
    days: Sequence[str] = (),
    names: Sequence[str] = (),
    times: Times = (),
) -> tuple[Passage, ...]:
    """The passages of articles "a", "b" …, published on `days`, by default one day after another.

    `names` are organisations; `times` are words with their TIMEX3 type, value and EDTF, wherever they stand.
    """
    readings: list[Reading] = []
    claims: list[Claim] = []
    for at, text in enumerate(texts):
        file = "abcdef"[at]
        sentences = tuple(language.parse(text, [Span(0, len(text))]).sentences)
        mentions = [Mention(text.index(name), text.index(name) + len(name), name, "organisation") for name in names
                    if name in text]  # fmt: skip
        found = [
            Timex(text.index(words), text.index(words) + len(words), words, kind, value, edtf, basis="resolved")  # type: ignore[arg-type]
            for words, kind, value, edtf in times
            if words in text
        ]
        quantities = tuple(one for sentence in sentences for one in find_quantities(sentence))
        readings.append(
            Reading(
                file,
                file,
                sentences,
                mentions=tuple(sorted(mentions, key=lambda one: one.start)),
                timexes=tuple(sorted(found, key=lambda one: one.start)),
                quantities=quantities,
            )
        )
        for number, sentence in enumerate(sentences):
            inside = tuple(one for one in quantities if sentence.start <= one.start < sentence.end)
            dated = tuple(one for one in found if sentence.start <= one.start < sentence.end)
            text = sentence.text
            claim = Claim(len(claims), file, file, number, sentence.span, text, text, "event", "body", "", "")
            claims.append(replace(claim, quantities=inside, timexes=dated))
    stated = build_facts(tuple(readings), tuple(claims), tuple(Group((number,)) for number in range(len(claims))))
    dates = days or [f"2020-05-{at + 5:02}" for at in range(len(texts))]
    published = {"abcdef"[at]: day for at, day in enumerate(dates)}
    return read_passages(stated, tuple(readings), read_scenes(tuple(readings)), published)


def say_sides(entry: Disagreement) -> list[str]:
    """What the sides of an entry say, in their order."""
    return [side.says for side in entry.sides]


@pytest.mark.parametrize(
    "texts",
    [
        ["It is one of the longest droughts in the sport.", "It was the longest wait in the history of the sport."],
        ["It is one of the deadliest fires in state history.", "It is the deadliest fire in modern state history."],
        ["It is among the worst floods on record.", "It was believed to be the worst flood on record."],
    ],
)
def test_one_of_the_worst_is_not_the_worst(language: Language, texts: Sequence[str]) -> None:
    (entry,) = compare_superlatives(read(language, texts))
    assert (entry.type, entry.relation, len(entry.sides)) == ("scope", "differs", 2)


@pytest.mark.parametrize(
    "texts",
    [
        ["It is one of the deadliest fires in state history.", "It is the worst flood in state history."],
        ["It is one of the longest bridges.", "The longest queue stood at the gate."],
        ["It is in the company of the world's worst floods.", "That would be the best of all worlds, in a flood."],
        ["It is the longest drought in the sport's history.", "It was the longest wait in the history of the sport."],
    ],
)
def test_records_of_other_things_are_not_compared(language: Language, texts: Sequence[str]) -> None:
    assert not compare_superlatives(read(language, texts))


def test_the_dead_of_one_body_are_a_series(language: Language) -> None:
    texts = [
        "It said 14 other UN staff had died and 56 were injured.",
        "The UN says 16 personnel are confirmed dead.",
        "After the quake 36 UN military and police personnel are now confirmed dead.",
    ]
    (entry,) = compare_series(read(language, texts, names=["UN"]))
    assert (entry.relation, entry.severity, say_sides(entry)) == ("updates", "high", ["14", "16", "36"])
    assert "in the order in which they were told" in entry.explanation


def test_a_nation_and_its_army_are_one_body(language: Language) -> None:
    texts = [
        "The Brazilian army said four of its peacekeepers were killed.",
        "Ten Brazilians, three Jordanians and one Haitian had been confirmed killed.",
        "Brazil says the death toll of its peacekeepers has risen from 11 to 14.",
    ]
    (entry,) = compare_series(read(language, texts, names=["Brazilian army"]))
    assert say_sides(entry) == ["four", "Ten", "11", "14"]


def test_a_rise_that_one_article_tells_of_is_an_update_by_itself(language: Language) -> None:
    (entry,) = compare_series(read(language, ["Chile says the death toll of its miners has risen from 11 to 14."]))
    assert (entry.relation, say_sides(entry)) == ("updates", ["11", "14"])


def test_a_later_lower_count_gives_no_order(language: Language) -> None:
    texts = ["The Chilean navy said 20 of its sailors were missing.", "Chile said 12 of its sailors were missing."]
    (entry,) = compare_series(read(language, texts))
    assert "do not tell which figure came first" in entry.explanation


@pytest.mark.parametrize(
    "texts",
    [
        ["The UN said 14 of its staff had died.", "The Red Cross said 16 of its staff had died."],
        ["The UN said 14 of its staff had died.", "The UN said 56 of its staff were injured."],
        ["The UN said 14 of its staff had died.", "The UN fears that 30 of its staff may have died."],
        ["The UN said 14 of its staff had died.", "The UN said another 16 of its staff had died."],
        ["The UN said 14 of its staff had died.", "The UN said 14 of its staff were dead."],
    ],
)
def test_other_bodies_and_states_are_no_series(language: Language, texts: Sequence[str]) -> None:
    assert not compare_series(read(language, texts, names=["UN", "Red Cross"]))


@pytest.mark.parametrize(
    ("texts", "sides"),
    [
        (
            ["More than 2,000 people signed a petition.", "Almost 300,000 people have signed the petition."],
            ["More than 2,000", "Almost 300,000"],
        ),
        (
            ["The petition has gathered 500 signatures.", "About 9,000 people had signed the petition by Friday."],
            ["500", "About 9,000"],
        ),
    ],
)
def test_a_counter_that_grew_is_an_update(language: Language, texts: Sequence[str], sides: Sequence[str]) -> None:
    (entry,) = compare_counters(read(language, texts))
    assert (entry.relation, say_sides(entry)) == ("updates", sides)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["Some 500 people signed a petition.", "Some 900 people signed a petition."], ["2020-05-05"] * 2),
        (["Some 500 people signed a petition.", "Some 900 people signed a petition."], ["2020-05-05~", "2020-05-09"]),
        (["Some 900 people signed a petition.", "Some 500 people signed a petition."], []),
        (["Some 500 people signed a petition.", "Some 900 people watched a video."], []),
        (["Some 500 people signed a petition.", "The petition has a goal of 900 signatures."], []),
    ],
)
def test_counters_of_one_day_or_of_two_things_are_no_update(
    language: Language, texts: Sequence[str], days: Sequence[str]
) -> None:
    assert not compare_counters(read(language, texts, days=days))


@pytest.mark.parametrize(
    "days", [["2020-05-05", "2020-05-05~"], ["2020-05-05", "2020-05-05"], ["2020-05-05~", "2020-05-07"]]
)
def test_an_office_is_left_only_where_the_days_are_known(language: Language, days: Sequence[str]) -> None:
    texts = ["Chairman Ann Smith spoke.", "Former chairman Ann Smith spoke."]
    passages = read(language, texts, days=days)
    named = [
        replace(passage, mentions=(Mention(at, at + 9, "Ann Smith", "person"),))
        for passage, at in zip(passages, (9, 16), strict=True)
    ]
    assert not compare_offices(named)
    assert compare_offices([replace(named[0], day="2020-05-04"), replace(named[1], day="2020-05-07")])


@pytest.mark.parametrize(
    ("texts", "relation"),
    [
        (
            [
                "Up to 80 percent of Internet services and call centers in Egypt have been cut.",
                "Officials said up to 70 per cent of web services in Egypt, and 60 per cent in India, were disrupted.",
            ],
            "differs",
        ),
        (
            [
                "Sixty-five per cent of traffic to India was down.",
                "Officials said up to 70 per cent of web services in Egypt, and 60 per cent in India, were disrupted.",
            ],
            "contradicts",
        ),
        (["Felling has left just 2% forest.", "Only some 3% of those original forests remain."], "contradicts"),
    ],
)
def test_shares_of_one_thing_in_one_place_are_compared(language: Language, texts: Sequence[str], relation: str) -> None:
    (entry,) = compare_portions(read(language, texts))
    assert (entry.relation, len(entry.sides)) == (relation, 2)


@pytest.mark.parametrize(
    "texts",
    [
        ["Up to 80 percent of web services in Egypt were cut.", "Up to 70 percent of web services in India were cut."],
        ["About 80 percent of voice traffic in Egypt was lost.", "About 70 percent of traffic in Egypt was lost."],
        ["Up to 80 percent of web services in Egypt were cut.", "Some 52 percent of services in Egypt were lost."],
        ["In Egypt 80 percent of traffic was lost.", "About 70 percent of traffic in Egypt and Sudan was lost."],
        ["Shares of traffic in Egypt fell 8 percent.", "Traffic in Egypt fell by 7 percent."],
    ],
)
def test_shares_of_two_things_are_not_compared(language: Language, texts: Sequence[str]) -> None:
    assert not compare_portions(read(language, texts))


YEARS: Times = (
    ("2008", "DATE", "2008", "2008"),
    ("2009", "DATE", "2009", "2009"),
    ("January", "DATE", "XXXX-01", None),
)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["Storms in 2008 left almost 800 dead.", "In the storms of 2008 almost a thousand people were killed."], []),
        (["In January five cables were cut.", "In January two lines were snapped."], ["", ""]),
        (["In 2008 five cables were cut.", "Two lines were snapped in 2008."], ["", ""]),
    ],
)
def test_counts_of_one_earlier_event_are_compared(
    language: Language, texts: Sequence[str], days: Sequence[str]
) -> None:
    (entry,) = compare_bygones(read(language, texts, days=days, times=YEARS))
    assert (entry.relation, len(entry.sides)) == ("contradicts", 2)


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["Storms in 2008 left almost 800 dead.", "Storms in 2009 left almost 1,000 dead."], []),
        (["Storms in 2008 left almost 800 dead.", "A quake in 2008 left almost 1,000 dead."], []),
        (["Storms in 2008 left almost 800 dead.", "Storms in 2008 left more than 700 dead."], []),
        (["Storms in 2008 left almost 800 dead.", "Storms left almost 1,000 dead."], []),
        (["Storms in 2008 left almost 800 dead.", "Storms in 2008 left 20 dead."], []),
        (["Storms in 2008 left hundreds dead.", "Storms in 2008 left thousands dead."], []),
        (["In January five cables were cut.", "In January two ships were cut loose."], ["", ""]),
    ],
)
def test_counts_of_two_earlier_events_are_not(language: Language, texts: Sequence[str], days: Sequence[str]) -> None:
    assert not compare_bygones(read(language, texts, days=days, times=YEARS))


CLOCKS: Times = tuple(
    (words, "TIME", f"2020-05-04T{clock}", f"2020-05-04T{clock}")
    for words, clock in (
        ("11:20 p.m.", "23:20"), ("11:50 p.m.", "23:50"), ("midnight", "24:00"), ("12:47 a.m.", "00:47"),
        ("00:48", "00:48"), ("00:52", "00:52"), ("00:30", "00:30"),
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "relation", "sides"),
    [
        (
            [
                "At 11:20 p.m. officers entered his flat and found the suspect dead of a gunshot wound.",
                "When officers stormed his flat shortly before midnight, the suspect lay dead of a gunshot wound.",
            ],
            "contradicts",
            ["11:20 p.m.", "shortly before midnight"],
        ),
        (
            ["At 12:47 a.m., the mob scene began.", "At 00:48 a guard threw the last ball."],
            "differs",
            ["12:47 a.m.", "00:48"],
        ),
    ],
)
def test_times_of_one_moment_are_compared(
    language: Language, texts: Sequence[str], relation: str, sides: Sequence[str]
) -> None:
    (entry,) = compare_clocks(read(language, texts, times=CLOCKS))
    assert (entry.relation, say_sides(entry)) == (relation, sides)


def test_a_time_of_day_is_quoted_with_what_happened(language: Language) -> None:
    texts = (
        "At 11:20 p.m. officers entered his flat and found the suspect dead of a gunshot wound.",
        "When officers stormed his flat shortly before midnight, the suspect lay dead of a gunshot wound.",
    )
    (entry,) = compare_clocks(read(language, texts, times=CLOCKS))
    assert [quote.exact for side in entry.sides for quote in side.evidence] == [
        "11:20 p.m. officers entered his flat",
        "When officers stormed his flat shortly before midnight",
    ]


@pytest.mark.parametrize(
    "texts",
    [
        [
            "At 11:50 p.m. officers entered his flat and found the suspect dead of a gunshot wound.",
            "When officers stormed his flat shortly before midnight, the suspect lay dead of a gunshot wound.",
        ],
        ["At 11:20 p.m. officers entered his flat.", "The mayor spoke to reporters shortly before midnight."],
        ["At 12:47 a.m., the mob scene began.", "At 00:52 a guard threw the last ball."],
        ["At 12:47 a.m., the mob scene began.", "At 00:48 a guard fell. At 00:52 a guard threw the last ball."],
        ["At about 12:47 a.m., the mob scene began.", "At 00:48 a guard threw the last ball."],
    ],
)
def test_times_of_two_moments_are_not(language: Language, texts: Sequence[str]) -> None:
    assert not compare_clocks(read(language, texts, times=CLOCKS))


def test_the_third_pitch_is_not_four_pitches_in(language: Language) -> None:
    texts = [
        "When Fowler hit the third pitch of the game over the fence for a home run, he danced.",
        "The first batter, Fowler, hit a home run just four pitches into the game.",
    ]
    (entry,) = compare_ordinals(read(language, texts, names=["Fowler"]))
    assert (entry.relation, say_sides(entry)) == ("contradicts", ["third pitch", "four pitches into"])


@pytest.mark.parametrize(
    "texts",
    [
        ["Fowler hit the third pitch over the fence.", "Baez hit a home run four pitches into the game."],
        ["Fowler hit the third pitch over the fence.", "Fowler had seen four pitches over the fence."],
        ["Fowler hit his run on the third day of play.", "Fowler hit his run on the second day of play."],
        ["Fowler hit the third pitch over the fence.", "Fowler hit the 3rd pitch over the fence."],
    ],
)
def test_other_rows_are_not_compared(language: Language, texts: Sequence[str]) -> None:
    assert not compare_ordinals(read(language, texts, names=["Fowler"]))


AHEAD: Times = (
    ("late 2021", "DATE", "2021", "2021-09/2021-12"),
    ("early 2022", "DATE", "2022", "2022-01/2022-04"),
    ("next spring", "DATE", "2023-SP", "2023-03/2023-05"),
    ("2022", "DATE", "2022", "2022"),
    ("March 2022", "DATE", "2022-03", "2022-03"),
)


def test_a_forecast_that_moved_is_an_update(language: Language) -> None:
    texts = ["The bridge would reopen in late 2021 or early 2022.", "The bridge is expected to reopen next spring."]
    (entry,) = compare_forecasts(read(language, texts, times=AHEAD[:3], days=["2020-05-01", "2022-02-01"]))
    assert (entry.relation, say_sides(entry)) == ("updates", ["late 2021 or early 2022", "next spring"])


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        (["The bridge will reopen in 2022.", "The bridge will reopen in March 2022."], ["2020-05-01", "2020-05-09"]),
        (["The bridge will reopen in late 2021.", "The bridge will reopen next spring."], ["2020-05-01", "2020-05-01"]),
        (
            ["The bridge will reopen in late 2021.", "The bridge will reopen next spring."],
            ["2020-05-01", "2020-05-01~"],
        ),
        (["The bridge will reopen in late 2021.", "The museum will launch next spring."], ["2020-05-01", "2020-05-09"]),
        (["The bridge reopened in late 2021.", "The bridge will reopen next spring."], ["2020-05-01", "2020-05-09"]),
    ],
)
def test_forecasts_that_fit_or_have_no_order_are_no_update(
    language: Language, texts: Sequence[str], days: Sequence[str]
) -> None:
    assert not compare_forecasts(read(language, texts, times=AHEAD, days=days))


LENGTHS: Times = (
    ("several days", "DURATION", "PXD", None),
    ("two weeks", "DURATION", "P2W", None),
    ("three days", "DURATION", "P3D", None),
    ("31 May", "DATE", "2020-05-31", "2020-05-31"),
)


@pytest.mark.parametrize(
    "texts",
    [
        ["It will take several days to repair the lines.", "Repairs to the lines could take as many as two weeks."],
        ["It will take several days to repair the lines.", "The lines may not be repaired until 31 May."],
        ["It will take several days to repair the lines.", "There was no time frame for getting the lines fixed."],
    ],
)
def test_how_long_a_repair_takes_is_compared(language: Language, texts: Sequence[str]) -> None:
    (entry,) = compare_repairs(read(language, texts, times=LENGTHS))
    assert (entry.type, entry.relation, len(entry.sides)) == ("duration", "differs", 2)


@pytest.mark.parametrize(
    "texts",
    [
        ["It will take several days to repair the lines.", "The lines could be repaired within three days."],
        ["It will take two weeks to repair the lines.", "The lines may not be repaired until 31 May."],
        ["It took several days to repair the lines.", "It will take two weeks to repair the lines."],
        ["It will take several days to repair the lines.", "The mayor will be away for two weeks."],
        ["It will take several days to repair the lines.", "A road took two weeks to repair."],
    ],
)
def test_lengths_of_one_order_or_of_other_things_are_not(language: Language, texts: Sequence[str]) -> None:
    assert not compare_repairs(read(language, texts, times=LENGTHS))
