"""Which claims are facts, once each: what only leads to a fact goes with it, what repeats a fact is folded into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sitegen.language.interface import Language
from sitegen.model.claims import Aspect, Claim, Group
from sitegen.model.readings import Mention, Quantity, Reading
from sitegen.model.spans import Span
from sitegen.model.stories import Fact
from sitegen.stages.reconcile.facts import build_facts
from sitegen.stages.reconcile.telling.frames import is_frame
from sitegen.stages.reconcile.telling.pages import open_pages
from sitegen.stages.reconcile.telling.repeats import fold_repeats
from sitegen.stages.reconcile.telling.statements import Statement
from sitegen.values import find_quantities

Part = tuple[str, Aspect]


def split(
    language: Language, texts: Sequence[tuple[str, Sequence[str | Part]]]
) -> tuple[tuple[Reading, ...], list[Claim]]:
    """Articles "a", "b" … of one sentence each with the claims that some of its words make, clauses if not said."""
    readings: list[Reading] = []
    claims: list[Claim] = []
    for number, (text, parts) in enumerate(texts):
        file = "abcdef"[number]
        readings.append(Reading(file, file, language.parse(text, [Span(0, len(text))]).sentences))
        for part in parts:
            words, aspect = _read_part(part)
            at = text.index(words)
            claims.append(
                Claim(
                    number=len(claims),
                    article=file,
                    file=file,
                    sentence=0,
                    span=Span(at, at + len(words)),
                    exact=words,
                    statement=words,
                    kind="event",
                    place="body",
                    predicate="",
                    predicate_class="",
                    aspect=aspect,
                )
            )
    return tuple(readings), claims


def _read_part(part: str | Part) -> Part:
    return (part, "clause") if isinstance(part, str) else part


def state(
    language: Language, texts: Sequence[tuple[str, Sequence[str | Part]]], groups: Sequence[tuple[int, ...]]
) -> tuple[Fact, ...]:
    readings, claims = split(language, texts)
    return tuple(one.fact for one in build_facts(readings, claims, [Group(group) for group in groups]))


def quotes(fact: Fact) -> list[str]:
    return [piece.quote.exact for piece in fact.evidence]


FRAMES = (
    ("The prime minister told a broadcaster he believed that a thousand people had died.", "The prime minister told"),
    ("Court records show that the driver had no licence.", "Court records show"),
    ("As I said, the gates were open when the water came.", "As I said"),
    ("At one point the crowd pushed the gates open.", "At one point"),
    ("The mayor, Ana Lima, said in a statement that the bridge was closed.", "said in a statement"),
)
WHOLE = (
    ("The prime minister told the crowd a story about his father.", "The prime minister told the crowd a story"),
    ("The mayor did not say whether the bridge was safe.", "The mayor did not say"),
    ("The court released its records on Monday.", "The court released its records"),
    ("He spoke of a coup when the soldiers came.", "He spoke of a coup"),
    ("In all, 14 boats of the harbour were lost.", "14 boats of the harbour"),
)


def test_words_that_only_lead_to_a_fact_are_told_from_facts(language: Language) -> None:
    for cases, expected in ((FRAMES, True), (WHOLE, False)):
        for text, words in cases:
            readings, (claim,) = split(language, [(text, [words])])
            assert is_frame(claim, open_pages(readings, ())["a"]) is expected, words


def test_who_says_it_is_quoted_with_what_is_said(language: Language) -> None:
    told = ("told reporters", "more than a thousand people had died")
    texts = [
        (f"Minister Jan Holm {told[0]} that {told[1]}.", [f"Minister Jan Holm {told[0]}", told[1]]),
        ("Mayor Ana Lima told reporters that the bridge was gone.", ["Mayor Ana Lima told", "the bridge was gone"]),
    ]
    facts = state(language, texts, [(0, 2), (1,), (3,)])
    assert [quotes(fact) for fact in facts] == [
        [f"Minister Jan Holm {told[0]} that {told[1]}"],
        ["Mayor Ana Lima told reporters that the bridge was gone"],
    ]


def test_a_part_told_in_the_words_of_its_clause_is_one_fact_with_it(language: Language) -> None:
    text = "Engineers closed the bridge, which carried heavy lorries from the harbour."
    parts: list[str | Part] = ["Engineers closed the bridge", ("which carried heavy lorries from the harbour", "part")]
    facts = state(language, [(text, [*parts, ("from the harbour", "where")])], [(0,), (1,), (2,)])
    assert len(facts) == len({fact.text for fact in facts})
    assert any("carried heavy lorries from the harbour" in words for fact in facts for words in quotes(fact))


def test_what_holds_another_figure_is_another_fact_where_two_articles_tell_it(language: Language) -> None:
    text = "Officials said 16 sailors were dead and 100 sailors were missing."
    parts = ["16 sailors were dead", "100 sailors were missing"]
    readings, claims = split(language, [(text, parts)] * 2)
    counted = []
    for claim, figure in zip(claims, (16, 100, 16, 100), strict=True):
        at = text.index(str(figure))
        quantity = Quantity(at, at + len(str(figure)), str(figure), figure, figure, "", "exact", "sailor")
        counted.append(replace(claim, statement=text, quantities=(quantity,)))
    assert len(build_facts(readings, counted, [Group((0, 2)), Group((1, 3))])) == 2
    assert len(build_facts(readings[:1], counted[:2], [Group((0,)), Group((1,))])) == 1


def test_a_name_alone_is_quoted_with_its_clause(language: Language) -> None:
    texts: list[tuple[str, list[str | Part]]] = [
        ("The ferry sank off Porto Vello at dawn.", ["The ferry sank off Porto Vello at dawn"]),
        ("Rescuers reached Porto Vello in the evening.", [("Porto Vello", "where"), "Rescuers reached Porto Vello"]),
    ]
    (first, _) = state(language, texts, [(0, 1), (2,)])
    assert quotes(first) == ["The ferry sank off Porto Vello at dawn", "Rescuers reached Porto Vello"]


CHATTER = (
    "Are they in trouble?",
    "It was quite a thing.",
    "You just never know.",
    "(Ana Lima / The Harbour Post)",
    "I drove on through the dark.",
    "That’s not great news.",
    "A woman lies on a hospital bed.",
    "“It's a dream come true.”",
    "“Water is coming over the deck.”",
)
NEWS = (
    "“Water is coming over the deck,” the captain said.",
    "Rescuers reached the ferry at dawn.",
    "There is no word on survivors.",
    "It was the third ferry in two years.",
    "It has 14 boats left.",
    "They had sold the ferry to a rival.",
    "A woman was killed by the storm.",
)


def test_chatter_is_no_fact_and_everything_else_is(language: Language) -> None:
    for texts, count in ((CHATTER, 0), (NEWS, 1)):
        for text in texts:
            readings, (claim,) = split(language, [(text, [text.strip("().")])])
            quantities = find_quantities(readings[0].sentences[0])
            names = ("Ana Lima", "The Harbour Post")
            mentions = tuple(
                Mention(at, at + len(name), name, "person") for name in names if (at := text.find(name)) >= 0
            )
            told = replace(claim, quantities=quantities, mentions=mentions)
            assert len(build_facts(readings, [told], [Group((0,))])) == count, text


def test_what_two_articles_tell_is_no_chatter(language: Language) -> None:
    texts: list[tuple[str, list[str | Part]]] = [("It was quite a thing.", ["It was quite a thing"])] * 2
    assert len(state(language, texts, [(0, 1)])) == 1


def test_facts_of_one_sentence_are_told_in_other_sentences_where_they_can_be(language: Language) -> None:
    both = "The storm wrecked the harbour and the mayor asked for help."
    texts: list[tuple[str, list[str | Part]]] = [
        (both, ["The storm wrecked the harbour", "the mayor asked for help"]),
        ("The harbour was wrecked by the storm.", ["The harbour was wrecked by the storm"]),
        ("Mayor Ana Lima asked for help.", ["Mayor Ana Lima asked for help"]),
    ]
    first, second = state(language, texts, [(0, 2), (1, 3)])
    assert first.text != second.text


def test_neighbours_within_a_sentence_are_quoted_as_one(language: Language) -> None:
    text = "The storm wrecked the harbour, and the tide took four boats, while all of the people of the old town slept."
    parts: list[str | Part] = [
        "The storm wrecked the harbour",
        "the tide took four boats",
        "people of the old town slept",
    ]
    (fact,) = state(language, [(text, parts)], [(0, 1, 2)])
    assert quotes(fact) == [
        "The storm wrecked the harbour, and the tide took four boats",
        "people of the old town slept",
    ]


def test_what_a_repeat_tells_in_a_further_sentence_is_told_by_itself(language: Language) -> None:
    whole = "The storm wrecked the harbour at night"
    texts: list[tuple[str, list[str | Part]]] = [
        (f"{whole}.", [whole, ("the harbour", "where")]),
        ("A storm wrecked a harbour, the third in May.", ["A storm wrecked a harbour", ("the third in May", "when")]),
        ("At night the harbour went.", ["At night the harbour went"]),
        ("Storms came and ships left.", ["ships left", ("Storms came", "event")]),
    ]
    _, (storm, harbour, other, third, night, ships, storms) = split(language, texts)
    kept, rests = fold_repeats(
        [
            ((storm, other, night), Statement(whole, storm)),
            ((harbour, other, third, ships, storms), Statement("storm wrecked the harbour", harbour)),
        ]
    )
    assert [group for group, _ in kept] == [(storm, harbour, other, night)]
    assert rests == [(ships, storms)]
