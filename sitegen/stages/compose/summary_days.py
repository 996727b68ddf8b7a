"""Days in a sentence that is to stand alone: "on Monday" is printed whole where a fact has that very date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from datetime import date

from ...model.readings import Reading, Sentence, Timex
from ...model.stories import Evidence, Fact
from ...values.days import find_days, show_edtf
from .summary_ideas import list_ideas
from .summary_syntax import list_quoted_spans
from .summary_text import content_words

Stated = tuple[Evidence, Fact]
# What a fact that only dates a sentence has in common with it.
LEAST_SHARED = 2
_WEEKDAY = re.compile(r"(?:(?:last|this|next|on) )?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)", re.IGNORECASE)
_DAY_PART = re.compile(r" (morning|afternoon|evening|night)\b")
_NEAR_DAY = re.compile(r"yesterday|today|tomorrow|tonight", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:on|by|until|till|since|before|after|from|of|for|late|early|through|between|and|to|as|in)\s+$", re.IGNORECASE
)


def print_days(sentence: Sentence, timexes: Sequence[Timex], whens: Collection[str | None]) -> str:
    """The sentence with days that depend on the day of writing printed whole, where a cited fact has that very date."""
    quoted = list_quoted_spans(sentence)
    text = sentence.text
    for timex in sorted(timexes, key=lambda one: -one.start):
        days = find_days(timex.edtf)
        if not days or days[0] != days[1] or timex.edtf not in whens or "T" in (timex.edtf or ""):
            continue
        if any(start <= timex.start < end for start, end in quoted):
            continue
        weekday = _WEEKDAY.fullmatch(timex.exact)
        if not weekday and not _NEAR_DAY.fullmatch(timex.exact):
            continue
        start, end = timex.start - sentence.start, timex.end - sentence.start
        if text[end : end + 2] in ("’s", "'s") or re.match(r"[\s-]*(?:\d|[A-Z])", text[end:]):
            continue
        printed = f"{weekday[1].capitalize()} {show_edtf(timex.edtf)}" if weekday else show_edtf(timex.edtf)
        if part := _DAY_PART.match(text, end):
            printed, end = f"the {part[1]} of {printed}", part.end()
        lead = "" if _PREPOSITION.search(text[:start]) else "On " if not text[:start].strip() else "on "
        text = f"{text[:start]}{lead}{printed}{text[end:]}"
    return text


def find_daters(
    sentence: Sentence, reading: Reading, within: Sequence[Stated], stated: Sequence[Stated]
) -> list[Stated]:
    """For each day that a sentence names and none of its facts has, the fact of its article nearest to it that has."""
    first = bisect_left(reading.timexes, sentence.start, key=lambda one: one.start)
    last = bisect_left(reading.timexes, sentence.end, key=lambda one: one.start)
    known = {fact.when.edtf for _, fact in within}
    ideas = list_ideas(content_words(sentence.text))
    found = []
    for timex in reading.timexes[first:last]:
        if timex.edtf in known or not (_WEEKDAY.fullmatch(timex.exact) or _NEAR_DAY.fullmatch(timex.exact)):
            continue
        near = [
            (-len(ideas & list_ideas(content_words(one.quote.shown))), one.quote.start, fact.id, (one, fact))
            for one, fact in stated
            if fact.when.edtf == timex.edtf
        ]
        if near and (best := min(near, key=lambda one: one[:3]))[0] <= -LEAST_SHARED:
            found.append(best[3])
    return found


def find_last_day(sentence: Sentence, reading: Reading) -> int | None:
    """The latest day that the dates of a sentence lie on."""
    first = bisect_left(reading.timexes, sentence.start, key=lambda one: one.start)
    last = bisect_left(reading.timexes, sentence.end, key=lambda one: one.start)
    spans = [days for one in reading.timexes[first:last] if (days := find_days(one.edtf))]
    return max((end.toordinal() for _, end in spans if end < date.max), default=None)
