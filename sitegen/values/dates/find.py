"""Finds temporal expressions: rules read their cores, neighbours are joined, the words before them modify them."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model.readings import Sentence, Timex, TimexType
from . import calendar_rules, clock_rules, duration_rules, relative_rules
from .drafts import Context, Draft, Rule, read_context
from .join import join_neighbours
from .tense import find_direction
from .words import MONTHS, WEEKDAYS

RULES: tuple[Rule, ...] = (
    *calendar_rules.RULES,
    *clock_rules.RULES,
    *relative_rules.RULES,
    *duration_rules.RULES,
)

_TRIGGERS: dict[str, frozenset[str]] = {
    "month": frozenset(MONTHS),
    "weekday": frozenset(WEEKDAYS) | frozenset(f"{name}s" for name in WEEKDAYS),
    "unit": frozenset(
        [
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "week",
            "fortnight",
            "weekend",
            "month",
            "quarter",
            "year",
            "decade",
            "century",
            "millennium",
            "seconds",
            "minutes",
            "hours",
            "days",
            "nights",
            "weeks",
            "fortnights",
            "weekends",
            "months",
            "quarters",
            "years",
            "decades",
            "centuries",
            "millennia",
        ]
    ),
    "season": frozenset(["spring", "summer", "autumn", "fall", "winter", "springs", "summers", "autumns", "winters"]),
    "half": frozenset({"half"}),
    "period": frozenset({"period", "earlier"}),
    "spoken year": frozenset({"nineteen", "twenty", "two"}),
    "quarter": frozenset({"q1", "q2", "q3", "q4"}),
    "decade": frozenset(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]),
    "deictic": frozenset(["yesterday", "today", "tomorrow", "tonight"]),
    "reference": frozenset(
        [
            "now",
            "currently",
            "current",
            "present",
            "nowadays",
            "presently",
            "days",
            "stage",
            "moment",
            "recently",
            "recent",
            "previously",
            "past",
            "ago",
            "lately",
            "formerly",
            "soon",
            "future",
            "term",
            "shortly",
            "time",
        ]
    ),
    "part": frozenset(
        [
            "morning",
            "afternoon",
            "evening",
            "night",
            "overnight",
            "nightfall",
            "lunchtime",
            "daybreak",
            "sunrise",
            "sunset",
            "dawn",
            "dusk",
            "hours",
            "midmorning",
            "midafternoon",
            "mornings",
            "afternoons",
            "evenings",
            "nights",
        ]
    ),
    "clock": frozenset(["noon", "midday", "midnight"]),
    "every": frozenset(
        [
            "every",
            "each",
            "daily",
            "nightly",
            "weekly",
            "monthly",
            "yearly",
            "annually",
            "quarterly",
            "hourly",
            "biweekly",
            "fortnightly",
        ]
    ),
    "holiday": frozenset(
        [
            "christmas",
            "new",
            "boxing",
            "valentine",
            "halloween",
            "independence",
            "fourth",
            "veterans",
            "armistice",
            "may",
            "bastille",
            "patrick",
            "april",
            "thanksgiving",
            "labor",
            "memorial",
            "martin",
            "election",
            "black",
            "good",
            "easter",
            "ash",
            "palm",
        ]
    ),
}
_CLASS_OF: dict[str, frozenset[str]] = {
    word: frozenset(name for name, words in _TRIGGERS.items() if word in words)
    for words in _TRIGGERS.values()
    for word in words
}
_WORD = re.compile(r"[A-Za-z]+|\d+")


def find_timexes(sentence: Sentence) -> tuple[Timex, ...]:
    """Temporal expressions (TIMEX3) in `sentence`, in text order, never overlapping; offsets are the article's.

    `value` is filled where the words alone give it, `edtf` stays None until the expression is resolved. The longest
    reading of a place wins, among equals the rule that stands first. Works without tokens, with less certainty.
    """
    classes = _find_classes(sentence.text)
    if not classes:
        return ()
    context = read_context(sentence)
    drafts = [
        draft
        for rule in RULES
        if not rule.triggers.isdisjoint(classes)
        for match in rule.pattern.finditer(sentence.text)
        if match.end() > match.start() and (draft := rule.read(match, context))
    ]
    cores = join_neighbours(_choose_longest(drafts), context)
    return tuple(_finish(draft, context, sentence) for draft in cores)


def _find_classes(text: str) -> frozenset[str]:
    classes: set[str] = set()
    for word in _WORD.findall(text):
        if word[0].isdigit():
            classes.add("digit")
            classes.add("ordinal")
        else:
            classes |= _CLASS_OF.get(word.lower(), _NONE)
    return frozenset(classes)


_NONE: frozenset[str] = frozenset()


def _choose_longest(drafts: list[Draft]) -> list[Draft]:
    ranked = sorted(range(len(drafts)), key=lambda i: (-(drafts[i].end - drafts[i].start), i))
    taken: list[Draft] = []
    covered: set[int] = set()
    for index in ranked:
        draft = drafts[index]
        places = range(draft.start, draft.end)
        if covered.isdisjoint(places):
            covered.update(places)
            taken.append(draft)
    return sorted(taken, key=lambda draft: draft.start)


# What stands before an expression, belongs to it, and modifies it (TIMEX3 mod).
_PREFIXES: tuple[tuple[frozenset[TimexType], re.Pattern[str], str], ...] = tuple(
    (frozenset(types), re.compile(rf"(?<![\w-])(?:{pattern})\Z", re.IGNORECASE), modifier)  # type: ignore[arg-type]
    for types, pattern, modifier in (
        (("DATE", "TIME"), r"(?:the )?very early (?:on |in )?(?:the )?|(?:the )?early[ -](?:on |in )?(?:the )?|(?:the |at the )?(?:beginning|start|early part) of (?:the )?", "START"),
        (("DATE", "TIME"), r"(?:the )?late[ -](?:on |in )?(?:the )?|(?:the )?(?:very )?(?:end|close|latter part) of (?:the )?", "END"),
        (("DATE", "TIME"), r"(?:the )?mid[ -]|(?:the )?middle of (?:the )?", "MID"),
        (("DATE", "TIME"), r"earlier (?:on |in )?", "EARLIER"),
        (("DATE", "TIME"), r"later (?:on |in )?", "LATER"),
        (("DATE", "TIME"), r"(?:about|around|roughly|approximately|sometime) ", "APPROX"),
        (("DURATION",), r"(?:a little |slightly |just |well |far )?(?:more than|over|beyond) (?:the )?(?:past |last )?", "MORE_THAN"),
        (("DATE", "DURATION"), r"(?:just |well |slightly |a little )?(?:less than|under)(?: the)? |(?:nearly|almost) ", "LESS_THAN"),
        (("DURATION",), r"at least ", "EQUAL_OR_MORE"),
        (("DURATION",), r"(?:at most|up to|no more than|as much as) ", "EQUAL_OR_LESS"),
        (("DURATION",), r"(?:about|around|roughly|approximately|some) ", "APPROX"),
    )
)  # fmt: skip
_RELATIONS = frozenset({"since", "by", "before", "after", "until", "till", "from", "within", "for", "starting", "over"})


def _finish(draft: Draft, context: Context, sentence: Sentence) -> Timex:
    start, modifier = draft.start, draft.modifier
    is_reference = any(point.name.endswith("_REF") for point in draft.points)
    for types, pattern, name in _PREFIXES:
        window = context.text[max(0, start - 32) : start].replace("\n", " ")
        found = pattern.search(window) if draft.type in types and not is_reference else None
        if found and not (name == "EARLIER" and draft.type == "DURATION"):
            start -= len(window) - found.start()
            modifier = name
            break
    draft = replace(draft, start=start, modifier=modifier)
    return Timex(
        start=sentence.start + start,
        end=sentence.start + draft.end,
        exact=sentence.text[start : draft.end],
        type=draft.type,
        value=draft.value,
        modifier=modifier,
        points=draft.points,
        relation=_find_relation(draft, context),
        direction=find_direction(draft, context),
    )


def _find_relation(draft: Draft, context: Context) -> str | None:
    before = context.read_before(draft.start)
    if before in _RELATIONS:
        return "until" if before == "till" else before
    if before == "the":
        window = context.text[: max(0, draft.start - 4)]
        word = window[-12:].rsplit(None, 1)
        return word[-1].lower() if word and word[-1].lower() in _RELATIONS else None
    return None
