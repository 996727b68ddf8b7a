"""An event in two places: each has its own toll, and both together a third."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sitegen.language.interface import Language
from sitegen.model.claims import Claim
from sitegen.model.readings import Bound, Quantity, Reading
from sitegen.model.spans import Quote, Span
from sitegen.stages.reconcile.figures.collecting import Figure
from sitegen.stages.reconcile.figures.tolls import compare_tolls
from sitegen.stages.reconcile.figures.venues import find_twins, find_venues, name_places, part_scopes, read_venues

NORWAY, SWEDEN = frozenset({"norway"}), frozenset({"sweden"})
BOTH = NORWAY | SWEDEN


def read_text(language: Language, text: str) -> Reading:
    spans, start = [], 0
    for paragraph in text.split("\n"):
        spans.append(Span(start, start + len(paragraph)))
        start += len(paragraph) + 1
    parsed = language.parse(text, spans)
    return Reading("s-1", "1.txt", parsed.sentences, mentions=parsed.mentions)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The blast in Oslo killed 40 people.", ["norway"]),
        ("The blasts in Oslo and Stockholm killed 52 people.", ["norway", "sweden"]),
        (
            "The blasts outside the U.S. embassies in the Norwegian and Swedish capitals killed 52.",
            ["norway", "sweden"],
        ),
        ("The ferry sank near the port of Malmo, Sweden, and 12 people died in Malmo.", ["sweden"]),
        ("SWEDEN: Total dead: 12", ["sweden"]),
        ("Police from Oslo counted 12 dead.", []),
        ("The blast tore down the Norwegian embassy.", []),
    ],
)
def test_places_are_read_behind_words_of_place(language: Language, text: str, places: list[str]) -> None:
    venues = read_venues((read_text(language, text),))
    assert sorted({place for found in venues.values() for venue in found for place in venue.places}) == places


def test_there_is_the_place_of_the_sentence_before(language: Language) -> None:
    text = "The blast in Oslo shook houses. At least 75 people were killed there."
    reading = read_text(language, text)
    at, words = text.index("75"), "At least 75 people were killed there"
    start = text.index(words)
    span = Span(start, start + len(words))
    claim = Claim(1, "s-1", "1.txt", 1, span, words, words, "quantity", "body", "kill", "kill")
    quantity = Quantity(at, at + 2, "75", 75, None, "", "at-least", "people", "people")
    assert find_venues(claim, quantity, read_venues((reading,))) == NORWAY


def test_places_part_tolls_only_where_an_article_gives_each_its_own() -> None:
    assert find_twins([("a", NORWAY), ("b", SWEDEN), ("c", BOTH)]) == frozenset()
    twins = find_twins([("a", NORWAY), ("a", SWEDEN)])
    assert twins == BOTH
    assert part_scopes([NORWAY, frozenset(), BOTH, frozenset({"france"})], twins) == [NORWAY, BOTH, BOTH, BOTH]
    assert part_scopes([NORWAY, frozenset()], frozenset()) == [frozenset(), frozenset()]
    assert name_places(BOTH) == "Norway and Sweden"


def make_figure(file: str, number: float, venues: frozenset[str], *, bound: Bound = "exact") -> Figure:
    start = int(number)
    words = f"words of {file} about {number:g}"
    span = Span(start, start + len(words))
    quantity = Quantity(start, start + 9, f"{number:g}", number, number, "", bound, "people", "people")
    if bound == "about":
        quantity = replace(quantity, exact=f"about {number:g}")
    claim = Claim(start, f"s-{file}", file, 0, span, words, words, "quantity", "body", "kill", "kill")
    return Figure(
        fact="#1",
        claim=claim,
        quantity=quantity,
        quote=Quote(file, start, start + len(words), words),
        family="death",
        noun="people",
        concepts=frozenset({"person~"}),
        terms={"blast": 1.0},
        day="2021-06-0" + str("abc".index(file) + 1),
        venues=venues,
    )


def test_each_place_has_an_update_of_its_own() -> None:
    figures = [
        make_figure("a", 40, NORWAY),
        make_figure("a", 12, SWEDEN),
        make_figure("b", 60, NORWAY),
        make_figure("b", 75, BOTH),
        make_figure("c", 80, frozenset()),
    ]
    found = compare_tolls(figures, {"#1": "event"})
    assert sorted(entry.statement for entry, _ in found) == [
        "Reports give the number of dead in Norway and Sweden differently as time goes on: 75 then 80.",
        "Reports give the number of dead in Norway differently as time goes on: 40 then 60.",
    ]


def test_people_of_a_nation_beside_a_larger_number_are_a_part_of_it() -> None:
    whole = [make_figure("a", 110, frozenset()), make_figure("b", 120, frozenset())]
    part = replace(make_figure("a", 11, frozenset()), nations=frozenset({"us"}))
    ((entry, _),) = compare_tolls([whole[0], part, whole[1]], {"#1": "event"})
    assert [side.says for side in entry.sides] == ["110", "120"]


def test_a_round_number_is_no_other_count() -> None:
    figures = [make_figure("a", 70, frozenset(), bound="about"), make_figure("b", 74, frozenset())]
    assert compare_tolls(figures, {"#1": "event"}) == []
