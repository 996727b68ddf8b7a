"""At what time of one day something began, opened, struck or ended, hours apart in different articles."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....model.readings import Timex
from .....model.stories import Disagreement
from .....values.predicates import classify_predicate
from ...days import read_days
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, list_words, part_told, report_told
from ...sides import join_words
from ..slots.frames import Matter, are_near, list_shared, share_slots
from .dating import tell_time

# What happens to one thing once in a day.
_ONCE_A_DAY = read_words(
    "begin start open close end strike hit crash explode collapse die arrive depart land vanish break erupt sink burst "
    "derail resign"
)
_BEGINNING = {"start": "begin"}
# Nearer, one is the other told roughly; such times are compared event by event.
_FEWEST_MINUTES = 60
_ABOUT = read_words("before after by until from since")
# The minutes that a part of the day may take up.
_PARTS = {"MO": (240, 720), "MI": (690, 810), "AF": (720, 1110), "EV": (1020, 1380)}
_PART = re.compile(r"T(MO|MI|AF|EV)$", re.ASCII)


def compare_hours(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on acts of one day that articles put more than an hour apart."""
    timed = [
        (matter, replace(told, value=window))
        for matter in matters
        if matter.deed.lemma in _ONCE_A_DAY and matter.deed.stance == "flat" and not matter.is_denied
        for timex in matter.passage.timexes
        if (window := _read_window(matter, timex)) and (told := tell_time(matter.deed, timex)) is not None
    ]
    of = {told.quote: matter for matter, told in timed}

    def is_linked(one: Told, two: Told) -> bool:
        mine, other = of[one.quote], of[two.quote]
        shared = list_shared(mine, other)
        is_one = _name(mine) == _name(other) and share_slots(mine, other) and bool(shared)
        return is_one and are_near(mine.passage, other.passage, shared)

    for part in part_told([told for _, told in timed][:MOST_TOLD], is_linked, _are_hours_apart, is_strict=False):
        yield report_told(
            part,
            kind="date",
            relation="contradicts",
            severity="medium",
            statement=f"Sources differ on the time of day: {join_words(list_words(part), 'or')}.",
            explanation="The sources put one event of one day more than an hour apart.",
        )


def _name(matter: Matter) -> str:
    return _BEGINNING.get(matter.deed.lemma, classify_predicate(matter.deed.lemma))


def _read_window(matter: Matter, timex: Timex) -> str:
    """The day, and the first and last minute that a time or part of it can mean; "" for a bound: "before noon"."""
    days = read_days(timex.edtf)
    if timex.type != "TIME" or days is None or (timex.edtf or "").endswith("Z"):
        return ""
    before = [token.text.casefold() for token in matter.passage.tokens if token.end <= timex.start]
    part = _PART.search(timex.value or "")
    if (before and before[-1] in _ABOUT) or (days.minute is None and part is None):
        return ""
    first, last = (days.minute, days.minute) if part is None else _PARTS[part[1]]
    return f"{days.first.isoformat()} {first} {last}"


def _are_hours_apart(one: str, two: str) -> bool:
    first, second = one.split(), two.split()
    gap = max(int(second[1]) - int(first[2]), int(first[1]) - int(second[2]))
    # Two parts of a day are apart where no minute is of both; else an hour and more must lie between.
    are_parts = first[1] != first[2] and second[1] != second[2]
    return first[0] == second[0] and gap >= (0 if are_parts else _FEWEST_MINUTES + 1)
