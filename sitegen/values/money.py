"""Sums of money; the unit is the currency's ISO 4217 code."""

from __future__ import annotations

from ..model.readings import Quantity
from .contexts import NumberInText, make_quantity
from .figures import CURRENCY_SIGNS

_CODES = {
    "us": "USD", "usd": "USD", "eur": "EUR", "gbp": "GBP", "a": "AUD", "c": "CAD", "hk": "HKD", "nz": "NZD",
    "s": "SGD", "r": "BRL", "rs": "INR",
}  # fmt: skip
_WORDS: dict[tuple[str, ...], tuple[str, float]] = {
    ("us", "dollars"): ("USD", 1.0), ("u", ".", "s", ".", "dollars"): ("USD", 1.0),
    ("canadian", "dollars"): ("CAD", 1.0), ("australian", "dollars"): ("AUD", 1.0),
    ("hong", "kong", "dollars"): ("HKD", 1.0), ("dollars",): ("USD", 1.0), ("dollar",): ("USD", 1.0),
    ("cents",): ("USD", 0.01), ("euros",): ("EUR", 1.0), ("euro",): ("EUR", 1.0),
    ("pounds", "sterling"): ("GBP", 1.0), ("pence",): ("GBP", 0.01), ("yen",): ("JPY", 1.0), ("yuan",): ("CNY", 1.0),
    ("renminbi",): ("CNY", 1.0), ("rupees",): ("INR", 1.0), ("roubles",): ("RUB", 1.0), ("rubles",): ("RUB", 1.0),
    ("swiss", "francs"): ("CHF", 1.0), ("francs",): ("CHF", 1.0), ("kronor",): ("SEK", 1.0), ("kroner",): ("NOK", 1.0),
    ("shekels",): ("ILS", 1.0), ("lira",): ("TRY", 1.0), ("pesos",): ("MXN", 1.0), ("hryvnia",): ("UAH", 1.0),
    ("hryvnias",): ("UAH", 1.0), 
    ("bitcoin",): ("BTC", 1.0), ("bitcoins",): ("BTC", 1.0),
}  # fmt: skip
# ISO 4217 codes, read in capitals only: some are words.
_PRINTED = frozenset({code for code, _ in _WORDS.values()} | set(_CODES.values()))
_LONGEST = max(len(words) for words in _WORDS)
_SIGNS = {code: sign for sign, code in CURRENCY_SIGNS.items()}


def read_money(found: NumberInText) -> Quantity | None:
    """The sum, when a currency sign stands before the figure or a currency's word behind it."""
    number = found.number
    sign = found.word(number.core)
    lettered = found.word(number.core + 1) if sign in _CODES else ""
    if lettered in CURRENCY_SIGNS and found.is_glued(number.core + 1):
        return make_quantity(found, number.after, _CODES[sign] if lettered == "$" else CURRENCY_SIGNS[lettered])
    if sign in CURRENCY_SIGNS:
        return make_quantity(found, number.after, CURRENCY_SIGNS[sign])
    if number.is_share:
        return None
    skip = 1 if found.word(number.after) == "-" and found.is_glued(number.after) else 0
    for length in range(_LONGEST, 0, -1):
        words = found.words_after(length + skip)[skip:]
        if words in _WORDS:
            code, factor = _WORDS[words]
            return make_quantity(found, number.after + skip + length, code, factor=factor)
    if found.written(number.after) in _PRINTED:
        return make_quantity(found, number.after + 1, found.written(number.after))
    if found.words_after(1) in (("pound",), ("pounds",)) and (number.high or number.low or 0) >= 1e6:
        return make_quantity(found, number.after + 1, "GBP")
    return None


def show_money(figure: str, unit: str) -> str:
    """A sum with its sign, or with its code behind it."""
    return f"{_SIGNS[unit]}{figure}" if unit in _SIGNS else f"{figure} {unit}"
