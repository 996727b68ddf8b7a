"""Rules for lengths of time and for what recurs: "a year and a half", "30-day", "the past two months", "daily"."""

from __future__ import annotations

import re

from ...model.readings import TimePoint
from .drafts import Context, Draft, Rule, make_draft
from .words import SEASONS, compile_rule, read_month, read_number, read_weekday, show_duration, singular

_ADVERB_SETS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
    "hourly": "PT1H", "biweekly": "P2W", "fortnightly": "P2W", "day-to-day": "P1D",
}  # fmt: skip
_LENGTH_PREPOSITIONS = frozenset({
    "for", "in", "within", "after", "over", "through", "throughout", "during", "takes", "take", "took", "lasted", "of",
    "spent", "spend", "spending", "last", "lasting", "following", "by", "with", "about", "nearly", "almost", "than",
    "under", "around", "roughly", "approximately", "least", "most", "to", "beyond", "only", "just", "every", "wait",
    "another", "once", "been", "was", "is", "or", "and", "mere", "whole", "full", "past", "early", "half", "required",
})  # fmt: skip


def read_length(match: re.Match[str], context: Context) -> Draft | None:
    """ "two weeks", "30-day", "a few months", "half an hour"; "a week" after a number is a rate, hence a set."""
    unit, words = singular(match["unit"]), (match["n"] or "").lower()
    number = None if match["vague"] else read_number(words)
    article = words in ("a", "an", "one")
    if (unit == "second" and words in ("a", "an", "one")) or (unit == "quarter" and words in ("a", "an")):
        return None
    if (words == "a" and "-" in match[0]) or (match["age"] and unit == "year"):
        return None
    if unit == "quarter" and match[0].endswith("s") and ("-" in match[0] or _counts_circles(match)):
        return None  # a fraction, "three-quarters", or people: "in some quarters"
    if article and words != "one" and _is_rate(match, context):
        return make_draft(match, "SET", value=show_duration(1, unit))
    return make_draft(match, "DURATION", value=show_duration(number, unit), modifier=_approximate(match))


def _counts_circles(match: re.Match[str]) -> bool:
    """Whether quarters are counted as circles of people are, and not as parts of a year."""
    return (match["vague"] or "").lower() in ("some", "many", "several")


def _approximate(match: re.Match[str]) -> str | None:
    return "APPROX" if match.groupdict().get("so") else None


def _is_rate(match: re.Match[str], context: Context) -> bool:
    before = context.read_before(match.start())
    if before in _LENGTH_PREPOSITIONS or not before:
        return False
    index = context.starts.get(match.start())
    if not index:
        return before[0].isdigit() or before in ("percent", "times", "million", "billion", "once", "twice")
    return context.tokens[index - 1].pos in ("NUM", "NOUN", "SYM") or before in ("once", "twice", "times", "hours")


def read_half_more(match: re.Match[str], context: Context) -> Draft | None:
    """ "a year and a half", "two and a half years", "two-and-a-half-year"."""
    number = read_number(match["n"])
    if number is None:
        return None
    return make_draft(match, "DURATION", value=show_duration(number + 0.5, match["unit"]))


def read_length_range(match: re.Match[str], context: Context) -> Draft | None:
    """ "two to three days", "between eight and 10 seconds", "two or three years", "a year or two"."""
    low, high = read_number(match["low"]), read_number(match["high"])
    if low is None or high is None or low >= high:
        return None
    unit = match["unit"]
    return make_draft(match, "DURATION", value=f"{show_duration(low, unit)}/{show_duration(high, unit)}")


def read_article_or(match: re.Match[str], context: Context) -> Draft | None:
    """ "a year or two", "a week or more", "the next year or two"."""
    return make_draft(match, "DURATION", value=show_duration(1, match["unit"]), modifier="APPROX")


