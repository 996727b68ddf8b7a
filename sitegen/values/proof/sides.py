"""Open disagreements of which a sentence states one value, and the values of the others that it does not show.

A side is known by its value: its numbers with what they count, its dates, its times of day, or the words of a short
wording. Two bounds of one number ("almost three", "more than three") are two values; "about" makes none.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from ...model.spans import Quote
from ...model.stories import OPEN_RELATIONS, Disagreement, Fact, Side
from ..agreement import share_words, stands_in_text
from ..quotations.printed import list_quotations
from .amounts import Amount, list_amounts, list_ranges
from .stems import list_stems

_FEWEST_QUOTED = 2
# Entries whose sides are told apart by a number, a date or a time; a longer value of another is a clause, of which a
# number is one of the words.
_MEASURED = ("quantity", "scope", "unit", "computed", "date", "duration", "self")
_SHORT_VALUE = 6


@dataclass(frozen=True, slots=True)
class HiddenSides:
    """The id of an entry, the value that a sentence states, and those that it does not show, in the entry's order."""

    entry: str
    stated: str
    hidden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Value:
    """What a side says, in short, with its numbers and dates, and the stems of its words."""

    words: str
    amounts: tuple[Amount, ...]
    stems: frozenset[str]


def find_hidden_sides(
    text: str, facts: Collection[str], disagreements: Iterable[Disagreement]
) -> tuple[HiddenSides, ...]:
    """The open disagreements about `facts` of which `text` states a value and hides another, in their order.

    A source's silence states nothing, nor does a side that the entry gives no value.
    """
    found = []
    for one in disagreements:
        is_open = one.relation in OPEN_RELATIONS and one.status == "open" and one.type != "omission"
        if not is_open or not set(facts) & set(one.facts):
            continue
        stated, hidden = _compare_quoted(text, one.sides) if one.type == "quotation" else _compare_values(text, one)
        if stated and hidden:
            found.append(HiddenSides(one.id, stated[0], hidden))
    return tuple(found)


def keep_own_sides(fact: Fact, disagreements: Iterable[Disagreement]) -> tuple[Disagreement, ...]:
    """The entries about a number, a date or a time, of which two sides are told in words that `fact` rests on.

    They are left with these sides: a statement says what its own sources say, other facts say the rest.
    """
    found = []
    for one in disagreements:
        sides = tuple(
            side
            for side in one.sides
            if list_amounts(side.value or "") and any(_is_told_by(quote, fact) for quote in side.evidence)
        )
        if one.type in _MEASURED and len(sides) > 1:
            found.append(replace(one, sides=sides))
    return tuple(found)


def states_side(text: str, side: Side, dispute: Disagreement) -> bool:
    """Whether `text` states the value of this side: all its numbers, each of what they count, or all its words.

    Of two wordings of which one has all words of the other, it states the longer one.
    """
    value = _read_value(side, dispute)
    return value is not None and _states(text, value, _list_values(dispute))


def are_rivals(one: Side, other: Side, dispute: Disagreement) -> bool:
    """Whether readers need the values of both sides: neither the same figures, nor a year beside a length in years."""
    mine, theirs = _read_value(one, dispute), _read_value(other, dispute)
    if mine is None or theirs is None or not mine.amounts:
        return one != other
    return _can_be_compared(mine, theirs) and not _are_alike(mine, theirs)


def _is_told_by(quote: Quote, fact: Fact) -> bool:
    return any(share_words(one.quote, quote) for one in fact.evidence if stands_in_text(one))


