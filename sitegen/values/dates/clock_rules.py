"""Rules for times of day: "11:30pm local time", "06:00 GMT", "noon", "this morning", "the early hours"."""

from __future__ import annotations

import re

from ...model.readings import TimePoint
from .drafts import Context, Draft, Rule, make_draft
from .words import DAY_PARTS, compile_rule, read_number, singular

_DAY_HOURS = 24
_NAMED_CLOCKS = {"noon": (12, 0), "midday": (12, 0), "midnight": (24, 0)}
_OFFSETS = {
    "gmt": "Z", "utc": "Z", "bst": "+01:00", "cet": "+01:00", "cest": "+02:00", "est": "-05:00", "edt": "-04:00",
    "cst": "-06:00", "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "ist": "+05:30", "jst": "+09:00", "eet": "+02:00", "eest": "+03:00", "aest": "+10:00", "aedt": "+11:00",
}  # fmt: skip
_PART_STEPS = {
    "this": (0, False), "yesterday": (-1, False), "tomorrow": (1, False), "last": (-1, False), "next": (1, True),
    "following": (1, True), "previous": (-1, True), "that": (0, True), "same": (0, True), "preceding": (-1, True),
}  # fmt: skip


def read_clock(match: re.Match[str], context: Context) -> Draft | None:
    """ "6.10am", "11pm", "06:00 GMT", "4 o'clock", "4 in the morning"."""
    hour, minute = int(match["h"]), int(match["m"] or 0)
    half = re.sub(r"[^a-z]", "", (match["half"] or "").lower())
    if hour > 24 or minute > 59 or (half in ("am", "pm") and not 1 <= hour <= 12):
        return None
    if half:
        is_late = half in ("pm", "intheafternoon", "intheevening", "atnight")
        hour = hour % 12 + (12 if is_late else 0) if half != "oclock" else hour
    return make_draft(match, "TIME", TimePoint("clock", clock=f"T{hour:02}:{minute:02}{_read_zone(match['zone'])}"))


def read_unmarked_clock(match: re.Match[str], context: Context) -> Draft | None:
    """ "at 6.10": a clock without a.m. or p.m., where nothing speaks of a price or a measure."""
    if _PRICES.search(context.text, max(0, match.start() - _AROUND), match.end() + _AROUND):
        return None
    following = context.find_token(match.end() + 1)
    if following is not None and following.pos in ("NOUN", "PROPN", "SYM", "NUM"):
        return None
    clock = f"T{int(match['h']):02}:{int(match['m']):02}"
    return Draft(match.start("h"), match.end(), "TIME", (TimePoint("clock", clock=clock),))


# Words of price and measure are looked for so many characters around a figure.
_AROUND = 160
_PRICES = re.compile(
    r"[$€£¥%]|\b(?:cents?|points?|per ?cent|shares?|yen|francs?|marks?|rates?|index|average|magnitude|traded|trading"
    r"|closed|priced?|stood|valued|miles|odds|version|chapter|verse|score)\b",
    re.IGNORECASE,
)


def read_named_clock(match: re.Match[str], context: Context) -> Draft | None:
    """ "noon", "midnight", and so long before or after: "an hour before midnight".

    Midnight ends its day, but what comes "just after midnight on Friday" comes as Friday begins.
    """
    hour, minute = _NAMED_CLOCKS[match["name"].lower()]
    if hour == _DAY_HOURS and context.read_before(match.start()) in ("after", "past"):
        hour = 0
    if match["n"]:
        number = read_number(match["n"]) or 1
        minutes = round(number * (60 if singular(match["unit"]) == "hour" else 1))
        minutes = hour * 60 + (minutes if match["turn"].lower() == "after" else -minutes)
        hour, minute = divmod(minutes % 1440, 60)
    return make_draft(match, "TIME", TimePoint("clock", clock=f"T{hour:02}:{minute:02}{_read_zone(match['zone'])}"))


def _read_zone(zone: str | None) -> str:
    return _OFFSETS.get((zone or "").lower(), "")


def read_day_part(match: re.Match[str], context: Context) -> Draft | None:
    """ "this morning", "last night", "the next morning", "that evening", "tomorrow night"."""
    which = match["which"].lower().split()[-1]
    part = _part(match["part"])
    step, follows_text = _PART_STEPS[which]
    return make_draft(match, "TIME", TimePoint("shift", "day", step=step, follows_text=follows_text, clock=part))