def read_anchored_length(match: re.Match[str], context: Context) -> Draft | None:
    """ "the past two months", "the next few years", "the first nine months", "the last decade"."""
    unit, which = singular(match["unit"]), match["which"].lower().split()[-1]
    number = None if match["vague"] else read_number(match["n"] or "one")
    value = show_duration(number, unit)
    if number is None or which not in ("past", "last", "next", "coming", "previous", "latest", "following"):
        return make_draft(match, "DURATION", value=value)
    if unit in ("second", "minute", "hour"):
        return make_draft(match, "DURATION", value=value)
    kind = "span-on" if which in ("next", "coming", "following") else "span-back"
    follows_text = which in ("previous", "following")
    point = TimePoint(kind, unit, number=round(number) or 1, follows_text=follows_text)
    return make_draft(match, "DURATION", point, value=value)


def read_plural_length(match: re.Match[str], context: Context) -> Draft | None:
    """ "for hours", "decades": so many that nobody counts them."""
    if context.read_before(match.start()) not in (
        "for",
        "in",
        "within",
        "after",
        "over",
        "of",
        "through",
        "takes",
        "take",
        "took",
        "lasted",
        "spent",
        "or",
        "and",
    ):
        return None
    if context.read_before(match.start()) in ("of", "and", "or") and context.read_after(match.end()) == "of":
        return None
    return make_draft(match, "DURATION", value=show_duration(None, match["unit"]))


def read_adjective_length(match: re.Match[str], context: Context) -> Draft | None:
    """ "decades-long", "a year-long campaign", "months-long"."""
    plural = match["unit"].lower().endswith("s") or match["unit"].lower() == "centuries"
    number = None if plural else 1
    return make_draft(match, "DURATION", value=show_duration(number, match["unit"]))


def read_every(match: re.Match[str], context: Context) -> Draft | None:
    """ "every Monday", "each year", "every two weeks", "every other day", "every summer"."""
    unit, number = match["unit"].lower(), read_number(match["n"] or "one") or 1
    if match["other"]:
        number = 2
    if unit.endswith("day") and unit != "day":
        return make_draft(match, "SET", value=f"XXXX-WXX-{read_weekday(unit)}")
    if unit in SEASONS:
        return make_draft(match, "SET", value=f"XXXX-{SEASONS[unit]}")
    parts = {"morning": "TMO", "afternoon": "TAF", "evening": "TEV", "night": "TNI"}
    if unit in parts:
        return make_draft(match, "SET", value=f"XXXX-XX-XX{parts[unit]}")
    if re.fullmatch(_MONTH_WORD, unit):
        return make_draft(match, "SET", value=f"XXXX-{read_month(unit):02}")
    return make_draft(match, "SET", value=show_duration(number, unit))


_MONTH_WORD = r"january|february|march|april|may|june|july|august|september|october|november|december"


def read_adverb_set(match: re.Match[str], context: Context) -> Draft | None:
    """ "daily", "weekly", "annually"; not a newspaper or its name ("the German daily")."""
    token = context.find_token(match.start())
    if (match[0][0].isupper() and match.start() > 0) or (token is not None and token.pos in ("NOUN", "PROPN")):
        return None
    if match[0].endswith("ly") and _NAME_AFTER.match(context.text, match.end()):
        return None
    return make_draft(match, "SET", value=_ADVERB_SETS[match[0].lower()])


_NAME_AFTER = re.compile(r"[\s]{1,3}[A-Z]")


def read_rate(match: re.Match[str], context: Context) -> Draft | None:
    """ "three times a week", "twice a day", "once a month", "per year"."""
    return make_draft(match, "SET", value=show_duration(1, match["unit"]))


def read_weekdays(match: re.Match[str], context: Context) -> Draft | None:
    """ "Mondays", "Sunday mornings"."""
    clock = {"m": "TMO", "a": "TAF", "e": "TEV", "n": "TNI"}.get((match["part"] or " ").strip().lower()[:1], "")
    return make_draft(match, "SET", value=f"XXXX-WXX-{read_weekday(match['day'])}{clock}")


