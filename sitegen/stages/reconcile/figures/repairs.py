"""How long until something works again: "several days", "as many as two weeks", "until 31 May", "no time frame"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import isinf

from ....model.readings import Timex
from ....model.stories import Disagreement
from ..days import read_days
from ..intervals import measure_interval
from ..lexicon import read_words
from ..linking import link_told, share_subject
from ..passages import MOST_TOLD, Passage, Told, list_words, quote_tokens, report_told, show_words
from ..quotes import find_overlapped
from ..sides import join_words
from .collecting import read_duration

_MENDED = read_words("repair fix restore restoration normal resume reopen mend improve")
_AHEAD = read_words("will would could may might should expect predict likely")
_LEADING = read_words("as many much up to until till by within in about at least most before several")
_NO_DATE = (("no", "time", "frame"), ("no", "timeframe"), ("no", "timetable"), ("no", "timescale"), ("no", "date"))
_VAGUE = re.compile(r"P(T?)X([HDWMY])", re.ASCII)
_NAMES = {"TH": "hours", "D": "days", "W": "weeks", "M": "months", "Y": "years"}
# The last day of what "hours", "days", "weeks" and "months" usually mean; beyond, it is years.
_ENDS = ((1.5, "hours"), (9.5, "days"), (45.0, "weeks"), (500.0, "months"))
_MONTH_DAY = re.compile(r"(?:XXXX|\d{4})(-\d\d-\d\d)", re.ASCII)
_UNTIL = read_words("until till by before")
_REACH = 14
# Two sentences tell of one repair when they share a name, or are this alike.
ALIKE_REPAIR = 0.08


def compare_repairs(passages: Sequence[Passage]) -> list[Disagreement]:
    """Differences in how long a repair is to take: of another order of time, to a day, or not known at all."""
    told = [one for passage in passages for one in _read_lengths(passage)][:MOST_TOLD]
    found = []
    for part in link_told(told, _is_one_repair):
        values = {one.value for one in part}
        if len(values) > 1 and len({one.file for one in part}) > 1:
            found.append(
                report_told(
                    part,
                    kind="duration",
                    severity="medium",
                    statement=f"Sources differ on how long it will take until this works again: "
                    f"{join_words(list_words(part), 'or')}.",
                    explanation="The sources expect it after hours, days or weeks, by a day, or at no known time.",
                )
            )
    return found


def _is_one_repair(one: Told, two: Told) -> bool:
    return share_subject(one, two, ALIKE_REPAIR)


def _read_lengths(passage: Passage) -> Iterator[Told]:
    tokens = passage.tokens
    lemmas = [token.lemma.casefold() for token in tokens]
    mended = [at for at, lemma in enumerate(lemmas) if lemma in _MENDED]
    if not mended:
        return
    for timex in passage.timexes:
        inside = find_overlapped(tokens, timex.span)
        value = _name_order(passage, timex)
        if not value or not inside or not _AHEAD & set(lemmas[max(0, inside[0] - _REACH) : inside.stop]):
            continue
        near = min(mended, key=lambda at: abs(at - inside[0]))
        first = inside[0]
        while first and lemmas[first - 1] in _LEADING:
            first -= 1
        is_until = timex.type == "DURATION" or bool(_UNTIL & set(lemmas[first : inside[0]]))
        if abs(near - inside[0]) <= _REACH and is_until:
            start, stop = (near, inside[-1]) if near < first else (first, inside[-1])
            words = show_words(passage, first, inside[-1])
            yield Told(passage, value, words, quote_tokens(passage, start, stop, is_widened=False))
    yield from _read_unknown(passage, mended)


def _read_unknown(passage: Passage, mended: Sequence[int]) -> Iterator[Told]:
    """ "There was no time frame for getting the network fixed"."""
    words = [token.text.casefold() for token in passage.tokens]
    for at in range(len(words)):
        for wanted in _NO_DATE:
            last = at + len(wanted) - 1
            if tuple(words[at : last + 1]) == wanted and min(abs(place - last) for place in mended) <= _REACH:
                yield Told(passage, "unknown", show_words(passage, at, last), quote_tokens(passage, at, last))


def _name_order(passage: Passage, timex: Timex) -> str:
    """The order of time that an expression names: "hours" … "years", a day without a year, or "" for none."""
    if timex.type == "DURATION":
        vague = _VAGUE.fullmatch(timex.value or "")
        if vague:
            return _NAMES.get(f"{vague[1]}{vague[2]}", "")
        quantity = read_duration(timex)
        if quantity is None:
            return ""
        low, high = measure_interval(quantity)
        return _name_days(low if isinf(high) else high)
    days, published = read_days(timex.edtf), read_days(passage.day)
    if published is not None:
        is_ahead = timex.type == "DATE" and days is not None and days.last > published.last
        return _name_days((days.last - published.last).days) if is_ahead and days is not None else ""
    day = _MONTH_DAY.fullmatch(timex.value or "")
    return day[1] if day else ""


def _name_days(days: float) -> str:
    return next((name for end, name in _ENDS if days <= end), "years")
