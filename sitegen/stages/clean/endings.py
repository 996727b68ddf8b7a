"""What stuck to the end of a paragraph: who else worked on the report, where more stands, a link to pictures."""

from __future__ import annotations

import re

from .glue import find_sentence
from .lines import TextLine
from .pieces import Piece

_WORKED = (
    r"(?:(?:additional |further |extra )?(?:reporting|writing|editing|research|graphics?|compiled|translated|edited"
    r"|written) (?:by|from)\b|with (?:additional )?(?:reporting|files|inputs?)\b)"
)
_MORE = r"for [^()]{4,160}?(?:,? (?:please )?(?:go to|see|click(?: on)?|double[ -]click on|visit|read)\b|:)"
_NOTE = rf"\((?:{_WORKED}|{_MORE})[^()]{{0,240}}(?:\([^()]{{1,30}}\)[^()]{{0,40}})?"
_ENDING = re.compile(rf"(?:^|(?<=[.!?”\")])) ?{_NOTE}(?:\) ?{_NOTE}){{0,4}}(?:\)\.?)?$", re.IGNORECASE)
_REACH = 1_200
# Behind a full stop; what it leads to is a headline, without one.
_LINK = re.compile(
    r"(?<=[.!?”\"] )(?:Gallery|Photos|In pictures|Video|Watch|Related|See also|Read more|READ MORE"
    r"|Live blog): (?=[A-Z])"
)
_HEADLINE = re.compile(r"[^.!?]{8,140}")


def cut_ending(line: TextLine) -> list[Piece] | None:
    """The line with brackets at its end, or a link in it, as a piece of its own; None where none say such a thing.

    A bracket that the end of the text cut off is one too.
    """
    match = _ENDING.search(line.text, max(0, len(line.text) - _REACH)) if "(" in line.text else None
    if match is None:
        return _cut_link(line)
    return [(0, match.start(), None), (match.start(), len(line.text), "credit line")]


def _cut_link(line: TextLine) -> list[Piece] | None:
    """The line with a link in it or at its end as a piece of its own ("… he said. Video: Ferry sinks off coast")."""
    label = _LINK.search(line.text)
    words = _HEADLINE.match(line.text, label.end()) if label else None
    if label is None or words is None:
        return None
    end = words.end() if words.end() == len(line.text) else find_sentence(line.text, label.end(), words.end())
    if not end:
        return None
    return [(0, label.start(), None), (label.start(), end, "link to another article"), (end, len(line.text), None)]
