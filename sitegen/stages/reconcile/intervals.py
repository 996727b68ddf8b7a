"""Which values a figure's words allow beside those of other sources, and whether two figures share one."""

from __future__ import annotations

from dataclasses import replace
from math import floor, log10

from ...model.readings import Quantity
from ...values.intervals import quantity_interval
from ...values.units import convert_unit

# Half the unit of the last digit that is not 0: "about 40" may be 35 to 45, "some 146" is 145.5 to 146.5.
ABOUT_DIGITS = 0.5
ABOUT_SHARE = 0.1
# Figures in different units of one dimension are rounded in both.
CONVERTED_SLACK = 0.05
# A "ton" may be the short, the long or the metric one.
TON_SLACK = 0.13
# A large figure printed without a bound word is taken to be rounded, by no more than this share.
ROUNDED_FROM = 1000
ROUNDED_SHARE = 0.01
# Bounds that exclude the number printed: "nearly three" and "more than three" share nothing.
_STRICT = frozenset({"more-than", "less-than", "nearly"})


def measure_interval(quantity: Quantity) -> tuple[float, float]:
    """The values that a figure's words allow, in the base unit, both ends included; an open end is infinite.

    Narrower than what the words admit taken alone: "about" reaches half a unit of the last digit that is not 0, for
    a figure beside others is no vaguer than it is printed ("some 146" is not 149).
    """
    low, high = quantity_interval(replace(quantity, bound="exact") if quantity.bound == "about" else quantity)
    if low != high or quantity.bound not in ("about", "exact") or quantity.low is None:
        return low, high
    width = 0.0
    if quantity.bound == "about":
        width = min(_last_digit(quantity.low) * ABOUT_DIGITS, abs(quantity.low) * ABOUT_SHARE)
    elif abs(quantity.low) >= ROUNDED_FROM:
        width = min(_last_digit(quantity.low) * ABOUT_DIGITS, abs(quantity.low) * ROUNDED_SHARE)
    width = convert_unit(width, quantity.unit)[0]
    return low - width, high + width


def agree_quantities(first: Quantity, second: Quantity) -> bool:
    """Whether the two intervals share a value; between two units of one dimension rounding is allowed for."""
    one, two = measure_interval(first), measure_interval(second)
    start, end = max(one[0], two[0]), min(one[1], two[1])
    if start == end and {first.bound, second.bound} <= _STRICT and first.bound != second.bound:
        return False
    slack = 0.0 if first.unit == second.unit else CONVERTED_SLACK
    if slack and "ton" in (first.unit, second.unit):
        slack = TON_SLACK
    return start <= end or start - end <= slack * abs(start)


def _last_digit(value: float) -> float:
    """The unit of the last digit that is not 0: 10 for 40, 1 for 146, 0.1 for 4.3."""
    value = abs(value)
    if value == 0:
        return 1.0
    mantissa = f"{float(f'{value:.6g}'):e}".partition("e")[0].rstrip("0").rstrip(".")
    decimals = len(mantissa.partition(".")[2])
    return float(10.0 ** (floor(log10(value)) - decimals))
