"""Values of two claims that meet or miss each other: numbers of like things, slots, dates."""

from __future__ import annotations

from .profiles import Profile

# A toll or price that is revised seldom moves by more than this factor.
_ONE_SIZE = 3.0


def compare_numbers(first: Profile, second: Profile) -> tuple[bool, bool]:
    """Whether a value of like things is shared, and whether like things have different values."""
    same = differs = False
    for low, high, unit, of in first.numbers:
        for other_low, other_high, other_unit, other_of in second.numbers:
            if unit != other_unit:
                continue
            if (low, high) == (other_low, other_high):
                same = True
            elif unit or (of and of == other_of):
                differs = True
    return same, differs and not same


def compare_slots(first: Profile, second: Profile) -> tuple[bool, bool]:
    """Whether a slot is filled by both with values of one size, and whether the nearest values are far apart."""
    shared = first.slots.keys() & second.slots.keys()
    ratios = [max(a, b) / max(min(a, b), 1e-9) for a, b in ((first.slots[slot], second.slots[slot]) for slot in shared)]
    return bool(ratios) and min(ratios) <= _ONE_SIZE, bool(ratios) and min(ratios) > _ONE_SIZE


def compare_dates(first: Profile, second: Profile) -> tuple[bool, bool]:
    """Whether two known dates overlap, and whether none does."""
    if not first.dates or not second.dates:
        return False, False
    meets = any(a <= d and c <= b for a, b in first.dates for c, d in second.dates)
    return meets, not meets
