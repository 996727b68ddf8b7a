"""Expressions are found and completed as the case files say; what shows a date is found again."""

from __future__ import annotations

import calendar
import re
import sys
from datetime import date
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.language.interface import Language
from sitegen.model.readings import Sentence, Timex
from sitegen.model.spans import Span
from sitegen.values.dates.anchors import Anchors
from sitegen.values.dates.edtf import read_edtf_interval, show_when, write_interval, write_rough
from sitegen.values.dates.find import RULES, find_timexes
from sitegen.values.dates.parts import MODIFIERS, take_third
from sitegen.values.dates.resolve import resolve_timex

HERE = Path(__file__).parent
PUBLISHED = date(2025, 6, 2)


def read_cases(name: str) -> list[tuple[str, str, list[str]]]:
    text = re.sub(r"(?m)^#.*\n", "", (HERE / name).read_text(encoding="utf-8"))
    blocks = [block.splitlines() for block in re.split(r"\n\s*\n", text.strip())]
    return [(lines[0], lines[1], lines[2:]) for lines in blocks]


def plain_sentence(text: str) -> Sentence:
    return Sentence(0, len(text), text, (), 0)


def show_timexes(timexes: tuple[Timex, ...]) -> list[str]:
    resolved = [resolve_timex(timex, Anchors(PUBLISHED)) for timex in timexes]
    return [f"{timex.exact} | {timex.type} | {timex.value or '-'} | {timex.edtf or '-'}" for timex in resolved]


@pytest.mark.parametrize(
    ("title", "sentence", "expected"), [pytest.param(*case, id=case[0]) for case in read_cases("timexes.txt")]
)
def test_expressions_read_without_syntax(title: str, sentence: str, expected: list[str]) -> None:
    assert show_timexes(find_timexes(plain_sentence(sentence))) == expected


@pytest.mark.parametrize(
    ("title", "sentence", "expected"),
    [pytest.param(*case, id=case[0]) for case in read_cases("timexes_with_syntax.txt")],
)
def test_expressions_read_with_syntax(title: str, sentence: str, expected: list[str], language: Language) -> None:
    parsed = language.parse(sentence, [Span(0, len(sentence))])
    found = tuple(timex for part in parsed.sentences for timex in find_timexes(part))
    assert show_timexes(found) == expected


def test_names_of_rules_are_unique() -> None:
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_offsets_are_those_of_the_article() -> None:
    text = "On Monday they met; by the end of June they meet again."
    raw = "A headline.\n\n" + text
    for timex in find_timexes(Sentence(13, len(raw), text, (), 0)):
        assert raw[timex.start : timex.end] == timex.exact


def test_without_a_date_of_publication_a_partial_date_stays_open() -> None:
    (timex,) = find_timexes(plain_sentence("They met on June 2."))
    resolved = resolve_timex(timex, Anchors(None))
    assert (resolved.value, resolved.edtf, resolved.basis) == ("XXXX-06-02", None, None)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It closed at 6.10am.", "XXXX-XX-XXT06:10"),
        ("They met on Sunday.", "XXXX-WXX-7"),
        ("They met in March.", "XXXX-03"),
        ("They met last year.", None),
    ],
)
def test_what_is_known_of_an_open_date_is_written(text: str, value: str | None) -> None:
    (timex,) = find_timexes(plain_sentence(text))
    assert resolve_timex(timex, Anchors(None)).value == value


def test_following_day_leans_on_the_day_spoken_of() -> None:
    (timex,) = find_timexes(plain_sentence("The following day they left."))
    resolved = resolve_timex(timex, Anchors(PUBLISHED, spoken="2025-05-16", spoken_day="2025-05-16"))
    assert resolved.edtf == "2025-05-17"


def test_reasons_name_the_expression() -> None:
    (timex,) = find_timexes(plain_sentence("They met on Sunday."))
    assert resolve_timex(timex, Anchors(PUBLISHED)).reasoning == (
        "“Sunday”: the last Sunday up to publication on 2 June 2025",
    )


DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31))


@given(DAYS, DAYS)
def test_an_interval_written_is_read_back(one: date, other: date) -> None:
    first, last = sorted((one, other))
    assert read_edtf_interval(write_interval(first, last)) == (first, last)


@st.composite
def shown_edtf(draw: st.DrawFn) -> str:
    first, last = sorted((draw(DAYS), draw(DAYS)))
    form = draw(
        st.sampled_from(("day", "month", "year", "days", "months", "years", "before", "later", "about", "part"))
    )
    return {
        "day": first.isoformat(),
        "month": first.isoformat()[:7],
        "year": f"{first.year}",
        "days": f"{first.isoformat()}/{last.isoformat()}",
        "months": f"{first.isoformat()[:7]}/{last.isoformat()[:7]}",
        "years": f"{first.year}/{last.year}",
        "before": f"../{first.isoformat()}",
        "later": f"{first.isoformat()}/..",
        "about": f"{first.isoformat()}~",
        "part": write_rough(write_interval(*_take_part(draw, first))),
    }[form]


