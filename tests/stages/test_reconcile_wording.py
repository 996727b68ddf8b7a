"""Wording that clashes: nouns, dates, doubts, actors, places and quotations, one sentence for each source."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.articles import Article
from sitegen.model.claims import Claim, Group, Modality
from sitegen.model.drafts import Dating
from sitegen.model.readings import Attribution, Reading, Timex
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement, When
from sitegen.stages.reconcile import reconcile_claims
from sitegen.values import find_quantities
from sitegen.values.predicates import classify_predicate


def tell(
    language: Language,
    texts: Sequence[str],
    predicate: str,
    *,
    days: Sequence[tuple[str, str]] = (),
    modalities: Sequence[Modality] = (),
    published: Sequence[str] = (),
    speaker: str | None = None,
    credited: str | None = None,
) -> tuple[Disagreement, ...]:
    """The ledger of articles of one sentence, "a", "b" …, whose only claims state one fact.

    `days` are for each article a temporal expression of its text with its calendar value.
    """
    articles, readings, claims = [], [], []
    for number, text in enumerate(texts):
        file = "abcdef"[number]
        sentence = language.parse(text, [Span(0, len(text))]).sentences[0]
        timexes = ()
        if days:
            words, edtf = days[number]
            at = text.index(words)
            kind = "TIME" if "T" in edtf else "DATE"
            timexes = (Timex(at, at + len(words), words, kind, edtf, edtf, basis="stated"),)  # type: ignore[arg-type]
        credits = (Attribution(Span(0, len(text)), None, None, speaker, is_direct=True),) if speaker else ()
        articles.append(Article(file, file, text, text))
        readings.append(Reading(file, file, (sentence,), timexes=timexes, attributions=credits))
        claims.append(
            Claim(
                number=number,
                article=file,
                file=file,
                sentence=0,
                span=Span(0, len(text)),
                exact=text,
                statement=text,
                kind="event",
                place="body",
                predicate=predicate,
                predicate_class=classify_predicate(predicate),
                attribution=credited,
                modality=modalities[number] if modalities else "fact",
                quantities=find_quantities(sentence),
                timexes=timexes,
            )
        )
    known = tuple(
        (article.id, When(published[number] if published else "2020-05-05")) for number, article in enumerate(articles)
    )
    dating = Dating(known, tuple(readings))
    group = Group(tuple(range(len(claims))))
    return reconcile_claims(tuple(articles), dating, tuple(claims), (group,), ()).disagreements


def test_a_car_and_a_truck_exclude_each_other(language: Language) -> None:
    (entry,) = tell(
        language,
        ("The bomber rammed a car into the wall.", "A bomber rammed a truck into the gate."),
        "ram",
    )
    assert (entry.type, entry.relation) == ("predicate", "contradicts")
    assert [side.value for side in entry.sides] == ["car", "truck"]
    assert entry.statement == "Sources differ on the vehicle: car or truck."


def test_a_lorry_is_a_truck(language: Language) -> None:
    assert not tell(language, ("He drove a lorry into the wall.", "He drove a truck into the wall."), "drive")


def test_a_source_that_names_both_tells_two_vehicles_apart(language: Language) -> None:
    texts = ("The bomber rammed a car into a bus and a truck.", "A bomber rammed a truck into a bus.")
    assert not [entry for entry in tell(language, texts, "ram") if entry.type == "predicate"]


def test_two_relatives_with_names_are_two_persons(language: Language) -> None:
    texts = ("He came with his sister Ann.", "He came with his mother Jane.")
    assert not tell(language, texts, "come")


def test_who_could_feel_something_felt_it(language: Language) -> None:
    texts = ("The short strong quake was felt on the island.", "The short strong quake could be felt on the island.")
    assert not tell(language, texts, "feel")


def test_a_noun_that_is_only_a_likeness_is_no_claim(language: Language) -> None:
    texts = ("It was louder than a truck.", "It was louder than a car.")
    assert not tell(language, texts, "be")


def test_dates_without_a_common_day_contradict(language: Language) -> None:
    (entry,) = tell(
        language,
        ("The bridge collapsed on Monday.", "The old bridge collapsed on Tuesday."),
        "collapse",
        days=(("Monday", "2020-05-04"), ("Tuesday", "2020-05-05")),
    )
    assert (entry.type, entry.relation) == ("date", "contradicts")
    assert [side.value for side in entry.sides] == ["4 May 2020", "5 May 2020"]


def test_a_day_inside_a_month_is_no_disagreement(language: Language) -> None:
    texts = ("The bridge collapsed in May.", "The old bridge collapsed on Tuesday.")
    assert not tell(language, texts, "collapse", days=(("May", "2020-05"), ("Tuesday", "2020-05-05")))


def test_times_far_apart_contradict_and_near_ones_differ(language: Language) -> None:
    texts = ("The blast happened at 11pm.", "The blast occurred at half past eleven.")
    far = (("11pm", "2020-05-04T23:00"), ("half past eleven", "2020-05-04T23:30"))
    near = (("11pm", "2020-05-04T23:00"), ("half past eleven", "2020-05-04T23:05"))
    assert [entry.relation for entry in tell(language, texts, "occur", days=far)] == ["contradicts"]
    assert [entry.relation for entry in tell(language, texts, "occur", days=near)] == ["differs"]
    same = (near[0], ("half past eleven", "2020-05-04T23:02"))
    assert not tell(language, texts, "occur", days=same)


@pytest.mark.parametrize("credited", [None, "police"])
def test_flat_and_doubtful_statements_differ(language: Language, credited: str | None) -> None:
    (entry,) = tell(
        language,
        ("Thieves stole the museum's gold coins.", "Thieves may have stolen the museum's gold coins."),
        "steal",
        modalities=("fact", "possible"),
        credited=credited,
    )
    assert (entry.type, entry.relation) == ("modality", "differs")
    assert len(entry.sides) == 2


def test_doubt_about_another_number_of_things_is_about_other_things(language: Language) -> None:
    texts = ("Thieves stole 40 gold coins of the museum.", "Thieves reportedly stole 900 gold coins of the museum.")
    assert not [entry for entry in tell(language, texts, "steal") if entry.type == "modality"]


def test_what_was_planned_and_is_done_later_is_an_update(language: Language) -> None:
    texts = (
        "The museum will open its new northern wing to visitors.",
        "The museum opened its new northern wing to visitors.",
    )
    planned: tuple[Modality, ...] = ("planned", "fact")
    (entry,) = tell(language, texts, "open", modalities=planned, published=("2020-05-01", "2020-05-09"))
    assert (entry.type, entry.relation) == ("modality", "updates")
    assert not tell(language, texts, "open", modalities=planned, published=("2020-05-09", "2020-05-01"))


def test_one_act_of_two_nations_differs_in_its_actor(language: Language) -> None:
    (entry,) = tell(
        language,
        ("French airstrikes hit the village.", "Coalition airstrikes hit the village."),
        "hit",
    )
    assert (entry.type, entry.relation) == ("actor", "differs")


def test_in_and_near_a_place_differ(language: Language) -> None:
    (entry,) = tell(
        language,
        ("The train derailed in a tunnel.", "The train derailed near a tunnel."),
        "derail",
    )
    assert {side.says for side in entry.sides} == {"in a tunnel", "near a tunnel"}


def test_a_speaker_quoted_in_other_words_is_a_clash(language: Language) -> None:
    texts = (
        "She called it “a major setback for the country's military might”.",
        "She called it “a major slap in the face for the country's military power”.",
    )
    (entry,) = tell(language, texts, "call", speaker="Ana Moreno")
    assert (entry.type, entry.relation) == ("quotation", "contradicts")
    assert entry.statement == "Sources quote Ana Moreno in different words."


def test_a_name_in_two_spellings_is_one_quotation(language: Language) -> None:
    texts = ("“We are all Khaled Said now,” she said.", "“We are all Kaled Sa'id now,” she said.")
    assert not tell(language, texts, "say", speaker="Ana Moreno")


def test_what_is_done_outside_is_no_other_place_of_what_is_done_inside(language: Language) -> None:
    texts = ("He fired from the windows in the hotel.", "Police took position outside the hotel.")
    assert not [
        entry for entry in tell(language, texts, "fire") if entry.statement.startswith("Sources differ on where")
    ]


def test_a_shorter_cut_of_one_quotation_is_no_clash(language: Language) -> None:
    texts = (
        "She called it “a major setback for the country's military might”.",
        "She called it “a major setback for the country's military”.",
    )
    assert not tell(language, texts, "call", speaker="Ana Moreno")


def test_every_quote_is_verbatim_and_ids_count_up(language: Language) -> None:
    texts = ("The flood destroyed 30 bridges.", "The flood destroyed 32 bridges.", "A flood destroyed some bridges.")
    entries = tell(language, texts, "destroy")
    assert [entry.id for entry in entries] == ["#1"]
    for side in entries[0].sides:
        for quote in side.evidence:
            assert texts["abc".index(quote.file)][quote.start : quote.end] == quote.exact


def test_destroyed_or_damaged_is_more_than_destroyed(language: Language) -> None:
    texts = ("The raid destroyed 40 planes.", "The raid destroyed or damaged 40 planes.")
    (entry,) = tell(language, texts, "destroy")
    assert (entry.type, entry.relation) == ("predicate", "differs")
    assert [side.says for side in entry.sides] == ["40 planes destroyed", "40 planes destroyed or damaged"]
    assert not tell(language, (texts[1], texts[1]), "destroy")
