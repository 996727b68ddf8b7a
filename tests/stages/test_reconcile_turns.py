"""Acts that were weighed, refused or denied and are done; steps of the law; numbers that later reports say moved."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from two_reports import ON_ONE_DAY, draft_texts, draft_two

from sitegen.language.interface import Language
from sitegen.model.stories import OPEN_RELATIONS, Disagreement

FIRST = "Two barges of the company Lodena sank in the harbour of Brask on Tuesday. A crane had been stolen from one."
SECOND = "On Tuesday two barges of Lodena, a company, went down in the harbour of Brask. Thieves had taken a crane."
DAY_AFTER_DAY = ("2 June 2021", "3 June 2021")


def compare(
    language: Language, sentences: Sequence[str], days: Sequence[str] = DAY_AFTER_DAY
) -> tuple[Disagreement, ...]:
    """The ledger of two articles of these days that end with the sentences."""
    return draft_two(language, (FIRST, SECOND), sentences, days).reconciled.disagreements


def list_updates(entries: Sequence[Disagreement]) -> list[Disagreement]:
    return [entry for entry in entries if entry.relation == "updates"]


FOLLOWING = {
    "refused": (
        "Ms. Arlen, who heads the council, refused on Tuesday night to sign the lease, saying that she would wait.",
        "Ms. Arlen signed the lease on Thursday after a talk with her lawyers.",
    ),
    "denied": (
        "A spokesman for Lodena denied that the company had known of the leak in the older barge.",
        "Lodena admitted on Thursday that it had known of the leak in the older barge since April.",
    ),
    "weighed, and told by a noun": (
        "Prosecutors were considering whether to bring charges against Emil Horn, the captain.",
        "Emil Horn, the captain, was charged on Thursday with neglect.",
    ),
    "under consideration": (
        "Judge Ada Brandt said she was considering the objections of the owners.",
        "Judge Ada Brandt ruled on Thursday that the barges must be lifted.",
    ),
    "too early to say": (
        "The prosecutor, Ada Brandt, said it was too early to say if there would be an investigation of the owner.",
        "The prosecutor, Ada Brandt, opened an investigation of the owner on Thursday.",
    ),
    "on the verge": (
        "The council is on the verge of closing the harbour.",
        "The council closed the harbour on Thursday.",
    ),
    "sought and caught": (
        "Police were still looking on Wednesday for the two men who drove off with the crane on a lorry.",
        "Two men were arrested on Thursday at a farm on suspicion of having driven off with the crane.",
    ),
    "held and charged": (
        "Emil Horn, the captain, was arrested on Tuesday as he left his barge.",
        "The captain, Emil Horn, was indicted on two counts of neglect.",
    ),
    "charged and sentenced": (
        "Emil Horn, the captain, was charged with neglect.",
        "A court sentenced the captain, Emil Horn, to two years.",
    ),
    "called off by a noun": (
        "The dockers will walk out at midnight on Friday unless their wages are raised.",
        "The dockers called off the walkout on Thursday after an offer of higher wages.",
    ),
    "silent at first": (
        "Lodena has not commented on the loss of the barges.",
        "Lodena said on Thursday that it regretted the loss of the barges.",
    ),
    "what began it": (
        "What started the leak in the older barge has not been determined, the harbour office said.",
        "A rotten plank started the leak in the older barge, the harbour office said.",
    ),
    "rose": (
        "At least 14 dockers have fallen ill since they handled the barrels, a doctor said.",
        "The number of dockers who are ill rose to 37 on Thursday, the doctor said.",
    ),
    "put aside": (
        "The barges were worth about 30 million euros together, the harbour office said.",
        "The barges were worth 55 million euros and not 30 million, the harbour office said.",
    ),
    "more than was feared": (
        "The oil has spoiled at least 140 boats in the harbour, the harbour office said.",
        "Inspectors counted 312 boats that were spoiled by the oil, more than twice as many as had been feared.",
    ),
    "not yet, as somebody said": (
        "The owner, Olga Renn, said that she had not yet decided how many of the boats she would sell.",
        "The owner, Olga Renn, decided on Thursday that two of the boats would be sold.",
    ),
    "would not, and does": (
        "The harbour master, Hugo Selm, told reporters that he would not resign, whatever they wrote.",
        "Mr. Selm resigned on Thursday in a letter of three sentences.",
    ),
    "to last, and over": (
        "The harbour would stay closed until the wrecks had been lifted, the council said.",
        "The harbour reopened on Thursday, sooner than the council had thought.",
    ),
    "an animal": (
        "Keepers were still looking for the seal that swam out of the damaged basin, a female of four years.",
        "The seal was caught on Thursday below a pier, where it had fallen asleep.",
    ),
    "planned and cancelled": (
        "The regatta of the rowing clubs is planned for the weekend.",
        "The council cancelled the regatta of the rowing clubs on Thursday.",
    ),
    "done bit by bit": (
        "The spill was only 5 percent contained on Tuesday night, the harbour office said.",
        "Crews had contained 40 percent of the spill by Thursday, the harbour office said.",
    ),
}


@pytest.mark.parametrize("name", FOLLOWING)
def test_what_is_told_later_brings_an_earlier_report_up_to_date(language: Language, name: str) -> None:
    entries = compare(language, FOLLOWING[name])
    (told,) = list_updates(entries)
    assert [side.evidence[0].file for side in told.sides] == ["a.txt", "b.txt"]
    assert not [entry for entry in entries if entry.relation in OPEN_RELATIONS]


@pytest.mark.parametrize("name", sorted(set(FOLLOWING) - {"silent at first"}))
def test_what_came_first_brings_nothing_up_to_date(language: Language, name: str) -> None:
    assert not list_updates(compare(language, FOLLOWING[name][::-1]))


def test_who_has_not_called_yet_calls_later_on_the_same_day(language: Language) -> None:
    sentences = (
        "Mayor Ada Brandt has not called the governor, Hugo Selm, her office said.",
        "Mayor Ada Brandt spoke to the governor, Hugo Selm, by telephone.",
    )
    for pair in (sentences, sentences[::-1]):
        (told,) = list_updates(compare(language, pair, ON_ONE_DAY))
        assert told.sides[0].evidence[0].exact in sentences[0]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Ms. Arlen refused to sign the lease.", "Mr. Dorn, the mayor of another town, signed the lease of a mill."),
        ("Lodena denied that it had known of the leak.", "The harbour office admitted that it had known of a theft."),
        ("Police were looking for a woman who had sold the crane.", "A man was arrested on Thursday at a farm."),
        ("Emil Horn, the captain, was arrested on Tuesday.", "Olga Renn, the owner, was arrested on Thursday."),
        ("Emil Horn, the captain, was arrested on Tuesday.", "Olga Renn, the owner, was charged with fraud."),
        ("The oil has spoiled 140 boats in the harbour.", "Another spill, in the port of Selm, spoiled 312 boats."),
        ("Emil Horn is being sought as a witness.", "Emil Horn had been arrested in several towns as a youth."),
        (
            "Spain said that three of its divers were hurt.",
            "The number of its divers who were hurt rose from 11 to 14.",
        ),
        ("Spain had 120 cases of the oil fever.", "The number of cases of the oil fever in Italy rose to 300."),
        ("A docker of Brask earns 31,000 crowns.", "A docker of Selm earns 46,000 crowns."),
        ("Mayor Ada Brandt has not called the governor.", "Mayor Ada Brandt spoke to reporters."),
    ],
)
def test_what_is_of_others_moves_nothing(language: Language, one: str, two: str) -> None:
    assert not list_updates(compare(language, (one, two)))


def test_words_tell_the_order_where_a_day_is_not_told(language: Language) -> None:
    sentences = (
        "The company Lodena did not immediately respond to a request for comment.",
        "The company Lodena said that it would pay for the barges.",
    )
    for days in (("", "3 June 2021"), ("2 June 2021", "")):
        (told,) = list_updates(compare(language, sentences, days))
        assert told.sides[0].evidence[0].exact in sentences[0]


def test_who_is_named_as_something_had_a_name_before(language: Language) -> None:
    earlier = "Emil Horn has not been named as a suspect."
    (told,) = list_updates(
        compare(language, (earlier, "Emil Horn was named by the police as a suspect, and so was Olga Renn."))
    )
    assert told.type == "modality"


def test_one_more_event_has_its_own_date(language: Language) -> None:
    sentences = (
        "The explosion on Tuesday sent a cloud of smoke over the harbour of Brask.",
        "A second explosion on Thursday sent a cloud of smoke over the harbour of Brask.",
    )
    assert not [entry for entry in compare(language, sentences) if entry.type == "date"]


def test_a_later_report_settles_what_reports_of_one_day_told_differently(language: Language) -> None:
    told = (
        "Olga Renn, the owner of the barges, is missing.",
        "Olga Renn, the owner of the barges, is feared dead.",
        "Olga Renn, the owner of the barges, was confirmed dead.",
    )
    texts = [f"{report}\n\n{sentence}" for report, sentence in zip((FIRST, SECOND, FIRST), told, strict=True)]
    days = ("2 June 2021", "2 June 2021", "3 June 2021")
    entries = draft_texts(language, texts, days).reconciled.disagreements
    assert [entry.relation for entry in entries if "Olga Renn" in entry.statement] == ["updates"]
    entries = draft_texts(language, texts[:2], days[:2]).reconciled.disagreements
    assert [entry.relation for entry in entries if "Olga Renn" in entry.statement] == ["differs"]
