"""Hours of a day that only an event names: "at 10.40am on the day of her death" is not of the day of publication."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from ...model.readings import Reading, Timex
from ...values.dates.anchors import Anchors
from ...values.dates.resolve import resolve_timex

_REACH = 60
_MONTHS = r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DAYS = r"mon|tues|wednes|thurs|fri|satur|sun"
_OCCASION = re.compile(
    r",? (?:local time )?(?:on|in|of|during) the (?:very |same )?(?:day|morning|afternoon|evening|night) "
    rf"(?:when|that|(?:of|before|after) (?!(?:the )?\d|(?:{_MONTHS})[a-z]{{0,6}}\.? \d|(?:{_DAYS})day|last|this|next))",
    re.IGNORECASE,
)


def free_hours(reading: Reading) -> Reading:
    """`reading` with no day at an hour that it tells of an event whose day nothing lends."""
    starts = [sentence.start for sentence in reading.sentences]

    def is_of_occasion(timex: Timex) -> bool:
        place = bisect_right(starts, timex.start) - 1
        if place < 0 or timex.basis != "resolved" or [point.kind for point in timex.points] != ["clock"]:
            return False
        sentence = reading.sentences[place]
        behind = sentence.text[timex.end - sentence.start : timex.end - sentence.start + _REACH]
        return _OCCASION.match(behind) is not None

    return replace(
        reading,
        timexes=tuple(
            resolve_timex(replace(timex, value=None, edtf=None, basis=None, reasoning=()), Anchors(None))
            if is_of_occasion(timex)
            else timex
            for timex in reading.timexes
        ),
    )
