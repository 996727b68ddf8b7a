"""What of a fact's statement stands nowhere in what it was told from: numbers, dates, names, words in marks.

A statement is made of the sentences that its quotes stand in: pronouns get the name they stand for, weekdays their
date. So its numbers may stand some sentences before a quote, and its names anywhere in the quote's article.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...model.readings import Sentence, Timex
from ...model.spans import Quote
from ...model.stories import Fact
from ..agreement import stands_in_text
from ..quotations.printed import drop_report, find_invented_quotations
from .cited import Cited, Voice, cite_facts
from .dates import find_unproved_dates
from .names import find_unproved_names
from .numbers import find_unproved_numbers
from .quotations import find_foreign_quotations
from .reports import mask_reports
from .telling import Background

# So many sentences before a quote may hold what its pronouns stand for: "the two men", "a 20-year-old student".
_BEFORE = 4
# The states in which a person stands for the wording.
_SETTLED = ("reviewed", "pinned")


@dataclass(frozen=True, slots=True)
class Unproved:
    """Words of a statement that nothing leads to, by the gate that asks for them; `speakers` whose they are instead."""

    code: str
    words: str
    speakers: tuple[str, ...] = ()


def find_unproved(fact: Fact, background: Background) -> Iterator[Unproved]:
    """What `fact` states and neither its articles nor the disagreements of `background` say, gate by gate.

    Without the sentences of its articles nothing can be held to them. A person may name what the rest of the story has.
    """
    sentences, printed = background.sentences, background.printed
    standing = [one.quote for one in fact.evidence if stands_in_text(one)]
    if not standing or not all(quote.file in sentences for quote in standing):
        return
    own = cite_facts([fact], (), background.entities)
    articles = [printed[file] for file in dict.fromkeys(quote.file for quote in standing) if file in printed]
    if fact.state not in _SETTLED:
        around = _cite_around(own, standing, background)
        for number in find_unproved_numbers(mask_reports(fact.text), around):
            yield Unproved("V002", number)
        for day in find_unproved_dates(fact.text, around):
            yield Unproved("V002", day)
        told = tuple(Voice(one.whole, None) for one in articles)
        for name in find_unproved_names(drop_report(fact.text), replace(around, voices=(*around.voices, *told))):
            yield Unproved("V003", name)
    for words in find_invented_quotations(fact.text, articles):
        yield Unproved("V005", words)
    is_of_report = drop_report(fact.text) != fact.text
    for words in () if is_of_report else find_foreign_quotations(fact.text, own):
        speakers = tuple(sorted({voice.speaker for voice in own.voices if voice.speaker}))
        yield Unproved("V005", words, speakers)


def _cite_around(own: Cited, quotes: Sequence[Quote], background: Background) -> Cited:
    """The quotes with the sentences that they stand in and some before, and all sides of the disagreements."""
    voices, whens = [*own.voices], [*own.whens]
    for quote in quotes:
        known = background.sentences[quote.file]
        first = bisect_left(known, quote.start, key=lambda one: one.end)
        after = bisect_left(known, quote.end, key=lambda one: one.start)
        near = known[max(0, first - _BEFORE) : after]
        voices += [Voice(one.text, None) for one in near]
        for timex in _list_timexes(background.timexes.get(quote.file, ()), near):
            whens += [timex.edtf] if timex.edtf else []
    sides = [side for entry in background.disagreements for side in entry.sides]
    voices += [Voice(quote.shown, None) for side in sides for quote in side.evidence]
    return replace(own, voices=tuple(dict.fromkeys(voices)), whens=tuple(dict.fromkeys(whens)))


def _list_timexes(timexes: Sequence[Timex], sentences: Sequence[Sentence]) -> Sequence[Timex]:
    """The temporal expressions of some sentences in a row; both in text order."""
    if not sentences:
        return ()
    first = bisect_left(timexes, sentences[0].start, key=lambda one: one.start)
    return timexes[first : bisect_left(timexes, sentences[-1].end, key=lambda one: one.start)]