RULES: tuple[Rule, ...] = (
    Rule(
        "number and half",
        frozenset({"unit"}),
        compile_rule(r"(?P<n>{NUMBER})[ -]and[ -]a[ -]half[ -](?P<unit>{UNIT})s?(?:-old)?"),
        read_half_more,
    ),
    Rule(
        "unit and half",
        frozenset({"unit"}),
        compile_rule(
            r"(?P<n>a|an|one) (?P<unit>hour|minute|day|week|month|year|decade"
            r"|century)[ -]and[ -]a[ -]half"
        ),
        read_half_more,
    ),
    Rule(
        "length range",
        frozenset({"unit"}),
        compile_rule(
            r"(?:between )?(?P<low>{NUMBER})(?: to | and | or |-to-| ?[-–] ?)(?P<high>{NUMBER})[ -]"
            r"(?P<unit>{UNIT})s?"
        ),
        read_length_range,
    ),
    Rule(
        "length or more",
        frozenset({"unit"}),
        compile_rule(r"(?:an?|(?:the )?(?:next|coming|last|past)) (?P<unit>{UNIT}) or (?:two|so|more)"),
        read_article_or,
    ),
    Rule(
        "anchored length",
        frozenset({"unit"}),
        compile_rule(
            r"(?:the |these |their |its |his |her )?(?P<which>past|last|next|first|coming|previous"
            r"|latest|final|following|recent)(?: full)? (?:(?P<vague>{VAGUE})|(?P<n>{NUMBER}))[ -]"
            r"(?:more |fiscal )?(?P<unit>{UNIT})s?(?!-)"
        ),
        read_anchored_length,
    ),
    Rule(
        "length",
        frozenset({"unit"}),
        compile_rule(
            r"(?:(?P<vague>{VAGUE})|(?:the )?(?P<n>{NUMBER}))[ -](?:more |full |whole |additional "
            r"|consecutive |straight |long )?(?P<unit>{UNIT})s?(?P<so> or so)?(?P<age>[ -]old)?(?:-lon"
            r"g)?"
        ),
        read_length,
    ),
    Rule(
        "uncounted length",
        frozenset({"unit"}),
        compile_rule(r"(?P<unit>minutes|hours|days|weeks|months|years|decades|centuries)"),
        read_plural_length,
    ),
    Rule(
        "adjective length",
        frozenset({"unit"}),
        compile_rule(
            r"(?P<unit>day|week|month|year|hour|decade|hours|days|weeks|months|years|decades"
            r"|centuries)-long"
        ),
        read_adjective_length,
    ),
    Rule(
        "every",
        frozenset({"every"}),
        compile_rule(
            rf"(?:every|each) (?:(?P<other>other )|(?P<n>{{NUMBER}}) )?(?P<unit>(?:Mon|Tues|Wednes"
            rf"|Thurs|Fri|Satur|Sun)day|{{SEASON}}|{_MONTH_WORD}|morning|afternoon|evening"
            rf"|{{UNIT}}(?=s\b)|{{UNIT}})s?"
        ),
        read_every,
    ),
    Rule("adverb of a set", frozenset({"every"}), compile_rule("|".join(_ADVERB_SETS)), read_adverb_set),
    Rule(
        "rate",
        frozenset({"unit"}),
        compile_rule(
            r"(?:(?:once|twice|{NUMBER} times) (?:an?|per|every|each)|per) (?P<unit>second|minute|hour"
            r"|day|night|week|month|quarter|year)"
        ),
        read_rate,
    ),
    Rule(
        "weekdays",
        frozenset({"weekday"}),
        compile_rule(
            r"(?:(?P<day>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?:s|(?P<part> (?:morning"
            r"|afternoon|evening|night)s)))"
        ),
        read_weekdays,
    ),
)
