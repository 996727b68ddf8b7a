"""What clauses of two articles say against each other of one matter: two reports of an event with a sentence each."""

from __future__ import annotations

import pytest
from two_reports import draft_two

from sitegen.language.interface import Language
from sitegen.model.stories import OPEN_RELATIONS, Disagreement
from sitegen.values.opposites import find_act, find_property

FIRST = "A dam broke above the town of Velm on Tuesday.\n\nThe water reached the town within an hour."
SECOND = "The dam above the town of Velm gave way on Tuesday.\n\nWithin an hour the water had reached Velm."


def compare(language: Language, one: str, two: str, *, is_later: bool = False) -> list[Disagreement]:
    """The entries that quote both sentences; the second article is of the next day when it `is_later`."""
    days = ("2 June 2021", "3 June 2021" if is_later else "2 June 2021")
    return [
        entry
        for entry in draft_two(language, (FIRST, SECOND), (one, two), days).reconciled.disagreements
        if {quote.file for side in entry.sides for quote in side.evidence if quote.exact in f"{one} {two}"}
        == {"a.txt", "b.txt"}
    ]


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        ("A siren sounded in the town.", "No siren sounded in the town.", "predicate"),
        ("Two engineers were arrested after the flood.", "No one was arrested after the flood.", "predicate"),
        ("The owner paid for the repairs.", "The owner said that he had paid nothing for the repairs.", "predicate"),
        ("The keeper had a key to the gates.", "The keeper denied having a key to the gates.", "predicate"),
        ("The council welcomed the plan.", "The council rejected the plan as too costly.", "predicate"),
        ("The breach was deliberate, officials said.", "Officials said that the breach was an accident.", "predicate"),
        ("The dam was safe, the owner said.", "Experts had called the dam unsafe.", "predicate"),
        ("The leak began in the tunnel.", "The leak began in the cellar.", "predicate"),
        ("The keeper was charged with fraud.", "The keeper was charged with theft.", "predicate"),
        ("The flood was caused by heavy rain.", "The flood was caused by a faulty gate.", "predicate"),
        ("The dam broke because its walls had cracked.", "The dam broke because a gate was open.", "predicate"),
        ("The dam was built in 1931.", "The dam was built in 1913.", "date"),
        ("The leak began at 6 a.m.", "The leak began at 11 a.m.", "date"),
        ("The works will close in March 2022.", "The works will close in May 2022.", "date"),
        ("All families were brought to safety.", "Most of the families were brought to safety.", "scope"),
        ("The mill was completely destroyed.", "Part of the mill was destroyed.", "scope"),
        ("The owner denied the charges.", "The owner admitted the charges.", "predicate"),
        ("The body was found by divers.", "Soldiers found the body.", "actor"),
        ("Police shot the gunman.", "The gunman shot himself.", "actor"),
        ("Norway, Chile and Peru sent pumps to Velm.", "Norway and Ghana sent pumps to Velm.", "actor"),
        ("The leak began at dawn.", "The leak began in the evening.", "date"),
        ("It is the oldest dam in the country.", "It is the second-oldest dam in the country.", "scope"),
        ("The keeper could face the death penalty.", "The keeper faces up to life in prison.", "predicate"),
        ("There were no survivors.", "Two engineers survived.", "predicate"),
        ("There were no divers at the gates of the dam.", "Two divers worked at the gates of the dam.", "predicate"),
        ("It was the third flood in a year.", "It was the fourth flood in a year.", "quantity"),
        ("The water was at its highest level in years.", "The water was at its lowest level in years.", "scope"),
        ("It was the worst flood in history.", "It was the worst flood since 1975.", "scope"),
        ("The keeper may have opened the gates.", "The keeper opened the gates.", "modality"),
        ("The keeper, Ada Lorne, should be released, her lawyer said.", "Ada Lorne must be jailed.", "predicate"),
        (
            "The motive for the attack on the dam is unknown.",
            "They attacked the dam in revenge for a raid.",
            "knowledge",
        ),
        ("Police do not know where Ada Lorne is.", "Ada Lorne fled to Chile.", "knowledge"),
        ("Ada Lorne opened the gates, but she denied selling the dam.", "Ada Lorne sold the dam.", "predicate"),
        ("The builder Karl Nord paid for the repairs.", "The builder did not pay for the repairs.", "predicate"),
        ("Nobody knows who opened the gates.", "The keeper opened the gates.", "knowledge"),
        ("The keeper, Ada Lorne, 41, lives above the gates.", "Ada Lorne, 47, lives above the gates.", "quantity"),
        ("The owner faces up to four years in prison.", "The owner faces up to nine years in prison.", "duration"),
        ("Velmco lost 340 million euros last year.", "Last year Velmco made a loss of 430 million euros.", "quantity"),
        ("Some 20,000 people took part in the wake.", "About 70,000 people took part in the wake.", "quantity"),
        ("The chairman of Velmco, Karl Nord, resigned.", "The director of Velmco, Karl Nord, resigned.", "name"),
        ("Engineers said that it was impossible to repair the dam.", "Repairing the dam will be hard.", "modality"),
        ("The dam is likely to be repaired, the mayor said.", "The dam is unlikely to be repaired.", "modality"),
        ("The gates cannot be opened.", "The gates can be opened, a diver told the council.", "modality"),
        ("First findings suggest that the keeper opened the gates.", "The keeper opened the gates.", "modality"),
        ("There are signs that the keeper opened the gates.", "The keeper opened the gates.", "modality"),
        ("Police suspect that the keeper opened the gates.", "The keeper opened the gates.", "modality"),
        ("The keeper may have opened the gates.", "The keeper opened the gates, a diver told the court.", "modality"),
        ("There is no evidence that the keeper opened the gates.", "The keeper opened the gates.", "predicate"),
        ("The mayor said that there was no proof of sabotage.", "Divers have found proof of sabotage.", "predicate"),
        ("Karl Nord, the keeper's brother, lives in Velm.", "The keeper's cousin, Karl Nord, lives there.", "name"),
        ("The mayor has called off the fair in Velm.", "The mayor has postponed the fair in Velm.", "predicate"),
        ("Tens of thousands of families fled the valley.", "Some 200,000 families fled the valley.", "quantity"),
        ("The siren went on for several minutes.", "The siren went on for at least 40 minutes.", "duration"),
        ("The gates were opened by former keepers.", "The gates were opened by a former keeper.", "actor"),
        ("Residents said that the dam had shaken twice.", "One said that the dam had shaken twice.", "actor"),
        ("Shots were fired below the dam.", "A single shot was fired below the dam.", "actor"),
        ("The mill was only slightly damaged.", "The mill was badly damaged.", "predicate"),
        ("The keeper was fully responsible, a judge said.", "The keeper was only partly responsible.", "predicate"),
        ("Ada Lorne, the keeper's wife, lives there.", "Ada Lorne, who is the keeper's sister, lives there.", "name"),
        ("The gates are unlikely to be repaired.", "The gates can be repaired in a week.", "modality"),
        ("The driver is in a stable condition.", "The driver suffered serious injuries.", "predicate"),
        ("A loose barge rammed the gates of the dam.", "A loose barge rammed the pumps below the dam.", "predicate"),
        (
            "With debt included, Acme bid $10 billion for Velm.",
            "Acme bid $11 billion including debt for Velm.",
            "quantity",
        ),
    ],
)
def test_two_reports_that_cannot_both_hold_are_an_open_entry(language: Language, one: str, two: str, kind: str) -> None:
    found = compare(language, one, two)
    assert [entry.type for entry in found if entry.relation in OPEN_RELATIONS] == [kind]
    assert len(found[0].sides) == 2


