"""Numbers in words and figures, by value: "six thousand" is 6,000, "1.2 million" is 1,200,000, "2nd" is "second"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from .cited import Cited
from .dates import mask_dates, years_of

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
_PLURAL_SCALES = {f"{scale}s": value for scale, value in _SCALES.items()}
_SUFFIXES = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12}
_SMALL = {word: float(number) for number, word in enumerate(_UNITS.split())} | {
    word: 10.0 * number for number, word in enumerate(_TENS.split(), start=2)
}
_ORDINAL_WORDS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
_ORDINALS = {word: number for number, word in enumerate(_ORDINAL_WORDS.split(), start=1)}
_TOKEN = re.compile(r"(?P<figures>\d+(?:[.,]\d+)*)|(?P<word>[^\W\d_]+)")
_LONGEST_FIGURES = 30


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands in a text, and its possible values ("5m" is 5 metres or 5 million; "#2" is an ordinal)."""

    exact: str
    values: frozenset[str]


def find_unproved_numbers(text: str, cited: Cited) -> tuple[str, ...]:
    """The numbers of `text`, as they stand there, whose value is in none of the cited quotes; dates left out.

    A lone "one" is a pronoun more often than a number, and is not asked for.
    """
    readings = [reading for quote in cited.quotes for reading in (quote, mask_dates(quote))]
    proved = {value for reading in readings for number in list_numbers(reading) for value in number.values}
    proved |= {_key(float(year)) for year in years_of(cited)}
    unproved = (number.exact for number in list_numbers(mask_dates(text)) if not number.values & proved)
    return tuple(dict.fromkeys(exact for exact in unproved if exact.casefold() != "one"))


def list_figures(text: str) -> frozenset[str]:
    """The values of the numbers in `text`, its dates left out."""
    return frozenset(value for number in list_numbers(mask_dates(text)) for value in number.values)


@lru_cache(maxsize=4096)
def list_numbers(text: str) -> tuple[Number, ...]:
    """The numbers in `text`, in text order."""
    return tuple(_read_numbers(list(_TOKEN.finditer(text)), text))


def _read_numbers(tokens: list[re.Match[str]], text: str) -> Iterator[Number]:
    at = 0
    while at < len(tokens):
        length, values = _read_number(tokens, at, text)
        if values:
            yield Number(text[tokens[at].start() : tokens[at + length - 1].end()], frozenset(values))
        at += max(1, length)


def _read_number(tokens: list[re.Match[str]], at: int, text: str) -> tuple[int, set[str]]:
    """How many tokens the number at `at` takes, and its values; no values when there is none."""
    token = tokens[at]
    word = token[0].casefold()
    if token["figures"]:
        return _read_figures(tokens, at, text)
    if word in _ORDINALS:
        return 1, {f"#{_ORDINALS[word]}"}
    if word not in _SMALL and word not in _SCALES and word not in _PLURAL_SCALES:
        return 1, set()
    return _read_words(tokens, at, text)


def _read_figures(tokens: list[re.Match[str]], at: int, text: str) -> tuple[int, set[str]]:
    figures = tokens[at]["figures"]
    if len(figures) > _LONGEST_FIGURES:
        return 1, {figures}
    value = _read_decimal(figures)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is None or following["figures"]:
        return 1, {_key(value)}
    word, gap = following[0].casefold(), text[tokens[at].end() : following.start()]
    if gap == "" and word in ("st", "nd", "rd", "th"):
        return 2, {f"#{int(value)}"}
    if gap.strip(" \u00a0-") == "" and len(gap) <= 1 and word in _SCALES:
        return 2, {_key(value * _SCALES[word])}
    if gap in ("", " ") and word in _SUFFIXES:
        return 2, {_key(value), _key(value * _SUFFIXES[word])}
    return 1, {_key(value)}


def _read_words(tokens: list[re.Match[str]], at: int, text: str) -> tuple[int, set[str]]:
    """Number words in a row: "one hundred and five", "twenty-five", "two million"."""
    total, current, length, last = 0.0, 0.0, 0, at
    for here in range(at, len(tokens)):
        word = tokens[here][0].casefold()
        if here > at and len(text[tokens[here - 1].end() : tokens[here].start()]) > 1:
            break
        if word in _SMALL and (length == 0 or _continues(current, _SMALL[word])):
            current += _SMALL[word]
        elif word in _SCALES or word in _PLURAL_SCALES:
            scale = _SCALES.get(word) or _PLURAL_SCALES[word]
            current = max(1.0, current) * scale
            if scale >= 1e3:
                total, current = total + current, 0.0
        elif word != "and" or last != here - 1 or total + current < 100:
            break
        else:
            continue
        length, last = here - at + 1, here
    return length, {_key(total + current)}


def _continues(current: float, small: float) -> bool:
    """Whether a small number goes on from `current`: "twenty five" and "hundred five" do, "five five" does not."""
    return current == 0 or (current % 100 == 0) or (current % 100 >= 20 and current % 10 == 0 and 0 < small < 10)


def _read_decimal(figures: str) -> float:
    """ "6,000" is six thousand, "7.5" seven and a half, "1.234.567" what it would be with commas."""
    whole = figures.replace(",", "")
    return float(whole) if whole.count(".") <= 1 else float(whole.replace(".", ""))


def _key(value: float) -> str:
    return repr(round(value, 6))
