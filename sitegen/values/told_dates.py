"""A temporal expression told by the calendar: "late on Thursday" as "late on 10 November 2016".

Words are changed only where their shape is known: others stay as the source has them.
"""

from __future__ import annotations

import re

from ..model.readings import Timex
from .dates.edtf import show_when

_WEEKDAY = r"(?:(?:last|this|next|on)\s+)*(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_DAY = re.compile(rf"\b(?:{_WEEKDAY}|yesterday|today|tomorrow)\b", re.IGNORECASE)
_PART = re.compile(r"\s+(morning|afternoon|evening|night)$", re.IGNORECASE)
_PART_OF_DAY = re.compile(
    r"^(?:(early|late)\s+)?(?:(?:this|last|yesterday|tomorrow)\s+(morning|afternoon|evening|night)|(to)(night))$",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"^(?:last|this|next)\s+(?:month|year)$", re.IGNORECASE)
_PART_OF_PERIOD = re.compile(r"^(early|earlier|late|later) (?:last|this|next)\s+(month|year)$", re.IGNORECASE)
_WEEK = re.compile(r"^(?:(earlier|later)\s+)?(?:last|this|next)\s+week$", re.IGNORECASE)
_WEEKEND = re.compile(r"^(?:last|this|the|next)\s+weekend$", re.IGNORECASE)
_AGO = re.compile(
    r"^(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,3})\s+(?:weeks?|months?|years?)\s+ago$",
    re.IGNORECASE,
)
_MONTH_NAME = (
    r"(?:jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)|apr(?:il|\.)|may|june|july|aug(?:ust|\.)|sept?(?:ember|\.)|"
    r"oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.))"
)
_DAY_OF_MONTH = re.compile(
    rf"^(?:last\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:{_MONTH_NAME}\s+\d\d?(?:st|nd|rd|th)?|"
    rf"\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH_NAME})$",
    re.IGNORECASE,
)
_ONLY_MONTH = re.compile(rf"^{_MONTH_NAME}$", re.IGNORECASE)
_PART_OF_MONTH = re.compile(rf"^(?:early|late|mid)[\s-]+(?:in\s+)?{_MONTH_NAME}$", re.IGNORECASE)
_MONTH_OF_YEAR = re.compile(
    rf"^(?:(early|late|mid)[\s-]+)?{_MONTH_NAME}\s+(?:of\s+)?(?:last|this|next)\s+year$", re.IGNORECASE
)
_PLAIN_DAY = re.compile(
    rf"(?:{_WEEKDAY}|yesterday|today|(?:last|this|next)\s+(?:month|year|{_MONTH_NAME}))$", re.IGNORECASE
)
_IS_WHOLE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?$", re.ASCII)
_NAMED_MONTH = re.compile(rf"^(?:last|this|next)\s+{_MONTH_NAME}$", re.IGNORECASE)
_ON = re.compile(r"(?:^|\s)on\s*$", re.IGNORECASE)
_LEADING = re.compile(
    r"(?:^|\s)(?:on|since|until|till|by|from|before|after|of|between|to|and|in|into|over|past|through|throughout|during|for|\()\s*$",
    re.IGNORECASE,
)
# A plural behind which an agency sets the day without a preposition: "the attacks Aug. 7 at the port".
_BARE_NOUN = re.compile(r"(?:^|\s)(?!towards|besides|versus|previous|perhaps)[a-z]{3,}[^s\W]s\s*$")
# Behind these words stands a length of time, and not the time itself: "over a year ago".
_MEASURING = re.compile(
    r"(?:^|\s)(?:over|under|than|within|nearly|almost|about|around|roughly|least|most|only|just|some)\s*$",
    re.IGNORECASE,
)
_LAST_WORD = re.compile(r"(\w+)\s*$")
_FIRST_WORD = re.compile(r"\s*(\w+)")
# A day is what they are done with, a subject stands behind these, and a verb is these.
_SPENDING = frozenset({"spend", "spends", "spent", "spending", "mark", "marks", "marked"})
_OPENING = frozenset({"that", "and", "but", "because", "when", "if", "while", "although", "though", "whether", "said"})
_NAMING = frozenset({"set", "sets", "setting", "fix", "fixed", "name", "named", "pick", "picked", "mark", "marked"})
_FINITE = frozenset({"is", "was", "has", "had", "will", "would", "could", "may", "might", "must", "should", "marks"})
# What lies between publication and a day is told by the day itself: "by Friday", "since Thursday".
_BOUNDS = frozenset({"by", "until", "before", "since"})
_IS_DAY = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*)?")
_IS_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?~?")
# "Six weeks ago" is no day of the calendar, but one of a month.
_IS_ABOUT_DAY = re.compile(r"(\d{4}-\d\d)-\d\d~")
_IS_RANGE = re.compile(r"(\d{4}-\d\d-\d\d)/\d{4}-\d\d-\d\d")
_IS_PART = re.compile(r"\d{4}-\d\d(?:-\d\d)?~/\d{4}-\d\d(?:-\d\d)?~")


