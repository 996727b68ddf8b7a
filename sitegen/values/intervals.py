"""Quantities as intervals on one axis: agreement is overlap, conflict is a gap."""

from __future__ import annotations

from ..model.readings import Quantity
from .units import convert_unit

# How far "about" reaches either way, and "nearly" and "almost" reach down, as shares of the number printed.
_ABOUT = 0.1
_NEARLY = 0.15
# What rounding takes when one text converts another's unit ("140 miles", "230 km").
_CONVERSION = 0.05


def quantity_interval(quantity: Quantity) -> tuple[float, float]:
    """The lowest and highest value that the words admit, in the unit's base unit; an open end is infinite."""
    low, high = quantity.low, quantity.high
    if quantity.bound == "about" and low is not None and high is not None:
        low, high = low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    elif quantity.bound == "nearly" and high is not None:
        low = high - abs(high) * _NEARLY
    return (
        float("-inf") if low is None else convert_unit(low, quantity.unit)[0],
        float("inf") if high is None else convert_unit(high, quantity.unit)[0],
    )


def agree_quantities(first: Quantity, second: Quantity) -> bool:
    """Whether both can hold: one dimension, and intervals that meet; between two units 5 % is taken for rounding."""
    if convert_unit(0.0, first.unit)[1] != convert_unit(0.0, second.unit)[1]:
        return False
    (low, high), (other_low, other_high) = quantity_interval(first), quantity_interval(second)
    start, end = max(low, other_low), min(high, other_high)
    slack = 0.0 if first.unit == second.unit else _CONVERSION * abs(start)
    return start - slack <= end
