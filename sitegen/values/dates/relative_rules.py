"""Rules for what leans on another date: "yesterday", "last week", "two years ago", "the following day", "recently"."""

from __future__ import annotations

import re

from ...model.readings import TimePoint
from .drafts import Context, Draft, Rule, make_draft
from .words import DAY_PARTS, compile_rule, read_number, singular

_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1, "tonight": 0}
_PLACES = {
    "this": (0, False), "current": (0, False), "last": (-1, False), "past": (-1, False), "next": (1, False),
    "coming": (1, False), "upcoming": (1, False), "previous": (-1, True), "preceding": (-1, True), "prior": (-1, True),
    "following": (1, True), "ensuing": (1, True), "same": (0, True), "that": (0, True), "very": (0, True),
    "all": (0, False),
}  # fmt: skip
# What lasts about publication and gives nothing a date: "the current director", "Now the town is quiet".
_LASTING = frozenset({"now", "right now", "current", "these days", "nowadays"})
_REFERENCES = {
    "now": "PRESENT_REF", "right now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF",
    "at present": "PRESENT_REF", "nowadays": "PRESENT_REF", "these days": "PRESENT_REF", "at this stage": "PRESENT_REF",
    "at the moment": "PRESENT_REF", "presently": "PRESENT_REF", "at this time": "PRESENT_REF",
    "recently": "PAST_REF", "recent": "PAST_REF", "more recently": "PAST_REF", "most recently": "PAST_REF",
    "the past": "PAST_REF", "the recent past": "PAST_REF", "long ago": "PAST_REF",
    "in the past": "PAST_REF", "lately": "PAST_REF", 
    "soon": "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF",
    "the near term": "FUTURE_REF", "the short term": "FUTURE_REF", "the foreseeable future": "FUTURE_REF",
    "the long term": "FUTURE_REF", "shortly": "FUTURE_REF",
}  # fmt: skip


def read_deictic(match: re.Match[str], context: Context) -> Draft | None:
    """ "yesterday", "today", "tomorrow", "tonight", "the day before yesterday"."""
    word = match["day"].lower()
    is_inside = context.read_before(match.start()) or context.text[: match.start()].endswith(", ")
    if match["day"][0].isupper() and is_inside and not _shouts(match, context):
        return None  # a name: "USA TODAY", "the Today programme"
    step = _DAYS[word] + {"before": -1, "after": 1}.get((match["turn"] or "").lower(), 0)
    if word == "tonight":
        return make_draft(match, "TIME", TimePoint("shift", "day", step=0, clock="TNI"))
    if match["part"]:
        return make_draft(match, "TIME", TimePoint("shift", "day", step=step, clock=DAY_PARTS[match["part"].lower()]))
    return make_draft(match, "DATE", TimePoint("shift", "day", step=step))


def _shouts(match: re.Match[str], context: Context) -> bool:
    """Whether the words around are all capitals, where a capital tells no name."""
    return context.text[max(0, match.start() - 20) : match.end() + 20].isupper()


def read_calendar_shift(match: re.Match[str], context: Context) -> Draft | None:
    """ "last week", "this month", "next year", "the following day", "the same month", "that year"."""
    which, unit = match["which"].lower().split()[-1], match["unit"].lower()
    if match["unit"][0].isupper() and context.read_before(match.start()) and not _shouts(match, context):
        return None  # a title: "Rookie of the Year"
    if which not in _PLACES or (unit == "day" and which in ("last", "past", "this", "coming")):
        return None
    step, follows_text = _PLACES[which]
    following = context.find_token(match.end() + 1)
    if which == "that" and following is not None and following.pos in ("VERB", "AUX"):
        return None
    if which == "next" and match[0].lower().startswith("the "):
        follows_text = unit == "day"
    is_span = which == "last" and match[0].lower().startswith("the ") and context.read_before(match.start()) in _INSIDE
    if (which in ("past", "coming") or is_span) and unit != "weekend":
        return make_draft(match, "DATE", TimePoint("span-on" if which == "coming" else "span-back", unit, number=1))
    return make_draft(match, "DATE", TimePoint("shift", unit, step=step, follows_text=follows_text))


