"""Finds what stands in quotation marks: straight or curly, double or single, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from ...model.readings import Sentence
from ...model.spans import Span

_MARK = re.compile(r"[\"“”„«»‘’']")
_OPENING = {"“": "”", "„": "“”", "«": "»"}
_SINGLE_OPENING = ("‘", "'")
_FINAL = ".,!?…"
# A shorter run of words in marks, with no end of a sentence in it, is a title, a nickname or a word at arm's length.
_LEAST_WORDS = 4
_LONGEST_TITLE = 9
_SMALL_WORD = 3
# How far behind a quotation a signature is looked for.
_SIGNED = 100
_NAME_WORD = r"[^\W\d_a-z][^\s“”\",;]*"
_SIGNATURE = re.compile(
    rf"[\"”“’']\s{{0,3}}[―—–-]{{1,2}}\s{{0,3}}({_NAME_WORD}(?: (?:{_NAME_WORD})){{1,5}})\s*(?=$|[“\"”])"
)
# A single mark opens a quotation only if the closing one is as near as this; an apostrophe has none.
_LONGEST_SINGLE = 600


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words between two marks, marks left out; `is_continued` holds when the next paragraph goes on with it.

    `is_scare` holds for a word or two without an end of a sentence, and for a title. `signature` is the name that a
    dash joins to the closing mark ("… in the end.” — Maria Lopez").
    """

    span: Span
    paragraph: int
    is_continued: bool
    is_scare: bool
    signature: Span | None = None


@dataclass(frozen=True, slots=True)
class _Mark:
    place: int
    sign: str
    before: str
    after: str


def find_quotations(sentences: tuple[Sentence, ...]) -> tuple[Quotation, ...]:
    """Quotations in text order, none inside another; one that no mark closes ends with its paragraph."""
    paragraphs = [list(group) for _, group in groupby(sentences, key=lambda sentence: sentence.paragraph)]
    found: list[Quotation] = []
    for place, paragraph in enumerate(paragraphs):
        following = paragraphs[place + 1] if place + 1 < len(paragraphs) else []
        is_taken_up = bool(following) and following[0].text[:1] in ("“", '"', "„", "«")
        found.extend(_read_paragraph(paragraph, is_taken_up))
    return tuple(found)


def _read_paragraph(paragraph: list[Sentence], is_taken_up: bool) -> Iterator[Quotation]:
    marks = [mark for sentence in paragraph for mark in _read_marks(sentence)]
    end = paragraph[-1].end
    place = 0
    while place < len(marks):
        opening = marks[place]
        closing = _find_closing(marks, place)
        if closing is None and (opening.sign in _SINGLE_OPENING or not _opens(opening)):
            place += 1
            continue
        stop = marks[closing].place if closing is not None else end
        span = Span(opening.place + 1, stop)
        if opening.sign in _OPENING and not opening.after.strip():
            span = _trim_gaps(paragraph, opening, marks[closing] if closing is not None else None)
        if span.start < span.end and (opening.after.strip() or span.start > opening.place + 1):
            yield Quotation(
                span,
                paragraph[0].paragraph,
                is_continued=closing is None and is_taken_up,
                is_scare=_is_scare(paragraph, span),
                signature=_find_signature(paragraph, stop) if closing is not None else None,
            )
        place = closing + 1 if closing is not None else len(marks)


def _trim_gaps(paragraph: list[Sentence], opening: _Mark, closing: _Mark | None) -> Span:
    """The words between two marks that stand apart from them ("“ Yes, ” she said"), none unless a mark closes them.

    One at the head of a paragraph needs no closing mark.
    """
    start = opening.place + 2
    if closing is not None:
        return Span(start, max(start, closing.place - (not closing.before.strip())))
    return Span(start, paragraph[-1].end) if opening.place == paragraph[0].start else Span(start, start)


