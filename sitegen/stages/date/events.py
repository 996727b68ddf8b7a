"""The day of an event that the articles date, lent to words that lean on it: "ten days before the shooting".

An hour of such an event is of its day, not of the day on which an article of months later was written. Only an event
that nearly all articles put on one day lends it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from ...model.readings import Reading, Sentence, Timex, Token
from ...model.stories import When
from ...values.concepts import classify_word
from ...values.dates.edtf import show_when
from ...values.dates.moves import move_days
from .fill import read_reference_day

_VIOLENCE = frozenset({"kill!", "shoot!", "attack!", "explode!"})
_KILLINGS = frozenset({"slaying", "homicide", "assassination", "massacre", "bloodshed", "gunfire", "stabbing", "stab"})
# Events that a story has one of: others ("meet", "say") come again and again.
_SINGLE = frozenset({"crash!", "disaster!", "elect!", "arrest!"})
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_LENGTH = re.compile(r"P(\d{1,3})(D|W)|PT(24|48|72)H", re.ASCII)
_SIDES = {"before": -1, "after": 1}
# Two articles must put the event on the day, and these many of all that date it.
_FEWEST = 2
_SHARE = 0.66
_REACH = 6
_OPENING = frozenset({"DET", "PRON", "ADJ", "PROPN", "PART", "NUM"})
# An article of so many days later tells of other hours than those of its own day.
_LONG_AFTER = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class _Event:
    """A sort of event with the one day that the articles put it on, and the first of them that prints it."""

    day: date
    file: str


def lean_on_events(readings: tuple[Reading, ...], published: Mapping[str, When]) -> tuple[Reading, ...]:
    """`readings` with lengths before and after a dated event, and hours of it, put on their days."""
    events = _find_events(readings)
    if not events:
        return readings
    return tuple(_lean(reading, events, published.get(reading.article, When())) for reading in readings)


def _find_events(readings: Sequence[Reading]) -> dict[str, _Event]:
    told: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for reading in readings:
        for sentence, timex in _pair(reading):
            day = (timex.edtf or "")[:10]
            if timex.type not in ("DATE", "TIME") or timex.relation or not _DAY.fullmatch(timex.edtf or ""):
                continue
            if (family := _find_family(sentence.tokens, timex)) is not None:
                told[family][day].add(reading.file)
    found = {}
    for family in sorted(told):
        days = told[family]
        best = min(days, key=lambda day: (-len(days[day]), day))
        files = set().union(*days.values())
        if len(days[best]) >= _FEWEST and len(days[best]) >= _SHARE * len(files):
            found[family] = _Event(date.fromisoformat(best), min(days[best]))
    return found


def _lean(reading: Reading, events: Mapping[str, _Event], published: When) -> Reading:
    moved: dict[int, Timex] = {}
    for sentence, timex in _pair(reading):
        if (dated := _count_from(sentence, timex, events)) is not None:
            moved[timex.start] = dated
    day = read_reference_day(published)
    for sentence, timex in _pair(reading):
        beside = [one for one in reading.timexes if sentence.start <= one.start < sentence.end and one is not timex]
        if _is_hour(timex) and day is not None:
            moved[timex.start] = _move_hour(sentence, timex, [moved.get(one.start, one) for one in beside], events, day)
    return replace(reading, timexes=tuple(moved.get(timex.start, timex) for timex in reading.timexes))


def _count_from(sentence: Sentence, timex: Timex, events: Mapping[str, _Event]) -> Timex | None:
    """ "Ten days before the murder" as a day, where the day of the murder is known."""
    length = _LENGTH.fullmatch(timex.value or "") if timex.type == "DURATION" and not timex.modifier else None
    after = [at for at, token in enumerate(sentence.tokens) if token.start >= timex.end]
    if length is None or not after or (side := _SIDES.get(sentence.tokens[after[0]].text.casefold())) is None:
        return None
    noun = next((sentence.tokens[at] for at in after[1:_REACH] if sentence.tokens[at].pos not in _OPENING), None)
    event = events.get(_name_family(noun) or "") if noun is not None and noun.pos == "NOUN" else None
    if noun is None or event is None:
        return None
    steps = int(length[1]) * (7 if length[2] == "W" else 1) if length[1] else int(length[3]) // 24
    day = move_days(event.day, side * steps)
    if day is None:
        return None
    told = f"{event.file} puts it on {show_when(event.day.isoformat())}"
    reason = f"“{timex.exact}” {sentence.tokens[after[0]].text.casefold()} the {noun.lemma}: {told}."
    is_rough = length[2] == "W"
    edtf = f"{day.isoformat()}~" if is_rough else day.isoformat()
    exact = sentence.text[timex.start - sentence.start : noun.end - sentence.start]
    dated = replace(timex, end=noun.end, exact=exact, type="DATE", value=day.isoformat(), edtf=edtf)
    return replace(dated, basis="inferred", reasoning=(reason,))


def _move_hour(
    sentence: Sentence, timex: Timex, beside: Sequence[Timex], events: Mapping[str, _Event], published: date
) -> Timex:
    """An hour of an event on the day of that event, or on the day that is counted from it in the same sentence."""
    days = [one for one in beside if one.edtf and one.type == "DATE" and _DAY.fullmatch(one.edtf)]
    counted = [one for one in days if one.basis == "inferred" and not one.points]
    family = _find_family(sentence.tokens, timex)
    event = events.get(family or "")
    if len(counted) == 1:
        day, reason = counted[0].edtf or "", f"“{timex.exact}” is of the day told beside it."
    elif event is not None and not days and published - event.day > _LONG_AFTER:
        day = event.day.isoformat()
        reason = f"“{timex.exact}” is told of what {event.file} puts on {show_when(day)}."
    else:
        return timex
    old = (timex.edtf or "")[:10]
    value = timex.value.replace(old, day) if timex.value else None
    return replace(timex, value=value, edtf=(timex.edtf or "").replace(old, day), basis="inferred", reasoning=(reason,))


def _is_hour(timex: Timex) -> bool:
    return len(timex.points) == 1 and timex.points[0].kind == "clock" and "T" in (timex.edtf or "")


def _pair(reading: Reading) -> Iterator[tuple[Sentence, Timex]]:
    """Each expression with its sentence, headlines left out."""
    starts = [sentence.start for sentence in reading.sentences]
    for timex in reading.timexes:
        at = bisect_right(starts, timex.start) - 1
        if at >= 0 and reading.sentences[at].place == "body":
            yield reading.sentences[at], timex


def _find_family(tokens: Sequence[Token], timex: Timex) -> str | None:
    """The sort of event that an expression dates: of the noun that it stands with, else of its verb."""
    inside = [at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end]
    at = next((at for at in inside if tokens[at].head not in inside), None)
    for _ in range(_REACH if at is not None else 0):
        if at is None or tokens[at].head == at:
            return None
        at = tokens[at].head
        if tokens[at].pos in ("NOUN", "VERB") and (family := _name_family(tokens[at])) is not None:
            return family
        if tokens[at].pos == "VERB":
            return None
    return None


def _name_family(token: Token) -> str | None:
    lemma = token.lemma.casefold()
    idea = classify_word(lemma)
    if idea in _VIOLENCE or lemma in _KILLINGS:
        return "violence"
    return idea if idea in _SINGLE else None