# "Within the last year" are the twelve months up to publication; "last year" is the year before it.
_INSIDE = frozenset({"within", "in", "over", "during", "for"})


def read_step(match: re.Match[str], context: Context) -> Draft | None:
    """ "the day before," with nothing behind it: a step from the date spoken of."""
    unit, step = match["unit"].lower(), -1 if match["which"].lower() == "before" else 1
    if unit == "night":
        return make_draft(match, "TIME", TimePoint("shift", "day", step=step, follows_text=True, clock="TNI"))
    return make_draft(match, "DATE", TimePoint("shift", unit, step=step, follows_text=True))


def read_whole(match: re.Match[str], context: Context) -> Draft | None:
    """ "the rest of the day", "the end of the year", "the weekend": the period in which the text stands.

    "Earlier in the day" is the day spoken of: "deplored on Friday the blasts earlier in the day".
    """
    unit = match["unit"].lower()
    if unit == "day" and (match["part"] or "").lower() in ("earlier", "later") and " the " in match[0].lower():
        return make_draft(match, "DATE", TimePoint("shift", unit, step=0, follows_text=True))
    return make_draft(match, "DATE", TimePoint("shift", unit, step=0), modifier=_part_of(match["part"]))


def _part_of(part: str | None) -> str | None:
    word = (part or "").lower()
    if word in ("end", "close", "latter part"):
        return "END"
    return {"beginning": "START", "start": "START", "early part": "START", "middle": "MID"}.get(word)


def read_weekend(match: re.Match[str], context: Context) -> Draft | None:
    """ "the weekend": the one nearest before publication, or after it when the sentence speaks of what will be."""
    return make_draft(match, "DATE", TimePoint("shift", "weekend", step=None))


def read_unit_end(match: re.Match[str], context: Context) -> Draft | None:
    """ "year-end", "the year's end"."""
    return make_draft(match, "DATE", TimePoint("shift", match["unit"].lower(), step=0), modifier="END")


def read_distance(match: re.Match[str], context: Context) -> Draft | None:
    """ "two weeks ago", "a day earlier", "three months later", "a day beforehand", "five years from now"."""
    unit, turn = singular(match["unit"]), match["turn"].lower().split()[0]
    number = None if match["vague"] else read_number(match["n"])
    sign = 1 if turn in ("later", "from", "hence", "afterwards", "after") else -1
    if number is None:
        value = "PAST_REF" if turn == "ago" else "FUTURE_REF" if turn in ("from", "hence") else None
        if value is None:
            return None
        return make_draft(match, "DATE", TimePoint("vague-distance", unit, step=sign, clock=value))
    follows_text = turn not in ("ago", "from", "hence")
    steps, unit = _whole_steps(number, unit)
    if unit in ("second", "minute", "hour"):
        return make_draft(match, "TIME", TimePoint("clock-shift", unit, step=sign * steps, follows_text=follows_text))
    return make_draft(match, "DATE", TimePoint("distance", unit, step=sign * steps, follows_text=follows_text))


def _whole_steps(number: float, unit: str) -> tuple[int, str]:
    if unit in ("decade", "century"):
        number, unit = number * (10 if unit == "decade" else 100), "year"
    if unit == "fortnight":
        number, unit = number * 2, "week"
    if unit == "quarter":
        number, unit = number * 3, "month"
    if number != int(number):
        smaller = {"year": ("month", 12), "month": ("day", 30), "week": ("day", 7), "day": ("hour", 24)}
        if unit in smaller:
            unit, count = smaller[unit]
            number *= count
    return round(number), "day" if unit == "night" else unit


def read_reference(match: re.Match[str], context: Context) -> Draft | None:
    """ "now", "currently", "recently", "soon": past, present or future without a date."""
    words = re.sub(r"\s+", " ", match[0].lower())
    value = _REFERENCES.get(words)
    if value is None:
        return None
    if words in ("shortly", "soon") and context.read_after(match.end()) in ("after", "before", "as", "afterwards"):
        return None
    if words == "the past" and context.find_token(match.end() + 1) is not None:
        following = context.find_token(match.end() + 1)
        if following is not None and following.pos in ("NOUN", "NUM", "ADJ"):
            return None
    if words == "current" and not _is_adjective(match, context):
        return None
    if words in _LASTING:
        return make_draft(match, "DATE", TimePoint("vague-period", value, clock=value))
    return make_draft(match, "DATE", TimePoint("fixed", value))


