"""Furniture at the edge of a line: cut from it, so that the line's own words stay the article's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .endings import cut_ending
from .lines import TextLine
from .openings import cut_opening
from .pieces import Piece, cut_pieces
from .vocabulary import AGENCY

_COUNTER_BEHIND = re.compile(r"(?: (?:Hide|Show) Caption)? \d{1,3} of \d{1,3}$", re.IGNORECASE)
_COUNTER_BEFORE = re.compile(r"\d{1,3} ?(?:/|of) ?\d{1,3} (?=\S)")
_LABEL = re.compile(r"(?:Photos?|Pictures?|Gallery|In pictures): ", re.IGNORECASE)
_NUMBER = re.compile(r"(?:^|(?<=[.!?”\"] ))(\d{1,2})(?=[A-Z“\"][\w’']* ?)")
_NAME = r"[A-Z][\w.'’\-]+(?: (?:de |van |von |al-?)?[A-Z][\w.'’\-]+){1,3}"
# Of a place's words those that never stand alone.
_FIRST_OF_PLACE = (
    r"(?:New|Los|Las|San|Santa|Sao|São|Saint|St|Port|Hong|Tel|Cape|Buenos|Rio|Kuala|Addis|Abu|Sri|Saudi|South|North|East"
    r"|West|Northern|Southern|Eastern|Western|Central|El|La|Le|Al|Costa|Puerto|Fort|Mexico|Phnom|Ho|United) "
)
_OPENER = (
    r"(?:The|An?|In|On|At|It|He|She|They|We|I|This|These|There|Given|For|With|As|After|Before|While|When|If|My|Our|His"
    r"|Her|Many|Some|Most|All|Several|Hundreds|Thousands|Dozens|People|But|And|So|Not|No|What|Who|Despite|You|Your)"
)
_PLACE = (
    rf"(?:(?:[A-Z][\w'’\-]+ ){{1,3}}(?={_OPENER} )"
    rf"|(?:{_FIRST_OF_PLACE})?[A-Z][\w'’\-]+(?: (?:DC|City))? (?=[A-Z\"“‘'0-9]))"
)
_BYLINE = re.compile(rf"{_NAME}, (?:{AGENCY}|The [A-Z]\w+)(?: (?:News|Sport|Radio|World Service))?, {_PLACE}")
_CREDIT = re.compile(
    rf"(?:Photo|Picture|Image|Video|Pic)(?:graph|s)?: ?{_NAME}(?:, [A-Z][\w ]{{2,40}}?)? (?={_OPENER} [a-z])"
)
# What an article beside its gallery may say and still be one: a sentence or two that introduce it.
_MAX_BESIDE_GALLERY = 40
_MIN_GALLERY = 3
_MIN_TIMES = 3


def split_edges(text: str, lines: tuple[TextLine, ...]) -> tuple[TextLine, ...]:
    """The lines with what is furniture at their edges as pieces of their own; together they cover the same words."""
    captions = _find_gallery(lines)
    pieces: list[TextLine] = []
    for index, line in enumerate(lines):
        parts = captions.get(index) or (_cut_byline(line) or _cut_credit(line) or _cut_numbers(line) if index else None)
        parts = parts or cut_opening(line, index) or cut_ending(line)
        pieces += cut_pieces(text, line, parts) if parts else [line]
    return tuple(pieces)


def _find_gallery(lines: Sequence[TextLine]) -> dict[int, list[Piece]]:
    """How to cut the captions of a gallery that is all of the article but an introduction; empty when it is none."""
    counted = {
        index: line
        for index, line in enumerate(lines)
        if index and (_COUNTER_BEHIND.search(line.tail) or _COUNTER_BEFORE.match(line.head))
    }
    beside = sum(line.word_count for at, line in enumerate(lines) if at and line.is_terminated and at not in counted)
    shown = sum(line.word_count for line in counted.values())
    if len(counted) < _MIN_GALLERY or beside > _MAX_BESIDE_GALLERY or shown < _MIN_TIMES * beside:
        return {}
    shared = _share_start([line.text for line in counted.values()])
    return {index: _cut_caption(line, shared) for index, line in counted.items()}


def _cut_caption(line: TextLine, shared: int) -> list[Piece]:
    before = _COUNTER_BEFORE.match(line.head)
    behind = _COUNTER_BEHIND.search(line.text)
    start = max(before.end() if before else 0, shared)
    end = max(start, behind.start() if behind else len(line.text))
    return [(0, start, "gallery"), (start, end, None), (end, len(line.text), "gallery")]


def _share_start(texts: Sequence[str]) -> int:
    """How many code points of a label ("Photos: …") and the words behind it all lines begin with."""
    if not all(_LABEL.match(text) for text in texts):
        return 0
    first, last = min(texts), max(texts)
    count = next((at for at, (one, other) in enumerate(zip(first, last, strict=False)) if one != other), len(first))
    return first.rfind(" ", 0, count) + 1


def _cut_byline(line: TextLine) -> list[Piece] | None:
    """A reporter's name, medium and place that a sentence follows ("Jo Lee, BBC News, Porto Given the storm …")."""
    match = _BYLINE.match(line.head)
    if match is None or not line.is_terminated:
        return None
    return [(0, match.end(), "byline"), (match.end(), len(line.text), None)]


def _cut_credit(line: TextLine) -> list[Piece] | None:
    """The credit of a picture that a sentence follows ("Photo: Jo Lee The quay is flooded, my house is gone.")."""
    match = _CREDIT.match(line.head)
    if match is None or not line.is_terminated:
        return None
    return [(0, match.end(), "caption with credit"), (match.end(), len(line.text), None)]


def _cut_numbers(line: TextLine) -> list[Piece] | None:
    """The numbers of a list that stuck to its items ("1Boats sank. 2Nobody was hurt."): 1, 2, 3 … in their order."""
    found = list(_NUMBER.finditer(line.text))
    if len(found) < 2 or [match[1] for match in found] != [str(count) for count in range(1, len(found) + 1)]:
        return None
    parts: list[Piece] = [(0, found[0].start(), None)]
    for match, after in zip(found, [*found[1:], None], strict=True):
        parts.append((match.start(1), match.end(1), "list number"))
        parts.append((match.end(1), after.start(1) if after else len(line.text), None))
    return parts
