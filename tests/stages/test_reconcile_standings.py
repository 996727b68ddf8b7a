"""How the law stands to somebody moves on; what an article sets against each other is a difference it shows itself."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim, Group
from sitegen.model.readings import Mention, Reading
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.facts import build_facts
from sitegen.stages.reconcile.passages import Passage, read_passages
from sitegen.stages.reconcile.sayings.contrasts import compare_contrasts
from sitegen.stages.reconcile.sayings.standings import compare_standings


def read(language: Language, texts: Sequence[str], person: str = "Karl Brandt") -> tuple[Passage, ...]:
    """The passages of articles "a", "b" …, published day after day, with a claim for each sentence."""
    readings, claims = [], []
    for file, text in zip("abcdef", texts, strict=False):
        parsed = language.parse(text, [Span(0, len(text))]).sentences
        at = text.find(person)
        mentions = (Mention(at, at + len(person), person, "person", "n-1"),) if at >= 0 else ()
        readings.append(Reading(file, file, parsed, mentions=mentions))
        for number, sentence in enumerate(parsed):
            span = Span(sentence.start, sentence.end)
            claims.append(
                Claim(len(claims), file, file, number, span, sentence.text, sentence.text, "event", "body", "be", "be")
            )
    stated = build_facts(tuple(readings), tuple(claims), tuple(Group((claim.number,)) for claim in claims))
    days = {file: f"2021-05-{number:02}" for number, file in enumerate("abcdef", 5)}
    return read_passages(stated, tuple(readings), {}, days)


def list_sides(entry: Disagreement) -> list[list[str]]:
    return [[quote.exact for quote in side.evidence] for side in entry.sides]


def test_who_was_sought_is_charged_in_a_later_report(language: Language) -> None:
    told = ("Karl Brandt is wanted as a material witness.", "Police said Karl Brandt was charged with theft.")
    (entry,) = compare_standings(read(language, told))
    assert entry.relation == "updates"
    assert entry.statement == "Earlier reports have Karl Brandt sought as a witness, later ones charged."
    assert list_sides(entry) == [["Karl Brandt is wanted as a material witness"], ["Karl Brandt was charged"]]
    assert not compare_standings(read(language, told[::-1]))


def test_that_nobody_is_suspected_is_overtaken_too(language: Language) -> None:
    told = ("No one has been named as a suspect.", "Officials confirmed that Karl Brandt is a suspect.")
    (entry,) = compare_standings(read(language, told))
    assert entry.statement == (
        "Earlier reports say that nobody is named as a suspect, later ones have Karl Brandt a suspect."
    )


@pytest.mark.parametrize(
    "later",
    [
        "Karl Brandt could be charged with theft.",
        "Karl Brandt was not charged.",
        "Karl Brandt had been arrested before in another town.",
        "Karl Brandt is a witness of the storm.",
    ],
)
def test_what_is_only_thought_possible_or_denied_is_no_standing(language: Language, later: str) -> None:
    assert not compare_standings(read(language, ("Karl Brandt is wanted for questioning.", later)))


def test_two_accounts_that_an_article_sets_against_each_other(language: Language) -> None:
    text = "The mayor said the key was in a jar that hung there. But the Herald reported that the key was in a box."
    (entry,) = compare_contrasts(read(language, (text,)))
    assert entry.relation == "contradicts"
    assert list_sides(entry) == [["the key was in a jar"], ["the key was in a box"]]


@pytest.mark.parametrize(
    "text",
    [
        "An officer said the key was in a jar. The Herald reported that the key was in a box.",
        "An officer said the key was in a jar. But the officer said the key was in a box.",
        "An officer said the key was in a jar. But the Herald reported that the door was in a wall.",
        "An officer said the key was in a jar. But the Herald reported that the key was not in a box.",
        "An officer said the key was in a jar. But the Herald reported that the key was in a jar.",
    ],
)
def test_nothing_else_is_a_contrast(language: Language, text: str) -> None:
    assert not compare_contrasts(read(language, (text,)))
