"""One figure: digits with their scale, numbers in words, fractions and ratios. Bounds and ranges are read around it."""

from __future__ import annotations

from dataclasses import dataclass

from .cardinals import (
    FRACTIONS,
    JOINING,
    LETTER_SCALES,
    SCALES,
    SMALL,
    read_cardinal,
    read_fraction_word,
    read_scale,
    to_float,
    word_scale,
)
from .pieces import DASHES, Piece, is_glued_at, word_at
from .units import GLUED_UNITS, UNIT_WORDS

_PLURAL_SCALES = {
    "tens": 10.0,
    "dozens": 12.0,
    "scores": 20.0,
    "hundreds": 1e2,
    "thousands": 1e3,
    "millions": 1e6,
    "billions": 1e9,
}
_SEVERAL = ("several", "few")
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
# A longer run of digits is no quantity that anybody counts.
_LONGEST_FIGURE = 18
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
    if word in _SEVERAL:
        return _read_several(pieces, place)
    if word in ("a", "an", "half", "quarter", "one") or word in SMALL or word in _PLURAL_SCALES or word in SCALES:
        return _read_words(pieces, place)
    return None


def _read_digits(pieces: tuple[Piece, ...], place: int, *, is_after_dash: bool) -> Figure | None:
    if not is_after_dash and _is_part_of_name(pieces, place):
        return None
    figure = pieces[place].text
    if (figure[0] == "0" and figure[1:2].isdigit()) or len(figure) > _LONGEST_FIGURE:
        return None
    value = to_float(figure)
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
    scale, letters, after = read_scale(pieces, after)
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


def _read_words(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    word = word_at(pieces, place)
    if word in _PLURAL_SCALES:
        return _read_plural(pieces, place)
    if word in ("half", "quarter"):
        return _read_half(pieces, place)
    if word in ("a", "an"):
        return _read_article(pieces, place)
    if word not in SMALL and word not in ("dozen", "hundred", "thousand"):
        return None
    value, after = read_cardinal(pieces, place)
    if word_at(pieces, after) == "dozens":
        return Figure(after + 1, 12 * value, 12 * value)
    joined = word_at(pieces, after) if word_at(pieces, after) not in ("-", "‑") else word_at(pieces, after + 1)
    if joined in FRACTIONS and 1 <= value < 10:
        return scale_share(pieces, after + (1 if word_at(pieces, after) == joined else 2), value * FRACTIONS[joined])
    value, after = read_point(pieces, after, value)
    ratio = _read_ratio(pieces, after, value)
    if ratio:
        return ratio
    value, scale, after = add_part(pieces, after, value, 1.0)
    return Figure(after, value * scale, value * scale, scale)


def add_part(pieces: tuple[Piece, ...], after: int, value: float, scale: float) -> tuple[float, float, int]:
    """What "and a half", "million", "3 hundred and 21" behind a figure make of it: value, scale and the place after."""
    part = read_fraction_word(pieces, after + 1) if word_at(pieces, after) == "and" else None
    if part and not (scale == 1.0 and word_scale(pieces, part[1]) == 0.0 and part[0] == 1.0):
        last = word_at(pieces, after - 1)
        is_large = last in SCALES and last not in LETTER_SCALES and last != "hundred"
        unit = SCALES[last] / scale if is_large else 1.0
        inner = word_scale(pieces, part[1])
        if inner and unit > 1.0:
            return value * scale + part[0] * inner, 1.0, part[1] + 1
        value, after = value + part[0] * unit, part[1]
        return (value, scale * inner, after + 1) if inner else (value, scale, after)
    skip = 1 if word_at(pieces, after) == "and" else 0
    figure = word_at(pieces, after + skip)
    if scale > 1.0 and word_at(pieces, after - 1) in JOINING and figure[:1].isdigit() and len(figure) < _LONGEST_FIGURE:
        inner, _, end = read_scale(pieces, after + skip + 1)
        rest = to_float(figure) * inner
        if rest < scale and (inner > 1.0 or (skip and figure.isdigit() and word_at(pieces, after - 1) == "hundred")):
            return value * scale + rest, 1.0, end
    return value, scale, after


def read_point(pieces: tuple[Piece, ...], after: int, value: float) -> tuple[float, int]:
    """ "two point five": the value with the digits behind the point, and the place after them."""
    if word_at(pieces, after) != "point" or word_at(pieces, after + 1) not in SMALL:
        return value, after
    digits = ""
    after += 1
    while word_at(pieces, after) in SMALL and len(digits) < _LONGEST_FIGURE:
        digits += str(SMALL[word_at(pieces, after)])
        after += 1
    scale = word_scale(pieces, after)
    value += float(f"0.{digits}")
    return (value * scale, after + 1) if scale else (value, after)


def read_fraction(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "1/4 mile", "10 1/2 miles", "more than 1/2 of": small fractions only; "9/11" and "24/7" are none."""
    whole, start = 0.0, place
    if word_at(pieces, place + 2) == "/" and word_at(pieces, place).isdigit() and not is_glued_at(pieces, place + 1):
        whole, start = to_float(word_at(pieces, place)), place + 1
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
    scale = word_scale(pieces, after + skip)
    return Figure(after + skip + 1, value * scale, value * scale) if scale else _share(after, value)


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


def _read_several(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "several thousand", "a few dozen": from two of them up to ten; "several" alone is no figure."""
    scale = 12.0 if word_at(pieces, place + 1) == "dozen" else word_scale(pieces, place + 1)
    return Figure(place + 2, 2 * scale, 10 * scale, scale) if scale else None


def _read_half(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "half a million", "half million", "quarter million", "half of", "about half"."""
    value = FRACTIONS[word_at(pieces, place)]
    skip = 2 if word_at(pieces, place + 1) in ("a", "an") else 1
    scale = 12.0 if word_at(pieces, place + skip) == "dozen" else word_scale(pieces, place + skip)
    if scale:
        return Figure(place + skip + 1, value * scale, value * scale)
    before = word_at(pieces, place - 1)
    if value == 0.5 and (word_at(pieces, place + 1) == "of" or before in _BEFORE_HALF):
        return _share(place + 1, value)
    return None


def _read_article(pieces: tuple[Piece, ...], place: int) -> Figure | None:
    """ "a dozen", "a hundred", "a couple of", "a third", "about an hour"."""
    word = word_at(pieces, place + 1)
    if word in FRACTIONS and (word_scale(pieces, place + 2) or _ends_share(word_at(pieces, place + 2), word)):
        return scale_share(pieces, place + 2, FRACTIONS[word])
    if word in _ONE_OF and word_at(pieces, place - 1) in _LOOSE:
        return Figure(place + 1, 1.0, 1.0)
    if word == "couple":
        return Figure(place + 2, 2.0, 2.0)
    if word in _SEVERAL:
        return _read_several(pieces, place + 1)
    if word == "dozen" or (word in SCALES and word not in LETTER_SCALES):
        value, after = read_cardinal(pieces, place + 1)
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
    whole, after = to_float(other) if other.isdigit() and len(other) < 7 else 0.0, start + 1
    if other in SMALL:
        whole, after = read_cardinal(pieces, start)
    is_closed = word_at(pieces, after) not in DASHES or not word_at(pieces, after)
    return _share(after, value / whole) if is_closed and 0 < value < whole and value <= 99 else None


def _share(after: int, value: float) -> Figure:
    return Figure(after, value, value, is_share=True)
