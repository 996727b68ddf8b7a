"""Rules for days and months of the calendar: dates in figures and words, months, weekdays, holidays."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model.readings import TimePoint
from .drafts import Context, Draft, Rule, make_draft
from .words import (
    DAY_PARTS,
    EASTER_HOLIDAYS,
    HOLIDAYS,
    MOVING_HOLIDAYS,
    STEPS,
    compile_rule,
    read_month,
    read_ordinal,
    read_weekday,
)

_BEFORE_TIME = frozenset({
    "in", "of", "by", "since", "until", "till", "on", "during", "from", "to", "through", "before", "after", "last",
    "next", "this", "early", "late", "mid", "around", "about", "between", "and", "or", "every", "each", "past",
    "for", "ending", "ended", "beginning", "starting", "at", "as", "throughout", "earlier", "later", "post", "pre",
})  # fmt: skip
_OPENING_MARKS = ('"', "“", "‘", "'")
_NAME_MONTHS = frozenset({"april", "may", "june", "march", "august", "jan", "mar"})


def read_iso_date(match: re.Match[str], context: Context) -> Draft | None:
    """ "2025-06-02", with or without a time."""
    year, month, day = int(match["y"]), int(match["m"]), int(match["d"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    clock = f"T{match['t']}" if match["t"] else ""
    value = f"{year:04}-{month:02}-{day:02}"
    return make_draft(match, "TIME" if clock else "DATE", TimePoint("fixed", value, clock=clock))


def read_figures(match: re.Match[str], context: Context) -> Draft | None:
    """ "16/05/2025": the figure over 12 is the day; where both could be, full stops mean day first, strokes month."""
    first, second, year = int(match["a"]), int(match["b"]), int(match["y"])
    year += 0 if year > 99 else 2000 if year < 50 else 1900
    day_first = first > 12 or (match["sep"] == "." and second <= 12)
    day, month = (first, second) if day_first else (second, first)
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return make_draft(match, "DATE", TimePoint("fixed", f"{year:04}-{month:02}-{day:02}"))


def read_day_month(match: re.Match[str], context: Context) -> Draft | None:
    """ "16 May", "May 16", "May 16, 2025", "the 16th of May", and ranges within a month ("June 20-30")."""
    if not match["month"][0].isupper():
        return None
    month = read_month(match["month"])
    days = [_day(match["d1"]), *([_day(match["d2"])] if match["d2"] else [])]
    if match["month"].lower() in ("may", "march", "mar") and _is_verb(match.start("month"), context):
        return None
    points = tuple(_day_point(match.groupdict().get("y"), month, day) for day in days)
    return make_draft(match, "DATE", *points)


def _day(word: str) -> int:
    found = re.match(r"\d{1,2}", word)
    return int(found[0]) if found else read_ordinal(word) or 1


def _day_point(year: str | None, month: int, day: int) -> TimePoint:
    if year:
        return TimePoint("fixed", f"{int(year):04}-{month:02}-{day:02}")
    return TimePoint("month-day", number=month, day=day)


def read_month_year(match: re.Match[str], context: Context) -> Draft | None:
    """ "September 2022", "September of 2022"."""
    if not match["month"][0].isupper():
        return None
    return make_draft(match, "DATE", TimePoint("fixed", f"{match['y']}-{read_month(match['month']):02}"))


def read_month_of_year(match: re.Match[str], context: Context) -> Draft | None:
    """ "June last year", "January of this year"."""
    which = match["which"].lower().split()[-1]
    step, follows_text = STEPS[which], which not in ("this", "last", "next")
    point = TimePoint("month", number=read_month(match["month"]), step=step, follows_text=follows_text)
    return make_draft(match, "DATE", point)


def read_bare_month(match: re.Match[str], context: Context) -> Draft | None:
    """ "in May": a month alone, not the verb, not a person ("April Jones")."""
    word, start = match["month"], match.start("month")
    if not word[0].isupper():
        return None
    which = (match["which"] or "").lower()
    bare = word.lower().rstrip(".")
    if bare != word.lower() and not which and context.read_before(start) not in _BEFORE_TIME:
        return None  # "Jan." alone is as likely a first name
    if bare in _NAME_MONTHS and not which and not _reads_as_month(match, context):
        return None
    step = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0}.get(which.split()[-1]) if which else None
    kind = "month" if step is None or step == 0 else "named-month"
    return make_draft(match, "DATE", TimePoint(kind, number=read_month(word), step=step))


def _reads_as_month(match: re.Match[str], context: Context) -> bool:
    before = context.read_before(match.start("month"))
    token = context.find_token(match.start("month"))
    following = context.find_token(match.end() + 1)
    if token is not None and token.pos not in ("PROPN", "NOUN", "ADV"):
        return False
    start = match.start("month")
    is_event = following is not None and following.text in ("of", "on", "for") and match["month"] == "March"
    is_named = before in ("the", "a") or context.text[max(0, start - 1) : start] in _OPENING_MARKS
    if is_event and (is_named or _is_described(start, context)):
        return False  # people walk in "the March of the Widows", "the annual March for Peace"
    if before in _BEFORE_TIME or context.text[max(0, start - 4) : start].lower() == "mid-":
        return not (following is not None and following.pos == "PROPN" and before in ("and", "to", "for", "as", "or"))
    if token is None:
        return False
    if token.dep in ("appos", "flat") or (before and context.text[start - 2].isalpha() and _is_name(start, context)):
        return False
    return not (following is not None and following.pos in ("PROPN", "AUX", "VERB"))


def _is_described(start: int, context: Context) -> bool:
    """Whether the word before is an adjective that tells which one: "the annual March", and not "early March"."""
    index = context.starts.get(start, 0)
    before = context.tokens[index - 1] if index else None
    return before is not None and before.pos == "ADJ" and before.text.casefold() not in _BEFORE_TIME


def _is_name(start: int, context: Context) -> bool:
    """Whether the word before belongs to a name that goes on here ("Robert May")."""
    index = context.starts.get(start, 0)
    return index > 0 and context.tokens[index - 1].pos == "PROPN"


def _is_verb(start: int, context: Context) -> bool:
    token = context.find_token(start)
    return token is not None and token.pos in ("AUX", "VERB")


def _joins_clause(start: int, context: Context) -> bool:
    """Whether a "that" begins what somebody says or fears: "afraid that Friday could be worse"."""
    token = context.find_token(start)
    return token is not None and (token.dep == "mark" or token.tag == "IN")


def read_weekday_name(match: re.Match[str], context: Context) -> Draft | None:
    """ "Monday", "last Tuesday", "the preceding Sunday", "next Friday"; "Mondays" is a set."""
    word = match["day"]
    if not word[0].isupper():
        return None
    number, which = read_weekday(word), (match["which"] or "").lower().split()
    name = which[-1] if which else ""
    if name == "that" and _joins_clause(match.start("which"), context):
        draft = make_draft(match, "DATE", TimePoint("weekday", number=number, step=None))
        return None if match["part"] else replace(draft, start=match.start("day"))
    clock = DAY_PARTS[match["part"].lower()] if match["part"] else ""
    follows_text = name in ("preceding", "previous", "before", "following", "that", "same")
    step = {"last": -1, "past": -1, "next": 1, "coming": 1, "this": 0, "preceding": -1, "previous": -1, "following": 1}
    point = TimePoint("weekday", number=number, step=step.get(name), follows_text=follows_text, clock=clock)
    return make_draft(match, "TIME" if clock else "DATE", point)


def read_holiday(match: re.Match[str], context: Context) -> Draft | None:
    """ "Christmas Day", "last Thanksgiving", "Easter 2016"."""
    name = match["name"].lower().replace("’", "'")
    if not match["name"][0].isupper():
        return None
    which = (match["which"] or "").lower()
    step = {"last": -1, "next": 1, "this": 0}.get(which)
    year = int(match["y"]) if match["y"] else 0
    return make_draft(match, "DATE", TimePoint("holiday", name, number=year, step=step))


def read_new_year(match: re.Match[str], context: Context) -> Draft | None:
    """ "until the new year": its first day, not a celebration ("the New Year party")."""
    following = context.find_token(match.end() + 1)
    if following is not None and following.pos in ("NOUN", "PROPN", "ADJ"):
        return None
    return make_draft(match, "DATE", TimePoint("holiday", "new year's day"))


def read_day_ordinal(match: re.Match[str], context: Context) -> Draft | None:
    """ "the 25th": a day of the month by its number alone, after "on" or before a comma."""
    if context.read_before(match.start()) not in ("on", "until", "by", "from", "to", "and", "of"):
        return None
    after = context.find_token(match.end() + 1)
    if after is not None and after.pos in ("NOUN", "PROPN", "ADJ"):
        return None
    return make_draft(match, "DATE", TimePoint("day", day=int(re.sub(r"\D", "", match["d"]))))


_HOLIDAY_NAMES = "|".join(
    re.escape(name).replace(r"\ ", " ").replace("'", "['’]")
    for name in sorted({*HOLIDAYS, *MOVING_HOLIDAYS, *EASTER_HOLIDAYS}, key=lambda name: (-len(name), name))
)

RULES: tuple[Rule, ...] = (
    Rule(
        "iso date",
        frozenset({"digit"}),
        compile_rule(r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?:(?:T| )(?P<t>\d\d:\d\d)(?::\d\d)?Z?)?"),
        read_iso_date,
    ),
    Rule(
        "date in figures",
        frozenset({"digit"}),
        compile_rule(r"(?P<a>\d{1,2})(?P<sep>[/.])(?P<b>\d{1,2})(?P=sep)(?P<y>\d{4}|\d\d)(?![\d.%/])"),
        read_figures,
    ),
    Rule(
        "month and day",
        frozenset({"month"}),
        compile_rule(
            r"(?:(?P<which>last|next|this|this past|this coming) )?(?P<month>{MONTH}) "
            r"(?:the )?(?P<d1>{DAY}|(?:twenty-|thirty-)?{ORDINAL})(?: ?(?:[-–—]|to"
            r"|and) ?(?P<d2>{DAY}))?(?:,? (?P<y>{YEAR}))?"
        ),
        read_day_month,
    ),
    Rule(
        "day and month",
        frozenset({"month"}),
        compile_rule(
            r"(?:the )?(?P<d1>{DAY})(?: ?(?:[-–—]|to|and) ?(?P<d2>{DAY}))?(?: of)?[ -]"
            r"(?P<month>{MONTH})(?:(?:,? |-)(?P<y>{YEAR}))?"
        ),
        read_day_month,
    ),
    Rule(
        "month and year",
        frozenset({"month"}),
        compile_rule(r"(?P<month>{MONTH})(?:,| of| in)?[ -](?P<y>{YEAR})"),
        read_month_year,
    ),
    Rule(
        "month of a year",
        frozenset({"month"}),
        compile_rule(
            r"(?P<month>{MONTH})(?:,? of)? (?P<which>this|last|next|that|the same|the previous"
            r"|the following) year"
        ),
        read_month_of_year,
    ),
    Rule(
        "month",
        frozenset({"month"}),
        compile_rule(r"(?:(?P<which>last|next|this past|this coming|this) )?(?P<month>{MONTH})"),
        read_bare_month,
    ),
    Rule(
        "weekday",
        frozenset({"weekday"}),
        compile_rule(
            r"(?:(?P<which>last|next|this past|this coming|this|the preceding|the previous"
            r"|the following|that same|the same|that) )?(?P<day>{WEEKDAY})(?: (?P<part>{PART}))?"
        ),
        read_weekday_name,
    ),
    Rule(
        "holiday",
        frozenset({"holiday"}),
        compile_rule(rf"(?:(?P<which>last|next|this) )?(?P<name>{_HOLIDAY_NAMES})(?:(?: of|,)? (?P<y>{{YEAR}}))?"),
        read_holiday,
    ),
    Rule("new year", frozenset({"holiday"}), compile_rule(r"the new year(?!['’])"), read_new_year),
    Rule(
        "day of the month",
        frozenset({"digit"}),
        compile_rule(r"the (?P<d>(?:3[01]|[12]\d|[1-9])(?:st|nd|rd|th))"),
        read_day_ordinal,
    ),
)
