"""One figure: digits with their scale, numbers in words, fractions and ratios. Bounds and ranges are read around it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .pieces import DASHES, Piece, is_glued_at, word_at
from .units import GLUED_UNITS, UNIT_WORDS

_SMALL = {
    "zero": 0, "nought": 0, "naught": 0,
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
_SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    "lakh": 1e5, "lakhs": 1e5, "crore": 1e7, "crores": 1e7, "mil": 1e6, "tln": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
_JOINING = ("hundred", "thousand", "lakh", "million", "crore", "billion", "trillion")
_LETTER_SCALES = frozenset({"k", "m", "mn", "mln", "b", "bn", "bln", "tn", "trn", "mil", "tln"})
_PLURAL_SCALES = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_FRACTIONS = {
    "half": 1 / 2, "third": 1 / 3, "thirds": 1 / 3, "quarter": 1 / 4, "quarters": 1 / 4, "fifth": 1 / 5,
    "fifths": 1 / 5, "sixth": 1 / 6, "sixths": 1 / 6, "seventh": 1 / 7, "eighth": 1 / 8, "eighths": 1 / 8,
    "tenth": 1 / 10, "tenths": 1 / 10, "fourth": 1 / 4, "fourths": 1 / 4, "sevenths": 1 / 7, "ninth": 1 / 9,
    "ninths": 1 / 9,
}  # fmt: skip
# Words before a number and the bound they set, longest first where one opens another.
CURRENCY_SIGNS = {
    "$": "USD", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "₪": "ILS", "₿": "BTC",
    "₴": "UAH", "₺": "TRY", "₾": "GEL", "₦": "NGN", "₫": "VND", "₱": "PHP", "₡": "CRC", "₭": "LAK", "元": "CNY",
}  # fmt: skip
# Letters before a figure or a currency sign that say which currency is meant.
CURRENCY_LETTERS = frozenset({
    "us", "usd", "eur", "gbp", "rs", "r", "c", "a", "hk", "nz", "s", "aud", "cad", "nzd", "hkd", "sgd", "mxn", "mex",
    "chf", "jpy", "cny", "rmb", "inr", "sek", "nok", "dkk", "rub", "uah", "pln", "btc", "brl", "krw", "ils", "try",
})  # fmt: skip
_AFTER_SHARE = frozenset(
    {"", "to", "in", "by", "and", "from", "on", "at", "are", "were", "is", "was", "have", "had", "less", "more"}
)
_DENOMINATORS = ("2", "3", "4", "5", "6", "8", "10", "16")
_GROUPING = re.compile(r"[,\s]")
# A longer run of digits is no quantity that anybody counts.
_LONGEST_FIGURE = 18
_LARGEST = 1e15
# "About an hour" states a length; a bare "an hour" more often a rate or a turn of phrase.
_LOOSE = frozenset({
    "about", "almost", "approximately", "around", "beyond", "least", "most", "nearly", "over", "roughly", "than",
    "under", "above", "below",
})  # fmt: skip
_BEFORE_HALF = ("about", "than", "over", "nearly", "almost", "under", "roughly")
_ONE_OF = frozenset({"century", "day", "decade", "hour", "mile", "minute", "month", "tonne", "week", "year"})


@dataclass(frozen=True, slots=True)
class Figure:
    """The value of a figure, from `low` to `high` where it is loose ("dozens"), and the piece after it."""

    after: int
    low: float
    high: float
    scale: float = 1.0
    is_share: bool = False
    scale_letters: str = ""


def read_figure(pieces: tuple[Piece, ...], place: int, *, is_after_dash: bool = False) -> Figure | None:
    """The figure that begins at `place`, None when there is none or it belongs to a name, a date or a version."""
    word = word_at(pieces, place)
    if word[:1].isdigit() or (word[:1] == "." and len(word) > 1):
        return _read_digits(pieces, place, is_after_dash=is_after_dash)
    if not is_after_dash and is_glued_at(pieces, place) and word_at(pieces, place - 1) == "-":
        return None
    if word in ("a", "an", "half", "quarter", "one") or word in _SMALL or word in _PLURAL_SCALES or word in _SCALES:
        return _read_words(pieces, place)
    return None


def _read_digits(pieces: tuple[Piece, ...], place: int, *, is_after_dash: bool) -> Figure | None:
    if not is_after_dash and _is_part_of_name(pieces, place):
        return None
    figure = pieces[place].text
    if (figure[0] == "0" and figure[1:2].isdigit()) or len(figure) > _LONGEST_FIGURE:
        return None
    value = _to_float(figure)
    after = place + 1
    sign = word_at(pieces, after)
    fraction = read_fraction(pieces, place)
    if fraction:
        return fraction
    if sign == "-" and pieces[place].text.isdigit() and _is_telephone(pieces, place):
        return None
    if is_glued_at(pieces, after) and (
        sign == "/"
        or (sign in (".", ":", ",") and is_glued_at(pieces, after + 1) and word_at(pieces, after + 1).isdigit())
    ):
        return None
    scale, letters, after = _read_scale(pieces, after)
    if word_at(pieces, after) == "dozens":
        return Figure(after + 1, 12 * value, 12 * value)
    if is_glued_at(pieces, after) and word_at(pieces, after).isalpha() and word_at(pieces, after) not in GLUED_UNITS:
        return None
    share = _read_ratio(pieces, after, value) if scale == 1.0 else None
    if share:
        return share
    value, scale, after = add_part(pieces, after, value, scale)
    return Figure(after, value * scale, value * scale, scale, scale_letters=letters)


def _is_telephone(pieces: tuple[Piece, ...], place: int) -> bool:
    """Whether three or more figures are glued by hyphens ("555-123-4567", "2016-11-10")."""
    joints, figures = (place + 1, place + 3), (place + 2, place + 4)
    return (
        all(is_glued_at(pieces, part) for part in (*joints, *figures))
        and all(word_at(pieces, part) == "-" for part in joints)
        and all(word_at(pieces, part).isdigit() for part in figures)
    )


def _is_part_of_name(pieces: tuple[Piece, ...], place: int) -> bool:
    if not is_glued_at(pieces, place):
        return False
    before = word_at(pieces, place - 1)
    if before.isalpha():
        return before not in CURRENCY_LETTERS
    if before == "-":
        return is_glued_at(pieces, place - 1) and word_at(pieces, place - 2)[-1:].isalnum()
    return before in ("/", ".", ":", "#", "_", "&", "@", "'", "’", "−")


def _read_scale(pieces: tuple[Piece, ...], place: int) -> tuple[float, str, int]:
    """The scale words from `place` on, the letters of an abbreviated one, and the place after them."""
    scale, letters = 1.0, ""
    while True:
        skip = 1 if word_at(pieces, place) == "-" and is_glued_at(pieces, place) else 0
        word = word_at(pieces, place + skip)
        if word not in _SCALES or (word in _LETTER_SCALES and (skip or not _is_near(pieces, place, word))):
            return scale, letters, place
        if scale * _SCALES[word] > _LARGEST:
            return scale, letters, place
        letters = word if word in _LETTER_SCALES else letters
        scale *= _SCALES[word]
        place += skip + 1


def _is_near(pieces: tuple[Piece, ...], place: int, letters: str) -> bool:
    """Whether letters stand for a scale: glued to the figure, or long enough to mean nothing else."""
    return is_glued_at(pieces, place) or letters in ("bn", "bln", "mln", "tln", "trn")


def _read_words(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    word = word_at(pieces, place)
    if word in _PLURAL_SCALES:
        return _read_plural(pieces, place)
    if word in ("half", "quarter"):
        return _read_half(pieces, place)
    if word in ("a", "an"):
        return _read_article(pieces, place)
    if word not in _SMALL and word not in ("dozen", "hundred", "thousand"):
        return None
    value, after = _read_cardinal(pieces, place)
    if word_at(pieces, after) == "dozens":
        return Figure(after + 1, 12 * value, 12 * value)
    joined = word_at(pieces, after) if word_at(pieces, after) not in ("-", "‑") else word_at(pieces, after + 1)
    if joined in _FRACTIONS and 1 <= value < 10:
        return scale_share(pieces, after + (1 if word_at(pieces, after) == joined else 2), value * _FRACTIONS[joined])
    value, after = read_point(pieces, after, value)
    ratio = _read_ratio(pieces, after, value)
    if ratio:
        return ratio
    value, scale, after = add_part(pieces, after, value, 1.0)
    return Figure(after, value * scale, value * scale, scale)


def _read_cardinal(pieces: tuple[Piece, ...], place: int) -> tuple[float, int]:
    """ "two hundred and twelve thousand", "forty-one", "two dozen": its value and the place after it."""
    total, group = 0.0, 0.0
    while True:
        word = word_at(pieces, place)
        if word in _SMALL:
            group += _SMALL[word]
        elif word in ("hundred", "dozen"):
            group = (group or 1.0) * (100 if word == "hundred" else 12)
        elif word in _SCALES and word not in _LETTER_SCALES:
            is_product = not group and total >= _SCALES["thousand"]
            total, group = (total or 1.0) * _SCALES[word] if is_product else total + (group or 1.0) * _SCALES[word], 0.0
        else:
            break
        place += 1
        if total + group > _LARGEST:
            break
        step = _joint_length(pieces, place, word)
        if step is None:
            break
        place += step
    return total + group, place


def _joint_length(pieces: tuple[Piece, ...], place: int, last: str) -> int | None:
    """How many pieces join a number word to a further one ("-", "and"); None when the number ends here."""
    word, following = word_at(pieces, place), word_at(pieces, place + 1)
    if word in ("hundred", "dozen") or (word in _SCALES and word not in _LETTER_SCALES):
        return 0
    if word in _SMALL:
        return 0 if last in _JOINING or _is_tens(last, word) else None
    if word in ("-", "‑") and (_is_tens(last, following) or following in ("hundred", "dozen", "thousand", "million")):
        return 1
    if word == "and" and last in _JOINING and following in _SMALL:
        return None if _read_fraction_word(pieces, place + 1) else 1
    return None


def _read_fraction_word(pieces: tuple[Piece, ...], place: int) -> tuple[float, int] | None:
    """ "a half", "three quarters": its value and the place behind it."""
    word = word_at(pieces, place)
    count = 1 if word in ("a", "an", "one") else _SMALL.get(word, 0)
    name = word_at(pieces, place + 1)
    if 1 <= count < 10 and name in _FRACTIONS and (count == 1) != name.endswith("s"):
        return count * _FRACTIONS[name], place + 2
    return None


def add_part(pieces: tuple[Piece, ...], after: int, value: float, scale: float) -> tuple[float, float, int]:
    """What "and a half", "million", "3 hundred and 21" behind a figure make of it: value, scale and the place after."""
    part = _read_fraction_word(pieces, after + 1) if word_at(pieces, after) == "and" else None
    if part and not (scale == 1.0 and _word_scale(pieces, part[1]) == 0.0 and part[0] == 1.0):
        last = word_at(pieces, after - 1)
        is_large = last in _SCALES and last not in _LETTER_SCALES and last != "hundred"
        unit = _SCALES[last] / scale if is_large else 1.0
        inner = _word_scale(pieces, part[1])
        if inner and unit > 1.0:
            return value * scale + part[0] * inner, 1.0, part[1] + 1
        value, after = value + part[0] * unit, part[1]
        return (value, scale * inner, after + 1) if inner else (value, scale, after)
    skip = 1 if word_at(pieces, after) == "and" else 0
    figure = word_at(pieces, after + skip)
    if (
        scale > 1.0
        and word_at(pieces, after - 1) in _JOINING
        and figure[:1].isdigit()
        and len(figure) < _LONGEST_FIGURE
    ):
        inner, _, end = _read_scale(pieces, after + skip + 1)
        rest = _to_float(figure) * inner
        if rest < scale and (inner > 1.0 or (skip and figure.isdigit() and word_at(pieces, after - 1) == "hundred")):
            return value * scale + rest, 1.0, end
    return value, scale, after


def read_point(pieces: tuple[Piece, ...], after: int, value: float) -> tuple[float, int]:
    """ "two point five": the value with the digits behind the point, and the place after them."""
    if word_at(pieces, after) != "point" or word_at(pieces, after + 1) not in _SMALL:
        return value, after
    digits = ""
    after += 1
    while word_at(pieces, after) in _SMALL and len(digits) < _LONGEST_FIGURE:
        digits += str(_SMALL[word_at(pieces, after)])
        after += 1
    scale = _word_scale(pieces, after)
    value += float(f"0.{digits}")
    return (value * scale, after + 1) if scale else (value, after)


def read_fraction(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "1/4 mile", "10 1/2 miles", "more than 1/2 of": small fractions only; "9/11" and "24/7" are none."""
    whole, start = 0.0, place
    if word_at(pieces, place + 2) == "/" and word_at(pieces, place).isdigit() and not is_glued_at(pieces, place + 1):
        whole, start = _to_float(word_at(pieces, place)), place + 1
    upper, lower = word_at(pieces, start), word_at(pieces, start + 2)
    is_joined = is_glued_at(pieces, start + 1) and is_glued_at(pieces, start + 2)
    if word_at(pieces, start + 1) != "/" or not is_joined or lower not in _DENOMINATORS or not upper.isdigit():
        return None
    following = word_at(pieces, start + 3)
    if len(upper) > 2 or not 0 < int(upper) < int(lower) or (is_glued_at(pieces, start + 3) and following != "-"):
        return None
    value = whole + int(upper) / int(lower)
    named = following if following != "-" else word_at(pieces, start + 4)
    if not whole and following == "of":
        return _share(start + 3, value)
    return Figure(start + 3, value, value) if whole or named in UNIT_WORDS else None


