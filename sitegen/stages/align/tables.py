"""Sparse rows in arrays, so that millions of pairs of them are compared at once."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Term = TypeVar("Term", bound=Hashable)
Places = NDArray[np.int64]
Weights = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Rows:
    """Row r has the terms from `starts[r]` to `starts[r + 1]`, as rising numbers below `width`, with their weights."""

    starts: Places
    terms: Places
    weights: Weights
    keys: Places
    width: int

    @property
    def lengths(self) -> Places:
        """How many terms each row has."""
        return np.diff(self.starts)


@dataclass(frozen=True, slots=True)
class Matches:
    """Where two rows of a pair hold the same term: the pair, and the term's places in the two tables; pairs rise."""

    pairs: Places
    first: Places
    second: Places
    count: int

    def add_up(self, values: Weights) -> Weights:
        """The sum of `values`, one for each match, by pair; in the order of the terms."""
        sums: Weights = np.bincount(self.pairs, weights=values, minlength=self.count).astype(np.float64)
        return sums

    def take_most(self, values: Weights) -> Weights:
        """The largest of `values` by pair, 0 where a pair has none."""
        most = np.zeros(self.count)
        if len(self.pairs):
            starts = np.flatnonzero(np.diff(self.pairs, prepend=-1))
            most[self.pairs[starts]] = np.maximum.reduceat(values, starts)
        return most

    @property
    def counts(self) -> Places:
        """How many terms each pair shares."""
        return np.bincount(self.pairs, minlength=self.count)


def number_terms(rows: Iterable[Iterable[Term]]) -> dict[Term, int]:
    """A number for each term that the rows hold, in the order of the terms."""
    return {term: number for number, term in enumerate(sorted(set(chain.from_iterable(rows)), key=_order))}


def stack_rows(rows: Sequence[Mapping[Term, float]], numbers: Mapping[Term, int]) -> Rows:
    """The rows as one table; `numbers` are those of the terms."""
    starts = np.zeros(len(rows) + 1, dtype=np.int64)
    np.cumsum([len(row) for row in rows], out=starts[1:])
    terms = np.fromiter((numbers[term] for row in rows for term in row), dtype=np.int64, count=int(starts[-1]))
    weights = np.fromiter((weight for row in rows for weight in row.values()), dtype=np.float64, count=len(terms))
    width = len(numbers) + 1
    keys = np.repeat(np.arange(len(rows), dtype=np.int64), np.diff(starts)) * width + terms
    order = np.argsort(keys, kind="stable")
    return Rows(starts, terms[order], weights[order], keys[order], width)


def stack_sets(sets: Sequence[Iterable[Term]]) -> tuple[Rows, dict[Term, int]]:
    """Sets as rows of weight 1, with the numbers of their terms."""
    numbers = number_terms(sets)
    return stack_rows([dict.fromkeys(one, 1.0) for one in sets], numbers), numbers


def match_rows(one: Rows, two: Rows, first: Places, second: Places) -> Matches:
    """The terms that row `first[p]` of one table and row `second[p]` of the other share, for each pair p."""
    lengths = one.lengths[first]
    pairs = np.repeat(np.arange(len(first), dtype=np.int64), lengths)
    begins = np.cumsum(lengths) - lengths
    places = np.arange(len(pairs), dtype=np.int64) - begins[pairs] + one.starts[first][pairs]
    found, is_hit = find_keys(two, second[pairs], one.terms[places])
    return Matches(pairs[is_hit], places[is_hit], found[is_hit], len(first))


def find_keys(table: Rows, rows: Places, terms: Places) -> tuple[Places, NDArray[np.bool_]]:
    """Where each row holds each term, and whether it does at all."""
    if not len(table.keys):
        return np.zeros(len(rows), dtype=np.int64), np.zeros(len(rows), dtype=np.bool_)
    wanted = rows * table.width + terms
    found = np.minimum(np.searchsorted(table.keys, wanted), len(table.keys) - 1)
    return found, table.keys[found] == wanted


def number_values(values: Iterable[Hashable]) -> Places:
    """Equal values as equal numbers, 0 for the empty text."""
    numbers: dict[Hashable, int] = {"": 0}
    return np.array([numbers.setdefault(value, len(numbers)) for value in values], dtype=np.int64)


def _order(term: object) -> str:
    return term if isinstance(term, str) else repr(term)
