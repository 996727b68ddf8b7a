"""Days in a sentence that is to stand alone: "on Monday" is printed whole where a fact has that very date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ....model.readings import Reading, Sentence, Timex
from ....model.stories import Evidence, Fact
from ....values.days import find_days, show_edtf
from ....values.told_dates import is_subject_or_object
from ....values.within import find_within
from .ideas import list_ideas
from .syntax import list_quoted_spans
from .text import content_words

Stated = tuple[Evidence, Fact]
# What a fact that only dates a sentence has in common with it.
LEAST_SHARED = 2
_WEEKDAY_NAME = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = re.compile(
    rf"(?:(?:(?P<early>late|early)(?: on)?|last|this|next|on) )?(?P<day>{_WEEKDAY_NAME})"
    r"(?: (?P<part>morning|afternoon|evening|night))?",
    re.IGNORECASE,
)
_DAY_PART = re.compile(r" (morning|afternoon|evening|night)\b")
_NEAR_SPAN = re.compile(r"(?:last|this|next) (?:month|year)", re.IGNORECASE)
_SPAN = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)
_NEAR_DAY = re.compile(r"yesterday|today|tomorrow|tonight", re.IGNORECASE)
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*"
# A day without its year.
_MONTH_DAY = re.compile(
    rf"(?:last )?(?:(?P<day>\w+day),? )?(?:{_MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH})"
)
# In "the Oct. 23 blast" a day is part of a name.
_NAMING = re.compile(r"(?:\b(?:the|a|an|this|that|these|those|its|his|her|their)|[’']s?|-)\s*$", re.IGNORECASE)
# The day of a clock: "6.10am on Wednesday", "around 11pm on Thursday evening".
_CLOCK_DAY = re.compile(rf"(?<= on )(?:{_WEEKDAY_NAME})(?: (?:morning|afternoon|evening|night))?$")
# "Last Friday's bombings", "the Friday bombings": a day that names something.
_DAY_OF = re.compile(rf"(?:last |this )?{_WEEKDAY_NAME}", re.IGNORECASE)
_OWNED = re.compile(
    r"([’']s)? (?=[a-z]{3})(?!(?:morning|afternoon|evening|night|and|when|that|after|with|for|from|but)\b)"
)
_DETERMINER = re.compile(r"\b[Tt]he $")
_PREPOSITION = re.compile(
    r"\b(?:on|by|until|till|since|before|after|from|of|for|late|early|through|between|and|to|as|in)\s+$", re.IGNORECASE
)


def print_days(sentence: Sentence, timexes: Sequence[Timex], cited: Sequence[Stated]) -> str:
    """The sentence with days, months and years that depend on the day of writing printed whole.

    A day is proved where a cited fact has that very date, or where the words of the day are cited themselves.
    """
    whens = {fact.when.edtf for _, fact in cited}
    quotes = [one.quote for one, _ in cited]
    quoted = list_quoted_spans(sentence)
    text = sentence.text
    for timex in sorted(list_kept(sentence, timexes), key=lambda one: -one.start):
        if timex.edtf not in whens and not any(one.start <= timex.start and timex.end <= one.end for one in quotes):
            continue
        if any(start <= timex.start < end for start, end in quoted):
            continue
        text = _print_timex(text, timex.start - sentence.start, timex.end - sentence.start, timex)
    return text


def list_kept(sentence: Sentence, timexes: Sequence[Timex]) -> list[Timex]:
    """The expressions of time that stand in a sentence, not in what was left out of it, where only blanks are."""
    inside = find_within(tuple(timexes), sentence.span)
    return [one for one in inside if sentence.text[one.start - sentence.start : one.end - sentence.start].strip()]


def _print_timex(text: str, start: int, end: int, timex: Timex) -> str:
    """`text` with the expression between two places printed by the calendar, where it is one that can be."""
    if named_by_day := _name_by_day(text, start, end, timex):
        return named_by_day
    is_span = bool(_NEAR_SPAN.fullmatch(timex.exact) and _SPAN.fullmatch(timex.edtf or ""))
    if text[end : end + 2] in ("’s", "'s") or re.match(r"[\s-]*(?:\d|[A-Z])", text[end:]):
        return text
    if is_span:
        return _place_date(text, start, end, f"in {show_edtf(timex.edtf)}")
    if clock := _CLOCK_DAY.search(timex.exact):
        timex = replace(timex, exact=clock[0], edtf=(timex.edtf or "").partition("T")[0])
        start += clock.start()
    days, weekday = find_days(timex.edtf), _WEEKDAY.fullmatch(timex.exact)
    is_day = days is not None and days[0] == days[1] and "T" not in (timex.edtf or "")
    if is_day and (named := _MONTH_DAY.fullmatch(timex.exact)) and not _NAMING.search(text[:start]):
        day = f"{named['day']} " if named["day"] else ""
        return _place_date(text, start, end, f"on {day}{show_edtf(timex.edtf)}")
    if not is_day or not (weekday or _NEAR_DAY.fullmatch(timex.exact)):
        return text
    printed = show_edtf(timex.edtf)
    if weekday:
        printed = f"{weekday['day'].capitalize()} {printed}"
    part = weekday["part"] if weekday else None
    if part is None and (found := _DAY_PART.match(text, end)):
        part, end = found[1], found.end()
    printed = f"the {part} of {printed}" if part else printed
    early = weekday["early"] if weekday else None
    return _place_date(text, start, end, f"{early.lower()} on {printed}" if early else f"on {printed}")


def _name_by_day(text: str, start: int, end: int, timex: Timex) -> str | None:
    """`text` with "last Friday's" or "the Friday" before a noun told as "the 7 August 1998", or None."""
    owned, before = _OWNED.match(text, end), _DETERMINER.search(text[:start])
    days = find_days(timex.edtf)
    if owned is None or bool(before) == bool(owned[1]) or not _DAY_OF.fullmatch(timex.exact):
        return None
    if days is None or days[0] != days[1]:
        return None
    first = start - len(before[0]) if before else start
    article = "the" if text[:first].strip() else "The"
    return f"{text[:first]}{article} {show_edtf(timex.edtf)} {text[owned.end() :]}"


def _place_date(text: str, start: int, end: int, printed: str) -> str:
    """`text` with the words between two places told as `printed`, without its preposition where one stands before."""
    is_bare = _PREPOSITION.search(text[:start]) or is_subject_or_object(text[:start], text[end:])
    if is_bare and printed[:3] in ("in ", "on "):
        printed = printed[3:]
    printed = printed if text[:start].strip() else printed[0].upper() + printed[1:]
    return f"{text[:start]}{printed}{text[end:]}"


def find_daters(
    sentence: Sentence, reading: Reading, within: Sequence[Stated], stated: Sequence[Stated]
) -> list[Stated]:
    """For each day that a sentence names and none of its facts has, the fact of its article nearest to it that has."""
    known = {fact.when.edtf for _, fact in within}
    ideas = list_ideas(content_words(sentence.text))
    found = []
    for timex in list_kept(sentence, reading.timexes):
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
    spans = [days for one in find_within(reading.timexes, sentence.span) if (days := find_days(one.edtf))]
    return max((end.toordinal() for _, end in spans if end < date.max), default=None)
