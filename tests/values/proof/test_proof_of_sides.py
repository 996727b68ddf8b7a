"""Both sides of a dispute: sentences that show the other value, those that hide it, and those that state none."""

from __future__ import annotations

import pytest

from sitegen.model.spans import Quote
from sitegen.model.stories import Disagreement, DisagreementType, Evidence, Fact, Side
from sitegen.values.proof.amounts import list_amounts, list_ranges
from sitegen.values.proof.sides import find_hidden_sides, keep_own_sides, states_side


def dispute(*values: str | None, kind: DisagreementType = "quantity", **changes: object) -> Disagreement:
    sides = tuple(
        Side(value or f"side {at}", value, (Quote(f"{at}.txt", 0, 9, "some words"),)) for at, value in enumerate(values)
    )
    plain = Disagreement("d-1", kind, "contradicts", "high", "They differ.", "", ("f-1",), sides)
    return Disagreement(**{name: changes.get(name, getattr(plain, name)) for name in plain.__slots__})


TOLL = dispute("at least 12 people", "fourteen dead")
CABLES = dispute("two undersea cables", "three data cables")
DAYS = dispute("3 May 2021", "4 May 2021", kind="date")
HOURS = dispute("around 6am", "6.40am on Monday", kind="date")
SHARES = dispute("65 per cent of traffic", "60 percent", kind="quantity")
MONEY = dispute("$103 billion", "$105 billion")
MANY = dispute("30", "32", "36")
YEARS = dispute("almost three years", "beyond three years", kind="duration")
LAST = dispute("2022", "early last year", kind="date")
VEHICLE = dispute("truck", "car", kind="predicate")
PLACE = dispute("outside the harbour", "in a narrow channel", kind="predicate")
QUOTED = Disagreement(
    "d-1", "quotation", "contradicts", "medium", "They differ.", "", ("f-1",),
    (Side("“a heavy blow for us all”", None, ()), Side("“a heavy day for the coast”", None, ())),
)  # fmt: skip


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("The ferry sank off the coast.", TOLL),
        ("At least 12 people died; one report says 14.", TOLL),
        ("Twelve or fourteen people died.", TOLL),
        ("Between 12 and 14 people died.", TOLL),
        ("Fourteen died; earlier reports said 12.", TOLL),
        ("Dozens of people died.", TOLL),
        ("12 divers searched the wreck.", TOLL),
        ("After 14 days the search ended.", TOLL),
        ("Three countries were cut off.", CABLES),
        ("Two or three cables were damaged.", CABLES),
        ("It sank on 3 or 4 May 2021.", DAYS),
        ("It sank in May 2021.", DAYS),
        ("It sank on 3 May, or 4 May by another report.", DAYS),
        ("It sank shortly after 6am.", HOURS),
        ("About 65% of traffic was lost; others say 60%.", SHARES),
        ("65 ships were delayed.", SHARES),
        ("The offer was worth $103 billion to $105 billion.", MONEY),
        ("103 billion messages were sent.", MONEY),
        ("Between 30 and 36 died.", MANY),
        ("It lasted almost three years by one report, more than three by another.", YEARS),
        ("It lasted three years.", YEARS),
        ("More than three ships were sent.", YEARS),
        ("It began in 2022, or early 2024 by another report.", LAST),
        ("A truck, or by another report a car, hit the gate.", VEHICLE),
        ("A vehicle hit the gate.", VEHICLE),
        ("It ran aground outside the harbour; others say in a channel.", PLACE),
        ("She spoke of “a heavy blow for us all”, or “a heavy day for the coast”.", QUOTED),
        ("She spoke of “a heavy” loss.", QUOTED),
    ],
)
def test_a_sentence_that_shows_both_or_states_none_hides_nothing(text: str, one: Disagreement) -> None:
    assert find_hidden_sides(text, ["f-1"], [one]) == ()


