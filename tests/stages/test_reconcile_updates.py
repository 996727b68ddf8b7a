"""What a later report brings up to date: found, named, answered, arrived, recovered, tested, joined."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from two_reports import ON_ONE_DAY, draft_two

from sitegen.language.interface import Language
from sitegen.model.stories import Disagreement

FIRST = "A mine at Osgar was flooded on Tuesday after days of rain. Villagers gathered at its gates."
SECOND = "Water filled a mine at Osgar on Tuesday, after it had rained for days. People from the village stood outside."


def compare(language: Language, sentences: Sequence[str], *, days: Sequence[str]) -> list[Disagreement]:
    """The updates in the ledger of two articles of these days that end with the sentences."""
    entries = draft_two(language, (FIRST, SECOND), sentences, days).reconciled.disagreements
    return [entry for entry in entries if entry.relation == "updates"]


DAY_AFTER_DAY = ("2 June 2021", "3 June 2021")

FOLLOWING = {
    "found": (
        "The logbook of the mine has not been found, rescuers said.",
        "Rescuers discovered the logbook of the mine in a locker.",
    ),
    "found, though nobody had been able to": (
        "Engineers have not been able to locate the valve.",
        "The valve has been located by the engineers.",
    ),
    "sought": (
        "Divers were still searching for the foreman of the mine.",
        "The body of the foreman was found by divers in a side gallery of the mine.",
    ),
    "unheard of": (
        "There was no word on the fate of the foreman.",
        "The foreman was found alive by divers.",
    ),
    "names withheld": (
        "The names of the dead were withheld.",
        "The dead were named as Tilda Marr, 51, and her son Emil.",
    ),
    "decided": (
        "The owners have not decided whether to close the mine.",
        "The owners said that they would close the mine.",
    ),
    "named": (
        "The owners did not name the foreman, who was on duty that night.",
        "The foreman was named as Tilda Marr, 51, a mother of three.",
    ),
    "a name released": (
        "The name of the foreman was not released.",
        "Police identified the foreman as Tilda Marr, 51.",
    ),
    "how many": (
        "It is not known how many lamps were taken from the store.",
        "Eleven lamps were taken from the store, the owners said.",
    ),
    "how far": (
        "Rescuers did not say how far the shaft was from the road.",
        "The shaft is two miles from the road, a map of the mine shows.",
    ),
    "arrived": (
        "A team of divers was on its way to Osgar.",
        "The divers arrived at Osgar in two buses.",
    ),
    "out of hospital": (
        "The miner Karl Ott, who had swallowed water, was in intensive care.",
        "Karl Ott, the miner, left hospital in the arms of his wife.",
    ),
    "tested": (
        "The miner Karl Ott was being tested for a fever.",
        "The miner Karl Ott tested negative, doctors said.",
    ),
    "joined": (
        "Norland and Tesk have offered pumps.",
        "Norland, Tesk and Arvia have offered pumps.",
    ),
    "answered": (
        "The company Vestmine did not respond to a request for comment.",
        "The company Vestmine said that it would pay for the funerals.",
    ),
    "weighed and done": (
        "The owners were considering whether to close the mine.",
        "The owners closed the mine.",
    ),
    "arrested": (
        "Police are looking for Olof Pell, the keeper of the gates.",
        "Olof Pell, the keeper of the gates, was arrested at an inn.",
    ),
    "released": (
        "Police arrested Olof Pell, the keeper of the gates.",
        "Olof Pell was released without charge.",
    ),
    "put off": (
        "The findings of the inspectors will be published on Friday.",
        "The inspectors postponed the publication of their findings.",
    ),
    "called off": (
        "A memorial service is to be held in the village.",
        "The memorial service in the village has been called off.",
    ),
    "done before the day that was planned": (
        "The owners will open the new shaft at Osgar on June 20.",
        "The owners opened the new shaft at Osgar on Wednesday.",
    ),
    "a day that is set, and lifted": (
        "The miners must leave the hostel by June 20.",
        "The owners lifted the deadline for the miners to leave the hostel.",
    ),
    "grounds": (
        "The foreman was arrested in connection with the flood.",
        "The foreman was arrested on suspicion of theft.",
    ),
    "too early": (
        "It was too early to say how many miners had died, the fire brigade said.",
        "Six miners died in the mine.",
    ),
}


@pytest.mark.parametrize("name", FOLLOWING)
def test_a_later_report_brings_an_earlier_one_up_to_date(language: Language, name: str) -> None:
    one, two = FOLLOWING[name]
    entries = compare(language, (one, two), days=DAY_AFTER_DAY)
    assert [[side.evidence[0].file for side in entry.sides] for entry in entries] == [["a.txt", "b.txt"]]
    assert not compare(language, (two, one), days=DAY_AFTER_DAY)


@pytest.mark.parametrize("name", ["named", "arrived", "tested", "joined", "grounds", "too early"])
def test_what_can_only_come_before_the_rest_does_so_on_one_day(language: Language, name: str) -> None:
    for sentences in (FOLLOWING[name], FOLLOWING[name][::-1]):
        (entry,) = compare(language, sentences, days=ON_ONE_DAY)
        assert entry.sides[0].evidence[0].exact in FOLLOWING[name][0]


@pytest.mark.parametrize("name", ["found", "how far", "out of hospital", "released"])
def test_reports_of_one_day_tell_no_order_of_what_may_come_back(language: Language, name: str) -> None:
    assert not compare(language, FOLLOWING[name], days=ON_ONE_DAY)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Rescuers found no sign of the guard.", "Inspectors found a sign of neglect in the books of the mine."),
        (
            "Divers were searching for the foreman of the mine.",
            "Divers found the boots of a miner.",
        ),
        ("Divers were searching for the foreman's car.", "Divers found a car with a broken window in the river."),
        ("The foreman will speak on June 20.", "The foreman will speak to his lawyer on June 25."),
        ("A rescue team from Brenna was on its way to Osgar.", "A rescue team from Holt arrived at Osgar."),
        ("The guard was in hospital.", "The guard of another mine left hospital."),
        ("Divers were searching for clues.", "Divers found clues to a wreck of the last war."),
        ("The owners plan to open a school.", "The owners opened a school in 1990."),
        ("The foreman has not been named.", "The prize was named after Tilda Marr, a poet."),
        ("A team of Norwegian divers was on its way to Osgar.", "A team of Spanish divers arrived at Osgar."),
        ("The company Vestmine said that it was sorry.", "The company Vestmine said that it would pay."),
        ("The miner Karl Ott was in intensive care.", "The miner Emil Ruud left hospital."),
        ("Norland and Tesk have offered pumps.", "Norland and Arvia, but not Tesk, have offered tents."),
        ("Rescuers did not say how far the shaft was from the road.", "The shaft is 600 metres deep."),
        ("The owners will open a school at Osgar on June 20.", "In 1990 the owners opened a school at Osgar."),
        ("The shaft will be closed on June 20.", "The gates will be closed on June 25."),
        ("The foreman was arrested in connection with the flood.", "A baker was arrested on suspicion of theft."),
        ("Olof Pell was questioned by reporters.", "Olof Pell, the keeper of the gates, was arrested at an inn."),
    ],
)
def test_what_is_of_another_or_of_something_else_is_no_update(language: Language, one: str, two: str) -> None:
    assert not compare(language, (one, two), days=DAY_AFTER_DAY)


def test_an_answer_is_none_where_the_same_one_was_quoted_before(language: Language) -> None:
    articles = ("The company Vestmine said that it was sorry.", "The company Vestmine did not respond to questions.")
    assert not compare(language, articles, days=DAY_AFTER_DAY)


def test_a_plan_is_moved_to_another_day(language: Language) -> None:
    plans = ("The shaft will be closed on June 20, the owners said.", "The shaft will be closed on June 25, they said.")
    (entry,) = compare(language, plans, days=DAY_AFTER_DAY)
    assert (entry.type, [side.evidence[0].file for side in entry.sides]) == ("date", ["a.txt", "b.txt"])
    assert not compare(language, plans, days=ON_ONE_DAY)


def test_an_answer_may_be_added_to_the_report_itself(language: Language) -> None:
    silence = "The Herald reached out to Acme Mining for comment, but did not receive a response."
    added = "Update, June 5, 4pm: Acme Mining sent the Herald the following statement."
    (entry,) = compare(language, ("The shaft is narrow.", f"{silence}\n\n{added}"), days=ON_ONE_DAY)
    assert (entry.type, entry.severity) == ("self", "low")
    assert {quote.file for side in entry.sides for quote in side.evidence} == {"b.txt"}
    assert not compare(language, ("The shaft is narrow.", f"{added}\n\n{silence}"), days=ON_ONE_DAY)