def _compare_values(text: str, dispute: Disagreement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The values that are stated and those that are hidden; one that says the same as a stated one is neither."""
    values = _list_values(dispute)
    stated = [value for value in values if _states(text, value, values)]
    if not stated:
        return (), ()
    hidden = [
        value
        for value in values
        if any(_can_be_compared(value, other) for other in stated)
        and not any(_are_alike(value, other) for other in stated)
        and not _shows(text, value, stated)
    ]
    return tuple(value.words for value in stated), tuple(dict.fromkeys(value.words for value in hidden))


def _list_values(dispute: Disagreement) -> list[_Value]:
    return [value for side in dispute.sides if (value := _read_value(side, dispute))]


def _read_value(side: Side, dispute: Disagreement) -> _Value | None:
    if not side.value:
        return None
    is_clause = dispute.type not in _MEASURED and len(side.value.split()) > _SHORT_VALUE
    amounts = () if is_clause else list_amounts(side.value)
    return _Value(side.value, amounts, list_stems(side.value))


def _states(text: str, value: _Value, values: Sequence[_Value]) -> bool:
    if value.amounts:
        counted = frozenset(stem for one in values for amount in one.amounts for stem in amount.beside)
        told = [one for one in list_amounts(text) if not one.is_vague]
        days = {one.start for one in value.amounts if one.is_day}
        needed = [one for one in value.amounts if one.is_day or one.start not in days]
        if any(_are_opposed(value, other) for other in values):
            leans = {one.lean for one in value.amounts}
            told = [one for one in told if one.lean in leans]
        return all(any(_is_same(amount, one, counted) for one in told) for amount in needed)
    words = list_stems(text)
    is_part = any(value.stems < other.stems <= words for other in values)
    return bool(value.stems) and value.stems <= words and not is_part


def _is_same(amount: Amount, told: Amount, counted: frozenset[str]) -> bool:
    """Whether a number of a text is that of a value: as large, in the same unit, and of what the value counts."""
    if not amount.keys & told.keys or amount.unit != told.unit:
        return False
    return not amount.beside or told.is_bare or bool(counted & told.beside)


def _can_be_compared(one: _Value, other: _Value) -> bool:
    """Whether one may stand for the other: a year is no other value of a length in years, though it may belie it."""
    units = [{amount.unit for amount in value.amounts} for value in (one, other)]
    return not units[0] or not units[1] or bool(units[0] & units[1])


def _are_alike(one: _Value, other: _Value) -> bool:
    """Whether readers see no difference: the same numbers, or words of which one has all that the other has."""
    mine, theirs = _keys_of(one), _keys_of(other)
    if _are_opposed(one, other):
        return False
    if mine and theirs:
        return mine <= theirs or theirs <= mine or _are_near(one, other)
    return one.stems <= other.stems or other.stems <= one.stems


def _are_opposed(one: _Value, other: _Value) -> bool:
    """Whether both tell one number from its two sides."""
    return any(mine.opposes(theirs) for mine in one.amounts for theirs in other.amounts)


def _are_near(one: _Value, other: _Value) -> bool:
    """Whether both are times of day, minutes apart."""
    return any(mine.is_near(theirs) for mine in one.amounts for theirs in other.amounts)


def _keys_of(value: _Value) -> frozenset[str]:
    return frozenset(key for amount in value.amounts for key in amount.keys)


def _shows(text: str, value: _Value, stated: Sequence[_Value]) -> bool:
    """Whether a text has a number of the value, a range that holds it, or half of the words that set it apart.

    A date that only readers of that week could tell ("last year") is shown by any other one.
    """
    amounts = list_amounts(text)
    if any(_are_opposed(value, other) for other in stated):
        return any(one.keys & amount.keys and one.lean == amount.lean for one in amounts for amount in value.amounts)
    if value.amounts:
        told = frozenset(key for one in amounts for key in one.keys)
        sizes = [size for amount in value.amounts if (size := amount.size) is not None]
        return bool(_keys_of(value) & told) or any(
            low <= size <= high for low, high in list_ranges(text) for size in sizes
        )
    known = frozenset(key for one in stated for key in _keys_of(one))
    if any(one.unit in ("date", "year") for other in stated for one in other.amounts):
        return any(one.unit in ("date", "year") and not one.keys & known for one in amounts)
    apart = value.stems - frozenset(stem for one in stated for stem in one.stems)
    return 2 * len(apart & list_stems(text)) >= len(apart)


def _compare_quoted(text: str, sides: Sequence[Side]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Of two wordings of one quotation those that a text quotes a part of that the others lack, and the rest."""
    quoted = [_flatten(words) for words in list_quotations(text)]
    quoted = [words for words in quoted if len(words.split()) >= _FEWEST_QUOTED]
    known = [_flatten(side.says) for side in sides]
    shared = [words for words in quoted if all(words in other for other in known)]
    told = [any(words in own for words in quoted if words not in shared) for own in known]
    stated = [side.says for side, is_told in zip(sides, told, strict=True) if is_told]
    return tuple(stated), tuple(side.says for side, is_told in zip(sides, told, strict=True) if not is_told)


def _flatten(words: str) -> str:
    """Words in small letters with nothing between them but single spaces."""
    return " ".join(re.findall(r"\w+", words.casefold().replace("’", "").replace("'", "")))
