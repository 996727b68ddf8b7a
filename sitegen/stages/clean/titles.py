"""Title and dateline: what stands above the first paragraph, and the place before its first word."""

from __future__ import annotations

import re

from .lines import TextLine
from .stamps import PLACE, PLACE_BAR, REGION
from .vocabulary import AGENCY, STAMP

_WORD = re.compile(r"\w+")
_DAY = r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}\.?)(?:,? \d{4})?)?"
_CREDIT = r"\([A-Z][\w .&'/\-]{1,30}\)"
# Agencies that sign so without a dash; "National Cable Network (CNN) said" is no dateline, so the place is looked at.
_WIRE = (
    r"\((?:Reuters|AP|AFP|CNN(?: Business)?|UPI|Xinhua|PTI|IANS|ANI|dpa|DPA|EFE|ANSA|TASS|Bloomberg|Kyodo|Anadolu)\)"
)
_NO_PLACE = re.compile(r"\b(?:Network|Press|Presse|Agency|Agentur|News|International|Trust|Corporation|Union|The)\b")
_DATELINE = re.compile(
    rf"(?:{PLACE}{REGION}{_DAY}(?: {_CREDIT})? ?(?:—|–|―|_|-{{1,3}})(?: |$)|{PLACE}{REGION}{_DAY} {_WIRE}(?: |$)"
    rf"|[A-Z][\w.'’\-]+(?: [A-Z][\w.'’\-]+){{0,2}}{REGION}{_DAY} {_WIRE}(?: ?(?:—|–|―|_|-{{1,2}}))?(?: |$)"
    rf"|\({AGENCY}\) ?(?:—|–|-{{1,2}})(?: |$))"
)
_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their", "he", "she", "they", "we", "i", "said"})
_MAX_TITLE = 250
_MAX_LABEL = 3
_DATELINE_DEPTH = 4


def match_dateline(line: TextLine) -> int:
    """How many code points of the line are dateline ("KUNDUZ, Afghanistan — ", "(Reuters) - "), 0 when none are.

    The day and hour of the page may stand before it, behind the place; words in capitals throughout are a heading.
    """
    place = PLACE_BAR.match(line.head)
    start = place.end() if place else 0
    stamp = STAMP.match(line.head, start)
    start = stamp.end() + 1 if stamp and line.head[stamp.end() : stamp.end() + 1] == " " else 0
    match = _DATELINE.match(line.head, start)
    is_heading = match is not None and match.end() < len(line.head) and line.text[start:].isupper()
    return match.end() if match and not is_heading and not _NO_PLACE.search(match.group()) else 0


def count_title_lines(lines: tuple[TextLine, ...], known: str | None) -> int:
    """How many lines the title takes: none, one, or two when a label with a colon stands above it ("EXCLUSIVE:")."""
    if not has_title(lines, known):
        return 0
    is_label = lines[0].text.endswith(":") and lines[0].word_count <= _MAX_LABEL
    return 2 if is_label and len(lines) > 2 and len(lines[1].text) <= _MAX_TITLE else 1


def has_title(lines: tuple[TextLine, ...], known: str | None) -> bool:
    """Whether the first line is the article's title.

    It is when it is the title that the file states; when a dateline follows near; when it is one line above a blank
    one and no full sentence; when it is no sentence and a longer line follows; when it is a short sentence in the
    manner of headlines: without articles, or in title case. Else the article has none: a title is not guessed from
    its first sentence.
    """
    if not lines or lines[0].furniture:
        return False
    first = lines[0]
    if known and _normalise(known) == _normalise(first.text):
        return True
    is_lead_in = first.text.endswith(":") and first.word_count > _MAX_LABEL
    if len(lines) < 2 or len(first.text) > _MAX_TITLE or is_lead_in or match_dateline(first):
        return False
    if not first.is_single_sentence and not (lines[1].is_after_blank and not first.text.endswith(".")):
        return False
    if any(match_dateline(line) for line in lines[1:_DATELINE_DEPTH]):
        return True
    if not first.text.rstrip("\"'”’").endswith((".", ",", ";")):
        return lines[1].is_after_blank or len(lines[1].text) > len(first.text) or first.word_count <= 16
    return len(lines[1].text) >= len(first.text) and (_is_headlinese(first) or _is_title_case(first))


def _is_headlinese(line: TextLine) -> bool:
    tokens = {word.casefold() for word in _WORD.findall(line.text)}
    return line.word_count <= 14 and not tokens & _ARTICLES


def _is_title_case(line: TextLine) -> bool:
    """Whether nearly every longer word begins with a capital, as in the headlines of American papers."""
    tokens = [word for word in _WORD.findall(line.text) if len(word) > 3]
    return len(tokens) >= 4 and 10 * sum(word[0].isupper() or word[0].isdigit() for word in tokens) >= 8 * len(tokens)


def cut_stamp(line: TextLine) -> int:
    """Where in the title line a date stamp begins ("… Updated: 2016-05-30 09:53"), its length when there is none."""
    for match in re.finditer(r" (?:Updated|Published|Posted):? ", line.text):
        if STAMP.match(line.text, match.start() + 1):
            return match.start()
    return len(line.text)


def _normalise(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
