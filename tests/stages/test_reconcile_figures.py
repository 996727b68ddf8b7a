"""Figures of one thing: what agrees, what contradicts, what replaces what, and what only looks alike."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.claims import Claim
from sitegen.model.readings import Bound, Quantity, Timex
from sitegen.model.spans import Quote, Span
from sitegen.stages.reconcile.figures.collecting import Figure, read_duration
from sitegen.stages.reconcile.figures.echoes import add_echoes, index_values
from sitegen.stages.reconcile.figures.naming import join_points
from sitegen.stages.reconcile.figures.quantities import compare_quantities
from sitegen.stages.reconcile.figures.revisions import find_corrections, find_halves, find_revisions
from sitegen.stages.reconcile.figures.sameness import count_same_thing
from sitegen.stages.reconcile.figures.tolls import compare_tolls
from sitegen.stages.reconcile.intervals import agree_quantities, measure_interval
from sitegen.stages.reconcile.scenes import Scene

ALIKE = {"flood": 0.8, "town": 0.6}
_OPEN_HIGH = ("more-than", "at-least")
_OPEN_LOW = ("less-than", "at-most", "nearly")


def make_quantity(number: float, bound: Bound = "exact", *, unit: str = "", of: str = "people") -> Quantity:
    low = None if bound in _OPEN_LOW else number
    high = None if bound in _OPEN_HIGH else number
    return Quantity(0, 10, f"{bound} {number:g}", low, high, unit, bound, of, f"{of}s")


def make_figure(file: str, quantity: Quantity, *, fact: str = "#1", family: str = "", **changes: object) -> Figure:
    words = f"words of {file} about {quantity.exact}"
    claim = Claim(
        ord(file), f"s-{file}", file, 0, Span(0, len(words)), words, words, "quantity", "body", "drown", "kill"
    )
    figure = Figure(
        fact=fact,
        claim=claim,
        quantity=quantity,
        quote=Quote(file, 0, len(words), words),
        family=family,
        noun=quantity.of,
        concepts=frozenset({f"{quantity.of}~"}),
        terms=ALIKE,
    )
    return replace(figure, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("one", "two", "agrees"),
    [
        (make_quantity(40, "about"), make_quantity(40, "more-than"), True),
        (make_quantity(30), make_quantity(32), False),
        (make_quantity(30, "about"), make_quantity(32, "at-most"), True),
        (make_quantity(146, "about"), make_quantity(148.9), False),
        (make_quantity(1000, "about"), make_quantity(850, "about"), False),
        (make_quantity(3, "nearly", unit="year"), make_quantity(3, "more-than", unit="year"), False),
        (make_quantity(140, unit="mile"), make_quantity(230, unit="km"), True),
        (make_quantity(8.5, unit="ton"), make_quantity(8.5, unit="tonne"), True),
        (make_quantity(77, unit="tonne"), make_quantity(160_000, "nearly", unit="pound"), False),
        (make_quantity(693665), make_quantity(700000, "nearly"), True),
    ],
)
def test_figures_agree_when_their_words_share_a_value(one: Quantity, two: Quantity, agrees: bool) -> None:
    assert agree_quantities(one, two) is agrees
    assert agree_quantities(two, one) is agrees


@settings(deadline=None)
@given(st.floats(0.001, 1e12), st.sampled_from(["exact", "about", "more-than", "at-least", "nearly", "at-most"]))
def test_the_number_printed_lies_in_its_interval(number: float, bound: Bound) -> None:
    low, high = measure_interval(make_quantity(number, bound))
    assert low <= number * (1 + 1e-9)
    assert number <= high * (1 + 1e-9)


def test_a_number_is_named_once_in_the_plainest_words_for_it() -> None:
    about, plain = make_quantity(40, "about"), make_quantity(40)
    slot = [make_figure("a", about), make_figure("b", make_quantity(30)), make_figure("c", plain)]
    assert join_points(slot, "or") == f"{plain.exact} or {make_quantity(30).exact}"
    assert about.exact != plain.exact


def test_two_exact_figures_of_one_fact_contradict() -> None:
    figures = [make_figure("a", make_quantity(30, of="bridge")), make_figure("b", make_quantity(32, of="bridge"))]
    entry, _ = compare_quantities(figures)[0]
    assert (entry.type, entry.relation) == ("quantity", "contradicts")
    assert [side.value for side in entry.sides] == ["exact 30", "exact 32"]
    assert entry.statement.startswith("Sources differ on the number of")


def test_a_minimum_and_a_figure_above_it_are_compatible() -> None:
    figures = [
        make_figure("a", make_quantity(30, "at-least", of="bridge")),
        make_figure("b", make_quantity(32, of="bridge")),
    ]
    assert {entry.relation for entry, _ in compare_quantities(figures)} == {"compatible"}


def test_figures_too_far_apart_count_different_things() -> None:
    figures = [make_figure("a", make_quantity(30, of="bridge")), make_figure("b", make_quantity(300, of="bridge"))]
    assert compare_quantities(figures) == []


def test_children_and_people_are_not_one_count() -> None:
    one, two = make_figure("a", make_quantity(10, of="child")), make_figure("b", make_quantity(12, of="people"))
    assert not count_same_thing(one, two)


def test_those_a_phrase_picks_out_are_not_one_count_with_all() -> None:
    picked = replace(make_quantity(2, of="gorilla"), of_phrase="female gorillas")
    assert not count_same_thing(make_figure("a", picked), make_figure("b", make_quantity(3, of="gorilla")))


def test_people_of_two_nations_are_not_one_count() -> None:
    one = make_figure("a", make_quantity(10), nations=frozenset({"france"}))
    assert not count_same_thing(one, make_figure("b", make_quantity(12), nations=frozenset({"spain"})))
    assert count_same_thing(one, make_figure("b", make_quantity(12)))


def test_a_rising_toll_is_an_update_in_the_order_of_publication() -> None:
    figures = [
        make_figure("a", make_quantity(6, "at-least"), family="death", day="2016-11-11"),
        make_figure("b", make_quantity(2, "at-least"), family="death", day="2016-11-10"),
        make_figure("c", make_quantity(4, "at-least"), family="death", day="2016-11-11"),
    ]
    ((entry, slot),) = compare_tolls(figures, {"#1": "quantity"})
    assert entry.relation == "updates"
    assert entry.severity == "high"
    assert [side.value for side in entry.sides] == ["at-least 2", "at-least 4", "at-least 6"]
    assert len(slot) == 3


def test_a_toll_does_not_fall_by_itself() -> None:
    figures = [
        make_figure("a", make_quantity(59), family="death", day="2021-05-02"),
        make_figure("b", make_quantity(50, "at-least"), family="death", day="2021-05-03"),
    ]
    ((entry, _),) = compare_tolls(figures, {"#1": "quantity"})
    assert [side.value for side in entry.sides] == ["at-least 50", "exact 59"]
    assert "as time goes on" not in entry.statement


def test_a_ceiling_comes_down() -> None:
    figures = [
        make_figure("a", make_quantity(44, "at-most"), family="expose", day="2021-05-02"),
        make_figure("b", make_quantity(15), family="expose", day="2021-05-03"),
    ]
    ((entry, _),) = compare_tolls(figures, {"#1": "quantity"})
    assert [side.value for side in entry.sides] == ["at-most 44", "exact 15"]


def test_the_toll_of_an_event_long_past_is_no_update() -> None:
    figures = [
        make_figure("a", make_quantity(6), family="death", is_past=True),
        make_figure("b", make_quantity(2), family="death"),
    ]
    assert compare_tolls(figures, {"#1": "quantity"}) == []


def test_one_number_everywhere_is_no_update() -> None:
    figures = [make_figure(file, make_quantity(6), family="death") for file in "abc"]
    assert compare_tolls(figures, {"#1": "quantity"}) == []


def test_a_figure_called_the_earlier_one_is_updated_by_the_other() -> None:
    old = make_figure("a", make_quantity(70, unit="USD", of="offer"), family="offer", stage="old", per="share")
    new = make_figure("a", make_quantity(82, unit="USD", of="offer"), family="offer", per="share")
    ((entry, _),) = find_revisions([old, new])
    assert entry.relation == "updates"
    assert [side.value for side in entry.sides] == ["exact 70", "exact 82"]


def test_each_side_and_both_together_are_equivalent_and_the_sum_is_printed() -> None:
    half = make_figure("a", make_quantity(1000, of="people"), per="side")
    whole = make_figure("b", make_quantity(2000, of="people"))
    ((entry, _),) = find_halves([half, whole])
    assert entry.relation == "equivalent"
    assert entry.explanation == "2 × 1,000 = 2,000"


@pytest.mark.parametrize(
    ("value", "modifier", "unit", "low", "high"),
    [
        ("PT1H", "LESS_THAN", "hour", None, 1),
        ("P3Y", "MORE_THAN", "year", 3, None),
        ("P2W", None, "week", 2, 2),
    ],
)
def test_durations_in_words_are_figures_of_time(
    value: str, modifier: str | None, unit: str, low: float | None, high: float | None
) -> None:
    quantity = read_duration(Timex(0, 5, "words", "DURATION", value, modifier=modifier))
    assert quantity is not None
    assert (quantity.unit, quantity.low, quantity.high) == (unit, low, high)


def test_a_duration_of_several_units_is_no_figure() -> None:
    assert read_duration(Timex(0, 5, "words", "DURATION", "P1Y6M")) is None


def test_below_a_number_and_about_it_differ() -> None:
    below = make_figure("a", make_quantity(1, "less-than", unit="hour", of="meeting"))
    about = make_figure("b", make_quantity(1, "about", unit="hour", of="meeting"))
    entry = compare_quantities((below, about))[0][0]
    assert (entry.type, entry.relation) == ("duration", "differs")
    more = make_figure("b", make_quantity(1, "exact", unit="hour", of="meeting"))
    assert all(entry.relation != "differs" for entry, _ in compare_quantities((below, more)))


def test_estimates_of_a_catastrophe_are_set_against_each_other() -> None:
    figures = [
        make_figure(file, make_quantity(dead), fact=f"#{file}", family="death")
        for file, dead in zip("ab", (40000, 100000), strict=True)
    ]
    credited = [
        replace(one, claim=replace(one.claim, attribution="the mayor"), terms={one.file: 1.0}) for one in figures
    ]
    ((entry, _),) = compare_quantities([replace(one, fact=f"#{n}") for n, one in enumerate(credited)])
    assert entry.relation == "contradicts"
    flat = [replace(one, fact=f"#{n}", terms={one.file: 1.0}) for n, one in enumerate(figures)]
    assert compare_quantities(flat) == []


def test_what_most_articles_begin_with_is_what_the_story_counts() -> None:
    def tell(file: str, number: float) -> Figure:
        return make_figure(file, make_quantity(number, of="cable"), fact=f"#{ord(file)}", terms={file: 1.0})

    leads = [tell("a", 3), tell("b", 3), tell("c", 3), tell("d", 2)]
    ((entry, _),) = compare_quantities(leads)
    assert [side.value for side in entry.sides] == ["exact 2", "exact 3"]
    assert compare_quantities(leads[1:]) == []


@pytest.mark.parametrize(
    ("bounds", "relations"),
    [
        (("at-most", "more-than"), ["differs"]),
        (("nearly", "more-than"), ["contradicts"]),
        (("about", "exact"), []),
        (("more-than", "at-least"), []),
    ],
)
def test_one_large_sum_below_and_above_differs_whatever_it_is_said_of(
    bounds: tuple[Bound, Bound], relations: list[str]
) -> None:
    one, two = (
        make_figure(file, make_quantity(2e9, bound, unit="USD", of=""), fact=f"#{ord(file)}", noun=noun, terms={})
        for file, bound, noun in zip("ab", bounds, ("associate", "empire"), strict=True)
    )
    assert [entry.relation for entry, _ in compare_quantities([one, two])] == relations


def test_what_is_usual_is_not_what_happened_once() -> None:
    one, two = (make_figure(file, make_quantity(100, unit="mph"), noun="ball") for file in "ab")
    words = "nearly always over 100mph"
    claim = replace(two.claim, exact=words, span=Span(0, len(words)))
    usual = replace(two, claim=claim, quantity=replace(two.quantity, start=14, end=25))
    assert count_same_thing(one, two)
    assert not count_same_thing(one, usual)


def make_vague(file: str, day: str, words: str, low: float) -> Figure:
    quantity = Quantity(0, 10, words, low, 10 * low, "", "range", "people", "people")
    return make_figure(file, quantity, family="death", day=day, concepts=frozenset({"person~"}))


def test_from_hundreds_to_tens_of_thousands_is_one_toll() -> None:
    figures = [
        make_vague("a", "2021-06-02", "hundreds", 100),
        make_vague("b", "2021-06-03", "thousands", 1000),
        make_vague("c", "2021-06-04", "tens of thousands", 10_000),
    ]
    ((entry, _),) = compare_tolls(figures, {"#1": "event"})
    assert [side.says for side in entry.sides] == ["hundreds", "thousands", "tens of thousands"]


def test_a_vague_number_is_no_side_beside_counts() -> None:
    counted = [
        make_figure(file, make_quantity(number), family="death", day=day, concepts=frozenset({"person~"}))
        for file, day, number in (("a", "2021-06-02", 40), ("b", "2021-06-03", 52))
    ]
    ((entry, _),) = compare_tolls([*counted, make_vague("c", "2021-06-03", "dozens", 24)], {"#1": "event"})
    assert [side.says for side in entry.sides] == ["exact 40", "exact 52"]


def make_age(file: str, number: float, *, words: str = "", noun: str = "boy", stage: str = "") -> Figure:
    age = make_figure(file, make_quantity(number, unit="year of age", of=""), noun=noun, concepts=frozenset({"child~"}))
    return replace(age, stage=stage, claim=replace(age.claim, exact=words or age.claim.exact))


def test_an_age_that_was_given_at_first_is_corrected() -> None:
    old = make_age("a", 4, words="The boy was initially said to be 4.", stage="old")
    figures = [old, make_age("b", 4, stage="old"), make_age("c", 3, noun="child"), make_age("d", 3)]
    ((entry, slot),) = find_corrections(figures)
    assert (entry.relation, len(slot), [len(side.evidence) for side in entry.sides]) == ("updates", 4, [2, 2])
    assert entry.explanation.startswith("a says that")


@pytest.mark.parametrize(
    "later",
    [
        [make_age("b", 3), make_age("c", 5)],
        [make_age("b", 4)],
        [make_age("b", 40)],
        [make_age("b", 3, noun="be")],
        [],
    ],
)
def test_an_age_is_corrected_by_one_other_age_of_the_same_person(later: list[Figure]) -> None:
    old = make_age("a", 4, words="The boy was initially said to be 4.", stage="old")
    assert not find_corrections([old, *later])


def test_people_of_one_nation_are_revised_whatever_they_are_called() -> None:
    canada = frozenset({"canada"})
    old = make_figure("a", make_quantity(100_000, "at-most", of="citizen"), stage="old", nations=canada)
    new = make_figure("a", make_quantity(8000, "about", of="consumer"), nations=canada)
    ((entry, _),) = find_revisions([old, new])
    assert (entry.relation, len(entry.sides)) == ("updates", 2)
    assert not find_revisions([old, replace(new, nations=frozenset({"france"}))])


def test_a_side_names_every_source_that_gives_its_value() -> None:
    apart = {"harvest": 1.0}
    figures = [
        make_figure("a", make_quantity(300, of="home")),
        make_figure("b", make_quantity(360, of="home")),
        make_figure("c", make_quantity(300, of="home"), fact="#2", terms=apart),
        make_figure("d", make_quantity(300, of="road"), fact="#3", terms=apart),
        make_figure("e", make_quantity(300, of="home"), fact="#4", terms=apart, is_past=True),
    ]
    entry, slot = compare_quantities(figures)[0]
    assert [[quote.file for quote in side.evidence] for side in entry.sides] == [["a", "c"], ["b"]]
    assert len(slot) == 3


def test_a_small_number_needs_more_than_itself_to_be_an_echo() -> None:
    one, far = (make_figure("a", make_quantity(3, of="home")), make_figure("b", make_quantity(3, of="home"), fact="#2"))
    near = replace(far, quote=Quote("c", 0, 5, "words"))
    far = replace(far, terms={"harvest": 1.0})
    assert [figure.file for figure in add_echoes([one], index_values([one, far, near]))] == ["a", "c"]


def test_what_a_pronoun_weighs_is_told_by_the_names_beside_it() -> None:
    scene = Scene(frozenset({"orbital", "agency"}))
    one = make_figure("a", make_quantity(77, unit="tonne", of=""), noun="station", scene=scene)
    two = make_figure("b", make_quantity(160_000, unit="pound", of=""), noun="weigh", concepts=frozenset(), scene=scene)
    assert count_same_thing(one, two)
    assert not count_same_thing(one, replace(two, scene=Scene(frozenset({"orbital"}))))


def test_a_quake_of_long_ago_has_a_magnitude_of_its_own() -> None:
    one, two = (
        make_figure(file, make_quantity(number, unit="magnitude", of=""), noun="quake", is_past=is_past)
        for file, number, is_past in (("a", 7.0, False), ("b", 6.5, True))
    )
    assert not compare_quantities([one, two])
    assert compare_quantities([one, replace(two, is_past=False)])


@pytest.mark.parametrize(("number", "is_compared"), [(3, False), (30, True)])
def test_small_counts_of_one_fact_must_be_more_alike(number: int, is_compared: bool) -> None:
    little = {"flood": 0.15, "storm": 0.9}
    one = make_figure("a", make_quantity(number, of="home"))
    two = make_figure("b", make_quantity(number + number // 3, of="home"), terms=little)
    assert bool(compare_quantities([one, two])) is is_compared


def test_figures_of_a_fact_need_be_linked_to_one_of_them_only() -> None:
    chain = [{"flood": 1.0}, {"flood": 0.7, "town": 0.7}, {"town": 1.0}]
    figures = [
        make_figure(file, make_quantity(number, of="home"), terms=terms)
        for file, number, terms in zip("abc", (30, 30, 45), chain, strict=True)
    ]
    (entry, slot) = compare_quantities(figures)[0]
    assert (len(entry.sides), len(slot)) == (2, 3)