def date_words(before: str, timex: Timex) -> tuple[str, str]:
    """The words before an expression and the expression, dated when its value is a known day, week, month or year.

    Words that already print their date, and those of a shape that is not known, stay as they are.
    """
    edtf = timex.edtf or ""
    if timex.basis == "stated" or timex.type not in ("DATE", "TIME"):
        return before, timex.exact
    if timex.relation in _BOUNDS and _IS_DAY.fullmatch(timex.value or "") and "/" in edtf:
        edtf = timex.value or ""
    day, span = _IS_DAY.fullmatch(edtf), _IS_RANGE.fullmatch(edtf)
    if day:
        return before, _date_day(before, timex.exact, show_when(day[1]))
    if span:
        return before, _date_week(before, timex.exact, span[1])
    if _IS_PART.fullmatch(edtf) and any(
        shape.match(timex.exact) for shape in (_PART_OF_PERIOD, _PART_OF_MONTH, _MONTH_OF_YEAR)
    ):
        return before, f"{'' if _LEADING.search(before) else 'in '}{show_when(edtf)}"
    if (about := _IS_ABOUT_DAY.fullmatch(edtf)) and _AGO.match(timex.exact):
        edtf = about[1]
    if _IS_MONTH_OR_YEAR.fullmatch(edtf):
        return before, _date_period(before, timex.exact, edtf)
    return before, timex.exact


def date_in_place(before: str, timex: Timex, after: str) -> str:
    """What stands in the place of an expression between the words before and after it; its own words if undated.

    A day that owns something keeps its words: nobody says "4 April 2016's vote". `before` and `after` may be the words
    next to it alone.
    """
    if after[:2] in ("'s", "’s"):
        return timex.exact
    dated = date_words(before, timex)[1]
    return dated.removeprefix("on ") if is_subject_or_object(before, after) else dated


def date_before_noun(timex: Timex) -> str | None:
    """A day, month or year as it stands before what it dates: "the 7 August 1998" for "Friday's" or "the Friday".

    None for a value that is none of them, for part of a day, and for words of a shape that is not known.
    """
    edtf = timex.edtf or ""
    if timex.basis == "stated" or timex.type != "DATE" or not (_PLAIN_DAY.match(timex.exact) and _IS_WHOLE.match(edtf)):
        return None
    return f"the {show_when(edtf)}"


def is_subject_or_object(before: str, after: str) -> bool:
    """Whether a day is itself what a verb is about: "Friday is the last day", "spent last night", "set Friday as"."""
    last, first = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    if last and last[1].casefold() in _SPENDING:
        return True
    if last and first and first[1].casefold() == "as" and last[1].casefold() in _NAMING:
        return True
    opens = last is None or last[1].casefold() in _OPENING
    return opens and first is not None and first[1].casefold() in _FINITE


def _date_period(before: str, exact: str, edtf: str) -> str:
    shown = show_when(edtf.rstrip("~"))
    lead = "" if _LEADING.search(before) else "in "
    if _AGO.match(exact):
        return exact if _MEASURING.search(before) else f"around {shown}"
    if edtf.endswith("~"):
        return exact
    if _PERIOD.match(exact) or _NAMED_MONTH.match(exact) or (_ONLY_MONTH.match(exact) and lead == ""):
        return f"{lead}{shown}"
    month = _MONTH_OF_YEAR.match(exact)
    if month:
        return f"{lead}{f'{month[1].lower()} ' if month[1] else ''}{shown}"
    part = _PART_OF_PERIOD.match(exact)
    return f"{part[1].lower()} in {shown}" if part else exact


def _date_week(before: str, exact: str, first: str) -> str:
    """ "Last week" by its first day; a part of a month or of a year by the month or the year it is a part of."""
    lead = "" if _LEADING.search(before) else "in "
    day = show_when(first)
    week, part = _WEEK.match(exact), _PART_OF_PERIOD.match(exact)
    if week:
        return f"{week[1].lower()} in the week of {day}" if week[1] else f"{lead}the week of {day}"
    if _WEEKEND.match(exact):
        return f"{'' if lead == '' else 'on '}the weekend of {day}"
    if part:
        return f"{part[1].lower()} in {show_when(first[:4] if part[2].lower() == 'year' else first[:7])}"
    return exact


def _date_day(before: str, exact: str, day: str) -> str:
    """A day named by its weekday, its month or from today, with what says which part of the day kept."""
    if _DAY_OF_MONTH.match(exact):
        is_last = exact[:5].casefold() == "last " and not _LEADING.search(before)
        return f"on {day}" if is_last or _BARE_NOUN.search(before) else day
    part_of_day = _PART_OF_DAY.match(exact)
    if part_of_day:
        head = f"{part_of_day[1].lower()} " if part_of_day[1] else ""
        lead = "" if not head and _LEADING.search(before) else "on "
        return f"{head}{lead}the {(part_of_day[2] or part_of_day[4]).lower()} of {day}"
    found = _DAY.search(exact)
    if found is None:
        return exact
    head, tail = exact[: found.start()], exact[found.end() :]
    if re.match(r",?\s*(?:\d|[A-Z])", tail):
        return exact
    part = _PART.match(tail)
    is_led = bool(_LEADING.search(before + head))
    if part:
        lead = "" if _ON.search(before + head) or is_led else "on "
        return f"{head}{lead}the {part[1].lower()} of {day}{tail[part.end() :]}"
    return f"{head}{'' if is_led else 'on '}{day}{tail}"