def read_bare_part(match: re.Match[str], context: Context) -> Draft | None:
    """ "the morning", "overnight", "the early hours of the morning": a part of the day that the text speaks of."""
    part = match["part"].lower()
    if part in ("overnight", "nightfall", "lunchtime", "dawn", "dusk", "daybreak", "sunrise", "sunset"):
        token = context.find_token(match.start("part"))
        is_overnight = (
            part == "overnight" and context.read_after(match.end()) and not _NAME.match(context.text, match.end())
        )
        if token is not None and token.pos == "PROPN" and not is_overnight:
            return None
    elif context.read_before(match.start()) not in _PART_PREPOSITIONS:
        return None
    clock = "TMO" if "hours" in part else _part(part)
    return make_draft(match, "TIME", TimePoint("clock", clock=clock))


_NAME = re.compile(r"[\s]{1,3}[A-Z]")
_PART_PREPOSITIONS = frozenset({
    "in", "through", "throughout", "during", "by", "until", "till", "into", "of", "for", "since", "before", "at", "on",
    "later", "earlier", "over",
})  # fmt: skip


def _part(word: str) -> str:
    return DAY_PARTS.get(word.lower().split()[-1], "TMO")


RULES: tuple[Rule, ...] = (
    Rule(
        "clock",
        frozenset({"digit"}),
        compile_rule(
            r"(?P<h>[01]?\d|2[0-4])(?:[:.](?P<m>[0-5]\d))?(?: ?(?P<half>[ap]\.m\.|[ap]\.?m\b)"
            r"| o['’]clock)(?:,? \(?(?P<zone>{ZONE})\)?)?"
        ),
        read_clock,
    ),
    Rule(
        "clock in a part of the day",
        frozenset({"digit"}),
        compile_rule(
            r"(?P<h>1?\d)(?:[:.](?P<m>[0-5]\d))? (?P<half>in the (?:morning|afternoon|evening)"
            r"|at night)(?P<zone>)"
        ),
        read_clock,
    ),
    Rule(
        "clock of 24 hours",
        frozenset({"digit"}),
        compile_rule(
            r"(?P<h>[01]?\d|2[0-4])(?P<half>):(?P<m>[0-5]\d)(?::[0-5]\d)?(?![:\d])"
            r"(?: ?\(?(?P<zone>{ZONE})\)?)?"
        ),
        read_clock,
    ),
    Rule(
        "clock in four figures",
        frozenset({"digit"}),
        compile_rule(r"(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?P<half>) \(?(?P<zone>{ZONE}|hours)\)?"),
        read_clock,
    ),
    Rule(
        "unmarked clock",
        frozenset({"digit"}),
        compile_rule(r"at (?:about |around )?(?P<h>1?\d|2[0-3])[.:](?P<m>[0-5]\d)(?![.:\d%])"),
        read_unmarked_clock,
    ),
    Rule(
        "named clock",
        frozenset({"clock"}),
        compile_rule(
            r"(?:(?P<n>{NUMBER}) (?P<unit>hour|minute|hr|min)s? (?P<turn>before|after) )?(?P<name>noon"
            r"|midday|midnight)(?: (?P<zone>{ZONE}))?"
        ),
        read_named_clock,
    ),
    Rule(
        "part of a day",
        frozenset({"part"}),
        compile_rule(
            r"(?P<which>this|(?:the )?(?:next|following|previous|preceding|same)|that|yesterday"
            r"|tomorrow|last)(?: (?:early|late))? (?P<part>{PART}|lunchtime)"
        ),
        read_day_part,
    ),
    Rule(
        "part of the day",
        frozenset({"part"}),
        compile_rule(
            r"(?P<part>overnight|nightfall|lunchtime|daybreak|sunrise|sunset|dawn|dusk|"
            r"(?:the )?(?:early|late|small|wee) hours(?: of (?:the )?morning)?|(?:the )(?:(?:early"
            r"|late)[ -])?{PART}|mid-?(?:morning|afternoon))(?! of)"
        ),
        read_bare_part,
    ),
)
