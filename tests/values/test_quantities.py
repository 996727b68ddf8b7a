"""Quantities: cases a journalist could write, and the law that what is shown is read back."""

from __future__ import annotations

import pytest
from case_rows import Row, read_rows
from hypothesis import given
from hypothesis import strategies as st

from sitegen.language.interface import Language
from sitegen.model.readings import Bound, Quantity, Sentence, Token
from sitegen.model.spans import Span
from sitegen.values import agree_quantities, convert_unit, find_quantities, quantity_interval, show_quantity


def parse_sentences(language: Language, text: str) -> tuple[Sentence, ...]:
    return language.parse(text, (Span(0, len(text)),)).sentences


def show_end(end: float | None) -> str:
    return "-" if end is None else f"{end:.10g}"


@pytest.mark.parametrize(
    ("text", "expected"), read_rows("quantities.txt"), ids=lambda value: value[:40] if isinstance(value, str) else ""
)
def test_cases(language: Language, text: str, expected: list[Row]) -> None:
    found = [
        (quantity.exact, show_end(quantity.low), show_end(quantity.high), quantity.unit or "-", quantity.bound,
         quantity.of or "-")
        for sentence in parse_sentences(language, text)
        for quantity in find_quantities(sentence)
    ]  # fmt: skip
    assert [(*row[:1], f"{float(row[1]):.10g}" if row[1] != "-" else "-",
             f"{float(row[2]):.10g}" if row[2] != "-" else "-", *row[3:]) for row in expected] == found  # fmt: skip


def test_offsets_are_those_of_the_article(language: Language) -> None:
    text = "Rain fell.\n\n  About 300 homes and 12 roads were flooded."
    start = text.index("About")
    (sentence,) = language.parse(text, (Span(start, len(text)),)).sentences
    quantities = find_quantities(sentence)
    assert [text[quantity.start : quantity.end] for quantity in quantities] == ["About 300", "12"]
    assert all(quantity.exact == text[quantity.start : quantity.end] for quantity in quantities)


def test_a_multiplier_behind_the_count_is_kept(language: Language) -> None:
    (sentence,) = parse_sentences(language, "They agreed to free 1,000 prisoners from each side.")
    assert [quantity.per for quantity in find_quantities(sentence)] == ["from each side"]


def make_sentence(words: list[tuple[str, str, str]], head: int) -> Sentence:
    """A sentence of (text, pos, tag); every word hangs on the one at `head`."""
    tokens, place = [], 0
    for text, pos, tag in words:
        dep = "nummod" if pos == "NUM" else "dep"
        tokens.append(Token(place, place + len(text), text, text.rstrip("s"), pos, tag, dep, head))
        place += len(text) + 1
    return Sentence(0, place - 1, " ".join(text for text, _, _ in words), tuple(tokens), 0)


def make_quantity(low: float | None, high: float | None, unit: str, bound: Bound) -> Quantity:
    return Quantity(0, 0, "", low, high, unit, bound, of="" if unit else "boat", of_phrase="" if unit else "boats")


def words_of(shown: str) -> list[tuple[str, str, str]]:
    words = []
    for word in shown.split():
        if word == "boats":
            words.append((word, "NOUN", "NNS"))
        elif word[-1].isdigit():
            words.append((word, "NUM", "CD"))
        else:
            words.append((word, "X", "XX"))
    return words


BOUNDS: list[Bound] = ["exact", "about", "more-than", "at-least", "less-than", "at-most", "nearly"]


@given(
    value=st.integers(1, 10**9) | st.decimals("0.01", "9999", places=2).map(float),
    unit=st.sampled_from(["", "USD", "GBP", "CHF", "%", "km", "mile", "foot", "day", "kg", "mph"]),
    bound=st.sampled_from(BOUNDS),
)
def test_what_is_shown_is_read_back(value: float, unit: str, bound: Bound) -> None:
    low = None if bound in ("less-than", "at-most", "nearly") else float(value)
    high = None if bound in ("more-than", "at-least") else float(value)
    quantity = make_quantity(low, high, unit, bound)
    shown = words_of(show_quantity(quantity))
    (again,) = find_quantities(make_sentence([*shown, (".", "PUNCT", ".")], len(shown) - 1))
    assert (again.low, again.high, again.unit, again.bound, again.of) == (low, high, unit, bound, quantity.of)


@given(st.integers(1, 1000), st.integers(1, 1000), st.sampled_from(["", "USD", "%", "km", "week"]))
def test_ranges_shown_are_read_back(first: int, width: int, unit: str) -> None:
    quantity = make_quantity(float(first), float(first + width), unit, "range")
    shown = words_of(show_quantity(quantity))
    (again,) = find_quantities(make_sentence([*shown, (".", "PUNCT", ".")], len(shown) - 1))
    assert (again.low, again.high, again.unit, again.bound) == (quantity.low, quantity.high, unit, "range")


def test_agreement_is_overlap() -> None:
    more_than_40 = make_quantity(40, None, "", "more-than")
    about_40 = make_quantity(40, 40, "", "about")
    nearly_60 = make_quantity(None, 60, "", "nearly")
    assert agree_quantities(more_than_40, about_40)
    assert not agree_quantities(about_40, nearly_60)
    assert quantity_interval(about_40) == (36, 44)


def test_units_of_one_dimension_are_compared() -> None:
    assert agree_quantities(make_quantity(140, 140, "mile", "exact"), make_quantity(230, 230, "km", "exact"))
    assert not agree_quantities(make_quantity(140, 140, "mile", "exact"), make_quantity(140, 140, "km", "exact"))
    assert not agree_quantities(make_quantity(5, 5, "%", "exact"), make_quantity(5, 5, "km", "exact"))
    assert convert_unit(2, "week") == (14, "day")


@pytest.mark.parametrize("part", ["1 ", "1", "9,", "$", "a dozen ", "twenty-", "1-", "between 1 and ", "about "])
def test_long_lines_are_read(part: str) -> None:
    text = (part * (60_000 // len(part))).strip()
    sentence = Sentence(0, len(text), text, (Token(0, len(text), text, text, "X", "XX", "ROOT", 0),), 0)
    assert all(text[quantity.start : quantity.end] == quantity.exact for quantity in find_quantities(sentence))
