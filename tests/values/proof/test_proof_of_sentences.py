"""What a sentence says that its quotes do not: each rule with texts that pass and texts that do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.model.readings import Reading, Timex
from sitegen.model.spans import Quote
from sitegen.model.stories import Alias, Entity, Evidence, Fact
from sitegen.values.proof import (
    Cited,
    cite_facts,
    find_foreign_quotations,
    find_unproved_dates,
    find_unproved_names,
    find_unproved_numbers,
    find_unproved_quotations,
    place_timexes,
)
from sitegen.values.proof.cited import Voice
from sitegen.values.proof.dates import list_printed_dates
from sitegen.values.proof.numbers import list_numbers


def cite(*quotes: str, whens: tuple[str, ...] = (), speaker: str | None = None) -> Cited:
    return Cited(tuple(Voice(quote, speaker) for quote in quotes), whens, (), PEOPLE)


def person(name: str, *aliases: str) -> Entity:
    return Entity(f"n-{name}", name, "person", None, tuple(Alias(text, 1, ()) for text in (name, *aliases)))


PEOPLE = (person("Ana Lima", "Lima", "Mrs Lima"), person("Port Authority of Vello", "the PAV"))


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("6,000 soldiers", ["6000.0"]),
        ("six thousand soldiers", ["6000.0"]),
        ("1.2 million people", ["1200000.0"]),
        ("one hundred and five and six", ["105.0", "6.0"]),
        ("twenty-five of two hundred thousand", ["25.0", "200000.0"]),
        ("$121bn", ["121.0", "121000000000.0"]),
        ("the 2nd and the third", ["#2", "#3"]),
        ("11:30pm", ["11.0", "30.0"]),
        ("a dozen boats", ["12.0"]),
        ("no number, on, tent, won", []),
    ],
)
def test_numbers_are_read_by_value(text: str, values: list[str]) -> None:
    assert sorted(value for number in list_numbers(text) for value in number.values) == sorted(values)


@pytest.mark.parametrize(
    ("text", "quote", "unproved"),
    [
        ("Twelve died.", "12 people died", ()),
        ("1.2 million people", "1,200,000 people", ()),
        ("More than 40 aircraft", "over 40 planes", ()),
        ("One report says so.", "it is reported", ()),
        ("On 2 June, 30 men", "thirty men", ()),
        ("13 died.", "12 people died", ("13",)),
        ("$82 a share", "$8.2 a share", ("82",)),
        ("the third round", "the second round of three", ("third",)),
    ],
)
def test_numbers_need_a_quote_of_the_same_value(text: str, quote: str, unproved: tuple[str, ...]) -> None:
    assert find_unproved_numbers(text, cite(quote)) == unproved


@pytest.mark.parametrize(
    ("text", "quote", "when", "unproved"),
    [
        ("on 2 June 2025", "on June 2, 2025", None, ()),
        ("on 2 June 2025", "on Monday", "2025-06-02", ()),
        ("on 2 June 2025", "on June 2", "2025", ()),
        ("on Monday 2 June", "on June 2", "2025-06-02", ()),
        ("in June 2025", "in early June", "2025-06-01/2025-06-10", ()),
        ("between 20 and 30 June", "between June 20 and June 30", None, ()),
        ("by 30 June 2025", "by the end of the month", "2025-06-02/2025-06-30", ()),
        ("He may march on.", "on Monday", None, ()),
        ("on 3 June 2025", "on Monday", "2025-06-02", ("3 June 2025",)),
        ("on 2 June 2024", "on June 2", "2025-06-02", ("2 June 2024",)),
        ("on 17 June 2025", "in June", "2025-06", ("17 June 2025",)),
        ("on Sunday", "on Monday", "2025-06-02", ("Sunday",)),
    ],
)
def test_dates_need_words_or_a_shown_date(text: str, quote: str, when: str | None, unproved: tuple[str, ...]) -> None:
    assert find_unproved_dates(text, cite(quote, whens=(when,) if when else ())) == unproved


def test_a_lone_year_is_proved_by_a_shown_date() -> None:
    assert find_unproved_numbers("The war began in 2022.", cite("three years ago", whens=("2022-02",))) == ()
    assert find_unproved_numbers("The war began in 2023.", cite("three years ago", whens=("2022-02",))) == ("2023",)


@pytest.mark.parametrize(
    ("text", "quote", "unproved"),
    [
        ("Ana Lima spoke.", "Mrs Lima spoke", ()),
        ("Lima spoke of the PAV.", "Ana Lima blamed the Port Authority of Vello", ()),
        ("Officials of the US spoke.", "U.S. officials spoke", ()),
        ("Yesterday was calm.", "it was calm", ()),
        ("Vello’s harbour is closed.", "the harbour of Vello", ()),
        ("Lima spoke.", "the mayor spoke", ("Lima",)),
        ("The mayor, Ana Costa, spoke.", "Ana Lima, the mayor", ("Costa",)),
        ("A French boat sank.", "a boat sank", ("French",)),
    ],
)
def test_names_need_a_quote_or_an_alias_in_one(text: str, quote: str, unproved: tuple[str, ...]) -> None:
    assert find_unproved_names(text, cite(quote)) == unproved


def test_words_in_quotation_marks_are_verbatim() -> None:
    cited = cite("It’s a “bitter  day” for all, she said")
    assert find_unproved_quotations('She spoke of a "bitter day."', cited) == ()
    assert find_unproved_quotations("“It's a ‘bitter day’”", cite("It’s a ‘bitter day’")) == ()
    assert find_unproved_quotations("She spoke of a “sad day”.", cited) == ("sad day",)


def test_speech_names_its_speaker() -> None:
    cited = cite("“we will find out what happened here”", speaker="Ana Lima")
    assert find_foreign_quotations("Mrs Lima said: “We will find out.”", cited) == ()
    assert find_foreign_quotations("Police: “we will find out what happened here”", cited) != ()
    assert find_foreign_quotations("Police: “we will find out what happened here”", cite(cited.quotes[0])) == ()
    assert find_foreign_quotations("They will “find out”.", cited) == ()


@given(st.text(max_size=200))
def test_a_text_proves_itself(text: str) -> None:
    cited = cite(text)
    assert find_unproved_numbers(text, cited) == ()
    assert find_unproved_dates(text, cited) == ()
    assert find_unproved_names(text, cited) == ()


NEWS = "two hundred and 5 thousand , first 2nd million June May 2 2025 3,4 Monday “ ” . U.S. Lima one of x"
news_words = st.sampled_from(NEWS.split())


@given(st.lists(news_words, max_size=25))
def test_news_words_prove_themselves(parts: list[str]) -> None:
    test_a_text_proves_itself.hypothesis.inner_test(" ".join(parts))  # type: ignore[attr-defined]


def test_numbers_and_dates_lie_in_the_text_where_they_say() -> None:
    text = "On 2 June 2025 and May 16 about 6,000 came."
    assert [text[one.start : one.start + len(one.exact)] for one in list_printed_dates(text)] == [
        "2 June 2025",
        "May 16",
    ]


def test_a_day_that_cited_words_come_to_is_proved() -> None:
    quote = Quote("a.txt", 0, 18, "It sank on Monday.")
    fact = Fact("f-sank1", "It sank.", "event", "ferry", (Evidence("e-1", "s-a", quote),))
    monday = Timex(11, 17, "Monday", "DATE", "2021-05-03", "2021-05-03")
    later = Timex(30, 36, "Friday", "DATE", "2021-05-07", "2021-05-07")
    reading = Reading("s-a", "a.txt", (), timexes=(monday, later))
    cited = cite_facts((fact,), (), (), place_timexes((reading,)))
    assert find_unproved_dates("It sank on Monday 3 May 2021.", cited) == ()
    assert find_unproved_dates("It sank on 7 May 2021.", cited) == ("7 May 2021",)
    assert find_unproved_dates("It sank on 3 May 2021.", cite_facts((fact,), (), ())) == ("3 May 2021",)
