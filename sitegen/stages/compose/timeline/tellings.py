"""Whether the words of a dated fact tell what happened then: "the 2016 election" dates no lawsuit about it.

A fact may have its date from another source's sentence than its text; then the dated sentence is told, or nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from ....model.readings import Sentence, Timex
from ....model.stories import Evidence, Fact
from ....values.days import find_days, show_edtf
from ..summary.ideas import list_ideas
from ..summary.pairs import Pair, add_up_pairs, list_pairs
from ..summary.text import content_words, drop_opener, reads_alone
from .chronicles import is_headed_later
from .dates import date_sentence, is_now, lasts_since, tells_no_time
from .governing import choose_lane, is_attribute

Dated = tuple[Sentence, Timex, list[tuple[Evidence, Fact]]]
SAME_WORDS = 0.7


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
            told.append(replace(fact, text=text, lane=choose_lane(fact, text, usable)))
    return told


def dates_an_event(sentence: Sentence, timex: Timex, last_report: date) -> bool:
    """Whether a date is when something happened: not "now", no attribute of a noun, no mere start or end of waiting."""
    if is_now(sentence, timex) or is_attribute(sentence, timex) or lasts_since(sentence, timex):
        return False
    if is_headed_later(sentence, timex) or tells_no_time(sentence, timex):
        return False
    days = find_days(timex.edtf)
    if timex.relation in ("until", "till"):
        return days is not None and (days[1] > last_report or last_report == date.max)
    return timex.relation != "since" or days is None or days[0] == days[1]


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
