"""Words that sources put in quotation marks, with whoever is said to have spoken them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from ....model.readings import Attribution, Reading, Sentence
from ....model.spans import Quote

FEWEST_WORDS = 4
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"[“\"]([^“”\"]{8,600})[”\"]")
# Where words are left out or put in, a quotation does not claim to be all that was said.
_MENDED = re.compile(r"\[[^\]]*\]|…|\.\.\.")
_MARKS = "“”\"‘’' "
_CONTRACTED = (
    ("can't", "can not"), ("won't", "will not"), ("cannot", "can not"), ("n't", " not"), ("'re", " are"),
    ("'ll", " will"), ("'ve", " have"), ("'m", " am"), ("let's", "let us"), ("'d", " would"), ("'s", " is"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was spoken: as it is compared, and where it stands in the article."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """Words in quotation marks, of one sentence; `speaker` is the last word of the name, casefolded."""

    speaker: str
    name: str
    quote: Quote
    words: tuple[Word, ...]

    def cut(self, first: int, end: int) -> Quote:
        """The quote from one word to the one before `end`."""
        start, end = self.words[first].start, self.words[end - 1].end
        return Quote(self.quote.file, start, end, self.quote.exact[start - self.quote.start : end - self.quote.start])


def collect_spoken(reading: Reading) -> Iterator[Spoken]:
    """The passages in quotation marks of an article that name a speaker, in text order, none twice.

    A quotation of several sentences is a passage for each; one with an omission or an insertion is none.
    """
    seen: set[tuple[int, int]] = set()
    starts = [sentence.start for sentence in reading.sentences]
    for one in reading.attributions:
        at = bisect_right(starts, one.content.start) - 1
        if one.is_direct and one.speaker and at >= 0:
            yield from _read_passage(reading, reading.sentences[at], one, seen)
    for sentence in reading.sentences:
        for match in _QUOTED.finditer(sentence.text):
            start, end = sentence.start + match.start(1), sentence.start + match.end(1)
            if not any(start < known_end and known_start < end for known_start, known_end in seen):
                quote = Quote(reading.file, start, end, match[1])
                yield from _make_spoken(quote, _find_speaker(reading, sentence, quote))


def _read_passage(
    reading: Reading, sentence: Sentence, one: Attribution, seen: set[tuple[int, int]]
) -> Iterator[Spoken]:
    start, end = one.content.start, min(one.content.end, sentence.end)
    exact = sentence.text[start - sentence.start : end - sentence.start]
    kept = exact.strip(_MARKS)
    start += exact.find(kept)
    if kept and (start, start + len(kept)) not in seen:
        seen.add((start, start + len(kept)))
        yield from _make_spoken(Quote(reading.file, start, start + len(kept), kept), one.speaker or "")


def _make_spoken(quote: Quote, name: str) -> Iterator[Spoken]:
    words = tuple(_read_words(quote))
    last = _WORD.findall(name.casefold())[-1:]
    if last and len(words) >= FEWEST_WORDS and not _MENDED.search(quote.exact):
        yield Spoken(last[0], name, quote, words)


def _read_words(quote: Quote) -> Iterator[Word]:
    """The words with contractions written out, so that "can't" and "cannot" are the same words."""
    for match in _WORD.finditer(quote.exact):
        text = match[0].casefold().replace("’", "'")
        for short, long in _CONTRACTED:
            if text.endswith(short):
                text = text.removesuffix(short) + long
                break
        for part in text.split():
            yield Word(part, quote.start + match.start(), quote.start + match.end())


def _find_speaker(reading: Reading, sentence: Sentence, quote: Quote) -> str:
    """Who is credited with a passage, else the last person named before it in its sentence, else ""."""
    credited = [
        attribution.speaker
        for attribution in reading.attributions
        if attribution.speaker
        and (attribution.is_direct or attribution.is_mixed)
        and attribution.content.overlap(quote.span)
    ]
    named = [
        mention.exact
        for mention in reading.mentions
        if mention.kind == "person" and sentence.start <= mention.start and mention.end <= quote.start
    ]
    return next(iter((*credited, *named[::-1])), "")
