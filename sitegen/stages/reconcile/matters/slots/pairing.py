"""Matters put together: those of one verb, and those of two kinds that tell of one thing in different articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from ...passages import MOST_TOLD, Told
from .frames import Matter

_Told = TypeVar("_Told")


def index_matters(
    matters: Sequence[Matter], name: Callable[[Matter], str] = lambda matter: matter.verb
) -> Iterator[tuple[str, list[Matter]]]:
    """The matters of each verb, in the order of the verbs; a verb that says too much of everything is left out."""
    by_verb: defaultdict[str, list[Matter]] = defaultdict(list)
    for matter in matters:
        by_verb[name(matter)].append(matter)
    yield from ((verb, by_verb[verb]) for verb in sorted(by_verb) if len(by_verb[verb]) <= MOST_TOLD)


def gather_rows(found: Iterable[tuple[int, _Told]]) -> Iterator[list[_Told]]:
    """What was found for each row of a table of words, in the order of the rows, MOST_TOLD at most."""
    rows: defaultdict[int, list[_Told]] = defaultdict(list)
    for row, told in found:
        rows[row].append(told)
    yield from (rows[row][:MOST_TOLD] for row in sorted(rows))


def pair_up(
    first: Sequence[Matter], second: Sequence[Matter], is_linked: Callable[[Matter, Matter], bool]
) -> Iterator[list[Matter]]:
    """Sets of matters of the one kind with those of the other that they are linked to, in the order of the text.

    An article that has both kinds in one set tells two things apart, and is left out of it.
    """
    links = {
        (at, other)
        for at, one in enumerate(first)
        for other, two in enumerate(second)
        if one.passage.file != two.passage.file and is_linked(one, two)
    }
    while links:
        ones = {min(links)[0]}
        others: set[int] = set()
        size = -1
        while len(ones) + len(others) != size:
            size = len(ones) + len(others)
            others |= {other for at, other in links if at in ones}
            ones |= {at for at, other in links if other in others}
        links = {(at, other) for at, other in links if at not in ones}
        mine, theirs = [first[at] for at in sorted(ones)], [second[at] for at in sorted(others)]
        torn = {one.passage.file for one in mine} & {one.passage.file for one in theirs}
        mine = [one for one in mine if one.passage.file not in torn]
        theirs = [one for one in theirs if one.passage.file not in torn]
        if mine and theirs:
            yield [*mine, *theirs]


def share_no_word(one: str, two: str) -> bool:
    """Whether two values, each a row of ideas, have none in common."""
    return not set(one.split()) & set(two.split())


def follow_first(part: Sequence[Told]) -> tuple[list[Told], bool]:
    """What is told, by day, and whether all that agree with the first of it were published before any other."""
    ordered = sorted(part, key=lambda one: (one.passage.day, one.quote))
    first = [one for one in ordered if one.value == ordered[0].value]
    return ordered, is_followed(first, [one for one in ordered if one not in first])


def is_followed(first: Sequence[Told], then: Sequence[Told]) -> bool:
    """Whether all of the one were published before any of the other, on days that are known."""
    days, later = [one.passage.day for one in first], [one.passage.day for one in then]
    return all(days) and all(later) and max(days) < min(later)
