"""What sources say against each other in words: articles of a few sentences, each sentence a claim of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim, Group
from sitegen.model.readings import Mention, Reading, Timex
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.facts import build_facts
from sitegen.stages.reconcile.passages import read_passages
from sitegen.stages.reconcile.sayings.comparing import compare_sayings
from sitegen.stages.reconcile.scenes import read_scenes

# A sentence, or a sentence with the one who is credited with it.
Said = str | tuple[str, str]


def compare(
    language: Language,
    articles: Sequence[Sequence[Said]],
    *,
    names: Sequence[str] = (),
    persons: Sequence[str] = (),
    is_one_fact: bool = True,
) -> tuple[Disagreement, ...]:
    """What `compare_sayings` finds in articles "a", "b" … published on days that follow each other.

    `names` are of bodies, `persons` of persons; each is the same wherever it stands.
    """
    readings, claims = [], []
    for number, said in enumerate(articles):
        file = "abcdef"[number]
        pairs = [(one, None) if isinstance(one, str) else one for one in said]
        text = " ".join(words for words, _ in pairs)
        starts = [text.index(words) for words, _ in pairs]
        spans = [Span(start, start + len(words)) for start, (words, _) in zip(starts, pairs, strict=True)]
        sentences = tuple(language.parse(text, [span]).sentences[0] for span in spans)
        mentions = tuple(
            Mention(at, at + len(name), name, "person" if name in persons else "organisation", f"n-{name}")
            for name in (*names, *persons)
            for at in range(len(text))
            if text.startswith(name, at)
        )
        years = tuple(
            Timex(found.start(), found.end(), found[0], "DATE", found[0], found[0], basis="stated")
            for found in re.finditer(r"\b20\d\d\b", text)
        )
        readings.append(
            Reading(file, file, sentences, mentions=tuple(sorted(mentions, key=lambda one: one.start)), timexes=years)
        )
        for place, (span, (words, speaker)) in enumerate(zip(spans, pairs, strict=True)):
            claims.append(
                Claim(len(claims), file, file, place, span, words, words, "event", "body", "", "", attribution=speaker)
            )
    numbers = tuple(range(len(claims)))
    groups = (Group(numbers),) if is_one_fact else tuple(Group((number,)) for number in numbers)
    stated = build_facts(tuple(readings), tuple(claims), groups)
    days = {"abcdef"[number]: f"2020-05-{number + 5:02}" for number in range(len(articles))}
    return compare_sayings(read_passages(stated, tuple(readings), read_scenes(tuple(readings)), days))


CLASHES = {
    "a hedge on one side": (
        [["A baker supposedly put a curse on the club."], ["A baker placed a curse on the club in 1945."]],
        "modality",
    ),
    "an accusation and the answer of the accused": (
        [
            [
                "Jane Doe is alleged to have had dealings with the smugglers.",
                ("Doe said she did not know the smugglers.", "Doe"),
            ]
        ],
        "predicate",
    ),
    "a charge against many and a denial beside it": (
        [
            [
                "The mayor accused Liberals of suing to raise money.",
                ("Denying any motive, Ann Roe left.", "Roe"),
            ]
        ],
        "predicate",
    ),
    "an act that is denied": (
        [
            ["Aides of Harald Turner conspired with Belgian bankers."],
            [("Turner has denied that he colluded with Belgian banks.", "Turner")],
        ],
        "predicate",
    ),
    "a report that is not confirmed": (
        [[("The envoy was among the dead.", "Ann Roe"), "The police said they could not confirm the report."]],
        "knowledge",
    ),
    "not declared officially and confirmed by officials": (
        [
            ["Although not declared officially, control of the ship was lost."],
            ["Navy officials confirmed they had lost control of the ship."],
        ],
        "knowledge",
    ),
    "damaged and collapsed": (
        [["The tax office has collapsed."], ["The bank and the tax office had all been damaged."]],
        "predicate",
    ),
    "intact and damaged": ([["The airport was intact."], ["The airport buildings have been damaged."]], "predicate"),
    "a heap of the same building": (
        [["He died in the collapse of the city headquarters."], ["The city HQ had sustained serious damage."]],
        "predicate",
    ),
    "meant to be and done": (
        [["The mill was supposed to be closed in 2013."], ["The mill was closed in 2013."]],
        "modality",
    ),
    "where it will land": (
        [
            ["The wreck will fall into a lonely part of the sea."],
            ["Nobody knows exactly when or where the wreck will land."],
        ],
        "knowledge",
    ),
    "by whose hand": (
        [["A security team killed the bear."], ["The bear was shot dead by zookeepers."]],
        "actor",
    ),
    "a nation denies what its people are said to have done": (
        [["Russian agents hacked the servers of the party."], ["Moscow has denied meddling in the vote."]],
        "predicate",
    ),
    "crewed and unmanned": (
        [["It was the first crewed space station."], ["The unmanned space laboratory fell."]],
        "predicate",
    ),
    "two posts": ([["It hired campaign chairman Jane Doe."], ["It hired campaign manager Jane Doe."]], "name"),
}


@pytest.mark.parametrize(("articles", "kind"), CLASHES.values(), ids=CLASHES)
def test_words_that_clash_are_one_entry(language: Language, articles: Sequence[Sequence[Said]], kind: str) -> None:
    found = [entry for entry in compare(language, articles) if entry.type == kind]
    assert len(found) == 1
    assert len(found[0].sides) in (2, len(articles))


PEACEFUL = {
    "both hedge": [["A baker supposedly put a curse on the club."], ["A curse was allegedly placed on it by Doe."]],
    "another thing is lost": [["It is suspected that control was lost."], ["The navy lost two ships."]],
    "her son is not she": [["It names Smith's son as a defendant."], ["It does not name Smith as a defendant."]],
    "another group": [["It names Smith as a witness."], ["It does not name Smith as a defendant."]],
    "who does not answer denies nothing": [
        ["Jane Doe is alleged to have taken money.", ("Doe did not answer questions.", "Doe")]
    ],
    "a denial of another person": [
        ["Jane Doe is alleged to have taken money.", "Bob said a lot.", ("Roe said he did not know Bob.", "Roe")]
    ],
    "both deny": [
        [("Harald Turner denied that he colluded with Belgian banks.", "Turner")],
        [("Turner has denied colluding with Belgian banks.", "Turner")],
    ],
    "another office": [["The tax office has collapsed."], ["The post office had been damaged."]],
    "some offices": [["Two offices have collapsed."], ["The office had been damaged."]],
    "one article tells of a change": [["The bridge was damaged, and then the bridge collapsed."], ["It is red."]],
    "meant for another year": [["It was supposed to be closed in 2013."], ["The old mill was closed in 2016."]],
    "everything falls to the ground": [["It will fall to the ground."], ["Nobody knows where it will land."]],
    "another speaker": [
        [("The descent was unlikely to be controlled.", "Acme Institute")],
        [("The ship cannot be controlled.", "Jane Doe")],
    ],
    "a list within a list": [
        ["Britain and France have vowed investigations."],
        ["Britain, France and Norway have announced investigations."],
    ],
    "another being is attacked": [["The bear threw the child."], ["The dog did not attack the child."]],
    "one asks whether it will be necessary": [["He asked whether it was necessary."], ["It is a good choice."]],
    "two police forces": [["Officers shot the man."], ["A SWAT team shot the man."]],
    "another nation denies": [["Russian agents hacked the servers."], ["Berlin has denied meddling in the vote."]],
    "one coast by two names": [["It was cut off Sicily."], ["It was cut between Sicily and Tunis."]],
    "what was in another month": [["It was cut off Sicily."], ["It sank in fog."]],
    "another one converted": [["The mayor converted to Islam."], ["He displayed no strong religious views."]],
    "still to come in both": [["The navy will send a ship."], ["A ship is to be sent this morning."]],
    "one worker is feared dead and others are": [
        ["A worker is feared to have been killed in the ruins."],
        ["Several staff were killed in the ruins."],
    ],
    "two nations that each send a team": [
        ["Venezuela will send a team."],
        ["Canada has sent a team."],
    ],
    "what is reported is no plan": [["We will be able to confirm cases."], ["Peru has confirmed its first case."]],
    "an armed officer and an unarmed man": [["An armed officer ran."], ["An unarmed man ran."]],
    "another loss": [["The navy lost control of the ship."], ["The navy lost two ships."]],
    "what one may do is not planned": [["Fans will be allowed to leave flowers."], ["Flowers were left in Peru."]],
    "two swarms": [["Peru reportedly sent 40 drones."], ["The plan was simple: Chile sent 90 drones."]],
    "posts in two bodies": [["It hired campaign chairman Jane Doe."], ["It hired city manager Jane Doe."]],
    "what one cannot confirm oneself": [[("The agency is checking the claim but did not verify it.", "Roe")]],
}


@pytest.mark.parametrize("articles", PEACEFUL.values(), ids=PEACEFUL)
def test_words_that_can_stand_together_are_no_entry(language: Language, articles: Sequence[Sequence[Said]]) -> None:
    assert not compare(language, articles)


def test_a_later_report_knows_more_of_a_person(language: Language) -> None:
    articles = [["Jane Doe is still missing."], ["Jane Doe has been confirmed dead."]]
    (entry,) = compare(language, articles, persons=["Jane Doe"])
    assert (entry.type, entry.relation) == ("knowledge", "updates")
    assert [side.value for side in entry.sides] == ["Jane Doe is still missing", "Jane Doe has been confirmed dead"]


def test_a_plan_of_yesterday_is_done_today(language: Language) -> None:
    (entry,) = compare(language, [["The navy plans to send a ship."], ["A boat has been sent to the site."]])
    assert (entry.type, entry.relation) == ("modality", "updates")
    assert not compare(language, [["A boat has been sent to the site."], ["The navy plans to send a ship."]])


def test_a_post_is_no_value_that_a_summary_must_set_right(language: Language) -> None:
    articles, _ = CLASHES["two posts"]
    (entry,) = compare(language, articles)
    assert {side.value for side in entry.sides} == {None}


def test_each_side_names_who_says_it(language: Language) -> None:
    articles, _ = CLASHES["an accusation and the answer of the accused"]
    (entry,) = compare(language, articles)
    assert entry.statement.startswith("What is alleged of Jane Doe is denied: ")
    assert [side.says for side in entry.sides] == [
        "Jane Doe is alleged to have had dealings with the smugglers",
        "she did not know the smugglers (Doe)",
    ]