@pytest.mark.parametrize(
    ("text", "one", "stated", "hidden"),
    [
        ("At least 12 people died.", TOLL, "at least 12 people", ("fourteen dead",)),
        ("14 were killed.", TOLL, "fourteen dead", ("at least 12 people",)),
        ("Three undersea cables were damaged.", CABLES, "three data cables", ("two undersea cables",)),
        ("The ferry sank on 3 May.", DAYS, "3 May 2021", ("4 May 2021",)),
        ("The ferry sank at 6.40 a.m.", HOURS, "6.40am on Monday", ("around 6am",)),
        ("65% of traffic was lost.", SHARES, "65 per cent of traffic", ("60 percent",)),
        ("The firm bid 105 billion dollars.", MONEY, "$105 billion", ("$103 billion",)),
        ("30 or 32 died.", MANY, "30", ("36",)),
        ("It lasted nearly three years.", YEARS, "almost three years", ("beyond three years",)),
        ("It has gone on for more than three years.", YEARS, "beyond three years", ("almost three years",)),
        ("It began in 2022.", LAST, "2022", ("early last year",)),
        ("A truck hit the gate.", VEHICLE, "truck", ("car",)),
        ("It ran aground outside the harbour.", PLACE, "outside the harbour", ("in a narrow channel",)),
        ("She spoke of “a heavy blow”.", QUOTED, QUOTED.sides[0].says, (QUOTED.sides[1].says,)),
    ],
)
def test_a_sentence_that_states_one_value_hides_the_other(
    text: str, one: Disagreement, stated: str, hidden: tuple[str, ...]
) -> None:
    (found,) = find_hidden_sides(text, ["f-1"], [one])
    assert (found.entry, found.stated, found.hidden) == ("d-1", stated, hidden)


@pytest.mark.parametrize(
    "one",
    [
        dispute("12", "14", status="resolved"),
        dispute("12", "14", relation="updates"),
        dispute("12", "14", kind="omission"),
        dispute("12", "14", facts=("f-2",)),
        dispute("12", None, kind="predicate"),
        dispute("12", "about 12 people"),
        dispute("12", "more than 12 people"),
        dispute("over 12", "more than 12 people"),
        dispute("6.40am", "6.50am", kind="date"),
        dispute("12 years", "2004", kind="computed"),
    ],
)
def test_what_is_settled_or_no_difference_is_not_asked_for(one: Disagreement) -> None:
    assert find_hidden_sides("At 6.40am 12 people died, after 12 years.", ["f-1"], [one]) == ()


def test_of_two_wordings_the_longer_one_is_stated() -> None:
    one = dispute("troops called for help", "troops reportedly called for help", kind="modality")
    text = "Troops reportedly called for help at dawn."
    assert [states_side(text, side, one) for side in one.sides] == [False, True]
    assert [states_side("Troops called for help.", side, one) for side in one.sides] == [True, False]


def test_a_statement_answers_for_the_sides_that_its_own_words_tell() -> None:
    def rest_on(*files: str) -> Fact:
        pieces = tuple(Evidence(f"e-{file}", "s", Quote(file, 0, 9, "some words")) for file in files)
        return Fact("f-1", "12 died.", "quantity", "Casualties", pieces)

    assert keep_own_sides(rest_on("0.txt", "1.txt"), [TOLL]) == (TOLL,)
    assert keep_own_sides(rest_on("0.txt"), [TOLL]) == ()
    assert keep_own_sides(rest_on("0.txt", "1.txt"), [VEHICLE]) == ()


def test_amounts_are_read_with_their_unit_and_what_they_count() -> None:
    (day, year, clock, share, money, count) = list_amounts(
        "On 3 May 2021, at 6.40 pm, 5% of $2m for 12 angry fishermen."
    )
    assert (day.unit, set(day.keys), set(year.keys)) == ("date", {"d5-3"}, {"2021.0"})
    assert (clock.unit, set(clock.keys)) == ("clock", {"t1120"})
    assert (share.unit, share.size, money.unit, money.size) == ("%", 5.0, "money", 2e6)
    assert (count.size, count.is_bare, "angr" in count.beside) == (12.0, False, True)
    assert list_ranges("from 12 to 14, between 3 and 5, 2–4 and 9") == ((12.0, 14.0), (3.0, 5.0), (2.0, 4.0))
