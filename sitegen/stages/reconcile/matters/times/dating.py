"""When something was done that is done once: built, opened, founded, born, in another year or month."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .....model.readings import Timex
from .....model.stories import Disagreement
from ...days import read_days, show_days
from ...deeds import Deed, find_phrase
from ...lexicon import read_words
from ...passages import MOST_TOLD, Told, part_told, quote_tokens, report_told, show_words
from ...sides import join_words
from ..slots.frames import Matter, list_shared, share_slots

# What is done to one thing, or by one person, once.
_ONCE = read_words(
    "build construct erect open found establish create launch bear die marry inaugurate complete finish introduce "
    "abolish discover patent publish buy acquire sell graduate"
)
# What is planned for one day or month.
_PLANNED = _ONCE | read_words("close start begin end resign retire vote vanish reopen arrive leave return stop")
_REACH = 14
_MOST_YEARS = 40
_MONTH = re.compile(r"\d{4}-\d\d", re.ASCII)


def compare_datings(matters: Sequence[Matter]) -> Iterator[Disagreement]:
    """Entries on acts done once to one thing, that articles date to months or years that do not meet."""
    dated = [
        (matter, told)
        for matter in matters
        if matter.deed.lemma in (_ONCE if matter.deed.stance == "flat" else _PLANNED) and not matter.is_denied
        for told in _read_dates(matter.deed)
    ]
    of = {told.quote: matter for matter, told in dated}

    def is_linked(one: Told, two: Told) -> bool:
        mine, other = of[one.quote], of[two.quote]
        is_one = mine.verb == other.verb and mine.deed.stance == other.deed.stance
        # A plan is put off from one day to the next: only those told on one day can clash.
        is_of_one_time = mine.deed.stance == "flat" or mine.passage.day == other.passage.day
        return is_one and is_of_one_time and share_slots(mine, other) and bool(list_shared(mine, other))

    for part in part_told([told for _, told in dated][:MOST_TOLD], is_linked, _are_apart, is_strict=False):
        yield _report(part)


def _report(part: Sequence[Told]) -> Disagreement:
    """An entry whose sides have the dates as their values, not the clauses that give them."""
    shown = {one.words: show_days(one.value) for one in part}
    days = [show_days(value) for value in dict.fromkeys(one.value for one in part)]
    hint = min((f"“{one.words}”" for one in part), key=lambda words: (len(words), words))
    entry = report_told(
        part,
        kind="date",
        relation="contradicts",
        severity="medium",
        statement=f"Sources differ on when this was ({hint}): {join_words(days, 'or')}.",
        explanation="It is done once, and the sources date it to times that do not meet.",
    )
    return replace(entry, sides=tuple(replace(side, value=shown.get(side.value or "")) for side in entry.sides))


def _are_apart(one: str, two: str) -> bool:
    first, second = read_days(one), read_days(two)
    if first is None or second is None or first.meets(second):
        return False
    return abs((first.first - second.first).days) <= 366 * _MOST_YEARS


def _read_dates(deed: Deed) -> Iterator[Told]:
    """The month or year that hangs on the verb, or on what hangs on it."""
    told = (tell_time(deed, timex) for timex in deed.passage.timexes if _is_told(timex))
    yield from (one for one in told if one is not None)


def tell_time(deed: Deed, timex: Timex) -> Told | None:
    """A deed from its subject to when it was done, valued by that; None where the time is not the deed's."""
    passage, tokens = deed.passage, deed.passage.tokens
    inside = [at for at, token in enumerate(tokens) if timex.start <= token.start < timex.end]
    if not inside or not _hangs_on(deed, inside):
        return None
    subjects = [find_phrase(tokens, at) for at in (*deed.agents, *deed.patients) if at < deed.at]
    first = min([deed.at, inside[0], *(at for at in subjects if deed.at - at <= _REACH)])
    last = max(inside[-1], deed.at)
    if last - first > 2 * _REACH:
        return None
    quote = quote_tokens(passage, first, last, is_widened=False)
    return Told(passage, timex.edtf or "", show_words(passage, first, last), quote)


def _is_told(timex: Timex) -> bool:
    """Whether it is a date that the words state, and no part of a span or of a moment of speech."""
    is_stated = timex.basis == "stated" or bool(_MONTH.fullmatch(timex.edtf or ""))
    return timex.type == "DATE" and bool(timex.edtf) and is_stated and read_days(timex.edtf) is not None


def _hangs_on(deed: Deed, inside: Sequence[int]) -> bool:
    tokens = deed.passage.tokens
    at = inside[-1]
    for _ in range(3):
        if at == deed.at:
            return True
        if tokens[at].pos in ("VERB", "AUX"):
            return False
        at = tokens[at].head
    return at == deed.at
