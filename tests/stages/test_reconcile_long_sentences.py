"""Differences that stand in one clause of a long sentence: two reports of an event with such a sentence each."""

from __future__ import annotations

import pytest
from two_reports import draft_two

from sitegen.language.interface import Language
from sitegen.model.stories import OPEN_RELATIONS, Disagreement

FIRST = "The Velm dam broke on Tuesday.\n\nIts keeper, Karl Nord, had called the mayor, Ada Lorne, at dawn."
SECOND = "The dam of Velm gave way on Tuesday.\n\nKarl Nord, its keeper, had warned Ada Lorne, the mayor, at dawn."


def compare(language: Language, one: str, two: str) -> list[Disagreement]:
    """The open entries of the two reports."""
    ledger = draft_two(language, (FIRST, SECOND), (one, two)).reconciled.disagreements
    return [entry for entry in ledger if entry.relation in OPEN_RELATIONS]


@pytest.mark.parametrize(
    ("one", "two", "kind"),
    [
        (
            "Karl Nord, who came to Velm in 2009, opened the gates before the water rose, a diver said.",
            "Karl Nord did not open the gates, which were last repaired in 1998, according to two engineers.",
            "predicate",
        ),
        (
            "Ada Lorne, who reached the town hall after midnight, conceded defeat in a brief speech to supporters.",
            "Ada Lorne refused to concede, telling supporters that some votes had yet to be counted.",
            "predicate",
        ),
        (
            "Erik Dahl, who wrote the main report on the dam, warned of cracks in its western wall.",
            "Writing the main report on the dam, Jana Weiss warned that there were cracks in its western wall.",
            "actor",
        ),
        (
            "Karl Nord was dismissed for sleeping at his post, a former colleague told the local newspaper.",
            "The owner had dismissed Karl Nord for a fraud, people close to the family said.",
            "predicate",
        ),
        (
            "The fire in the pump house was started by lightning, the fire service said after a first look.",
            "Two engineers believe that a cigarette caused the blaze in the pump house, which burned for hours.",
            "predicate",
        ),
        (
            "The owner blamed the flood on a crack in the western wall that nobody had seen.",
            "The council attributed the flood mainly to rain, which had fallen for weeks in the hills.",
            "predicate",
        ),
        (
            "Karl Nord was shot in his car by two men on a motorcycle as he left the dam, police said.",
            "A lone gunman who had waited outside the gates shot Karl Nord as he got into his car.",
            "actor",
        ),
        (
            "Karl Nord, who was hired in March, admitted through his lawyer that he had taken the money.",
            "The keeper denied ever having taken any money and said that he would go to court.",
            "predicate",
        ),
        (
            "In a 5-4 decision written by a retired judge, the council of Velm approved a loan for the dam.",
            "The council of Velm approved the loan for the dam 6 to 3 after a debate that went on until the morning.",
            "quantity",
        ),
        (
            "The council of Velm, which has met since the spring, holds 61 of the 150 keys in an old safe.",
            "The council of Velm kept only 57 keys, a former clerk said, and is looking for the others.",
            "quantity",
        ),
        (
            "The two children, aged four and seven, were found unharmed in an upstairs bedroom, officials said.",
            "One of the two children was slightly hurt by the water, according to a neighbour.",
            "predicate",
        ),
        (
            "Observers from the capital, who visited 30 villages, called the election free and fair.",
            "Ada Lorne said that the election had been marred by fraud in much of the valley.",
            "predicate",
        ),
        (
            "The water came down the valley at 90 kilometers an hour, engineers said.",
            "The water came down the valley at 140 kilometers an hour, according to the owner.",
            "quantity",
        ),
        (
            "The driver of the lorry, a man of 46 with years of practice, died in hospital, the owner said.",
            "The driver of the lorry survived the flood with broken ribs, according to a nurse.",
            "predicate",
        ),
        (
            "A goods train, which was carrying gravel to the dam, left the rails at about 140 kilometers an hour.",
            "The train was travelling at no more than 80 kilometers an hour when it left the track, Nord said.",
            "quantity",
        ),
        (
            "The temperature of the water reached 23.6 degrees in the lake above Velm, the highest ever measured.",
            "In Velm the temperature of the water rose to 21.9 degrees, half a degree short of the record of 1998.",
            "quantity",
        ),
        (
            "The pump exploded 74 seconds after the start, and its lid fell into the lake.",
            "Almost three minutes into the test the pump blew up, scattering debris over the lake.",
            "duration",
        ),
        (
            "A suicide bomber who had come from the coast blew up the gates of the dam, a diver said.",
            "The attacker did not blow up the gates of the dam, according to two engineers.",
            "predicate",
        ),
        (
            "Forty-one countries signed the treaty on dams, which was drawn up in Velm, the mayor said.",
            "The treaty on dams, signed by 38 states, was drawn up in Velm, according to two diplomats.",
            "quantity",
        ),
        (
            "The council of Velm welcomed the loan, saying that it would pay for a new dam within a year.",
            "The council of Velm opposed the loan, which it called too dear, a former clerk said.",
            "predicate",
        ),
    ],
)
def test_clauses_that_cannot_both_hold_are_an_open_entry(language: Language, one: str, two: str, kind: str) -> None:
    kinds = [entry.type for entry in compare(language, one, two)]
    assert kinds == [kind]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Velm beat Orr 2-1 in the spring, and the players swam in the lake.", "Velm beat Orr 4-0 that summer."),
        ("The council voted 5-4 to close the road above the dam.", "The court ruled 6 to 3 that the mill must close."),
        ("The flood was caused by a crack.", "Karl Nord, who fell asleep at the wheel, caused a flood of letters."),
        (
            "Damage was reported in the villages of Orr and Lenn.",
            "No damage was reported on the other side of the hills.",
        ),
        ("Two men shot Karl Nord.", "A lone gunman shot Ada Lorne's brother in 1998."),
        ("Karl Nord won a game of chess at noon.", "Karl Nord lost a game of chess after a blunder."),
        ("A truck had picked up Ada Lorne. He was held for a week.", "The gates were held in place by a chain."),
        ("Karl Nord wrote the first letter to the council.", "Ada Lorne wrote the last letter to the council."),
        ("Karl Nord admitted that he had taken the money.", "Ada Lorne denied that she had taken the keys."),
        (
            "Police wearing masks sealed off the inn on Tuesday night after test results of a guest were confirmed, "
            "ordering about 200 guests and 100 servants to stay in the inn for a week.",
            "Police wearing masks sealed off the inn on Tuesday night after test results of a guest were confirmed."
            "\n\nThey ordered the 200 guests and 100 servants to stay in the inn for a week.",
        ),
    ],
)
def test_clauses_that_can_both_hold_are_no_open_entry(language: Language, one: str, two: str) -> None:
    assert compare(language, one, two) == []
