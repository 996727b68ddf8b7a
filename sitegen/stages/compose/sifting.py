"""What a reader may narrow a list by; a script does it in place, and shows the fields."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

# A shorter list is seen at a glance.
WORTH_SIFTING = 8


@dataclass(frozen=True, slots=True)
class OptionView:
    """A value to choose: `key` stands at the entries that have it."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class FilterView:
    """A field; `name` is that of the entries' attribute and of the address."""

    name: str
    heading: str
    options: tuple[OptionView, ...]


def offer_filters(entries: int, fields: Iterable[tuple[str, str, Iterable[tuple[str, str]]]]) -> tuple[FilterView, ...]:
    """The fields, each a name, a heading and its options in order, that tell the entries of a long list apart."""
    if entries < WORTH_SIFTING:
        return ()
    filters = (
        FilterView(name, heading, tuple(OptionView(key, text) for key, text in dict(options).items()))
        for name, heading, options in fields
    )
    return tuple(one for one in filters if len(one.options) > 1)