def test_the_sides_of_a_dating_have_the_dates_as_values(language: Language) -> None:
    (entry,) = compare(language, "The dam was built in 1931.", "The dam was built in 1913.")
    assert sorted(side.value or "" for side in entry.sides) == ["1913", "1931"]


def test_a_denial_is_told_with_who_denies(language: Language) -> None:
    (entry,) = compare(language, "The pumps had failed, the mayor said.", "Velmco denied that the pumps had failed.")
    assert [side.evidence[0].exact for side in entry.sides] == [
        "The pumps had failed",
        "Velmco denied that the pumps had failed",
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The leak began in the tunnel.", "The leak began below the road, in the tunnel."),
        ("The dam was built in 1931.", "The dam was repaired in 1975."),
        ("In 1975 a flood at another dam killed nine people.", "No one was killed in the flood."),
        ("The keeper can open the gates.", "The keeper did not open the gates."),
        ("Nobody knew of the plan.", "The council knew of the danger."),
        ("The mayor of Velm was angry.", "The keeper was not angry."),
        ("The owner rejected the plan.", "The council welcomed the plan."),
        ("The chairman of Velmco, Karl Nord, resigned.", "The director of Velmco, Ada Lorne, resigned."),
        (
            "The tremor had a magnitude of 4.0.",
            "An aftershock of magnitude 3.1 followed.",
        ),
        ("All shops were shut.", "Some of the houses were flooded."),
        ("The council called the breach a shock.", "Residents called the breach a scandal."),
        ("Divers found the body.", "Soldiers found the car."),
        ("It is not known who opened the gates.", "The gates were opened before noon."),
        ("The leak began at 6 a.m.", "The pumps began to work at 11 a.m."),
        ("Velmco runs 12 dams.", "Norco runs 14 dams."),
        ("The owner denied that he had sold the dam.", "The owner did not sell the dam."),
        ("The keeper may have opened the gates.", "The keeper opened the windows."),
        ("Two engineers were trapped in the tunnel.", "Nine engineers were freed from the tunnel."),
        ("It is the oldest dam in the country.", "It is the oldest dam."),
        ("It is the second-oldest dam in the country.", "The mill is the oldest house in Velm."),
        ("The dam could be seen from Velm.", "The dam was seen from Velm."),
        ("Norway and Chile sent pumps to Velm.", "Norway, Chile and Peru sent pumps to Velm."),
        ("Police shot the gunman.", "The bullet that killed the gunman was found."),
        ("Ada Lorne should be released, her lawyer said.", "Karl Nord must be jailed."),
        ("The leak began in the morning.", "The leak began at about 9 a.m."),
        ("There were no divers at the mill.", "Two divers worked at the gates of the dam."),
        ("No survivors were found in the mill.", "The dam did not survive the flood."),
        ("The keeper does not face the death penalty.", "The keeper faces up to life in prison."),
        ("The keeper feared for her life in prison.", "The keeper could face the death penalty."),
        ("Votes on the plan are to be counted.", "Votes on the plan were being counted."),
        ("The dam may be repaired next year.", "The dam is likely to be repaired."),
        ("Tens of thousands of families fled the valley.", "About 40,000 families fled the valley."),
        ("Hundreds of houses were flooded.", "Two houses were flooded."),
        ("The siren went on for several minutes.", "The siren went on for five minutes."),
        ("A keeper opened the gates.", "Keepers closed the windows."),
        ("Residents said that the dam had shaken.", "One resident said that the pumps had failed."),
        ("Dozens of houses in the hills collapsed.", "In the town some 900 houses collapsed."),
        ("One resident said that he had seen a truck.", "Residents said that the noise had frightened them."),
        ("The dam may be repaired.", "There is no evidence that the dam will be repaired."),
        ("The cause of the flood is unclear.", "The causes of the flood are unclear."),
        ("The keeper may close the mill.", "The keeper closed the mill in 1998."),
        ("There is no evidence of sabotage.", "There is evidence of rust on the gates."),
        ("There is no sign of help for the town.", "There is little sign of help for the town."),
        ("Karl Nord, the keeper's brother, lives in Velm.", "Karl Nord, a father of two, lives in Velm."),
        ("The mayor has canceled the fair in Velm.", "The mayor has postponed a speech in Velm."),
        ("Some trains to Velm were canceled.", "Trains to Velm were postponed."),
        ("A school was slightly damaged.", "The mill was badly damaged."),
        ("The keeper rammed a truck into the gates of the dam.", "The keeper rammed a truck packed with stones."),
        ("The mill was heavily damaged.", "The mill was badly damaged."),
        ("A barge rammed the wall of the mill.", "A barge rammed the mill."),
        ("It is unlikely that the dam will be repaired.", "The dam is unlikely to be repaired."),
        ("Acme offered $9 billion for Velm Power.", "Acme offered $11 billion including debt for Velm Power."),
        (
            "The flu is causing mild illness in most people.",
            "No infections of people are caused by viruses of animals.",
        ),
    ],
)
def test_reports_that_can_both_hold_are_no_open_entry(language: Language, one: str, two: str) -> None:
    assert [entry for entry in compare(language, one, two) if entry.relation in OPEN_RELATIONS] == []


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "No group has claimed responsibility for the attack.",
            "The group Ember has claimed responsibility for the attack.",
        ),
        ("The council is expected to reject the plan.", "The council rejected the plan."),
        ("The keeper said that she would not resign.", "The keeper has resigned."),
        ("Two engineers were trapped in the tunnel.", "The two engineers were freed from the tunnel."),
        ("The keeper is in hospital.", "The keeper was discharged."),
        ("The road to Velm is blocked.", "The road to Velm has reopened."),
        ("Norway sent pumps to Velm.", "Norway, Chile and Peru sent pumps to Velm."),
        ("At least eight people were killed in the flood.", "The number of people killed has risen to fifteen."),
        ("It is not known who opened the gates.", "The keeper opened the gates."),
        ("Police did not say whether anyone had been arrested.", "Police have arrested two engineers."),
        ("The cause of the flood is not known.", "The flood was caused by a faulty gate."),
        ("The dam is unlikely to be repaired.", "The dam will be repaired."),
        ("The fair in Velm will go ahead.", "The fair in Velm has been canceled."),
        ("There was no proof of sabotage.", "There was proof of sabotage."),
        ("The driver is in a critical condition.", "The driver is in a stable condition."),
    ],
)
def test_a_later_report_brings_an_earlier_one_up_to_date(language: Language, one: str, two: str) -> None:
    found = compare(language, one, two, is_later=True)
    assert [entry.relation for entry in found] == ["updates"]
    assert found[0].sides[0].evidence[0].file == "a.txt"


