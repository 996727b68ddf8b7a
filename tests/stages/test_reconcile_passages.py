"""Wording that clashes across facts: one sentence for each source, each of them a fact of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim, Group
from sitegen.model.readings import Mention, Reading, Timex
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.facts import build_facts
from sitegen.stages.reconcile.figures.degrees import compare_counts, compare_degrees, compare_scopes
from sitegen.stages.reconcile.passages import Passage, read_passages
from sitegen.stages.reconcile.sayings.forces import compare_forces, compare_inquiries
from sitegen.stages.reconcile.sayings.measures import compare_measures
from sitegen.stages.reconcile.sayings.polarity import compare_polarity
from sitegen.stages.reconcile.sayings.positions import compare_positions
from sitegen.stages.reconcile.sayings.roles import compare_offices, compare_owners, compare_seats
from sitegen.stages.reconcile.sayings.superlatives import compare_superlatives
from sitegen.stages.reconcile.scenes import read_scenes
from sitegen.stages.reconcile.times.clocks import compare_clocks
from sitegen.stages.reconcile.times.eventdates import compare_event_dates

Compare = Callable[[Sequence[Passage]], Sequence[Disagreement]]


def read(
    language: Language,
    texts: Sequence[str],
    *,
    times: Sequence[tuple[str, str, str]] = (),
    persons: Sequence[str] = (),
    speakers: Sequence[str] = (),
    predicate: str = "",
) -> tuple[Passage, ...]:
    """The passages of articles "a", "b" … of one sentence each; `times` are words, TIMEX3 type and value by article."""
    readings, claims = [], []
    for number, text in enumerate(texts):
        file = "abcdef"[number]
        sentence = language.parse(text, [Span(0, len(text))]).sentences[0]
        timexes: tuple[Timex, ...] = ()
        if times:
            words, kind, value = times[number]
            at = text.index(words)
            edtf = None if kind == "DURATION" else value
            timexes = (Timex(at, at + len(words), words, kind, value, edtf, basis="stated"),)  # type: ignore[arg-type]
        mentions = tuple(
            Mention(text.index(name), text.index(name) + len(name), name, "person") for name in persons if name in text
        )
        readings.append(Reading(file, file, (sentence,), mentions=mentions, timexes=timexes))
        speaker = speakers[number] if speakers else None
        claims.append(
            Claim(
                number,
                file,
                file,
                0,
                Span(0, len(text)),
                text,
                text,
                "event",
                "body",
                predicate,
                predicate,
                attribution=speaker,
                timexes=timexes,
            )
        )
    stated = build_facts(tuple(readings), tuple(claims), tuple(Group((number,)) for number in range(len(claims))))
    days = {"abcdef"[number]: f"2020-05-{number + 5:02}" for number in range(len(texts))}
    return read_passages(stated, tuple(readings), read_scenes(tuple(readings)), days)


@pytest.mark.parametrize(
    ("compare", "texts"),
    [
        (compare_degrees, ("The storm caused heavy damage to the school.", "The storm caused massive damage.")),
        (compare_counts, ("Two explosions shook the harbour at night.", "An explosion shook the harbour at night.")),
        (
            compare_scopes,
            (
                "Thieves took names, addresses and driver's license numbers.",
                "Thieves took names, addresses and, in some cases, driver's license numbers.",
            ),
        ),
        (compare_positions, ("The lorry overturned in a tunnel.", "The lorry overturned near a tunnel.")),
        (
            compare_positions,
            ("Two people were trapped inside the bus.", "Two people were trapped underneath the bus."),
        ),
        (compare_owners, ("The ferry's operator Acme apologised.", "The ferry is owned by Acme, a company.")),
        (
            compare_seats,
            ("London-based Acme makes wheels.", "Acme has headquarters in London and Leeds."),
        ),
        (
            compare_forces,
            ("Kenyan troops fought the rebels.", "Kenyan and British troops fought the rebels."),
        ),
        (
            compare_polarity,
            ("The offer hinges on the sale of the unit.", "The offer stands regardless of the sale of the unit."),
        ),
        (
            compare_superlatives,
            (
                "It is the first tram accident since the war.",
                "It is believed to be the first tram crash since the war.",
            ),
        ),
    ],
)
def test_two_wordings_differ_and_one_does_not(language: Language, compare: Compare, texts: tuple[str, str]) -> None:
    (entry,) = compare(read(language, texts))
    assert entry.relation in ("differs", "contradicts")
    assert {quote.file for side in entry.sides for quote in side.evidence} == {"a", "b"}
    assert not compare(read(language, (texts[0], texts[0])))
    assert not compare(read(language, (texts[1], texts[1])))


def test_quotes_are_the_words_of_their_article(language: Language) -> None:
    texts = ("The storm caused heavy damage to the school.", "The storm caused massive damage.")
    (entry,) = compare_degrees(read(language, texts))
    for quote in (quote for side in entry.sides for quote in side.evidence):
        assert texts["abcdef".index(quote.file)][quote.start : quote.end] == quote.exact


def test_a_file_that_says_both_tells_two_things_apart(language: Language) -> None:
    texts = (
        "The lorry overturned in a tunnel and the bus stopped near a tunnel.",
        "The lorry overturned near a tunnel.",
    )
    assert not compare_positions(read(language, texts))


def test_a_second_mention_of_one_of_two_events_is_no_other_count(language: Language) -> None:
    texts = (
        "Two explosions shook the harbour, and an explosion broke windows.",
        "Two explosions shook the harbour at night.",
    )
    assert not compare_counts(read(language, texts))


def test_one_of_the_events_that_an_article_tells_in_the_plural_is_no_other_count(language: Language) -> None:
    one, two = "A blast shook the harbour at night.", "Two blasts shook the harbour at night."
    assert compare_counts(read(language, (one, two)))
    (plural,) = read(language, ("The blasts shook the whole town and the harbour.",))
    assert not compare_counts((*read(language, (one, two)), plural))


def test_an_office_that_was_left_is_an_update(language: Language) -> None:
    texts = ("Chief executive Ann Smith apologised.", "The former CEO, Ann Smith, apologised.")
    (entry,) = compare_offices(read(language, texts, persons=("Ann Smith",)))
    assert (entry.relation, entry.statement) == (
        "updates",
        "Earlier reports call Smith chief executive, later ones former chief executive.",
    )
    assert not compare_offices(read(language, texts[::-1], persons=("Ann Smith",)))


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        ("The harbour office set a deadline for the sale of the ferry.", "It extended the deadline for the ferry."),
        ("The town imposed a curfew after the riot.", "The curfew that followed the riot was lifted."),
        ("The coast guard issued a warning of a wave.", "The coast guard cancelled its warning of a wave."),
    ],
)
def test_a_measure_is_lifted_later(language: Language, earlier: str, later: str) -> None:
    (entry,) = compare_measures(read(language, (earlier, later)))
    assert (entry.relation, [side.evidence[0].file for side in entry.sides]) == ("updates", ["a", "b"])
    assert not compare_measures(read(language, (later, earlier)))


@pytest.mark.parametrize(
    "later",
    [
        "The mayor may lift the curfew after the riot.",
        "The mayor did not lift the curfew after the riot.",
        "It is late.",
    ],
)
def test_a_measure_that_may_be_lifted_still_stands(language: Language, later: str) -> None:
    assert not compare_measures(read(language, ("The town imposed a curfew after the riot.", later)))


def test_an_inquiry_has_one_author(language: Language) -> None:
    texts = (
        "The raid on the village has sparked a Nato investigation.",
        "The raid on the village led to a US inquiry.",
    )
    (entry,) = compare_inquiries(read(language, texts))
    assert entry.type == "actor"


def test_nobody_is_called_to_what_has_not_happened(language: Language) -> None:
    texts = ("Firefighters were called at 6.04am to the harbour.", "The crash happened at 6.10am.")
    times = (("6.04am", "TIME", "2020-05-04T06:04"), ("6.10am", "TIME", "2020-05-04T06:10"))
    (entry,) = compare_clocks(read(language, texts, times=times))
    assert (entry.type, entry.relation) == ("computed", "contradicts")
    assert "6 minutes" in entry.explanation
    early = (times[0], ("6.10am", "TIME", "2020-05-04T06:00"))
    assert not compare_clocks(read(language, texts, times=early))


@pytest.mark.parametrize(("bound", "clash"), [("before ", 0), ("after ", 1), ("", 1)])
def test_a_time_before_another_is_no_clash_with_before_it(language: Language, bound: str, clash: int) -> None:
    texts = ("The blast happened at 11.20pm.", f"The blast happened {bound}11.50pm.")
    times = (("11.20pm", "TIME", "2020-05-04T23:20"), ("11.50pm", "TIME", "2020-05-04T23:50"))
    assert len(compare_clocks(read(language, texts, times=times))) == clash


def test_a_takeover_has_one_year(language: Language) -> None:
    texts = ("Brown bought Smith in 2015.", "Brown bought Smith in 2017.")
    times = (("2015", "DATE", "2015"), ("2017", "DATE", "2017"))
    (entry,) = compare_event_dates(read(language, texts, times=times, persons=("Brown", "Smith")))
    assert (entry.type, entry.relation) == ("date", "contradicts")
    same = (times[0], ("2017", "DATE", "2015-03"))
    assert not compare_event_dates(read(language, texts, times=same, persons=("Brown", "Smith")))
