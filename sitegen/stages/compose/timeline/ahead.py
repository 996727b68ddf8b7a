"""What lies ahead of its reports: whether a dated fact is planned, is a deadline, or has come about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from ....model.stories import Fact, Source, TimelineKind
from ....values.days import find_days

# A report may run into the day after the one that it is dated by.
_NIGHT = timedelta(days=1)
# "It was to be raised" looks ahead; "nowhere to be seen", "believed to be safe" do not.
_TO_BE = r"(?:is|are|was|were|be|due|set|scheduled|expected|supposed|ought|has|have|had|going|likely|about|still) to be"
_IS_TO = r"(?:is|are) to (?!be\b|blame\b|date\b)(?=[a-z])"
_FUTURE = re.compile(
    rf"\b(?:{_IS_TO}|will|would|shall|{_TO_BE}|plan(?:s|ned)?|expect(?:s|ed)?|scheduled|due|set to|may|might|could"
    r"|should|tomorrow|propos\w+|intend\w*|demand(?:ed|ing|s? that)?|aims?|want\w*|hope\w*"
    r"|call(?:s|ed) (?:for|on)|next|until|ahead)\b"
)
# What is owed or promised has not come about, though it is told in the past.
_OWED = re.compile(
    r"\b(?:must|ha(?:s|ve|d) to|needs? to|order\w*|require\w*|deadline|ultimatum|expir\w+|urg(?:e|es|ed|ing)"
    r"|agreed?|asked|vow\w*|pledg\w+|promis\w+|threaten\w*|till)\b"
)
_AHEAD = re.compile(
    rf"\b(?:will|shall|{_TO_BE}|plan(?:s|ned)?|scheduled|due|set to|expect(?:s|ed)?|tomorrow|next|ahead)\b"
)
_WAITED = re.compile(r"\b(?:until|till) (?:this|last|now)\b")


def read_deadlines(facts: Iterable[Fact], sources: Sequence[Source]) -> list[Fact]:
    """The facts, "by 31 January" that lies ahead of its own reports as the deadline on that very day.

    What has come about by the end of the night that is reported on is no deadline.
    """
    read = []
    for fact in facts:
        days = find_days(fact.when.edtf)
        is_waited = _WAITED.search(fact.text) is not None
        last = _last_report(fact, sources)
        is_over = days is not None and days[1] < last
        if days is None or days[0] > date.min or is_waited or is_over:
            read.append(fact)
            continue
        day = (fact.when.edtf or "").partition("/")[2]
        if fact.lane == "happened" and _is_told_by_night(fact, days[1], last):
            read.append(replace(fact, when=replace(fact.when, edtf=day)))
            continue
        reasoning = (*fact.when.reasoning, "It is a deadline, entered on its own day.")
        read.append(replace(fact, when=replace(fact.when, edtf=day, reasoning=reasoning), lane="deadline"))
    return read


def correct_kind(fact: Fact, kind: TimelineKind, published: Sequence[tuple[date, date]]) -> TimelineKind:
    """What lies ahead of all reports has not happened, and what lies behind them all is planned no more."""
    days = find_days(fact.when.edtf)
    if days is None or not published or kind == "deadline":
        return kind
    reported = max(last for _, last in published)
    if kind == "said":
        return "planned" if days[0] > reported + _NIGHT else "said"
    if kind == "happened" and days[0] > reported and not _is_told_by_night(fact, days[0], reported):
        return "planned"
    last = max(last for _, last in published)
    is_before = days[1] < min(first for first, _ in published) or ("T" in (fact.when.edtf or "") and days[1] <= last)
    is_over = is_before and not _AHEAD.search(fact.text)
    is_past = is_over or (days[1] <= last and not _FUTURE.search(fact.text))
    return "happened" if kind == "planned" and is_past else kind


def looks_ahead(text: str) -> bool:
    """Whether a sentence speaks of what is still to come."""
    return _FUTURE.search(text) is not None


def _last_report(fact: Fact, sources: Iterable[Source]) -> date:
    """The last day on which one of the fact's own sources was published."""
    own = {one.source for one in fact.evidence}
    ends = [days[1] for source in sources if source.id in own and (days := find_days(source.published.edtf))]
    unknown = date.min if fact.lane in ("planned", "deadline") or _AHEAD.search(fact.text) else date.max
    return max((end for end in ends if end < date.max), default=unknown)


def _is_told_by_night(fact: Fact, day: date, last_report: date) -> bool:
    """Whether a fact of the day after its last report has come about: nothing in it speaks of what is still to come.

    "By early Friday no boat was left" may stand in a report of Thursday that was written on.
    """
    is_next = date.min < last_report < date.max and day <= last_report + _NIGHT
    return is_next and not _FUTURE.search(fact.text) and not _OWED.search(fact.text)
