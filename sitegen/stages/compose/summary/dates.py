"""The day of the main event, told in the first sentence: readers ask who did what, where and when.

The day is the one that the articles print in the sentences most like the first one; a fact that has this very date is
cited with it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from ....model.readings import Reading
from ....model.stories import Fact
from ....values.days import WEEKDAYS, find_days, show_edtf
from ....values.proof.dates import list_printed_dates
from .ideas import list_ideas
from .order import Candidate, SummaryDesk
from .pairs import add_up_pairs, list_pairs
from .proof import is_proved
from .tense import Tense, read_tense, tell_past
from .text import content_words, tells_harm, tells_reporting

LEAST_SHARED = 2
EARLY_SENTENCES = 12
# A day that one article alone prints beside the main event may be that of something else.
FEWEST_ARTICLES = 2
CLEAR = 1.2
# How well a sentence states a fact whose day it is given.
STATED_RATE = 0.8
WEEK_DAYS = 7
# What lasts has no day: "have been sifting", "for months".
_LASTING = re.compile(
    r"\b(?:has|have|had) (?:long |\w+ly )?been \w+ing\b|\b(?:over|for|in|during) the (?:past|last)\b|\bsince\b|"
    r"\bfor (?:\w+ )?(?:days|weeks|months|years|decades)\b|\bmonths\b"
)
_WEEKDAY = re.compile(rf"\b({'|'.join(WEEKDAYS)})\b(?![’'])")
_DAY_PART = re.compile(r"(\w+day) (morning|afternoon|evening|night)\b")
_LIGHT = frozenset("be have do make take go come get give keep put say tell".split())
# A time of the year before, which the day itself stands for.
_VAGUE = re.compile(
    r" (?:last|this|earlier this) (?:spring|summer|autumn|fall|winter|week|month|year|January|February|March|April|May|"
    r"June|July|August|September|October|November|December)(?=[,.;])"
)
_SMALL_OPENINGS = frozenset(
    "a an the at more some several many most about around nearly almost dozens hundreds thousands scores two three "
    "four five six seven eight nine ten in over up as after before during between both all".split()
)
# The end of what the sentence itself says, before what other reports say.
_END = re.compile(r"(?=; (?:another|a later|other) reports? says? )|\.$")
_NEVER_OPENED = ("On ", "“", '"')


def date_lead(one: Candidate, desk: SummaryDesk, readings: Sequence[Reading]) -> Candidate:
    """The first sentence with the day of its event, where it prints none and a fact proves it; else as it is.

    A day that was left out of it is of something else.
    """
    if one.drops_day or any(printed.day for printed in list_printed_dates(one.text)):
        return one
    tense = read_tense(one, readings)
    is_done = tense != "present" or tells_harm(one.text)
    day = (_find_day(one, desk, readings) or _find_stated_day(one, desk, readings)) if is_done else None
    text = _print_day(one.text, day, tense, _list_small(one.text, readings)) if day else None
    proofs = _list_proofs(one, day, desk) if day and text else []
    # What "has been done" may have been done on any day: only the sentence's own facts can tell.
    for names in proofs[:1] if text and text.endswith((").", ")”.")) else proofs:
        if text and is_proved(text, names, desk):
            added = tuple((name, 0.0) for name in names if name not in dict(one.facts))
            return replace(one, text=text, facts=(*one.facts, *added))
    return one


def _list_small(text: str, readings: Sequence[Reading]) -> frozenset[str]:
    """The first word of a text in small letters, where the articles have it so."""
    first = text.partition(" ")[0].lower()
    is_small = any(token.text == first for one in readings for sentence in one.sentences for token in sentence.tokens)
    return frozenset({first} if is_small else ())


def _find_day(one: Candidate, desk: SummaryDesk, readings: Sequence[Reading]) -> date | None:
    """The day that sentences of the same act print in most articles; None where two days are nearly as likely."""
    verb = list_ideas(frozenset({one.verb}) & content_words(one.verb))
    likeness: defaultdict[date, dict[str, float]] = defaultdict(dict)
    for reading in readings:
        for place, sentence in enumerate(reading.sentences[:EARLY_SENTENCES]):
            share = add_up_pairs(one.pairs & list_pairs(sentence.text), desk.pairs) / (1 + 0.2 * place)
            if not share or not verb <= list_ideas(content_words(sentence.text)) or tells_reporting(sentence.text):
                continue
            for day in _list_days(reading, sentence.start, sentence.end):
                likeness[day][reading.file] = max(likeness[day].get(reading.file, 0.0), share)
    few = min(FEWEST_ARTICLES, len(readings))
    votes = {day: round(sum(sorted(files.values())), 9) for day, files in likeness.items() if len(files) >= few}
    ranked = sorted(votes, key=lambda day: (-votes[day], day))
    is_clear = len(ranked) == 1 or (ranked and votes[ranked[0]] >= CLEAR * votes[ranked[1]])
    return ranked[0] if is_clear else None


def _find_stated_day(one: Candidate, desk: SummaryDesk, readings: Sequence[Reading]) -> date | None:
    """The one day of the facts that the sentence states, not long before the first report and printed by several."""
    stated = [desk.facts[name] for name, rate in one.facts if rate >= STATED_RATE]
    spans = (find_days(fact.when.edtf or "") for fact in stated if _tells_act(one, fact))
    days = {span[0] for span in spans if span and span[0] == span[1]}
    if len(days) != 1 or desk.first_report is None or min(days).toordinal() < desk.first_report - WEEK_DAYS:
        return None
    day = min(days)
    printing = sum(
        day in _list_days(reading, sentences[0].start, sentences[-1].end)
        for reading in readings
        if (sentences := reading.sentences[:EARLY_SENTENCES])
    )
    return day if printing >= min(FEWEST_ARTICLES, len(readings)) else None


def _tells_act(one: Candidate, fact: Fact) -> bool:
    """Whether a sentence has the act of a fact in its words, and not just "took" or "made"."""
    act = list_ideas(frozenset({fact.predicate.casefold()}))
    return fact.predicate.casefold() not in _LIGHT and act <= list_ideas(one.words)


def _list_days(reading: Reading, start: int, end: int) -> Iterable[date]:
    first = bisect_left(reading.timexes, start, key=lambda one: one.start)
    last = bisect_left(reading.timexes, end, key=lambda one: one.start)
    for one in reading.timexes[first:last]:
        days = find_days((one.edtf or "")[:10]) if one.type in ("DATE", "TIME") and not one.relation else None
        if days is not None and days[0] == days[1]:
            yield days[0]


def _list_proofs(one: Candidate, day: date, desk: SummaryDesk) -> list[tuple[str, ...]]:
    """The cited facts, alone and with the weightiest fact of that day that is about the same."""
    own = tuple(name for name, _ in one.facts)
    ideas = list_ideas(one.words)
    dated = [fact for fact in desk.facts.values() if _is_of_day(fact, day)]
    shared = {fact.id: len(ideas & list_ideas(_words_of(fact))) for fact in dated}
    acts = {fact.id: list_ideas(frozenset({fact.predicate.casefold()})) for fact in dated}
    near = [fact.id for fact in dated if shared[fact.id] >= LEAST_SHARED and acts[fact.id] <= ideas]
    near.sort(key=lambda name: (-shared[name], -round(desk.weights.get(name, 0.0), 9), name))
    return [own, *((*own, name) for name in near[:3] if name not in own)]


def _is_of_day(fact: Fact, day: date) -> bool:
    days = find_days((fact.when.edtf or "")[:10])
    return days == (day, day)


def _words_of(fact: Fact) -> frozenset[str]:
    return content_words(f"{fact.text} {' '.join(one.quote.shown for one in fact.evidence)}")


def _print_day(text: str, day: date, tense: Tense, small: frozenset[str]) -> str | None:
    """`text` with the day told: after its weekday, for "last fall", before it in the past tense, else behind it.

    What somebody said may be of another day than what it is about. `small` are words that are no names.
    """
    printed = show_edtf(day.isoformat())
    if found := _WEEKDAY.search(text):
        if found[1] != WEEKDAYS[day.weekday()]:
            return None
        end = found.end()
        if part := _DAY_PART.match(text, found.start()):
            return f"{text[: found.start()]}the {part[2]} of {part[1]} {printed}{text[part.end() :]}"
        return f"{text[:end]} {printed}{text[end:]}"
    if _LASTING.search(text) or tense == "said":
        return None
    if found := _VAGUE.search(text):
        return f"{text[: found.start()]} on {printed}{text[found.end() :]}"
    told = tell_past(text) if tense == "perfect" else text
    if tense == "present" or told is None or text.startswith(_NEVER_OPENED):
        found = _END.search(text)
        return f"{text[: found.start()]} ({printed}){text[found.start() :]}" if found else None
    first, space, rest = told.partition(" ")
    opening = first.lower() if first.lower() in _SMALL_OPENINGS or first.lower() in small else first
    return f"On {printed}, {opening}{space}{rest}"
