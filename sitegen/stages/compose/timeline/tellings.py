"""Whether the words of a dated fact tell what happened then: "the 2016 election" dates no lawsuit about it.

A fact may have its date from another source's sentence than its text; then the dated sentence is told, or nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ....model.readings import Sentence, Timex
from ....model.stories import Evidence, Fact
from ....values.days import MONTHS, find_days, show_edtf
from ..summary.ideas import list_ideas
from ..summary.pairs import Pair, add_up_pairs, list_pairs
from ..summary.text import content_words, drop_opener, reads_alone
from .chronicles import is_headed_later
from .dates import date_sentence, is_now, lasts_since

Dated = tuple[Sentence, Timex, list[tuple[Evidence, Fact]]]
SAME_WORDS = 0.7
_YEAR = re.compile(r"\d{4}")
_ATTRIBUTES = ("nummod", "compound", "amod", "nmod", "poss")
_NAMES_OF_TIME = frozenset(month.casefold() for month in MONTHS)


def choose_tellings(
    facts: Sequence[Fact], dated: Sequence[Dated], pairs: Mapping[Pair, float], last_report: date
) -> list[Fact]:
    """The facts whose text tells their date, some in the words of the sentence that has it; the others left out.

    `dated` are the dates of sentences that carry evidence. What a person worded, and what no sentence dates, is kept.
    """
    bearing: defaultdict[str, list[tuple[Sentence, Timex]]] = defaultdict(list)
    for sentence, timex, stated in dated:
        for fact in {fact.id: fact for _, fact in stated}.values():
            if timex.edtf == fact.when.edtf or find_days(timex.edtf) == find_days(fact.when.edtf):
                bearing[fact.id].append((sentence, timex))
    told = []
    for fact in facts:
        found = bearing.get(fact.id, [])
        usable = [(sentence, timex) for sentence, timex in found if dates_an_event(sentence, timex, last_report)]
        if fact.state != "machine" or not found:
            told.append(fact)
        elif usable and (text := _tell(fact, usable, pairs)):
            told.append(fact if text == fact.text else replace(fact, text=text))
    return told


def dates_an_event(sentence: Sentence, timex: Timex, last_report: date) -> bool:
    """Whether a date is when something happened: not "now", no attribute of a noun, no mere start or end of waiting."""
    if is_now(sentence, timex) or _is_attribute(sentence, timex) or lasts_since(sentence, timex):
        return False
    if is_headed_later(sentence, timex):
        return False
    days = find_days(timex.edtf)
    if timex.relation in ("until", "till"):
        return days is not None and (days[1] > last_report or last_report == date.max)
    return timex.relation != "since" or days is None or days[0] == days[1]


def _is_attribute(sentence: Sentence, timex: Timex) -> bool:
    """Whether a bare year stands before a noun that it belongs to: "the 2008 storms", "his 2020 bid"."""
    if not _YEAR.fullmatch(timex.exact):
        return False
    tokens = sentence.tokens
    at = next((at for at, token in enumerate(tokens) if token.start == timex.start), None)
    if at is None:
        return False
    head = tokens[at].head
    return tokens[at].dep in _ATTRIBUTES and head > at and tokens[head].lemma.casefold() not in _NAMES_OF_TIME


def _tell(fact: Fact, usable: Sequence[tuple[Sentence, Timex]], pairs: Mapping[Pair, float]) -> str | None:
    """The fact's text where it is of a sentence that has the date, else the best such sentence; None without one."""
    day = (fact.when.edtf or "").partition("T")[0]
    mine = list_ideas(content_words(fact.text) - content_words(show_edtf(day)))
    for sentence, _ in usable:
        shared = mine & list_ideas(content_words(sentence.text))
        if len(shared) >= SAME_WORDS * max(1, len(mine)):
            return fact.text
    texts = {drop_opener(" ".join(date_sentence(sentence, (timex,)).split())) for sentence, timex in usable}
    whole = [text for text in texts if reads_alone(text)]
    return min(whole, key=lambda text: (-add_up_pairs(list_pairs(text), pairs), len(text), text), default=None)
