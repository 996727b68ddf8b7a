"""What stuck to the words that a report opens with: its day, its reporter, its points, before the place it is from."""

from __future__ import annotations

import re

from .lines import TextLine, ends_inside
from .pieces import Piece
from .vocabulary import AGENCY, STAMP

_WORD = r"[A-Z][\w.'’\-]+"
_NAME = rf"{_WORD}(?: (?:de |van |von |al-?|bin )?{_WORD}){{1,2}}"
_BEHIND = r"(?= [A-Z0-9\"“‘'`])(?! (?:News|Radio|Sport|Television|World)\b)"
# "By the Morning News Staff", "By Jo Lee and Ana Reis, CNN", "By Jo Lee, Special to CNN".
_BYLINE = re.compile(
    rf"By (?:the (?:[A-Z]\w+ ){{1,3}}[Ss]taff"
    rf"|{_NAME}(?:(?:, | and ){_NAME}){{0,3}},? (?:(?i:special to|for) )?{AGENCY}){_BEHIND}"
)
# Behind a stamp and a bar a name of two words is enough.
_BARE_BYLINE = re.compile(rf"By {_WORD} {_WORD}(?= [A-Z][\w’']* [a-z])")
_BAR = re.compile(r" ?\| ?")
# The place and the agency with which a report opens, behind headlines and points that stuck to it.
_DATELINE = re.compile(
    r"(?<= )(?:[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,2}(?:, [A-Z][\w.'’\-]+)? )?"
    r"\((?:Reuters|AP|AFP|CNN|UPI|Xinhua|PTI|IANS|ANI|dpa|DPA|EFE)\) ?(?:--|—|–) (?=[A-Z\"“])"
)
_MOST_POINTS = 900
_FEWEST_BEFORE = 5
# A headline alone is shorter than a list of points.
_LONGEST_HEADLINE = 16
_OPENING_LINES = 8


def cut_opening(line: TextLine, index: int) -> list[Piece] | None:
    """The pieces of one of the first lines of a text; None where nothing stuck to it.

    In the very first line a headline alone, before the dateline, is left for the title.
    """
    if index >= _OPENING_LINES:
        return None
    byline = _cut_byline(line) if index == 0 else []
    start = byline[-1][1] if byline else 0
    dateline = _find_dateline(line, start)
    if dateline:
        is_headline = index == 0 and not start and line.text.count(" ", 0, dateline) <= _LONGEST_HEADLINE
        points = (start, dateline, None if is_headline else "highlights")
        return [*byline, points, (dateline, len(line.text), None)]
    return [*byline, (start, len(line.text), None)] if start else None


def _cut_byline(line: TextLine) -> list[Piece]:
    """The day and the name of the reporter with which the line opens; nothing where no reporter is named."""
    stamp = STAMP.match(line.head)
    bar = _BAR.match(line.head, stamp.end()) if stamp else None
    start = bar.end() if bar else 0
    byline = _BYLINE.match(line.head, start) or (_BARE_BYLINE.match(line.head, start) if bar else None)
    if byline is None or not line.is_terminated:
        return []
    day: list[Piece] = [(0, start, "date stamp")] if bar else []
    return [*day, (start, byline.end(), "byline")]


def _find_dateline(line: TextLine, start: int) -> int:
    """Where the place and the agency stand behind some points or a headline, 0 where none does."""
    match = _DATELINE.search(line.text, start, _MOST_POINTS)
    before = line.text[start : match.start()].strip() if match else ""
    if match is None or len(before.split()) < _FEWEST_BEFORE or before[-1] in ".!?,;:" or ends_inside(before):
        return 0
    return match.start()