def test_opposites_stand_in_one_row_on_different_sides() -> None:
    safe, unsafe = find_property("safe"), find_property("Unsafe")
    assert safe is not None
    assert unsafe is not None
    assert safe.row == unsafe.row
    assert {safe.side, unsafe.side} == {0, 1}
    assert find_property("green") is None
    assert find_act("deny+part") is not None


def test_a_plan_told_beside_its_past_comes_true(language: Language) -> None:
    planned = "Norway, which was invited to the Velm Union in July 1997, will officially join the Velm Union in June."
    (entry,) = compare(language, planned, "Norway formally joined the Velm Union on Thursday.", is_later=True)
    assert (entry.type, entry.relation) == ("modality", "updates")


def test_a_state_is_read_where_another_clause_is_joined_to_it(language: Language) -> None:
    denied = "The town's dam is not out of control and people living under it aren't in danger, an engineer said."
    (entry,) = compare(language, denied, "The town's dam is out of control.")
    assert entry.type == "predicate"


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ada Lorne, an adviser to the mayor who is named as a suspect, left.", "The mayor is not named as a suspect."),
        ("People can be heard shouting 'No, no!' as it bursts.", "People can be heard shouting at the dam."),
        ("It could be the biggest dam in Norway.", "It is potentially the biggest dam in Norway."),
        ("It would be the biggest dam in Norway.", "It is possibly the biggest dam in Norway."),
        ("The dam is less safe than it was.", "The dam is unsafe, the owner said."),
        ("The situation in the town is much calmer.", "The chaotic situation in the town worried the owner."),
        ("There are no institutions.", "The banks reopen on Sunday."),
    ],
)
def test_what_may_be_of_another_or_is_no_opposite_is_no_entry(language: Language, one: str, two: str) -> None:
    assert not compare(language, one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The notice did not mean that heavy rain caused the flood.", "The flood was caused by a faulty gate."),
        ("Officials had to verify that the leak began in the tunnel.", "The leak began in the cellar."),
    ],
)
def test_what_one_report_leaves_open_is_no_side(language: Language, one: str, two: str) -> None:
    assert not [entry for entry in compare(language, one, two) if entry.relation in OPEN_RELATIONS]


@pytest.mark.parametrize(("years", "relation"), [("40", "compatible"), ("43", "contradicts"), ("50", "contradicts")])
def test_full_tens_of_years_may_be_round(language: Language, years: str, relation: str) -> None:
    (entry,) = compare(language, f"It is Velm's first flood in {years} years.", "It is Velm's first flood in 41 years.")
    assert entry.relation == relation