def scale_share(pieces: tuple[Piece, ...], after: int, value: float) -> Figure:
    """ "three quarters billion", "two thirds of a million", else the share itself."""
    skip = 2 if word_at(pieces, after) == "of" and word_at(pieces, after + 1) in ("a", "one") else 0
    scale = _word_scale(pieces, after + skip)
    return Figure(after + skip + 1, value * scale, value * scale) if scale else _share(after, value)


def _word_scale(pieces: tuple[Piece, ...], place: int) -> float:
    """The scale that the word at `place` is, 0 for none."""
    word = word_at(pieces, place)
    return _SCALES[word] if word in _SCALES and word not in _LETTER_SCALES else 0.0


def _is_tens(last: str, word: str) -> bool:
    return last in _SMALL and _SMALL[last] >= 20 and word in _SMALL and 1 <= _SMALL[word] <= 9


def _read_plural(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "dozens", "tens of thousands", "hundreds of": from one of them up to ten."""
    value = _PLURAL_SCALES[word_at(pieces, place)]
    after = place + 1
    if word_at(pieces, after) == "of" and word_at(pieces, after + 1) in _PLURAL_SCALES:
        value *= _PLURAL_SCALES[word_at(pieces, after + 1)]
        after += 2
    elif value == 10.0:
        return None
    return Figure(after, value, 10 * value) if word_at(pieces, after) == "of" or value > 0 else None


def _read_half(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "half a million", "half million", "quarter million", "half of", "about half"."""
    value = _FRACTIONS[word_at(pieces, place)]
    skip = 2 if word_at(pieces, place + 1) in ("a", "an") else 1
    scale = 12.0 if word_at(pieces, place + skip) == "dozen" else _word_scale(pieces, place + skip)
    if scale:
        return Figure(place + skip + 1, value * scale, value * scale)
    before = word_at(pieces, place - 1)
    if value == 0.5 and (word_at(pieces, place + 1) == "of" or before in _BEFORE_HALF):
        return _share(place + 1, value)
    return None


def _read_article(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "a dozen", "a hundred", "a couple of", "a third", "about an hour"."""
    word = word_at(pieces, place + 1)
    if word in _FRACTIONS and (_word_scale(pieces, place + 2) or _ends_share(word_at(pieces, place + 2), word)):
        return scale_share(pieces, place + 2, _FRACTIONS[word])
    if word in _ONE_OF and word_at(pieces, place - 1) in _LOOSE:
        return Figure(place + 1, 1.0, 1.0)
    if word == "couple":
        return Figure(place + 2, 2.0, 2.0)
    if word == "dozen" or (word in _SCALES and word not in _LETTER_SCALES):
        value, after = _read_cardinal(pieces, place + 1)
        return Figure(after, value, value)
    return None


def _ends_share(following: str, fraction: str) -> bool:
    """Whether "a third" is a share here, and not the ordinal of a noun behind it."""
    return following == "of" or (fraction != "half" and (not following.isalpha() or following in _AFTER_SHARE))


def _read_ratio(pieces: tuple[Piece, ...], place: int, value: float) -> Figure | None:
    """ "one in five", "two out of three"."""
    word = word_at(pieces, place)
    start = place + 1 if word == "in" else place + 2 if (word, word_at(pieces, place + 1)) == ("out", "of") else 0
    other = word_at(pieces, start) if start else ""
    whole, after = _to_float(other) if other.isdigit() and len(other) < 7 else 0.0, start + 1
    if other in _SMALL:
        whole, after = _read_cardinal(pieces, start)
    is_closed = word_at(pieces, after) not in DASHES or not word_at(pieces, after)
    return _share(after, value / whole) if is_closed and 0 < value < whole and value <= 99 else None


def _share(after: int, value: float) -> Figure:
    return Figure(after, value, value, is_share=True)


def _to_float(figure: str) -> float:
    return float(_GROUPING.sub("", figure))
