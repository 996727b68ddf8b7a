"""Words in quotation marks lean on the day they were said, where the text tells it, not on their article's date."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ...model.readings import Attribution, Reading, Sentence, Timex
from ...model.spans import Span
from ...values.dates.anchors import Anchors
from ...values.dates.edtf import read_edtf_interval
from ...values.dates.resolve import resolve_timex

# What counts from the day on which it is said; a time of day or a printed date does not.
_DEICTIC = frozenset({"shift", "distance", "weekday"})
_REACH = 6
# Without syntax, so many characters between the verb and its day ("said in an interview on Saturday").
_NEAR = 30


def value_speech(reading: Reading, published: date | None) -> Reading:
    """`reading` with "today", "last week" and the like inside direct speech resolved from the day of saying.

    A text that does not date its speech leaves them as they are: said on the day of publication.
    """
    starts = [timex.start for timex in reading.timexes]
    sentences = [sentence.start for sentence in reading.sentences]
    said: dict[int, date] = {}
    for one in reading.attributions:
        if not one.is_direct or one.cue is None or not sentences:
            continue
        sentence = reading.sentences[max(0, bisect_right(sentences, one.cue.start) - 1)]
        near = reading.timexes[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        day = _find_day_of_saying(one, one.cue, sentence, near)
        if day and day != published:
            inside = range(bisect_left(starts, one.content.start), bisect_left(starts, one.content.end))
            said.update((place, day) for place in inside if _counts_from_today(reading.timexes[place]))
    if not said:
        return reading
    timexes = tuple(
        _resolve_said(timex, said[place], published) if place in said else timex
        for place, timex in enumerate(reading.timexes)
    )
    return replace(reading, timexes=timexes)


def _counts_from_today(timex: Timex) -> bool:
    return bool(timex.points) and all(point.kind in _DEICTIC and not point.follows_text for point in timex.points)


def _resolve_said(timex: Timex, day: date, published: date | None) -> Timex:
    bare = replace(timex, value=None, edtf=None, basis=None, reasoning=())
    found = resolve_timex(bare, Anchors(published or day, said=day))
    return found if found.edtf else timex


def _find_day_of_saying(one: Attribution, cue: Span, sentence: Sentence, timexes: Sequence[Timex]) -> date | None:
    """The one day that the verb of saying is dated to, None where it is dated to none or to something longer."""
    for timex in timexes:
        if one.content.overlap(timex.span) or timex.type not in ("DATE", "TIME") or timex.value == "PRESENT_REF":
            continue
        days = read_edtf_interval(timex.edtf) if timex.edtf else None
        if days and days[0] == days[1] and _dates_cue(timex, cue, sentence):
            return days[0]
    return None


def _dates_cue(timex: Timex, cue: Span, sentence: Sentence) -> bool:
    """Whether the expression hangs on the verb of saying, past no other verb; near it where no syntax is known."""
    if not sentence.tokens:
        between = sentence.text[cue.end - sentence.start : timex.start - sentence.start]
        return 0 <= timex.start - cue.end <= _NEAR and not any(sign in between for sign in '"“”,.;:')
    index = bisect_left(sentence.tokens, timex.start, key=lambda token: token.start)
    if index == len(sentence.tokens):
        return False
    for _ in range(_REACH):
        token = sentence.tokens[index]
        if cue.holds(Span(token.start, token.end)):
            return True
        if token.pos in ("VERB", "AUX") or token.head == index:
            return False
        index = token.head
    return False
