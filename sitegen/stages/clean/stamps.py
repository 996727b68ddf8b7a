"""Lines that are nothing but when a page appeared, where it is from and who wrote it: no headline, no paragraph."""

from __future__ import annotations

import re

from .lines import TextLine
from .vocabulary import BYLINE, LABELS, LINK_LABELS, STAMP

PLACE = r"[A-Z][A-Z.'’\-]{2,}(?: [A-Z][A-Z.'’\-]+){0,3}"
REGION = r"(?:, [A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){0,3}){0,2}"
# As in "LISBON, Portugal | Mon May 3, 2021 1:54 pm EDT"; two places stand with a stroke between them.
PLACE_BAR = re.compile(rf"{PLACE}(?:/{PLACE})?{REGION} ?\| ?")
_BAR = re.compile(r" ?[|•·] ?")
# A name of a zone or the like may stand behind the hour.
_MOST_BEHIND = 12
_MOST_BYLINE_WORDS = 16


def is_stamp_line(line: TextLine) -> bool:
    """Whether the line is the date and hour of the page, behind its place or before its reporter or not."""
    place = PLACE_BAR.match(line.head)
    stamp = STAMP.match(line.head, place.end() if place else 0)
    if stamp is None:
        return False
    bar = _BAR.match(line.head, stamp.end())
    is_signed = bar is not None and BYLINE.match(line.head, bar.end()) is not None
    return is_signed or len(line.text) - stamp.end() <= _MOST_BEHIND


def is_byline_line(line: TextLine) -> bool:
    """Whether the line names who wrote the article and nothing else."""
    return line.word_count <= _MOST_BYLINE_WORDS and BYLINE.match(line.head) is not None


def name_page_lines(lines: tuple[TextLine, ...]) -> tuple[str, ...]:
    """The rules that set aside the lines at the very top which belong to the page; a title may follow them.

    Beside the day and the reporter it is the link to another article with its label, where a headline stands below.
    """
    names: list[str] = []
    while len(names) < len(lines):
        is_label = bool(names) and lines[len(names)].text.casefold() in LABELS
        found = ("label",) if is_label else _name_lines(lines[len(names) : len(names) + 3])
        if not found:
            break
        names += found
    return tuple(names)


def _name_lines(lines: tuple[TextLine, ...]) -> tuple[str, ...]:
    first = lines[0]
    if first.furniture:
        return ()
    if is_stamp_line(first):
        return ("date stamp",)
    if is_byline_line(first):
        return ("byline",)
    is_led = len(lines) > 2 and lines[1].text.casefold() in LINK_LABELS and not lines[2].is_terminated
    return ("link to another article", "label") if is_led else ()
