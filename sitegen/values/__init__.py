"""One module per kind of value: how it is found in text, when two of it agree, how it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..model.readings import Bound, Quantity, Sentence
from .ages import read_age
from .contexts import NumberInText, map_tokens
from .counts import read_count
from .intervals import agree_quantities, quantity_interval
from .measures import read_measure
from .money import read_money, show_money
from .numbers import find_numbers, show_figure
from .pieces import split_pieces
from .shares import read_share
from .tallies import read_tally
from .units import convert_unit, show_unit

__all__ = [
    "VALUES",
    "ValueKind",
    "agree_quantities",
    "convert_unit",
    "find_quantities",
    "quantity_interval",
    "show_quantity",
]


@dataclass(frozen=True, slots=True)
class ValueKind:
    """A kind of quantity: `read` gives the quantity when a number is one, else None."""

    name: str
    read: Callable[[NumberInText], Quantity | None]


# In the order of asking: the first that recognises a number has it.
VALUES: tuple[ValueKind, ...] = (
    ValueKind("money", read_money),
    ValueKind("share", read_share),
    ValueKind("age", read_age),
    ValueKind("measure", read_measure),
    ValueKind("tally", read_tally),
    ValueKind("count", read_count),
)
_BOUND_WORDS: dict[Bound, str] = {
    "exact": "",
    "about": "about ",
    "more-than": "more than ",
    "at-least": "at least ",
    "less-than": "less than ",
    "at-most": "up to ",
    "nearly": "nearly ",
    "range": "",
}


def find_quantities(sentence: Sentence) -> tuple[Quantity, ...]:
    """Counts, money, shares and measures of `sentence`, in text order, never overlapping.

    Offsets are the article's. A quantity spans its bound words, its figure and its unit; the noun counted stands in
    `of_phrase`. Scores and numbers that are a part of a name are none.
    """
    pieces = split_pieces(sentence.text)
    numbers = find_numbers(pieces)
    tokens = map_tokens(sentence) if numbers else ()
    found: list[Quantity] = []
    for number in numbers:
        in_text = NumberInText(sentence, pieces, number, tokens)
        quantity = next((value for kind in VALUES if (value := kind.read(in_text))), None)
        if quantity and (not found or found[-1].end <= quantity.start):
            found.append(quantity)
    return tuple(found)


def show_quantity(quantity: Quantity) -> str:
    """The quantity in words that `find_quantities` reads back: "more than 40 aircraft", "$1,200,000", "12.5%"."""
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    figures = [show_figure(end) for end in (ends if quantity.bound == "range" else ends[:1])]
    if len(quantity.unit) == 3 and quantity.unit.isupper():
        shown = " and ".join(show_money(figure, quantity.unit) for figure in figures)
    elif quantity.unit == "%":
        shown = f"{' and '.join(figures)}%"
        shown += f" of {quantity.of_phrase}" if quantity.of_phrase else ""
    else:
        shown = f"{' and '.join(figures)} {_show_unit(quantity)}".rstrip()
    frame = "between " if quantity.bound == "range" else _BOUND_WORDS[quantity.bound]
    return f"{frame}{shown}"


def _show_unit(quantity: Quantity) -> str:
    if not quantity.unit:
        return quantity.of_phrase
    ends = [end for end in (quantity.high, quantity.low) if end is not None]
    unit = show_unit(quantity.unit, ends[0])
    return f"{unit} of {quantity.of_phrase}" if quantity.of_phrase else unit
