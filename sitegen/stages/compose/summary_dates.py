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

from ...model.readings import Reading, Token
from ...model.stories import Fact
from ...values.days import find_days, show_edtf
from ...values.predicates import is_speech_verb
from ...values.proof.dates import list_printed_dates
from .summary_ideas import list_ideas
from .summary_order import Candidate, SummaryDesk
from .summary_pairs import add_up_pairs, list_pairs
from .summary_proof import is_proved
from .summary_text import content_words

LEAST_SHARED = 2
EARLY_SENTENCES = 12
# A day that one article alone prints beside the main event may be that of something else.
FEWEST_ARTICLES = 2
CLEAR = 1.2
_STATE = re.compile(r"\b(?:is|are|am|remains?|continues?|will|may|might|could)\b")
_PERFECT = re.compile(r"(?<!to )\b(?:has|have)\b")
# What lasts has no day: "have been sifting", "for months".
_LASTING = re.compile(
    r"\b(?:has|have|had) (?:long |\w+ly )?been \w+ing\b|\b(?:over|for|in|during) the (?:past|last)\b|\bsince\b|"
    r"\bfor (?:\w+ )?(?:days|weeks|months|years|decades)\b|\bmonths\b"
)
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})\b(?![’'])")
_DAY_PART = re.compile(r"(\w+day) (morning|afternoon|evening|night)\b")
_SMALL_OPENINGS = frozenset(
    "a an the at more some several many most about around nearly almost dozens hundreds thousands scores two three "
    "four five six seven eight nine ten in over up as after before during between both all".split()
)
# The end of what the sentence itself says, before what other reports say.
_END = re.compile(r"(?=; (?:another|a later|other) reports? says? )|\.$")
_NEVER_OPENED = ("On ", "“", '"')


def date_lead(one: Candidate, desk: SummaryDesk, readings: Sequence[Reading]) -> Candidate:
    """The first sentence with the day of its event, where it prints none and a fact proves it; else as it is."""
    if any(printed.day for printed in list_printed_dates(one.text)) or _tells_present(one, readings):
        return one
    day = _find_day(one, desk, readings)
    text = _print_day(one.text, day) if day else None
    proofs = _list_proofs(one, day, desk) if day and text else []
    # What "has been done" may have been done on any day: only the sentence's own facts can tell.
    for names in proofs[:1] if text and text.endswith((").", ")”.")) else proofs:
        if text and is_proved(text, names, desk):
            added = tuple((name, 0.0) for name in names if name not in dict(one.facts))
            return replace(one, text=text, facts=(*one.facts, *added))
    return one


def _tells_present(one: Candidate, readings: Sequence[Reading]) -> bool:
    """Whether the main verb of the sentence in its article is of the present: "tests link a man to the attack"."""
    for reading in readings:
        if reading.file != one.file:
            continue
        for sentence in reading.sentences:
            if (sentence.start, sentence.end) == one.span and sentence.place != "headline":
                return _is_present(sentence.tokens)
    return False


def _is_present(tokens: Sequence[Token]) -> bool:
    verb = next((at for at, token in enumerate(tokens) if token.head == at), None)
    for _ in tokens:
        if verb is None or not is_speech_verb(tokens[verb].lemma):
            break
        said = [at for at, token in enumerate(tokens) if token.head == verb and token.dep == "ccomp"]
        if not said:
            break
        verb = said[0]
    return verb is not None and tokens[verb].tag in ("VBZ", "VBP")


def _find_day(one: Candidate, desk: SummaryDesk, readings: Sequence[Reading]) -> date | None:
    """The day that sentences of the same act print in most articles; None where two days are nearly as likely."""
    verb = list_ideas(frozenset({one.verb}) & content_words(one.verb))
    likeness: defaultdict[date, dict[str, float]] = defaultdict(dict)
    for reading in readings:
        for place, sentence in enumerate(reading.sentences[:EARLY_SENTENCES]):
            share = add_up_pairs(one.pairs & list_pairs(sentence.text), desk.pairs) / (1 + 0.2 * place)
            if not share or not verb <= list_ideas(content_words(sentence.text)):
                continue
            for day in _list_days(reading, sentence.start, sentence.end):
                likeness[day][reading.file] = max(likeness[day].get(reading.file, 0.0), share)
    few = min(FEWEST_ARTICLES, len(readings))
    votes = {day: round(sum(sorted(files.values())), 9) for day, files in likeness.items() if len(files) >= few}
    ranked = sorted(votes, key=lambda day: (-votes[day], day))
    is_clear = len(ranked) == 1 or (ranked and votes[ranked[0]] >= CLEAR * votes[ranked[1]])
    return ranked[0] if is_clear else None


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


def _print_day(text: str, day: date) -> str | None:
    """`text` with the day told: after its weekday, before it in the past tense, behind it in the perfect."""
    printed = show_edtf(day.isoformat())
    if found := _WEEKDAY.search(text):
        if found[1] != _WEEKDAYS[day.weekday()]:
            return None
        end = found.end()
        if part := _DAY_PART.match(text, found.start()):
            return f"{text[: found.start()]}the {part[2]} of {part[1]} {printed}{text[part.end() :]}"
        return f"{text[:end]} {printed}{text[end:]}"
    if text.startswith(_NEVER_OPENED) or _STATE.search(text) or _LASTING.search(text):
        return None
    if _PERFECT.search(text):
        found_end = _END.search(text)
        return f"{text[: found_end.start()]} ({printed}){text[found_end.start() :]}" if found_end else None
    first, space, rest = text.partition(" ")
    opening = first.lower() if first.lower() in _SMALL_OPENINGS else first
    return f"On {printed}, {opening}{space}{rest}"