def _take_part(draw: st.DrawFn, day: date) -> tuple[date, date]:
    """A third of the month or of the year of a day."""
    month = draw(st.sampled_from((day.month, None)))
    last = calendar.monthrange(day.year, month or 12)[1]
    whole = day.replace(month=month or 1, day=1), day.replace(month=month or 12, day=last)
    return take_third(*whole, draw(st.sampled_from(MODIFIERS)))


@given(shown_edtf())
def test_what_is_shown_is_found_again(edtf: str) -> None:
    found = find_timexes(plain_sentence(f"It happened in {show_when(edtf)}."))
    read = [resolve_timex(timex, Anchors(PUBLISHED)).edtf or "" for timex in found]
    assert [read_edtf_interval(value) for value in read] == [read_edtf_interval(edtf)]
    assert ["~" in value for value in read] == ["~" in edtf]


@pytest.mark.parametrize(
    ("edtf", "shown"),
    [
        ("2025-06-02", "2 June 2025"),
        ("2025-06", "June 2025"),
        ("2025-06-20/2025-06-30", "20–30 June 2025"),
        ("2025-05-30/2025-06-02", "30 May to 2 June 2025"),
        ("2024-12-30/2025-06-02", "30 December 2024 to 2 June 2025"),
        ("2025-06/2025-08", "June to August 2025"),
        ("../2025-06-02", "by 2 June 2025"),
        ("2025-06-02/..", "2 June 2025 or later"),
        ("2025-06-09~", "about 9 June 2025"),
        ("2025-06-02T06:10", "06:10 on 2 June 2025"),
        ("2017-SU", "summer 2017"),
        ("2017-Q3", "the third quarter of 2017"),
        ("199X", "the 1990s"),
        ("2025-06-01~/2025-06-10~", "early June 2025"),
        ("2025-06-11~/2025-06-20~", "mid-June 2025"),
        ("2025-09~/2025-12~", "late 2025"),
        ("1990-01~/1993-04~", "the early 1990s"),
        ("2025-06-03~/2025-06-12~", "about 3–12 June 2025"),
        ("20XX", "the 21st century"),
        ("P2W", "P2W"),
    ],
)
def test_dates_are_shown_day_first(edtf: str, shown: str) -> None:
    assert show_when(edtf) == shown


@pytest.mark.parametrize(
    "edtf", ["", "..", "2025-13", "2025-02-30", "PAST_REF", "P2W", "2025-06-30/2025-06-20", "soon"]
)
def test_what_is_no_date_has_no_interval(edtf: str) -> None:
    assert read_edtf_interval(edtf) is None


WORDS = st.sampled_from(
    "the a last next 9999 31 February Feb. 29 May 2, 2100 and to between - quarter decades ago later years of week "
    "weekend Monday midnight noon 24:00 6.10 am GMT early late mid end every Q4 half Easter 1999 before since by about "
    "2015/16 '90s 0001-02-29 9999-12-31 yesterday".split(" ")
)


@given(st.lists(WORDS, min_size=2, max_size=12).map(" ".join), st.sampled_from((PUBLISHED, date.min, date.max, None)))
def test_any_words_are_read_in_order_without_overlap(text: str, published: date | None) -> None:
    end = 0
    for timex in find_timexes(plain_sentence(text)):
        assert text[timex.start : timex.end] == timex.exact
        assert timex.start >= end
        end = timex.end
        resolved = resolve_timex(timex, Anchors(published, "2024-05", "2024-05-16", "2024-05-16", "2024-Q1"))
        assert resolved.edtf is None or read_edtf_interval(resolved.edtf)
        assert (resolved.edtf is None) == (resolved.basis is None)


HOSTILE = [
    "7",
    "the ",
    "“",
    "May ",
    "1 ",
    "a week ",
    "two to ",
    "last ",
    "June 2-",
    "at 6.10 ",
    "12/",
    "a year and a half ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_steps_in_proportion_to_its_length(unit: str) -> None:
    short, long = (count_calls(unit * (length // len(unit))) for length in (2_000, 8_000))
    assert long <= 4.4 * short + 200


def count_calls(text: str) -> int:
    """Function calls made while `text` is read, each step of a generator one of them."""
    sentence, calls = plain_sentence(text), 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal calls
        calls += event.endswith("call")

    sys.setprofile(count)
    try:
        find_timexes(sentence)
    finally:
        sys.setprofile(None)
    return calls


def test_rules_repeat_nothing_without_bound() -> None:
    """Unbounded repeats in a pattern would let hostile text make it slow; every rule counts."""
    for rule in RULES:
        assert not re.search(r"(?<!\\)[*+](?!\])", re.sub(r"\[[^\]]*\]", "", rule.pattern.pattern)), rule.name