def _read_marks(sentence: Sentence) -> Iterator[_Mark]:
    text = sentence.text
    for match in _MARK.finditer(text):
        place = match.start()
        before = text[place - 1] if place else " "
        after = text[place + 1] if place + 1 < len(text) else " "
        if before.isalnum() and after.isalnum() and match.group() in "'’‘":
            continue
        yield _Mark(sentence.start + place, match.group(), before, after)


def _opens(mark: _Mark) -> bool:
    if mark.sign in _OPENING or mark.sign == "‘":
        return not _is_turned(mark)
    if mark.sign == "”":
        return mark.before.isspace() and not mark.after.isspace()
    # A space was lost before it: 'the sky was"just gray", she said'.
    is_stuck = mark.sign == '"' and mark.before.islower() and mark.after.isalnum()
    is_apart = not mark.before.isalnum() and mark.before not in _FINAL
    return mark.sign in "\"'" and not mark.after.isspace() and (is_apart or is_stuck)


def _find_closing(marks: list[_Mark], place: int) -> int | None:
    """The place in `marks` of the mark that closes the one at `place`."""
    opening = marks[place]
    if not _opens(opening):
        return None
    if opening.sign in _SINGLE_OPENING:
        return _find_single_closing(marks, place)
    closer = _OPENING.get(opening.sign, "”" if opening.sign == "”" else '"')
    for later in range(place + 1, len(marks)):
        mark = marks[later]
        if mark.sign == closer or (mark.sign == opening.sign and _is_turned(mark)):
            return later
        if mark.sign == opening.sign and opening.sign != '"':
            return None
    return None


def _is_turned(mark: _Mark) -> bool:
    """Whether an opening mark stands where one closes ("the end.“")."""
    return mark.sign == "“" and not mark.before.isspace() and (mark.after.isspace() or mark.after in _FINAL)


def _find_single_closing(marks: list[_Mark], place: int) -> int | None:
    opening = marks[place]
    if opening.after.isdigit() or not opening.after.strip():
        return None
    for later in range(place + 1, len(marks)):
        mark = marks[later]
        if mark.place - opening.place > _LONGEST_SINGLE or mark.sign in _OPENING:
            return None
        is_closer = mark.sign == ("’" if opening.sign == "‘" else "'") or (mark.sign in "'’" and mark.before in _FINAL)
        if is_closer and not mark.before.isspace() and not mark.after.isalnum():
            return later
    return None


def _is_scare(paragraph: list[Sentence], span: Span) -> bool:
    words: list[str] = []
    last = ""
    place = bisect_right(paragraph, span.start, key=lambda sentence: sentence.end)
    while place < len(paragraph) and paragraph[place].start < span.end and len(words) <= _LONGEST_TITLE:
        sentence = paragraph[place]
        part = sentence.text[max(0, span.start - sentence.start) : span.end - sentence.start]
        words += part.split()
        last = part.rstrip()[-1:] or last
        place += 1
    return (len(words) < _LEAST_WORDS and last not in _FINAL) or _is_title(words)


def _find_signature(paragraph: list[Sentence], stop: int) -> Span | None:
    """The name behind the dash that follows the closing mark at `stop`, when nothing but a new quotation follows it."""
    place = bisect_right(paragraph, stop, key=lambda sentence: sentence.end)
    words = ""
    for sentence in paragraph[place : place + 3]:
        start = max(stop, sentence.start)
        words += " " * (start - stop - len(words)) + sentence.text[start - sentence.start :][:_SIGNED]
    signed = _SIGNATURE.match(words)
    return Span(stop + signed.start(1), stop + signed.start(1) + len(signed[1].rstrip("."))) if signed else None


def _is_title(words: list[str]) -> bool:
    """Whether all words but the small ones begin with a capital ("Meet the Press."); a cry or a question is none."""
    long = [word for word in words if len(word.strip(_FINAL)) > _SMALL_WORD]
    is_capital = len(words) > 1 and bool(long) and all(word[:1].isupper() for word in (*long, words[0]))
    return is_capital and len(words) <= _LONGEST_TITLE and words[-1][-1] not in "!?…" and len(long) > len(words) // 3
