"""Words in quotation marks lean on the day they were said, where the text tells it, not on their article's date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ...model.readings import Attribution, Reading, Sentence, Timex
from ...model.spans import Span
from ...values.dates import Anchors, read_edtf_interval, resolve_timex

# What counts from the day on which it is said; a time of day or a printed date does not.
_DEICTIC = frozenset({"shift", "distance", "weekday"})
_REACH = 6
# Without syntax, so many characters between the verb and its day ("said in an interview on Saturday").
_NEAR = 30


def value_speech(reading: Reading, published: date | None) -> Reading:
    """`reading` with "today", "last week" and the like inside direct speech resolved from the day of saying.

    A text that does not date its speech leaves them as they are: said on the day of publication.
    """
    told = [(one, day) for one in reading.attributions if (day := _find_day_of_saying(one, reading))]
    if not told:
        return reading
    timexes = tuple(_resolve_said(timex, told, published) for timex in reading.timexes)
    return replace(reading, timexes=timexes)


def _resolve_said(timex: Timex, told: Sequence[tuple[Attribution, date]], published: date | None) -> Timex:
    if not timex.points or any(point.kind not in _DEICTIC or point.follows_text for point in timex.points):
        return timex
    for one, day in told:
        if one.content.holds(timex.span) and day != published:
            bare = replace(timex, value=None, edtf=None, basis=None, reasoning=())
            found = resolve_timex(bare, Anchors(published or day, said=day))
            return found if found.edtf else timex
    return timex


def _find_day_of_saying(one: Attribution, reading: Reading) -> date | None:
    """The one day that the verb of saying is dated to, None where it is dated to none or to something longer."""
    if not one.is_direct or one.cue is None:
        return None
    cue = one.cue
    sentence = next((part for part in reading.sentences if part.span.holds(cue)), None)
    if sentence is None:
        return None
    for timex in reading.timexes:
        if not sentence.span.holds(timex.span) or one.content.overlap(timex.span) or timex.type not in ("DATE", "TIME"):
            continue
        days = read_edtf_interval(timex.edtf) if timex.edtf else None
        if days and days[0] == days[1] and timex.value != "PRESENT_REF" and _dates_cue(timex, cue, sentence):
            return days[0]
    return None


def _dates_cue(timex: Timex, cue: Span, sentence: Sentence) -> bool:
    """Whether the expression hangs on the verb of saying, past no other verb; near it where no syntax is known."""
    if not sentence.tokens:
        between = sentence.text[cue.end - sentence.start : timex.start - sentence.start]
        return 0 <= timex.start - cue.end <= _NEAR and not any(sign in between for sign in '"“”,.;:')
    index = next((place for place, token in enumerate(sentence.tokens) if token.start >= timex.start), None)
    for _ in range(_REACH):
        if index is None:
            return False
        token = sentence.tokens[index]
        if cue.holds(Span(token.start, token.end)):
            return True
        if token.pos in ("VERB", "AUX") or token.head == index:
            return False
        index = token.head
    return False
