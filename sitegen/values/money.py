"""Sums of money; the unit is the currency's ISO 4217 code."""

from __future__ import annotations

from dataclasses import replace

from ..model.readings import Quantity
from .contexts import NumberInText, make_quantity
from .currencies import LONGEST_CURRENCY, find_currency
from .figures import CURRENCY_SIGNS
from .numbers import Number, find_numbers

_DOLLARS = {
    "us": "USD", "usd": "USD", "eur": "EUR", "gbp": "GBP", "a": "AUD", "c": "CAD", "hk": "HKD", "nz": "NZD",
    "s": "SGD", "r": "BRL", "rs": "INR", "aud": "AUD", "cad": "CAD", "nzd": "NZD", "hkd": "HKD", "sgd": "SGD",
    "mxn": "MXN", "mex": "MXN",
}  # fmt: skip
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_SIGNS = {code: sign for sign, code in CURRENCY_SIGNS.items()}
_CENTS = ("cent", "cents", "pence", "p")
# A bare "won" is a verb and bare "pounds" are weight, unless the figure is such as only money has.
_MUCH = 1e6
_LARGE_ONLY = {"pound": "GBP", "pounds": "GBP", "won": "KRW", "marks": "DEM"}


def read_money(found: NumberInText) -> Quantity | None:
    """The sum, when a currency's sign or code stands before the figure, or a sign, a code or a name behind it."""
    number = found.number
    before = _read_before(found)
    if before:
        return make_quantity(found, number.after, before)
    if number.is_share:
        return None
    after = number.after
    if found.word(after) in CURRENCY_SIGNS and not _opens_figure(found, after):
        return make_quantity(found, after + 1, CURRENCY_SIGNS[found.word(after)])
    skip = 1 if found.word(after) == "-" and found.is_glued(after) else 0
    code, factor, length = find_currency(found.words_after(LONGEST_CURRENCY + skip)[skip:], found.written(after + skip))
    if length:
        end = after + skip + length
        scale = _SCALES.get(found.word(end), 0.0)
        if scale and found.written(end - 1) == code:
            return make_quantity(found, end + 1, code, factor=scale)
        found, end = _add_cents(found, end)
        return make_quantity(found, end, code, factor=factor)
    if found.word(after) in _LARGE_ONLY and (number.high or number.low or 0) >= _MUCH:
        return make_quantity(found, after + 1, _LARGE_ONLY[found.word(after)])
    return None


def show_money(figure: str, unit: str) -> str:
    """A sum with its sign, or with its code behind it."""
    return f"{_SIGNS[unit]}{figure}" if unit in _SIGNS else f"{figure} {unit}"


def _read_before(found: NumberInText) -> str:
    """The currency whose sign, letters or code open the number, "" for none."""
    core = found.number.core
    sign, following = found.word(core), found.word(core + 1)
    if sign in CURRENCY_SIGNS:
        return CURRENCY_SIGNS[sign]
    if following in CURRENCY_SIGNS and sign in _DOLLARS:
        return _DOLLARS[sign] if following == "$" else CURRENCY_SIGNS[following]
    if not following[:1].isdigit():
        return ""
    if sign == "rs":
        return "INR"
    code, factor, length = find_currency((sign,), found.written(core))
    return code if length and factor == 1.0 and len(sign) == 3 else ""


def _opens_figure(found: NumberInText, place: int) -> bool:
    """Whether the sign at `place` belongs to a figure behind it ("10 $30")."""
    return not found.is_glued(place) and found.is_glued(place + 1) and found.word(place + 1)[:1].isdigit()


def _add_cents(found: NumberInText, after: int) -> tuple[NumberInText, int]:
    """ "3 dollars and 50 cents", "15 dollars 50": the number with its hundredths, and the place behind them."""
    skip = 1 if found.word(after) == "and" else 0
    rest = find_numbers(found.pieces[after + skip : after + skip + 4])
    number = found.number
    if not rest or rest[0].first or rest[0].low != rest[0].high or number.low is None or number.low != number.high:
        return found, after
    end = after + skip + rest[0].after
    cents = rest[0].low or 0.0
    is_named = found.word(end) in _CENTS
    is_bare = found.word(after + skip).isdigit() and cents >= 10 and found.word(end) in ("", ".", ",", ";")
    if not (is_named or is_bare) or not 0 < cents < 100 or cents != int(cents):
        return found, after
    total: Number = replace(number, low=number.low + cents / 100, high=number.low + cents / 100)
    return replace(found, number=total), end + is_named
