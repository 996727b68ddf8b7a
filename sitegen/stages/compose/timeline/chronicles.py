"""Boxes that list events under their dates: "8 Feb 1843: Leeward Islands. At least 5,000 people died …".

A date with a colon behind it is of what follows, up to the next such date, and of nothing before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....model.readings import Reading, Sentence, Timex
from ....model.stories import Evidence, Fact, When
from ....values.days import find_days
from ....values.read_over import read_over
from ..summary.sources import list_within, place_evidence
from .dates import list_dates_of
from .further import FurtherDate

# So many dates with a colon make a list; fewer may be anything.
FEWEST_HEADS = 3
FEWEST_WORDS = 5
LONGEST_WORDS = 42
# With fewer words before it ("Update, 15 May: …") a date may be of the whole sentence.
FEWEST_BEFORE = 4

_Head = tuple[int, Timex]


def heads_list(sentence: Sentence, timex: Timex) -> bool:
    """Whether a colon stands behind a date."""
    return sentence.text[timex.end - sentence.start :].lstrip()[:1] == ":"


def is_headed_later(sentence: Sentence, timex: Timex) -> bool:
    """Whether a date with a colon stands behind a clause of another: "it killed 1,600 11 Oct, 1918: Mona Passage"."""
    before = sentence.text[: timex.start - sentence.start]
    return heads_list(sentence, timex) and len(before.split()) >= FEWEST_BEFORE


def list_chronicles(facts: Sequence[Fact], readings: Sequence[Reading]) -> tuple[FurtherDate, ...]:
    """What lists tell under each of their dates, with the weightiest fact of those words, by file and place."""
    places = place_evidence(facts)
    found: dict[tuple[str, str], FurtherDate] = {}
    for reading in sorted(readings, key=lambda reading: reading.file):
        heads = _list_heads(reading) if reading.file in places else []
        if len(heads) < FEWEST_HEADS:
            continue
        for head, following in pairwise([*heads, None]):
            one = _tell_head(reading, places[reading.file], head, following) if head else None
            if one is not None:
                found.setdefault((one.fact, one.when.edtf or ""), one)
    return tuple(found[key] for key in sorted(found))


def _list_heads(reading: Reading) -> list[_Head]:
    return [
        (number, timex)
        for number, sentence in enumerate(reading.sentences)
        if sentence.place == "body"
        for timex in list_dates_of(sentence, reading)
        if heads_list(sentence, timex) and find_days(timex.edtf) is not None
    ]


def _tell_head(
    reading: Reading, stated: Sequence[tuple[Evidence, Fact]], head: _Head, following: _Head | None
) -> FurtherDate | None:
    _, timex = head
    pieces = list(_cut_pieces(reading, head, following))
    texts = [text for _, text in pieces]
    if not texts:
        return None
    # Without a verb it names the place or the event, which the next sentence tells of.
    is_name = len(texts) > 1 and not _has_verb(pieces[0][0], texts[0])
    what = f"{texts[0].rstrip('.')}: {texts[1]}" if is_name else texts[0]
    sentences = [sentence for sentence, _ in pieces[: 2 if is_name else 1]]
    told = [fact for sentence in sentences for one, fact in list_within(stated, sentence) if one.place == "body"]
    if not told or not FEWEST_WORDS <= len(what.split()) <= LONGEST_WORDS:
        return None
    fact = max(told, key=lambda fact: (fact.weight, fact.id))
    what = what if what.endswith((".", "!", "?", "”", '"')) else f"{what}."
    return FurtherDate(fact.id, what, When(timex.edtf, timex.basis, timex.reasoning), fact.lane)


def _has_verb(sentence: Sentence, text: str) -> bool:
    words = set(text.split())
    return any(token.tag in ("VBD", "VBZ", "VBP") and token.text in words for token in sentence.tokens)


def _cut_pieces(reading: Reading, head: _Head, following: _Head | None) -> Iterator[tuple[Sentence, str]]:
    """The sentences under a head without its date, the last one cut where the next head begins."""
    number, timex = head
    last = following[0] if following else number + 1
    for at in range(number, min(last, len(reading.sentences) - 1) + 1):
        sentence = reading.sentences[at]
        end = following[1].start - sentence.start if following and at == following[0] else len(sentence.text)
        start = timex.end - sentence.start if at == number else 0
        whole = start == 0 and end == len(sentence.text)
        text = read_over(sentence.text, sentence) if whole else sentence.text[start:end]
        text = " ".join(text.split()).strip(" :;,–—-•")
        if text:
            yield sentence, text[0].upper() + text[1:]