def _is_adjective(match: re.Match[str], context: Context) -> bool:
    """Whether "current" is said of what is so now, and not of water, power, banking or the day's news."""
    token = context.find_token(match.start())
    if token is not None and token.pos not in ("ADJ", "PROPN"):
        return False
    return context.read_after(match.end()) not in ("account", "accounts", "affairs", "events")


def read_vague_period(match: re.Match[str], context: Context) -> Draft | None:
    """ "recent weeks", "the coming days", "past years"."""
    word = match["which"].lower()
    value = "FUTURE_REF" if word in ("coming", "upcoming", "future") else "PAST_REF"
    return make_draft(match, "DATE", TimePoint("vague-period", singular(match["unit"]), clock=value))


_REFERENCE_WORDS = "|".join(sorted(map(re.escape, _REFERENCES), key=lambda word: (-len(word), word))).replace(
    r"\ ", " "
)

RULES: tuple[Rule, ...] = (
    Rule(
        "deictic day",
        frozenset({"deictic"}),
        compile_rule(
            r"(?:the day (?P<turn>before|after) )?(?P<day>yesterday|today|tomorrow|tonight)(?: "
            r"(?P<part>{PART}))?"
        ),
        read_deictic,
    ),
    Rule(
        "calendar shift",
        frozenset({"unit"}),
        compile_rule(
            r"(?P<which>this (?:past|coming|current|same|very)|(?:the )?(?:current|previous|preceding"
            r"|prior|following|ensuing|same|next|last|past|coming|upcoming)|(?:that )(?:same )?|that"
            r"|this|last|next|all(?= (?:week(?:end)?|month)\b))"
            r" (?:fiscal |calendar |financial |full |entire )?(?P<unit>{CALENDAR})(?!-)"
        ),
        read_calendar_shift,
    ),
    Rule(
        "day before",
        frozenset({"unit"}),
        compile_rule(r"the (?P<unit>day|night|week|month|year) (?P<which>before|after)(?=[,;.:”\"]|$)"),
        read_step,
    ),
    Rule(
        "part of a period",
        frozenset({"unit"}),
        compile_rule(
            r"(?:the )?(?P<part>end|close|latter part|beginning|start|early part|middle|rest|remainder"
            r"|balance) of (?:the|this) (?:current |fiscal )?(?P<unit>{CALENDAR})"
        ),
        read_whole,
    ),
    Rule(
        "earlier in the period",
        frozenset({"unit"}),
        compile_rule(r"(?P<part>earlier|later) in (?:the|this) (?P<unit>{CALENDAR})"),
        read_whole,
    ),
    Rule(
        "end of a unit",
        frozenset({"unit"}),
        compile_rule(r"(?:the )?(?P<unit>year|month|week|quarter)(?:-|['’]s | )end"),
        read_unit_end,
    ),
    Rule("weekend", frozenset({"unit"}), compile_rule(r"the weekend"), read_weekend),
    Rule(
        "distance",
        frozenset({"unit"}),
        compile_rule(
            r"(?:(?P<vague>{VAGUE})|(?P<n>{NUMBER}))[ -](?P<unit>{UNIT})s?(?: or so)?[ -](?P<turn>ago"
            r"|earlier|before(?: that)?(?=[.,;:]|$)|beforehand|previously|later|afterwards|after that"
            r"|from now|hence)"
        ),
        read_distance,
    ),
    Rule(
        "vague distance",
        frozenset({"unit"}),
        compile_rule(r"(?P<vague>)(?P<n>)(?P<unit>year|month|week|day|decade|centurie)s (?P<turn>ago)"),
        read_distance,
    ),
    Rule("reference", frozenset({"reference"}), compile_rule(_REFERENCE_WORDS), read_reference),
    Rule(
        "vague period",
        frozenset({"unit"}),
        compile_rule(
            r"(?:the |these )?(?:more |most )?(?P<which>recent|coming|upcoming|past|future) "
            r"(?P<unit>day|week|month|quarter|year|decade)s"
        ),
        read_vague_period,
    ),
)
