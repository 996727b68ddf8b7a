"""What sources say against each other in words: articles of a few sentences, each sentence a claim of its own."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim, Group
from sitegen.model.readings import Mention, Reading
from sitegen.model.spans import Span
from sitegen.model.stories import Disagreement
from sitegen.stages.reconcile.facts import build_facts
from sitegen.stages.reconcile.passages import read_passages
from sitegen.stages.reconcile.sayings import compare_sayings
from sitegen.stages.reconcile.scenes import read_scenes

# A sentence, or a sentence with the one who is credited with it.
Said = str | tuple[str, str]


def compare(
    language: Language, articles: Sequence[Sequence[Said]], *, names: Sequence[str] = (), is_one_fact: bool = True
) -> tuple[Disagreement, ...]:
    """What `compare_sayings` finds in articles "a", "b" … published on days that follow each other.

    `names` are persons and bodies; each is the same wherever it stands.
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
            Mention(at, at + len(name), name, "organisation", f"n-{name}")
            for name in names
            for at in range(len(text))
            if text.startswith(name, at)
        )
        readings.append(Reading(file, file, sentences, mentions=tuple(sorted(mentions, key=lambda one: one.start))))
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
        [["A baker supposedly put a curse on the club."], ["The club had a curse placed on it by Jane Doe in 1945."]],
        "modality",
    ),
    "suspected and announced": (
        [["It is suspected that control of the ship was lost."], ["The navy said it had lost control of the ship."]],
        "modality",
    ),
    "named and not named": (
        [["It names a list of defendants that includes Mr. Smith."], ["It does not name Smith as a defendant."]],
        "predicate",
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
}


@pytest.mark.parametrize(("articles", "kind"), CLASHES.values(), ids=CLASHES)
def test_words_that_clash_are_one_entry(language: Language, articles: Sequence[Sequence[Said]], kind: str) -> None:
    found = [entry for entry in compare(language, articles) if entry.type == kind]
    assert len(found) == 1
    assert len(found[0].sides) == 2


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
    "what one cannot confirm oneself": [[("The agency is checking the claim but did not verify it.", "Roe")]],
}


@pytest.mark.parametrize("articles", PEACEFUL.values(), ids=PEACEFUL)
def test_words_that_can_stand_together_are_no_entry(language: Language, articles: Sequence[Sequence[Said]]) -> None:
    assert not compare(language, articles)


def test_a_hedge_in_another_fact_counts_only_for_what_is_named(language: Language) -> None:
    articles = [["Acme is alleged to specialise in hiding money."], ["Acme specialises in hiding money."]]
    assert compare(language, articles, names=["Acme"], is_one_fact=False)
    assert not compare(language, articles, is_one_fact=False)


def test_each_side_names_who_says_it(language: Language) -> None:
    articles, _ = CLASHES["an accusation and the answer of the accused"]
    (entry,) = compare(language, articles)
    assert entry.statement.startswith("What is alleged of Jane Doe is denied: ")
    assert [side.says for side in entry.sides] == [
        "Jane Doe is alleged to have had dealings with the smugglers",
        "she did not know the smugglers (Doe)",
    ]
